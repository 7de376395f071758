import { yearInWords } from '../../days/index.ts'
import { figureText, type GroupFigure, type GroupGap, isPrinted } from '../../figures/figure.ts'
import { type Gap, gapAmongOthers, gapFigure, gapsInWords, one } from '../../figures/gap.ts'
import type { MeasureView } from '../../figures/measure-view.ts'
import { capital, listedOr } from '../../words/index.ts'
import { linesAround, textOf } from './lettering.ts'
import type { Chart } from './model.ts'
import { lineStep, nameLines } from './names.ts'
import { intoPages } from './pages.ts'
import { node, type SvgNode } from './svg.ts'
import { dots, hatch } from './textures.ts'
import type { ChartTheme } from './theme.ts'

/** A column: a measure by the number of its goal, and its view with all figures decided. */
export interface HeatColumn {
  readonly head: string
  readonly view: MeasureView
}

/** How far behind a group is, in steps that are the same for every measure and year. */
export type Step = 'level' | 'near' | 'far' | 'farthest'

/** From how much on a gap is the next step: points of a share or score, or times the reference's rate. */
const points = [5, 15] as const
const times = [1.25, 2] as const

/** The key of a map with these gaps: what each step is, in what they are measured. */
export function stepWords(gaps: readonly Gap[]): Readonly<Record<Step, string>> {
  const isTimes = (g: Gap) => g.form !== 'points'
  const inPoints = gaps.filter((g) => !isTimes(g) && g.unit === 'points')
  const inTimes = gaps.filter(isTimes)
  const under = ([p, t]: readonly [number, number]) =>
    listedOr([...(inPoints.length > 0 ? [`${p} points`] : []), ...(inTimes.length > 0 ? [`${t} times`] : [])])
  const [near, far] = [0, 1].map((i) => under([points[i] ?? 0, times[i] ?? 0]))
  // Only what is behind in days or numbers: how far has no steps.
  if (near === undefined || near === '') return { level: 'Level or ahead', near: 'Behind', far: '', farthest: '' }
  const others = gaps.length > inPoints.length + inTimes.length ? ', or in days or numbers' : ''
  return {
    level: 'Level or ahead',
    near: `Behind, under ${near}${others}`,
    far: `Under ${far}`,
    farthest: `${far}, and more`,
  }
}

