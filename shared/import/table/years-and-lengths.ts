import { type Cell, cellText, isBlank, type Rows } from '../cells/cells.ts'

/**
 * A class and the years that it was given in one cell, as Michigan writes them: “2023 - Four Year”. The year stays, and how
 * long gets a separate column, by which rows are chosen like any others.
 */

const both = /^((?:19|20)\d{2})\s*[-–—,(]?\s*((?:four|five|six|seven|[4-7])[- ]?(?:years?|yrs?))(?: cohort| rate)?\)?$/i
const LENGTH = 'Cohort Length'

/** A table with such cells taken apart; `parted` has the columns in which they were. */
export function withLengthsApart(
  rows: Rows,
  header: number | null,
): { readonly rows: Rows; readonly parted: readonly number[] } {
  const none = { rows, parted: [] }
  if (header === null) return none
  const headings = rows[header] ?? []
  const data = rows.slice(header + 1)
  const at = headings.findIndex((h, i) => {
    if (!/\b(year|cohort|class)\b/i.test(cellText(h))) return false
    const filled = data.filter((row) => !isBlank(row[i]) && row.filter((c) => !isBlank(c)).length > 1)
    return filled.length > 0 && filled.every((row) => both.test(cellText(row[i]).trim()))
  })
  if (at < 0) return none
  const width = Math.max(headings.length, ...rows.map((row) => row.length))
  const parted = rows.map((row, k): readonly Cell[] => {
    if (k < header || row.length === 0) return row
    const whole: Cell[] = [...row, ...Array.from({ length: width - row.length }, () => '')]
    if (k === header) return [...whole, LENGTH]
    const [, year, length] = both.exec(cellText(row[at]).trim()) ?? []
    if (year !== undefined) whole[at] = year
    return [...whole, length ?? '']
  })
  return { rows: parted, parted: [at] }
}
