import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { ok, type Result } from '../../../shared/result/result.ts'
import { guard, guarded } from '../file/faults.ts'
import { readFile } from '../file/open.ts'
import type { Chance } from '../plan-file.ts'
import { newestEarlier } from './earlier.ts'
import { rebuild } from './rebuild.ts'
import { type Known, union } from './report.ts'
import { salvage } from './salvage.ts'
import type { RecoveryVerbs, Wreck } from './verbs.ts'

function knownOf({ path, root, plan }: Wreck): Result<Known> {
  return guard(() => {
    const found = salvage(path)
    return union(found, root === null ? undefined : newestEarlier(root, plan ?? found.plan?.id ?? null, found))
  })
}

export function createRecoveryService(chance: Chance): RecoveryVerbs {
  return {
    look: (wreck) => {
      const known = knownOf(wreck)
      return known.ok ? ok({ plan: known.value.plan, readable: known.value.report }) : known
    },
    rebuild: ({ to, who, ...wreck }) => {
      const known = knownOf(wreck)
      if (!known.ok) return known
      const made = rebuild(known.value, to, who, chance)
      return made.ok ? ok(known.value.report) : made
    },
    receive: ({ path, folder }) =>
      guarded(() => {
        const copy = join(folder, 'copy.groundwork')
        copyFileSync(path, copy)
        const held = readFile(copy)
        if (!held.ok) return held
        held.value.db.close()
        return ok({ copy, plan: held.value.verified.id })
      }),
  }
}
