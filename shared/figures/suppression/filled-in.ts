import { byLists, keptIn } from '../../domain/plan.ts'
import { goalsFor, type TablesPlan as Plan } from '../parts.ts'
import { countsOf, less, possible } from './counts.ts'
import { shapeOf } from './shape.ts'
import { type Rest, restsIn } from './sums.ts'
import { keyOf, readingsOf, type Table, unitOf } from './tables.ts'
import { noTotal, type Reading } from './types.ts'
import { planOfLists, type View } from './views.ts'

/**
 * The plan with the numbers of a table whose every row its source marks, as a reader finds them who takes all other schools off
 * the district: what is withheld beside a school of so many children is so beside this one.
 */
export const filledIn = (plan: Plan): readonly View[] => keptIn(plan, 'plan with marked tables filled in', findFilled)

const views = byLists<View>()
const records = byLists<readonly { readonly id: string }[]>()

function findFilled(plan: Plan): readonly View[] {
  const total = shapeOf(plan).groups.find((g) => g.isTotal)?.id ?? noTotal
  return restsIn(plan, total).flatMap((rest) => {
    const rows = rowsOf(plan, rest)
    return rows.size === 0 ? [] : [viewWith(plan, rest.left, rows)]
  })
}

/** What the other parts leave of each row of the whole; empty where their numbers contradict each other. */
function rowsOf(plan: Plan, { whole, parts, left }: Rest): ReadonlyMap<string, Reading> {
  const rows = new Map<string, Reading>()
  const own = readingsOf(plan, left)
  const unit = unitOf(plan, whole)
  if (unit !== 'percent' && unit !== 'rate') return rows
  const each = parts.map((part) => [readingsOf(plan, part), unitOf(plan, part)] as const)
  for (const [id, reading] of readingsOf(plan, whole)) {
    if (own.get(id)?.n !== undefined) continue
    const others = each.flatMap(([readings, of]) => (readings.has(id) ? [countsOf(readings.get(id), of)] : []))
    const rest = less(countsOf(reading, unit), others)
    if (!possible(rest)) return new Map()
    if (others.length < each.length || rest.n === null || rest.did === null || rest.n === 0) continue
    rows.set(id, { figure: (rest.did / rest.n) * 100, n: rest.n, numerator: rest.did })
  }
  return rows
}

function viewWith(plan: Plan, left: Table, rows: ReadonlyMap<string, Reading>): View {
  const key = keyOf(left)
  const kind = left.point === undefined ? 'value' : 'interim'
  const isRow = (v: { measure?: string; year?: string; group?: string; point?: string }) =>
    v.measure === left.measure && v.year === left.year && v.point === left.point && rows.has(v.group ?? '')
  const made = records([[key, JSON.stringify([...rows])]], () =>
    [...rows].map(([group, reading]) => ({ id: `${group} left in ${key}`, ...left, group, reading })),
  )
  const lists = new Map<string, readonly { readonly id: string }[]>([
    ...(['value', 'interim'] as const).map(
      (of) => [of, of === kind ? [...plan.all(of).filter((v) => !isRow(v as never)), ...made] : plan.all(of)] as const,
    ),
    ['goal', goalsFor(plan)],
    ...(['measure', 'studentGroup', 'dimension', 'district', 'briefingSent'] as const).map(
      (of) => [of, plan.all(of)] as const,
    ),
  ])
  const then = planOfLists(lists, plan.sent?.())
  return views([[then], [key]], () => ({
    plan: then,
    others: new Set([key]),
    isAsToday: (table) => keyOf(table) !== key,
  }))
}
