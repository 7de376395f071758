import { counted, countedAs, where, workedOut } from '../../domain/plan.ts'
import { compareKeys } from '../../words/index.ts'
import type { TablesPlan as Plan } from '../parts.ts'
import { alike, isAtOnce, isOfYear, NEAR, repeats } from './alike.ts'
import { answersOf } from './answers.ts'
import { namesOf } from './named.ts'
import { floorOf, shapeOf } from './shape.ts'
import {
  type Counted,
  type FamilyTable,
  isBare,
  keyOf,
  type Readings,
  readingsOf,
  type Table,
  tableKinds,
  tableOf,
  tablesIn,
  timeOf,
  yearOf,
} from './tables.ts'
import type { CellGroup } from './types.ts'

/**
 * The table, and others whose groups have the same numbers of children: they count the same ones. And those that are so
 * alike to one of these, so that each of a family has the same one, whichever is asked first.
 */
export const familyOf = (plan: Plan, asked: Table, total: string | undefined): readonly FamilyTable[] =>
  workedOut(plan, 'family', keyOf(asked), tableKinds, (p) => {
    const known = answersOf(p, total, 'family', mayMeet, (keys) => keys)
    const keys = known.get(keyOf(asked)) ?? familyKeys(p, asked, total)
    known.set(keyOf(asked), keys)
    return keys
  }).map((key) => {
    const of = tableOf(key)
    return { key, of, readings: readingsOf(plan, of) }
  })

function familyKeys(plan: Plan, asked: Table, total: string | undefined): readonly string[] {
  const own = { key: keyOf(asked), of: asked, readings: readingsOf(plan, asked) }
  const n = total && own.readings.get(total)?.n
  if (isBare(own.readings, total) && !n) return [own.key]
  const family = new Map<string, FamilyTable>([[own.key, own]])
  const others = new Map<string, FamilyTable>()
  const floor = floorOf(plan)
  // A map is gone through to its end, with what is put in meanwhile; what is in the family is asked for no more. Each that
  // joins brings those that it may be alike to, so that all of them find the same ones.
  for (const [, a] of family) {
    for (const b of mayBeAlike(plan, a, total)) if (!family.has(b.key)) others.set(b.key, b)
    for (const [key, b] of others)
      if (
        alike(
          withEnds(plan, a, total),
          withEnds(plan, b, total),
          total,
          isAtOnce(a.of, b.of) ? 1 : 2,
          isOfYear(a.of, b.of) ? NEAR : 0,
          floor,
        ) ||
        repeats(plan, a, b)
      ) {
        family.set(key, b)
        others.delete(key)
      }
  }
  return [...family.keys()].sort((a, b) => compareKeys(a, b))
}

const ends = new WeakMap<readonly CellGroup[], readonly (readonly [string, string])[]>()

/** The rows of a table, with all students where it has no row of them, and girls and boys, or another two ends, who are all. */
function withEnds(plan: Plan, { readings }: FamilyTable, total: string | undefined): Readings {
  if (total === undefined || readings.get(total)?.n) return readings
  const { groups } = shapeOf(plan)
  const names = namesOf(groups)
  const ids = groups.filter((g) => names.wayOf(g.id) !== undefined).map((g) => g.id)
  const pairs =
    ends.get(groups) ??
    ids.flatMap((a, at) => ids.slice(at + 1).flatMap((b) => (names.areEnds([a, b]) ? [[a, b] as const] : [])))
  ends.set(groups, pairs)
  const sums = pairs.flatMap(([a, b]) => {
    const [one, two] = [readings.get(a)?.n, readings.get(b)?.n]
    return one && two ? [one + two] : []
  })
  return sums.length === 0 ? readings : new Map([...readings, [total, { n: Math.max(...sums) }]])
}

/** Whether one of two tables is among those that the other is held against, or has been before either changed. */
function mayMeet(own: Counted, other: Counted, lacking: boolean): boolean {
  const [n, m] = [own.all.n, other.all.n]
  if (lacking || (n && m && Math.abs(n - m) < 2 * NEAR)) return true
  if (n && m) return false
  const same = [...own.readings].filter(([id, r]) => r.n && other.readings.get(id)?.n === r.n)
  return same.length > 1
}

/** Tables to compare a table with: a large plan holds thousands of figures, and few share a number. */
function mayBeAlike(plan: Plan, own: FamilyTable, total: string | undefined): readonly FamilyTable[] {
  const n = total && own.readings.get(total)?.n
  const byTotal =
    total && n
      ? [...withGroups(plan, own, total, n), ...elsewhen(plan, own, total, n), ...putRight(plan, own, total, n)]
      : []
  return [...byTotal, ...withoutTotal(plan, own, total), ...byTwoRows(plan, own, total)]
}

