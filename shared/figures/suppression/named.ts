import { PartNames } from './part-names.ts'
import type { CellGroup } from './types.ts'

/** Groups that share no child, as their names say, with what they may be the parts of. */
interface Pool {
  readonly whole: string
  readonly parts: readonly string[]
}

const known = new WeakMap<readonly CellGroup[], Names>()

/** The meaning of these groups' names: read once per list, since thousands of tables have the same one. */
export function namesOf(groups: readonly CellGroup[]): Names {
  const names = known.get(groups) ?? new Names(groups)
  known.set(groups, names)
  return names
}

/** Which groups are parts of which, by their names, and which of them share no child and divide a whole. */
export class Names extends PartNames {
  /**
   * Sets of groups that share no child, cut in different ways: by income, and the poor among them by gender. (Those cut
   * in one way alone are `pools`.) Of those that hold from `least` to `most` children together; `steps` groups are tried.
   */
  mixed(
    counted: readonly (readonly [id: string, n: number])[],
    [least, most]: readonly [number, number],
    steps: number,
  ) {
    const all = counted.flatMap(([id, n]) => {
      const cuts = this.listed.get(id) ?? this.perhaps.get(id)
      return cuts === undefined || n > most ? [] : [{ id, n, cuts, ways: [...cuts.keys()].sort().join(' ') }]
    })
    const apart = all.map((a) => all.map((b) => this.apart(a.cuts, b.cuts)))
    // What all following groups hold together: if that is too little, nothing more can be found.
    const after = all.map((_, at) => all.slice(at).reduce((s, { n }) => s + n, 0))
    const found: string[][] = []
    let left = steps
    const from = (at: number, set: readonly number[], n: number, mixed: boolean): void => {
      if (mixed && n >= least) found.push(set.map((i) => all[i]?.id as string))
      for (let i = at; i < all.length && left > 0 && n + (after[i] as number) >= least; i++) {
        const next = all[i] as (typeof all)[number]
        if (n + next.n > most || !set.every((k) => apart[k]?.[i])) continue
        left--
        from(i + 1, [...set, i], n + next.n, mixed || set.some((k) => all[k]?.ways !== next.ways))
      }
    }
    from(0, [], 0, false)
    return found
  }

  /** All students by school and by grade, where no rows by both say it already: a child is in one of each. */
  #places(): readonly (readonly [whole: string, parts: readonly (readonly [id: string])[]])[] {
    const total = this.total
    if (total === undefined) return []
    const schools = [...this.lists].flatMap(([id, { list, within }]) =>
      within?.size === 0 ? [[id, list] as const] : [],
    )
    const grades = [...this.grades].flatMap(([id, { of, each }]) =>
      of === 'grade ' && each.length === 1 ? [[id, of] as const] : [],
    )
    const places = [...schools, ...grades].filter(([id]) => !this.says(id))
    return [...Map.groupBy(places, ([, list]) => list).values()].map((of) => [total, of.map(([id]) => [id] as const)])
  }

  /** Pools that names divide into parts: all students by race, or by race and gender at once; one group by gender. */
  pools(): readonly Pool[] {
    const all = [...this.cuts]
    const byWays = Map.groupBy(all, ([, cuts]) => [...cuts.keys()].sort().join(' '))
    const ofAll = this.total === undefined ? [] : [...byWays.values()].map((of) => [this.total as string, of] as const)
    const ofOne = all.flatMap(([whole, cuts]) => {
      const inside = all.filter(
        ([id, own]) =>
          (own.size === cuts.size + 1 && this.within(whole, id)) || (this.isOne(id) && this.oneOf(whole, id)),
      )
      return [...Map.groupBy(inside, ([, own]) => [...own.keys()].sort().join(' ')).values()].map(
        (of) => [whole, of] as const,
      )
    })
    const listed = Map.groupBy(this.lists.keys(), (id) => this.lists.get(id)?.list)
    const ofLists = all.flatMap((one) =>
      [...listed.values()].flatMap((ids) => {
        const inside = ids.filter((id) => this.isListedIn(one[0], id)).map((id) => [id] as const)
        return inside.length > 0 ? [[one[0], inside] as const] : []
      }),
    )
    return [...ofAll, ...this.#places(), ...ofOne, ...ofLists].map(([whole, of]) => ({
      whole,
      parts: of.map(([id]) => id),
    }))
  }
}
