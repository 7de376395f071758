import { countInWords, plural, quotation, withNumber } from '../../words/index.ts'
import { textOf } from './lettering.ts'
import type { Chart } from './model.ts'
import { lineStep, nameLines } from './names.ts'
import { intoPages } from './pages.ts'
import { node, type SvgNode } from './svg.ts'
import type { ChartTheme } from './theme.ts'

/** A goal on its way from the mission to its measure, in words that are fit for print and figures that are decided. */
export interface PlanGoal {
  readonly no: number
  readonly title: string
  /** The words of the mission that it serves; null if none are entered. */
  readonly serves: string | null
  /**
   * There is a mission, but no words of it, or goal of a larger plan, are entered for this goal: its line is broken.
   */
  readonly loose?: true
  /** What carries it out: "2 strategies", "1 policy in force". */
  readonly carriedBy: readonly string[]
  /** Its main measure, and how each group is doing: each figure with its year, or why there is none. */
  readonly measure: { readonly title: string; readonly says: readonly string[] } | null
  /** How many measures it has beside that one. */
  readonly more?: number
}

const parts = { goal: 0.35, by: 0.22, measure: 0.43 } as const
const indent = 18

interface Set {
  readonly goal: readonly string[]
  readonly by: readonly string[]
  readonly title: readonly string[]
  readonly says: readonly string[]
  readonly tall: number
}

/** The words below the title of a goal's measure: without them, a goal with four would seem to be judged by one. */
const saysOf = ({ measure, more = 0 }: PlanGoal): readonly string[] => [
  ...(measure?.says ?? []),
  ...(more > 0 ? [`and ${countInWords(more)} more ${plural(more, 'measure', 'measures')}`] : []),
]

/** Where a picture ends: “its measure” if each goal has one. */
export const toMeasure = (goals: readonly PlanGoal[]): string =>
  goals.some((g) => (g.more ?? 0) > 0) ? 'its main measure' : 'its measure'

const textStep = (lines: readonly string[], theme: ChartTheme) => lineStep(lines.join(), theme.text * 1.15)
const scaleStep = (lines: readonly string[], theme: ChartTheme) => lineStep(lines.join(), theme.scale * 1.2)

/** The lines of a goal's row, and how high it is. */
function setOf(goal: PlanGoal, theme: ChartTheme, width: number): Set {
  const room = width - indent
  const lines = (words: string, share: number, size = theme.text) => nameLines(words, room * share - 22, size)
  const own = {
    goal: lines(withNumber(goal.no, goal.title), parts.goal),
    by: goal.carriedBy.flatMap((w) => nameLines(w, room * parts.by - 12, theme.scale)),
    title: lines(goal.measure?.title ?? 'No measure entered', parts.measure),
    says: saysOf(goal).flatMap((w) => lines(w, parts.measure, theme.scale)),
  }
  const high = Math.max(
    own.goal.length * textStep(own.goal, theme),
    own.by.length * scaleStep(own.by, theme),
    own.title.length * textStep(own.title, theme) + own.says.length * scaleStep(own.says, theme),
  )
  return { ...own, tall: high + theme.text }
}

/** Points of a page that one picture of the plan may take. */
const wholePage = 530

/** The goals of each picture: one picture if they fit on a page; else several, two to a page. */
export function planPages(goals: readonly PlanGoal[], theme: ChartTheme, width = 482): PlanGoal[][] {
  const tall = (g: PlanGoal) => setOf(g, theme, width).tall + 8
  const whole = goals.reduce((sum, g) => sum + tall(g), 0)
  return whole <= wholePage ? intoPages(goals, tall, wholePage) : intoPages(goals, tall)
}

const words = (lines: readonly string[], x: number, first: number, size: number, attrs: SvgNode['attrs']) =>
  lines.map((line, k) => node('text', { ...attrs, x, y: first + k * size }, line))

