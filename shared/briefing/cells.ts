import { figureWords } from '../domain/words.ts'
import { type Cell as Found, isShown, isWithheld } from '../rules/suppression.ts'
import type { Cell } from './document.ts'
import type { MeasureRow, MeasureView } from './measure-view.ts'

/** How the figures of a measure are written in cells, after suppression. An empty cell has nothing to say. */
export interface FigureCells {
  figure(value: number | null): Cell
  /** `unit` adds the percent sign, for tables that mix measures. */
  found(cell: Found, unit?: boolean): Cell
  count(row: MeasureRow): Cell
  /** With its sign: "+4", "−1.5". */
  change(row: MeasureRow): Cell
  /** Points behind the reference, a minus sign for ahead; or how many times the reference's rate. */
  gap(row: MeasureRow): Cell
}

const nothing: Cell = { text: '' }
const withheld: Cell = { text: 'withheld', how: 'withheld' }

export function figureCells(view: MeasureView): FigureCells {
  const words = (value: number) => figureWords(value, view.decimals)
  return {
    figure: (value) => (value === null ? nothing : { text: words(value) }),
    found: (cell, unit = false) => {
      if (isShown(cell)) return { text: `${words(cell.shown)}${unit && view.unit === 'percent' ? ' %' : ''}` }
      return isWithheld(cell) ? withheld : { text: 'no data', how: 'withheld' }
    },
    count: (row) => {
      if (row.withheld) return withheld
      if (row.n !== null) return { text: figureWords(row.n, 0) }
      return isShown(row.latest) ? { text: 'not given', how: 'withheld' } : nothing
    },
    change: (row) => {
      if (row.change === null) return nothing
      const text = words(Math.abs(row.change))
      if (Number(text.replaceAll(',', '')) === 0) return { text }
      return { text: `${row.change > 0 ? '+' : '−'}${text}` }
    },
    gap: (row) => {
      if (row.gap === null) return nothing
      return { text: figureWords(row.gap.size, 1) }
    },
  }
}
