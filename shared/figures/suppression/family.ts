import { counted, countedAs, type Plan, where, workedOut } from '../../domain/plan.ts'
import { alike, isAtOnce, isOfYear, NEAR, repeats } from './alike.ts'
import { answersOf } from './answers.ts'
import {
  type Counted,
  type FamilyTable,
  isBare,
  keyOf,
  readingsOf,
  type Table,
  tableOf,
  tablesIn,
  timeOf,
  yearOf,
} from './tables.ts'

/**
 * The table, and others whose groups have the same numbers of children: they count the same ones. And those that are so
 * alike to one of these, so that each of a family has the same one, whichever is asked first.
 */
export const familyOf = (plan: Plan, asked: Table, total: string | undefined): readonly FamilyTable[] =>
  workedOut(plan, keyOf(asked), ['value', 'interim', 'studentGroup', 'measure'], (p) =>
    familyKeys(p, asked, total),
  ).map((key) => tableAt(plan, key))

function tableAt(plan: Plan, key: string): FamilyTable {
  const of = tableOf(key)
  return { key, of, readings: readingsOf(plan, of) }
}

/** Whether two tables are ever held against each other: by their number of all students, or where one has none. */
function mayBeAlike(own: Counted, changed: Counted, lacking: boolean): boolean {
  const [n, other] = [own.all.n, changed.all.n]
  if (lacking) return true
  return n === null || other === null ? shareTwoRows(own, changed) : Math.abs(n - other) < 2 * NEAR
}

function familyKeys(plan: Plan, asked: Table, total: string | undefined): readonly string[] {
  const known = answersOf(plan, total, 'family', mayBeAlike)
  const family = new Set([keyOf(asked)])
  // A set is gone through to its end, with what is put in meanwhile: all of them find the same ones.
  for (const key of family) {
    const alike = known.get(key) ?? alikeTo(plan, tableAt(plan, key), total)
    known.set(key, alike)
    for (const other of alike) family.add(other)
  }
  return [...family].sort((a, b) => a.localeCompare(b))
}

/** The tables that count the same children as this one. */
function alikeTo(plan: Plan, own: FamilyTable, total: string | undefined): readonly string[] {
  const n = total && own.readings.get(total)?.n
  if (isBare(own.readings, total) && !n) return []
  // By the number of all students first, which few others share: a large plan holds thousands of figures.
  const byTotal =
    total && n
      ? [...withGroups(plan, own, total, n), ...elsewhen(plan, own, total, n), ...putRight(plan, own, total, n)]
      : []
  const others = [...byTotal, ...withoutTotal(plan, own, total), ...byTwoRows(plan, own, total)]
  const found = new Map(others.map((t) => [t.key, t] as const))
  found.delete(own.key)
  return [...found.values()].flatMap((b) => {
    const least = isAtOnce(own.of, b.of) ? 1 : 2
    const near = isOfYear(own.of, b.of) ? NEAR : 0
    return alike(own.readings, b.readings, total, least, near) || repeats(plan, own, b) ? [b.key] : []
  })
}

/**
 * The measures that give the same number of all students and figures of groups beside it. A measure that has none of its
 * own asks by those that have, of which there are few: a plan may hold hundreds that are counted for all students alone,
 * many of them with one number.
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

/** The same children may be counted in another year, or at a point within it: the cohort of a class, a screening's round. */
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
 * Tables of the year of which all students are a few more or fewer, and two rows the same: one of the two may have been
 * put right. Found by their rows: a large plan has hundreds of tables of about one size, which nobody can hold against
 * each other after each change.
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

/** Whether two rows of a table have the number of children that another one's have. */
function shareTwoRows({ readings }: FamilyTable, other: FamilyTable): boolean {
  let same = 0
  for (const [id, { n }] of readings) if (n && other.readings.get(id)?.n === n) same++
  return same > 1
}

const lacking = new WeakMap<Plan, readonly FamilyTable[]>()

/** Tables of any time of which two rows are this one's, where either they or it have no number of all students. */
function byTwoRows(plan: Plan, own: FamilyTable, total: string | undefined): readonly FamilyTable[] {
  if (isBare(own.readings, total)) return []
  const has = (t: FamilyTable) => total !== undefined && Boolean(t.readings.get(total)?.n)
  const ofGroups = () => tablesIn(plan).flatMap((of) => grouping(plan, of, total))
  const without = lacking.get(plan) ?? ofGroups().filter((t) => !has(t))
  lacking.set(plan, without)
  return (has(own) ? without : ofGroups()).filter((t) => shareTwoRows(own, t))
}

const atOnce = new WeakMap<Plan, ReadonlyMap<string, readonly FamilyTable[]>>()

/**
 * Tables with figures of groups, by their year and point, and by their measure and year, where one of these has no number
 * of all students: those that have it join as well, since they are one family through it.
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
  // A number that stands once needs nobody to look at its table.
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