/** A goal's row from `at` downward: its box, what carries it, the box of its measure, and the lines that join them. */
function rowOf(goal: PlanGoal, set: Set, at: number, theme: ChartTheme, width: number): SvgNode[] {
  const room = width - indent
  const text = textOf(theme)
  const small = { ...text, 'font-size': theme.scale }
  const middle = at + set.tall / 2
  const [goalX, byX, measureX] = [indent, indent + room * parts.goal, indent + room * (parts.goal + parts.by)]
  const box = (x: number, wide: number, how: SvgNode['attrs']) =>
    node('rect', { x, y: at, width: wide, height: set.tall, fill: theme.ground, 'stroke-width': 1, ...how })
  const join = (x1: number, x2: number, how: SvgNode['attrs'] = {}) =>
    node('line', { x1, y1: middle, x2, y2: middle, stroke: theme.soft, 'stroke-width': 1, ...how })
  const centred = (many: number, size: number) => middle + size * 0.32 - ((many - 1) * size) / 2
  const goalStep = textStep(set.goal, theme)
  const byStep = scaleStep(set.by, theme)
  const titleStep = textStep(set.title, theme)
  const saysStep = scaleStep(set.says, theme)
  const measured = set.title.length * titleStep + set.says.length * saysStep
  const top = middle - measured / 2
  return [
    join(6, goalX, goal.loose ? { 'stroke-dasharray': '2 3' } : {}),
    box(goalX, room * parts.goal - 12, { stroke: theme.ink }),
    ...words(set.goal, goalX + 7, centred(set.goal.length, goalStep), goalStep, { ...text, 'font-weight': 600 }),
    join(goalX + room * parts.goal - 12, byX - 2),
    ...words(set.by, byX + 2, centred(set.by.length, byStep), byStep, { ...small, fill: theme.soft }),
    ...(set.by.length === 0 ? [join(byX - 2, measureX - 8)] : []),
    join(measureX - 8, measureX),
    box(measureX, room * parts.measure, {
      stroke: theme.rule,
      ...(goal.measure === null ? { 'stroke-dasharray': '3 3' } : {}),
    }),
    ...words(set.title, measureX + 7, top + theme.text * 0.85, titleStep, {
      ...text,
      ...(goal.measure === null ? { 'font-style': 'italic', fill: theme.soft } : { 'font-weight': 600 }),
    }),
    ...words(set.says, measureX + 7, top + set.title.length * titleStep + theme.scale * 0.9, saysStep, small),
  ]
}

/** The mission on its ground above the goals, and how high it is: 0 where there is none. */
function missionOf(
  mission: string,
  theme: ChartTheme,
  width: number,
): { readonly tall: number; readonly drawn: SvgNode[] } {
  const lines = mission === '' ? [] : nameLines(mission, width - 24, theme.text)
  if (lines.length === 0) return { tall: 0, drawn: [] }
  const text = textOf(theme)
  const step = lineStep(mission, theme.text * 1.2)
  const tall = lines.length * step + theme.text * 2.4
  return {
    tall,
    drawn: [
      node('rect', { x: 0.5, y: 0.5, width: width - 1, height: tall - 1, fill: theme.accent }),
      node('text', { ...text, 'font-size': theme.scale, fill: theme.ground, x: 12, y: theme.text * 1.25 }, 'Mission'),
      ...words(lines, 12, theme.text * 2.5, step, { ...text, fill: theme.ground, 'font-weight': 600 }),
    ],
  }
}

/**
 * The whole plan in one picture: the mission above, a row for each goal, from its box to what carries it and to the
 * measure by which it is judged. `width` in the drawing's units.
 */
export function wholePlan(mission: string, goals: readonly PlanGoal[], theme: ChartTheme, width = 482): Chart {
  const { tall: from, drawn } = missionOf(mission, theme, width)
  let y = from === 0 ? 0 : from + 10
  let last = from
  const rows = goals.flatMap((goal) => {
    const set = setOf(goal, theme, width)
    const at = y
    last = at + set.tall / 2
    y += set.tall + 8
    return rowOf(goal, set, at, theme, width)
  })
  const height = y + 2
  return {
    svg: node(
      'svg',
      { width, height, viewBox: `0 0 ${width} ${height}` },
      ...drawn,
      node('line', { x1: 6, y1: from, x2: 6, y2: last, stroke: theme.soft, 'stroke-width': 1 }),
      ...rows,
    ),
    short: `The plan in one picture: ${mission === '' ? 'from each goal' : 'from the mission to each goal'}, to what carries it and to ${toMeasure(goals)}.`,
    long: [...(mission === '' ? [] : [`Mission: ${mission}`]), ...goals.map(inWords)],
    table: {
      caption: `From the mission to each goal and ${toMeasure(goals)}`,
      head: ['Goal', 'Words of the mission', 'Carried by', 'Measure'],
      rows: goals.map((g) => [
        withNumber(g.no, g.title),
        g.serves ?? 'Not given',
        g.carriedBy.join(', ') || 'Nothing entered',
        g.measure === null ? 'No measure entered' : [g.measure.title, ...saysOf(g)].join(': '),
      ]),
    },
  }
}

const inWords = (g: PlanGoal): string =>
  [
    withNumber(g.no, g.title, 'Goal ', ','),
    ...(g.serves === null ? [] : [`serves ${quotation(g.serves)}`]),
    ...(g.carriedBy.length === 0 ? [] : [`carried by ${g.carriedBy.join(', ')}`]),
    g.measure === null
      ? 'no measure entered'
      : `measured by ${[g.measure.title, saysOf(g).join('; ')].filter((w) => w !== '').join(', ')}`,
  ].join(', ')
