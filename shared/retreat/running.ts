import { elapsed, isMoment, localDay, localMinutes, momentAfter, readClock } from '../days/index.ts'
import type { Plan } from '../domain/plan.ts'
import { counted } from '../words/index.ts'
import { type Gathering, gatheringKinds, gatheringOf, type Part, type RanRow } from './gathering.ts'
import { minutesOf, type Timetable, timetable } from './timetable.ts'

/** The progress of a gathering, read from when its parts began, so that killing the app changes nothing. */
export interface Standing {
  readonly state: 'planned' | 'running' | 'between' | 'closed'
  /** The part that is running, or ran last; undefined before the first. */
  readonly part: Part | undefined
  readonly index: number
  readonly row: RanRow | undefined
  readonly next: Part | undefined
}

export function standingOf(g: Gathering): Standing {
  const row = g.ran.at(-1)
  const index = row === undefined ? -1 : g.agenda.findIndex((p) => p.part === row.part)
  const part = g.agenda[index]
  const state = g.closedAt ? 'closed' : row === undefined ? 'planned' : row.ended === undefined ? 'running' : 'between'
  return { state, part, index, row, next: g.agenda[index + 1] }
}

const DAY = 24 * 60 * 60_000

/**
 * The gathering with a running part that began less than a day ago, the latest if there are several. One that was never
 * closed is over.
 */
export function runningNow(plan: Plan, now: string): Gathering | undefined {
  const since = (g: Gathering) => standingOf(g).row?.began ?? ''
  return gatheringKinds
    .flatMap((kind) =>
      // Every page asks this, nearly always in vain: only gatherings in which a part may be running are read in full.
      (plan.all(kind) as readonly { id: string; ran?: readonly RanRow[] }[])
        .filter((r) => r.ran?.some(({ began, ended }) => began && !isMoment(ended)))
        .flatMap(({ id }) => gatheringOf(plan, { kind, id }) ?? []),
    )
    .filter((g) => standingOf(g).state === 'running' && since(g) !== '' && Math.abs(elapsed(since(g), now)) < DAY)
    .toSorted((a, b) => elapsed(since(b), since(a)))
    .at(-1)
}

/** How a part is doing for time; shape and words say it, color only adds to them. */
export type Tone = 'calm' | 'soon' | 'over'
export interface Time {
  readonly allowed: number
  /** Milliseconds; negative once it runs over. */
  readonly left: number
  readonly tone: Tone
  /** The share of its time that has passed, at most 1. */
  readonly gone: number
}

const MINUTE = 60_000

/**
 * The time of a part that has run for some milliseconds. The warning comes a tenth before the end, at least one minute
 * and at most five.
 */
export function timeOfPart(part: Part, given: number | undefined, ms: number): Time {
  const allowed = Math.max(0, minutesOf(part) + (given ?? 0)) * MINUTE
  const left = allowed - ms
  const warn = Math.min(5 * MINUTE, Math.max(MINUTE, allowed / 10))
  const tone: Tone = left < 0 ? 'over' : left <= warn && allowed > 0 ? 'soon' : 'calm'
  return { allowed, left, tone, gone: allowed === 0 ? 1 : Math.min(1, ms / allowed) }
}

/** “6 minutes left of 15”, “2 minutes over”. Seconds only in the last minute. */
export function timeWordsOf({ allowed, left }: Time): { readonly big: string; readonly small: string } {
  const of = Math.round(allowed / MINUTE)
  if (left < 0) {
    const over = Math.floor(-left / MINUTE)
    return { big: over === 0 ? 'Time is up' : `${counted(over, 'minute')} over`, small: `of ${of}` }
  }
  if (left < MINUTE && allowed > 0) return { big: `${Math.ceil(left / 1000)} seconds`, small: `left of ${of} minutes` }
  const minutes = Math.ceil(left / MINUTE)
  return { big: counted(minutes, 'minute'), small: `left of ${of}` }
}

/** The rest of the agenda, planned again from the end of the running part, but not before now. */
export function planAnew(g: Gathering, standing: Standing, ms: number, now: string): Timetable {
  const rest = g.agenda.slice(standing.index + 1)
  const left =
    standing.state === 'running' && standing.part ? timeOfPart(standing.part, standing.row?.given, ms).left : 0
  const at = Math.round(localMinutes(momentAfter(now, Math.max(0, left))))
  // Before the start, or on another day, the planned times are shown.
  const planned = standing.state === 'planned' ? readClock(g.begins) : undefined
  const from = planned !== undefined && (planned > at || g.date !== localDay(new Date(now))) ? planned : at
  // Parts of another day begin at their own morning, not at the present time.
  return timetable(rest, { begins: g.begins, ends: g.ends, from })
}

/** The parts that ran, with one ended after a time, and the next one begun if it is named. */
export function ranOn(ran: readonly RanRow[], ms: number, now: string, next?: string): readonly RanRow[] {
  const last = ran.at(-1)
  const ended = last?.began === undefined ? now : momentAfter(last.began, Math.max(0, ms))
  const before = last !== undefined && last.ended === undefined ? [...ran.slice(0, -1), { ...last, ended }] : ran
  return next === undefined ? before : [...before, { part: next, began: now }]
}

/** The parts that ran, with minutes added to the running part. */
export const ranLonger = (ran: readonly RanRow[], minutes: number): readonly RanRow[] =>
  ran.map((r, i) => (i === ran.length - 1 && r.ended === undefined ? { ...r, given: (r.given ?? 0) + minutes } : r))
