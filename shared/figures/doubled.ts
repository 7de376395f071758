import { type GroupFigure, isPrinted } from './figure.ts'
import type { MeasureRow } from './measure-rows.ts'

type Row = Pick<MeasureRow, 'isTotal' | 'own' | 'latest' | 'figures' | 'final'>

/**
 * True for the row of everybody counted if one of the goal's own groups is exactly these: a measure that counts
 * English learners alone. A sentence with both side by side would have two groups where there is one.
 */
export const isDoubled = (row: Row, all: readonly Row[]): boolean =>
  row.isTotal &&
  all.some(
    (own) =>
      own.own &&
      !own.isTotal &&
      isPrinted(own.latest) &&
      isPrinted(row.latest) &&
      own.latest.year === row.latest.year &&
      own.latest.cell.n !== null &&
      own.latest.cell.n === row.latest.cell.n &&
      // As many and as well in one year only, or with another target, it is another group.
      [...Object.keys(row.figures).map((y) => [row.figures[y], own.figures[y]]), [row.final, own.final]].every(
        ([a, b]) => isAlike(a, b),
      ),
  )

const isAlike = (a: GroupFigure | null | undefined, b: GroupFigure | null | undefined): boolean =>
  !isPrinted(a) || !isPrinted(b) || a.cell.shown === b.cell.shown
