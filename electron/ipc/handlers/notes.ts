import { lockNotes, openNotes } from '../../use-cases/notes.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../gateway.ts'
import { whenOpen } from './refusals.ts'

/** The lock on private notes. The passphrase goes to the process that derives the key, and is kept nowhere. */
export const notesHandlers = (c: Context) => {
  const open = whenOpen(c)
  const { verbs } = c.plan
  return {
    'plan.lockNotes': ({ passphrase }) => open(() => lockNotes(verbs, c.recovery, passphrase)),
    'plan.unlockNotes': ({ passphrase }) => open(() => openNotes(verbs, c.recovery, passphrase)),
    'plan.closeNotes': () => open(() => verbs.closeOwn()),
    'plan.takeLockOff': () => open(() => verbs.takeLockOff()),
    'plan.giveUpNotes': () => open(() => verbs.giveUpOwn()),
  } satisfies Partial<Handlers>
}
