import { err, ok, type Result } from '../result/result.ts'
import { compareKeys, quoted } from '../words/index.ts'
import { dayAfter, isDay } from './calendar.ts'
import { monthOf, readDay, yearless } from './read.ts'
import { dayInWords, monthInWords } from './words.ts'
import { fiscalYear, isYear, yearFrom } from './years.ts'

declare const rough: unique symbol

/**
 * A day as exactly as it is known: a day, a month, a season or a year, written in the Extended Date/Time Format of the
 * Library of Congress (levels 0 and 1): 2016-10-03, 2016-10, 2016-23, 2016. It is a text in the file, and a separate
 * type here, since it can't be compared as a text: that would put a fall after a December.
 */
export interface RoughDay {
  readonly [rough]: true
}

/** Seasons by their number, with the first month of each. Winter begins in December and ends in the next year. */
const seasons: Readonly<Record<string, readonly [name: string, month: number]>> = {
  '21': ['spring', 3],
  '22': ['summer', 6],
  '23': ['fall', 9],
  '24': ['winter', 12],
}

const two = (n: number): string => String(n).padStart(2, '0')

/** True for a day, a month, a season or a year from 1000 to 9999: 2016-10-03, 2016-10, 2016-23, 2016. */
export const isRoughDay = (text: string): boolean => isDay(text) || /^[1-9]\d{3}(-(0[1-9]|1[0-2]|2[1-4]))?$/.test(text)

/** An ISO day as a rough day. */
export const roughly = (day: string): RoughDay => day as unknown as RoughDay

const textOf = (day: RoughDay): string => day as unknown as string
const partsOf = (day: RoughDay) => {
  const [year = '', part] = textOf(day).split('-')
  const season = part === undefined ? undefined : seasons[part]
  return { year, part, season }
}

/** The first ISO day that it may be, used for sorting. */
export function earliestOf(day: RoughDay): string {
  if (isDay(textOf(day))) return textOf(day)
  const { year, part, season } = partsOf(day)
  return `${year}-${season ? two(season[1]) : (part ?? '01')}-01`
}

/** The last ISO day that it may be, after which it is late. */
export function latestOf(day: RoughDay): string {
  if (isDay(textOf(day))) return textOf(day)
  const { year, part, season } = partsOf(day)
  const month = season ? season[1] + 3 : part === undefined ? 13 : Number(part) + 1
  const next = month > 12 ? `${Number(year) + 1}-${two(month - 12)}-01` : `${year}-${two(month)}-01`
  return dayAfter(next, -1) ?? `${year}-12-31`
}

/** As it is written in a sentence: “October 3, 2016”, “October 2016”, “fall 2016”, “2016”. */
export function roughInWords(day: RoughDay): string {
  const text = textOf(day)
  if (isDay(text) || !isRoughDay(text)) return dayInWords(text)
  const { year, part, season } = partsOf(day)
  return season ? `${season[0]} ${year}` : part === undefined ? year : monthInWords(text)
}

/** With its preposition: “on October 3, 2016”, “in fall 2016”. */
export const onRough = (day: RoughDay): string => `${isDay(textOf(day)) ? 'on' : 'in'} ${roughInWords(day)}`

/**
 * How late things are said on screens and papers: by the day, which stays true on paper. In a row that has the day already,
 * “Late” is enough.
 */
export const wasDue = (day: RoughDay): string => `Was due ${roughInWords(day)}`

/** Its month, where the exact day would say too much: “June 2029” for June 30, 2029; “fall 2029” stays. */
export const monthOfRough = (day: RoughDay): string =>
  isDay(textOf(day)) ? monthInWords(textOf(day)) : roughInWords(day)

/** Sorts dated things from the oldest, by the first day that each may be; those without a day come last. */
export const byDay = (a: Dated, b: Dated): number =>
  compareKeys(dayOrder(a.date), dayOrder(b.date)) || compareKeys(a.id, b.id)

type Dated = { readonly date?: string | RoughDay | undefined; readonly id: string }

