import { localDay } from '../../shared/days/index.ts'
import { kindOf } from '../../shared/domain/kinds/index.ts'
import { papersTogether } from '../../shared/figures/suppression.ts'
import { ok, type Result } from '../../shared/result/result.ts'
import { counted, listed } from '../../shared/words/index.ts'
import type { PlanVerbs } from '../plan/verbs.ts'
import { bringIn, type LookedAt, lookAtCopy } from '../use-cases/bring-in.ts'
import { wrongFigures } from '../use-cases/wrong-figures.ts'
import { naming, WAY_BACK, withPlan } from './open.ts'
import { unlocking, withReader } from './reader.ts'
import type { CliVerb, Surroundings } from './verb.ts'

export const merge: CliVerb = {
  usage: 'FILE OTHER [--preview]',
  says: 'Brings what another copy of the plan has into this one; a locked copy asks for its passphrase. With --preview, it only says what would come in.',
  places: 2,
  options: { preview: 'flag' },
  run: (args, around) =>
    withPlan(args.places[0] as string, around, (plan) =>
      withReader(async (reader) => {
        const [own = '', other = ''] = args.places
        const looked = await unlocking((passphrase) => lookAtCopy(plan, reader, { own, other, passphrase }))
        return looked.ok ? take(plan, looked.value, args.options.has('preview'), around) : naming(looked, other)
      }),
    ),
}

async function take(
  plan: PlanVerbs,
  looked: LookedAt,
  preview: boolean,
  { out, clockAndIds }: Surroundings,
): Promise<Result<number>> {
  const { changes, records, conflicts, authors, givenAway } = looked.coming
  const came = new Set<string>()
  if (!preview && changes > 0) {
    const done = await bringIn(plan, looked)
    if (!done.ok) return done
    for (const { id } of done.value.records) came.add(id)
  }
  out(
    changes === 0
      ? 'That copy has nothing new.'
      : `${preview ? 'Would bring in' : 'Brought in'} ${counted(changes, 'change')} to ${counted(records, 'record')}, by ${authors.join(', ') || 'no name given'}. Conflicts: ${conflicts.length}.`,
  )
  for (const c of conflicts)
    out(
      `  ${c.title}: ${c.field === '' ? 'one person removed it, the other changed it' : (kindOf(c.kind)?.fields[c.field]?.label ?? c.field)}`,
    )
  const now = came.size > 0 ? plan.records() : ok([])
  if (now.ok)
    for (const { says, do: deed } of wrongFigures(now.value, came, localDay(clockAndIds.now())))
      out(`  ${says} ${deed}`)
  if (givenAway.length > 0) out(`${papersTogether} ${listed(givenAway.map((title) => `“${title}”`))}.`)
  if (preview && changes > 0) out(`Nothing was changed. ${WAY_BACK}`)
  return ok(0)
}
