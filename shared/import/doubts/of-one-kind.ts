import type { FileReading } from '../figures/readings.ts'
import { doubtKey } from './neighbors.ts'

/** If this share of a column's figures is impossible, the column is of another kind; fewer are slips. */
const PART = 1 / 3
/** A group of so many times the children of all students is a slip of digits, and no other kind of number. */
const SLIP = 5

/**
 * If several figures of a file are impossible for the measure, the others of their column are no safer: totals of
 * days are impossible for the large groups first, and percentages for those with more than all students.
 */
export function withTheOthers(
  found: ReadonlyMap<string, string>,
  readings: readonly FileReading[],
  groups: ReadonlyMap<string, string>,
  isTotal: (id: string) => boolean,
): ReadonlyMap<string, string> {
  const keys = readings.flatMap((r) => {
    const id = groups.get(r.group)
    return id === undefined || r.figure === null
      ? []
      : [{ key: doubtKey(id, r.year), year: r.year, figure: r.figure, isAll: isTotal(id) }]
  })
  const met = keys.filter((k) => found.has(k.key))
  // One group of so many times more children than all students puts both in doubt, and is one slip.
  const isSlip = (all: (typeof keys)[number]): boolean => {
    const beyond = met.filter((k) => !k.isAll && k.year === all.year)
    return beyond.length === 1 && beyond.every((k) => k.figure > all.figure * SLIP)
  }
  const odd = met.filter((k) => !(k.isAll && isSlip(k)))
  const [first] = odd
  if (first === undefined || odd.length < 2 || odd.length < keys.length * PART) return found
  const why = `Of the figures beside it ${odd.length} can’t be such, so this one may be no such figure either.`
  return new Map([...keys.map(({ key }) => [key, why] as const), ...found])
}
