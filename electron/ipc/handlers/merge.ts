import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { appError } from '../../../shared/result/errors.ts'
import { err, ok } from '../../../shared/result/result.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../gateway.ts'

/** Bringing in a copy: the person chooses a file, sees what would come in, and says yes to that file. */
export const mergeHandlers = (c: Context) => {
  /** The one file that was looked at last. The page knows it by a token, which is good once. */
  let seen: { readonly token: string; readonly file: string; readonly into: string } | undefined
  return {
    'plan.mergePreview': async () => {
      if (c.plan.path === undefined) return err(appError('missing', 'No plan is open. Open one from Home.'))
      const file = await c.dialogs.openPlan('Bring in a copy')
      if (file === null) return ok(null)
      const preview = await c.plan.verbs.mergePreview({ path: file })
      if (!preview.ok) return preview
      seen = { token: randomBytes(16).toString('hex'), file, into: c.plan.path }
      return ok({ ...preview.value, token: seen.token, file: path.basename(file) })
    },
    'plan.merge': async ({ token }) => {
      const chosen = seen
      if (chosen === undefined || chosen.token !== token || chosen.into !== c.plan.path)
        return err(
          appError('missing', 'That copy was not looked at before. Nothing was changed. Choose the file again.'),
        )
      seen = undefined
      return c.plan.verbs.merge({ path: chosen.file })
    },
  } satisfies Partial<Handlers>
}
