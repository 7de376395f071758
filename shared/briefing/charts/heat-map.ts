import { yearInWords } from '../../days/index.ts'
import type { GroupFigure } from '../../figures/figure.ts'
import { type Gap, gapAmongOthers, gapsInWords } from '../../figures/gap.ts'
import type { MeasureView } from '../../figures/measure-view.ts'
import { capital } from '../../words/index.ts'
import { cellOf, gapIn, square, whyHigh, whyLines } from './heat-cell.ts'
import { linesAround, textOf } from './lettering.ts'
import type { Chart } from './model.ts'
import { lineStep, nameLines } from './names.ts'
import { intoPages } from './pages.ts'
import { node, type SvgNode } from './svg.ts'
import type { ChartTheme } from './theme.ts'

/** A column: a measure by the number of its goal, and its view with all figures decided. */
export interface HeatColumn {
  readonly head: string
  readonly view: MeasureView
}

/** The gaps of a column, each group's to the reference. */
export const gapsIn = ({ view }: HeatColumn): readonly Gap[] =>
  view.rows.flatMap((r) => (r.isTotal ? [] : (r.gap ?? [])))

interface HeatRow {
  readonly group: string
  readonly name: string
  readonly own: boolean
}

/**
 * Groups with an entry in one of the measures, except totals, in the plan's order: those of the first goal belong to
 * the picture no more than those of the others.
 */
export function heatRows(columns: readonly HeatColumn[]): readonly HeatRow[] {
  const found = new Map<string, HeatRow & { readonly place: number }>()
  for (const { view } of columns)
    for (const r of view.rows)
      if (!r.isTotal && (r.latest !== null || r.gap !== null)) {
        const known = found.get(r.group)
        found.set(r.group, {
          group: r.group,
          name: known?.name ?? r.name,
          own: r.own || (known?.own ?? false),
          place: r.place,
        })
      }
  return [...found.values()].sort((a, b) => a.place - b.place)
}

/** Measures that tell a gap of their latest year; with one alone, or one group alone, there is nothing to compare. */
export const heatColumns = (columns: readonly HeatColumn[]): readonly HeatColumn[] => {
  const has = columns.filter(({ view }) => view.reference !== null && view.rows.some((r) => gapIn(view, r.group)))
  return has.length > 1 && heatRows(has).length > 1 ? has : []
}

/** The figures behind the gaps that it draws. */
export const heatFigures = (columns: readonly HeatColumn[], rows: readonly HeatRow[]): readonly GroupFigure[] =>
  columns.flatMap(({ view }) => rows.flatMap((r) => gapIn(view, r.group)?.of ?? []))

const namesOf = (width: number) => Math.min(width * 0.3, 190)
const stepOn = (columns: number, width: number) => (width - namesOf(width)) / Math.max(1, columns)
/** As high as the name needs, and as the longest of the reasons why there is no figure. `step`: from one column to the next. */
function rowHigh(
  { name, group }: HeatRow,
  columns: readonly HeatColumn[],
  theme: ChartTheme,
  width: number,
  step = stepOn(columns.length, width),
): number {
  const cell = step - 2
  const reasons = columns.map(({ view }) => cellOf(view, group).why).filter((why) => why !== '')
  return Math.max(
    theme.text * 2.2,
    nameLines(name, namesOf(width) - 8, theme.text).length * lineStep(name, theme.text * 1.1) + 5,
    ...reasons.map((why) => whyHigh(whyLines(why, cell, theme), theme) + 4),
  )
}

/** Columns and rows of each picture: as many measures beside each other as stay readable, as many groups as a page holds. */
export function heatPages(
  columns: readonly HeatColumn[],
  theme: ChartTheme,
  width = 482,
  room?: number,
): { readonly columns: readonly HeatColumn[]; readonly rows: readonly HeatRow[] }[] {
  // A word of a head stays whole up to twenty letters.
  const letters = Math.min(20, Math.max(...columns.flatMap((c) => c.head.split(' ').map((w) => [...w].length)), 8))
  const most = Math.max(
    1,
    Math.floor((width - namesOf(width)) / Math.max(theme.text * 4.6, letters * theme.scale * 0.54 + 3)),
  )
  const many = Math.ceil(columns.length / most)
  // As many in each as in the others: seven are three, two and two, and none is alone.
  const from = (i: number) => Math.ceil((i * columns.length) / many)
  return Array.from({ length: many }, (_, i) => columns.slice(from(i), from(i + 1))).flatMap((part) =>
    intoPages(heatRows(columns), (r) => rowHigh(r, part, theme, width), room).map((rows) => ({ columns: part, rows })),
  )
}

