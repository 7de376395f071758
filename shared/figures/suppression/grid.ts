import { type Counts, less, sum } from './counts.ts'
import type { Names } from './named.ts'
import type { Cut } from './row-names.ts'
import { Simplex } from './simplex.ts'

/** `whole` is made up of `parts`, some of which have no row. */
interface GridRow {
  readonly whole: string
  readonly parts: readonly string[]
}

/** The least and the most that each count of a set could be. */
export type Free = Readonly<Record<Key, readonly [number, number]>>

/** Children whom no row names. */
export interface Unnamed {
  /** What their counts could be if no row by all their ways were shown. */
  readonly free: Free
  /** What they could be as far as a reader knows the rows that hold them: where each way has one, and some of these are hidden. */
  readonly held?: (isHidden: (id: string) => boolean) => Free | undefined
  /** Those they are a part of, told apart by one way less. */
  readonly within: readonly string[]
}

/** Children who are of one group by one way of telling them apart and of another by another, whether a row names them or not. */
export interface Grid {
  readonly rows: readonly GridRow[]
  readonly unnamed: ReadonlyMap<string, Unnamed>
  /** Whether these children, whom `parts` leave of `whole`, are of one group by each way, and no row names them. */
  readonly leavesOne: (left: GridRow) => boolean
  /** Children of several such sets together, whom a row by one way holds: nonbinary ones of two races. */
  readonly leavesSome: (left: GridRow) => Unnamed | undefined
}

type Key = 'n' | 'did' | 'didNot'

/** A table by two or three ways that is larger than this is looked at by its rows alone. */
const MOST_CELLS = 240

/**
 * The tables by race and gender, or by any two or three dimensions, if the plan lists some of their cells: White
 * girls and Black girls. Subtracting along all dimensions can lead to others that have no row, one after the other. A
 * reader may assume that there are no other races than those with rows, or that there are, as long as that is
 * possible: each assumption is a separate list. `marked`: rows that are withheld and do not say who did.
 */
export function gridsOf(
  names: Names,
  base: ReadonlyMap<string, Counts>,
  total: string | undefined,
  marked: readonly string[] = [],
): readonly (readonly Grid[])[] {
  const all = total === undefined ? undefined : base.get(total)
  if (total === undefined || all?.n == null) return [[]]
  const listed = new Map(
    names.cells().flatMap(({ cut, id }) => {
      const counts = base.get(id)
      // A race that its source withholds has girls and boys, however many they are.
      const isMarked = counts?.n === null && cut.size === 1 && marked.includes(id)
      const isRow = counts !== undefined && (isMarked || (counts.n !== null && (counts.n > 0 || cut.size === 1)))
      return isRow ? [[keyOf(cut), { cut, id, counts }] as const] : []
    }),
  )
  const crossed = [...listed.values()].map(({ cut }) => [...cut.keys()].sort()).filter((ways) => ways.length > 1)
  const sets = new Map(crossed.map((ways) => [ways.join('\n'), ways]))
  const isPart = (ways: readonly string[]) =>
    [...sets.values()].some((more) => more.length > ways.length && ways.every((way) => more.includes(way)))
  const tables = [...sets.values()].filter((ways) => !isPart(ways))
  const sidesOf = new Map([...new Set(tables.flat())].map((way) => [way, sideOf(way, listed, all)] as const))
  const triples = closedBy(tables)
  const mostOf = ({ cut, counts }: Listed): Counts => {
    const [[way = ''] = [], ...more] = [...cut]
    return (more.length === 0 && counts.n === null && sidesOf.get(way)?.most) || counts
  }
  const madeOf = (open: readonly string[], of: readonly (readonly string[])[] = tables) =>
    of.flatMap((ways) => {
      const sides = ways.flatMap((way) => {
        const side = sidesOf.get(way)
        if (!side) return []
        return [side.others === 'some' || open.includes(way) ? [...side.groups, other] : side.groups]
      })
      const size = sides.reduce((s, groups) => s * (groups.length + 1), 1)
      return sides.length < ways.length || size > MOST_CELLS ? [] : [made(total, all, ways, sides, listed, mostOf)]
    })
  const perhaps = [...sidesOf].flatMap(([way, side]) => (side?.others === 'perhaps' ? [way] : []))
  // Girls and boys are all if that is possible, and so are the two ends of a dimension; for races nobody knows.
  const open = perhaps.includes('race') ? [[], ['race']] : [[]]
  const can = open.flatMap((ways) => {
    const grids = madeOf(ways)
    const laid = triples.length > 0 ? [...grids, ...madeOf(ways, triples).map(asSums)] : grids
    // Where figures of three tables by two ways contradict each other, each is gone along for itself.
    const fits = [laid, grids].find((of) => canBe(of, base))
    return fits ? [fits] : []
  })
  if (can.length > 0) return can
  // If even the numbers of students contradict each other, nobody subtracts along both dimensions.
  const any = madeOf(perhaps)
  return canBe(any, base, ['n']) ? [any] : [[]]
}