/**
 * The measures that give the same number of all students and have figures of groups. A measure without groups asks
 * through those that have them, which are few: a plan may hold hundreds that are counted for all students alone, many
 * with the same number.
 */
function withGroups(plan: Plan, { of: { year, point }, readings }: FamilyTable, total: string, n: number) {
  const kind = point === undefined ? 'value' : 'interim'
  const has = (measure: string) => readingsOf(plan, { measure, year, point }).get(total)?.n === n
  const same = isBare(readings, total)
    ? (groupedIn(plan, kind).get(year) ?? []).filter(has)
    : where(plan, kind, counted, countedAs({ group: total, year, point, reading: { n } })).flatMap(
        (v) => v.measure ?? [],
      )
  return same.flatMap((measure) => grouping(plan, { measure, year, point }, total))
}

const ofGroups = new WeakMap<Plan, Map<string, ReadonlyMap<string, readonly string[]>>>()

/** The measures with figures of groups beside all students, by year. */
function groupedIn(plan: Plan, kind: 'value' | 'interim'): ReadonlyMap<string, readonly string[]> {
  const ofPlan = ofGroups.get(plan) ?? new Map<string, ReadonlyMap<string, readonly string[]>>()
  ofGroups.set(plan, ofPlan)
  const known = ofPlan.get(kind)
  if (known) return known
  const groups = plan.all('studentGroup').filter((g) => !g.isTotal)
  const values = groups.flatMap((g) => where(plan, kind, 'group', g.id))
  const byYear = Map.groupBy(values, (v) => v.year ?? '')
  const found = new Map([...byYear].map(([year, of]) => [year, [...new Set(of.flatMap((v) => v.measure ?? []))]]))
  ofPlan.set(kind, found)
  return found
}

/** Tables in which these children may be counted in another year, or at a point within it: the cohort of a class, a screening's round. */
function elsewhen(plan: Plan, { of, readings }: FamilyTable, total: string, n: number): readonly FamilyTable[] {
  if (isBare(readings, total)) return []
  return (grouped(plan, total).get(n) ?? []).filter((t) => !isAtOnce(t.of, of))
}

interface Sized extends FamilyTable {
  readonly n: number
}
/** Tables by year, group and the number of children in that row. */
type Rows = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<number, readonly Sized[]>>>
const byRow = new WeakMap<Plan, Rows>()

/**
 * Tables of the year with slightly more or fewer students, and two equal rows: one of the two may have been
 * corrected. Found by their rows: a large plan has hundreds of tables of about one size, which can't all be compared
 * after each change.
 */
function putRight(plan: Plan, { of, readings }: FamilyTable, total: string, n: number): readonly FamilyTable[] {
  if (isBare(readings, total)) return []
  let made = byRow.get(plan)
  if (made === undefined) {
    made = inRows(plan, total)
    byRow.set(plan, made)
  }
  const ofYear = made.get(of.year)
  if (ofYear === undefined) return []
  const seen = new Set<Sized>()
  const found: Sized[] = []
  for (const [id, { n: row }] of readings) {
    const same = row ? ofYear.get(id)?.get(row) : undefined
    // Nearly every row is its table's alone.
    if (same === undefined || same.length < 2) continue
    for (const t of same) {
      if (t.n === n || Math.abs(t.n - n) >= 2 * NEAR || !isOfYear(t.of, of)) continue
      if (seen.has(t) && !found.includes(t)) found.push(t)
      seen.add(t)
    }
  }
  return found
}

/** Tables with figures of groups by the rows that have a number of children. */
function inRows(plan: Plan, total: string): Rows {
  const found = new Map<string, Map<string, Map<number, Sized[]>>>()
  for (const { n, of } of counting(plan, total))
    for (const table of grouping(plan, of, total)) {
      const sized = { ...table, n }
      const ofYear = found.get(of.year) ?? new Map<string, Map<number, Sized[]>>()
      found.set(of.year, ofYear)
      for (const [id, { n: row }] of table.readings) {
        if (!row) continue
        const ofGroup = ofYear.get(id) ?? new Map<number, Sized[]>()
        ofYear.set(id, ofGroup)
        const same = ofGroup.get(row)
        if (same === undefined) ofGroup.set(row, [sized])
        else same.push(sized)
      }
    }
  return found
}

