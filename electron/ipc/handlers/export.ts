import { randomBytes } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import { localDay } from '../../../shared/days/index.ts'
import { appError } from '../../../shared/result/errors.ts'
import { err, ok, type Result } from '../../../shared/result/result.ts'
import { faultOf } from '../../door/faults.ts'
import { safeName } from '../../door/plan-names.ts'
import { LOCKED_ENDING } from '../../plan/copies/locked.ts'
import { noPlanIsOpen } from '../../plan/none-open.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../gateway.ts'

type Written = Result<{ file: string } | null>

/** JSON goes to one file. Where the person agreed to replace one, the new one is whole before the old one goes. */
async function exportJson(c: Context, name: string, withPrivate: boolean): Promise<Written> {
  const chosen = await c.dialogs.save({ title: 'Export the plan', name: `${name}.json`, ending: 'json', kind: 'JSON' })
  if (chosen === null) return ok(null)
  if (!chosen.confirmed) return named(await c.plan.verbs.exportJson({ path: chosen.path, withPrivate }), chosen.path)
  const beside = path.join(
    path.dirname(chosen.path),
    `.${path.basename(chosen.path)}.${randomBytes(4).toString('hex')}`,
  )
  const written = await c.plan.verbs.exportJson({ path: beside, withPrivate })
  if (!written.ok) return written
  try {
    await fs.rename(beside, chosen.path)
  } catch (e) {
    await fs.rm(beside, { force: true })
    const fault = faultOf(e)
    if (!fault) throw e
    return err(fault)
  }
  return named(written, chosen.path)
}

/** The page learns the name of the file, never its path. */
const named = (written: Result<unknown>, file: string): Written =>
  written.ok ? ok({ file: path.basename(file) }) : written

/** One CSV a kind goes into a new folder inside the one that was chosen. */
async function exportCsv(c: Context, name: string): Promise<Written> {
  const chosen = await c.dialogs.chooseFolder('Choose where the folder of tables goes')
  if (chosen === null) return ok(null)
  for (let n = 1; n < 1000; n++) {
    const folder = path.join(chosen, n === 1 ? `${name} tables` : `${name} tables ${n}`)
    const written = await c.plan.verbs.exportCsv({ folder })
    if (written.ok || written.error.kind !== 'exists') return named(written, folder)
  }
  return err(appError('exists', 'There are a thousand such folders already. Choose another place.'))
}

/** A copy of the plan itself, for another laptop or another place. It never takes the place of a file. */
async function copyPlan(c: Context, open: string, withPrivate: boolean, passphrase?: string) {
  const base = safeName(path.basename(open, '.groundwork')) || 'Plan'
  const name = `${base}, copy of ${localDay(c.now())}.groundwork`
  const chosen = await c.dialogs.save(
    passphrase === undefined
      ? { title: 'Save a copy of the plan', name, ending: 'groundwork', kind: 'Groundwork plan' }
      : {
          title: 'Save a locked copy of the plan',
          name: `${name}.${LOCKED_ENDING}`,
          ending: LOCKED_ENDING,
          kind: 'Locked Groundwork plan',
        },
  )
  if (chosen === null) return ok(null)
  const copy = (to: string) => c.plan.verbs.copyOut({ path: to, withPrivate })
  const done =
    passphrase === undefined ? await copy(chosen.path) : await c.recovery.locked(copy, chosen.path, passphrase)
  if (!done.ok) return done
  return ok({ plan: await c.plans.entry(chosen.path), file: path.basename(chosen.path), ...done.value })
}

export const exportHandlers = (c: Context) =>
  ({
    'plan.copyOut': async ({ withPrivate, passphrase }) => {
      const { path: open } = c.plan
      return open === undefined ? err(noPlanIsOpen) : copyPlan(c, open, withPrivate, passphrase)
    },
    'plan.export': async ({ form, withPrivate }) => {
      const { path: open } = c.plan
      if (open === undefined) return err(noPlanIsOpen)
      const name = safeName(path.basename(open, '.groundwork')) || 'Plan'
      return form === 'json' ? exportJson(c, name, withPrivate) : exportCsv(c, name)
    },
  }) satisfies Partial<Handlers>
