import { bySort } from './by-sort.ts'
import type { RecordOf } from './kinds/index.ts'
import type { Plan } from './plan.ts'
import type { About } from './schema.ts'

/** The goal that something is for: the goal itself, or that of a strategy or a measure. */
export function goalBehind(plan: Plan, about: About | undefined): string | undefined {
  if (about?.kind === 'goal') return plan.get('goal', about.id)?.id
  if (about?.kind === 'strategy') return plan.get('strategy', about.id)?.goal
  return about?.kind === 'measure' ? plan.get('measure', about.id)?.goal : undefined
}

/** True for a goal that is still pursued: neither done nor dropped. */
export const isOpenGoal = (goal: RecordOf<'goal'> | undefined): goal is RecordOf<'goal'> =>
  goal !== undefined && goal.status !== 'done' && goal.status !== 'dropped'

/** True for an action of a goal or of the community that is neither done nor stopped. */
export const isUnfinished = ({ status }: Pick<RecordOf<'action'> | RecordOf<'act'>, 'status'>): boolean =>
  status !== 'done' && status !== 'stopped'

/** True for an action that is unfinished, unless its goal was dropped: then nobody waits for it. */
export const isOpenAction = (plan: Plan, a: Pick<RecordOf<'action'>, 'status' | 'about'>): boolean =>
  isUnfinished(a) && plan.get('goal', goalBehind(plan, a.about))?.status !== 'dropped'

/** The goals that papers count, in their order: the first is goal 1. A dropped one has no number. */
export const countedGoals = (plan: Plan<'goal'>): readonly RecordOf<'goal'>[] =>
  bySort(plan.all('goal').filter((g) => g.status !== 'dropped'))

/** A goal's number, on paper and on the screen: a sheet that comes back names goals by it. Undefined for a dropped one. */
export function goalNumber(plan: Plan<'goal'>, id: string): number | undefined {
  const at = countedGoals(plan).findIndex((g) => g.id === id)
  return at < 0 ? undefined : at + 1
}
