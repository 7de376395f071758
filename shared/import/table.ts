/**
 * A table as a file holds it: rows and cells, nothing read into them. Row numbers that a person sees are those
 * of a spreadsheet: the first is 1.
 */

/** Text as it stands in the file; a number only where a spreadsheet holds a number. */
export type Cell = string | number

export type Rows = readonly (readonly Cell[])[]

/** A cell as a person reads it. */
export const cellText = (cell: Cell | undefined): string => (cell === undefined ? '' : String(cell))

/** True for a cell in which nothing can be seen. */
export const isBlank = (cell: Cell | undefined): boolean => typeof cell !== 'number' && (cell ?? '').trim() === ''

/** What could not be taken, with where it stands and the sentence that says why. */
export interface Aside {
  /** As in a spreadsheet, from 1. */
  readonly row: number
  /** The column's name; null where it is the whole row. */
  readonly column: string | null
  readonly cell: string
  readonly why: string
}

/** Most rows, columns and characters in a cell that are read. A cell of Excel holds 32,767 characters. */
export const limits = { rows: 200_000, columns: 1024, cell: 32_767 } as const
