import { scaleLinear } from 'd3-scale'
import { yearInWords } from '../../days/index.ts'
import type { Stop } from '../../rules/money/if-stops.ts'
import { positionName } from '../../rules/money/lines.ts'
import { dollars, fteWords } from '../../words/index.ts'
import { textOf } from './lettering.ts'
import type { Chart } from './model.ts'
import { lineStep, nameLines } from './names.ts'
import { intoPages } from './pages.ts'
import { node, type SvgNode } from './svg.ts'
import { hatch } from './textures.ts'
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
  const { columns, names } = widths(theme, width)
  const plot = width - 2 * columns - names - 10
  const text = textOf(theme)
  const right = (x: number, y: number, words: string, more: SvgNode['attrs'] = {}) =>
    node('text', { ...text, x, y, 'text-anchor': 'end', ...more }, words)
  let y = 0
  const drawn = panels.flatMap((panel, k) => {
    if (k > 0) y += gapBetween
    const head = nameLines(panel.title, width - 2 * columns, theme.text)
    const headStep = lineOf(panel.title, theme)
    const top = y + head.length * headStep
    y = top + theme.text * 0.6
    const most = mostOf(panel)
    const scale = scaleLinear()
      .domain([0, most || 1])
      .range([0, plot])
    const ground = y
    const rows = panel.rows.flatMap((row): SvgNode[] => {
      const lines = nameLines(row.name, names - 8, theme.text)
      const between = lineOf(row.name, theme)
      const tall = tallOf(row, names, theme)
      const middle = y + tall / 2
      const base = middle + theme.text * 0.36
      const thick = theme.text * 1.05
      const box = { y: middle - thick / 2, height: thick }
      const kept = scale(Math.max(0, row.after ?? 0))
      const whole = scale(Math.max(0, row.before ?? 0))
      y += tall
      const lost = whole - kept > 0.5
      return [
        ...lines.map((line, i) => right(names - 8, base + (i - (lines.length - 1) / 2) * between, line)),
        ...(kept > 0 ? [node('rect', { x: names, ...box, width: kept, fill: theme.accent })] : []),
        ...(lost
          ? [
              node('rect', {
                x: names + kept + 0.6,
                y: box.y + 0.6,
                width: Math.max(0.4, whole - kept - 1.2),
                height: thick - 1.2,
                fill: theme.ground,
                stroke: theme.missed,
                'stroke-width': 1.2,
              }),
              ...hatch(
                { x: names + kept + 1, y: box.y + 1, width: Math.max(0, whole - kept - 2), height: thick - 2 },
                theme.missed,
                5,
              ),
            ]
          : []),
        right(width - columns, base, told(row.before, panel)),
        right(width, base, told(row.after, panel), { 'font-weight': 600 }),
      ]
    })
    return [
      ...head.map((line, i) =>
        node('text', { ...text, 'font-weight': 600, x: 0, y: top - (head.length - 1 - i) * headStep }, line),
      ),
      right(width - columns, top, 'Before', { 'font-weight': 600 }),
      right(width, top, 'After', { 'font-weight': 600 }),
      ...rows,
      node('line', { x1: names, y1: ground, x2: names, y2: y, stroke: theme.ink, 'stroke-width': 1 }),
    ]
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

const told = (figure: number | null, { words }: BeforeAfterPanel): string =>
  figure === null ? 'Not given' : words(figure)

function inWords({ before, after }: BeforeAfterRow, panel: BeforeAfterPanel): string {
  const said = `${told(before, panel)} before, ${told(after, panel)} after`
  return before === null || after === null ? said.toLowerCase() : `${said}, ${panel.words(before - after)} lost`
}
