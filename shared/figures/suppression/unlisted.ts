import { fold } from '../../domain/usual-groups.ts'
import { printable } from './counts.ts'
import { type Entry, fits, makeUpInAll, NAMES, setsOfSize } from './makes-up.ts'
import { keyOf } from './tables.ts'

/**
 * Sums of tables of which some say nothing but how many all students are, or of whose groups their source keeps every
 * number: a school of 63 beside those that list the races. What the others leave of a row of the district is that
 * school's. Since all students alone have to bear such a sum out, it is looked for among tables whose names have to do with
 * each other, or where one table alone lists nothing.
 */
export type Found = readonly [whole: Entry, ...parts: Entry[]]

/** No more tables than these are laid together, in so many steps. */
const MOST_PARTS = 40
const MOST_STEPS = 1000
/** The most searches in all for the tables of one time. */
const MOST_OF_TIME = 40_000
/**
 * The most tables with groups that are combined with one such table if names say nothing; and the most if only
 * numbers of students do.
 */
const MOST_NAMELESS = 3

const words = (e: Entry): ReadonlySet<string> => {
  const known =
    wordsKnown.get(e) ?? new Set(e.names.filter((_, i) => i % NAMES < 2).flatMap((name) => fold(name).split(' ')))
  wordsKnown.set(e, known)
  return known
}
const wordsKnown = new WeakMap<Entry, ReadonlySet<string>>()

const shareWord = (a: Entry, b: Entry): boolean => [...words(a)].some((word) => word !== '' && words(b).has(word))

/** Whether each of these has a word of the other's name in its own. */
export const shareWords = (one: Entry, others: readonly Entry[]): boolean => others.every((e) => shareWord(one, e))

/** Every set of these that is of so many children together, in as many steps as are left of all for the tables of one time. */
function setsOf(parts: readonly Entry[], n: number, all = { left: MOST_OF_TIME }): readonly (readonly Entry[])[] {
  const steps = { left: Math.min(MOST_STEPS, all.left) }
  all.left -= steps.left
  const found = setsOfSize(parts, n, steps)
  all.left += steps.left
  return found
}

/** Sets of a few of these that are of fewer children together, those of the fewest tables first. */
function smallSetsOf(parts: readonly Entry[], below: number): readonly (readonly Entry[])[] {
  type Set = { readonly of: readonly Entry[]; readonly n: number; readonly next: number }
  let sets: readonly Set[] = [{ of: [], n: 0, next: 0 }]
  const found: (readonly Entry[])[] = []
  for (let size = 1; size <= MOST_NAMELESS && found.length < MOST_STEPS; size++) {
    sets = sets.flatMap(({ of, n, next }) =>
      parts
        .slice(next)
        .flatMap((e, i) => (n + e.n < below ? [{ of: [...of, e], n: n + e.n, next: next + i + 1 }] : [])),
    )
    found.push(...sets.map(({ of }) => of))
  }
  return found
}

/** Whether no group of the whole is counted in all of these, and some of them count one. */
const listNone = (whole: Entry, parts: readonly Entry[]): boolean =>
  !haveOne(whole, parts) && whole.lists.some((id) => parts.some((e) => e.lists.includes(id)))
const haveOne = (whole: Entry, parts: readonly Entry[]): boolean =>
  whole.lists.some((id) => parts.every((e) => e.lists.includes(id)))

/** Whether some of these tables count groups that others do not. */
function differ([first, ...more]: readonly Entry[]): boolean {
  const all = new Set(first?.lists)
  return more.some(({ lists }) => lists.length !== all.size || !lists.every((id) => all.has(id)))
}

/**
 * Tables of one time, those with the fewest students first, that make up another one though no group is in all of
 * them: so that the rest of a group is protected, or all students of a school that are too few themselves.
 */
