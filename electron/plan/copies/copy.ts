import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type AppError, appError } from '../../../shared/result/errors.ts'
import { err, ok, type Result } from '../../../shared/result/result.ts'
import { taken } from '../../door/faults.ts'
import { force, giveName } from '../../door/whole.ts'
import { isThere } from '../file/beside.ts'
import { copyInto } from '../file/locked-log.ts'
import { readFile } from '../file/open.ts'
import { besidePlace } from '../file/private.ts'
import { Digest } from '../log/hash.ts'
import type { PlanFile } from '../plan-file.ts'
import { makeOf, sharedRowsOf } from './fill.ts'

/** The receipt of a copy. */
export interface Receipt {
  /** SHA-256 of its bytes as they were read back, hex. */
  readonly sha256: string
  readonly bytes: number
}

/**
 * Writes a copy of the open plan to a free path: with its private notes, or without a trace of them. It is made under a
 * temporary name, synced to the disk, read again and compared; only then does it get its name. The open file itself is
 * only read through SQLite: any other handle on it would drop SQLite's lock.
 */
export function copyOut(
  plan: PlanFile,
  path: string,
  withPrivate: boolean,
  /** For tests: called between writing the copy and checking it. */
  meanwhile: (beside: string) => void = () => {},
): Result<Receipt> {
  if (isThere(path)) return err(taken)
  return besidePlace(path, (folder) => {
    const beside = join(folder, 'copy.groundwork')
    const written = withPrivate ? copyAll(plan, beside) : copyShared(plan, beside)
    if (!written.ok) return written
    force(beside)
    meanwhile(beside)
    const wrong = differs(plan, beside, withPrivate)
    if (wrong !== null) return err(wrong)
    const receipt = receiptOf(beside)
    giveName(beside, path)
    return ok(receipt)
  })
}

function copyAll(plan: PlanFile, beside: string): Result<unknown> {
  copyInto(plan.db, beside)
  return ok(null)
}

/** Makes a new file with the shared log only: the private one was never in it. */
function copyShared(plan: PlanFile, beside: string): Result<unknown> {
  const createdAt = plan.db.prepare('SELECT created_at FROM plan').pluck().get() as string
  return makeOf(sharedRowsOf(plan.reader), beside, { id: plan.id, createdAt }, plan.person, plan.clockAndIds)
}

/** Null if the copy, opened and read whole, holds what the plan holds. */
function differs(plan: PlanFile, copy: string, withPrivate: boolean): AppError | null {
  const own = plan.db.prepare('SELECT digest_shared AS s, digest_private AS p FROM plan').get() as {
    s: Buffer
    p: Buffer
  }
  const read = readFile(copy)
  if (read.ok) {
    const { id, digests } = read.value.verified
    read.value.db.close()
    const expected = withPrivate ? own.p : new Digest().bytes
    if (id === plan.id && digests.shared.equals(own.s) && digests.private.equals(expected)) return null
  }
  return appError(
    'io',
    'When it was read back, the copy did not match, so it was deleted. The plan itself is as it was saved. Try another USB drive or place.',
  )
}

/** The receipt of a file, from its bytes as they are read back. */
export function receiptOf(path: string): Receipt {
  const sum = createHash('sha256')
  const fd = openSync(path, 'r')
  try {
    const part = Buffer.alloc(1 << 20)
    for (;;) {
      const read = readSync(fd, part, 0, part.length, null)
      if (read === 0) break
      sum.update(part.subarray(0, read))
    }
  } finally {
    closeSync(fd)
  }
  return { sha256: sum.digest('hex'), bytes: statSync(path).size }
}
