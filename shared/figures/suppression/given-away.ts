import type { TablesPlan as Plan } from '../parts.ts'
import { type PrintedTable, printedBefore, printedTables } from '../printed.ts'
import { cellsOf, type Law, lawOf } from './cells.ts'
import { countsOf, printable } from './counts.ts'
import { familyOf } from './family.ts'
import { printedAt, unitAt } from './listed.ts'
import { widened } from './of-group.ts'
import { shapeOf } from './shape.ts'
import { leftBy, summedWith } from './summed.ts'
import { isGivenAway, suppress } from './suppress.ts'
import { type FamilyTable, keyOf as keyOfTable, readingsOf } from './tables.ts'
import { isWithheld, type SuppressInput } from './types.ts'

const contentOf = ({ cells }: PrintedTable): string => JSON.stringify([...cells])
const keyOf = ({ measure, year, point }: PrintedTable): string => JSON.stringify([measure, year, point])

/**
 * Tables of which documents give a small group away in `after` and did not in `before`: each document alone withheld
 * it, and those of two laptops together do not. Only tables with more in print are looked at.
 */
export function newlyGivenAway(before: Plan, after: Plan): readonly Omit<PrintedTable, 'cells'>[] {
  const was = new Map(printedTables(before).map((t) => [keyOf(t), contentOf(t)]))
  const more = printedTables(after).filter((t) => was.get(keyOf(t)) !== contentOf(t) && after.get('measure', t.measure))
  return more.filter((t) => isTold(after, t) && !isTold(before, t))
}

/** Whether papers tell of a small group by a table alone, or by it and others of the same children, of one group or of a part. */
function isTold(plan: Plan, { measure, year, point }: Omit<PrintedTable, 'cells'>): boolean {
  if (isGivenAway(cellsOf(plan, measure, year, point))) return true
  const of = { measure, year, point }
  const own: FamilyTable = { key: keyOfTable(of), of, readings: readingsOf(plan, of) }
  const law = lawOf(plan, [own.key])
  return isCounted(plan, own, law) || isLeft(plan, own, law) || isLastPart(plan, own, law)
}

const totalOf = (plan: Plan) => shapeOf(plan).groups.find((g) => g.isTotal)?.id

/**
 * Whether the numbers of students that measures of the same students have printed leave a small one: one has no
 * White, another no Black students.
 */
function isCounted(plan: Plan, own: FamilyTable, law: Law): boolean {
  const family = familyOf(plan, own.of, totalOf(plan))
  const heads = (n: number) => ({ figure: n, n })
  const readings = new Map(
    family.flatMap((t) => [...t.readings].flatMap(([id, { n }]) => (n ? [[id, heads(n)] as const] : []))),
  )
  const out = family.flatMap(({ of: { measure, year, point } }) => [...printedBefore(plan, measure, year, point)])
  const printed = new Map(
    out.flatMap(([id, cells]) => {
      const own = readings.get(id)
      return own && cells.some(({ n }) => n === own.n) ? [[id, [own]] as const] : []
    }),
  )
  return isGivenAway(suppress({ ...law, groups: shapeOf(plan).groups, readings, printed, unit: 'score' }))
}

/** Whether they leave a small group of a table where others of some of its children are taken away. */
function isLeft(plan: Plan, own: FamilyTable, law: Law): boolean {
  const wide = widened(plan, own, printedBefore(plan, own.of.measure, own.of.year, own.of.point))
  return [...leftBy(plan, own.key, totalOf(plan)), ...(wide ? [wide] : [])].some((outcome) => {
    const { groups = shapeOf(plan).groups, readings, printed, unit = 'percent' } = outcome
    const input: SuppressInput = { ...law, groups, readings, printed, unit }
    const cells = suppress(input)
    const isSmall = (id: string) => {
      const cell = cells.get(id)
      return isWithheld(cell) && cell.withheld === 'small' && readings.get(id)?.n !== 0
    }
    return isGivenAway(cells) || [...printed.keys()].some(isSmall)
  })
}

/** Whether they have printed a sum and all its parts but one, which is too small: the district, and the other school. */
const isLastPart = (plan: Plan, own: FamilyTable, { floor }: Law): boolean =>
  summedWith(plan, own.key, totalOf(plan)).some(({ whole, parts, way }) => {
    if (way === 'some' || way === 'most') return false
    return [...printedAt(plan, whole.of).keys()].some((id) => {
      const [last, ...more] = parts.filter((p) => !printedAt(plan, p.of).has(id))
      const row = last?.readings.get(id)
      return (
        last !== undefined && more.length === 0 && row?.n && !printable(countsOf(row, unitAt(plan, last.of)), floor)
      )
    })
  })

/** The sentence about them before a copy is brought in, with their names after it. */
export const papersTogether =
  'Papers of both laptops are out that, read together, tell of a group too small to be told of. No later paper can take that back: tell whoever answers for the papers, and replace them where you can. It is about'
