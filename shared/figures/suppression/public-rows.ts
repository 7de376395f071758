import { halfStep } from './counts.ts'
import type { Readings } from './tables.ts'
import type { Reading } from './types.ts'

/**
 * Rows whose figure a public source has: to withhold one hides nothing from a reader who has that source, so that it keeps no
 * other row company. None where all rows are public, as a state's own table is: then anybody has what they leave.
 */
export function publicRows(readings: Readings, total: string | undefined): ReadonlySet<string> {
  const told = [...readings].filter(([id, { figure }]) => figure !== undefined && id !== total)
  const isWhole = told.every(([, r]) => r.public === true)
  return new Set(isWhole ? [] : told.flatMap(([id, r]) => (r.public === true ? [id] : [])))
}

/** A table whose rows are public where another table of the same children has the same figures as public. */
export function withPublic(readings: Readings, others: readonly Readings[]): Readings {
  const sources = others.filter((of) => of !== readings && [...of.values()].some((r) => r.public === true))
  if (sources.length === 0) return readings
  const isPublic = (id: string, own: Reading) =>
    own.public !== true && sources.some((of) => of.get(id)?.public === true && areOne(own, of.get(id) as Reading))
  const more = [...readings].filter(([id, own]) => isPublic(id, own))
  return more.length === 0
    ? readings
    : new Map([...readings, ...more.map(([id, own]) => [id, { ...own, public: true }] as const)])
}

/** Whether two figures of as many children are one, as far as either is rounded; one of them may lack its number of children. */
function areOne(a: Reading, b: Reading): boolean {
  if (a.figure === undefined || b.figure === undefined || (a.n ?? b.n) !== (b.n ?? a.n)) return false
  return Math.abs(a.figure - b.figure) <= halfStep(a.figure) + halfStep(b.figure)
}
