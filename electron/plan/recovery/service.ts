import { join } from 'node:path'
import { err, ok, type Result } from '../../../shared/result/result.ts'
import { PLAN } from '../../door/budgets.ts'
import { throughDoor } from '../../door/door.ts'
import { guarded } from '../../door/faults.ts'
import { makeOf, sharedRowsOf } from '../copies/fill.ts'
import { lockFile, unlockFile } from '../copies/lock.ts'
import { isLocked, locked } from '../copies/locked.ts'
import { copyFromOutside } from '../file/journal.ts'
import { type Held, isWhole, readFile } from '../file/open.ts'
import { logReader } from '../log/store.ts'
import { newOwnKey, openOwnKey } from '../own/key.ts'
import type { ClockAndIds } from '../plan-file.ts'
import { newestEarlier } from './earlier.ts'
import { rebuild } from './rebuild.ts'
import { type Known, union } from './report.ts'
import { salvage } from './salvage.ts'
import type { DamagedFile, Received, RecoveryVerbs } from './verbs.ts'

function knownOf({ path, root, plan }: DamagedFile): Result<Known> {
  return throughDoor(path, PLAN, (door) => {
    const found = salvage(door)
    return ok(union(found, root === null ? undefined : newestEarlier(root, plan ?? found.plan?.id ?? null, found)))
  })
}

/**
 * Writes the shared part of a received plan into a new file, so that the merge reads no page from outside. Its private
 * rows stay behind.
 */
function writeSharedPart({ db, verified }: Held, to: string, clockAndIds: ClockAndIds): Result<Received> {
  const rows = { ...sharedRowsOf(logReader(db)), changes: verified.shared }
  const own = { id: verified.id, createdAt: verified.createdAt }
  const made = makeOf(rows, to, own, { author: '', device: '' }, clockAndIds)
  return made.ok ? ok({ copy: to, plan: verified.id }) : made
}

export function createRecoveryService(clockAndIds: ClockAndIds): RecoveryVerbs {
  return {
    look: (damaged) => {
      const known = knownOf(damaged)
      return known.ok ? ok({ plan: known.value.plan, readable: known.value.report }) : known
    },
    rebuild: ({ to, who, ...damaged }) => {
      const known = knownOf(damaged)
      if (!known.ok) return known
      const made = rebuild(known.value, to, who, clockAndIds)
      return made.ok ? ok(known.value.report) : made
    },
    receive: async ({ path, folder, passphrase, sharedOnly = false }) => {
      const copy = join(folder, 'copy.groundwork')
      const taken = isLocked(path)
        ? passphrase === undefined
          ? err(locked)
          : await unlockFile(path, copy, passphrase)
        : copyFromOutside(path, copy, isWhole)
      if (!taken.ok) return taken
      return guarded(() => {
        const held = readFile(copy)
        if (!held.ok) return held
        try {
          const plan = held.value.verified.id
          return sharedOnly
            ? writeSharedPart(held.value, join(folder, 'shared.groundwork'), clockAndIds)
            : ok({ copy, plan })
        } finally {
          held.value.db.close()
        }
      })
    },
    lock: ({ from, to, passphrase }) => lockFile(from, to, passphrase),
    ownKey: ({ passphrase, head }) => (head === null ? newOwnKey(passphrase) : openOwnKey(head, passphrase)),
  }
}
