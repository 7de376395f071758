import { fiscalYear, yearInWords, yearsAfter } from '../../days/index.ts'
import { startMonthOf } from '../../domain/fiscal.ts'
import { type GoalGap, goalGap, notEntered } from '../../rules/money/goal-gap.ts'
import { dollars, goalNumbers, small, withNumber } from '../../words/index.ts'
import type { Context, NumberedGoal } from '../context.ts'
import type { Block, Cell, Row } from '../document.ts'
import { hasTableOfGoals, heldWords, mostByName, nothingAsked } from './goal-cost.ts'
import { cell, figures, table, withBelow } from './table.ts'

/** Fiscal years beside each other: the one that is running and the next two. */
const years = [0, 1, 2] as const

/** Where only numbers are, “Commitment 14”, as a district may call its goals, is on one line beside three years. */
const namedWidth = 3.1
const costWidth = 1.3

interface Cost {
  readonly numbered: NumberedGoal
  readonly gaps: readonly GoalGap[]
}

const costsOf = ({ plan, request, goals }: Context): readonly Cost[] => {
  const now = fiscalYear(request.date, startMonthOf(plan))
  return goals.map((numbered) => ({
    numbered,
    gaps: years.map((by) => goalGap(plan, numbered.goal.id, yearsAfter(now, by))),
  }))
}

const isAsked = ({ gaps }: Cost): boolean => gaps.some((g) => g.asked > 0)

/** True where a briefing has the table of what each goal costs. */
export const tellsGoalCosts = (ctx: Context): boolean => hasTableOfGoals(ctx) && costsOf(ctx).some(isAsked)

/**
 * What each goal costs in the running fiscal year and the next two, and how much of it is secured: the board asks this of
 * every goal, and the briefing has no section of most. Nothing where no goal has money in these years.
 */
export function goalCosts(ctx: Context): Block[] {
  if (!tellsGoalCosts(ctx)) return []
  const all = costsOf(ctx)
  const isShown = (i: number) => all.some(({ gaps }) => (gaps[i]?.asked ?? 0) > 0)
  const shown = (all[0]?.gaps ?? []).filter((_, i) => isShown(i))
  const isNamed = all.length <= mostByName
  const rows = all.map(
    ({ numbered, gaps }): Row => ({
      cells: [
        { text: isNamed ? withNumber(numbered.no, numbered.title) : `Goal ${numbered.no}` },
        ...gaps.filter((_, i) => isShown(i)).flatMap((g) => costCells(ctx, g)),
      ],
    }),
  )
  const shares = all.some(({ gaps }) => gaps.some((g) => g.held > 0 && g.least < g.held))
  const none = Map.groupBy(
    all.filter((c) => !isAsked(c)).map((c) => c.numbered),
    ({ goal }) => nothingAsked(ctx, [goal.id], ''),
  )
  const said = [
    'Dollars asked for or approved for each goal by fiscal year, and how much of them is secured.',
    shares ? 'Between two amounts: other goals ask the same sources for money.' : '',
    ...[...none.values()].map((of) =>
      nothingAsked(
        ctx,
        of.map(({ goal }) => goal.id),
        small(goalNumbers(of.map(({ no }) => no))),
      ),
    ),
  ]
  // Each head is whole without the one beside it: read aloud, it is all that is said of a figure.
  const columns = shown.flatMap(({ year }) => [
    figures(yearInWords(year), isNamed ? 0.95 : 1.02),
    figures(`Secured ${yearInWords(year)}`, isNamed ? 1.17 : 1.62),
  ])
  return [
    { t: 'heading', level: 2, text: 'What each goal costs' },
    ...withBelow(
      [table(null, [{ head: 'Goal', width: isNamed ? namedWidth : costWidth, align: 'left' }, ...columns], rows)],
      {
        t: 'note',
        text: said.filter((s) => s !== '').join(' '),
      },
    ),
  ]
}

/** What goals cost in one year, by their ids: “$100,000”, or nothing for one that asks for none. */
export interface YearCosts {
  /** “2026–27”. */
  readonly year: string
  readonly of: ReadonlyMap<string, string>
}

/** The costs of the running year, or of the next with money; undefined where none of three years has any. */
export function costsInYear(ctx: Context, goals: readonly NumberedGoal[]): YearCosts | undefined {
  const all = costsOf({ ...ctx, goals })
  const at = years.find((i) => all.some(({ gaps }) => (gaps[i]?.asked ?? 0) > 0))
  if (at === undefined) return undefined
  const of = all.map(({ numbered, gaps }) => {
    const asked = gaps[at]?.asked ?? 0
    return [numbered.goal.id, asked > 0 ? dollars(asked) : ''] as const
  })
  return { year: yearInWords(all[0]?.gaps[at]?.year ?? ''), of: new Map(of) }
}

function costCells({ plan }: Context, gap: GoalGap): Cell[] {
  if (gap.asked <= 0) return [cell('', 'None asked'), { text: '' }]
  const open = notEntered(plan, gap) !== undefined
  return [{ text: dollars(gap.asked) }, open ? cell('', 'Not entered') : { text: heldWords(gap, 'to') }]
}
