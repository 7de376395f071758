import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { err, ok } from '../../../shared/result/result.ts'
import { noPlanIsOpen } from '../../plan/none-open.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../gateway.ts'
import { otherFile } from './refusals.ts'

/**
 * Imports outcomes, budgets and plans: the person chooses a file, the import process reads it, and the page never
 * learns its path.
 */
export const importHandlers = (c: Context) => {
  let chosen: { readonly token: string; readonly file: string; readonly ofWords: boolean } | undefined
  return {
    'import.choose': async ({ what }) => {
      if (c.plan.path === undefined) return err(noPlanIsOpen)
      const file = await c.dialogs.openTable(`Choose a file of ${what}`)
      if (file === null) return ok(null)
      chosen = { token: randomBytes(16).toString('hex'), file, ofWords: what === 'a plan' }
      return ok({ token: chosen.token, file: path.basename(file) })
    },
    'import.read': async ({ token, sheet }) =>
      chosen?.token === token ? c.import.read({ path: chosen.file, sheet, ofWords: chosen.ofWords }) : err(otherFile),
    'import.stop': async () => {
      await c.import.stop()
      return ok(null)
    },
    'import.table': ({ header }) => c.import.table({ header }),
    'import.select': (how) => c.import.select(how),
    'import.rows': (how) => c.import.rows(how),
  } satisfies Partial<Handlers>
}
