import { workedOut } from '../../domain/plan.ts'
import { compareKeys } from '../../words/index.ts'
import { nameTexts } from '../names-out.ts'
import type { TablesPlan as Plan } from '../parts.ts'
import { alike } from './alike.ts'
import { type Counts, countsOf, less, possible, unknown } from './counts.ts'
import { familyOf } from './family.ts'
import { goneTables } from './gone.ts'
import { areOfOtherGrades, isOfGrades, saysGrades } from './grade-names.ts'
import { headsIn } from './heads.ts'
import { enrolledIn, isList, listsIn, readingsAt, unitAt } from './listed.ts'
import { type Entry, fits, makeUp, makeUpInAll, NAMES, setsOfSize } from './makes-up.ts'
import { alsoApartIn, apartIn, besideEachOther, leavesMany, leftNamed, nearlySums } from './nearly.ts'
import { isOfGroup } from './part-of.ts'
import { partsAmong } from './parts-among.ts'
import { floorOf, shapeOf } from './shape.ts'
import { type FamilyTable, keyOf, type Table, tableKinds, tablesIn, timeOf, yearOf } from './tables.ts'
import { noTotal } from './types.ts'
import { headsWithUnlisted, setsOfOtherRows, setsWithUnlisted, shareWords } from './unlisted.ts'
import { allStudentsOf, withTotal } from './whole.ts'
import { MOST_YEARS, saysYears, yearsBeside } from './years-together.ts'

/** The most steps to find the tables that make up another one, and the most tables that are tried. */
const MOST_STEPS = 4000
const MOST_PARTS = 40

/** Single tables with a known number of students, the smallest first. */
function entriesIn(plan: Plan, total: string): readonly Entry[] {
  const shape = shapeOf(plan)
  const groups = withTotal(shape.groups)
  const all = groups.find((g) => g.id === total)
  const enrolled = enrolledIn(plan)
  const inAll = (enrolled.get(total) ?? enrolled.get(noTotal))?.n
  const entries = [...tablesIn(plan), ...goneTables(plan), ...listsIn(plan)].flatMap((of): Entry[] => {
    const readings = readingsAt(plan, of)
    const names = nameTexts(plan, of.measure)
    const unit = unitAt(plan, of)
    let made: ReadonlyMap<string, Counts> | undefined
    const counts = () => (made ??= new Map([...readings].map(([id, r]) => [id, countsOf(r, unit)])))
    const lists: string[] = []
    for (const [id, { n }] of readings) if (id !== total && n !== undefined) lists.push(id)
    const entry = { of, readings, names, lists, onlyCounts: unit === 'score', counts }
    const said = readings.get(total)?.n
    if (said !== undefined) return said ? [{ ...entry, n: said, all: countsOf(readings.get(total), unit) }] : []
    if (lists.length === 0 || readings.size < 2) return []
    const summed = all && allStudentsOf({ ...shape, groups, readings, unit, floor: floorOf(plan) }, all, counts())
    // A list, and a measure of the children in it, are of as many as the district says.
    const isListed = () => isList(of) || alike(readings, enrolled, total, 2)
    const isSaid = familyOf(plan, of, total).flatMap((t) => t.readings.get(total)?.n ?? [])
    const sizes = new Set([summed?.n, ...isSaid, ...(inAll && isListed() ? [inAll] : [])])
    return [...sizes].flatMap((n) => (n ? [{ ...entry, n, all: summed?.n === n ? summed : { ...unknown, n } }] : []))
  })
  return entries.toSorted((a, b) => a.n - b.n)
}

/** Tables of which nobody knows how many children they are of, by their time. */
function uncountedIn(plan: Plan, counted: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const keys = new Set(counted.map((e) => keyOf(e.of)))
  const none = { n: 0, all: unknown, lists: [], onlyCounts: false, counts: () => new Map<string, Counts>() }
  const tables = tablesIn(plan).filter((of) => !keys.has(keyOf(of)))
  return Map.groupBy(
    tables.map((of): Entry => ({ ...none, of, readings: readingsAt(plan, of), names: nameTexts(plan, of.measure) })),
    (e) => timeOf(e.of),
  )
}

/** The sets of tables, of those that are of fewer children, that make up this one. */
function setsOf(whole: Entry, others: readonly Entry[], total: string): readonly (readonly Entry[])[] {
  const least = others[0]
  const few =
    least && least !== whole && 2 * least.n <= whole.n
      ? others.filter((e) => e !== whole && e.n + least.n <= whole.n)
      : []
  const parts = few.length > 1 ? few.filter((e) => fits(e, whole)).toReversed() : []
  if (parts.length < 2 || parts.length > MOST_PARTS) return []
  return setsOfSize(parts, whole.n, { left: MOST_STEPS }).filter((set) => set.length > 1 && makeUp(set, whole, total))
}

/** Whether it is so by the names that two measures have, or had when a paper told of them, each beside its like. */
const bySomeNames = (a: Entry, b: Entry, is: (one: string, other: string) => boolean): boolean =>
  a.names.some((name, i) => b.names.some((other, j) => i % NAMES === j % NAMES && is(name, other)))

