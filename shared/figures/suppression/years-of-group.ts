import { compareKeys } from '../../words/index.ts'
import { nameTexts } from '../names-out.ts'
import type { TablesPlan as Plan } from '../parts.ts'
import { countsOf, sum } from './counts.ts'
import type { Place } from './joint.ts'
import { pairsAt } from './of-group.ts'
import { type Counted, unitOf } from './tables.ts'
import { runsOf, saysYears, yearsBeside } from './years-together.ts'

/**
 * A row of one measure that others have as well, which are of some of its children as they are called: “Reading”, “Reading at
 * Adams” and “Reading at Lincoln”, each of Black students alone; or of which others are as a whole, “Reading at Lincoln, Black
 * students”. Where some of these do not say how many all students are, nothing but the row says that they go together.
 */
export interface RowSum {
  readonly whole: string
  readonly id: string
  /** One, which leaves too few of the row; or several, which are all of it. */
  readonly parts: readonly Place[]
}

/**
 * The row of White students in “Reading, three years together” is all that “Reading, White students” has in the three years,
 * though “Reading” may not be told of each of these: by the names, and by how many children they are and who of them did.
 */
export function yearsOfGroup(plan: Plan, tables: readonly Counted[], total: string): readonly RowSum[] {
  const together = tables.filter((t) => t.of.point === undefined && saysYears(nameTexts(plan, t.of.measure)))
  if (together.length === 0) return []
  const years = Map.groupBy(
    tables.filter((t) => t.of.point === undefined && t.all.did !== null),
    (t) => t.of.measure,
  )
  return [...years].flatMap(([measure, own]) => {
    const [first] = own
    if (first === undefined) return []
    const runs = runsOf(own.toSorted((a, b) => compareKeys(a.of.year, b.of.year)))
    const pairs = pairsAt(plan, first.of).filter((p) => p.measure === measure)
    return pairs.flatMap(({ of, group: { id } }) =>
      together
        .filter((whole) => yearsBeside(nameTexts(plan, whole.of.measure), nameTexts(plan, of)) !== undefined)
        .flatMap((whole) => {
          const all = countsOf(whole.readings.get(id), unitOf(plan, whole.of))
          return runs.flatMap((parts): readonly RowSum[] => {
            const { n, did, slack } = sum(parts.map((t) => t.all))
            const isOne = n !== null && n === all.n && Math.abs((did as number) - (all.did ?? n)) <= slack + all.slack
            return isOne ? [{ whole: whole.key, id, parts: parts.map(({ key }) => ({ key, id: total })) }] : []
          })
        }),
    )
  })
}
