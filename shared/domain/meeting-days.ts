import { dayAfter, isDay, weekdayOf, weekdays } from '../days/index.ts'
import { listed } from '../words/index.ts'

/** When a board or a cabinet meets: on certain Mondays of a month, or every week. */
interface MeetingRhythm {
  /** Which weeks of the month: 1 to 5, and -1 for the last; empty for every one. */
  readonly weeks: readonly number[]
  /** 0 is Sunday, 6 is Saturday. */
  readonly weekday: number
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth']

/** “second and fourth Monday”; “every Tuesday”. */
export function rhythmWords({ weeks, weekday }: MeetingRhythm): string {
  const day = weekdays[weekday] ?? ''
  if (weeks.length === 0) return `every ${day}`
  const words = weeks.map((w) => (w === -1 ? 'last' : (ordinals[w - 1] ?? String(w))))
  return `${listed(words)} ${day}`
}

const weekWords: Readonly<Record<string, number>> = {
  first: 1,
  '1st': 1,
  second: 2,
  '2nd': 2,
  third: 3,
  '3rd': 3,
  fourth: 4,
  '4th': 4,
  fifth: 5,
  '5th': 5,
  last: -1,
}

/**
 * Reads a rhythm as people write it: “Second and fourth Monday of the month”. Undefined if there is none in the text.
 */
export function readRhythm(text: string): MeetingRhythm | undefined {
  const words: readonly string[] = text.toLowerCase().match(/[a-z0-9]+/g) ?? []
  const at = words.findIndex((w) => weekdays.some((d) => w === d.toLowerCase() || w === `${d.toLowerCase()}s`))
  if (at === -1) return undefined
  const weekday = weekdays.findIndex((d) => words[at]?.startsWith(d.toLowerCase()))
  const weeks = words.slice(0, at).flatMap((w) => weekWords[w] ?? [])
  // “Every other Monday” does not say from which Monday it counts.
  if (weeks.length === 0 && words.includes('other')) return undefined
  return { weeks: [...new Set(weeks)], weekday }
}

/** The most meetings of a series: a school board has some twenty a year. */
export const MOST_MEETINGS = 260

/** The days of a rhythm between two ISO days, both included; empty if they are not days or in the wrong order. */
export function meetingDays({ weeks, weekday }: MeetingRhythm, from: string, to: string): readonly string[] {
  if (!isDay(from) || !isDay(to)) return []
  const found: string[] = []
  let day = dayAfter(from, (weekday - weekdayOf(from) + 7) % 7)
  while (day !== undefined && day <= to && found.length < MOST_MEETINGS) {
    const nth = Math.ceil(Number(day.slice(8)) / 7)
    const next = dayAfter(day, 7)
    const last = next === undefined || next.slice(0, 7) !== day.slice(0, 7)
    if (weeks.length === 0 || weeks.includes(nth) || (last && weeks.includes(-1))) found.push(day)
    day = next
  }
  return found
}
