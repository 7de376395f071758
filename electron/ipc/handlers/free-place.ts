import { promises as fs } from 'node:fs'
import path from 'node:path'
import { appError } from '../../../shared/result/errors.ts'
import { err, ok, type Result } from '../../../shared/result/result.ts'
import { faultOf } from '../../door/faults.ts'
import { safeName } from '../../door/plan-names.ts'
import { atFirstFree } from '../../use-cases/first-free.ts'
import type { Context } from '../context.ts'

/** Paths that may be free, one after the other: “Juniper Fork, recovered 2026-11-24”, then the same with a number. */
function* placesFor(c: Context, file: string, what: string): Generator<string> {
  const base = safeName(path.basename(file).replace(/(\.groundwork(-damaged)?)?(\.age)?$/i, '')) || 'Plan'
  for (let n = 1; n < 100; n++)
    yield path.join(c.plans.folder, `${base}, ${what}${n === 1 ? '' : ` (${n})`}.groundwork`)
}

const full = appError('exists', 'There are a hundred such plans already. Nothing was changed. Open one from Home.')

/** Writes a plan made from another file to the first free path in the laptop's folder of plans. */
export async function atFreePlace(
  c: Context,
  file: string,
  what: string,
  write: (to: string) => Promise<Result<unknown>>,
): Promise<Result<string>> {
  try {
    await fs.mkdir(c.plans.folder, { recursive: true })
    const done = await atFirstFree(placesFor(c, file, what), write, full)
    return done.ok ? ok(done.value.place) : done
  } catch (e) {
    const fault = faultOf(e)
    if (!fault) throw e
    return err(fault)
  }
}