/**
 * Groups by measures: how far each group is behind in the latest year, a figure in each cell, more texture for a
 * wider gap, solid for the widest. A figure that may not be printed is dotted and says so. Steps are fixed, so that
 * one point never looks like ten. `width` in the drawing's units. `across`: for how many columns there is room, as in a
 * picture above it with more of them, so that its columns are below those.
 */
export function heatMap(
  columns: readonly HeatColumn[],
  rows: readonly HeatRow[],
  theme: ChartTheme,
  width = 482,
  across = columns.length,
): Chart {
  const grid: Grid = { columns, theme, width, names: namesOf(width), step: stepOn(across, width) }
  const heads = headsOver(grid)
  let y = heads.tall
  const drawn = rows.flatMap((row) => {
    const top = y
    y += rowHigh(row, columns, theme, width, grid.step)
    return drawnRow(row, top, grid)
  })
  const height = y + 2
  return {
    svg: node('svg', { width, height, viewBox: `0 0 ${width} ${height}` }, ...heads.drawn, ...drawn),
    short: 'Table of squares: how far each student group is behind in each measure, in its latest year.',
    kind: 'Table of squares.',
    long: columns.map((c) => columnInWords(c.view, rows)),
    table: {
      caption: 'How far each student group is behind, by measure',
      head: ['Student group', ...columns.map((c) => `${c.head}, ${yearInWords(c.view.latestYear ?? '')}`)],
      rows: rows.map((r) => [
        r.name,
        ...columns.map((c) => {
          const { text: said, why } = cellOf(c.view, r.group)
          return said || capital(why)
        }),
      ]),
    },
  }
}

/** The columns, the room for names left of them, and from one column to the next. */
interface Grid {
  readonly columns: readonly HeatColumn[]
  readonly theme: ChartTheme
  readonly width: number
  readonly names: number
  readonly step: number
}

/** The heads of the columns, ending at the first row. */
function headsOver({ columns, theme, names, step }: Grid): {
  readonly drawn: readonly SvgNode[]
  readonly tall: number
} {
  const small = { ...textOf(theme), 'font-size': theme.scale }
  const between = lineStep(columns.map((c) => c.head).join(), theme.scale * 1.15)
  const heads = columns.map((c) => nameLines(c.head, step - 2, theme.scale))
  const tall = Math.max(...heads.map((h) => h.length)) * between + 6
  const drawn = heads.flatMap((lines, i) =>
    lines.map((line, k) => {
      const [x, y] = [names + (i + 0.5) * step, tall - 6 - (lines.length - 1 - k) * between]
      return node('text', { ...small, 'font-weight': 600, x, y, 'text-anchor': 'middle' }, line)
    }),
  )
  return { drawn, tall }
}

/** A group: its name, and a square for each column. */
function drawnRow(row: HeatRow, top: number, { columns, theme, width, names, step }: Grid): SvgNode[] {
  const tall = rowHigh(row, columns, theme, width, step)
  return [
    ...linesAround(nameLines(row.name, names - 8, theme.text), lineStep(row.name, theme.text * 1.1), {
      ...textOf(theme),
      x: names - 8,
      y: top + tall / 2 + theme.text * 0.36,
      'text-anchor': 'end',
      'font-weight': row.own ? 600 : 400,
    }),
    ...columns.flatMap(({ view }, i) => {
      const box = { x: names + i * step + 1, y: top + 1, width: step - 2, height: tall - 2 }
      return square(cellOf(view, row.group), box, theme)
    }),
  ]
}

/**
 * A measure and all its groups: of what and to whom its gaps are is said once. "Grade 3 reading, points behind White
 * students in 2025–26: Hispanic 19.2; White, the group compared with; Asian 1.6 ahead."
 */
function columnInWords(view: MeasureView, rows: readonly HeatRow[]): string {
  const cells = rows.map((r) => ({ name: r.name, ...cellOf(view, r.group) }))
  const first = cells.find((c) => c.gap !== null)?.gap
  const of = first ? `, ${gapsInWords(first.gap, first.reference.inSentence)}` : ''
  const each = cells.map(({ name, gap, why }) =>
    gap !== null
      ? `${name} ${gapAmongOthers(gap.gap)}`
      : `${name}, ${why === 'compared with' ? 'the group compared with' : why}`,
  )
  return `${view.title}${of} in ${yearInWords(view.latestYear ?? '')}: ${each.join('; ')}.`
}
