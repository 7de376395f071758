import type { Plan } from '../../domain/plan.ts'
import { type Counts, countsOf } from './counts.ts'
import { areOfOtherGrades, isOfGrades, saysGrades } from './outcome-names.ts'
import { shapeOf } from './shape.ts'
import { keyOf, readingsOf, type Table, tablesIn, timeOf, unitOf, yearOf } from './tables.ts'
import { allStudentsOf, withTotal } from './whole.ts'

interface Entry {
  readonly of: Table
  readonly names: readonly string[]
  /** Of all students, as the table says it or as its groups make them up. */
  readonly n: number
  readonly counts: () => ReadonlyMap<string, Counts>
}

/** So many steps are taken to find the tables that make up another one, and no more tables than these are tried. */
const MOST_STEPS = 4000
const MOST_PARTS = 40

/** Tables by themselves, of which it is known how many children they are about, those of the fewest first. */
function entriesIn(plan: Plan, total: string): readonly Entry[] {
  const shape = shapeOf(plan)
  const groups = withTotal(shape.groups)
  const all = groups.find((g) => g.id === total)
  const entries = tablesIn(plan).flatMap((of): Entry[] => {
    const readings = readingsOf(plan, of)
    const { short = '', phrase = '', people = '' } = plan.get('measure', of.measure) ?? {}
    const unit = unitOf(plan, of)
    if (readings.size < 2 || unit === 'score') return []
    let made: ReadonlyMap<string, Counts> | undefined
    const counts = () => (made ??= new Map([...readings].map(([id, r]) => [id, countsOf(r, unit)])))
    const n = readings.get(total)?.n ?? (all && allStudentsOf({ ...shape, groups, readings, unit }, all, counts())?.n)
    return n ? [{ of, names: [short, phrase, people], n, counts }] : []
  })
  return entries.toSorted((a, b) => a.n - b.n)
}

/** Whether one table's rows may be a part of another's: none has more children, or more who did. */
function fits(part: Entry, whole: Entry): boolean {
  const isMore = (own: number | null, of: number | null | undefined, by: number) =>
    own !== null && typeof of === 'number' && own > of + by
  return [...part.counts()].every(([id, { n, did, slack }]) => {
    const all = whole.counts().get(id)
    return !isMore(n, all?.n, 0) && !isMore(did, all?.did, slack + (all?.slack ?? 0))
  })
}

/** Whether these make up the whole: in all students and in a group at the least, and in each row that all of them have. */
function makeUp(parts: readonly Entry[], whole: Entry, total: string): boolean {
  let groups = 0
  for (const [id, { n, did, slack }] of whole.counts()) {
    const own = parts.flatMap((p) => p.counts().get(id) ?? [])
    if (n === null || own.length < parts.length || own.some((c) => c.n === null)) continue
    const add = (key: 'n' | 'did' | 'slack') => own.reduce((s, c) => s + (c[key] ?? 0), 0)
    if (add('n') !== n) return false
    if (did === null || own.some((c) => c.did === null)) continue
    if (Math.abs(add('did') - did) > add('slack') + slack) return false
    if (id !== total) groups++
  }
  return groups > 0
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
  const after = parts.map((_, at) => parts.slice(at).reduce((s, { n }) => s + n, 0))
  const found: (readonly Entry[])[] = []
  let steps = MOST_STEPS
  const from = (at: number, set: readonly Entry[], left: number): void => {
    if (left === 0 && set.length > 1 && makeUp(set, whole, total)) found.push(set)
    for (let i = at; i < parts.length && left > 0 && (after[i] as number) >= left && steps > 0; i++) {
      steps--
      const next = parts[i] as Entry
      if (next.n <= left) from(i + 1, [...set, next], left - next.n)
    }
  }
  from(0, [], whole.n)
  return found
}

/** Measures of some grades of another's, that share none: what they leave of it is a group of children too. */
function gradesOf(whole: Entry, others: readonly Entry[]): readonly (readonly Entry[])[] {
  if (!whole.names.some(saysGrades)) return []
  const has = (e: Entry) => e.n < whole.n && e.names.some((name, i) => isOfGrades(name, whole.names[i] ?? ''))
  const inside = others.filter((e) => has(e) && fits(e, whole))
  return inside.map((first) => {
    const set = [first]
    const isOther = (a: Entry) => set.every((b) => a.names.some((name, i) => areOfOtherGrades(name, b.names[i] ?? '')))
    for (const e of inside) if (isOther(e) && set.reduce((s, { n }) => s + n, e.n) <= whole.n) set.push(e)
    return set
  })
}

/** So many years are put together at the most, so that a group is large enough to be told of. */
const MOST_YEARS = 6

/** Years of one measure, one after the other, that are all children of another table: “graduate, three years together”. */
function yearsOf(entries: readonly Entry[], total: string): readonly (readonly [whole: Entry, ...parts: Entry[]])[] {
  const byN = Map.groupBy(entries, (e) => e.n)
  const years = Map.groupBy(
    entries.filter((e) => e.of.point === undefined),
    (e) => e.of.measure,
  )
  return [...years.values()].flatMap((list) => {
    const inOrder = list.toSorted((a, b) => a.of.year.localeCompare(b.of.year))
    return inOrder.flatMap((first, at) => {
      let n = first.n
      return inOrder.slice(at + 1, at + MOST_YEARS).flatMap((last, i) => {
        n += last.n
        const parts = inOrder.slice(at, at + i + 2)
        return (byN.get(n) ?? []).filter((e) => makeUp(parts, e, total)).map((e) => [e, ...parts] as const)
      })
    })
  })
}

/** How tables make up another one: all of it at one time, or one after the other; or some of it. */
export type Way = 'full' | 'time' | 'some'

const found = new WeakMap<Plan, ReadonlyMap<string, readonly string[]>>()

/** The tables that make up others, as texts, by the key of each that takes part: found once of each state of a plan. */
export function sumsIn(plan: Plan, total: string): ReadonlyMap<string, readonly string[]> {
  const known = found.get(plan)
  if (known) return known
  const sums = new Map<string, string[]>()
  const put = (way: Way, keys: readonly string[]): void => {
    for (const key of keys) sums.set(key, [...(sums.get(key) ?? []), `${way} ${JSON.stringify(keys)}`])
  }
  const all = entriesIn(plan, total)
  const keysOf = (set: readonly Entry[]) => set.map((e) => keyOf(e.of))
  for (const entries of Map.groupBy(all, (e) => timeOf(e.of)).values())
    for (const whole of entries) {
      const full = setsOf(whole, entries, total).map((set) => keysOf([whole, ...set]))
      const some = gradesOf(whole, entries).map((set) => keysOf([whole, ...set]))
      for (const keys of full) put('full', keys)
      const sets = new Map(some.map((keys) => [JSON.stringify(keys), keys] as const))
      for (const keys of full) sets.delete(JSON.stringify(keys))
      for (const keys of sets.values()) put('some', keys)
    }
  // Points within a year may be of some of its children each: those of either semester.
  for (const entries of Map.groupBy(all, (e) => yearOf(e.of)).values())
    for (const whole of entries) for (const set of setsOf(whole, entries, total)) put('time', keysOf([whole, ...set]))
  for (const set of yearsOf(all, total)) put('time', keysOf(set))
  found.set(plan, sums)
  return sums
}
