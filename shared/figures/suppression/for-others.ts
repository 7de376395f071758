import { isRare } from './suppress.ts'
import { type Cell, isShown, isWithheld } from './types.ts'

type Cells = ReadonlyMap<string, Cell>

/**
 * What a table withholds, and other tables of the same children therefore too. Where few did at all, it goes whole: that is
 * no reason to withhold others, which tell how many children there are, and not who of them did this.
 */
export function withheldForOthers(cells: Cells, total: string | undefined): readonly string[] {
  const isWhole = total !== undefined && isWithheld(cells.get(total))
  return isWhole && isRare(cells) ? smallIn(cells) : withheldIn(cells)
}

/** What is withheld of what a part leaves: where that goes whole, all tables side by side say which rows are to keep its few company. */
export const withheldForLeft = (cells: Cells, total: string | undefined): readonly string[] =>
  total !== undefined && [...cells].every(([id, c]) => id === total || !isShown(c)) ? smallIn(cells) : withheldIn(cells)

export const withheldIn = (cells: Cells): readonly string[] =>
  [...cells].flatMap(([id, c]) => (isWithheld(c) ? [id] : []))
const smallIn = (cells: Cells) => [...cells].flatMap(([id, c]) => (isWithheld(c) && c.withheld === 'small' ? [id] : []))
