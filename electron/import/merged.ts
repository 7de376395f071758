import { type Cell, cellText, isBlank } from '../../shared/import/table.ts'
import { attribute, columnAt } from './xml.ts'

/** Cells that a sheet shows as one, from 0 and with the last. */
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

const isFigure = (cell: Cell): boolean =>
  typeof cell === 'number' ? cell < 1900 || cell > 2100 || !Number.isInteger(cell) : /^[\s\d.,%]+$/.test(cell)

/**
 * A group or a year that a sheet shows once beside several rows is of each of them: it is written into them. Of a figure
 * nobody knows whether it is of each, or of all together: it becomes a text that says so, and stays aside. What reaches
 * to the right is a title or a heading, and is left as it is.
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
