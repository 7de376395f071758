import { monthInWords } from '../../days/index.ts'
import type { Tenure } from '../../rules/tenure.ts'
import { countInWords } from '../../words/index.ts'
import type { ClockLine, Lane } from './clock-line.ts'
import { textOf } from './lettering.ts'
import { node, type SvgNode } from './svg.ts'
import type { ChartTheme } from './theme.ts'

/** Goals that end on a day, or how many do, of one kind: those that an adopted policy backs, or the others. */
interface Part {
  readonly label: string
  readonly wide: number
  readonly backed: boolean
}
/** All goals that end on one day, at one place: two marks of one day would be read as two days. */
interface End {
  readonly at: number
  readonly row: number
  readonly wide: number
  readonly parts: readonly Part[]
}

/**
 * The goals that are always drawn by their numbers; and for more of them the most rows, and the most room of a circle, with
 * which its day is still seen. Beyond these limits only the count of goals on a day is drawn.
 */
const [mostGoals, mostRows, mostWide] = [12, 12, 60]

/** How high the lane is, and what each further row adds. In the drawing's units. */
const GOAL_LANE = 30
const END_ROW = 20

/** "1–5, 8": numbers that follow each other as one. */
function ranges(nos: readonly number[]): string {
  const runs: number[][] = []
  for (const no of nos) {
    const last = runs.at(-1)
    if (last !== undefined && last.at(-1) === no - 1) last.push(no)
    else runs.push([no])
  }
  return runs.map((r) => (r.length === 1 ? r[0] : `${r[0]}${r.length === 2 ? ', ' : '–'}${r.at(-1)}`)).join(', ')
}

/** One lane with the goals' ends, by the goals' numbers or as how many there are; no lane if no goal has an end. */
export function goalLane(tenure: Tenure, line: ClockLine, counted: boolean): readonly Lane[] {
  const { theme } = line
  const each = counted ? [] : goalEnds(tenure, line, 'each')
  const isMuch =
    tenure.goals.length > mostGoals && each.some((e) => e.row >= mostRows || e.parts.some((p) => p.wide > mostWide))
  const goals = counted || isMuch ? 'count' : 'each'
  const ends = goals === 'each' ? each : goalEnds(tenure, line, counted ? 'month' : 'count')
  if (ends.length === 0) return []
  const name = { ...textOf(theme), x: 0, y: GOAL_LANE / 2 + theme.text * 0.36 }
  return [
    {
      tall: GOAL_LANE + Math.max(...ends.map((e) => e.row)) * END_ROW,
      drawn: [
        node('text', name, goals === 'each' ? numbered(tenure) : howMany(tenure, counted)),
        ...ends.flatMap((end) => pill(end, theme)),
      ],
    },
  ]
}

/** What the circles of counts are: where they are of months and all end in one, that month is said. */
function howMany({ goals }: Tenure, byMonth: boolean): string {
  const months = new Set(goals.map((g) => g.end?.slice(0, 7) ?? ''))
  const [one = ''] = months
  if (!byMonth || months.size !== 1 || one === '' || goals.length < 2) return 'How many goals end'
  return `${goals.length === 2 ? 'Both' : `All ${countInWords(goals.length)}`} goals end ${monthInWords(`${one}-01`)}`
}

/** What the circles of numbers are: one alone could be taken for how many. */
function numbered({ goals }: Tenure): string {
  const [one, ...more] = goals.filter((g) => g.end !== null)
  return one !== undefined && more.length === 0 ? `Goal ${one.place} ends` : 'Goals end, by number'
}

/** The goals' ends along the line, those of one day in one mark; marks that would overlap are stacked. */
function goalEnds(tenure: Tenure, { x, right, theme }: ClockLine, goals: 'each' | 'count' | 'month'): readonly End[] {
  const most = right + 40
  const dated = tenure.goals.flatMap((g) => (g.end === null ? [] : [{ ...g, end: g.end }]))
  const ends = Map.groupBy(dated, (g) => (goals === 'month' ? g.end.slice(0, 7) : g.end))
  const placed: End[] = []
  for (const group of ends.values()) {
    // Those with an adopted policy apart from those without, or the mark of both would say that neither has one; not beside
    // Overview’s sentence on policies.
    const kinds = goals === 'month' ? [group] : [group.filter((g) => g.backed), group.filter((g) => !g.backed)]
    const parts = kinds.flatMap((of): Part[] => {
      const label = goals === 'each' ? ranges(of.map((g) => g.place)) : String(of.length)
      const wide = Math.max(18, label.length * theme.scale * 0.56 + 10)
      return of.length === 0 ? [] : [{ label, wide, backed: goals === 'month' || of.every((g) => g.backed) }]
    })
    const wide = parts.reduce((sum, p) => sum + p.wide, 0)
    const at = Math.min(most - wide / 2, x(group[0]?.end ?? tenure.today))
    let row = 0
    while (placed.some((p) => p.row === row && Math.abs(p.at - at) < (p.wide + wide) / 2 + 2)) row++
    placed.push({ at, row, wide, parts })
  }
  return placed
}

/** A circle with a number, drawn out where there are several; filled as far as it is of goals with a policy. */
function pill({ at, row, wide, parts }: End, theme: ChartTheme): SvgNode[] {
  const middle = GOAL_LANE / 2 + row * END_ROW
  const [left, top] = [at - wide / 2, middle - 9]
  const [first, ...others] = parts
  const filled = first?.backed === true
  return [
    node('rect', {
      x: left,
      y: top,
      width: wide,
      height: 18,
      rx: 9,
      fill: filled && others.length === 0 ? theme.ink : theme.ground,
      stroke: theme.ink,
      'stroke-width': 1.5,
    }),
    ...(filled && others.length > 0
      ? [
          node('path', {
            d: `M${left + 9} ${top}H${left + first.wide}V${top + 18}H${left + 9}A9 9 0 0 1 ${left + 9} ${top}Z`,
            fill: theme.ink,
          }),
        ]
      : []),
    ...parts.map(({ label, wide: own, backed }, i) =>
      node(
        'text',
        {
          'font-family': theme.font,
          'font-size': theme.scale * 0.92,
          'font-weight': 600,
          fill: backed ? theme.ground : theme.ink,
          x: left + (i === 0 ? 0 : (first?.wide ?? 0)) + own / 2,
          y: middle + theme.scale * 0.33,
          'text-anchor': 'middle',
        },
        label,
      ),
    ),
  ]
}
