import type { Cell } from '../cells/cells.ts'
import type { WholeRow } from '../rows/select.ts'
import type { readMoney } from './money.ts'

/** A row and what its amount is of all amounts. */
export interface ShareOfSum {
  readonly cells: readonly Cell[]
  /** From 0 to 100. */
  readonly percent: number
}

/** What each amount is of all of them: a column “Share” of these numbers divides no amount. */
export function sharesOf(
  rows: readonly WholeRow[],
  money: (row: WholeRow) => ReturnType<typeof readMoney>,
): readonly ShareOfSum[] {
  const read = rows.flatMap((row) => {
    const own = money(row)
    return own.ok ? [{ cells: row.cells, cents: own.cents }] : []
  })
  const all = read.reduce((sum, { cents }) => sum + cents, 0)
  return read.map(({ cells, cents }) => ({ cells, percent: all === 0 ? 0 : (cents / all) * 100 }))
}
