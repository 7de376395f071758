import { monthInWords } from '../../days/index.ts'
import type { Tenure } from '../../rules/tenure.ts'
import { countInWords } from '../../words/index.ts'
import type { ClockLine, Lane } from './clock-line.ts'
import { textOf } from './lettering.ts'
import { node, type SvgNode } from './svg.ts'
import type { ChartTheme } from './theme.ts'

/** Goals that end on a day, or how many do. */
interface End {
  readonly at: number
  readonly row: number
  readonly label: string
  readonly wide: number
  /** An adopted policy backs it, or each of them. */
  readonly backed: boolean
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
  const isMuch = tenure.goals.length > mostGoals && each.some((e) => e.row >= mostRows || e.wide > mostWide)
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

/** The goals' ends along the line, those of one day together; those that would overlap are stacked. */
function goalEnds(tenure: Tenure, { x, right, theme }: ClockLine, goals: 'each' | 'count' | 'month'): readonly End[] {
  const most = right + 40
  const dated = tenure.goals.flatMap((g) => (g.end === null ? [] : [{ ...g, end: g.end }]))
  // Those with an adopted policy apart from those without, or the circle of both would say that neither has one.
  // Beside Overview's sentence on policies a month has one circle: two would be read as two days.
  const ends = Map.groupBy(dated, (g) => (goals === 'month' ? g.end.slice(0, 7) : `${g.end} ${g.backed}`))
  const placed: End[] = []
  for (const group of ends.values()) {
    const label = goals === 'each' ? ranges(group.map((g) => g.place)) : String(group.length)
    const wide = Math.max(18, label.length * theme.scale * 0.56 + 10)
    const day = Math.min(most - wide / 2, x(group[0]?.end ?? tenure.today))
    const beside = goals === 'count' ? placed.find((p) => p.row === 0 && Math.abs(p.at - day) < 1) : undefined
    // Two counts of one day are side by side: a row for each would take room that Overview's first screen has not.
    const at = beside === undefined ? day : beside.at - (beside.wide + wide) / 2 - 3
    let row = 0
    while (placed.some((p) => p.row === row && Math.abs(p.at - at) < (p.wide + wide) / 2 + 2)) row++
    placed.push({ at, row, label, wide, backed: goals === 'month' || group.every((g) => g.backed) })
  }
  return placed
}

/** A circle with a number, drawn out where there are several. */
function pill({ at, row, label, wide, backed }: End, theme: ChartTheme): SvgNode[] {
  const middle = GOAL_LANE / 2 + row * END_ROW
  return [
    node('rect', {
      x: at - wide / 2,
      y: middle - 9,
      width: wide,
      height: 18,
      rx: 9,
      fill: backed ? theme.ink : theme.ground,
      stroke: theme.ink,
      'stroke-width': 1.5,
    }),
    node(
      'text',
      {
        'font-family': theme.font,
        'font-size': theme.scale * 0.92,
        'font-weight': 600,
        fill: backed ? theme.ground : theme.ink,
        x: at,
        y: middle + theme.scale * 0.33,
        'text-anchor': 'middle',
      },
      label,
    ),
  ]
}
