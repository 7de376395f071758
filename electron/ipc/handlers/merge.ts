import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { appError } from '../../../shared/result/errors.ts'
import { err, ok } from '../../../shared/result/result.ts'
import { noPlanIsOpen } from '../../plan/none-open.ts'
import { bringIn, type LookedAt, lookAtCopy } from '../../use-cases/bring-in.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../gateway.ts'
import { lookedOver } from './plans.ts'

/**
 * Bringing in a copy: the person chooses a file, sees what would come in, and agrees. The file is read once, in a
 * process that can be ended; what is shown and what comes in are from that one reading.
 */
export const mergeHandlers = (c: Context) => {
  /** The file that was looked at last. The page knows it by a token, which works once. */
  let seen: (LookedAt & { readonly token: string; readonly into: string }) | undefined
  /** The locked file that is waiting for its passphrase. */
  let waiting: string | undefined
  /** The file that turned out to be a different plan, in case the person wants to open it. */
  let other: string | undefined

  const forget = (): void => {
    seen?.inHand.letGo()
    seen = undefined
  }
  const look = async (file: string, passphrase?: string) => {
    const into = c.plan.path
    if (into === undefined) return err(noPlanIsOpen)
    forget()
    waiting = undefined
    other = undefined
    const looked = await lookAtCopy(c.plan.verbs, c.recovery, { own: into, other: file, passphrase })
    if (!looked.ok) {
      if (looked.error.kind === 'locked') waiting = file
      if (looked.error.kind !== 'other-plan') return looked
      other = file
      return err({ ...looked.error, where: path.basename(file) })
    }
    seen = { ...looked.value, token: randomBytes(16).toString('hex'), into }
    return ok({ ...seen.coming, token: seen.token, file: path.basename(file) })
  }
  return {
    'plan.mergePreview': async () => {
      if (c.plan.path === undefined) return err(noPlanIsOpen)
      const file = await c.dialogs.openPlan('Bring in a copy')
      return file === null ? ok(null) : look(file)
    },
    'plan.unlockPreview': ({ passphrase }) =>
      waiting === undefined
        ? Promise.resolve(
            err(appError('missing', 'No locked copy was chosen. Nothing was changed. Choose the file again.')),
          )
        : look(waiting, passphrase),
    'plans.openOther': async () => (other === undefined ? ok(null) : lookedOver(c, other)),
    'plan.merge': async ({ token }) => {
      if (seen === undefined || seen.token !== token || seen.into !== c.plan.path)
        return err(
          appError('missing', 'That is not the copy you looked at. Nothing was changed. Choose the file again.'),
        )
      const looked = seen
      seen = undefined
      return bringIn(c.plan.verbs, looked)
    },
  } satisfies Partial<Handlers>
}