export function setsWithUnlisted(entries: readonly Entry[], total: string, floor: number): readonly Found[] {
  const few = new Set(entries.filter((e) => !printable(e.all, floor)))
  if (entries.length < 3 || (few.size === 0 && !differ(entries))) return []
  const ofTime = { left: MOST_OF_TIME }
  return entries.flatMap((whole): readonly Found[] => {
    const isAsked = (e: Entry) => few.has(e) || whole.lists.some((id) => !e.lists.includes(id))
    const smaller = entries.filter((e) => e.n < whole.n)
    if (smaller.length < 2 || !smaller.some(isAsked)) return []
    const parts = smaller.filter((e) => fits(e, whole)).toReversed()
    const found = new Map<string, readonly Entry[]>()
    const put = (set: readonly Entry[]): void => {
      const says = listNone(whole, set) || (!haveOne(whole, set) && set.some((e) => few.has(e)))
      if (set.length < 2 || !says || !makeUpInAll(set, whole, total)) return
      const places = set.map((e) => parts.indexOf(e)).toSorted((a, b) => a - b)
      found.set(places.join(), set)
    }
    // Among more than a few, all students of some are soon the sum of others by accident.
    const lacks = (e: Entry) => whole.lists.some((id) => !e.lists.includes(id))
    const byN = Map.groupBy(parts.length > MOST_PARTS ? [] : parts.filter(lacks), (e) => e.n)
    const listing = byN.size === 0 ? [] : parts.filter((e) => !lacks(e))
    for (const set of smallSetsOf(listing, whole.n))
      for (const one of byN.get(whole.n - set.reduce((n, e) => n + e.n, 0)) ?? []) put([...set, one])
    const named = parts.filter((e) => shareWord(whole, e))
    const pools =
      named.length <= MOST_PARTS
        ? [named]
        : [...words(whole)]
            .map((word) => named.filter((e) => words(e).has(word)))
            .filter((of) => of.length <= MOST_PARTS)
    for (const pool of pools) if (pool.some(isAsked)) for (const set of setsOf(pool, whole.n, ofTime)) put(set)
    return [...found.values()].map((set) => [whole, ...set] as const)
  })
}

/** No more tables than these are laid together where all students are all that bears a sum out. */
const MOST_BARE = 16

/**
 * Tables by their names of some of another one's children that are all of these, as many as did among them, though that one
 * lists none of their groups: schools by race beside a measure of all that says how many students read, and no more.
 */
export function setsOfOtherRows(whole: Entry, named: readonly Entry[], total: string): readonly Found[] {
  const all = named.filter((e) => !e.lists.some((id) => whole.lists.includes(id)) && !e.onlyCounts && e.n < whole.n)
  const listing = all.filter((e) => e.lists.length > 0)
  const parts = all.length > MOST_BARE ? listing : all
  if (listing.length === 0 || parts.length < 2 || parts.length > MOST_BARE || whole.all.did === null) return []
  const sets = setsOf(
    parts.toSorted((a, b) => b.n - a.n),
    whole.n,
  )
  const isTold = (set: readonly Entry[]) => set.length > 1 && set.some((e) => e.lists.length > 0)
  return sets.flatMap((set) => (isTold(set) && makeUpInAll(set, whole, total) ? [[whole, ...set] as const] : []))
}

/** Whether two names are one but for a few words: “Read at North” and “Read at South”. */
function areSiblings(a: Entry, b: Entry): boolean {
  const [own, other] = [words(a), words(b)]
  let shared = 0
  for (const word of own) if (other.has(word)) shared++
  return 2 * shared >= Math.min(own.size, other.size)
}

/** Those of no more than so many children whose names are one's but for a few words, the largest first; no more than matter. */
function siblingsOf(one: Entry, entries: readonly Entry[], most: number): readonly Entry[] {
  const found: Entry[] = []
  for (const e of entries) {
    if (e.n > most || found.length > MOST_PARTS) break
    if (e !== one && areSiblings(one, e)) found.push(e)
  }
  return found.toReversed()
}

/**
 * What is not listed, by the number of children alone, whatever is said of who did, of one school year: of the list of groups, of
 * scores, of another measure. Only tables whose names are one but for a few words are laid together so, all of them or a few.
 */
export function headsWithUnlisted(entries: readonly Entry[], lists: readonly Entry[], total: string): readonly Found[] {
  if (entries.length < 2 || !differ([...entries, ...lists])) return []
  const found = new Map<string, Found>()
  const wholes = [...entries, ...lists].filter((e) => e.lists.length > 0)
  const most = Math.max(...wholes.map((e) => e.n))
  for (const one of entries) {
    const siblings = siblingsOf(one, entries, most - one.n)
    if (siblings.length === 0 || siblings.length > MOST_PARTS) continue
    const lackedBy = wholes.filter((e) => e.n > one.n && e.lists.some((id) => !one.lists.includes(id)))
    for (const whole of lackedBy) {
      const parts = siblings.filter((e) => e !== whole && e.n + one.n <= whole.n)
      for (const set of parts.length === 0 ? [] : setsOf(parts, whole.n - one.n)) {
        const all = [...set, one].toSorted((a, b) => entries.indexOf(a) - entries.indexOf(b))
        const isWhole = all.length <= MOST_NAMELESS || set.length === parts.length
        if (isWhole && listNone(whole, all) && makeUpInAll(all, whole, total, true))
          found.set([whole, ...all].map((e) => keyOf(e.of)).join('\n\n'), [whole, ...all])
      }
    }
  }
  return [...found.values()]
}