/** Days and numbers have no steps that hold for every measure: behind is behind. */
export function stepOf(gap: Gap): Step {
  if (!gap.behind) return 'level'
  if (gap.form === 'points') {
    if (gap.unit !== 'points') return 'near'
    const [near, far] = points
    return gap.size < near ? 'near' : gap.size < far ? 'far' : 'farthest'
  }
  const rate = Number(one(gap.size))
  const wide = rate < 1 ? (rate === 0 ? Number.POSITIVE_INFINITY : 1 / rate) : rate
  return wide < times[0] ? 'near' : wide < times[1] ? 'far' : 'farthest'
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

const gapIn = (view: MeasureView, group: string): GroupGap | undefined =>
  view.latestYear === null ? undefined : view.rows.find((r) => r.group === group)?.gaps[view.latestYear]

/** The figures behind the gaps that it draws. */
export const heatFigures = (columns: readonly HeatColumn[], rows: readonly HeatRow[]): readonly GroupFigure[] =>
  columns.flatMap(({ view }) => rows.flatMap((r) => gapIn(view, r.group)?.of ?? []))

/** A cell in words: the gap, that the group is the reference, or why there is none. */
function cellOf(
  view: MeasureView,
  group: string,
): { readonly text: string; readonly gap: GroupGap | null; readonly why: string } {
  const gap = gapIn(view, group)
  if (gap !== undefined)
    return {
      text: `${gap.gap.size < -0.05 ? '−' : ''}${gap.gap.form === 'ratio' ? `${one(gap.gap.size)}×` : gapFigure(gap.gap.size, gap.gap)}`,
      gap,
      why: '',
    }
  const row = view.rows.find((r) => r.group === group)
  if (row?.isReference) return { text: '', gap: null, why: 'compared with' }
  const reference = view.rows.find((r) => r.isReference)
  for (const figure of [row?.latest, reference?.latest])
    if (figure !== undefined && figure !== null && !isPrinted(figure))
      return { text: '', gap: null, why: figureText(figure) }
  // Two figures without a gap between them: both are of the same children, as where a measure counts one group alone.
  if (row?.latest && reference?.latest && row.latest.year === reference.latest.year)
    return { text: '', gap: null, why: 'all counted' }
  return { text: '', gap: null, why: 'no data' }
}

const namesOf = (width: number) => Math.min(width * 0.3, 190)
const stepOn = (columns: readonly HeatColumn[], width: number) => (width - namesOf(width)) / Math.max(1, columns.length)
/** Why a cell has no figure, in the lines that it has room for. */
const whyLines = (why: string, cell: number, theme: ChartTheme) => nameLines(why, cell - 4, theme.scale)
const whyHigh = (lines: readonly string[], theme: ChartTheme) => lines.length * theme.scale * 1.05 + 2

/** As high as the name needs, and as the longest of the reasons why there is no figure. */
function rowHigh({ name, group }: HeatRow, columns: readonly HeatColumn[], theme: ChartTheme, width: number): number {
  const cell = stepOn(columns, width) - 2
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
 * one point never looks like ten. `width` in the drawing's units.
 */
export function heatMap(
  columns: readonly HeatColumn[],
  rows: readonly HeatRow[],
  theme: ChartTheme,
  width = 482,
): Chart {
  const names = namesOf(width)
  const step = stepOn(columns, width)
  const text = textOf(theme)
  const small = { ...text, 'font-size': theme.scale }
  const between = lineStep(columns.map((c) => c.head).join(), theme.scale * 1.15)
  const heads = columns.map((c) => nameLines(c.head, step - 2, theme.scale))
  const top = Math.max(...heads.map((h) => h.length)) * between + 6
  let y = top
  const drawn = rows.flatMap((row) => {
    const tall = rowHigh(row, columns, theme, width)
    const lines = nameLines(row.name, names - 8, theme.text)
    const middle = y + tall / 2 + theme.text * 0.36
    const at = y
    y += tall
    return [
      ...linesAround(lines, lineStep(row.name, theme.text * 1.1), {
        ...text,
        x: names - 8,
        y: middle,
        'text-anchor': 'end',
        'font-weight': row.own ? 600 : 400,
      }),
      ...columns.flatMap(({ view }, i) => {
        const cell = cellOf(view, row.group)
        const box = { x: names + i * step + 1, y: at + 1, width: step - 2, height: tall - 2 }
        return square(cell, box, theme, small)
      }),
    ]
  })
  const height = y + 2
  return {
    svg: node(
      'svg',
      { width, height, viewBox: `0 0 ${width} ${height}` },
      ...heads.flatMap((lines, i) =>
        lines.map((line, k) =>
          node(
            'text',
            {
              ...small,
              'font-weight': 600,
              x: names + (i + 0.5) * step,
              y: top - 6 - (lines.length - 1 - k) * between,
              'text-anchor': 'middle',
            },
            line,
          ),
        ),
      ),
      ...drawn,
    ),
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

function square(
  { text, gap, why }: ReturnType<typeof cellOf>,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  theme: ChartTheme,
  small: SvgNode['attrs'],
): SvgNode[] {
  const centre = box.x + box.width / 2
  const base = box.y + box.height / 2 + theme.text * 0.36
  const frame = node('rect', { ...box, fill: theme.ground, stroke: theme.rule, 'stroke-width': 0.8 })
  if (gap === null) {
    const lines = whyLines(why, box.width, theme)
    const size = theme.scale * 1.05
    const wide = Math.min(box.width - 1, Math.max(...lines.map((l) => l.length)) * theme.scale * 0.5 + 6)
    const high = whyHigh(lines, theme)
    return [
      frame,
      ...(why === 'compared with' || why === 'all counted' || why === 'no data' ? [] : [dots(box, theme.soft, 6)]),
      node('rect', {
        x: centre - wide / 2,
        y: box.y + (box.height - high) / 2,
        width: wide,
        height: high,
        fill: theme.ground,
      }),
      ...linesAround(lines, size, {
        ...small,
        fill: theme.soft,
        'font-style': 'italic',
        x: centre,
        y: base,
        'text-anchor': 'middle',
      }),
    ]
  }
  const how = stepOf(gap.gap)
  const wide = text.length * theme.text * 0.56 + 5
  const label = (fill: string, weight: number) =>
    node(
      'text',
      { ...small, 'font-size': theme.text, fill, 'font-weight': weight, x: centre, y: base, 'text-anchor': 'middle' },
      text,
    )
  if (how === 'farthest') return [node('rect', { ...box, fill: theme.accent }), label(theme.ground, 600)]
  if (how === 'level') return [frame, label(theme.ink, 400)]
  return [
    frame,
    ...hatch(box, theme.ink, how === 'near' ? 9 : 3.6),
    node('rect', {
      x: centre - wide / 2,
      y: base - theme.text * 0.95,
      width: wide,
      height: theme.text * 1.25,
      fill: theme.ground,
    }),
    label(theme.ink, how === 'near' ? 400 : 600),
  ]
}