/** Measures of some grades of another's, that share none: what they leave of it is a group of children too. */
function gradesOf(whole: Entry, others: readonly Entry[]): readonly (readonly Entry[])[] {
  if (!whole.names.some(saysGrades)) return []
  const has = (e: Entry) => e.n < whole.n && bySomeNames(e, whole, isOfGrades)
  const inside = others.filter((e) => has(e) && fits(e, whole))
  return inside.map((first) => {
    const set = [first]
    const isOther = (a: Entry) => set.every((b) => bySomeNames(a, b, areOfOtherGrades))
    for (const e of inside) if (isOther(e) && set.reduce((s, { n }) => s + n, e.n) <= whole.n) set.push(e)
    return set
  })
}

/** Years of one measure, one after the other, that are all children of another table: “graduate, three years together”. */
function yearsOf(entries: readonly Entry[], total: string): readonly (readonly [whole: Entry, ...parts: Entry[]])[] {
  const byN = Map.groupBy(entries, (e) => e.n)
  const years = Map.groupBy(
    entries.filter((e) => e.of.point === undefined),
    (e) => e.of.measure,
  )
  // For some years the number of all students may be the only figure.
  const together = (parts: readonly Entry[], e: Entry) =>
    makeUp(parts, e, total) || (shareWords(e, parts) && makeUpInAll(parts, e, total))
  return [...years.values()].flatMap((list) => {
    const inOrder = list.toSorted((a, b) => compareKeys(a.of.year, b.of.year))
    return inOrder.flatMap((first, at) => {
      let n = first.n
      return inOrder.slice(at + 1, at + MOST_YEARS).flatMap((last, i) => {
        n += last.n
        const parts = inOrder.slice(at, at + i + 2)
        return (byN.get(n) ?? []).filter((e) => together(parts, e)).map((e) => [e, ...parts] as const)
      })
    })
  })
}

/** Years of a measure that are some of “three years together”, by the names, and not all of these: the plan lacks one. */
function someYearsOf(entries: readonly Entry[]): readonly (readonly [whole: Entry, ...parts: Entry[]])[] {
  const years = Map.groupBy(
    entries.filter((e) => e.of.point === undefined),
    (e) => e.of.measure,
  )
  const together = entries.filter((e) => saysYears(e.names))
  return together.flatMap((whole) =>
    [...years].flatMap(([measure, list]) => {
      const [first] = list
      const span = first && measure !== whole.of.measure ? yearsBeside(whole.names, first.names) : undefined
      if (span === undefined) return []
      const from = Number.parseInt(whole.of.year, 10) - (span ?? MOST_YEARS)
      const isIn = ({ of }: Entry) => of.year <= whole.of.year && Number.parseInt(of.year, 10) > from
      const parts = list.filter(isIn)
      const left = less(
        whole.all,
        parts.map((e) => e.all),
      )
      const isSome = parts.length > 0 && left.n !== null && left.n > 0 && possible(left)
      return isSome && parts.every((e) => fits(e, whole)) ? [[whole, ...parts] as const] : []
    }),
  )
}

/**
 * How tables make up another one: all of it at one time, or one after the other; or some of it; or all of it as far as
 * heads are counted, whatever is said of who did; or nearly all of it; or, by their names, as much of it as there are.
 */
export type Way = 'full' | 'time' | 'some' | 'head' | 'near' | 'most'

/**
 * Measures of some of the students make up one of all of them: grades 3 to 5 and grades 6 to 8, or three schools.
 * Each is a table, and a row of the whole minus those of all parts but one is that one's row.
 */
export interface Summed {
  readonly whole: FamilyTable
  readonly parts: readonly FamilyTable[]
  readonly way: Way
}

/** A table without numbers, and those that tell of it what its source does not: a whole, and all its other parts. */
export interface Rest {
  readonly whole: Table
  readonly parts: readonly Table[]
  readonly left: Table
}

const left = new WeakMap<Plan, readonly Rest[]>()

/** The tables of a plan of which nothing is known but what others leave. */
export function restsIn(plan: Plan, total: string): readonly Rest[] {
  sumsIn(plan, total)
  return left.get(plan) ?? []
}

const found = new WeakMap<Plan, ReadonlyMap<string, readonly string[]>>()

/** The sums in which a table takes part, as texts: a plan that notes what is read of it notes these, and not all of them. */
export const sumsAt = (plan: Plan, key: string, total: string): readonly string[] =>
  workedOut(plan, 'summed', key, tableKinds, (p) => sumsIn(p, total).get(key) ?? [])

