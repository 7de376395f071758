import { type Cell, cellText, isBlank } from '../../shared/import/cells/cells.ts'
import { attribute, columnAt } from './xml.ts'

/** A merged cell: its first and last row and column, from 0. */
interface Block {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const blocksOf = (xml: string): readonly Block[] =>
  [...xml.matchAll(/<(?:\w+:)?mergeCell\b[^>]*>/g)].flatMap(([tag]) => {
    const [, left = '', top = '', right = '', bottom = ''] =
      /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(attribute(tag, 'ref')) ?? []
    if (left === '') return []
    return [{ left: columnAt(left) - 1, right: columnAt(right) - 1, top: Number(top) - 1, bottom: Number(bottom) - 1 }]
  })

/** A year is not a figure, as a number or as a text. */
const isFigure = (cell: Cell): boolean =>
  typeof cell === 'number'
    ? cell < 1900 || cell > 2100 || !Number.isInteger(cell)
    : /^[\s\d.,%]+$/.test(cell) && !/^\s*(19|20)\d\d\s*$/.test(cell)

/**
 * Fills merged cells. A group or a year that is merged across several rows applies to each of them, so it is copied
 * into each. For a figure nobody can know whether it applies to each row or to all together: it becomes a text that
 * says so, and is left out. A cell merged to the right is a title or a heading, and stays as it is.
 */
export function fillMerged(rows: Cell[][], xml: string): void {
  for (const { left, right, top, bottom } of blocksOf(xml)) {
    const cell = rows[top]?.[left] ?? ''
    if (isBlank(cell) || (left !== right && !isFigure(cell))) continue
    const filled = isFigure(cell) ? `${cellText(cell)} in one cell for several` : cell
    for (let i = top; i <= Math.min(bottom, rows.length - 1); i++) {
      const row = rows[i]
      if (row === undefined || row.every(isBlank)) continue
      for (let k = left; k <= Math.min(right, row.length - 1); k++) row[k] = filled
    }
  }
}
