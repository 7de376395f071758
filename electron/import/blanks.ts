import type { Cell, Rows } from '../../shared/import/table.ts'

/** More blanks next to each other than anybody sets a word in by. */
const MOST = 24
const run = new RegExp(`\\s{${MOST},}`)
const runs = new RegExp(run, 'g')

const shorter = (cell: Cell): Cell =>
  typeof cell === 'string' && run.test(cell)
    ? cell.replace(runs, (blanks) => {
        const rest = /[\r\n\u2028\u2029]/.exec(blanks.slice(MOST))?.[0] ?? ''
        return `${blanks.slice(0, MOST)}${rest}`
      })
    : cell

/**
 * The rows without thousands of blanks between two letters of a cell. They say nothing, and whatever looks for a word
 * behind blanks would begin to look at each of them anew.
 */
export const withoutLongBlanks = (rows: Rows): Rows =>
  rows.map((row) => (row.some((cell) => typeof cell === 'string' && run.test(cell)) ? row.map(shorter) : row))
