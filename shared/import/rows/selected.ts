import type { Cell } from '../cells/cells.ts'
import type { NumberEvidence } from '../cells/numbers.ts'
import type { Tells } from '../columns/tells.ts'

/** One row of the file that is about the district: its cells as they are. */
export interface Selected {
  readonly row: number
  readonly group: string
  readonly year: Cell
  readonly figure: Cell
  /** Null where no column says how many students were counted. */
  readonly n: Cell | null
  /** Other numbers in the row, by column, and of how many they may be: the figure is held against them. */
  readonly counts?: { readonly of: Cell; readonly did: readonly (readonly [number, Cell])[] }
  /** The cell that says that the figure must not be shown, though it is there. */
  readonly heldBack?: string
  /** What other columns of the row say about its figure. */
  readonly tells?: readonly { readonly tells: Tells; readonly cell: Cell }[]
  /** A remark beside it, in an unused column. */
  readonly remark?: string
  /** The text beside the figure that gives its form; null if no column does. */
  readonly format: string | null
  /** The column's name, if each year or each group has one. */
  readonly column: string | null
  /** The year is in that column's heading, and not in a cell. */
  readonly yearAbove: boolean
}

/** The figures of rows about other places, by the numbers beside them. */
export interface OtherFigures {
  readonly format: string | null
  readonly numbers: NumberEvidence
}

/** The other places' value for a group and a year of the district: the median cell. */
export interface Near {
  readonly group: string
  readonly year: string
  readonly format: string | null
  readonly middle: number
  readonly least: number
  readonly most: number
  readonly places: number
}
