import { scaleLinear } from 'd3-scale'
import { yearInWords } from '../../days/index.ts'
import { figureOfYear, figureText, type GroupFigure, isPrinted, type ShownFigure } from '../../figures/figure.ts'
import { type MeasureRow, type MeasureView, unitWords } from '../../figures/measure-view.ts'
import { scaleTextOf, textOf } from './lettering.ts'
import { type Chart, cellText } from './model.ts'
import { lineStep, nameLines } from './names.ts'
import { intoPages } from './pages.ts'
import { node, type SvgNode } from './svg.ts'
import { dots } from './textures.ts'
import type { ChartTheme } from './theme.ts'

/** Years that the panels show: those that have a figure of any group, or say why they have none. */
export const panelYears = (view: MeasureView): readonly string[] =>
  view.years.filter((y) => view.latestYear === null || y <= view.latestYear)

/** Groups with a figure in two of the years, or one and a year that is withheld: of others there is no way to see. */
export const panelRows = (view: MeasureView, years: readonly string[]): readonly MeasureRow[] =>
  view.rows.filter(
    (r) => years.some((y) => isPrinted(r.figures[y])) && years.filter((y) => entered(r.figures[y])).length > 1,
  )

/** There is an entry, printed or not. */
const entered = (figure: GroupFigure | undefined): boolean =>
  figure !== undefined && (isPrinted(figure) || !('none' in figure.cell && figure.cell.none === 'empty'))

/** A year that a panel dots: its entry may not be printed. Without an entry there is no mark. */
export const isDotted = (figure: GroupFigure | undefined): boolean => entered(figure) && !isPrinted(figure)

/** Panels beside each other. */
const columnsOf = (theme: ChartTheme, width: number) => Math.max(1, Math.min(4, Math.floor(width / (theme.text * 15))))
const between = (theme: ChartTheme) => theme.text * 1.6
const inner = (theme: ChartTheme, width: number) => {
  const many = columnsOf(theme, width)
  return (width - (many - 1) * between(theme)) / many
}
const plotHigh = (theme: ChartTheme) => theme.text * 5
const linesOf = (row: MeasureRow, theme: ChartTheme, width: number) =>
  nameLines(row.name, inner(theme, width), theme.text)
const lineHeight = ({ name }: MeasureRow, theme: ChartTheme) => lineStep(name, theme.text * 1.1)
const headsHigh = (rows: readonly MeasureRow[], theme: ChartTheme, width: number) =>
  Math.max(...rows.map((r) => linesOf(r, theme, width).length * lineHeight(r, theme)))
const rowHigh = (rows: readonly MeasureRow[], theme: ChartTheme, width: number) =>
  headsHigh(rows, theme, width) + plotHigh(theme) + theme.text * 3.4

const chunked = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size))

/** The panels in pictures that fit on a page each. */
export const panelPages = (rows: readonly MeasureRow[], theme: ChartTheme, width = 482): MeasureRow[][] =>
  intoPages(chunked(rows, columnsOf(theme, width)), (r) => rowHigh(r, theme, width)).map((page) => page.flat())

/**
 * A small picture for each group, its figures over the years, all on one scale that begins at 0, so that they can be
 * compared and a small change looks small. Dashed: all students, in each of them. A year that may not be printed is
 * dotted, and the line ends before it. `width` in the drawing's units.
 */
export function groupYears(
  view: MeasureView,
  rows: readonly MeasureRow[],
  years: readonly string[],
  theme: ChartTheme,
  width = 482,
): Chart {
  const axes = axesOf(view, years, theme, inner(theme, width))
  const total = view.rows.find((r) => r.isTotal)
  let height = 0
  const drawn = chunked(rows, columnsOf(theme, width)).flatMap((line) => {
    const heads = headsHigh(line, theme, width)
    const at = Math.round(height * 100) / 100
    height += rowHigh(line, theme, width)
    return line.map((row, i) => {
      const others = total === undefined || row.isTotal ? null : total
      const name = nameOver(row, linesOf(row, theme, width), heads, theme)
      const parts = [...name, ...panel(row, others, { ...axes, ground: heads + theme.text * 1.4 })]
      return node('g', { transform: `translate(${i * (axes.wide + between(theme))} ${at})` }, ...parts)
    })
  })
  return {
    svg: node('svg', { width, height, viewBox: `0 0 ${width} ${height}` }, ...drawn),
    short: `A small line chart for each group: ${view.what || view.title}, by year.`,
    kind: 'A small line chart for each group.',
    long: rows.map((r) => `${r.name}: ${years.map((year) => said(r.figures[year], year)).join(', ')}`),
    table: {
      caption: `${view.title}, ${unitWords[view.unit]}, by student group and year`,
      head: ['Student group', ...years.map(yearInWords)],
      rows: rows.map((r) => [r.name, ...years.map((year) => cellText(r.figures[year] ?? null) || 'No data')]),
    },
  }
}

