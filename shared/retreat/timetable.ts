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

/** When the first part begins: as entered, else where that part holds still, else at the usual time. */
export const startOf = (rows: readonly Part[], { begins }: Pick<Frame, 'begins'>): number =>
  readClock(begins) ?? readClock(rows[0]?.pinned) ?? USUAL_START

/** Whether its times are known: nobody planned the nine in the morning from which a timetable without a start counts. */
export const isTimed = (g: { readonly begins?: string | undefined; readonly agenda: readonly Part[] }): boolean =>
  readClock(g.begins) !== undefined || readClock(g.agenda[0]?.pinned) !== undefined

/** When a part begins, on the page and in the room: by the clock, or, where nobody knows when it starts, after how long. */
export function startWords(timed: Timed, first: number, known: boolean): string {
  if (known) return clockWords(timed.starts)
  const after = Math.round(timed.starts - first)
  return after <= 0 ? 'At the start' : `After ${spanWords(after)}`
}

interface Frame {
  readonly begins?: string | undefined
  readonly ends?: string | undefined
  /** Minutes after midnight at which the first part begins, if that is known better than from the typed time. */
  readonly from?: number
}

/** An agenda while its parts are placed one after another. */
interface Placing {
  readonly parts: Timed[]
  readonly faults: Fault[]
  day: number
  /** Where the last part ends. */
  cursor: number
  /** The parts since the last fixed time: these could be shortened. */
  since: Timed[]
}

/**
 * The times of an agenda. Parts with a fixed time and the end do not move; every other part follows the one before it.
 */
export function timetable(rows: readonly Part[], frame: Frame): Timetable {
  const cursor = frame.from ?? startOf(rows, frame)
  const at: Placing = { parts: [], faults: [], day: Math.max(1, rows[0]?.day ?? 1), cursor, since: [] }
  for (const row of rows) {
    const on = Math.max(at.day, row.day ?? at.day)
    if (on > at.day) {
      closeDay(at, frame)
      at.day = on
      at.cursor = readClock(row.pinned) ?? readClock(frame.begins) ?? USUAL_START
      at.since = []
    }
    place(at, row)
  }
  if (rows.length > 0) closeDay(at, frame)
  return { parts: at.parts, faults: at.faults, ends: at.cursor }
}

/** Places a part at its fixed time, or after the one before it. */
function place(at: Placing, row: Part): void {
  const title = quoted(titleOfPart(row))
  const find = (how: Fault['how'], says: string, by = 0) =>
    at.faults.push({ how, parts: [row.part], by, slack: [], says })
  const pin = readClock(row.pinned)
  if ((row.pinned ?? '').trim() !== '' && pin === undefined)
    find('clock', `${title} is set to start at ${quoted(row.pinned ?? '')}, which is not a time of day.`)
  const before = at.cursor
  if (pin !== undefined) {
    if (before > pin && at.since.length > 0) tooMuch(at, 'overlap', pin, `before ${title} at ${clockWords(pin)}`)
    else if (before > pin)
      find(
        'pin',
        `${title} is set to start at ${clockWords(pin)}, before the day starts at ${clockWords(before)}.`,
        Math.round(before - pin),
      )
    at.cursor = pin
    at.since = []
  }
  const minutes = minutesOf(row)
  if (minutes === 0) find('nothing', `${title} has no minutes yet.`)
  if (minutes > LONGEST_PART) find('long', `${title} is set to take ${spanWords(minutes)} without a break.`)
  const timed: Timed = {
    row,
    day: at.day,
    starts: at.cursor,
    ends: at.cursor + minutes,
    pinned: pin !== undefined,
    idle: pin === undefined ? 0 : Math.max(0, pin - before),
    over: false,
  }
  at.parts.push(timed)
  at.since.push(timed)
  at.cursor = timed.ends
}

/** Marks what runs past a fixed time or the end, and says what could be shortened. */
function tooMuch({ parts, faults, since, cursor }: Placing, how: 'overlap' | 'end', limit: number, before: string) {
  const by = Math.round(cursor - limit)
  const late = since.filter((t) => t.ends > limit)
  for (const t of late) parts[parts.indexOf(t)] = { ...t, over: true }
  const named = listed(late.map((t) => quoted(titleOfPart(t.row))))
  const slack = since
    .filter((t) => slackOf(t.row) > 0)
    .map((t) => ({ part: t.row.part, title: titleOfPart(t.row), by: slackOf(t.row) }))
    .toSorted((a, b) => b.by - a.by)
  const says = `${named} ${late.length === 1 ? 'does' : 'do'} not fit ${before}: ${spanWords(by)} too much.`
  faults.push({ how, parts: late.map((t) => t.row.part), by, says, slack })
}

/** Compares the day with its end, and with midnight. */
function closeDay(at: Placing, frame: Frame): void {
  const { parts, faults, day, cursor, since } = at
  const ends = readClock(frame.ends)
  if (ends !== undefined && cursor > ends && since.length > 0)
    tooMuch(at, 'end', ends, `before the end at ${clockWords(ends)}`)
  if (cursor <= DAY) return
  const late = parts.filter((t) => t.day === day && t.ends > DAY).map((t) => t.row.part)
  const says = `The agenda runs past midnight, to ${clockWords(cursor)}. Move the rest to another day.`
  faults.push({ how: 'midnight', parts: late, by: Math.round(cursor - DAY), says, slack: [] })
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
  if (fault.slack.length === 0) return 'Nothing before it can be shortened: remove a part, or start earlier.'
  const sum = fault.slack.reduce((n, s) => n + s.by, 0)
  const each = listed(fault.slack.map((s) => `${quoted(s.title)} by ${spanWords(s.by)}`))
  return sum >= fault.by
    ? `Could be shortened: ${each}.`
    : `Could be shortened: ${each}. That is not enough; remove a part as well.`
}
