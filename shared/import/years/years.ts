import { isYear, yearFrom } from '../../days/index.ts'
import { type Cell, cellText } from '../cells/cells.ts'

/** Which school year a single number means: 2017 is 2016-17 where it is the year in which the year ends. */
export type YearForm = 'ending' | 'starting'

/** No figure of a plan is older. A spreadsheet shows 2018 as 1905 where it takes it for a number of days. */
const EARLIEST = 1950

/** No year is written in more letters: “Academic year 2022–2023 (provisional)”. */
const LONGEST = 80

/** True where a cell names one calendar year, so that a person has to say which school year that is. */
export const isSingleYear = (cell: Cell): boolean => /^(19|20)\d{2}$/.test(cellText(cell).trim())

/** A year among other words. */
export const yearIn =
  /(?:\b(?:sy|s?fye?|ay|fiscal year|school year)\s*['’]?\d{2,4}|\b(?:19|20)\d{2})(?:\s*[-–—/]\s*\d{2,4})?(?!\d)(?!\s*[-–—/]\s*$)/i

/** The signs between the two numbers of a year, among them the hyphens that Word and web pages write. */
const between =
  /[\s\u200b\u2060]*(?:[-\u00ad\u2010-\u2015\u2212\u30fc\ufe58\ufe63\uff0d]+|[/\\⁄~])[\s\u200b\u2060]*['’]?|[\s_\u200b\u2060]+/
const pairs = new RegExp(`(?<!\\d)((?:19|20)?(\\d{2}))(?:${between.source})((?:19|20)?(\\d{2}))(?!\\d)`, 'g')
const afterPrefix = /\b(sy|s?fye?|ay|school year|fiscal year)[\s_]*['’]?$/i
/**
 * A text with its years of two numbers written in one way: “2023_24”, “2023 24” and “2023-’24” are “2023-24”. Only
 * numbers that follow each other are one year: “2023 12” stays as it is.
 */
export const inOneWay = (text: string): string =>
  !/\d\D+\d{2}/.test(text)
    ? text
    : text.replace(pairs, (said, first: string, a: string, second: string, b: string, at: number) =>
        (Number(a) + 1) % 100 === Number(b) && (first.length === 4 || afterPrefix.test(text.slice(0, at)))
          ? `${first}-${second}`
          : said,
      )

/** School years that a text names, each once, as single years of both kinds where it does not say which is meant. */
export function yearsIn(text: string): readonly string[] {
  const found = [
    ...inOneWay(text)
      .replaceAll('_', ' ')
      .replace(/\bgraduates of (?=(?:19|20)\d{2}(?!\d))/gi, 'class of ')
      .matchAll(new RegExp(`\\bclass of (?:19|20)\\d{2}(?!\\d)|${yearIn.source}`, 'gi')),
  ].map(([t]) => t)
  // “FY22” and “SY22” end in 2022, by their usual meaning.
  const named = (t: string): boolean => /^[sfa]y\s*['’]?(\d{2}|\d{4})$/i.test(t)
  const years = found.flatMap((t) => [readYear(t, 'ending'), ...(named(t) ? [] : [readYear(t, 'starting')])])
  return [...new Set(years)].filter((y) => y !== undefined)
}

const monthNames: readonly string[] = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
]

/** The month that a text names beside one calendar year: “October 2021”, “Dec 1, 2021”, 10/1/2021, 10/2021; null where it names none. */
export function monthIn(text: string): number | null {
  const plain = inOneWay(text).replaceAll('_', ' ')
  const [, named, us, iso] =
    /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:[a-z]*)\.?(?: \d{1,2}(?:st|nd|rd|th)?)?,? (?:19|20)\d{2}(?!\s*[-–—/]?\d)|(?<![\d/])(\d{1,2})\/(?:\d{1,2}\/)?(?:19|20)\d{2}\b|\b(?:19|20)\d{2}-(\d{2})-\d{2}\b/i.exec(
      plain,
    ) ?? []
  const month = named === undefined ? Number(us ?? iso ?? 0) : monthNames.indexOf(named.toLowerCase()) + 1
  return month >= 1 && month <= 12 ? month : null
}

/** The year that a heading names, as in "FY27 adopted" or "Request 2026-27"; undefined where it names none. */
export function yearInHeading(heading: string, form: YearForm): string | undefined {
  const season = /\b(fall|autumn|spring|summer|winter)\b/i.exec(heading)?.[1]?.toLowerCase()
  const month = monthIn(heading)
  const as =
    season === 'fall' || season === 'autumn' || (month ?? 0) > 6
      ? 'starting'
      : season === 'spring' || month !== null
        ? 'ending'
        : form
  const plain = inOneWay(heading).replaceAll('_', ' ')
  // A class that entered in 2019 has its figures four years later.
  if (/\bentere?(?:d|ing)\b/i.test(plain) && !/\d{4}\s*[-–—/]\s*\d{2}/.test(plain)) return undefined
  const pair = twoYears.exec(plain)
  if (pair !== null) return pair[1] === 'to' ? readYear(pair[0], as) : undefined
  if (spansYears(plain)) return undefined
  const leaving = /\bclass of (?:19|20)\d{2}(?!\d)/i.exec(plain)
  const found = leaving ?? yearIn.exec(plain)
  const rest = found === null ? '' : plain.slice(found.index + found[0].length)
  return found === null || /^[EP]\b/.test(rest) || moreOfIt.test(rest) ? undefined : readYear(found[0], as)
}

/** A rest that belongs to the year and can’t be read: “2023/2024/2025” names three, and “2023-2O24” has a letter for a zero. */
const moreOfIt = /^[-–—/](\d+(?![\d/]|[- ]?ye?a?rs?\b)|to\b)/i

/** Two years with another sign or word between them: “2022 to 2023” is a school year, “2022 and 2023” may be two in one. */
const twoYears = /\b(?:19|20)\d{2}\s*(to|and|&|\+|,|\.)\s*(?:19|20)?\d{2}(?!\d)/i

/** “2022-23 to 2023-24”: two school years; a figure below may be from either, or from both. */
export const spansYears = (text: string): boolean =>
  new Set(
    [...text.matchAll(/(?<!\d)(?:19|20)\d{2}\s*[-–—/]\s*(?:19|20)?\d{2}(?!\d)/g)].flatMap(
      ([t]) => readYear(t, 'ending') ?? [],
    ),
  ).size > 1

/** Years written without a sign between them, or with a word: SY1617, 201617, 20162017, 2016 to 2017; and 2017.0. */
const together = (text: string, prefixed: boolean): string =>
  text
    // A mark of a footnote.
    .replace(/\s*[*†‡]+$/, '')
    .replace(/^((?:19|20)\d{2})\.0$/, '$1')
    .replace(/^((?:19|20)\d{2}) to ((?:19|20)\d{2})$/i, '$1-$2')
    .replace(/^((?:19|20)\d{2})((?:19|20)\d{2})$/, '$1-$2')
    // The last day of a school year names it. Other days don't: a spreadsheet makes "10-11" one of October.
    .replace(/^((?:19|20)\d{2})-06-30$|^0?6\/30\/((?:19|20)\d{2})$/, (_, iso?: string, us?: string) => {
      const last = Number(iso ?? us)
      return `${last - 1}-${last}`
    })
    // 200809 may be a month; from 2012 on, such a number can't be.
    .replace(/^((?:19|20)\d{2})(1[3-9]|[2-9]\d)$/, '$1-$2')
    .replace(/^(\d{2})-?(\d{2})$/, (all, a: string, b: string) =>
      prefixed && (Number(a) + 1) % 100 === Number(b) ? `${inCentury(a)}-${b}` : all,
    )

/** “99-00” was a school year; no plan goes as far as 2080. */
const inCentury = (two: string): string => `${Number(two) < 80 ? 20 : 19}${two}`

/** True for a school year that has not begun on a day. */
export const isAhead = (year: string, today: string): boolean => `${year.slice(0, 4)}-07-01` > today

/** True for a school year that has begun and is not over on a day. */
export const isRunning = (year: string, today: string): boolean =>
  !isAhead(year, today) && `${Number(year.slice(0, 4)) + 1}-07-01` > today

/** Federal collections, which name a school year by its first year where states name it by its last. */
export const federal = /\b(crdc|civil rights data|nces|edfacts|common core of data|ccd)\b/i

/** A count in autumn is of the year that begins; a day on which a report was made says nothing of it. */
const inAutumn = /\b(fall|autumn|october|oct\.? (?:count|1(?:st)?\b)|september)(?! \d{1,2}(?!\d))(?!,? (?:19|20)\d{2})/i
const notInAutumn = /\b(until|through|thru|run|printed|generated|updated|as of|to|by)\s+\w*\s*$/i
/** The days on which states count: “October 1 enrollment”, “Sept. 30 count”, “Count Day”, without a year behind it. */
const countDay =
  /\bcount day\b|\b(?:oct(?:ober|\.)? 1(?:st)?|sept?(?:ember|\.)? (?:15|20|30)(?:th)?|(?:oct(?:ober|\.)?|sept?(?:ember|\.)?) \d{1,2}(?:st|nd|rd|th)? (?:\w+ )?(?:count|enrollment|membership|head ?count)s?)\b(?!,? (?:19|20)\d{2})/i
const ofReport = /\b(?:until|through|thru|run|printed|generated|updated|to|by)\s+(?:on\s+)?$/i
/** True where a title, a heading or a name says that students were counted in autumn. */
export function saysAutumn(text: string): boolean {
  const plain = text.replaceAll('_', ' ')
  const counted = countDay.exec(plain)?.index ?? -1
  if (counted >= 0 && !ofReport.test(plain.slice(0, counted))) return true
  const at = inAutumn.exec(plain)?.index ?? -1
  return at >= 0 && !notInAutumn.test(plain.slice(0, at)) && !/\bspring\b|\bgraduat/i.test(plain)
}

/** Whether a heading says that a single year is the one that begins, or the one that ends; null where it says neither. */
export const yearFormIn = (heading: string): YearForm | null => {
  const plain = heading.replaceAll('_', ' ')
  if (/\b(fall|autumn|starts?|starting|begins?|beginning|opening|first year)\b/i.test(plain)) return 'starting'
  return /\b(ends?|ending|spring)\b/i.test(plain) ? 'ending' : null
}

/**
 * Which school year single years name, as the heading, and the titles of the table, the sheet and the file say it; null
 * where they contradict or leave it open.
 */
export function guessYearForm(
  heading: string,
  titles: string,
  column: {
    readonly distinct: readonly { readonly text: string }[]
    readonly years: number
    readonly singleYears: number
  },
): YearForm | null {
  if (column.singleYears === 0) return 'ending'
  if (column.singleYears < column.years) return null
  const said = yearFormIn(heading)
  if (said !== null) return said
  if (/\b(enter\w*|entry|admission|cohort)\b/i.test(heading)) return null
  const titled = /(?<!\d)(20\d{2})\s*[-–—/_]\s*(\d{4}|\d{2})(?!\d)/.exec(titles)
  const whole = titled === null ? undefined : readYear(titled[0].replace('_', '-'), 'ending')
  const singles = column.distinct.map((d) => d.text.trim())
  if (whole !== undefined && singles.length === 1) return singles[0] === whole.slice(0, 4) ? 'starting' : 'ending'
  if (saysAutumn(titles)) return null
  // A calendar year has parts of two school years, and federal surveys and counts in October name the first.
  if (/\b(calendar|survey|federal|ffy|count|sept?(ember)?|oct(ober)?)\b/i.test(heading)) return null
  return federal.test(`${titles} | ${heading}`.replaceAll('_', ' ')) ? null : 'ending'
}

/**
 * The year of a row, in a column that is known to hold years: there “21-22”, “'21-'22” and “21/22” are one, too. Anywhere
 * else two small numbers may be grades, months or a score.
 */
export function rowYear(cell: Cell, form: YearForm): string | undefined {
  const known = readYear(cell, form)
  if (known !== undefined || cellText(cell).length > LONGEST) return known
  const [, a, b] = /^['’]?(\d{2})(?:\s*[-–—/_]\s*['’]?)?(\d{2})$/.exec(cellText(cell).trim()) ?? []
  if (a !== undefined) return (Number(a) + 1) % 100 === Number(b) ? readYear(`${inCentury(a)}-${b}`, form) : undefined
  const bare = cellText(cell)
    .trim()
    // The mark of a note, and what all figures of results are.
    .replace(/(?<=\d)\s*(\(\d\)|[¹²³⁴⁵⁶⁷⁸⁹]+|r)$/, '')
    .replace(/^(eoy|year|yr)\.?\s+|\s+(eoy|actuals?)$/gi, '')
    .replace(/T0{2}(?::0{2}){2}(\.0+)?Z?$/, '')
    // “24” names the year that ends, as FY24 does; the first day of a school year names it as the last one does.
    .replace(/^['’]?(1[5-9]|[23]\d)$/, 'SY$1')
    .replace(/^0?7\/0?1\/((?:19|20)\d{2})$|^((?:19|20)\d{2})-07-01$/, (_, us?: string, iso?: string) =>
      yearFrom(Number(us ?? iso)),
    )
    .replace(/^((?:19|20)\d(\d))-(\d)$/, (all, first: string, unit: string, next: string) =>
      (Number(unit) + 1) % 10 === Number(next) ? `${first}-${String((Number(first) + 1) % 100).padStart(2, '0')}` : all,
    )
    .replace(wholeYear, '$1-$2')
  if (partOfYear.test(bare)) return yearInHeading(bare.replace(/^(\w{3})-(\d{2})$/, '$1 20$2'), form)
  return bare === cellText(cell).trim() ? undefined : readYear(bare, form)
}

/** A season or a month of a year: “Spring 2024”, “Oct 2023”, “Jun-24”. A figure beside it may be of that time only. */
export const partOfYear =
  /^((fall|autumn|spring|summer|winter|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? (19|20)\d{2}|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)-\d{2})$/i
/** True for a heading under which a bare 2024 is a year: one that names a time, or none at all. */
export const headsTime = (heading: string): boolean =>
  /^\W*$|years?|\byrs?\b|\b(s|s?f|a|c)ye?\b|time ?frame|period|\b(date|day|month|session|term|season|fall|autumn|spring|summer|winter|cohort|class|graduat\w*|ends?|ending|begins?|beginning|starts?|from|a[ñn]o)\b/i.test(
    heading.replaceAll('_', ' '),
  )

/** From a July or an August to the June or the May after it. */
const wholeYear =
  /^(?:(?:july?|aug(?:ust)?)\.? (?:1, )?|0?[78]\/0?1\/)((?:19|20)\d{2})\s*(?:[-–—]|to|through)\s*(?:(?:june?|may)\.? (?:3[01], )?|0?[65]\/3[01]\/)((?:19|20)\d{2})$/i

/** True for a heading with nothing but years below it. */
export const headsYears = (heading: string): boolean =>
  /^\W*((school|academic|fiscal|data|budget)[ _-]?)?(years?|yrs?)\W*$|^\W*(sy|ay|fy)\W*$/i.test(heading)

/**
 * A year as the plan writes it, "2016-17". Reads 2017, 2016-17, 2016-2017, 2016/17, SY 2016-17, FY17, years written
 * together, the last day of June, and “Class of 2017”. Undefined where it is no school or fiscal year: years that don't follow each
 * other, other days, "Fall 2017".
 */
export function readYear(cell: Cell, single: YearForm): string | undefined {
  if (cellText(cell).length > LONGEST) return undefined
  const said = inOneWay(cellText(cell))
  // “FYE 2027” is the fiscal year that ends then.
  const form = /^\s*s?fye(?!\p{L})/iu.test(said) ? 'ending' : single
  const prefixed = /^\s*(sy|s?fye?|ay|school year|academic year|fiscal year)|\s(sy|school year)\s*$/i.test(said)
  const bare = said
    .trim()
    .replace(/\s*[([]?\s*\b(prelim(inary)?|provisional|final|revised|updated)\.?\s*[)\]]?$/i, '')
    .replace(/^(sy|s?fye?|ay|school year|academic year|fiscal year)\s*|\s+(sy|school year)$/gi, '')
  const text = together(bare, prefixed).replace(/^['’]?(\d{2})(?=$|\s*[-–—/]\s*\d{2}$)/, (short, two: string) =>
    prefixed ? inCentury(two) : short,
  )
  const leaving = /^class of ((?:19|20)\d{2})$/i.exec(text)?.[1]
  if (leaving !== undefined) return yearFrom(Number(leaving) - 1)
  if (isSingleYear(text) && Number(text) < EARLIEST) return undefined
  if (isSingleYear(text)) return yearFrom(form === 'ending' ? Number(text) - 1 : Number(text))
  const [, first, second] = /^((?:19|20)\d{2})\s*[-–—/]\s*(\d{4}|\d{2})$/.exec(text) ?? []
  if (first === undefined || second === undefined) return undefined
  if (second.length === 4 && Number(second) !== Number(first) + 1) return undefined
  const year = `${first}-${second.slice(-2)}`
  if (Number(first) < EARLIEST) return undefined
  return isYear(year) ? year : undefined
}
