import { isRare } from './suppress.ts'
import { type Cell, isShown, isWithheld } from './types.ts'

type Cells = ReadonlyMap<string, Cell>

/**
 * What a table withholds, and other tables of the same students therefore withhold too. If few did at all, it goes
 * whole: that is no reason to withhold others, which give the number of students, and not who of them did this.
 */
export function withheldForOthers(cells: Cells, total: string | undefined): readonly string[] {
  const isWhole = total !== undefined && isWithheld(cells.get(total))
  return isWhole && isRare(cells) ? smallIn(cells) : withheldIn(cells)
}

/**
 * What is withheld in the rest that a part leaves: if that goes whole, the side-by-side comparison of all tables
 * chooses the rows that keep its few company.
 */
export const withheldForLeft = (cells: Cells, total: string | undefined): readonly string[] =>
  total !== undefined && [...cells].every(([id, c]) => id === total || !isShown(c)) ? smallIn(cells) : withheldIn(cells)

export const withheldIn = (cells: Cells): readonly string[] =>
  [...cells].flatMap(([id, c]) => (isWithheld(c) ? [id] : []))
const smallIn = (cells: Cells) => [...cells].flatMap(([id, c]) => (isWithheld(c) && c.withheld === 'small' ? [id] : []))
