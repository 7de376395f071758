import { memo } from '../words/index.ts'
import { daysBetween, isDay, timeOf } from './calendar.ts'

/** How days, months and years are written. Plain English, US order. */

/** January to December. */
export const months: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** Sunday to Saturday. */
export const weekdays: readonly string[] = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
]

/** “December” of an ISO day or month that exists. A date format says the same, and takes milliseconds to make. */
const monthOf = (day: string): string => months[Number(day.slice(5, 7)) - 1] ?? ''

/** 2026-12-08 → “December 8, 2026”; a text that is not a day stays as it is. */
export const dayInWords = (day: string): string =>
  isDay(day) ? `${monthOf(day)} ${Number(day.slice(8))}, ${day.slice(0, 4)}` : day

/**
 * A day in another language, by its tag: “14 de diciembre de 2026”. A rough day is written as a month or a year. In
 * digits if the language is unknown here, or not written in Latin letters, which not every document has.
 */
export function dayInLanguage(day: string, lang: string): string {
  const [year = '', named = '', of = ''] = day.split('-')
  const season = Number(named) > 12
  const first = [year, season || named === '' ? '01' : named, of === '' ? '01' : of].join('-')
  if (!isDay(first)) return day
  if (season || named === '') return year
  if (Intl.DateTimeFormat.supportedLocalesOf(lang).length === 0) return day
  const parts = of === '' ? ({ month: 'long', year: 'numeric' } as const) : ({ dateStyle: 'long' } as const)
  const said = new Intl.DateTimeFormat(lang, { ...parts, timeZone: 'UTC', numberingSystem: 'latn' }).format(
    timeOf(first),
  )
  return /^[\p{Script=Latin}\p{N}\p{P}\s]+$/u.test(said) ? said : day
}

// Abbreviations as newspapers use them, which the language's own short forms are not.
const short = ['Jan.', 'Feb.', 'March', 'April', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.']

/** 2026-12-08 → “Dec. 8, 2026”, for narrow places; a text that is not a day stays as it is. */
export const dayInShort = (day: string): string =>
  isDay(day) ? `${short[Number(day.slice(5, 7)) - 1]} ${Number(day.slice(8))}, ${day.slice(0, 4)}` : day

/** 2029-06-30 or 2029-06 → “June 2029”. */
export const monthInWords = (day: string): string =>
  isDay(`${day.slice(0, 7)}-01`) ? `${monthOf(day)} ${day.slice(0, 4)}` : day

/** 2026-27 → “2026–27”. */
export const yearInWords = memo((year): string => year.replace(/^(\d{4})-(\d{2})$/, '$1–$2'))

/**
 * When a year ends: “June 2027” for a fiscal year of a district that says when its year starts, otherwise “the end of
 * 2026–27”: the month in which its schools close is not entered.
 */
export function endOfYear(year: string, kind: 'school' | 'fiscal', startMonth: number | undefined): string {
  const first = Number(/^(\d{4})-\d{2}$/.exec(year)?.[1])
  if (!first) return yearInWords(year)
  if (kind !== 'fiscal' || startMonth === undefined || startMonth < 1 || startMonth > 12)
    return `the end of ${yearInWords(year)}`
  return monthInWords(startMonth === 1 ? `${first}-12` : `${first + 1}-${String(startMonth - 1).padStart(2, '0')}`)
}

/** What is written in place of a day that was not entered. */
export const noDay = 'Day not recorded'

/** "a year ago", for a day that is easily taken for one of this year; "" for one within 300 days. */
export function longAgo(day: string, today: string): string {
  const days = daysBetween(day, today)
  if (days <= 300) return ''
  const years = Math.round(days / 365)
  return years <= 1 ? 'a year ago' : `${years} years ago`
}

/** "today", "tomorrow", "in 5 days"; "past" for a day that is over. */
export function away(day: string, today: string): string {
  const days = daysBetween(today, day)
  if (days < 0) return 'past'
  return days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`
}
