import type { KindName } from '../../shared/domain/kinds/index.ts'
import { planOf } from '../../shared/domain/plan.ts'
import type { RecordState } from '../../shared/domain/state.ts'
import { rules } from '../../shared/rules/index.ts'
import { misnamed } from './misnamed.ts'
import { type Told, unlikelyRecords } from './unlikely-days.ts'

/**
 * What can't be right, or hardly, among records that came in without a form or a table: more than the whole, less than
 * nothing, a count that contradicts its percent, days to come. They are saved, since a source may say so, and reported.
 * @param came ids of the records that came in; null for all of the plan
 * @param today the local day, ISO
 */
export function wrongFigures(
  records: readonly RecordState[],
  came: ReadonlySet<string> | null,
  today: string,
): readonly Told[] {
  if (came?.size === 0) return []
  const plan = planOf(records)
  const isNew = ({ about: [of] }: Told): boolean => of !== undefined && (came === null || came.has(of.id))
  const figures = rules.flatMap((rule) =>
    'each' in rule && rule.id.startsWith('impossible-figure/')
      ? plan
          .all(rule.kind as KindName)
          .flatMap(({ id }) => rule.each(plan, id, today))
          .filter(({ about: [of] }) => of?.kind === 'value')
      : [],
  )
  return [...figures, ...unlikelyRecords(plan, today)].filter(isNew)
}

/**
 * What can’t be right, and what no form could have entered, among records from a command or a file. From another plan’s
 * copy some records may have stayed behind.
 */
export function wrongRecords(
  records: readonly RecordState[],
  came: ReadonlySet<string> | null,
  today: string,
): readonly Told[] {
  const isNew = ({ about: [of] }: Told): boolean => of !== undefined && (came === null || came.has(of.id))
  return [...wrongFigures(records, came, today), ...(came?.size === 0 ? [] : misnamed(records).filter(isNew))]
}