/** Three ways of which each two have a table, and all three none: race, gender and language, two at a time. */
function closedBy(tables: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const ways = [...new Set(tables.flat())].sort()
  const isIn = (some: readonly string[]) => tables.some((table) => some.every((way) => table.includes(way)))
  return ways.flatMap((a, i) =>
    ways.slice(i + 1).flatMap((b, j) =>
      ways
        .slice(i + j + 2)
        .filter((c) => isIn([a, b]) && isIn([b, c]) && isIn([a, c]) && !isIn([a, b, c]))
        .map((c) => [a, b, c]),
    ),
  )
}

/** A table by three ways of which no row is: what its sums say of sets by two is asked, and not what they say of its own. */
const asSums = ({ rows }: Grid): Grid => ({
  ...{ rows, unnamed: new Map() },
  ...{ leavesOne: () => false, leavesSome: () => undefined },
})

interface Listed {
  readonly cut: Cut
  readonly id: string
  readonly counts: Counts
}

const keyOf = (cut: Cut): string =>
  [...cut]
    .map(([way, group]) => `${way}: ${group}`)
    .sort()
    .join('\n')

const withGroup = (cut: Cut, way: string, group: string): Cut => new Map([...cut, [way, group]])

/** The group of students that no row names. */
const other = 'any other'

/** The groups that one way makes, and whether there are others beside them, or may be. */
interface Side {
  readonly groups: readonly string[]
  readonly others: 'none' | 'perhaps' | 'some'
  /** What rows of unknown numbers have together. */
  readonly most?: Counts
}

/** The groups by one way, those that only rows by several ways name among them; null where they have too many children. */
function sideOf(way: string, listed: ReadonlyMap<string, Listed>, all: Counts): Side | null {
  const met = new Set([...listed.values()].flatMap(({ cut }) => cut.get(way) ?? []))
  const named = [...met].flatMap((group) => listed.get(keyOf(new Map([[way, group]])))?.counts ?? [])
  const rest = less(all, [sum(named.filter(({ n }) => n !== null))])
  const left = rest.n
  if (left === null || left < 0) return null
  if (named.some(({ n }) => n === null)) return { groups: [...met], others: 'some', most: rest }
  // A reader who knows girls and boys, and five races, may assume that those are all.
  const mayBeAll = met.size > 1 && named.length < met.size
  return { groups: [...met], others: left === 0 ? 'none' : mayBeAll ? 'perhaps' : 'some' }
}

/** Whether there can be such children, as the plan has them. */
const canBe = (
  grids: readonly Grid[],
  base: ReadonlyMap<string, Counts>,
  of: readonly Key[] = ['n', 'did', 'didNot'],
): boolean =>
  of.every((key) => {
    const at = new Map<string, number>()
    const sums = grids.flatMap(({ rows }) =>
      rows.map(({ whole, parts }) => {
        const terms = new Map<number, number>()
        let is = 0
        for (const [id, sign] of [[whole, -1], ...parts.map((part) => [part, 1])] as [string, number][]) {
          const own = base.get(id)?.[key]
          if (typeof own === 'number') is -= sign * own
          else {
            if (!at.has(id)) at.set(id, at.size)
            terms.set(at.get(id) as number, sign)
          }
        }
        return { terms, is }
      }),
    )
    return new Simplex(at.size, sums).agrees
  })

