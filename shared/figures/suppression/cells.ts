import { counted, countedAs, type Plan, where, wholeOf } from '../../domain/plan.ts'
import { cutsOf } from '../../domain/usual-groups.ts'
import { withSource } from '../public-source.ts'
import { rememberedOf } from './remembered.ts'
import { suppress } from './suppress.ts'
import { type Cell, type CellGroup, isWithheld, type Reading } from './types.ts'

export const DEFAULT_FLOOR = 10

/** The smallest group whose figures are shown, in children. Anything but a whole number from 1 counts as unset. */
export function floorOf(plan: Plan): number {
  const set = plan.all('district')[0]?.smallCellFloor
  return typeof set === 'number' && Number.isInteger(set) && set >= 1 ? set : DEFAULT_FLOOR
}

/** Whether the plan lets no figure through for its source being public. */
export const holdsPublicToFloor = (plan: Plan): boolean => plan.all('district')[0]?.neverPublicSmall === true

type Readings = ReadonlyMap<string, Reading>

/** One table of a measure: a year, or a point within one. */
interface Place {
  readonly year: string
  readonly point?: string | undefined
}

const remembered = new WeakMap<Plan, Map<string, ReadonlyMap<string, Cell>>>()
const keyOf = (measure: string, { year, point }: Place) => [measure, year, point ?? ''].join('\n')

/** The cells of one measure in one year of a plan, or at a point within it, by student group. */
export function cellsOf(view: Plan, measure: string, year: string, point?: string): ReadonlyMap<string, Cell> {
  const plan = wholeOf(view)
  const ofPlan = remembered.get(plan) ?? new Map<string, ReadonlyMap<string, Cell>>()
  remembered.set(plan, ofPlan)
  const place = { year, point }
  const key = keyOf(measure, place)
  let cells = ofPlan.get(key)
  if (cells === undefined) {
    for (const [of, decided] of together(plan, measure, place)) ofPlan.set(keyOf(of, place), decided)
    cells = ofPlan.get(key) as ReadonlyMap<string, Cell>
  }
  return cells
}

/** Measures of the same children withhold the same rows: what one shows of them would be taken from the other. */
function together(plan: Plan, measure: string, place: Place) {
  const { groups, addsUp } = shapeOf(plan)
  const family = familyOf(plan, measure, place, groups)
  const decide = (also: ReadonlySet<string>) =>
    [...family].map(([m, readings]) => {
      const unit = plan.get('measure', m)?.unit ?? 'percent'
      const printed = rememberedOf(plan, m, place.year, place.point, readings)
      const gone = [...printed.keys()]
        .filter((id) => !groups.some((g) => g.id === id))
        .map((id) => ({ id, gone: true }))
      const shared = {
        groups: [...groups, ...gone],
        addsUp,
        floor: floorOf(plan),
        neverPublicSmall: holdsPublicToFloor(plan),
      }
      const counted = countedElsewhere(family, readings, also)
      return [m, suppress({ ...shared, readings, unit, printed, also, counted })] as const
    })
  for (let also: ReadonlySet<string> = new Set(); ; ) {
    const decided = decide(also)
    const hidden = new Set(decided.flatMap(([, cells]) => [...cells].flatMap(([id, c]) => (isWithheld(c) ? [id] : []))))
    if (family.size === 1 || hidden.size === also.size) return decided
    also = hidden
  }
}

/** Children of rows that one of these measures lacks and another one may print. */
function countedElsewhere(family: ReadonlyMap<string, Readings>, own: Readings, also: ReadonlySet<string>) {
  const others = [...family.values()].flatMap((readings) => [...readings])
  return new Map(others.flatMap(([id, { n }]) => (!own.has(id) && !also.has(id) && n ? [[id, n] as const] : [])))
}

/** Student groups in the order of the plan's lists, and the dimensions that are said to add up. */
export function shapeOf(plan: Plan): { readonly groups: readonly CellGroup[]; readonly addsUp: ReadonlySet<string> } {
  const inOrder = plan
    .all('studentGroup')
    .toSorted((a, b) => (a.sort ?? Infinity) - (b.sort ?? Infinity) || a.id.localeCompare(b.id))
  const groups = inOrder.map(({ id, name, dimension, isTotal, focus }) => ({
    id,
    dimension,
    isTotal,
    cuts: cutsOf(name ?? ''),
    matters: focus ? 1 : 0,
  }))
  const adding = plan.all('dimension').filter((d) => d.addsUp)
  return { groups, addsUp: new Set(adding.map((d) => d.id)) }
}

const read = new WeakMap<Plan, Map<string, Readings>>()

/** What was entered of one table, by student group; read once of each state of a plan, since others look at it too. */
function readingsOf(plan: Plan, measure: string, place: Place): Readings {
  const ofPlan = read.get(plan) ?? new Map<string, Readings>()
  read.set(plan, ofPlan)
  const key = keyOf(measure, place)
  const readings = ofPlan.get(key) ?? readFrom(plan, measure, place)
  ofPlan.set(key, readings)
  return readings
}

function readFrom(plan: Plan, measure: string, { year, point }: Place): Readings {
  const of = plan.get('measure', measure)
  const entered =
    point === undefined
      ? where(plan, 'value', 'measure', measure)
      : where(plan, 'interim', 'measure', measure).filter((i) => i.point === point)
  return new Map(
    entered.flatMap((v) =>
      v.year === year && v.group && v.reading ? [[v.group, withSource(of, year, v.reading)] as const] : [],
    ),
  )
}

/** The measure, and others whose groups have the same numbers of children at the same time: they count the same children. */
function familyOf(
  plan: Plan,
  measure: string,
  place: Place,
  groups: readonly CellGroup[],
): ReadonlyMap<string, Readings> {
  const own = readingsOf(plan, measure, place)
  const family = new Map([[measure, own]])
  const total = groups.find((g) => g.isTotal)?.id
  const n = total && own.get(total)?.n
  // Of one number of children nothing can be said: any two measures may have that in common.
  const numbers = [...own.values()].filter((r) => typeof r.n === 'number').length
  if (!total || !n || numbers < 2) return family
  // By the number of all students first, which few others share: a large plan holds thousands of figures.
  const key = countedAs({ group: total, ...place, reading: { n } })
  for (const v of where(plan, place.point === undefined ? 'value' : 'interim', counted, key)) {
    if (!v.measure || family.has(v.measure)) continue
    const readings = readingsOf(plan, v.measure, place)
    if (alike(own, readings)) family.set(v.measure, readings)
  }
  return new Map([...family].sort(([a], [b]) => a.localeCompare(b)))
}

/** Whether two tables have the same numbers of children, as far as both have any: they count the same ones. */
export function alike(a: Readings, b: Readings): boolean {
  const both = [...a].flatMap(([id, r]) => {
    const other = b.get(id)?.n
    return typeof r.n === 'number' && typeof other === 'number' ? [r.n === other] : []
  })
  return both.length > 1 && both.every((same) => same)
}
