import { kindOf } from '../../shared/domain/kinds/index.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { isItself, itself } from '../plan/file/itself.ts'
import type { PlanVerbs } from '../plan/verbs.ts'
import { withPlan } from './open.ts'
import { unlocking, withReader } from './reader.ts'
import type { CliVerb, Surroundings } from './verb.ts'

export const merge: CliVerb = {
  usage: 'FILE OTHER [--preview]',
  says: 'Brings what another copy of the plan knows into this one; a locked one asks for its passphrase. With --preview it only says what would come.',
  places: 2,
  options: { preview: 'flag' },
  run: (args, around) =>
    withPlan(args.places[0] as string, around, (plan) => {
      const [own = '', other = ''] = args.places
      if (isItself(own, other)) return err(itself)
      // As in the window: a stranger’s file is read where reading can be ended, and only what it shares comes here.
      return withReader(async (reader) => {
        const inHand = await unlocking((passphrase) => reader.takeIn(other, passphrase))
        return inHand.ok ? bringIn(plan, inHand.value.copy, args.options.has('preview'), around) : inHand
      })
    }),
}

function bringIn(plan: PlanVerbs, path: string, preview: boolean, { out }: Surroundings): Result<number> {
  const seen = plan.mergePreview({ path })
  if (!seen.ok) return seen
  const { changes, records, conflicts, authors } = seen.value
  if (!preview && changes > 0) {
    const done = plan.merge({ path })
    if (!done.ok) return done
  }
  out(
    changes === 0
      ? 'Nothing new in that copy.'
      : `${preview ? 'Would bring in' : 'Brought in'} ${changes} changes to ${records} records, by ${authors.join(', ') || 'nobody named'}. Conflicts: ${conflicts.length}.`,
  )
  for (const c of conflicts)
    out(
      `  ${c.title}: ${c.field === '' ? 'one removed it, the other changed it' : (kindOf(c.kind)?.fields[c.field]?.label ?? c.field)}`,
    )
  return ok(0)
}
