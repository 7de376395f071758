import { type Cell, cellText, isBlank, type Rows } from '../cells/cells.ts'
import { planHeadings } from './roles.ts'

const looked = 60

/**
 * The row of the headings of a table that holds words and no figures: of the first rows the one with the most cells that
 * usually head a plan. A single one counts where the table has no wider row above it. Null where no row is one.
 */
export function findPlanHeader(rows: Rows): number | null {
  const scores = rows.slice(0, looked).map((row) => planHeadings(row.map((c) => cellText(c).trim())))
  const best = Math.max(0, ...scores)
  if (best === 0) return null
  const at = scores.indexOf(best)
  const filled = (row: readonly Cell[] | undefined): number => (row ?? []).filter((c) => !isBlank(c)).length
  if (best > 1) return at
  // One usual heading alone: where most of the row is headings, or it is the first row with anything in it.
  const first = rows.findIndex((row) => filled(row) > 0)
  return at === first || filled(rows[at]) === 1 ? at : null
}
