import { titleOf } from '../../../shared/domain/describe.ts'
import { planOf } from '../../../shared/domain/plan.ts'
import type { Change } from '../../../shared/merge/change.ts'
import { entriesOf, entryKey, stateOf } from '../../../shared/merge/index-of-log.ts'
import { isPrivateId } from '../copies/fill.ts'
import { filesNamedBy } from '../log/held.ts'
import type { Earlier } from './earlier.ts'
import { addsUp, type Broken, type Salvaged } from './salvage.ts'

/** What can be had from a damaged file, and what not, for whoever has to decide. */
export interface Readable {
  /** Proven by the file's own sums: nothing is missing. */
  readonly complete: boolean
  /** Changes that could be read from the file. */
  readonly changes: number
  /** Changes that only the newest earlier version knows. */
  readonly fromEarlier: number
  /** ISO time of that version; null where none was found. */
  readonly earlier: string | null
  /** Changes that can be proven to have been there, and are not any more. There may be more. */
  readonly lost: number
  /** Records that a plan made of all this holds. */
  readonly records: number
  /** Records of which something could not be read, by name, at most fifty. */
  readonly touched: readonly { readonly kind: string; readonly record: string; readonly title: string }[]
  /** Missing changes whose kind could still be read. */
  readonly lostByKind: readonly { readonly kind: string; readonly count: number }[]
  /** Locked private notes that can't be read in the file any more: gone, or as the newest earlier version has them. */
  readonly notes: 'lost' | 'earlier' | null
  /** ISO time of the newest change that was read. */
  readonly newest: string | null
}

/** Everything that is known, of the file and of the newest earlier version together. */
export interface Known extends Pick<Salvaged, 'sessions' | 'blobs' | 'changes' | 'locked'> {
  readonly plan: string | null
  readonly createdAt: string | null
  /** Ids of changes that there were and that nobody has any more. */
  readonly missing: readonly string[]
  readonly report: Readable
}

/** The union of a damaged file with the newest earlier version: as in a merge, nothing of either is left out. */
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
  // What is locked holds every row of the private log; a plan has them in one place only.
  const all = [...changes.values()].filter((c) => locked === null || !isPrivateId(c.id))
  // A kept file that was removed for good may still stand in the earlier version, or on an older page.
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
    plan: found.plan?.id ?? earlier?.plan ?? null,
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

/** The locked private log: the file's own, or the earlier version's where the file has no private rows of its own. */
function lockedOf(found: Salvaged, earlier: Earlier | undefined): Uint8Array | null {
  if (found.locked !== null) return found.locked
  return found.changes.some((c) => isPrivateId(c.id)) ? null : (earlier?.locked ?? null)
}

/** What is to be said of locked notes that the file has no more as they were written. */
function notesOf(found: Salvaged, locked: Uint8Array | null, all: readonly Change[]): Readable['notes'] {
  const isPrivate = (c: Change): boolean => isPrivateId(c.id)
  if (!found.lockedBroken || found.changes.some(isPrivate)) return null
  return locked !== null || all.some(isPrivate) ? 'earlier' : 'lost'
}

/**
 * Broken rows that are believed to have been the change whose number they bear: all three places in which it stands
 * agree, and their session is known. A number in which a bit turned would count thousands as missing.
 */
const made = (broken: readonly Broken[], sessions: ReadonlyMap<string, unknown>): readonly string[] =>
  broken.flatMap((b) => (b.agrees && sessions.has(b.id.replace(/-p?\d+$/, '')) ? [b.id] : []))

/**
 * Changes that were there beyond doubt, since a session's changes are counted without gaps: what comes before a change
 * that was read, or that one which was read names.
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
