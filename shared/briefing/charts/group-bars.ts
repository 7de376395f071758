import { yearInWords } from '../../days/index.ts'
import { figureText, type GroupFigure, isPrinted } from '../../figures/figure.ts'
import type { MeasureRow, MeasureView } from '../../figures/measure-view.ts'
import { linesAround, scaleTextOf, textOf } from './lettering.ts'
import {
  aimOf,
  altOf,
  type Chart,
  cellText,
  chartTable,
  finalInWords,
  latestInWords,
  markedYear,
  type Scale,
  scaleOf,
  targetInWords,
} from './model.ts'
import { lineStep, nameLines } from './names.ts'
import { onGround } from './on-ground.ts'
import { node, type SvgNode } from './svg.ts'
import type { ChartTheme } from './theme.ts'

/** The height of a row, and of one where there are so few that they would be lost on their page. */
const [rowHeight, fewHeight] = [14.5, 22]
const few = 3
const rowOf = ({ rows }: Pick<MeasureView, 'rows'>): number => (rows.length > few ? rowHeight : fewHeight)
/** From line to line of a name that takes more than one. */
const lineHeight = (name: string) => lineStep(name, 9.6)
const top = 17
const valueColumn = 46

const namesOf = (width: number) => Math.min(196, width * 0.41)
/** Height of a group's row, in the drawing's units. `least`: that of a row with a short name. */
export const barHeight = (
  { name }: Pick<MeasureRow, 'name'>,
  theme: ChartTheme,
  width = 482,
  least = rowHeight,
): number => Math.max(least, nameLines(name, namesOf(width) - 8, theme.text).length * lineHeight(name) + 4.5)

/**
 * Bars by student group with a mark at each target, as documents show them: all students an outline, focus groups
 * solid, others gray. Figures are right-aligned, so that no bar has to be measured. `shown`: the groups of one
 * picture of several, on the scale of all. `width` in the drawing's units (points in a document). `told`: a note
 * below says who has no target.
 */
export function groupBars(view: MeasureView, theme: ChartTheme, width = 482, shown = view.rows, told = false): Chart {
  const names = namesOf(width)
  const scale = scaleOf(view, names, width - 2 * valueColumn - 12, true)
  const aim = aimOf(view)
  const aimed = view.rows.some((r) => isPrinted(aim(r)))
  const high = rowOf(view)
  const plot: Plot = { theme, width, names, scale, aim, aimed, told, high }
  let bottom = top
  const rows = shown.flatMap((row) => {
    const from = bottom
    const tall = barHeight(row, theme, width, high)
    bottom += tall
    return drawnRow(row, from + (tall - high) / 2, plot)
  })
  const height = bottom + 3
  return {
    svg: node(
      'svg',
      { width, height, viewBox: `0 0 ${width} ${height}` },
      right(plot, width - valueColumn, 11, view.latestYear ? yearInWords(view.latestYear) : '', bold),
      // A column without a target has no head; the legend gives the targets' year.
      right(plot, width, 11, aimed ? 'Target' : '', bold),
      ...grid(plot, bottom),
      ...rows,
    ),
    // What is drawn and no more: the table beside it has the other years and the gaps, and would be heard twice.
    ...altOf(
      { ...view, rows: shown },
      'Bar chart',
      (r) => `${latestInWords(r)}${markedYear(view) === view.latestYear ? targetInWords(r) : finalInWords(r)}`,
    ),
    table: chartTable({ ...view, rows: shown }),
  }
}

/** What all rows share, in the drawing's units. */
interface Plot {
  readonly theme: ChartTheme
  readonly width: number
  /** The room for names, left of the bars. */
  readonly names: number
  readonly scale: Scale
  readonly aim: ReturnType<typeof aimOf>
  /** There is a target, in one of the rows at least. */
  readonly aimed: boolean
  readonly told: boolean
  /** The height of a row. */
  readonly high: number
}

