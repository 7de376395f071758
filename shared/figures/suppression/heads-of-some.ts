import { fold } from '../../domain/usual-groups.ts'
import { nameTexts } from '../names-out.ts'
import type { TablesPlan as Plan } from '../parts.ts'
import type { PrintedCells } from '../printed.ts'
import { printable } from './counts.ts'
import { eachGrade } from './grade-names.ts'
import { isGroupName } from './group-beside.ts'
import { enrolledIn, listKey } from './listed.ts'
import { NAMES } from './makes-up.ts'
import type { Outcome } from './outcomes.ts'
import { sayingsOf } from './part-of.ts'
import { floorOf, groupsWith, shapeOf } from './shape.ts'
import { type Category, type CategoryRow, categoriesIn, namedSets, namesIn, someRows } from './some-rows.ts'
import { byTable, type Counted, countedIn, type FamilyTable, timeOf, unitOf } from './tables.ts'

/** How many children some rows of a table, or of the list of groups, have together, as a measure of them says; and what it calls them. */
interface Heads {
  readonly n: number
  readonly name: string
  /** The rows, where only their names say which they are. */
  readonly rows?: readonly string[]
}

/** The most rows of a category, where a measure's name says that it is of some children, and where it does not. */
const MOST_SAID = 10
const MOST_UNSAID = 5

/**
 * “High school math” beside “Reading” with a row of each school, or beside the list of groups: a reader who takes the other schools away
 * has the children of the one that is too small. By heads alone any number is some sum of many rows, so that few are looked at.
 */
const headsOfSome = byTable<Heads>('heads of some rows', foundIn)

function foundIn(plan: Plan): ReadonlyMap<string, readonly string[]> {
  const total = shapeOf(plan).groups.find((g) => g.isTotal)?.id
  const found = new Map<string, string[]>()
  const tables = total === undefined ? [] : [...countedIn(plan, total).values()]
  const byTime = Map.groupBy(tables, (t) => timeOf(t.of))
  const last = new Map<string, string>()
  for (const { of } of tables) if (of.year > (last.get(of.measure) ?? '')) last.set(of.measure, of.year)
  const ofToday = tables.filter(({ of }) => of.point === undefined && last.get(of.measure) === of.year)
  const put = (
    key: string,
    readings: FamilyTable['readings'],
    sets: readonly Category[],
    beside: readonly Counted[],
  ) => {
    const all = readings.get(total ?? '')?.n
    const sums = sets.map((set) => ({ ...set, sums: sumsOf(set.rows, floorOf(plan)) }))
    const known = new Set([...readings.values()].map((r) => r.n))
    const told: Heads[] = []
    for (const part of sums.length === 0 ? [] : beside) {
      const { n } = part.all
      // Nobody can say whether the few that one of two measures of nearly all children lacks are those of one row.
      if (!n || n < floorOf(plan) || (all !== undefined && all - n < 2 * floorOf(plan)) || known.has(n)) continue
      if (someRows(plan, key).some((some) => some.whole === key && some.part === part.key)) continue
      const name = groupSaid(plan, part)
      // A grade or a school is not made up of races.
      const among = sums.filter(({ isUsual }) => !isUsual || isGroupName(name ?? ''))
      const isSum = among.some(({ sums: { said, unsaid } }) => (name === undefined ? unsaid.has(n) : said.has(n)))
      const sets =
        isSum || name === undefined ? [] : among.flatMap(({ rows }) => namedSets(rows, namesIn(plan, part), n))
      if (isSum) told.push({ n, name: isGroupName(name ?? '') ? (name ?? '') : '' })
      for (const set of sets) told.push({ n, name: '', rows: set.map((r) => r.id) })
      if (isSum || sets.length > 0) known.add(n)
    }
    if (told.length > 0)
      found.set(
        key,
        told.map((of) => JSON.stringify(of)),
      )
  }
  for (const t of tables) {
    const beside = (byTime.get(timeOf(t.of)) ?? []).filter((o) => o.of.measure !== t.of.measure)
    put(t.key, t.readings, categoriesIn(plan, t.readings, unitOf(plan, t.of)), beside)
  }
  const list = enrolledIn(plan)
  put(listKey, list, categoriesIn(plan, list, 'score'), ofToday)
  return found
}