/** The key for sorting: the first day that it may be; without a day, after all others. */
export const dayOrder = (day: string | RoughDay | undefined): string => {
  if (day === undefined || day === '') return '9999-99'
  return earliestOf(typeof day === 'string' ? roughly(day) : day)
}

const howWritten = 'Write a date (11/24/2026), or what is known of it: November 2026, fall 2026 or 2026.'

/** The months in which a school year begins and ends; one that ends in May is over by the end of June all the same. */
const begins = (schoolYear: string): string => `${schoolYear.slice(0, 4)}-07`
const ends = (schoolYear: string): string => `${Number(schoolYear.slice(0, 4)) + 1}-06`

/**
 * Reads a rough day: what `readDay` reads, “October 3, 2016”, “October 2016” and “10/2016”, “fall 2016”, “2016”, and
 * each as it is kept. With `schoolYear`, a school year is read as its beginning or its end.
 */
export function readRoughDay(text: string, schoolYear?: 'begins' | 'ends'): Result<string, string> {
  const typed = text.trim().replace(/^(20\d{2})\s*[–—/-]\s*(\d{2})$/, '$1-$2')
  // As a rough day, 2021-22 is the summer of 2021; a person who types it means the school year.
  if (isYear(typed) && schoolYear !== undefined) return ok((schoolYear === 'ends' ? ends : begins)(typed))
  if (isYear(typed))
    return err(
      `${quoted(typed)} is a school year, and not a date. Write when in it: ${monthInWords(begins(typed))}, ${monthInWords(ends(typed))}, or a date.`,
    )
  if (isRoughDay(typed)) return ok(typed)
  const whole = readDay(typed.replace(/\s+/g, ' '))
  if (whole.ok) return whole
  const words = typed.toLowerCase().replace(/,/g, ' ').split(/\s+/)
  const [first = '', year = ''] = words
  const unread = err(yearless(typed) ?? `${quoted(typed)} is not a date. ${howWritten}`)
  const [, month, ofYear] = /^(\d{1,2})[/.](\d{4})$/.exec(typed) ?? []
  if (month !== undefined) return kept(`${ofYear}-${two(Number(month))}`, unread)
  if (words.length !== 2 || !/^\d{4}$/.test(year)) return unread
  const season = Object.entries(seasons).find(([, [name]]) => name === (first === 'autumn' ? 'fall' : first))
  if (season !== undefined) return kept(`${year}-${season[0]}`, unread)
  const named = first.length < 3 ? -1 : monthOf(first)
  return named < 0 ? unread : kept(`${year}-${two(named + 1)}`, unread)
}

const kept = (text: string, unread: Result<string, string>): Result<string, string> =>
  isRoughDay(text) ? ok(text) : unread

/** The school year that ends in a single year, “2027-28” for “2028”: offered where that was typed for one. Else null. */
export function endingIn(text: string): string | null {
  const [year] = /^(?:19|20)\d\d$/.exec(text.trim()) ?? []
  return year === undefined ? null : yearFrom(Number(year) - 1)
}

/**
 * Reads a school or fiscal year as people write it: “2027-28”, “2027–2028”, “SY 2027-28”, “class of 2028”, and a day or
 * month within it, “June 2028”, by a year that starts in July. Any other text is returned as it is, for the reader of
 * records to refuse; so is a single year, which may be the first or the last of two.
 */
export function readYear(text: string): string {
  const typed = text
    .trim()
    .replace(/^(?:SY|school year)\s*(?=\d{4}\s*[–—/-])/i, '')
    // A class is named after the June in which it graduates.
    .replace(/^(?:the )?class of (?=\d{4}$)/i, 'June ')
    .replace(/^(\d{4})\s*[–—/-]\s*(?:\d{2})?(\d{2})$/, '$1-$2')
  if (isYear(typed)) return typed
  const read = readRoughDay(typed)
  return read.ok && read.value.length > 4 ? fiscalYear(earliestOf(roughly(read.value)), 7) : text
}
