import { titleOf } from '../../../shared/domain/describe.ts'
import { planOf } from '../../../shared/domain/plan.ts'
import type { Change } from '../../../shared/merge/change.ts'
import { entriesOf, entryKey, stateOf } from '../../../shared/merge/index-of-log.ts'
import { isPrivateId } from '../copies/fill.ts'
import { filesNamedBy } from '../log/held.ts'
import type { Earlier } from './earlier.ts'
import { addsUp, type Broken, type Salvaged } from './salvage.ts'

/** What can be recovered from a damaged file, and what can't, for the person who decides. */
export interface Readable {
  /** Proven by the file's own digests: nothing is missing. */
  readonly complete: boolean
  /** Changes that were read from the file. */
  readonly changes: number
  /** Changes that only the newest earlier version has. */
  readonly fromEarlier: number
  /** ISO time of that version; null if none was found. */
  readonly earlier: string | null
  /** Changes that provably existed and are lost. There may be more. */
  readonly lost: number
  /** Records of a plan made from all this. */
  readonly records: number
  /** Names of records that could not be read completely, at most fifty. */
  readonly touched: readonly { readonly kind: string; readonly record: string; readonly title: string }[]
  /** Lost changes whose kind could still be read. */
  readonly lostByKind: readonly { readonly kind: string; readonly count: number }[]
  /** Locked private notes that can't be read from the file any more: lost, or taken from the newest earlier version. */
  readonly notes: 'lost' | 'earlier' | null
  /** ISO time of the newest change that was read. */
  readonly newest: string | null
}

/** Everything that is known from the file and the newest earlier version together. */
export interface Known extends Pick<Salvaged, 'sessions' | 'blobs' | 'changes' | 'locked'> {
  readonly plan: string | null
  readonly createdAt: string | null
  /** Ids of changes that existed and are in neither. */
  readonly missing: readonly string[]
  readonly report: Readable
}

/** The union of a damaged file and the newest earlier version: as in a merge, nothing of either is left out. */
export function union(found: Salvaged, earlier: Earlier | undefined): Known {
  const locked = lockedOf(found, earlier)
  const changes = new Map<string, Change>()
  // The earlier version is the older part of the same log, so its order comes first.
  for (const c of earlier?.changes ?? []) changes.set(c.id, c)
  const inFile = new Set<string>()
  for (const c of found.changes) {
    inFile.add(c.id)
    if (!changes.has(c.id) || c.removed) changes.set(c.id, c)
  }
  const sessions = new Map([...found.sessions, ...(earlier?.sessions ?? [])].map((s) => [s.id, s]))
  // The locked part holds every row of the private log; a plan has them in one place only.
  const all = [...changes.values()].filter((c) => locked === null || !isPrivateId(c.id))
  // A kept file that was removed for good may still be in the earlier version, or on an older page.
  const named = filesNamedBy(all)
  const blobs = new Map(
    [...found.blobs, ...(earlier?.blobs ?? [])].filter((b) => named.has(b.hash)).map((b) => [b.hash, b]),
  )
  const missing = missingOf(all, [...found.named, ...made(found.broken, sessions)])
  const known = { sessions: [...sessions.values()], blobs: [...blobs.values()], changes: all, locked }
  const complete = found.plan !== null && addsUp(found.plan, known)
  const states = statesOf(all)
  const plan = planOf(states)
  const broken = found.broken.filter((b) => !changes.has(b.id))
  const titles = new Map(states.map((s) => [entryKey(s.kind, s.id), titleOf(s.kind, s.values, plan)]))
  const touched = new Map(broken.map((b) => [entryKey(b.kind, b.record), b]))
  const counts = new Map<string, number>()
  const proven = new Set(missing)
  for (const b of broken) if (proven.has(b.id)) counts.set(b.kind, (counts.get(b.kind) ?? 0) + 1)
  return {
    // An earlier version with the same changes is the same plan, even if the id in the file is damaged.
    plan: (earlier?.changes.some((c) => inFile.has(c.id)) ? earlier.plan : found.plan?.id) ?? earlier?.plan ?? null,
    createdAt: found.plan?.createdAt ?? earlier?.createdAt ?? null,
    ...known,
    missing,
    report: {
      complete,
      changes: inFile.size,
      fromEarlier: all.length - inFile.size,
      earlier: earlier?.kept.at ?? null,
      lost: missing.length,
      records: states.filter((s) => !s.gone).length,
      touched: [...touched].slice(0, 50).map(([key, b]) => ({
        kind: b.kind,
        record: b.record,
        title: titles.get(key) ?? '',
      })),
      lostByKind: [...counts].map(([kind, count]) => ({ kind, count })),
      notes: notesOf(found, locked, all),
      newest: all.reduce<string | null>((last, c) => (last === null || c.at > last ? c.at : last), null),
    },
  }
}

/** The locked private log: the file's, or the earlier version's if the file has no private rows. */
function lockedOf(found: Salvaged, earlier: Earlier | undefined): Uint8Array | null {
  if (found.locked !== null) return found.locked
  return found.changes.some((c) => isPrivateId(c.id)) ? null : (earlier?.locked ?? null)
}

/** The fate of locked notes that are damaged in the file. */
function notesOf(found: Salvaged, locked: Uint8Array | null, all: readonly Change[]): Readable['notes'] {
  const isPrivate = (c: Change): boolean => isPrivateId(c.id)
  if (!found.lockedBroken || found.changes.some(isPrivate)) return null
  return locked !== null || all.some(isPrivate) ? 'earlier' : 'lost'
}

/**
 * Damaged rows that are believed to have been the change with their id: the id, the session and the number agree, and
 * the session is known. An id with a flipped bit would count thousands as missing.
 */
const made = (broken: readonly Broken[], sessions: ReadonlyMap<string, unknown>): readonly string[] =>
  broken.flatMap((b) => (b.agrees && sessions.has(b.id.replace(/-p?\d+$/, '')) ? [b.id] : []))

/**
 * Changes that provably existed: a session's changes are counted without gaps, so every number before one that was read
 * existed, and so did every parent that one names.
 */
function missingOf(all: readonly Change[], named: readonly string[]): readonly string[] {
  const have = new Set(all.map((c) => c.id))
  const highest = new Map<string, number>()
  for (const id of [...have, ...named]) {
    const [, log, n] = /^(.+-p?)(\d+)$/.exec(id) ?? []
    // A number that no session reaches comes from a damaged row, and would count millions as missing.
    if (log !== undefined && Number(n) < 10_000_000) highest.set(log, Math.max(highest.get(log) ?? 0, Number(n)))
  }
  const missing: string[] = []
  for (const [log, n] of highest) {
    for (let i = 1; i <= n && missing.length < 1_000_000; i++) if (!have.has(`${log}${i}`)) missing.push(`${log}${i}`)
  }
  return missing
}

const statesOf = (changes: readonly Change[]) =>
  entriesOf(changes, (c) => isPrivateId(c.id)).map((entry) => stateOf(entry, () => ''))
