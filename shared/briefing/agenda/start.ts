import { readClock } from '../../days/index.ts'
import type { Plan } from '../../domain/plan.ts'
import { earlierThan, type Gathering, type Part } from '../../retreat/gathering.ts'
import type { Context } from '../context.ts'
import { goalOfPart } from './of-goals.ts'
import { tellsOf } from './tells.ts'

/**
 * The parts of an agenda that is begun, with the goal that one is about and its owner, who leads it: chosen once, so that what
 * was printed and what the room sees are of one goal, whatever its status becomes. Anybody may choose another.
 */
export const startedWith = (ctx: Context, g: Gathering, rows: readonly Part[]): readonly Part[] =>
  rows.map((row) => {
    const goal = tellsOf(row) === 'goal' && row.goal === undefined ? goalOfPart(ctx, g, row)?.goal : undefined
    if (goal === undefined) return row
    return { ...row, goal: goal.id, ...(goal.owner && row.lead === undefined && { lead: goal.owner }) }
  })

/** When the same people began the last time: they mostly meet at one time of day. Undefined where nobody entered one. */
export const usualBegin = (plan: Plan, g: Gathering): string | undefined =>
  earlierThan(plan, g).find((one) => readClock(one.begins) !== undefined)?.begins

/** The place of the last time, in the same way. */
export const usualPlace = (plan: Plan, g: Gathering): string | undefined =>
  earlierThan(plan, g).find((one) => one.place?.trim())?.place
