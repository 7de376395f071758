import { latestOf, type RoughDay } from '../days/index.ts'
import { finalDay } from '../domain/final-day.ts'
import { isOpenGoal } from '../domain/goal-of.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import { type Plan, rememberedIn, where } from '../domain/plan.ts'
import { measuresOf } from '../figures/goal-sentence.ts'
import { type FiguresPlan, figuresPart } from '../figures/parts.ts'

interface Aimed {
  readonly aim?: { readonly figure?: number }
  readonly year?: string
}

/**
 * True if an open goal has targets and the time of each is over on a day (ISO): whether they were reached says nothing
 * about what is expected now. The target of a gap counts.
 */
export function isPastTargets(plan: Plan, goal: RecordOf<'goal'>, day: string): boolean {
  const days = isOpenGoal(goal) ? lastDays(plan, goal) : []
  return days.length > 0 && days.every((d) => d !== undefined && d < day)
}

/** True if a goal has a target whose time may still be ahead on a day (ISO). */
export const hasTargetAhead = (plan: Plan, goal: RecordOf<'goal'>, day: string): boolean =>
  lastDays(plan, goal).some((d) => d === undefined || d >= day)

/** The last day of each target of a goal; undefined if its time is not known. */
const lastDays = (plan: Plan, goal: RecordOf<'goal'>): readonly (string | undefined)[] => {
  const part = figuresPart(plan)
  return rememberedIn(part, `last days of ${goal.id}`, () => daysOf(part, goal))
}

const daysOf = (plan: FiguresPlan, goal: RecordOf<'goal'>): readonly (string | undefined)[] =>
  measuresOf(plan, goal.id).flatMap((m) => {
    const of = ({ aim, year }: Aimed, by?: RoughDay) =>
      typeof aim?.figure === 'number'
        ? [by === undefined ? finalDay(plan, { targetYear: year, yearKind: m.yearKind }) : latestOf(by)]
        : []
    return [
      ...where(plan, 'target', 'measure', m.id).flatMap((t) => of(t, t.aim?.by)),
      ...where(plan, 'gap', 'measure', m.id).flatMap((g) => of(g, g.aim?.by)),
      ...where(plan, 'interim', 'measure', m.id).flatMap((i) => of(i)),
    ]
  })
