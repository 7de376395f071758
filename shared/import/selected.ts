import type { NumberEvidence } from './numbers.ts'
import type { Cell } from './table.ts'
import type { Tells } from './tells.ts'

/** One row of the file that is about the district: its cells as they stand. */
export interface Selected {
  readonly row: number
  readonly group: string
  readonly year: Cell
  readonly figure: Cell
  /** Null where no column says how many students were counted. */
  readonly n: Cell | null
  /** Other numbers in the row, by column, and of how many they may be: the figure is held against them. */
  readonly counts?: { readonly of: Cell; readonly did: readonly (readonly [number, Cell])[] }
  /** The cell that says that the figure is not to be shown, though it stands there. */
  readonly heldBack?: string
  /** What other columns of the row tell of its figure. */
  readonly tells?: readonly { readonly tells: Tells; readonly cell: Cell }[]
  /** What a remark beside it says, in a column that is not used. */
  readonly remark?: string
  /** What stands beside the figure and says how it is written; null where no column does. */
  readonly format: string | null
  /** Where each year or each group has a column of its own: its name. */
  readonly column: string | null
  /** The year stands in that column’s heading, and not in a cell. */
  readonly yearAbove: boolean
}

/** The figures of rows that are about other places, by what stands beside them. */
export interface OtherFigures {
  readonly format: string | null
  readonly numbers: NumberEvidence
}

/** What other places have for a group and a year of the district: the cell in the middle. */
export interface Near {
  readonly group: string
  readonly year: string
  readonly format: string | null
  readonly middle: number
  readonly least: number
  readonly most: number
  readonly places: number
}
