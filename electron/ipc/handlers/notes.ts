import { err, type Result } from '../../../shared/result/result.ts'
import { noPlanIsOpen } from '../../plan/none-open.ts'
import { lockNotes, openNotes } from '../../use-cases/notes.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../gateway.ts'

/** The lock on private notes. The passphrase goes to the process that makes its key, and is kept nowhere. */
export const notesHandlers = (c: Context) => {
  const whenOpen = async <T>(ask: () => Promise<Result<T>>): Promise<Result<T>> =>
    c.plan.path === undefined ? err(noPlanIsOpen) : ask()
  const { verbs } = c.plan
  return {
    'plan.lockNotes': ({ passphrase }) => whenOpen(() => lockNotes(verbs, c.recovery, passphrase)),
    'plan.unlockNotes': ({ passphrase }) => whenOpen(() => openNotes(verbs, c.recovery, passphrase)),
    'plan.closeNotes': () => whenOpen(() => verbs.closeOwn()),
    'plan.takeLockOff': () => whenOpen(() => verbs.takeLockOff()),
    'plan.giveUpNotes': () => whenOpen(() => verbs.giveUpOwn()),
  } satisfies Partial<Handlers>
}
