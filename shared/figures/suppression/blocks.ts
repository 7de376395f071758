import type { Names } from './named.ts'
import type { Cut } from './row-names.ts'
import type { CellGroup } from './types.ts'

/** A whole and its parts by one dimension: Black students as Black girls and Black boys. */
interface Cutting {
  readonly way: string
  readonly whole: string
  readonly parts: readonly string[]
  /** The group of students in none of the parts; undefined if the dimension is known to name everybody. */
  readonly others: string
}

/** Student groups that have to do with each other, since they are cut in one way, or in ways that some row crosses. */
export interface Block {
  readonly cuttings: readonly Cutting[]
  /** Every set that the ways make, by how many of them it is cut: rows of the plan by their ids, and sets that no row names. */
  readonly sets: ReadonlyMap<string, number>
  /** The groups of each dimension alone, as far as the plan has them. */
  readonly sides: ReadonlyMap<string, readonly string[]>
}

/** A table by two or three ways that is larger than this is looked at by single ways alone. */
const MOST_SETS = 240
const other = 'any other'
const keyOf = (cut: Cut): string =>
  [...cut]
    .map((pair) => pair.join(': '))
    .toSorted()
    .join('\n')

/** What the tables' numbers say of groups: none shares a child with another, and these are all children. */
interface Numbers {
  readonly areParted: (ids: readonly string[]) => boolean
  readonly areAll: (ids: readonly string[]) => boolean
}

/**
 * The blocks of a plan's groups. A group whose name says nothing is placed by its dimension, as one more race among races that
 * are all children with it; if the groups of that dimension that say nothing can't share a child, they are of a way of their own;
 * and each is alone otherwise.
 */
export function blocksOf(
  groups: readonly CellGroup[],
  names: Names,
  total: string,
  { areParted, areAll }: Numbers,
): readonly Block[] {
  const cut = new Map(names.cells().map(({ cut, id }) => [id, cut] as const))
  const strange = groups.filter((g) => g.id !== total && !cut.has(g.id))
  for (const [dimension, of] of Map.groupBy(strange, (g) => g.dimension)) {
    const ids = of.map((g) => g.id)
    const beside = dimension === undefined ? [] : groups.filter((g) => g.dimension === dimension && !ids.includes(g.id))
    const [way, ...more] = new Set(beside.map((g) => names.wayOf(g.id) ?? ''))
    const isOneMore = way && more.length === 0 && areAll([...beside.map((g) => g.id), ...ids])
    const isOne = dimension !== undefined && ids.length > 1 && areParted(ids)
    for (const id of ids) cut.set(id, new Map([[isOneMore ? way : isOne ? `in ${dimension}` : id, id]]))
  }
  const idOf = new Map([...cut].map(([id, of]) => [keyOf(of), id]))
  const named = (of: Cut): string => (of.size === 0 ? total : (idOf.get(keyOf(of)) ?? keyOf(of)))
  const met = Map.groupBy(
    [...cut.values()].flatMap((of) => [...of]),
    ([way]) => way,
  )
  const sides = new Map([...met].map(([way, of]) => [way, [...new Set(of.map(([, group]) => group))]] as const))
  const sidesOf = (way: string) => sides.get(way) as readonly string[]
  return joined([...cut.values()]).map((ways) => {
    const size = ways.reduce((s, way) => s * (sidesOf(way).length + 2), 1)
    let cuts: readonly Cut[] = [new Map()]
    for (const way of ways)
      cuts = cuts.flatMap((of) =>
        size > MOST_SETS && of.size > 0
          ? [of]
          : [of, ...[...sidesOf(way), other].map((group) => new Map([...of, [way, group]]))],
      )
    const known = new Set(cuts.map(keyOf))
    const cuttings = cuts.flatMap((of) =>
      ways.flatMap((way) => {
        const set = (group: string) => new Map([...of, [way, group]])
        if (of.has(way) || !known.has(keyOf(set(other)))) return []
        const parts = sidesOf(way).map((group) => named(set(group)))
        return [{ way, whole: named(of), parts, others: named(set(other)) }]
      }),
    )
    const own = ways.map((way) => [way, sidesOf(way).map((group) => named(new Map([[way, group]])))] as const)
    return { cuttings, sets: new Map(cuts.map((of) => [named(of), of.size])), sides: new Map(own) }
  })
}

/** Ways that rows cross, together. */
function joined(cuts: readonly Cut[]): readonly (readonly string[])[] {
  let found: (readonly string[])[] = []
  for (const cut of cuts) {
    const ways = [...cut.keys()]
    const near = found.filter((of) => of.some((way) => ways.includes(way)))
    found = [...found.filter((of) => !near.includes(of)), [...new Set([...near.flat(), ...ways])]]
  }
  return found
}
