import type { Op } from '../../shared/domain/state.ts'
import { splitPrivateFromShared } from '../../shared/merge/private.ts'
import { ok, type Result } from '../../shared/result/result.ts'
import { createFile, holdFile } from './file/open.ts'
import { hashBytes } from './log/hash.ts'
import { type ClockAndIds, PlanFile } from './plan-file.ts'
import type { KeptFile } from './verbs.ts'
import type { Who } from './who.ts'

interface Beginning {
  readonly path: string
  readonly who: Who
  readonly ops: readonly Op[]
  readonly files: readonly KeptFile[]
}

/** Makes a plan with its first records, whole or not at all: the file gets its name only once they are in it. */
export const makePlan = ({ path, who, ops, files }: Beginning, clockAndIds: ClockAndIds): Result<null> =>
  createFile(path, clockAndIds.newId(), clockAndIds.now(), (beside) => {
    const held = holdFile(beside)
    if (!held.ok) return held
    const plan = new PlanFile(held.value, beside, who, clockAndIds)
    try {
      const kept = files.map((f) => ({ ...f, hash: hashBytes(f.bytes) }))
      for (const part of splitPrivateFromShared(ops)) {
        const done = part.length === 0 ? ok(null) : plan.commit('create', part, kept)
        if (!done.ok) return done
      }
      return ok(null)
    } finally {
      plan.close()
    }
  })
