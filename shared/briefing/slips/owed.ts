import { latestOf } from '../../days/index.ts'
import { countedGoals, isOpenAction } from '../../domain/goal-of.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { type Plan, where } from '../../domain/plan.ts'
import { isOver } from '../../rules/status.ts'
import { compareKeys } from '../../words/index.ts'
import { asInPlan } from '../parts/action-order.ts'
import { EVERY, inWalkingOrder, rowsOf } from './asked.ts'

/** Questions of a slip beside figures: how goals are doing, and what became of actions; and which slips are out. */

type Goal = RecordOf<'goal'>
type Action = RecordOf<'action'>
type Slip = RecordOf<'updateSlip'>

/** A person who is no longer in the plan owns nothing. */
export const ownerIn = (plan: Plan, owner: string | undefined): string | undefined =>
  plan.get('person', owner) === undefined ? undefined : owner

/** Goals that are still pursued, by the number that papers give them. */
const goalsPursued = (plan: Plan, day: string): readonly { readonly no: number; readonly goal: Goal }[] =>
  countedGoals(plan)
    .map((goal, i) => ({ no: i + 1, goal }))
    .filter(({ goal }) => !isOver(plan, goal, day))

/** An action is asked about until it is done or stopped. */

const lastDay = ({ due }: Action): string => (due === undefined ? '9' : latestOf(due))

/** A goal on the slip of one owner. */
export interface AskedGoal {
  readonly no: number
  readonly goal: Goal
  readonly owner: string | undefined
}

/** All questions of slips beside figures, in the order in which slips are handed out. */
export interface Asked {
  readonly owners: readonly (string | undefined)[]
  readonly goals: readonly AskedGoal[]
  readonly actions: readonly { readonly action: Action; readonly owner: string | undefined }[]
}

/** Each owner's goals, including those asked for a figure, and open actions, the earliest due first. */
export function askedBeside(plan: Plan, period: string, day: string): Asked {
  const rows = rowsOf(plan, { group: EVERY, owner: null, period })
  const ofFigures = Map.groupBy(rows, (r) => r.measure.goal)
  const goals = goalsPursued(plan, day).flatMap(({ no, goal }) => {
    const owners = [goal.owner, ...(ofFigures.get(goal.id) ?? []).map((r) => r.owner)].map((o) => ownerIn(plan, o))
    return [...new Set(owners)].map((owner) => ({ no, goal, owner }))
  })
  const inTurn = asInPlan(plan)
  const actions = plan
    .all('action')
    .filter((a) => isOpenAction(plan, a))
    .toSorted((a, b) => compareKeys(lastDay(a), lastDay(b)) || inTurn(a, b))
    .map((action) => ({ action, owner: ownerIn(plan, action.owner) }))
  const owners = inWalkingOrder(plan, [
    ...rows.map((r) => ownerIn(plan, r.owner)),
    ...goals.map((g) => g.owner),
    ...actions.map((a) => a.owner),
  ])
  const place = new Map(owners.map((o, i) => [o, i]))
  const walked = <T extends { readonly owner: string | undefined }>(list: readonly T[]): readonly T[] =>
    list.toSorted((a, b) => (place.get(a.owner) ?? 0) - (place.get(b.owner) ?? 0))
  return { owners, goals: walked(goals), actions: walked(actions) }
}

/** The slips of an owner in a period that were not called back, whatever they ask. */
export const slipsOfOwner = (plan: Plan, owner: string | undefined, period: string): readonly Slip[] =>
  owner === undefined
    ? []
    : where(plan, 'updateSlip', 'owner', owner).filter((s) => s.period === period && s.status !== 'cancelled')

/** Where an owner's slip is: printed and not yet back, back, or not handed out. */
export function whereIs(slips: readonly Slip[]): 'out' | 'back' | 'here' {
  if (slips.length === 0) return 'here'
  return slips.some((s) => s.status === 'due') ? 'out' : 'back'
}
