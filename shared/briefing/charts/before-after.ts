import { scaleLinear } from 'd3-scale'
import { yearInWords } from '../../days/index.ts'
import type { Stop } from '../../rules/money/if-stops.ts'
import { positionName } from '../../rules/money/lines.ts'
import { dollars, fteWords } from '../../words/index.ts'
import { linesAround, textOf } from './lettering.ts'
import type { Chart } from './model.ts'
import { lineStep, nameLines } from './names.ts'
import { intoPages } from './pages.ts'
import { node, type SvgNode } from './svg.ts'
import { type Box, hatch } from './textures.ts'
import type { ChartTheme } from './theme.ts'

/** One thing before and after: its figures, and the words of each column. Null: not entered. */
interface BeforeAfterRow {
  readonly name: string
  readonly before: number | null
  readonly after: number | null
}

/** Things in one unit, on one scale that begins at nothing. */
export interface BeforeAfterPanel {
  readonly title: string
  readonly words: (figure: number) => string
  readonly rows: readonly BeforeAfterRow[]
  /** The value of a full bar, if not the largest of these rows: a continued panel keeps its scale. */
  readonly most?: number
}

const mostOf = ({ rows, most }: BeforeAfterPanel): number =>
  most ?? Math.max(0, ...rows.flatMap((r) => [r.before ?? 0, r.after ?? 0]))

/**
 * What a plan keeps and loses if a source of money stops: its budget lines by year, the pay of its positions, the
 * money of its goals. `clean` makes typed names fit for print.
 */
export function stopPanels(stop: Stop, clean: (name: string) => string = (name) => name): BeforeAfterPanel[] {
  const panels: BeforeAfterPanel[] = [
    {
      title: 'Budget lines by fiscal year, in dollars, secured or not',
      words: dollars,
      rows: stop.years
        .filter((y) => y.of !== 0)
        .map((y) => ({ name: yearInWords(y.year), before: y.of, after: y.of - y.lost })),
    },
    {
      title: 'Pay of positions, in full-time equivalents',
      words: fteWords,
      rows: stop.positions.map((p) => ({
        name: `${clean(positionName(p.position))}, ${yearInWords(p.year)}`,
        before: p.unsaid ? null : p.fte + p.left,
        after: p.unsaid && p.left === 0 ? null : p.left,
      })),
    },
    {
      title: 'Money of goals, in dollars, secured or not, in the years in which they lose some',
      words: dollars,
      rows: stop.goals.map((g) => ({
        name: clean(g.goal.title?.trim() || 'Goal without a title'),
        before: g.lost + g.left,
        after: g.left,
      })),
    },
  ]
  return panels.filter((p) => p.rows.length > 0)
}

/** Panels in pictures that fit on a page each; one with more rows than that goes on in the next, which says so over all that it has. */
export function onPages(panels: readonly BeforeAfterPanel[], theme: ChartTheme, width = 482): BeforeAfterPanel[][] {
  const { names } = widths(theme, width)
  const rows = panels.flatMap((panel, k) =>
    panel.rows.map((row, i) => ({ panel, k, row, tall: tallOf(row, names, theme) + (i === 0 ? theme.text * 4 : 0) })),
  )
  return intoPages(rows, (r) => r.tall).map((page) =>
    [...Map.groupBy(page, (r) => r.k).values()].flatMap((own) => {
      const panel = own[0]?.panel
      return panel === undefined ? [] : [{ ...panel, most: mostOf(panel), rows: own.map((r) => r.row) }]
    }),
  )
}

const ROW = 1.75
const gapBetween = 12
const lineOf = (name: string, theme: ChartTheme) => lineStep(name, theme.text * 1.1)
const widths = (theme: ChartTheme, width: number) => ({
  columns: theme.text * 7,
  names: Math.min(width * 0.34, theme.text * 19),
})
const tallOf = ({ name }: BeforeAfterRow, names: number, theme: ChartTheme): number =>
  Math.max(theme.text * ROW, nameLines(name, names - 8, theme.text).length * lineOf(name, theme) + 5)

/**
 * Bars before and after: what stays solid, what is lost hatched, both on a scale from nothing, with the figures beside
 * them. `width` in the drawing's units.
 */
