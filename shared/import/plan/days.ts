import {
  dayAfter,
  earliestOf,
  firstDay,
  isDay,
  isYear,
  lastDay,
  latestOf,
  readRoughDay,
  roughly,
  weekdayOf,
  weekdays,
} from '../../days/index.ts'
import { startMonthOf } from '../../domain/fiscal.ts'
import type { Plan } from '../../domain/plan.ts'
import { err, ok, type Result } from '../../result/result.ts'
import { cellText } from '../cells/cells.ts'
import type { PlanDraft } from './draft.ts'
import { isOver, type Saying } from './enters.ts'
import type { Things } from './thing.ts'

/** Days of a plan as districts write them: “October 2026”, “Fall 2026”, “2026–27”, “Sept 2026 – June 2027”. */

export const daySayings: readonly Saying[] = [
  'start',
  'by',
  'doneOn',
  'firstReading',
  'secondReading',
  'adopted',
  'reviewDue',
]

/** A cell's day, as it is kept. */
interface ReadDay {
  /** The first of a span; undefined where the text is one day. */
  readonly from?: string
  readonly day: string
}

/** A school year as people write it: 2026-27, 2026–2027, SY 2026-27. */
function schoolYear(text: string): string | null {
  const [, first = '', second = ''] =
    /^(?:(?:sy|school year|fy)\s*)?(\d{4})\s*[-–—/]\s*(\d{4}|\d{2})(?:\s*school year)?$/i.exec(text) ?? []
  const year = `${first}-${second.slice(-2)}`
  return isYear(year) ? year : null
}

/** The first and the last month of a school year that a text names; null where it names none. */
export function yearEnds(text: string, startMonth: number): { readonly first: string; readonly last: string } | null {
  const year = schoolYear(text)
  return year === null
    ? null
    : { first: firstDay(year, startMonth).slice(0, 7), last: lastDay(year, startMonth).slice(0, 7) }
}

const ofWinter = /^winter,? (?:of )?(\d{4})$/i
/** “Winter 2026–27”, by the year in which it begins. */
const wholeWinter = /^winter,? (?:of )?(\d{4})\s*[-–—/]\s*(\d{4}|\d{2})$/i

