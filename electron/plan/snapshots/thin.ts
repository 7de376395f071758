import { elapsed } from '../../../shared/days/index.ts'
import { compareKeys } from '../../../shared/words/index.ts'
/**
 * Why a snapshot was made. Those before a merge, import, restore or migration are made at once, others by the clock.
 */
export const reasons = ['clock', 'merge', 'import', 'restore', 'migration'] as const
export type Reason = (typeof reasons)[number]

/** A snapshot by its file's name, which says when and why it was made. */
export interface Kept {
  readonly name: string
  /** ISO time by this laptop's clock. */
  readonly at: string
  readonly reason: Reason
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Up to an age, one snapshot by the clock is kept of each span of time; an older one is not kept. Milliseconds. */
const spans: readonly { readonly upTo: number; readonly one: number }[] = [
  { upTo: DAY, one: HOUR },
  { upTo: 31 * DAY, one: DAY },
  { upTo: 366 * DAY, one: 7 * DAY },
]
/** Where spans are counted from, so that each laptop keeps the same ones. */
const EPOCH = '1970-01-01T00:00:00.000Z'

const form = /^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})Z-(\w+)\.groundwork$/

/** The file's name for a snapshot, without colons, which Windows forbids. */
export const nameOf = (at: string, reason: Reason): string =>
  `${at.slice(0, 19).replaceAll(':', '-')}Z-${reason}.groundwork`

/** Reads a file's name back; undefined for any other file. */
export function readName(name: string): Kept | undefined {
  const [, day, hour, minute, second, reason] = form.exec(name) ?? []
  const known = reasons.find((r) => r === reason)
  return known === undefined ? undefined : { name, at: `${day}T${hour}:${minute}:${second}.000Z`, reason: known }
}

/**
 * Which snapshots may be removed: hourly ones are kept for a day, daily ones for a month, weekly ones for a year, and
 * those made before a merge, import, restore or migration for a month. The oldest of each span stays, so that kept ones
 * can grow older. The newest of all is always kept, and one from the future (the clock was set back since) is left
 * alone: a wrong clock may keep too much, never too little.
 */
export function surplus(all: readonly Kept[], now: string): readonly Kept[] {
  const sorted = [...all].sort((a, b) => compareKeys(a.at, b.at) || compareKeys(a.name, b.name))
  const newest = sorted.at(-1)
  const taken = new Set<string>()
  return sorted.filter((kept) => {
    const age = elapsed(kept.at, now)
    if (kept === newest || age < 0) return false
    if (kept.reason !== 'clock') return age > 31 * DAY
    const span = spans.find(({ upTo }) => age <= upTo)?.one
    if (span === undefined) return true
    const slot = `${span}:${Math.floor(elapsed(EPOCH, kept.at) / span)}`
    if (taken.has(slot)) return true
    taken.add(slot)
    return false
  })
}