/**
 * Tables of the same time, or of the year and its points, where either they or this one have no number of all students: by
 * their groups alone.
 */
function withoutTotal(plan: Plan, { of, readings }: FamilyTable, total: string | undefined): readonly FamilyTable[] {
  if (isBare(readings, total)) return []
  const tables = listed(plan, total)
  return [...(tables.get(timeOf(of)) ?? []), ...(tables.get(yearOf(of)) ?? [])]
}

/** Tables by the rows that have a number of children, and those of them that have none of all students. */
interface ByRow {
  readonly all: ReadonlyMap<string, readonly FamilyTable[]>
  readonly without: ReadonlyMap<string, readonly FamilyTable[]>
}
const byGroup = new WeakMap<Plan, ByRow>()

const rowsOf = ({ readings }: FamilyTable): readonly string[] =>
  [...readings].flatMap(([id, { n }]) => (n ? [`${n} ${id}`] : []))

/** Tables of any time that share two rows with this one, if either has no number of all students. */
function byTwoRows(plan: Plan, own: FamilyTable, total: string | undefined): readonly FamilyTable[] {
  let made = byGroup.get(plan)
  if (made === undefined) {
    const tables = tablesIn(plan).flatMap((of) => grouping(plan, of, total))
    const lacks = (t: FamilyTable) => total === undefined || !t.readings.get(total)?.n
    const index = (list: readonly FamilyTable[]) => {
      const found = new Map<string, FamilyTable[]>()
      for (const t of list)
        for (const row of rowsOf(t)) {
          const same = found.get(row)
          if (same === undefined) found.set(row, [t])
          else same.push(t)
        }
      return found
    }
    const without = tables.filter(lacks)
    made = { all: without.length > 0 ? index(tables) : new Map(), without: index(without) }
    byGroup.set(plan, made)
  }
  if (made.without.size === 0 || isBare(own.readings, total)) return []
  const among = total !== undefined && own.readings.get(total)?.n ? made.without : made.all
  const met = new Map<FamilyTable, number>()
  for (const row of rowsOf(own)) for (const t of among.get(row) ?? []) met.set(t, (met.get(t) ?? 0) + 1)
  return [...met].flatMap(([t, rows]) => (rows > 1 && t.key !== own.key ? [t] : []))
}

const atOnce = new WeakMap<Plan, ReadonlyMap<string, readonly FamilyTable[]>>()

/**
 * Tables with figures of groups, by their year and point, and by their measure and year, if one of these has no
 * number of all students: those that have it join as well, since they are one family through it.
 */
function listed(plan: Plan, total: string | undefined): ReadonlyMap<string, readonly FamilyTable[]> {
  const made = atOnce.get(plan)
  if (made) return made
  const grouped = tablesIn(plan).flatMap((of) => grouping(plan, of, total))
  const has = (t: FamilyTable) => total !== undefined && Boolean(t.readings.get(total)?.n)
  const together = [...Map.groupBy(grouped, ({ of }) => timeOf(of)), ...Map.groupBy(grouped, ({ of }) => yearOf(of))]
  const found = new Map(together.filter(([, tables]) => tables.length > 1 && !tables.every(has)))
  atOnce.set(plan, found)
  return found
}

const byTotal = new WeakMap<Plan, ReadonlyMap<number, readonly FamilyTable[]>>()

/** Tables with figures of groups, by their number of all students. */
function grouped(plan: Plan, total: string): ReadonlyMap<number, readonly FamilyTable[]> {
  const made = byTotal.get(plan)
  if (made) return made
  const found = counting(plan, total)
  // A number that occurs once needs no look at its table.
  const shared = [...Map.groupBy(found, (f) => f.n)].filter(([, list]) => list.length > 1)
  const all = new Map(shared.map(([n, list]) => [n, list.flatMap(({ of }) => grouping(plan, of, total))] as const))
  byTotal.set(plan, all)
  return all
}

/** Tables that say how many all students are. */
const counting = (plan: Plan, total: string): readonly { readonly n: number; readonly of: Table }[] =>
  [...where(plan, 'value', 'group', total), ...where(plan, 'interim', 'group', total)].flatMap((v) => {
    const { measure, year, reading } = v
    const point = 'point' in v ? v.point : undefined
    return measure && year && reading?.n ? [{ n: reading.n, of: { measure, year, point } }] : []
  })

function grouping(plan: Plan, of: Table, total: string | undefined): readonly FamilyTable[] {
  const readings = readingsOf(plan, of)
  return isBare(readings, total) ? [] : [{ key: keyOf(of), of, readings }]
}