/** The time of a day, as programs write it behind one: “0:00”, “T00:00:00”, “5 pm”. */
const time =
  /(?<=\d)(?:T|,?\s+(?:at\s+)?)(\d{1,2}(?::\d{2}){1,2}(?:\.\d+)?(?:\s*[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?|noon|midnight)\s*(Z|UTC|GMT)?$/i
/** A day without its time. One of Greenwich may be of another day here, unless it is at midnight. */
const withoutTime = (text: string): string =>
  text.replace(time, (whole, at: string, zone?: string) => (zone && !/^0?0:00(:00(\.0+)?)?$/.test(at) ? whole : ''))

const slashed = /^(\d{1,2})([/.])(\d{1,2})\2(\d{2}|\d{4})$/

/** True for a day that can only have its day first: 13/10/2026. */
const dayFirst = (text: string): boolean => {
  const [, first, , second] = slashed.exec(text) ?? []
  return Number(first) > 12 && Number(second) <= 12
}

/** True where it is certain, and not only possible, that a day comes first. */
export const isDayFirst = (text: string): boolean => dayFirst(text)

/** The two winters that are in part in a calendar year, each by its months. */
export function wintersIn(text: string): { readonly begins: string; readonly ends: string } | null {
  const year = Number(ofWinter.exec(text.trim())?.[1])
  return Number.isNaN(year)
    ? null
    : { begins: `December ${year} to February ${year + 1}`, ends: `December ${year - 1} to February ${year}` }
}

interface DayQuestions {
  readonly order: string | null
  readonly year: string | null
  readonly winter: string | null
}

/** The questions about the days in a file; `wasDayFirst` where last time's file of its name had its days first. */
export function dayQuestions(things: Things, wasDayFirst: boolean): DayQuestions {
  let [order, year, dotted]: [string | null, string | null, string | null] = [null, null, null]
  let either: string | null = null
  let winter: string | null = null
  let dotsAreMonthFirst = false
  for (const thing of things.list)
    for (const saying of daySayings)
      for (const { text } of thing.says.get(saying) ?? [])
        for (const part of halves(text)) {
          if (order === null && dayFirst(part)) order = part
          const [, first, sign, second] = slashed.exec(part) ?? []
          if (wasDayFirst && either === null && first !== undefined && first !== second && Number(second) <= 12)
            either = part
          if (sign === '.' && Number(second) > 12) dotsAreMonthFirst = true
          // 6.5.2027 is in May where people write dots, and in June where Americans do.
          else if (sign === '.' && dotted === null && first !== second) dotted = part
          if (year === null && schoolYear(part) !== null) year = part
          if (winter === null && wintersIn(bare(part)) !== null) winter = bare(part)
        }
  return { order: order ?? (dotsAreMonthFirst ? null : dotted) ?? either, year, winter }
}

/** The two ends of a span; a single part if the text is not a span. */
function halves(text: string): readonly string[] {
  if (schoolYear(text) !== null || wholeWinter.test(text.trim())) return [text]
  const parts = withoutTime(text.trim()).split(/\s+(?:[-–—]|to|through|until)\s+|\s*[–—]\s*/i)
  return parts.length === 2 && parts.every((p) => p.trim() !== '') ? parts.map(withoutTime) : [withoutTime(text.trim())]
}

const bare = (text: string): string => text.trim().replace(/^(due\s+)?(by|in|before|prior to|due)\s+/i, '')

/** The time before a day or a month: before June 2027 is May. */
function before(day: string): Result<string, string> {
  const last = dayAfter(isDay(day) ? day : `${day}-01`, -1)
  if (last === undefined || !/^\d{4}-(0\d|1[0-2])/.test(day))
    return err('It is only said before when. Write a date or a month.')
  return ok(isDay(day) ? last : last.slice(0, 7))
}

/** Reads a cell as a day, or a span of two. */
export function readWhen(text: string, saying: Saying, draft: PlanDraft, plan: Plan): Result<ReadDay, string> {
  const parts = halves(bare(text))
  const [first = '', second] = parts.map((p) => p.trim())
  if (second === undefined) {
    const read = readOne(first, saying, draft, plan)
    const day = read.ok && /^\s*(due\s+)?(before|prior to)\s/i.test(text) ? before(read.value) : read
    return day.ok ? ok({ day: day.value }) : day
  }
  const [from, to] = [readOne(withYear(first, second), 'start', draft, plan), readOne(second, saying, draft, plan)]
  if (!from.ok || !to.ok) return err('This is not a date, and not two of them.')
  if (earliestOf(roughly(from.value)) > latestOf(roughly(to.value))) return err('It would end before it begins.')
  return ok({ from: from.value, day: to.value })
}

/** “September – November 2026” names a year once. */
const withYear = (first: string, second: string): string => {
  const year = /\b(\d{4})$/.exec(second)?.[1]
  return /\d{4}/.test(first) || year === undefined ? first : `${first} ${year}`
}

/** 4-Mar-27, 30 June 2027, 2027/06/30, as it is read elsewhere. */
function monthFirst(text: string): string {
  const [, day, month, year = ''] = /^(\d{1,2})[-\s](\p{L}{3,9})\.?[-,\s]+(\d{4}|\d{2})$/u.exec(text) ?? []
  if (month !== undefined) return `${month} ${day}, ${year.length === 2 ? `20${year}` : year}`
  return text.replace(
    /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
    (_, y: string, m: string, d: string) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`,
  )
}

/** From there on two digits may well be a year of the last century, in what was done before, and in what is to come. */
const PAST = 40
const AHEAD = 60
/** The two digits of a year that may be of either century; null where they are of this one. */
function eitherCentury(text: string, saying: Saying): string | null {
  const year = slashed.exec(text)?.[4] ?? /^\d{1,2}[-\s]\p{L}{3,9}\.?[-,\s]+(\d{2})$/u.exec(text)?.[1]
  const from = isOver(saying) ? PAST : AHEAD
  return year?.length === 2 && Number(year) >= from ? year : null
}

/** “Wed 7/1/26”, as programs for projects write a day. */
const withWeekday = /^(sun|mon|tue|wed|thu|fri|sat)[a-z]*\.?,?\s+(?=.*\d)/i
const inWeek = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

const ofMonth = /^(\p{L}{3,9}),? ['’](\d{2})$/u
/** “Jun-27”, as Excel shows the month of a day; June 27 is “27-Jun” there. Others write “Jun-27” for that. */
const joined = /^(\p{L}{3,9})-(\d{1,2})$/u
/** The years around today that such numbers may be: where another is in the file, they are days. */
const [BACK, FORTH] = [3, 6]
const keptMonths = new WeakMap<object, boolean>()
function hasMonths({ rows, today }: PlanDraft): boolean {
  if (rows === null) return false
  const known = keptMonths.get(rows)
  if (known !== undefined) return known
  const now = Number(today.slice(2, 4))
  const found = rows.rows.flatMap(({ cells }) => cells.flatMap((c) => joined.exec(cellText(c).trim())?.[2] ?? []))
  const all = found.every((n) => Number(n) >= now - BACK && Number(n) <= now + FORTH)
  keptMonths.set(rows, all)
  return all
}

/** Reads a day, and holds it against the day of the week before it. */
function readOne(whole: string, saying: Saying, draft: PlanDraft, plan: Plan): Result<string, string> {
  const weekday = withWeekday.exec(whole)?.[1]?.toLowerCase()
  const plain = whole.replace(withWeekday, '').replace(ofMonth, '$1 20$2')
  const text = joined.test(plain) && hasMonths(draft) ? plain.replace(joined, '$1 20$2') : plain
  const day = readDayIn(text, saying, draft, plan)
  if (weekday === undefined || !day.ok || !isDay(day.value)) return day
  const own = weekdayOf(day.value)
  return inWeek[own] === weekday ? day : err(`That day is a ${weekdays[own]}.`)
}

function readDayIn(text: string, saying: Saying, draft: PlanDraft, plan: Plan): Result<string, string> {
  const year = yearEnds(text, startMonthOf(plan))
  if (year !== null)
    return draft.years === 'ends'
      ? ok(saying === 'start' ? year.first : year.last)
      : err('This is a school year, and not a date.')
  const [, begins = '', ends = ''] = wholeWinter.exec(text) ?? []
  if (isYear(`${begins}-${ends.slice(-2)}`)) return ok(`${begins}-24`)
  const winter = ofWinter.exec(text)?.[1]
  if (winter !== undefined) return ok(`${Number(winter) - (draft.winter === 'ends' ? 1 : 0)}-24`)
  const [, first = '', , second = '', last = ''] = slashed.exec(text) ?? []
  const turned = first !== '' && draft.dayOrder === 'day' ? `${second}/${first}/${last}` : text
  const century = eitherCentury(text, saying)
  if (century !== null) return err(`It may be 19${century} or 20${century}. Write the year with four digits.`)
  const day = readRoughDay(monthFirst(turned))
  if (day.ok && (day.value === '1900-01-01' || day.value.startsWith('9999')))
    return err('Programs write this where there is no date.')
  return day.ok ? day : err('This is not a date.')
}
