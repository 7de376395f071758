import type { Context, NumberedGoal } from '../context.ts'
import { standingIn } from './marks.ts'

const needs = { offTrack: 0, atRisk: 1, improved: 3, onTrack: 4, done: 5 } as const

/**
 * Goals in the order in which those who meet have to look at them: those of each set of `first`, then last called off track, at
 * risk, without a status that counts, the others.
 */
export function byNeed(ctx: Context, first: readonly ReadonlySet<string>[] = []): readonly NumberedGoal[] {
  const need = (g: NumberedGoal): number => {
    const at = first.findIndex((set) => set.has(g.goal.id))
    if (at >= 0) return at - first.length
    const { counts, word, against } = standingIn(ctx, g.goal)
    if (against === 'worse' || against === 'same') return 0
    // A bad status that is too old to count is still the last word: no better one is entered.
    if (word === 'offTrack' || word === 'atRisk') return needs[word]
    return counts && word !== undefined ? needs[word] : 2
  }
  return ctx.goals.toSorted((a, b) => need(a) - need(b) || a.no - b.no)
}
