import { counted, countedAs, type Plan, where, wholeOf } from '../../domain/plan.ts'
import { cutsOf, wordsOf } from '../../domain/usual-groups.ts'
import { childrenPrinted } from '../printed.ts'
import { withSource } from '../public-source.ts'
import { rememberedOf } from './remembered.ts'
import { suppress } from './suppress.ts'
import { type Cell, type CellGroup, isWithheld, noTotal, type Reading } from './types.ts'

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
  const total = groups.find((g) => g.isTotal)?.id
  const own = readingsOf(plan, measure, place)
  // The number of children in a group, which the list of groups prints, is known beside these.
  const enrolled = [enrolledIn(plan), enrolledBefore(plan)].filter((e) =>
    [...family.values()].some((readings) => alike(readings, e, total)),
  )
  const also = new Set<string>()
  // Children of rows that one of these measures lacks and another one may print; gone through once, since many may be alike.
  const known = new Map(
    [...family.values(), ...enrolled].flatMap((readings) =>
      [...readings].flatMap(([id, { n }]) => (n ? [[id, n] as const] : [])),
    ),
  )
  const printedOf = new Map(
    [...new Map([...family, [measure, own]])].map(
      ([m, readings]) => [m, rememberedOf(plan, m, place.year, place.point, readings)] as const,
    ),
  )
  const countedBefore = new Map(
    [...printedOf.values(), ...(enrolled.length > 0 ? [childrenPrinted(plan)] : [])].flatMap((printed) =>
      [...printed].flatMap(([id, list]) => list.flatMap(({ n }) => (n ? [[id, n] as const] : []))),
    ),
  )
  const decide = (m: string, readings: Readings): ReadonlyMap<string, Cell> => {
    const unit = plan.get('measure', m)?.unit ?? 'percent'
    const printed = printedOf.get(m) ?? new Map()
    const gone = [...printed.keys()].filter((id) => !groups.some((g) => g.id === id)).map((id) => ({ id, gone: true }))
    const shared = {
      groups: [...groups, ...gone],
      addsUp,
      floor: floorOf(plan),
      neverPublicSmall: holdsPublicToFloor(plan),
    }
    const counted = new Map([...known].filter(([id]) => !readings.has(id) && !also.has(id)))
    return suppress({ ...shared, readings, unit, printed, also, counted, countedBefore })
  }
  // One that has nothing but a figure for all students withholds what the others do, and makes none of them withhold more.
  if (isBare(own, total)) {
    for (const other of family.keys())
      if (other !== measure)
        for (const [id, c] of cellsOf(plan, other, place.year, place.point)) if (isWithheld(c)) also.add(id)
    return [[measure, decide(measure, own)] as const]
  }
  // One after the other, so that of two measures that could give a row up for each other only one does; and again until
  // all of them know of all that is withheld.
  for (;;) {
    const before = also.size
    const decided = [...family].map(([m, readings]) => {
      const cells = decide(m, readings)
      for (const [id, c] of cells) if (isWithheld(c)) also.add(id)
      return [m, cells] as const
    })
    if (family.size === 1 || also.size === before) return decided
  }
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
    words: wordsOf(name ?? ''),
    matters: focus ? 1 : 0,
  }))
  const adding = plan.all('dimension').filter((d) => d.addsUp)
  return { groups, addsUp: new Set(adding.map((d) => d.id)) }
}

/** How many children are in each student group, as readings, with the district's own number for all of them. */
export function enrolledIn(plan: Plan): Readings {
  const groups = plan.all('studentGroup')
  const readings = new Map(
    groups.flatMap((g) =>
      g.enrollment === undefined ? [] : [[g.id, { figure: g.enrollment, n: g.enrollment }] as const],
    ),
  )
  const total = groups.find((g) => g.isTotal)?.id ?? noTotal
  const all = plan.all('district')[0]?.enrollment
  if (all !== undefined && !readings.has(total)) readings.set(total, { figure: all, n: all })
  return readings
}

/** How many children were in each group, as the last paper printed it. */
function enrolledBefore(plan: Plan): Readings {
  const latest = [...childrenPrinted(plan)].flatMap(([id, list]) => list.slice(-1).map((cell) => [id, cell] as const))
  const all = plan.all('district')[0]?.enrollment
  const total = plan.all('studentGroup').find((g) => g.isTotal)?.id ?? noTotal
  return new Map([...(all === undefined ? [] : [[total, { figure: all, n: all }] as const]), ...latest])
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

/** Whether a table has nothing but a figure for all students. */
const isBare = (readings: Readings, total: string | undefined): boolean =>
  [...readings.keys()].every((id) => id === total)

/**
 * The measure, and others whose groups have the same numbers of children at the same time: they count the same children.
 * And those that are so alike to one of these, so that each measure of a family has the same one, whichever is asked first.
 */
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
  if (!total || !n) return family
  // By the number of all students first, which few others share: a large plan holds thousands of figures.
  const key = countedAs({ group: total, ...place, reading: { n } })
  const others = new Map(withGroups(plan, own, groups, place, key))
  others.delete(measure)
  // A map is gone through to its end, with what is put in meanwhile; what is in the family is asked for no more.
  for (const [, readings] of family)
    for (const [other, theirs] of others)
      if (alike(readings, theirs, total)) {
        family.set(other, theirs)
        others.delete(other)
      }
  return new Map([...family].sort(([a], [b]) => a.localeCompare(b)))
}

/**
 * The measures that give the same number of all students and figures of groups beside it. A measure that has none of its
 * own asks by the groups, of which there are few: a plan may hold hundreds that are counted for all students alone.
 */
function withGroups(plan: Plan, own: Readings, groups: readonly CellGroup[], place: Place, key: string) {
  const kind = place.point === undefined ? 'value' : 'interim'
  const total = groups.find((g) => g.isTotal)?.id
  const same = where(plan, kind, counted, key).flatMap((v) => v.measure ?? [])
  const grouped = !isBare(own, total)
    ? null
    : new Set(
        groups
          .filter((g) => !g.isTotal)
          .flatMap((g) => where(plan, kind, 'group', g.id).flatMap((v) => (v.year === place.year && v.measure) || [])),
      )
  return same
    .filter((m) => grouped?.has(m) ?? true)
    .map((m) => [m, readingsOf(plan, m, place)] as const)
    .filter(([, readings]) => !isBare(readings, total))
}

/**
 * Whether two tables have the same numbers of children, as far as both have any: they count the same ones. Where they
 * list other groups but for all students, that number suffices: one lists White children, the other Hispanic ones, and
 * together they leave the rest.
 */
export function alike(a: Readings, b: Readings, total: string | undefined): boolean {
  const both = [...a].flatMap(([id, r]) => {
    const other = b.get(id)?.n
    return typeof r.n === 'number' && typeof other === 'number' ? [{ id, same: r.n === other }] : []
  })
  return (both.length > 1 || both[0]?.id === total) && both.length > 0 && both.every(({ same }) => same)
}
