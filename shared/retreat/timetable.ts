import { clockWords, readClock, spanWords } from '../days/index.ts'
import { listed, quoted } from '../words/index.ts'
import type { Part } from './gathering.ts'

/** When each part of an agenda begins, what no longer fits, and what could be shortened. In minutes after midnight. */

export interface Timed {
  readonly row: Part
  readonly day: number
  readonly starts: number
  readonly ends: number
  readonly pinned: boolean
  /** Minutes before it for which nothing is planned. */
  readonly idle: number
  /** True if it runs into a part with a fixed time, or past the end. */
  readonly over: boolean
}

export interface Fault {
  readonly how: 'overlap' | 'end' | 'midnight' | 'nothing' | 'long' | 'pin' | 'clock'
  /** The parts that the problem is about. */
  readonly parts: readonly string[]
  /** How many minutes it is over. */
  readonly by: number
  readonly says: string
  /** What could be shortened, and by how much at most; the longest slack first. */
  readonly slack: readonly Slack[]
}

interface Slack {
  readonly part: string
  readonly title: string
  readonly by: number
}

export interface Timetable {
  readonly parts: readonly Timed[]
  readonly faults: readonly Fault[]
  /** When the last day ends, and when it should end. */
  readonly ends: number
}

const DAY = 24 * 60
/** The longest plausible part, in minutes: a longer one is a typing mistake, or needs a break. */
const LONGEST_PART = 4 * 60
/** The start if none is entered. */
const USUAL_START = 9 * 60

export const titleOfPart = (row: { readonly title?: string }): string => row.title?.trim() || 'Part without a title'
export const minutesOf = (row: Part): number => Math.max(0, Math.round(row.minutes ?? 0))
const slackOf = (row: Part): number => Math.max(0, minutesOf(row) - Math.max(0, row.shortest ?? minutesOf(row)))

interface Frame {
  readonly begins?: string | undefined
  readonly ends?: string | undefined
  /** Minutes after midnight at which the first part begins, if that is known better than from the typed time. */
  readonly from?: number
}

/**
 * The times of an agenda. Parts with a fixed time and the end do not move; every other part follows the one before it.
 */
export function timetable(rows: readonly Part[], frame: Frame): Timetable {
  const begins = frame.from ?? readClock(frame.begins) ?? USUAL_START
  const parts: Timed[] = []
  const faults: Fault[] = []
  let cursor = begins
  let day = Math.max(1, rows[0]?.day ?? 1)
  /** The parts since the last fixed time: these could be shortened. */
  let since: Timed[] = []
  const tooMuch = (how: 'overlap' | 'end', limit: number, before: string) => {
    const by = Math.round(cursor - limit)
    const late = since.filter((t) => t.ends > limit)
    for (const t of late) parts[parts.indexOf(t)] = { ...t, over: true }
    const named = listed(late.map((t) => quoted(titleOfPart(t.row))))
    const slack = since
      .filter((t) => slackOf(t.row) > 0)
      .map((t) => ({ part: t.row.part, title: titleOfPart(t.row), by: slackOf(t.row) }))
      .toSorted((a, b) => b.by - a.by)
    faults.push({
      how,
      parts: late.map((t) => t.row.part),
      by,
      says: `${named} ${late.length === 1 ? 'does' : 'do'} not fit ${before}: ${spanWords(by)} too much.`,
      slack,
    })
  }
  const closeDay = () => {
    const ends = readClock(frame.ends)
    if (ends !== undefined && cursor > ends && since.length > 0)
      tooMuch('end', ends, `before the end at ${clockWords(ends)}`)
    if (cursor > DAY) {
      const late = parts.filter((t) => t.day === day && t.ends > DAY).map((t) => t.row)
      faults.push({
        how: 'midnight',
        parts: late.map((r) => r.part),
        by: Math.round(cursor - DAY),
        says: `The agenda runs past midnight, to ${clockWords(cursor)}. Move the rest to another day.`,
        slack: [],
      })
    }
  }
  for (const row of rows) {
    const on = Math.max(day, row.day ?? day)
    if (on > day) {
      closeDay()
      day = on
      cursor = readClock(row.pinned) ?? readClock(frame.begins) ?? USUAL_START
      since = []
    }
    const title = quoted(titleOfPart(row))
    const pin = readClock(row.pinned)
    if ((row.pinned ?? '').trim() !== '' && pin === undefined)
      faults.push({
        how: 'clock',
        parts: [row.part],
        by: 0,
        slack: [],
        says: `${title} is set to start at ${quoted(row.pinned ?? '')}, which is not a time of day.`,
      })
    const before = cursor
    if (pin !== undefined) {
      if (cursor > pin && since.length > 0) tooMuch('overlap', pin, `before ${title} at ${clockWords(pin)}`)
      else if (cursor > pin)
        faults.push({
          how: 'pin',
          parts: [row.part],
          by: Math.round(cursor - pin),
          slack: [],
          says: `${title} is set to start at ${clockWords(pin)}, before the day starts at ${clockWords(cursor)}.`,
        })
      cursor = pin
      since = []
    }
    const minutes = minutesOf(row)
    const timed: Timed = {
      row,
      day,
      starts: cursor,
      ends: cursor + minutes,
      pinned: pin !== undefined,
      idle: pin === undefined ? 0 : Math.max(0, pin - before),
      over: false,
    }
    if (minutes === 0)
      faults.push({ how: 'nothing', parts: [row.part], by: 0, slack: [], says: `${title} has no minutes yet.` })
    if (minutes > LONGEST_PART)
      faults.push({
        how: 'long',
        parts: [row.part],
        by: 0,
        slack: [],
        says: `${title} is set to take ${spanWords(minutes)} without a break.`,
      })
    parts.push(timed)
    since.push(timed)
    cursor = timed.ends
  }
  if (rows.length > 0) closeDay()
  return { parts, faults, ends: cursor }
}

/** The agenda with just enough taken from what can be shortened to solve a problem, or as much as possible. */
export function shortened(rows: readonly Part[], fault: Fault): readonly Part[] {
  let left = fault.by
  const less = new Map<string, number>()
  for (const { part, by } of fault.slack) {
    const take = Math.min(by, left)
    if (take > 0) less.set(part, take)
    left -= take
  }
  return rows.map((row) => {
    const by = less.get(row.part)
    return by === undefined ? row : { ...row, minutes: minutesOf(row) - by }
  })
}

/** What could be shortened, in a sentence; or that nothing can be. */
export function slackWords(fault: Fault): string {
  if (fault.slack.length === 0) return 'Nothing before it can be shortened: take a part off, or start earlier.'
  const sum = fault.slack.reduce((n, s) => n + s.by, 0)
  const each = listed(fault.slack.map((s) => `${quoted(s.title)} by ${spanWords(s.by)}`))
  return sum >= fault.by
    ? `Could be shortened: ${each}.`
    : `Could be shortened: ${each}. That is not enough; take a part off as well.`
}
