import { statusNeed } from '../../rules/status-need.ts'
import type { Context, NumberedGoal } from '../context.ts'
import { standingIn } from './marks.ts'
import { farFromDue } from './missed.ts'

/**
 * Goals in the order in which those who meet have to look at them: those of each set of `first`, then by
 * their need; of those in equal need the one that is farthest from what was due.
 */
export function byNeed(ctx: Context, first: readonly ReadonlySet<string>[] = []): readonly NumberedGoal[] {
  const need = (g: NumberedGoal): number => {
    const at = first.findIndex((set) => set.has(g.goal.id))
    if (at >= 0) return at - first.length
    return statusNeed(standingIn(ctx, g.goal))
  }
  return ctx.goals.toSorted((a, b) => need(a) - need(b) || farFromDue(ctx, b) - farFromDue(ctx, a) || a.no - b.no)
}
