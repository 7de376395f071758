import type { Span } from './amounts.ts'
import { less, possible, printable } from './counts.ts'
import type { Entry } from './makes-up.ts'
import { cutOutOf, gradesOutOf, isPartByName, isPartByWords, listOfCut, mayShareNone } from './part-of.ts'

/** With more tables than this, two sets always differ by more than a few students. */
const MOST_PARTS = 12

/** Whether these are all children of the whole but fewer than the floor, in all students and in each row. */
function areNearly(parts: readonly Entry[], whole: Entry, total: string): boolean {
  const rest = less(
    whole.all,
    parts.map((p) => p.all),
  )
  if (rest.n === null || rest.did === null || !possible(rest)) return false
  let groups = 0
  for (const [id, all] of whole.counts()) {
    const own = parts.flatMap((p) => p.counts().get(id) ?? []).filter((c) => c.n !== null)
    if (id === total || all.n === null || own.length === 0) continue
    const left = less(all, own)
    if (!possible(left) || (own.length === parts.length && (left.n as number) > rest.n)) return false
    groups++
  }
  return groups > 0
}

/** Whether these have no more children together, in all and in any row, than the whole. */
const mayBeApart = (parts: readonly Entry[], whole: Entry): boolean =>
  parts.reduce((n, p) => n + p.n, 0) <= whole.n &&
  [...whole.counts()].every(([id, all]) => {
    const own = parts.flatMap((p) => p.counts().get(id) ?? []).filter((c) => c.n !== null)
    return all.n === null || possible(less(all, own))
  })

/** Whether two parts of a table may share no student, and how each is cut out of it. */
function apartOf(whole: Entry, parts: readonly Entry[]) {
  const cuts = new Map(parts.map((e) => [e, cutOutOf(e, whole)] as const))
  const cutOf = (e: Entry) => cuts.get(e) as ReturnType<typeof cutOutOf>
  // What both say they did makes “Adams Elementary”, whose name says grades, no part of “Lincoln Academy”.
  const isIn = (e: Entry, o: Entry) => (isPartByWords(e, whole) ? isPartByWords(e, o) : isPartByName(e, o))
  return { cutOf, areApart: (e: Entry, o: Entry) => !isIn(e, o) && mayShareNone(cutOf(e), cutOf(o)) }
}

const setFrom = (parts: readonly Entry[], whole: Entry, areSo: (e: Entry, o: Entry) => boolean): readonly Entry[] => {
  const set: Entry[] = []
  for (const e of parts) if (set.every((o) => areSo(e, o)) && mayBeApart([...set, e], whole)) set.push(e)
  return set
}

/**
 * Tables of one time that by their names are about some of another one's students: schools of a district, with
 * students who may be in none. Each set could share no student; none of its names is another one's with more words. Girls
 * share students with every school: were they taken for one beside it, the schools would be no set.
 */
export function apartIn(named: readonly Entry[], whole: Entry): readonly (readonly Entry[])[] {
  let parts = named.filter((e) => mayBeApart([e], whole)).toReversed()
  const { areApart } = apartOf(whole, parts)
  const found: (readonly Entry[])[] = []
  while (parts.length > 0) {
    const set = setFrom(parts, whole, areApart)
    found.push(set)
    parts = parts.filter((e) => !set.includes(e))
  }
  return found
}

/**
 * Further sets of such tables that share no student, each of which is asked alone as well: schools that say their level, beside
 * grades or a level that they do not have, “Lincoln Middle” and “High school”; and free lunch beside reduced-price lunch.
 */
export function alsoApartIn(named: readonly Entry[], whole: Entry): readonly (readonly Entry[])[] {
  const parts = named.filter((e) => mayBeApart([e], whole)).toReversed()
  const { cutOf, areApart } = apartOf(whole, parts)
  const listed = [...Map.groupBy(parts, (e) => listOfCut(cutOf(e)))].flatMap(([list, of]) =>
    list === undefined ? [] : [setFrom(of, whole, (e, o) => cutOf(e) !== cutOf(o))],
  )
  const isSchool = (e: Entry) => cutOf(e) === 'places'
  const spans = new Map(parts.map((e) => [e, gradesOutOf(e, whole)] as const))
  const schools = parts.filter((e) => isSchool(e) && spans.get(e))
  const graded = schools.length > 0 ? parts.filter((e) => cutOf(e) === 'grades' && spans.get(e)) : []
  const areSo = (e: Entry, o: Entry) => {
    if (isSchool(e) && isSchool(o)) return areApart(e, o)
    const [a, b] = [e, o].map((of) => spans.get(of)) as [Span, Span]
    return a[0] > b[1] || b[0] > a[1]
  }
  const mixed = graded.map((one) => setFrom([one, ...schools, ...graded.filter((e) => e !== one)], whole, areSo))
  return [...listed.filter((set) => set.length > 1), ...mixed.filter((set) => set.some(isSchool))]
}

/**
 * Tables of one time that make up another one but for a few children: schools, and a district some of whose children are in
 * none. Found by their names, which are the whole's with more words.
 */
export function nearlySums(
  parts: readonly Entry[],
  whole: Entry,
  total: string,
  floor: number,
): readonly (readonly Entry[])[] {
  if (parts.length < 2 || parts.length > MOST_PARTS) return []
  const found: (readonly Entry[])[] = []
  const from = (at: number, set: readonly Entry[], left: number): void => {
    if (left < floor && set.length > 1 && areNearly(set, whole, total)) found.push(set)
    for (let i = at; i < parts.length; i++) {
      const next = parts[i] as Entry
      if (next.n < left) from(i + 1, [...set, next], left - next.n)
    }
  }
  from(0, [], whole.n)
  return found
}

/** Whether half of the rows of what these leave, or more, are large enough to be told of: other schools, and not a few children in none. */
export function leavesMany(whole: Entry, parts: readonly Entry[], total: string, floor: number): boolean {
  let [many, few] = [0, 0]
  for (const [id, all] of whole.counts()) {
    const own = parts.flatMap((p) => p.counts().get(id) ?? [])
    const left = less(all, own)
    if (id === total || left.n === null || left.n <= 0) continue
    if (printable(left, floor)) many++
    else few++
  }
  return many > few || (many > 1 && many === few)
}

/** Whether two tables are not one within the other by their names, and so may share no child. */
function besideIn(whole: Entry) {
  const isIn = (e: Entry, o: Entry) => (isPartByWords(e, whole) ? isPartByWords(e, o) : isPartByName(e, o))
  return (e: Entry, o: Entry) => !isIn(e, o) && !isIn(o, e)
}

/**
 * The table without numbers that is what these leave, by its name: of a school whose every row its source marks, all that is known
 * is what the others leave. Where two are so it is the first, which may be both.
 */
export function leftNamed(whole: Entry, parts: readonly Entry[], uncounted: readonly Entry[]): Entry | undefined {
  const areBeside = besideIn(whole)
  return uncounted.find((e) => isPartByName(e, whole) && parts.every((o) => areBeside(e, o)))
}

/** Tables that may share no child, by their numbers, however they are cut: free and full-price lunch. */
export const besideEachOther = (parts: readonly Entry[], whole: Entry): readonly Entry[] =>
  setFrom(parts.toReversed(), whole, besideIn(whole))
