import { scaleLinear } from 'd3-scale'
import { figureWords } from '../../domain/words.ts'
import { isShown, isWithheld } from '../../rules/suppression.ts'
import { yearInWords } from '../format.ts'
import { type MeasureRow, type MeasureView, unitWords } from '../measure-view.ts'
import type { SvgNode } from './svg.ts'

/** A chart whole: the picture, what it shows in words, and the same figures as a table. */
export interface Chart {
  readonly svg: SvgNode
  readonly alt: string
  readonly table: ChartTable
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
function figures(view: MeasureView): readonly number[] {
  return view.rows.flatMap((r) => [
    ...(isShown(r.baseline) ? [r.baseline.shown] : []),
    ...(isShown(r.latest) ? [r.latest.shown] : []),
    ...[r.target, r.final].filter((x) => x !== null),
  ])
}

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

/** Text of a cell: the figure, "Withheld" or "No data"; never blank, never a dash. */
export function cellText(view: MeasureView, cell: MeasureRow['latest']): string {
  if (isShown(cell)) return figureWords(cell.shown, view.decimals)
  return isWithheld(cell) ? 'Withheld' : 'No data'
}

const numberText = (view: MeasureView, figure: number | null): string =>
  figure === null ? '' : figureWords(figure, view.decimals)

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
    rows: view.rows.map((r) =>
      r.withheld
        ? [r.name, 'Withheld', 'Withheld', 'Withheld', 'Withheld']
        : [
            r.name,
            cellText(view, r.baseline),
            numberText(view, r.target),
            cellText(view, r.latest),
            numberText(view, r.final),
          ],
    ),
  }
}

/** What the picture shows, group by group. `what` is "Bar chart", "Dot chart". */
export function altOf(view: MeasureView, what: string): string {
  const unit = view.unit === 'percent' ? ' percent' : ''
  const rows = view.rows.map((r) => {
    if (r.withheld) return `${r.name}: withheld`
    if (!isShown(r.latest)) return `${r.name}: no data`
    const from = isShown(r.baseline) && r.change !== null ? `, from ${cellText(view, r.baseline)}` : ''
    const target =
      r.target === null
        ? ''
        : `, target ${numberText(view, r.target)}${r.met === null ? '' : r.met ? ', met' : ', missed'}`
    const final = r.final === null ? '' : `, final target ${numberText(view, r.final)}`
    return `${r.name}: ${cellText(view, r.latest)}${unit}${from}${target}${final}`
  })
  const years = view.latestYear ? `, ${yearInWords(view.latestYear)}` : ''
  return `${what}: ${view.what || view.title}${years}, by student group. ${rows.join('; ')}.`
}