interface Sums {
  /** What two rows or more have together. */
  readonly said: ReadonlySet<number>
  /** What they have together where one that is too small is among them. */
  readonly unsaid: ReadonlySet<number>
}

function sumsOf(rows: readonly CategoryRow[], floor: number): Sums {
  const [said, unsaid] = [new Set<number>(), new Set<number>()]
  if (rows.length > MOST_SAID) return { said, unsaid }
  for (let bits = 3; bits < 1 << rows.length; bits++) {
    const set = rows.filter((_, i) => bits & (1 << i))
    if (set.length < 2) continue
    const n = set.reduce((s, r) => s + r.n, 0)
    said.add(n)
    if (rows.length <= MOST_UNSAID && set.some((r) => !printable(r, floor))) unsaid.add(n)
  }
  return { said, unsaid }
}

const said = new WeakMap<readonly string[], { readonly name: string | undefined }>()

/** The longest words of a measure's names that say of which children it is: a group or grades; none of a level, or of several schools. */
function groupSaid(plan: Plan, { of, all }: Counted): string | undefined {
  const texts = nameTexts(plan, of.measure)
  const known = said.get(texts) ?? { name: findSaid(texts, all.n as number) }
  said.set(texts, known)
  return known.name
}

function findSaid(texts: readonly string[], n: number): string | undefined {
  // Not how a sentence says it.
  const names = texts.filter((_, i) => i % NAMES !== 1)
  const ranges = names.flatMap((name) => {
    const words = fold(name).split(' ')
    return words.flatMap((_, from) => words.slice(from).map((_, more) => words.slice(from, from + more + 1)))
  })
  const sorted = ranges.toSorted((a, b) => b.length - a.length).map((words) => words.join(' '))
  const isSaid = (name: string) => isGroupName(name) || eachGrade(name)?.stem === ''
  const found = sorted.find(isSaid)
  if (found !== undefined) return found
  const isPlace = (name: string) => /\b(?:schools|campuses|sites|regions?|zones?)\b/.test(fold(name))
  const level = sayingsOf({ names: names.flatMap((name) => [name, '', '']), n }).some((s) => s.grades)
  return level || names.some(isPlace) ? '' : undefined
}

/** A table, or the list of groups, with what other measures say of some of its rows together. */
export function besideHeads(
  plan: Plan,
  { key, readings }: Pick<FamilyTable, 'key' | 'readings'>,
  printed: PrintedCells,
): readonly Outcome[] {
  const heads = headsOfSome(plan, key)
  const idOf = ({ n }: Heads) => `heads ${n}`
  const countedOf = (of: readonly Heads[]) => new Map(of.map((h) => [idOf(h), h.n] as const))
  const several = heads.filter((h) => h.rows === undefined)
  const named = new Map(several.map((h, at) => [idOf(h), h.name || `some ${at + 1}`] as const))
  const groups = shapeOf(plan).groups
  return [
    ...(several.length > 0
      ? [{ key: `heads of ${key}`, groups: groupsWith(plan, named), readings, printed, counted: countedOf(several) }]
      : []),
    ...heads.flatMap((h): Outcome[] => {
      if (h.rows === undefined) return []
      const own = groups.filter((g) => h.rows?.includes(g.id))
      const has = <T>(map: ReadonlyMap<string, T>) => new Map([...map].filter(([id]) => h.rows?.includes(id)))
      const all = { id: idOf(h), isTotal: true }
      const rows = { groups: [all, ...own], readings: has(readings), printed: has(printed) }
      return [{ key: `${idOf(h)} of ${key}`, ...rows, counted: countedOf([h]) }]
    }),
  ]
}
