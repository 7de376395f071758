import { fold } from '../../domain/usual-groups.ts'
import { eachGrade } from './grade-names.ts'
import { isList } from './listed.ts'
import { type Entry, makeUp, NAMES } from './makes-up.ts'
import { keyOf, timeOf } from './tables.ts'
import { schoolsSaid } from './windows.ts'

/**
 * Tables of some of the children each that are those of another one, by how many there are in each row, whatever is said
 * of who did: schools whose shares are the year's and a district whose shares are a point's, scores, the list of groups.
 * Tables of the same children, be they of other measures or points, are one here: what one withholds, all of them do.
 */
interface Head {
  readonly members: readonly Entry[]
  readonly n: number
  /** Children by row, in one order of rows for all tables; -1 where a table has none. */
  readonly rows: Int32Array
}

/**
 * The steps of one search for everything that makes up a table, of a search among tables that share a word of their
 * names, and of all searches of a year.
 */
const MOST_STEPS = 4000
const MOST_OF_WORD = 200
const MOST_OF_YEAR = 40_000
/** The most ways to choose among tables of the same students that are tried. */
const MOST_CHOICES = 200

function headsOf(entries: readonly Entry[], total: string): readonly Head[] {
  const ids = [...new Set(entries.flatMap((e) => [...e.readings.keys()]))].filter((id) => id !== total)
  const heads = new Map<string, Head & { readonly members: Entry[] }>()
  for (const e of entries) {
    const rows = Int32Array.from(ids, (id) => e.readings.get(id)?.n ?? -1)
    // The list is looked at alone: it is not a measure, and withholds on its own.
    const key = `${isList(e.of) ? keyOf(e.of) : ''} ${e.n} ${rows.join()}`
    const same = heads.get(key)
    if (same) same.members.push(e)
    else if (rows.some((n) => n > 0)) heads.set(key, { members: [e], n: e.n, rows })
  }
  return [...heads.values()].toSorted((a, b) => a.n - b.n)
}

const fitsIn = (rows: Int32Array, rest: Int32Array): boolean => {
  for (let i = 0; i < rows.length; i++)
    if ((rest[i] as number) >= 0 && (rows[i] as number) > (rest[i] as number)) return false
  return true
}

/** What a part leaves of each row; -1 for one that no longer counts, since the part does not list it. */
const without = (rest: Int32Array, rows: Int32Array): Int32Array =>
  rest.map((n, i) => (n < 0 || (rows[i] as number) < 0 ? -1 : n - (rows[i] as number)))

/** The sets of parts that make up the whole in every row that all of them have, and in `least` of these at the least. */
function setsOf(whole: Head, parts: readonly Head[], least: (set: readonly Head[]) => number, steps: { left: number }) {
  const found: (readonly Head[])[] = []
  // What all following parts have together in a row that each of them has.
  const after: { readonly n: number; readonly rows: Float64Array }[] = []
  for (let i = parts.length - 1; i >= 0; i--) {
    const [{ n, rows }, next] = [parts[i] as Head, after[i + 1]]
    const sum = Float64Array.from(rows, (own, r) => (own < 0 ? Infinity : own + (next?.rows[r] ?? 0)))
    after[i] = { n: n + (next?.n ?? 0), rows: sum }
  }
  const isLeft = (rest: Int32Array, at: number) =>
    rest.some((n, r) => n > ((after[at] as (typeof after)[0]).rows[r] ?? 0))
  const from = (at: number, set: readonly Head[], left: number, rest: Int32Array): void => {
    if (left === 0) {
      const agree = rest.reduce((sum, n, r) => sum + (n === 0 && (whole.rows[r] as number) > 0 ? 1 : 0), 0)
      if (rest.every((n) => n <= 0) && agree >= least(set)) found.push(set)
      return
    }
    for (let i = at; i < parts.length && steps.left > 0; i++) {
      if ((after[i] as (typeof after)[0]).n < left || isLeft(rest, i)) return
      steps.left--
      const next = parts[i] as Head
      if (next.n <= left && fitsIn(next.rows, rest))
        from(i + 1, [...set, next], left - next.n, without(rest, next.rows))
    }
  }
  from(0, [], whole.n, whole.rows)
  return found
}

/** Every way to take one of each. */
const choices = (lists: readonly (readonly Entry[])[]): readonly (readonly Entry[])[] =>
  lists.reduce<readonly (readonly Entry[])[]>(
    (sets, of) => sets.flatMap((set) => of.map((e) => [...set, e])).slice(0, MOST_CHOICES),
    [[]],
  )

interface HeadSum {
  readonly way: 'full' | 'time' | 'head'
  /** The whole, and what makes it up. */
  readonly set: readonly Entry[]
}

/** A sum of heads as sums of tables: of one measure in parts of the year, of who did as well, or of heads alone. */
function asTables(heads: readonly Head[], total: string): readonly HeadSum[] {
  const [first, ...more] = heads.map((h) => Map.groupBy(h.members, (e) => e.of.measure))
  const ofOne = [...(first ?? [])].flatMap(([measure, own]) => {
    const set = [own[0], ...more.map((m) => m.get(measure)?.[0])]
    return measure !== '' && set.every((e) => e !== undefined) ? [{ way: 'time', set } as const] : []
  })
  if (ofOne.length > 0) return ofOne
  const counting = heads.map((h) => h.members.filter((e) => !e.onlyCounts))
  const full = choices(counting).flatMap((set) => {
    const [whole, ...parts] = set as [Entry, ...Entry[]]
    return makeUp(parts, whole, total) ? [{ way: 'full', set } as const] : []
  })
  return [...full, { way: 'head', set: heads.flatMap((h) => h.members.slice(0, 1)) }]
}

