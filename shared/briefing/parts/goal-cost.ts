import { fiscalYear, yearInWords, yearsAfter } from '../../days/index.ts'
import { startMonthOf } from '../../domain/fiscal.ts'
import { goalGap } from '../../rules/money/goal-gap.ts'
import { dollars } from '../../words/index.ts'
import type { Context } from '../board/context.ts'

/**
 * What a goal costs, as one sentence for readers who may know the money: its budget lines in the fiscal year that is running
 * and the next two, and how much of them is secured if its sources gave it all they have. Nothing of a plan without lines.
 */
export function goalCost({ plan, request, reader }: Context, goal: string): string {
  // The briefing has twelve pages at most, and its part on money.
  if (reader === 'public' || request.document === 'board' || plan.all('budgetLine').length === 0) return ''
  const now = fiscalYear(request.date, startMonthOf(plan))
  const years = [0, 1, 2].map((by) => goalGap(plan, goal, yearsAfter(now, by))).filter((g) => g.asked > 0)
  if (years.length === 0) return 'No budget line of this year or the next two is entered for this goal.'
  const said = years.map(
    (g) =>
      `${dollars(g.asked)} in ${yearInWords(g.year)}, ${g.held <= 0 ? 'none' : `up to ${dollars(g.held)}`} of it secured`,
  )
  return `Its budget lines come to ${said.join('; ')}.`
}
