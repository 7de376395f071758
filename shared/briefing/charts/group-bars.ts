import { yearInWords } from '../../days/index.ts'
import { figureText, type GroupFigure, isPrinted } from '../../figures/figure.ts'
import type { MeasureRow, MeasureView } from '../../figures/measure-view.ts'
import { scaleTextOf, textOf } from './lettering.ts'
import {
  aimOf,
  altOf,
  type Chart,
  cellText,
  chartTable,
  finalInWords,
  latestInWords,
  markedYear,
  scaleOf,
  targetInWords,
} from './model.ts'
import { lineStep, nameLines } from './names.ts'
import { onGround } from './on-ground.ts'
import { node, type SvgNode } from './svg.ts'
import type { ChartTheme } from './theme.ts'

const rowHeight = 14.5
/** From line to line of a name that takes more than one. */
const lineHeight = (name: string) => lineStep(name, 9.6)
const top = 17
const valueColumn = 46

const namesOf = (width: number) => Math.min(196, width * 0.41)
/** Height of a group's row, in the drawing's units. */
export const barHeight = ({ name }: Pick<MeasureRow, 'name'>, theme: ChartTheme, width = 482): number =>
  Math.max(rowHeight, nameLines(name, namesOf(width) - 8, theme.text).length * lineHeight(name) + 4.5)

/**
 * Bars by student group with a mark at each target, as documents show them: all students an outline, focus groups
 * solid, others gray. Figures are right-aligned, so that no bar has to be measured. `shown`: the groups of one
 * picture of several, on the scale of all. `width` in the drawing's units (points in a document). `told`: a note
 * below says who has no target.
 */
export function groupBars(view: MeasureView, theme: ChartTheme, width = 482, shown = view.rows, told = false): Chart {
  const names = namesOf(width)
  const plotEnd = width - 2 * valueColumn - 12
  const scale = scaleOf(view, names, plotEnd, true)
  const label = scaleTextOf(theme)
  const text = textOf(theme)
  const quiet = { fill: theme.soft, 'font-style': 'italic' }
  const places: {
    readonly row: MeasureRow
    readonly lines: readonly string[]
    readonly y: number
    readonly tall: number
  }[] = []
  let bottom = top
  for (const row of shown) {
    const lines = nameLines(row.name, names - 8, theme.text)
    const tall = barHeight(row, theme, width)
    places.push({ row, lines, y: bottom, tall })
    bottom += tall
  }
  const right = (x: number, y: number, words: string, more: SvgNode['attrs'] = {}) =>
    node('text', { ...text, x, y, 'text-anchor': 'end', ...more }, words)
  const aim = aimOf(view)
  const aimed = view.rows.some((r) => isPrinted(aim(r)))
  /** Beside those of others, an empty cell would say neither that none was set nor that it may not be printed. */
  const noTarget = (y: number, target: GroupFigure | null) =>
    aimed ? [right(width, y, target === null ? (told ? '' : 'none set') : figureText(target), quiet)] : []

  const heads = [
    right(width - valueColumn, 11, view.latestYear ? yearInWords(view.latestYear) : '', { 'font-weight': 600 }),
    // A column without a target has no head; the legend gives the targets' year.
    right(width, 11, aimed ? 'Target' : '', { 'font-weight': 600 }),
  ]
  const grid = scale.ticks.flatMap((t) => [
    node('line', {
      x1: scale.x(t),
      y1: top - 3,
      x2: scale.x(t),
      y2: bottom,
      stroke: t === 0 ? theme.ink : theme.rule,
      'stroke-width': t === 0 ? 0.8 : 0.5,
    }),
    node('text', { ...label, x: scale.x(t), y: 10, 'text-anchor': 'middle' }, String(t)),
  ])
  const rows = places.flatMap(({ row: r, lines, y: from, tall }) => {
    const y = from + (tall - rowHeight) / 2
    const base = y + 10.4
    const weight = r.own || r.isTotal ? 600 : 400
    const name = lines.map((line, k) =>
      right(names - 8, base + (k - (lines.length - 1) / 2) * lineHeight(r.name), line, { 'font-weight': weight }),
    )
    if (!isPrinted(r.latest))
      return [
        ...name,
        ...onGround({ ...text, x: scale.x(0) + 5, y: base, ...quiet }, cellText(r.latest) || 'No data', theme),
        ...(isPrinted(aim(r)) ? [] : noTarget(base, aim(r))),
      ]
    const now = r.latest.cell.shown
    const target = aim(r)
    const mark = !isPrinted(target)
      ? noTarget(base, target)
      : [
          node('rect', {
            x: scale.x(target.cell.shown) - 1.45,
            y: y + 0.5,
            width: 2.9,
            height: rowHeight - 1.5,
            fill: theme.target,
            stroke: theme.ground,
            'stroke-width': 0.9,
          }),
          right(width, base, figureText(target)),
        ]
    const start = Math.min(scale.x(0), scale.x(now))
    const long = Math.abs(scale.x(now) - scale.x(0))
    return [
      ...name,
      node('rect', { x: start, y: y + 2.5, width: long, height: rowHeight - 5.5, ...fillOf(r, theme) }),
      ...mark,
      right(width - valueColumn, base, cellText(r.latest), { 'font-weight': 600 }),
    ]
  })
  const height = bottom + 3
  return {
    svg: node('svg', { width, height, viewBox: `0 0 ${width} ${height}` }, ...heads, ...grid, ...rows),
    // What is drawn and no more: the table beside it has the other years and the gaps, and would be heard twice.
    ...altOf(
      { ...view, rows: shown },
      'Bar chart',
      (r) => `${latestInWords(r)}${markedYear(view) === view.latestYear ? targetInWords(r) : finalInWords(r)}`,
    ),
    table: chartTable({ ...view, rows: shown }),
  }
}

function fillOf(row: MeasureRow, theme: ChartTheme): SvgNode['attrs'] {
  if (row.isTotal) return { fill: theme.ground, stroke: theme.ink, 'stroke-width': 1.2 }
  return { fill: row.own ? theme.accent : theme.mute }
}