/** The tables that have a word in their names, by the word. */
function wordsIn(heads: readonly Head[]): ReadonlyMap<string, ReadonlySet<Head>> {
  const found = new Map<string, Set<Head>>()
  for (const head of heads)
    for (const word of new Set(head.members.flatMap((e) => e.names.flatMap((name) => fold(name).split(' '))))) {
      const had = found.get(word)
      if (had) had.add(head)
      else found.set(word, new Set([head]))
    }
  return found
}

/**
 * All measures that are called alike but for the one school or the grades that they are of, and share no grade. Be one group in all
 * of them, as in schools that tell of English learners alone: where all that are called so make up another one, it is no accident.
 */
function calledAlike(heads: readonly Head[]): readonly (readonly Head[])[] {
  const found = new Map<string, Map<string, Head>>()
  const put = (thing: string, of: string, head: Head) =>
    found.set(thing, (found.get(thing) ?? new Map<string, Head>()).set(of, head))
  for (const head of heads)
    for (const { of, names } of head.members)
      for (const name of names.filter((_, i) => i % NAMES === 0)) {
        const graded = eachGrade(name)
        const [thing, ...schools] = graded === null ? schoolsSaid(name) : []
        if (graded) put(`${timeOf(of)} grades ${graded.stem}`, graded.grades.join(), head)
        else if (schools.length === 1) put(`${timeOf(of)} at ${thing}`, schools[0] as string, head)
      }
  return [...found.values()].flatMap((of) =>
    of.size > 1 && new Set(of.values()).size === of.size ? [[...of.values()]] : [],
  )
}

/** Whether these are as many as the whole in all, and in each row that all of them have, which is one at the least. */
function areAll(of: readonly Head[], whole: Head): boolean {
  if (of.includes(whole) || of.reduce((n, h) => n + h.n, 0) !== whole.n || !of.every((h) => fitsIn(h.rows, whole.rows)))
    return false
  const rest = of.reduce((left, h) => without(left, h.rows), whole.rows)
  return rest.every((n) => n <= 0) && rest.some((n, r) => n === 0 && (whole.rows[r] as number) > 0)
}

const isOfList = ({ members }: Head): boolean => members.some((e) => isList(e.of))

/** The sums among the tables of one school year, and the lists of groups, by the number of students in their rows. */
export function headsIn(entries: readonly Entry[], total: string): readonly HeadSum[] {
  const sizes = entries.map((e) => e.n)
  // In most plans no table is half as large as another one, and there is nothing to search.
  if (2 * Math.min(...sizes) > Math.max(...sizes)) return []
  const heads = headsOf(entries, total)
  const least = heads[0]
  let words: ReturnType<typeof wordsIn> | undefined
  const byWord = () => (words ??= wordsIn(heads))
  let alike: ReturnType<typeof calledAlike> | undefined
  const called = () => (alike ??= calledAlike(heads))
  let ofYear = MOST_OF_YEAR
  return heads.toReversed().flatMap((whole): readonly HeadSum[] => {
    if (least === undefined || 2 * least.n > whole.n || ofYear <= 0) return []
    const isPart = (h: Head) => h !== whole && !isOfList(h) && h.n + least.n <= whole.n && fitsIn(h.rows, whole.rows)
    const parts = heads.filter(isPart).toReversed()
    if (parts.length < 2) return []
    // If the number who did is given and does not agree, one row is soon equal by accident.
    const rows = (set: readonly Head[]) => ([whole, ...set].some((h) => h.members.every((e) => e.onlyCounts)) ? 1 : 2)
    const sets = new Set<string>()
    const isNew = (set: readonly Head[]) => sets.size < sets.add(set.map((p) => parts.indexOf(p)).join()).size
    const search = (among: readonly Head[], most: number): readonly HeadSum[] => {
      const steps = { left: Math.min(most, ofYear) }
      ofYear -= steps.left
      const found = setsOf(whole, among, rows, steps)
      ofYear += steps.left
      beyond ||= steps.left === 0
      return found.filter(isNew).flatMap((set) => asTables([whole, ...set], total))
    }
    let beyond = false
    const named = called().flatMap((of) =>
      areAll(of, whole) && of.every(isPart) ? [parts.filter((h) => of.includes(h))] : [],
    )
    const found = [
      ...search(parts, MOST_STEPS),
      ...named.filter(isNew).flatMap((of) => asTables([whole, ...of], total)),
    ]
    // Among many schools with many measures each, only tables that share a word are searched: “Read at North”, “Read
    // at South”.
    const byWords = beyond ? [...byWord()].map(([, of]) => parts.filter((p) => of.has(p))) : []
    const few = byWords.filter((of) => of.length > 1 && of.length < parts.length)
    return [...found, ...few.flatMap((of) => search(of, MOST_OF_WORD))]
  })
}