/** The tables that make up others, as texts, by the key of each that takes part: found once of each state of a plan. */
export function sumsIn(plan: Plan, total: string): ReadonlyMap<string, readonly string[]> {
  const known = found.get(plan)
  if (known) return known
  const sums = new Map<string, Set<string>>()
  const put = (way: Way, set: readonly Entry[]): void => {
    const keys = set.map((e) => keyOf(e.of))
    for (const key of keys) sums.set(key, (sums.get(key) ?? new Set()).add(`${way} ${JSON.stringify(keys)}`))
  }
  const all = entriesIn(plan, total)
  const lists = all.filter((e) => isList(e.of))
  const told = all.filter((e) => !isList(e.of))
  const measures = told.filter((e) => e.lists.length > 0)
  const counting = measures.filter((e) => !e.onlyCounts)
  const textOf = (set: readonly Entry[]) => set.map((e) => keyOf(e.of)).join('\n\n')
  const byTime = Map.groupBy(counting, (e) => timeOf(e.of))
  for (const [time, entries] of Map.groupBy(measures, (e) => timeOf(e.of)))
    for (const whole of entries) {
      const others = whole.onlyCounts ? [] : (byTime.get(time) ?? [])
      const full = setsOf(whole, others, total)
      for (const set of full) put('full', [whole, ...set])
      const known = new Set(full.map(textOf))
      for (const set of gradesOf(whole, entries)) if (!known.has(textOf(set))) put('some', [whole, ...set])
    }
  // For grades, too, all students may be the only row.
  for (const entries of Map.groupBy(told, (e) => timeOf(e.of)).values())
    for (const whole of entries.some((e) => e.lists.length === 0) ? entries : [])
      for (const set of gradesOf(whole, entries))
        if (set.some((e) => e.lists.length === 0)) put('some', [whole, ...set])
  // Points within a year may be of some of its children each: those of either semester.
  for (const entries of Map.groupBy(counting, (e) => yearOf(e.of)).values())
    for (const whole of entries) for (const set of setsOf(whole, entries, total)) put('time', [whole, ...set])
  const together = yearsOf(told, total)
  for (const set of together) put('time', set)
  for (const set of someYearsOf(told)) if (!together.some(([whole]) => whole === set[0])) put('some', set)
  for (const entries of Map.groupBy(measures, (e) => e.of.year).values())
    for (const { way, set } of headsIn([...entries, ...lists], total)) put(way, set)
  // Schools, or points, that do not list the groups which others do.
  const saying = told.filter((e) => !e.onlyCounts)
  for (const [way, when] of [
    ['full', timeOf],
    ['time', yearOf],
  ] as const)
    for (const entries of Map.groupBy(saying, (e) => when(e.of)).values())
      for (const set of setsWithUnlisted(entries, total, floorOf(plan))) put(way, set)
  for (const entries of Map.groupBy(told, (e) => e.of.year).values())
    for (const set of headsWithUnlisted(entries, lists, total)) put('head', set)
  const isInSum = (whole: Entry, part: Entry, ways: RegExp) =>
    [...(sums.get(keyOf(part.of)) ?? [])].some(
      (text) => ways.test(text) && text.slice(6).startsWith(JSON.stringify(keyOf(whole.of))),
    )
  const uncounted = uncountedIn(plan, all)
  const rests: Rest[] = []
  // Means of scores, with how many they are of, tell of the mean of who is left, and of how many.
  for (const entries of Map.groupBy(told, (e) => `${timeOf(e.of)} ${e.onlyCounts}`).values()) {
    const partsOf = partsAmong(entries)
    for (const whole of entries) {
      const parts = partsOf(whole)
      if (parts.length === 0) continue
      const isBare = whole.lists.length === 0
      for (const set of setsOfOtherRows(whole, parts, total)) put('full', set)
      // Girls and boys, who make up all, leave open who is at the other schools.
      const others = isBare ? [] : parts.filter((e) => !isInSum(whole, e, /^full /))
      const sets = apartIn(others, whole)
      const marked = uncounted.get(timeOf(whole.of)) ?? []
      const putRest = (set: readonly Entry[]) => {
        const rest = set.length > 1 && leftNamed(whole, set, marked)
        if (rest) rests.push({ whole: whole.of, parts: set.map((e) => e.of), left: rest.of })
      }
      if (marked.length > 0) putRest(besideEachOther(others, whole))
      const putSet = (set: readonly Entry[]) => {
        put('most', [whole, ...set])
        if (leavesMany(whole, set, total, floorOf(plan))) put('some', [whole, ...set])
        putRest(set)
      }
      for (const set of sets) if (set.length > 1) putSet(set)
      // A single part is not a school beside others: what it leaves is students that its name, or the whole's,
      // describes.
      const isAlone = (e: Entry) =>
        (isBare && possible(less(whole.all, [e.all]))) ||
        sets.some((of) => of.length === 1 && of[0] === e) ||
        isOfGroup(e, whole)
      for (const e of parts) if (isAlone(e) && !isInSum(whole, e, /^(?:full|some) /)) put('some', [whole, e])
      for (const set of alsoApartIn(others, whole)) putSet(set)
      for (const set of nearlySums(others, whole, total, floorOf(plan))) put('near', [whole, ...set])
    }
  }
  const made = new Map([...sums].map(([key, texts]) => [key, [...texts]] as const))
  found.set(plan, made)
  left.set(plan, rests)
  return made
}