const bold = { 'font-weight': 600 }
const quiet = ({ soft }: ChartTheme) => ({ fill: soft, 'font-style': 'italic' })

/** Words that end at `x`. */
const right = ({ theme }: Plot, x: number, y: number, words: string, more: SvgNode['attrs'] = {}) =>
  node('text', { ...textOf(theme), x, y, 'text-anchor': 'end', ...more }, words)

/** The lines of the scale with their figures, down to the last row. */
const grid = ({ scale, theme }: Plot, bottom: number): SvgNode[] =>
  scale.ticks.flatMap((t) => [
    node('line', {
      x1: scale.x(t),
      y1: top - 3,
      x2: scale.x(t),
      y2: bottom,
      stroke: t === 0 ? theme.ink : theme.rule,
      'stroke-width': t === 0 ? 0.8 : 0.5,
    }),
    node('text', { ...scaleTextOf(theme), x: scale.x(t), y: 10, 'text-anchor': 'middle' }, String(t)),
  ])

/** The baseline of a row’s words. `y`: where the row begins. */
const baseOf = (y: number, { high }: Plot): number => y + high / 2 + 3.15

/** A group: its name, its bar, the mark at its target, and both figures. `y`: where its bar's row begins. */
function drawnRow(row: MeasureRow, y: number, plot: Plot): SvgNode[] {
  const { theme, width, names, scale, aim, high } = plot
  const base = baseOf(y, plot)
  const lines = nameLines(row.name, names - 8, theme.text)
  const name = linesAround(lines, lineHeight(row.name), {
    ...textOf(theme),
    x: names - 8,
    y: base,
    'text-anchor': 'end',
    'font-weight': row.own || row.isTotal ? 600 : 400,
  })
  if (!isPrinted(row.latest)) {
    const why = { ...textOf(theme), x: scale.x(0) + 5, y: base, ...quiet(theme) }
    return [
      ...name,
      ...onGround(why, cellText(row.latest) || 'No data', theme),
      ...(isPrinted(aim(row)) ? [] : noTarget(base, aim(row), plot)),
    ]
  }
  const [zero, now] = [scale.x(0), scale.x(row.latest.cell.shown)]
  const bar = { x: Math.min(zero, now), y: y + 2.5, width: Math.abs(now - zero), height: high - 5.5 }
  return [
    ...name,
    node('rect', { ...bar, ...fillOf(row, theme) }),
    ...targetMark(aim(row), y, plot),
    right(plot, width - valueColumn, base, cellText(row.latest), bold),
  ]
}

/** The mark at a target and its figure, or why there is none. */
function targetMark(target: GroupFigure | null, y: number, plot: Plot): SvgNode[] {
  const { theme, width, scale, high } = plot
  const base = baseOf(y, plot)
  if (!isPrinted(target)) return noTarget(base, target, plot)
  return [
    node('rect', {
      // With a margin of the ground on either side: on a dark bar its own color alone is hardly seen.
      x: scale.x(target.cell.shown) - 2,
      y: y + 0.5,
      width: 4,
      height: high - 1.5,
      fill: theme.target,
      stroke: theme.ground,
      'stroke-width': 1.6,
    }),
    right(plot, width, base, figureText(target)),
  ]
}

/** Beside the targets of others, an empty cell would say neither that none was set nor that it may not be printed. */
function noTarget(y: number, target: GroupFigure | null, plot: Plot): SvgNode[] {
  const { theme, width, aimed, told } = plot
  const words = target === null ? (told ? '' : 'none set') : figureText(target)
  // That nobody set one is no reason why it is not printed: as in the table, it is upright.
  return aimed ? [right(plot, width, y, words, target === null ? { fill: theme.soft } : quiet(theme))] : []
}

function fillOf(row: MeasureRow, theme: ChartTheme): SvgNode['attrs'] {
  if (row.isTotal) return { fill: theme.ground, stroke: theme.ink, 'stroke-width': 1.2 }
  return { fill: row.own ? theme.accent : theme.mute }
}
