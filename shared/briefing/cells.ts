import { figureText, figureWithUnit, type GroupFigure, type GroupGap, isPrinted } from '../figures/figure.ts'
import { gapInCell } from '../figures/gap.ts'
import type { MeasureRow, MeasureView } from '../figures/measure-view.ts'
import { figureWords } from '../words/index.ts'
import type { Cell } from './document.ts'

/** How the figures of a measure are written in cells, after suppression. An empty cell has nothing to say. */

const nothing: Cell = { text: '' }

/** A figure in a column that names its year and unit; the reason where none is printed, nothing where none was set. */
export const figureCell = (figure: GroupFigure | null | undefined): Cell =>
  figure === null || figure === undefined
    ? nothing
    : { text: figureText(figure), of: [figure], ...(isPrinted(figure) ? {} : { how: 'withheld' }) }

/** A figure with its unit, for tables that mix measures. */
export const unitCell = (figure: GroupFigure | null | undefined): Cell =>
  figure === null || figure === undefined ? nothing : { ...figureCell(figure), text: figureWithUnit(figure) }

/** How many people the latest figure is about. */
export function countCell({ latest, n }: MeasureRow): Cell {
  if (latest === null) return nothing
  if (n !== null) return { text: figureWords(n, 0), of: [latest] }
  return isPrinted(latest) ? { text: 'not given', how: 'withheld' } : { text: figureText(latest), how: 'withheld' }
}

/** With its sign: "+4", "−1.5". */
export const signed = (by: number, decimals: number): string => {
  const text = figureWords(Math.abs(by), decimals)
  return Number(text.replaceAll(',', '')) === 0 ? text : `${by > 0 ? '+' : '−'}${text}`
}

/** Latest less baseline. */
export const changeCell = (view: Pick<MeasureView, 'decimals'>, { change, baseline, latest }: MeasureRow): Cell =>
  change === null || !baseline || !latest ? nothing : { text: signed(change, view.decimals), of: [baseline, latest] }

/** Points behind the reference, a minus sign for ahead; or how many times the reference's rate. */
export const gapCell = (found: GroupGap | undefined): Cell =>
  found === undefined ? nothing : { text: gapInCell(found.gap), of: found.of }
