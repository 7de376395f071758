import { finalDay } from '../domain/final-day.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import { type Plan, where } from '../domain/plan.ts'
import { measuresOf } from '../figures/goal-sentence.ts'
import { isOpen } from './finding.ts'

/**
 * Whether every target of a goal that is still pursued, and has some, is of a time that is over on a day (ISO): what it reached or missed then
 * says nothing of where it is to be now.
 */
export function isPastTargets(plan: Plan, goal: RecordOf<'goal'>, day: string): boolean {
  if (!isOpen(goal)) return false
  const days = measuresOf(plan, goal.id).flatMap((m) =>
    [...where(plan, 'target', 'measure', m.id), ...where(plan, 'interim', 'measure', m.id)]
      .filter(({ aim }) => typeof aim?.figure === 'number')
      .map((t) => finalDay(plan, { targetYear: t.year, yearKind: m.yearKind }, 'point' in t ? undefined : t)),
  )
  return days.length > 0 && days.every((d) => d !== undefined && d < day)
}