/** What all panels share: one scale for figures and one for years, in a panel's own units. */
interface Axes {
  readonly years: readonly string[]
  readonly x: (year: string) => number
  /** How far a figure is below the top of the plot. */
  readonly down: (figure: number) => number
  readonly low: number
  readonly top: number
  /** Left of the plot: the scale's figures, in a gutter that no line and no dot enters. */
  readonly gutter: number
  /** Half the width of what dots a year. */
  readonly half: number
  readonly wide: number
  readonly theme: ChartTheme
}

function axesOf(view: MeasureView, years: readonly string[], theme: ChartTheme, wide: number): Axes {
  const shown = view.rows.flatMap((r) => years.flatMap((y) => r.figures[y] ?? [])).filter(isPrinted)
  const all = shown.map((f) => f.cell.shown)
  const [low = 0, high = 1] = scaleLinear()
    .domain([Math.min(0, ...all), Math.max(1, ...all)])
    .nice(3)
    .domain()
  const top = view.unit === 'percent' ? Math.min(100, high) : high
  const down = scaleLinear()
    .domain([low, top])
    .range([plotHigh(theme), 0])
  const gutter = theme.scale * Math.max(String(top).length, String(low).length) * 0.64 + 4
  return {
    years,
    down: (figure) => down(figure),
    low,
    top,
    gutter,
    wide,
    theme,
    ...alongOf(years, theme, gutter, wide),
  }
}

/** Where each year is along a panel, as far apart as the years are, and half the width of what dots one. */
function alongOf(years: readonly string[], theme: ChartTheme, gutter: number, wide: number): Pick<Axes, 'x' | 'half'> {
  const starts = years.map((y) => Number(y.slice(0, 4)))
  const [first = 0, last = 1] = [starts[0], starts.at(-1)]
  if (first === last) return { x: () => (gutter + wide) / 2, half: wide / 2 }
  const edge = theme.text * 1.5
  const plot = wide - gutter - 2 * edge
  const step = Math.min(...starts.slice(1).map((s, i) => s - (starts[i] ?? s)), last - first)
  return {
    x: (year) => gutter + edge + ((Number(year.slice(0, 4)) - first) / (last - first)) * plot,
    half: Math.min((plot / (last - first)) * step * 0.5, edge),
  }
}

/** A group's name over its panel, ending above the plot. */
function nameOver(row: MeasureRow, lines: readonly string[], heads: number, theme: ChartTheme): SvgNode[] {
  const attrs = { ...textOf(theme), 'font-weight': row.own || row.isTotal ? 600 : 400, x: 0 }
  return lines.map((line, k) => {
    const y = heads - (lines.length - 1 - k) * lineHeight(row, theme) - theme.text * 0.25
    return node('text', { ...attrs, y }, line)
  })
}

/** The axes of one panel, whose plot begins at `ground` from its top. */
interface Plot extends Axes {
  readonly ground: number
}

/** A printed figure at its place in the plot. */
interface Spot {
  readonly x: number
  readonly y: number
  readonly f: ShownFigure
}

const spotOf = (f: GroupFigure | undefined, { x, down, ground }: Plot): Spot | null =>
  isPrinted(f) ? { x: x(f.year), y: ground + down(f.cell.shown), f } : null

