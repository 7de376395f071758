import { type AppError, appError } from '../../result/errors.ts'
import { commas } from '../../words/index.ts'

/**
 * A table as a file holds it: rows and cells, nothing read into them. Row numbers that a person sees are those
 * of a spreadsheet: the first is 1.
 */

/** Text as in the file; a number only if a spreadsheet holds a number. */
export type Cell = string | number

export type Rows = readonly (readonly Cell[])[]

/** A cell as a person reads it. */
export const cellText = (cell: Cell | undefined): string => (cell === undefined ? '' : String(cell))

/** True for a cell in which nothing can be seen. */
export const isBlank = (cell: Cell | undefined): boolean => typeof cell !== 'number' && (cell ?? '').trim() === ''

/** Something that could not be taken, with its place and the sentence that says why. */
export interface Aside {
  /** As in a spreadsheet, from 1. */
  readonly row: number
  /** The column's name; null where it is the whole row. */
  readonly column: string | null
  readonly cell: string
  readonly why: string
}

/**
 * Most rows, columns and characters in a cell that are read, and most ops that come in as one change. A cell of Excel
 * holds 32,767 characters. Readers refuse by these, and messages about a table are held to the same (`shared/ipc`).
 */
export const limits = { rows: 200_000, columns: 1024, cell: 32_767, ops: 100_000 } as const

/** Why what a table brings can't come in as one change, which one Undo takes back; null where it can. */
export const tooMuch = (ops: readonly unknown[]): AppError | null =>
  ops.length <= limits.ops
    ? null
    : appError(
        'bad-input',
        `This file would add or change ${commas(ops.length)} things, and at most ${commas(limits.ops)} can be brought in at a time. Nothing was brought in. Cut the file in two, and bring in one half after the other.`,
      )
