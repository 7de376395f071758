import { dayInWords, fiscalYear, latestOf } from '../../days/index.ts'
import { finalDay } from '../../domain/final-day.ts'
import { startMonthOf } from '../../domain/fiscal.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { type Plan, where } from '../../domain/plan.ts'
import { mainMeasure } from '../../figures/goal-sentence.ts'
import { endOf, hasEnded, isAsked } from './lines.ts'

/** The last ISO day of a goal: its own end, or the last day of its main measure's target year if that is later. */
export function lastDayOf(plan: Plan, goal: RecordOf<'goal'>): string | undefined {
  const target = finalDay(plan, mainMeasure(plan, goal) ?? {})
  return [goal.end && latestOf(goal.end), target]
    .filter((d) => d !== undefined && d !== '')
    .toSorted()
    .at(-1)
}

/**
 * The last ISO day for which money for a goal is entered, if the goal runs on after it: each source of its lines from
 * `today` on ends. Undefined for a goal without sources, or with one that goes on.
 */
export function paidUntil(plan: Plan, goal: RecordOf<'goal'>, today: string): string | undefined {
  const now = fiscalYear(today, startMonthOf(plan))
  const lines = where(plan, 'budgetLine', 'goal', goal.id).filter(isAsked)
  // The pay of a position is entered with the position, year by year.
  const pays = [...new Set(lines.flatMap((l) => l.position ?? []))].flatMap((id) =>
    where(plan, 'positionPay', 'position', id),
  )
  const paid = [...lines, ...pays].flatMap(({ source: id, fiscalYear: year = '' }) => {
    const source = year >= now ? plan.get('fundingSource', id) : undefined
    return source === undefined || hasEnded(plan, source, year) ? [] : [source]
  })
  const ends = paid.map((source) => endOf(plan, source)?.endsOn)
  if (ends.some((end) => end === undefined)) return undefined
  const end = ends.toSorted().at(-1)
  return end !== undefined && end < (lastDayOf(plan, goal) ?? '') ? end : undefined
}

/** A sentence on when its money stops; '' if nothing stops before the goal does. */
export function stopsWords(plan: Plan, goal: RecordOf<'goal'>, today: string): string {
  const until = paidUntil(plan, goal, today)
  return until === undefined ? '' : `The plan has no money for it after ${dayInWords(until)}.`
}
