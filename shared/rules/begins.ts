import { earliestOf, fiscalYear, isYear, lastDay } from '../days/index.ts'
import { SCHOOL_YEAR_START } from '../domain/fiscal.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import { type Plan, where } from '../domain/plan.ts'
import { mainMeasure } from '../figures/goal-sentence.ts'
import { newestStatus } from './status.ts'

type Goal = RecordOf<'goal'>

/** The years for which a goal's main measure has a figure, in order. */
const yearsRead = (plan: Plan, goal: Goal): readonly string[] => {
  const measure = mainMeasure(plan, goal)
  const read = measure === undefined ? [] : where(plan, 'value', 'measure', measure.id)
  return [...new Set(read.flatMap((v) => (v.reading?.figure !== undefined && v.year ? [v.year] : [])))].sort()
}

/**
 * True if a goal has only just begun: it had no status by that ISO day, and no figure is newer than its baseline or,
 * without a baseline, there is only one year.
 */
export function onlyBegins(plan: Plan, goal: Goal, day: string): boolean {
  const years = yearsRead(plan, goal)
  if (years.length === 0 || newestStatus(plan, goal.id, day) !== undefined) return false
  const baseline = mainMeasure(plan, goal)?.baselineYear
  return years.length === 1 || (baseline !== undefined && (years.at(-1) as string) <= baseline)
}

/**
 * The last day of the first year of a goal, or of the plan if the goal does not say when it starts; undefined if
 * neither does.
 */
function firstYearEnds(plan: Plan, goal: Goal): string | undefined {
  if (goal.start !== undefined) return lastDay(fiscalYear(earliestOf(goal.start), SCHOOL_YEAR_START), SCHOOL_YEAR_START)
  const from = plan.get('district', 'district')?.planFrom
  return isYear(from ?? '') ? lastDay(from as string, SCHOOL_YEAR_START) : undefined
}

/**
 * True if a goal should have a status on an ISO day and has none: it has newer figures than those it began with, or its
 * first year is over. A goal that has only just begun needs no status yet.
 */
export function missesStatus(plan: Plan, goal: Goal, day: string): boolean {
  if (newestStatus(plan, goal.id, day) !== undefined) return false
  if (!onlyBegins(plan, goal, day)) return true
  const ends = firstYearEnds(plan, goal)
  return ends !== undefined && ends < day
}
