import { scaleLinear } from 'd3-scale'
import { yearInWords } from '../../days/index.ts'
import { peopleWords } from '../../domain/people.ts'
import { figureSpoken, figureText, type GroupFigure, isPrinted } from '../../figures/figure.ts'
import { type MeasureRow, type MeasureView, unitWords } from '../../figures/measure-view.ts'
import { capital } from '../../words/index.ts'
import type { SvgNode } from './svg.ts'

/** A chart whole: the picture, what it shows in words, and the same figures as a table. */
export interface Chart {
  readonly svg: SvgNode
  /** The kind of picture and its subject: one sentence, for a listener who moves on. */
  readonly short: string
  /** The kind alone: what is said behind a caption, which names the subject already. */
  readonly kind?: string
  /** All that it shows, a row or bar an entry: each figure, or that it is withheld. */
  readonly long: readonly string[]
  readonly table: ChartTable
}

/** Both parts in one text, where a reader has room for one alone: a picture in a PDF. Without a short one the long alone. */
export function wholeAlt({ short, long }: Pick<Chart, 'short' | 'long'>): string {
  const said = [short, ...long].filter((s) => s !== '')
  return said.map((s, i) => (/[.!?]$/.test(s) ? s : `${s}${i === said.length - 1 ? '.' : ';'}`)).join(' ')
}

export interface ChartTable {
  readonly caption: string
  readonly head: readonly string[]
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly string[])[]
}

export interface Scale {
  readonly x: (figure: number) => number
  readonly ticks: readonly number[]
}

/** Every figure that a chart of the measure has to hold. */
const figures = (view: MeasureView): readonly number[] =>
  view.rows.flatMap((r) =>
    [r.baseline, r.latest, r.target, r.final].flatMap((f) => (isPrinted(f) ? [f.cell.shown] : [])),
  )

/**
 * A scale over the width between `from` and `to`, with four or five round ticks. Bars begin at 0, always; dots
 * may begin where the figures are. A percent never runs past 100.
 */
export function scaleOf(view: MeasureView, from: number, to: number, zero: boolean): Scale {
  const all = figures(view)
  const least = zero ? Math.min(0, ...all) : Math.min(...all, Infinity)
  const most = Math.max(...all, zero ? 1 : -Infinity)
  const [low, high] =
    all.length === 0 ? [0, view.unit === 'percent' ? 100 : 10] : least === most ? [least - 5, most + 5] : [least, most]
  const [start = 0, end = 1] = scaleLinear().domain([low, high]).nice(4).domain()
  const cap = view.unit === 'percent' ? 100 : Infinity
  const bottom = view.unit === 'score' ? start : Math.max(0, start)
  const scale = scaleLinear()
    .domain([bottom, Math.min(cap, end)])
    .range([from, to])
  return { x: (figure) => scale(figure), ticks: scale.ticks(4) }
}

/** The year of the targets that a chart marks: the latest one where any was set for it, else the final one. */
export const markedYear = (view: MeasureView): string | null =>
  view.rows.some((r) => isPrinted(r.target)) ? view.latestYear : view.finalYear

/** The target of that year: the one by which a figure has met or missed it. */
export const aimOf = (view: MeasureView): ((row: MeasureRow) => GroupFigure | null) =>
  markedYear(view) === view.latestYear ? (r) => r.target : (r) => r.final

/** The text of a cell: the figure, or why there is none; never blank, never a dash. */
export const cellText = (figure: GroupFigure | null): string =>
  figure === null ? '' : isPrinted(figure) ? figureText(figure) : capital(figureText(figure))

/** The figures behind a chart: what screen readers and doubters read. */
export function chartTable(view: MeasureView): ChartTable {
  const year = (y: string | null) => (y === null ? '' : `, ${yearInWords(y)}`)
  return {
    caption: `${view.title}, ${unitWords[view.unit]}, by student group`,
    head: [
      'Student group',
      `Baseline${year(view.baselineYear)}`,
      `Target${year(view.latestYear)}`,
      `Actual${year(view.latestYear)}`,
      `Target${year(view.finalYear)}`,
    ],
    rows: view.rows.map((r) => [r.name, ...[r.baseline, r.target, r.latest, r.final].map(cellText)]),
  }
}

/**
 * The picture's contents, group by group. `what` is "Bar chart", "Dot chart"; `inWords` says of a group what is drawn of it.
 */
export function altOf(
  view: MeasureView,
  what: string,
  inWords: (row: MeasureRow) => string = rowInWords,
): Pick<Chart, 'short' | 'kind' | 'long'> {
  const years = view.latestYear ? `, ${yearInWords(view.latestYear)}` : ''
  const by = peopleWords(view.people).row.toLowerCase()
  return {
    short: `${what}: ${view.what || view.title}${years}, by ${by}.`,
    kind: `${what} by ${by}.`,
    long: view.rows.map(inWords),
  }
}

const withYear = (figure: GroupFigure): string => `${figureText(figure)} in ${yearInWords(figure.year)}`

function rowInWords(row: MeasureRow): string {
  const { baseline, target, final } = row
  const from = isPrinted(baseline) && row.change !== null ? `, from ${withYear(baseline)}` : ''
  const gap = row.gapWords === '' ? '' : `, ${row.gapWords}`
  return `${latestInWords(row)}${from}${targetInWords(row)}${final?.year === target?.year ? '' : finalInWords(row)}${gap}`
}

/** "Hispanic: 31.9 percent". */
export const latestInWords = ({ name, latest }: MeasureRow): string =>
  `${name}: ${latest === null ? 'no data' : isPrinted(latest) ? figureSpoken(latest) : figureText(latest)}`

/** ", target 31.0, met". */
export const targetInWords = ({ target, met }: MeasureRow): string =>
  isPrinted(target) ? `, target ${figureText(target)}${met === null ? '' : met ? ', met' : ', missed'}` : ''

/** ", final target 42.0 in 2028–29". */
export const finalInWords = ({ final }: MeasureRow): string =>
  isPrinted(final) ? `, final target ${withYear(final)}` : ''
