import { join } from 'node:path'
import type { Change } from '../../../shared/merge/change.ts'
import { appError } from '../../../shared/result/errors.ts'
import { err, ok, type Result } from '../../../shared/result/result.ts'
import { giveName } from '../../door/whole.ts'
import { isPrivateId, makeOf, type Rows } from '../copies/fill.ts'
import { readFile } from '../file/open.ts'
import { besidePlace } from '../file/private.ts'
import { hashChange, type SessionRow } from '../log/hash.ts'
import type { ClockAndIds } from '../plan-file.ts'
import type { Who } from '../who.ts'
import type { Known } from './report.ts'

/**
 * Makes a new plan from everything that is known. It has the id of the damaged plan, so that other laptops' copies can
 * still be brought in. It has a temporary name until it was opened and read whole.
 */
export function rebuild(known: Known, to: string, person: Who, clockAndIds: ClockAndIds): Result<null> {
  if (known.changes.length === 0)
    return err(
      appError(
        'damaged',
        'Nothing in this file could be read. It was not changed. Open an earlier version, or a copy.',
      ),
    )
  return besidePlace(to, (folder) => {
    const beside = join(folder, 'recovered.groundwork')
    const own = { id: known.plan ?? clockAndIds.newId(), createdAt: known.createdAt ?? clockAndIds.now() }
    const made = makeOf(withoutGaps(known, clockAndIds), beside, own, person, clockAndIds)
    if (!made.ok) return made
    const whole = readFile(beside)
    if (!whole.ok) return whole
    whole.value.db.close()
    giveName(beside, to)
    return ok(null)
  })
}

const unknown: SessionRow = { id: '', device: 'unknown laptop', author: 'Unknown', opened_at: '' }

/**
 * Closes the gaps in sessions, since a session's changes must be counted without any. Changes before the first gap stay
 * as they were; those after it are written again, word for word, in a session of the same author with the verb
 * `recover`, and build on the same versions. If the lost change comes back with somebody's copy, both are there.
 */
export function withoutGaps(known: Known, clockAndIds: ClockAndIds): Rows {
  const have = new Set(known.changes.map((c) => c.id))
  /** For each log of a session, the number of its last change before the first gap. */
  const lastBeforeGap = new Map<string, number>()
  for (const c of known.changes) {
    const log = logOf(c)
    if (lastBeforeGap.has(log)) continue
    let n = 0
    while (have.has(`${log}${n + 1}`)) n++
    lastBeforeGap.set(log, n)
  }
  const sessions = new Map(known.sessions.map((s) => [s.id, s]))
  /** The session in which the changes after a gap are written again, by the id of the one with the gap. */
  const continued = new Map<string, { session: SessionRow; counts: Map<string, number> }>()
  const renamed = new Map<string, string>()
  const isAfterGap = (c: Change): boolean => c.n > (lastBeforeGap.get(logOf(c)) ?? 0)

  const changes: Change[] = []
  for (const c of known.changes) {
    if (!sessions.has(c.session)) sessions.set(c.session, { ...unknown, id: c.session, opened_at: c.at })
    if (!isAfterGap(c)) {
      changes.push(c)
      continue
    }
    const old = sessions.get(c.session) as SessionRow
    const fresh = continued.get(c.session) ?? {
      session: { ...old, id: clockAndIds.newId(), opened_at: clockAndIds.now() },
      counts: new Map<string, number>(),
    }
    continued.set(c.session, fresh)
    const mark = isPrivateId(c.id) ? 'p' : ''
    const n = (fresh.counts.get(mark) ?? 0) + 1
    fresh.counts.set(mark, n)
    const unsigned = {
      ...c,
      id: `${fresh.session.id}-${mark}${n}`,
      session: fresh.session.id,
      n,
      command: ['recover', ...c.command.split('/').slice(1, 2)].join('/'),
      // Somebody's copy may still hold the value of a version removed for good under its old id: the new version names
      // the old one, so the merge empties that as well (`compare`).
      parents: [...c.parents.map((p) => renamed.get(p) ?? p), ...(c.removed ? [c.id] : [])].sort(),
    }
    renamed.set(c.id, unsigned.id)
    changes.push({ ...unsigned, hash: hashChange(unsigned).toString('hex') })
  }
  for (const { session } of continued.values()) sessions.set(session.id, session)
  return { sessions: [...sessions.values()], changes, blobs: known.blobs, locked: known.locked }
}

const logOf = (c: Change): string => `${c.session}-${isPrivateId(c.id) ? 'p' : ''}`
