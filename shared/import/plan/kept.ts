import { titleOf } from '../../domain/describe.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import type { Plan } from '../../domain/plan.ts'
import type { Op } from '../../domain/state.ts'
import type { TableRead } from '../columns/table-read.ts'
import type { Stands } from '../draft/draft.ts'
import { keptOp, mappingId } from '../draft/mapping.ts'
import type { PlanDraft, TextChoice } from './draft.ts'
import { isRole, type PlanRole } from './enters.ts'
import { personId } from './person-id.ts'

/** Answers about a file, kept for the next one of its name: the use of columns, and whom or what its words mean. */

type Kept = RecordOf<'importMapping'>

export function keptRoles(kept: Kept | undefined): readonly PlanRole[] | undefined {
  return kept?.columns?.map(({ usedAs = '' }) => (isRole(usedAs) ? usedAs : 'ignored'))
}

/** Answers whose person is no longer in the plan are asked again. */
export function keptNames(kept: Kept | undefined, plan: Plan): PlanDraft['names'] {
  const names = new Map<string, Map<string, TextChoice>>()
  for (const { usedAs = '', inFile = '', means } of kept?.names ?? []) {
    const person = usedAs === 'person' ? plan.get('person', means) : undefined
    if (usedAs === 'person' && means !== undefined && person === undefined) continue
    const choice: TextChoice = means === undefined ? { to: 'out' } : { to: 'known', id: means }
    names.set(usedAs, (names.get(usedAs) ?? new Map<string, TextChoice>()).set(inFile, choice))
  }
  return names
}

/** Keeps the answers; null where they are kept already. */
export function keepAnswers(draft: PlanDraft, { facts }: TableRead, plan: Plan, stands: Stands): Op | null {
  const name = draft.name.trim() || 'Plan'
  const idOf = (choice: TextChoice): string | undefined => {
    if (choice?.to === 'known') return choice.id
    if (choice?.to !== 'new') return undefined
    const own = plan.all('person').filter((p) => titleOf('person', p) === choice.name)
    return own[0]?.id ?? personId(choice.name)
  }
  return keptOp(
    {
      purpose: 'plan',
      name,
      ...(draft.agreed === null ? {} : { agreed: draft.agreed }),
      ...(draft.dayOrder === null ? {} : { dayOrder: draft.dayOrder }),
      columns: facts.columns.map((c, i) => {
        const role = draft.roles[i] ?? 'ignored'
        const only = draft.only.find((o) => o.column === i)
        return {
          heading: c.heading,
          // A role without a field is refused before (`questions.ts`), so that none other comes here.
          usedAs: (role === 'asked' ? 'ignored' : role) as NonNullable<NonNullable<Kept['columns']>[number]['usedAs']>,
          ...(only === undefined ? {} : { only: only.text }),
        }
      }),
      names: [...draft.names].flatMap(([usedAs, texts]) =>
        [...texts].map(([inFile, choice]) => {
          const means = idOf(choice)
          return { usedAs, inFile, ...(means === undefined ? {} : { means }) }
        }),
      ),
    },
    stands('importMapping', mappingId('plan', name)),
  )
}