/** A group's line over the years, in front of the dashed one of all students. `others`: those, except in their own panel. */
function panel(row: MeasureRow, others: MeasureRow | null, plot: Plot): SvgNode[] {
  const { years, x, gutter, half, wide, ground, theme } = plot
  const bottom = ground + plotHigh(theme)
  const way = (of: MeasureRow) => years.map((year) => spotOf(of.figures[year], plot))
  const own = way(row)
  const dashed = { stroke: theme.soft, 'stroke-width': 1, 'stroke-dasharray': '3 3' }
  return [
    node('line', { x1: gutter, y1: bottom, x2: wide, y2: bottom, stroke: theme.ink, 'stroke-width': 0.8 }),
    node('line', { x1: gutter, y1: ground, x2: wide, y2: ground, stroke: theme.rule, 'stroke-width': 0.6 }),
    ...years
      .filter((year) => isDotted(row.figures[year]))
      .map((year) => dots({ x: x(year) - half, y: ground, width: 2 * half, height: plotHigh(theme) }, theme.soft, 6)),
    ...(others === null ? [] : joined(way(others), dashed)),
    ...joined(own, { stroke: theme.accent, 'stroke-width': 1.8 }),
    ...own.flatMap((p) =>
      p === null ? [] : [node('circle', { cx: p.x, cy: p.y, r: theme.text * 0.24, fill: theme.accent })],
    ),
    ...endsOf(own).flatMap((p) => labelled(p, others && spotOf(others.figures[p.f.year], plot), bottom, theme)),
    ...scaleWords(plot, bottom),
  ]
}

/** The first and the last figure of a line; one figure is both. */
const endsOf = (line: readonly (Spot | null)[]): readonly Spot[] => {
  const known = line.filter((p) => p !== null)
  return [...new Set([known[0], known.at(-1)])].filter((p) => p !== undefined)
}

/** A figure beside its dot, on the side where the line of all students is not. */
function labelled(p: Spot, beside: Spot | null, bottom: number, theme: ChartTheme): SvgNode[] {
  const words = figureText(p.f)
  const below =
    beside !== null && beside.y <= p.y && p.y - beside.y < theme.text * 2 && p.y + theme.text * 1.35 < bottom
  const y = below ? p.y + theme.text * 1.25 : p.y - theme.text * 0.5
  const half = words.length * theme.text * 0.27 + 1
  return [
    node('rect', {
      x: p.x - half,
      y: y - theme.text * 0.74,
      width: 2 * half,
      height: theme.text * 0.86,
      fill: theme.ground,
    }),
    node('text', { ...textOf(theme), 'font-weight': 600, x: p.x, y, 'text-anchor': 'middle' }, words),
  ]
}

/** The ends of the scale in the gutter, and the first and last year below the plot. */
function scaleWords({ years, low, top, gutter, wide, ground, theme }: Plot, bottom: number): SvgNode[] {
  const small = scaleTextOf(theme)
  const figure = (y: number, words: number) =>
    node('text', { ...small, x: gutter - 4, y, 'text-anchor': 'end' }, String(words))
  const [first, last] = [years[0], years.at(-1)]
  const below = bottom + theme.scale * 1.2
  return [
    figure(ground + theme.scale * 0.36, top),
    figure(bottom + theme.scale * 0.1, low),
    ...(first === undefined ? [] : [node('text', { ...small, x: 0, y: below }, yearInWords(first))]),
    ...(last === undefined || last === first
      ? []
      : [node('text', { ...small, x: wide, y: below, 'text-anchor': 'end' }, yearInWords(last))]),
  ]
}

/** Lines between figures of years that follow each other; none over a year without one. */
function joined(
  points: readonly ({ readonly x: number; readonly y: number } | null)[],
  attrs: SvgNode['attrs'],
): SvgNode[] {
  return points.flatMap((p, i) => {
    const before = points[i - 1]
    return p && before ? [node('line', { x1: before.x, y1: before.y, x2: p.x, y2: p.y, ...attrs })] : []
  })
}

const said = (figure: GroupFigure | undefined, year: string): string =>
  figure !== undefined && isPrinted(figure)
    ? figureOfYear(figure)
    : `${figure === undefined ? 'no data' : figureText(figure)} in ${yearInWords(year)}`
