import type { KindName } from '../../shared/domain/kinds/index.ts'
import { planOf } from '../../shared/domain/plan.ts'
import type { RecordState } from '../../shared/domain/state.ts'
import type { Finding } from '../../shared/rules/finding.ts'
import { rules } from '../../shared/rules/index.ts'

/**
 * Figures that can't be right, among those that came in without a form or a table: more than the whole, less than
 * nothing, a count that contradicts its percent. They are saved, since a source may say so, and reported.
 * @param came ids of the values that came in; null for all of the plan
 * @param today the local day, ISO
 */
export function wrongFigures(
  records: readonly RecordState[],
  came: ReadonlySet<string> | null,
  today: string,
): readonly Finding[] {
  if (came?.size === 0) return []
  const plan = planOf(records)
  return rules.flatMap((rule) =>
    'each' in rule && rule.id.startsWith('impossible-figure/')
      ? plan
          .all(rule.kind as KindName)
          .flatMap(({ id }) => rule.each(plan, id, today))
          .filter(({ about: [of] }) => of?.kind === 'value' && (came === null || came.has(of.id)))
      : [],
  )
}
