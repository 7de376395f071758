import { type Plan, workedOut } from '../../domain/plan.ts'
import { printedBefore } from '../printed.ts'
import { type Counts, countsOf, less, printable, unknown } from './counts.ts'
import { areOfOtherGrades, isOfGrades, saysGrades } from './outcome-names.ts'
import type { Outcome } from './outcomes.ts'
import { type FamilyTable, keyOf, readingsOf, type Table, tableOf, tablesIn, unitOf } from './tables.ts'
import { type Cell, isShown, isWithheld } from './types.ts'

/**
 * Measures of some of the children make up one of all of them: grades 3 to 5 and grades 6 to 8, or three schools. Each is a
 * table of its own, and a row of the whole less those of all parts but one is that one's row.
 */
interface Summed {
  readonly whole: FamilyTable
  readonly parts: readonly FamilyTable[]
  /** Nobody is left: the parts are all children of the whole. */
  readonly full: boolean
}

interface Entry {
  readonly of: Table
  readonly names: readonly string[]
  /** Of all students. */
  readonly n: number
  readonly counts: () => ReadonlyMap<string, Counts>
}

/** So many steps are taken to find the tables that make up another one, and no more tables than these are tried. */
const MOST_STEPS = 4000
const MOST_PARTS = 40

/** Tables that say how many children they are about, by their time, those of the fewest first. */
function byTime(plan: Plan, total: string): readonly (readonly Entry[])[] {
  const entries = tablesIn(plan).flatMap((of): Entry[] => {
    const readings = readingsOf(plan, of)
    const n = readings.get(total)?.n
    const { short = '', phrase = '', people = '' } = plan.get('measure', of.measure) ?? {}
    const unit = unitOf(plan, of)
    if (!n || readings.size < 2 || unit === 'score') return []
    const names = [short, phrase, people]
    let counts: ReadonlyMap<string, Counts> | undefined
    return [
      { of, names, n, counts: () => (counts ??= new Map([...readings].map(([id, r]) => [id, countsOf(r, unit)]))) },
    ]
  })
  const times = Map.groupBy(entries, ({ of: { year, point } }) => JSON.stringify([year, point ?? '']))
  return [...times.values()].map((list) => list.toSorted((a, b) => a.n - b.n))
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

const made = new WeakMap<Plan, ReadonlyMap<string, readonly string[]>>()

/** The tables that make up others, as texts, by the key of each that takes part: found once of each state of a plan. */
function summedIn(plan: Plan, total: string): ReadonlyMap<string, readonly string[]> {
  const known = made.get(plan)
  if (known) return known
  const found = new Map<string, string[]>()
  for (const entries of byTime(plan, total))
    for (const whole of entries) {
      const keysOf = (set: readonly Entry[]) => [whole, ...set].map((e) => keyOf(e.of))
      const full = setsOf(whole, entries, total).map(keysOf)
      const sets = new Map(gradesOf(whole, entries).map((set) => [JSON.stringify(keysOf(set)), keysOf(set)] as const))
      for (const keys of full) sets.delete(JSON.stringify(keys))
      for (const keys of [...full, ...sets.values()]) {
        const text = `${full.includes(keys) ? 'full' : 'some'} ${JSON.stringify(keys)}`
        for (const key of keys) found.set(key, [...(found.get(key) ?? []), text])
      }
    }
  made.set(plan, found)
  return found
}

/** What a table makes up together with others, and what makes it up. */
function summedWith(plan: Plan, key: string, total: string | undefined): readonly Summed[] {
  if (total === undefined) return []
  const kinds = ['value', 'interim', 'studentGroup', 'measure'] as const
  const texts = workedOut(plan, `summed ${key}`, kinds, (p) => summedIn(p, total).get(key) ?? [])
  const tableAt = (of: string): FamilyTable => ({ key: of, of: tableOf(of), readings: readingsOf(plan, tableOf(of)) })
  return texts.map((text) => {
    const [whole, ...parts] = (JSON.parse(text.slice(5)) as string[]).map(tableAt) as [FamilyTable, ...FamilyTable[]]
    return { whole, parts, full: text.startsWith('full') }
  })
}

/**
 * What follows for a table from those that it makes up with others, or that make it up: rows that it must withhold, since
 * what they leave is a part's that is withheld; and rows that are known, since all its parts show them.
 */
export function followsFor(
  plan: Plan,
  key: string,
  total: string | undefined,
  floor: number,
  cellsAt: (table: FamilyTable) => ReadonlyMap<string, Cell> | undefined,
): { readonly hidden: readonly string[]; readonly known: ReadonlySet<string> } {
  const hidden: string[] = []
  const known = new Set<string>()
  for (const { whole, parts, full } of summedWith(plan, key, total)) {
    if (!full) continue
    if (whole.key === key) {
      const cells = parts.flatMap((p) => cellsAt(p) ?? [])
      for (const c of cells) for (const [id, cell] of c) if (isWithheld(cell)) hidden.push(id)
      const all = cells.length === parts.length ? [...whole.readings.keys()] : []
      for (const id of all) if (cells.every((c) => isShown(c.get(id)))) known.add(id)
      continue
    }
    // Where a paper has printed the whole, what one part must not show is left by the others.
    const printed = printedBefore(plan, whole.of.measure, whole.of.year, whole.of.point)
    for (const part of parts)
      for (const [id, reading] of part.key === key ? [] : part.readings) {
        const unit = unitOf(plan, part.of)
        if (id !== total && printed.has(id) && !printable(countsOf(reading, unit), floor)) hidden.push(id)
      }
  }
  return { hidden, known }
}

/** What is left of a table where others of some of its children are taken away, and which nobody entered. */
export function leftBy(plan: Plan, key: string, total: string | undefined): readonly Outcome[] {
  return summedWith(plan, key, total).flatMap(({ whole, parts, full }) => {
    if (whole.key !== key) return []
    const lacks = (part: FamilyTable) => [...whole.readings.keys()].some((id) => !part.readings.has(id))
    const sets = full ? parts.filter(lacks).map((part) => parts.filter((p) => p !== part)) : [parts]
    return sets.flatMap((set) => outcomeOf(plan, whole, set))
  })
}

function outcomeOf(plan: Plan, whole: FamilyTable, parts: readonly FamilyTable[]): readonly Outcome[] {
  const all = [whole, ...parts].map((table) => {
    const { measure, year, point } = table.of
    const unit = unitOf(plan, table.of)
    const before = printedBefore(plan, measure, year, point)
    return {
      counts: (id: string) => countsOf(table.readings.get(id), unit),
      isOut: (id: string) => before.get(id)?.at(-1)?.n === table.readings.get(id)?.n,
    }
  })
  const rows = [...whole.readings.keys()].flatMap((id) => {
    const [of = unknown, ...own] = all.map(({ counts }) => counts(id))
    const { n, did } = less(of, own)
    return n === null || did === null || n < 1 ? [] : [{ id, n, numerator: Math.min(n, Math.max(0, did)) }]
  })
  const cellOf = ({ n, numerator }: { n: number; numerator: number }) => ({
    figure: (numerator / n) * 100,
    n,
    numerator,
  })
  const out = rows.filter(({ id }) => all.every(({ isOut }) => isOut(id)))
  const readings = new Map(rows.map((row) => [row.id, cellOf(row)]))
  const printed = new Map(out.map((row) => [row.id, [cellOf(row)]]))
  return rows.length < 2 ? [] : [{ key: [whole, ...parts].map((t) => t.key).join(), readings, printed }]
}
