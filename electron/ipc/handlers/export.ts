import { createHash } from 'node:crypto'
import path from 'node:path'
import { numbered } from '../../../shared/briefing/documents.ts'
import { localDay } from '../../../shared/days/index.ts'
import { err, ok, type Result } from '../../../shared/result/result.ts'
import { nameOfPlan, safeName } from '../../door/plan-names.ts'
import { LOCKED_ENDING } from '../../plan/copies/locked.ts'
import { noPlanIsOpen } from '../../plan/none-open.ts'
import { atFirstFree } from '../../use-cases/first-free.ts'
import { copyPlan, exportCsv, exportJson } from '../../use-cases/take-out.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../gateway.ts'
import { paperWriter } from './paper-writer.ts'

type Written = Result<{ file: string; shown: string } | null>

/** Gives the page the name of a file or folder, never its path, and a token for showing it in its folder. */
function named(c: Context, written: Result<unknown>, place: string): Written {
  if (!written.ok) return written
  const shown = createHash('sha256').update(place).digest('hex')
  paperWriter(c).places.set(shown, place)
  return ok({ file: path.basename(place), shown })
}

async function jsonTo(c: Context, name: string, withPrivate: boolean): Promise<Written> {
  const chosen = await c.dialogs.save({ title: 'Export the plan', name: `${name}.json`, ending: 'json', kind: 'JSON' })
  if (chosen === null) return ok(null)
  const how = { to: chosen.path, withPrivate, replace: chosen.confirmed }
  return named(c, await exportJson(c.plan.verbs, how), chosen.path)
}

/** Writes into a new folder inside the chosen one. */
async function csvTo(c: Context, name: string): Promise<Written> {
  const chosen = await c.dialogs.chooseFolder('Choose where to put the folder of tables')
  if (chosen === null) return ok(null)
  const folders = [...numbered(`${name} tables`)].map((folder) => path.join(chosen, folder))
  const done = await exportCsv(c.plan.verbs, folders)
  return done.ok ? named(c, done, done.value.folder) : done
}

/**
 * Saves a copy of the plan itself, for another laptop or another place. It never replaces a file: if the person agreed
 * in the dialog that one is replaced, the copy gets the next free name beside it.
 */
async function copyTo(c: Context, open: string, withPrivate: boolean, passphrase?: string) {
  const base = safeName(nameOfPlan(open)) || 'Plan'
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
  const ending = /\.groundwork(\.age)?$|\.age$/i.exec(chosen.path)?.[0] ?? ''
  const free = [...numbered(chosen.path.slice(0, chosen.path.length - ending.length))].map((name) => name + ending)
  const done = await atFirstFree(chosen.confirmed ? free.slice(1) : [chosen.path], (to) =>
    copyPlan(c.plan.verbs, { to, withPrivate, passphrase, reader: c.recovery }),
  )
  if (!done.ok) return done
  const { place, value: receipt } = done.value
  paperWriter(c).places.set(receipt.sha256, place)
  return ok({ plan: await c.plans.entry(place), file: path.basename(place), ...receipt })
}

export const exportHandlers = (c: Context) =>
  ({
    'plan.copyOut': async ({ withPrivate, passphrase }) => {
      const { path: open } = c.plan
      return open === undefined ? err(noPlanIsOpen) : copyTo(c, open, withPrivate, passphrase)
    },
    'plan.export': async ({ form, withPrivate }) => {
      const { path: open } = c.plan
      if (open === undefined) return err(noPlanIsOpen)
      const name = safeName(nameOfPlan(open)) || 'Plan'
      return form === 'json' ? jsonTo(c, name, withPrivate) : csvTo(c, name)
    },
  }) satisfies Partial<Handlers>
