import type { Cell, Rows } from '../../shared/import/cells/cells.ts'

/** The longest run of blanks that anyone uses to place a word in a cell. */
const MOST_BLANKS = 24
const run = new RegExp(`\\s{${MOST_BLANKS},}`)
const runs = new RegExp(run, 'g')

const shorter = (cell: Cell): Cell =>
  typeof cell === 'string' && run.test(cell)
    ? cell.replace(runs, (blanks) => {
        const rest = /[\r\n\u2028\u2029]/.exec(blanks.slice(MOST_BLANKS))?.[0] ?? ''
        return `${blanks.slice(0, MOST_BLANKS)}${rest}`
      })
    : cell

/**
 * Shortens runs of thousands of blanks inside a cell. They mean nothing, and each search for a word after blanks would
 * start at every one of them.
 */
export const withoutLongBlanks = (rows: Rows): Rows =>
  rows.map((row) => (row.some((cell) => typeof cell === 'string' && run.test(cell)) ? row.map(shorter) : row))
