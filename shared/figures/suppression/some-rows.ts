import { usualWays } from '../../domain/usual-group-names.ts'
import { fold } from '../../domain/usual-groups.ts'
import { namesOfMeasure, nameTexts } from '../names-out.ts'
import type { TablesPlan as Plan } from '../parts.ts'
import { type Counts, countsOf, printable } from './counts.ts'
import { stemsOf } from './part-of.ts'
import { floorOf, shapeOf } from './shape.ts'
import { byTable, type Counted, countedIn, type Readings, timeOf, unitOf } from './tables.ts'
import type { Unit } from './types.ts'

/** A measure of as many children as some rows of another one have together, and as many of them who did. */
interface OfSome {
  readonly whole: string
  readonly part: string
}

/** In a longer category any number is some sum of its rows, but for sums of a few: there are few high schools among many schools. */
const MOST_ROWS = 14
const MOST_OF_MANY = 24
const FEW_OF_MANY = 5

/**
 * “High school reading” beside “Reading” with a row of each school: its children are those of some of the rows, one of which is too
 * small to be told of, whatever its name says.
 */
export const someRows = byTable<OfSome>('some rows', foundIn)

function foundIn(plan: Plan): ReadonlyMap<string, readonly string[]> {
  const total = shapeOf(plan).groups.find((g) => g.isTotal)?.id
  const found = new Map<string, string[]>()
  if (total === undefined) return found
  for (const tables of Map.groupBy(countedIn(plan, total).values(), (t) => timeOf(t.of)).values())
    for (const whole of tables) {
      const sets = categoriesIn(plan, whole.readings, unitOf(plan, whole.of)).filter(({ isUsual }) => !isUsual)
      const its = sets.length === 0 ? new Set<string>() : wordsIn(plan, whole)
      const parts = sets.length === 0 ? [] : tables.filter((t) => mayBeOf(plan, t, whole, its))
      const isSum = (t: Counted) => sets.some(({ rows }) => addUp(rows, t.all, namesIn(plan, t)))
      for (const part of parts.filter(isSum)) {
        const text = JSON.stringify({ whole: whole.key, part: part.key } satisfies OfSome)
        for (const key of [whole.key, part.key]) found.set(key, [...(found.get(key) ?? []), text])
      }
    }
  return found
}

/** A row of a category with the words of its name. */
export interface CategoryRow extends Counts {
  readonly id: string
  readonly n: number
  readonly words: readonly string[]
}
export interface Category {
  readonly rows: readonly CategoryRow[]
  /** Some of its rows are usual groups, such as races; else they are schools, grades or programs. */
  readonly isUsual: boolean
}

/** The rows of each category of a table, where one of them is too small. */
export function categoriesIn(plan: Plan, readings: Readings, unit: Unit): readonly Category[] {
  const floor = floorOf(plan)
  const groups = shapeOf(plan).groups.filter((g) => !g.isTotal && g.dimension !== undefined && readings.get(g.id)?.n)
  const isUsual = ({ cuts }: (typeof groups)[number]) => [...(cuts?.keys() ?? [])].some((way) => usualWays.has(way))
  return [...Map.groupBy(groups, (g) => g.dimension).values()].flatMap((list) =>
    [list.filter((g) => !isUsual(g)), ...(list.some(isUsual) ? [list] : [])].flatMap((of) => {
      const rows = of.map((g) => {
        const reading = readings.get(g.id)
        return { id: g.id, ...countsOf(reading, unit), n: reading?.n as number, words: g.words ?? [] }
      })
      const isAsked = rows.length > 2 && rows.some((r) => !printable(r, floor))
      return isAsked ? [{ rows, isUsual: of.some(isUsual) }] : []
    }),
  )
}

function mayBeOf(plan: Plan, part: Counted, whole: Counted, its: ReadonlySet<string>): boolean {
  const [n, all] = [part.all.n, whole.all.n]
  if (n === null || all === null || n >= all || part.all.did === null || part.of.measure === whole.of.measure)
    return false
  if (unitOf(plan, part.of) !== unitOf(plan, whole.of)) return false
  return [...wordsIn(plan, part)].some((word) => its.has(word))
}

const words = new WeakMap<readonly string[], ReadonlySet<string>>()

/** The words of a measure's names, and not of who is counted. */
function wordsIn(plan: Plan, { of }: Counted): ReadonlySet<string> {
  const texts = nameTexts(plan, of.measure)
  const known = words.get(texts) ?? new Set(texts.flatMap((text, i) => (i % 3 === 2 ? [] : [...stemsOf(text)])))
  words.set(texts, known)
  return known
}

/** All words of a measure's names. */
export const namesIn = (plan: Plan, { of }: Counted): ReadonlySet<string> =>
  new Set(namesOfMeasure(plan, of.measure).flatMap(({ short, people }) => fold(`${short} ${people}`).split(' ')))

/** Whether some rows, two at the least, are as many children, and as many who did but for rounding. `names`: the words of a measure of them. */
function addUp(rows: readonly CategoryRow[], { n, did, slack }: Counts, names: ReadonlySet<string>): boolean {
  if (rows.length > MOST_OF_MANY)
    return namedSets(rows, names, n).some((set) => {
      const off = set.reduce((s, r) => s + r.slack, slack)
      return Math.abs(set.reduce((s, r) => s + (r.did ?? 0), 0) - (did ?? NaN)) <= off
    })
  const sorted = rows.toSorted((a, b) => b.n - a.n)
  const most = rows.length > MOST_ROWS ? FEW_OF_MANY : rows.length
  const from = (at: number, left: number, who: number, off: number, took: number): boolean => {
    if (left === 0) return took > 1 && Math.abs(who) <= off
    const row = sorted[at]
    // The largest come first: as many more as may be have to be enough.
    if (row === undefined || left < 0 || left > (most - took) * row.n) return false
    return (
      from(at + 1, left - row.n, who - (row.did ?? 0), off + row.slack, took + 1) || from(at + 1, left, who, off, took)
    )
  }
  return n !== null && did !== null && from(0, n, did, slack, 0)
}

/** Those of a long list whose names share a word with a measure, “North High” with “High school math”, and up to two more: `n` together. */
export function namedSets(
  rows: readonly CategoryRow[],
  names: ReadonlySet<string>,
  n: number | null,
): readonly (readonly CategoryRow[])[] {
  const own = rows.filter(({ words }) => words.some((word) => !/^schools?$/.test(word) && names.has(word)))
  const others = rows.filter((r) => !own.includes(r))
  if (n === null || own.length === 0 || others.length === 0) return []
  const left = own.reduce((sum, r) => sum - r.n, n)
  const sets = [
    ...(left === 0 ? [[]] : []),
    ...others.flatMap((one, at) => [
      ...(one.n === left ? [[one]] : []),
      ...others.slice(at + 1).flatMap((two) => (one.n + two.n === left ? [[one, two]] : [])),
    ]),
  ]
  return sets.map((more) => [...own, ...more]).filter((set) => set.length > 1)
}
