import { fiscalYear, yearInWords, yearsAfter } from '../days/index.ts'
import { startMonthOf } from '../domain/fiscal.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import type { Plan } from '../domain/plan.ts'
import { countInWords, dollars, figureWords, listed } from '../words/index.ts'
import { type JudgedGroup, judgedBy } from './judged.ts'
import { goalGap, notEntered } from './money/goal-gap.ts'

/**
 * For which groups a goal is behind by its latest figures and for which it is not, and what money it asks for: what the
 * chair of a board asks on the telephone. '' if the plan holds neither. Says nothing of figures if the district has its
 * own criteria.
 */
export function goalNews(plan: Plan, goal: RecordOf<'goal'>, today: string): string {
  return [figureNews(plan, goal), moneyNewsOf(plan, goal.id, today)].filter((s) => s !== '').join(' ')
}

function figureNews(plan: Plan, goal: RecordOf<'goal'>): string {
  const judged = judgedBy(plan, goal)
  if (judged === undefined) return ''
  const year = `In ${yearInWords(judged.year)}`
  const behind = judged.groups.filter((g) => g.verdict !== 'onTrack')
  const there = judged.groups.filter((g) => g.verdict === 'onTrack')
  const rest =
    judged.whole || judged.groups.some((g) => g.row.isTotal) ? '' : ' Its other groups have no figure to compare.'
  const { baselineYear, finalYear } = judged.view
  // A straight line that nobody set as a target is described with its ends: “due” alone would be a date that somebody
  // set.
  const line =
    baselineYear && finalYear && judged.groups.every((g) => g.byLine)
      ? `the straight line from the figure of ${yearInWords(baselineYear)} to the target for ${yearInWords(finalYear)}`
      : undefined
  // True if each of them has a set target; for a mix of targets and lines, one word has to do.
  const aimed = judged.groups.every((g) => !g.byLine)
  const { decimals, direction } = judged.view
  const down = direction === 'down'
  if (behind.length === 0)
    return `${year}, ${names(there, decimals)} were ${line === undefined ? (aimed ? 'at the target for that year' : 'on schedule') : `on ${line}`}, or better.${rest}`
  const others = there.length === 0 ? '' : `; ${names(there, decimals)} were not`
  const side = down ? 'above' : 'below'
  const where = line !== undefined ? `${side} ${line}` : aimed ? `${side} the target for that year` : 'behind schedule'
  return `${year}, ${names(behind, decimals)} were ${where}${others}.${rest}`
}

/** The most groups that are named. */
const MOST_GROUPS = 4

/** Each with its figure and, where one is set, its target: a reader sees how far behind it is before any table. */
function names(groups: readonly JudgedGroup[], decimals: number): string {
  const named = groups.map(({ row, figure, due, byLine }) => {
    const aim = byLine ? '' : `, target ${figureWords(due, decimals)}`
    return `${row.inSentence} (${figureWords(figure, decimals)}${aim})`
  })
  const more = named.length - MOST_GROUPS
  return listed(more > 1 ? [...named.slice(0, MOST_GROUPS), `${countInWords(more)} other groups`] : named)
}

/** Words for money without any amount that is entered as secured. */
const noneWords = {
  none: 'none of it is secured',
  certainty: 'whether it is secured is not entered',
  amount: 'how much its source has is not entered',
} as const

/** What its lines ask for in the first year with a request, this one or the next, and how much of it is secured. */
function moneyNewsOf(plan: Plan, goal: string, today: string): string {
  const now = fiscalYear(today, startMonthOf(plan))
  const gaps = [now, yearsAfter(now, 1)].map((year) => goalGap(plan, goal, year)).filter((g) => g.asked > 0)
  const gap = gaps.find((g) => g.held < g.asked) ?? gaps[0]
  if (gap === undefined) return ''
  const secured =
    gap.held >= gap.asked
      ? 'all of it is secured'
      : gap.held > 0
        ? `at most ${dollars(gap.held)} of it is secured`
        : noneWords[notEntered(plan, gap) ?? 'none']
  return `It costs ${dollars(gap.asked)} in ${yearInWords(gap.year)}; ${secured}.`
}
