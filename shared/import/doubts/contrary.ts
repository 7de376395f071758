import { commas } from '../../words/index.ts'
import type { Line, Reading } from '../figures/preview.ts'
import { doubtKey } from './neighbors.ts'

interface Held {
  readonly group: string
  readonly year: string
  readonly reading: Reading
}

/** So near to what is left of a hundred, and so far from the figure itself. */
const NEAR = 10
const FAR = 30

/**
 * Figures that are what is left to a hundred of those the plan holds of the years beside them: a file that once told who
 * did, and tells now who did not, under the same headings. By group and year, with why.
 */
export function contraryToPlan(lines: readonly Line[], held: readonly Held[]): ReadonlyMap<string, string> {
  const groups = Map.groupBy(held, (h) => h.group)
  const startOf = (year: string): number => Number(year.slice(0, 4))
  const pairs = lines.flatMap((line) => {
    const figure = line.after.figure
    const beside = (groups.get(line.group) ?? [])
      .filter((h) => h.reading.figure !== undefined && Math.abs(startOf(h.year) - startOf(line.year)) <= 3)
      .toSorted(
        (a, b) => Math.abs(startOf(a.year) - startOf(line.year)) - Math.abs(startOf(b.year) - startOf(line.year)),
      )
    const known = beside[0]?.reading.figure
    return figure === undefined || known === undefined || line.how === 'same' ? [] : [{ line, figure, known }]
  })
  const turned = pairs.filter(
    ({ figure, known }) => Math.abs(100 - figure - known) <= NEAR && Math.abs(figure - known) >= FAR,
  )
  if (turned.length === 0 || turned.length < (pairs.length * 2) / 3) return new Map()
  return new Map(
    turned.map(({ line, figure, known }) => [
      doubtKey(line.group, line.year),
      `The plan has ${commas(known, 3)} beside it, and a hundred less this is ${commas(100 - figure, 3)}: this may be the share of those who did not.`,
    ]),
  )
}
