import { appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { noLock } from '../plan/own/no-lock.ts'
import type { PlanVerbs } from '../plan/verbs.ts'
import { lockNotes, openNotes } from '../use-cases/notes.ts'
import { withPlan } from './open.ts'
import { askPassphrase } from './passphrase.ts'
import { withReader } from './reader.ts'
import type { CliVerb } from './verb.ts'

/** What a person has to know before they lock notes. */
const BEFORE =
  'If you forget this passphrase, the notes are lost: nobody can open them for you. Copies that you made before, and earlier versions that Groundwork keeps on this laptop, still hold them for anyone to read. Unlocking them once in the Groundwork window locks those earlier versions too.'

/** `lock-notes`: locks the private notes of a plan, or takes the lock off. */
export const lockNotesVerb: CliVerb = {
  usage: 'FILE [--off [--elsewhere] | --give-up]',
  says: `Locks the private notes of a plan with a passphrase, which it asks for or takes as the first line of standard input. With --off it takes the lock off again; notes that were locked in another plan come off only with --elsewhere, too. With --give-up, where the passphrase is lost, it removes the locked notes for good, so that others can be written. ${BEFORE}`,
  places: 1,
  options: { off: 'flag', elsewhere: 'flag', 'give-up': 'flag' },
  run: (args, around) =>
    withPlan(args.places[0] as string, around, async (plan) => {
      const [off, elsewhere, giveUp] = ['off', 'elsewhere', 'give-up'].map((name) => args.options.has(name))
      if (off && giveUp) return err(appError('bad-input', 'Choose --off or --give-up. Nothing was changed.'))
      if (elsewhere && !off) return err(appError('bad-input', '--elsewhere needs --off. Nothing was changed.'))
      if (off) {
        const opened = await askAndOpen(plan, elsewhere)
        if (!opened.ok) return opened
        const done = plan.takeLockOff()
        if (!done.ok) return done
        around.out('The lock is off. Whoever opens the file can read the private notes.')
        return ok(0)
      }
      if (giveUp) {
        const done = plan.giveUpOwn()
        if (!done.ok) return done
        around.out(
          'The locked notes are removed for good. Earlier versions and copies of the plan still have them, locked.',
        )
        return ok(0)
      }
      const own = plan.own()
      if (!own.ok) return own
      if (own.value.state !== 'plain')
        return err(appError('nothing-to-do', 'The private notes of this plan are locked already. Nothing was changed.'))
      around.out(BEFORE)
      const passphrase = await askPassphrase('new')
      if (!passphrase.ok) return passphrase
      const done = await withReader((reader) => lockNotes(plan, reader, passphrase.value))
      if (!done.ok) return done
      around.out(
        done.value.swept
          ? 'The private notes are locked. Not a word of them is left in the file to be read.'
          : 'The private notes are locked, but words from before may remain in unused places of the file. Make room on the disk and open the plan again, which clears them.',
      )
      return ok(0)
    }),
}

/** Asks for the passphrase and opens the notes for as long as the plan is open. Refused for a plan without a lock. */
export async function askAndOpen(plan: PlanVerbs, elsewhere = false): Promise<Result<null>> {
  const own = plan.own()
  if (!own.ok) return own
  if (own.value.state === 'plain') return err(noLock)
  const passphrase = await askPassphrase('known')
  return passphrase.ok ? withReader((reader) => openNotes(plan, reader, passphrase.value, elsewhere)) : passphrase
}