export function beforeAfter(panels: readonly BeforeAfterPanel[], theme: ChartTheme, width = 482): Chart {
  let y = 0
  const drawn = panels.flatMap((panel, k) => {
    const made = panelAt(y + (k > 0 ? gapBetween : 0), panel, { ...widths(theme, width), theme, width })
    y = made.foot
    return made.drawn
  })
  const height = y + 3
  const all = panels.flatMap((p) => p.rows.map((row) => ({ p, row })))
  return {
    svg: node('svg', { width, height, viewBox: `0 0 ${width} ${height}` }, ...drawn),
    short: 'Bars before and after: what the plan comes to with the source, and without it.',
    kind: 'Bars before and after.',
    // What the bars of a panel are is said once, before its first.
    long: all.map(({ p, row }) => `${row === p.rows[0] ? `${p.title}: ` : ''}${row.name}, ${inWords(row, p)}`),
    table: {
      caption: 'Before and after',
      head: ['What', 'Before', 'After'],
      rows: all.map(({ p, row }) => [`${p.title}: ${row.name}`, told(row.before, p), told(row.after, p)]),
    },
  }
}

/** The widths of the drawing: the room for names on the left, and for each of two figures on the right. */
interface Plot {
  readonly theme: ChartTheme
  readonly width: number
  readonly names: number
  readonly columns: number
}

const bold = { 'font-weight': 600 }

/** Words that end at `x`. */
const right = ({ theme }: Plot, x: number, y: number, words: string, more: SvgNode['attrs'] = {}) =>
  node('text', { ...textOf(theme), x, y, 'text-anchor': 'end', ...more }, words)

/** A panel from `from` down to its `foot`: its title over the heads of the figures, and its rows on one scale. */
function panelAt(from: number, panel: BeforeAfterPanel, plot: Plot): { drawn: readonly SvgNode[]; foot: number } {
  const { theme, width, names, columns } = plot
  const head = nameLines(panel.title, width - 2 * columns, theme.text)
  const step = lineOf(panel.title, theme)
  const top = from + head.length * step
  const ground = top + theme.text * 0.6
  const scale = scaleLinear()
    .domain([0, mostOf(panel) || 1])
    .range([0, width - 2 * columns - names - 10])
  let y = ground
  const rows = panel.rows.flatMap((row) => {
    const at = y
    const tall = tallOf(row, names, theme)
    y += tall
    return drawnRow(row, { middle: at + tall / 2, scale, panel }, plot)
  })
  return {
    drawn: [
      ...head.map((line, i) =>
        node('text', { ...textOf(theme), ...bold, x: 0, y: top - (head.length - 1 - i) * step }, line),
      ),
      right(plot, width - columns, top, 'Before', bold),
      right(plot, width, top, 'After', bold),
      ...rows,
      node('line', { x1: names, y1: ground, x2: names, y2: y, stroke: theme.ink, 'stroke-width': 1 }),
    ],
    foot: y,
  }
}

/** Where a row is, and how its figures are drawn and said. */
interface RowAt {
  readonly middle: number
  readonly scale: (figure: number) => number
  readonly panel: BeforeAfterPanel
}

/** One thing: its name, what stays of it, what is lost, and both figures. */
function drawnRow(row: BeforeAfterRow, { middle, scale, panel }: RowAt, plot: Plot): SvgNode[] {
  const { theme, width, names, columns } = plot
  const lines = nameLines(row.name, names - 8, theme.text)
  const base = middle + theme.text * 0.36
  const thick = theme.text * 1.05
  const box = { y: middle - thick / 2, height: thick }
  const kept = scale(Math.max(0, row.after ?? 0))
  const whole = scale(Math.max(0, row.before ?? 0))
  const name = { ...textOf(theme), x: names - 8, y: base, 'text-anchor': 'end' }
  return [
    ...linesAround(lines, lineOf(row.name, theme), name),
    ...(kept > 0 ? [node('rect', { x: names, ...box, width: kept, fill: theme.accent })] : []),
    ...(whole - kept > 0.5 ? lost({ x: names + kept, ...box, width: whole - kept }, theme) : []),
    right(plot, width - columns, base, told(row.before, panel)),
    right(plot, width, base, told(row.after, panel), bold),
  ]
}

/** The part of a bar that is lost: hatched in an outline. */
const lost = ({ x, y, width, height }: Box, theme: ChartTheme): SvgNode[] => [
  node('rect', {
    x: x + 0.6,
    y: y + 0.6,
    width: Math.max(0.4, width - 1.2),
    height: height - 1.2,
    fill: theme.ground,
    stroke: theme.missed,
    'stroke-width': 1.2,
  }),
  ...hatch({ x: x + 1, y: y + 1, width: Math.max(0, width - 2), height: height - 2 }, theme.missed, 5),
]

const told = (figure: number | null, { words }: BeforeAfterPanel): string =>
  figure === null ? 'Not given' : words(figure)

function inWords({ before, after }: BeforeAfterRow, panel: BeforeAfterPanel): string {
  const said = `${told(before, panel)} before, ${told(after, panel)} after`
  return before === null || after === null ? said.toLowerCase() : `${said}, ${panel.words(before - after)} lost`
}
