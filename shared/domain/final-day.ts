import { lastDay, latestOf } from '../days/index.ts'
import { SCHOOL_YEAR_START, startMonthOf } from './fiscal.ts'
import type { RecordOf } from './kinds/index.ts'
import type { Plan } from './plan.ts'

/**
 * The ISO day by which a measure's final target is due: the day that the target names, or else the last day of the
 * final year. Undefined if neither is known.
 */
export function finalDay(
  plan: Plan<'district'>,
  { targetYear, yearKind }: Pick<RecordOf<'measure'>, 'targetYear' | 'yearKind'>,
  target?: RecordOf<'target'>,
): string | undefined {
  if (target?.aim?.by) return latestOf(target.aim.by)
  if (!/^\d{4}-\d{2}$/.test(targetYear ?? '')) return undefined
  return lastDay(targetYear as string, yearKind === 'fiscal' ? startMonthOf(plan) : SCHOOL_YEAR_START)
}
