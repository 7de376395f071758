import type { CellGroup } from './types.ts'

type Cuts = NonNullable<CellGroup['cuts']>

/** Groups that share no child, as their names say, with what they may be the parts of. */
export interface Pool {
  readonly whole: string
  readonly parts: readonly string[]
}

/** By law a child of these is counted as economically disadvantaged, whatever the family earns. */
const poor = new Set(['housing', 'foster', 'migrant'])

/** Whether all children of the second may be children of the first: "Black" holds "Black, Male", and never "Male". */
function holds(whole: Cuts, part: Cuts): boolean {
  return [...whole].every(([way, group]) => {
    const own = part.get(way)
    if (own === undefined && way === 'income') return [...part.keys()].some((w) => poor.has(w))
    return part.has(way) && (group === null || own === null || group === own)
  })
}

/** What the names of the groups say of which is a part of which. Nobody has to have said so in the plan. */
export class Names {
  readonly #cuts: ReadonlyMap<string, Cuts>
  readonly #total: string | undefined

  constructor(groups: readonly CellGroup[]) {
    this.#cuts = new Map(groups.flatMap((g) => (g.cuts && !g.isTotal ? [[g.id, g.cuts] as const] : [])))
    this.#total = groups.find((g) => g.isTotal)?.id
  }

  /** The one way of telling children apart by which a group is cut out of all students. */
  wayOf(id: string): string | undefined {
    const [way, ...more] = this.#cuts.get(id)?.keys() ?? []
    return more.length === 0 ? way : undefined
  }

  says = (id: string): boolean => this.#cuts.has(id)

  /** False where the names say that these are no parts of the whole, or that a child may well be in two of them. */
  allow(whole: string, parts: readonly string[]): boolean {
    const of = this.#cuts.get(whole)
    const known = parts.flatMap((id) => this.#cuts.get(id) ?? [])
    if (of && !known.every((cuts) => holds(of, cuts))) return false
    return known.every((a, i) => known.slice(i + 1).every((b) => [...a.keys()].some((way) => b.has(way))))
  }

  /** Whether the names by themselves say that one group is a part of another, whatever their dimensions. */
  inside(whole: string, part: string): boolean {
    const [of, own] = [this.#cuts.get(whole), this.#cuts.get(part)]
    return of !== undefined && own !== undefined && own.size > of.size && holds(of, own)
  }

  /** What the names cut into parts: all students by race, or by race and gender at once; one group by gender. */
  pools(): readonly Pool[] {
    const all = [...this.#cuts]
    const byWays = Map.groupBy(all, ([, cuts]) => [...cuts.keys()].sort().join(' '))
    const ofAll =
      this.#total === undefined ? [] : [...byWays.values()].map((of) => [this.#total as string, of] as const)
    const ofOne = all.flatMap(([whole, cuts]) => {
      const inside = all.filter(([id, own]) => own.size === cuts.size + 1 && this.inside(whole, id))
      return [...Map.groupBy(inside, ([, own]) => [...own.keys()].sort().join(' ')).values()].map(
        (of) => [whole, of] as const,
      )
    })
    return [...ofAll, ...ofOne].map(([whole, of]) => ({ whole, parts: of.map(([id]) => id) }))
  }
}