function made(
  total: string,
  all: Counts,
  ways: readonly string[],
  sides: readonly (readonly string[])[],
  listed: ReadonlyMap<string, Listed>,
  mostOf: (row: Listed) => Counts,
): Grid {
  let cuts: readonly Cut[] = [new Map()]
  for (const [i, way] of ways.entries())
    cuts = cuts.flatMap((cut) => [cut, ...(sides[i] ?? []).map((group) => withGroup(cut, way, group))])
  const of = (cut: Cut) => (cut.size === 0 ? { cut, id: total, counts: all } : listed.get(keyOf(cut)))
  const idOf = (cut: Cut) => of(cut)?.id ?? keyOf(cut)
  const rows = cuts.flatMap((cut) =>
    ways.flatMap((way, i) =>
      cut.has(way)
        ? []
        : [{ whole: idOf(cut), parts: (sides[i] ?? []).map((group) => idOf(withGroup(cut, way, group))) }],
    ),
  )
  const without = (cut: Cut, way: string): Cut => new Map([...cut].filter(([own]) => own !== way))
  const unnamed = cuts
    .filter((cut) => of(cut) === undefined)
    .map((cut) => {
      const around = cuts.filter((c) => c !== cut && [...c].every(([way, group]) => cut.get(way) === group))
      const rows = around.flatMap((c) => of(c) ?? [])
      const freeIn = (open: readonly Listed[]): Free => {
        const each = (key: Key) => freedom(cut, open, key, mostOf)
        return { n: each('n'), did: each('did'), didNot: each('didNot') }
      }
      const isNamed = [...cut].every(([way, group]) => of(new Map([[way, group]])))
      const held = isNamed ? heldBy(rows, freeIn) : undefined
      const within = [...cut.keys()].map((way) => idOf(without(cut, way)))
      return [idOf(cut), { free: freeIn(rows), ...(held && { held }), within }] as const
    })
  const cutOf = new Map(cuts.map((cut) => [idOf(cut), cut]))
  const full = cuts.filter((cut) => cut.size === ways.length)
  const within = (id: string) => {
    const cut = cutOf.get(id)
    return cut && full.filter((c) => [...cut].every(([way, group]) => c.get(way) === group))
  }
  const known = new Map<GridRow, readonly Cut[]>()
  /** The sets that `parts` leave of `whole`, where no row names any of them. */
  const leftOf = (left: GridRow): readonly Cut[] => {
    const had = known.get(left)
    if (had !== undefined) return had
    const rest = new Set(within(left.whole))
    const isLeft = left.parts.map(within).every((of) => of?.every((cut) => rest.delete(cut)))
    const sets = isLeft && [...rest].every((cut) => !of(cut)) ? [...rest] : []
    known.set(left, sets)
    return sets
  }
  const leavesOne = (left: GridRow): boolean => leftOf(left).length === 1
  const leavesSome = (left: GridRow): Unnamed | undefined => {
    const sets = leftOf(left)
    const holding = [...listed.values()].filter(
      ({ cut }) => cut.size === 1 && sets.every((set) => [...cut].every(([way, group]) => set.get(way) === group)),
    )
    if (sets.length < 2 || holding.length === 0) return undefined
    const most = (key: Key): number => Math.min(...holding.map(({ counts }) => counts[key] ?? Number.POSITIVE_INFINITY))
    const free = { n: [0, most('n')], did: [0, most('did')], didNot: [0, most('didNot')] } as const
    return { free, within: holding.map(({ id }) => id) }
  }
  return { rows, unnamed: new Map(unnamed), leavesOne, leavesSome }
}

/** What rows that are shown leave, for each set of those that may be hidden: a table is asked many times, and few of its rows change. */
function heldBy(rows: readonly Listed[], freeIn: (open: readonly Listed[]) => Free): NonNullable<Unnamed['held']> {
  const known = new Map<string, Free>()
  return (isHidden) => {
    const open = rows.filter(({ id }) => !isHidden(id))
    if (open.length === rows.length) return undefined
    const key = open.map(({ id }) => id).join('\n')
    const made = known.get(key) ?? freeIn(open)
    known.set(key, made)
    return made
  }
}

/** The least and the most that a count of `cut` can be, as far as the rows around it say that by two and two. */
function freedom(
  cut: Cut,
  around: readonly Listed[],
  key: Key,
  mostOf: (row: Listed) => Counts,
): readonly [number, number] {
  const known = around.flatMap(({ cut: own, counts }) => (counts[key] === null ? [] : [[own, counts[key]] as const]))
  let [low, high] = [0, Math.min(...around.map((row) => mostOf(row)[key] ?? Number.POSITIVE_INFINITY))]
  for (const [one, a] of known) {
    high = Math.min(high, a)
    for (const [two, b] of known) {
      if (one === two || ![...cut.keys()].every((way) => one.has(way) || two.has(way))) continue
      const both = known.filter(([c]) => [...c.keys()].every((way) => one.has(way) && two.has(way)))
      low = Math.max(low, a + b - Math.min(...both.map(([, n]) => n)))
    }
  }
  return [low, high]
}
