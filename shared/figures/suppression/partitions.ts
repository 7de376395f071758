import { asFiguresAdd } from './adding.ts'
import { type Counts, less, possible, printable, sum } from './counts.ts'
import { type Names, namesOf } from './named.ts'
import type { CellGroup } from './types.ts'

/**
 * A whole and parts of it that share no child. `parts` and the children whom no part names make up `whole`.
 * - `exact`: nobody is left.
 * - `declared`: the plan says that nobody is left, whatever the figures say; groups without a figure are among the parts.
 */
export interface Partition {
  readonly whole: string
  readonly parts: readonly string[]
  readonly exact: boolean
  readonly declared: boolean
  /** Only that the whole holds the part, as far as anybody can tell: what is left of it is no set of its own. */
  readonly holds?: true
}

export interface Found {
  readonly partitions: readonly Partition[]
  readonly holds: readonly Partition[]
  /** There are more groups than the search can try: nobody can say which add up. */
  readonly beyond: boolean
}

/** So many groups of one dimension, with those of none, are tried in every combination; past it nothing is certain. */
export const MOST_GROUPS = 24
/** So many sets are kept; a table in which more add up by accident is withheld like one that is too large. */
const MOST_SETS = 400
/** Up to so many groups every combination is looked at for a few children whom it leaves; past it, neighbours in the list. */
const FEW = 12
/** So many where their names say that they share no child: then a few who are left are no accident. */
const FEW_NAMED = 14
/** So many steps are taken to find sets whose names, cut in different ways, say that they share no child. */
const MIXED = 3000

/**
 * The sets of groups that add up, to all students or to another group, but perhaps for a few children. `hides`: some
 * figure of the table is withheld.
 */
export function partitionsOf(
  groups: readonly CellGroup[],
  addsUp: ReadonlySet<string>,
  base: ReadonlyMap<string, Counts>,
  floor: number,
  hides: boolean,
): Found {
  const search = new Search(groups, addsUp, base, floor)
  search.run(hides)
  const all = [...search.found.values()]
  const full = all.filter((p) => p.exact || p.declared)
  const total = groups.find((g) => g.isTotal)?.id
  // What some parts of a full set leave is its other parts, which are looked at by themselves.
  const part = (p: Partition) =>
    full.some((f) => f !== p && f.whole === p.whole && p.parts.every((id) => f.parts.includes(id)))
  const uncounted = (id: string) => base.get(id)?.n == null && base.get(id)?.did == null
  // What they leave is, in a larger set, a group of which no number is known and the children whom no row names. Told of
  // twice, it would be taken for two numbers, and nothing could be exchanged with it: a table with one row marked by its
  // source would go as a whole.
  const again = (p: Partition) =>
    all.some(
      (f) =>
        f.whole === p.whole &&
        f.parts.length > p.parts.length &&
        p.parts.every((id) => f.parts.includes(id)) &&
        f.parts.every((id) => p.parts.includes(id) || uncounted(id)),
    )
  const kept = (p: Partition) => p.exact || p.declared || (p.parts.length === 1 && p.whole === total)
  return {
    partitions: all.filter((p) => kept(p) || !(part(p) || again(p))),
    holds: hides ? search.holds() : [],
    beyond: search.beyond,
  }
}

type Counted = readonly [id: string, counts: Counts, n: number]

class Search {
  readonly found = new Map<string, Partition>()
  beyond = false
  readonly #groups: readonly CellGroup[]
  readonly #addsUp: ReadonlySet<string>
  readonly #ticked: ReadonlySet<string>
  readonly #base: ReadonlyMap<string, Counts>
  readonly #floor: number
  readonly #counted: readonly Counted[]
  readonly #wholes: readonly Counted[]
  readonly #total: CellGroup | undefined
  readonly #dimensionOf: ReadonlyMap<string, string | undefined>
  readonly #names: Names
  #few = false

  constructor(
    groups: readonly CellGroup[],
    addsUp: ReadonlySet<string>,
    base: ReadonlyMap<string, Counts>,
    floor: number,
  ) {
    this.#names = namesOf(groups)
    const adding = asFiguresAdd({ groups, addsUp }, this.#names, base)
    this.#groups = adding.groups
    this.#addsUp = adding.addsUp
    this.#ticked = addsUp
    this.#base = base
    this.#floor = floor
    this.#dimensionOf = new Map(adding.groups.map((g) => [g.id, g.isTotal ? undefined : g.dimension]))
    // Where only events, or children who did, are counted, those add up.
    const key = groups.some((g) => typeof base.get(g.id)?.n === 'number') ? 'n' : 'did'
    const counted = (g: CellGroup): readonly Counted[] => {
      const counts = base.get(g.id)
      const n = counts?.[key] ?? null
      return counts === undefined || n === null || n === 0 ? [] : [[g.id, counts, n]]
    }
    this.#total = groups.find((g) => g.isTotal)
    this.#wholes = groups.flatMap(counted)
    this.#counted = this.#wholes.filter(([id]) => id !== this.#total?.id)
  }

  run(hides: boolean): void {
    const dimensions = Map.groupBy(
      this.#groups.filter((g) => !g.isTotal && !g.gone),
      (g) => g.dimension,
    )
    for (const [dimension, members] of dimensions)
      if (dimension !== undefined)
        this.#dimension(
          dimension,
          members.map((g) => g.id),
        )
    const loose = (dimensions.get(undefined) ?? []).map((g) => g.id)
    const gone = this.#groups.filter((g) => g.gone).map((g) => g.id)
    const all = this.#counted
    const within = (ids: readonly string[]) => all.filter(([id]) => ids.includes(id))
    const pools = [...dimensions].flatMap(([dimension, members]): readonly Counted[][] => {
      if (dimension === undefined) return []
      const own = members.map((g) => g.id)
      return [within([...own, ...gone, ...(this.#addsUp.has(dimension) ? [] : loose)])]
    })
    pools.push(within([...loose, ...gone]))
    for (const pool of pools) this.#nearly(pool)
    this.#mixed()
    for (const members of dimensions.values()) if (members.length === 1) this.#alone(members[0]?.id)
    const named = this.#names.pools()
    for (const { whole, parts } of named) this.#named(whole, parts, within([...parts, ...gone]))
    // Every group has its complement, in all students and in each related group that is a little larger.
    for (const g of this.#groups) if (this.#total && !g.isTotal) this.#add(this.#total.id, [g.id], false)
    for (const part of all)
      for (const whole of this.#wholes)
        if (whole !== part && this.#leavesFew(whole, [part], part[2])) {
          this.#add(whole[0], [part[0]], false)
          this.#few = true
        } else if (whole !== part && this.#mayHold(whole, part)) this.#add(whole[0], [part[0]], false)
    // Where all is told, and nobody is left out, it makes no difference what adds up.
    if (!hides && !this.#few) return
    for (const [dimension, members] of dimensions)
      if (dimension === undefined) this.#runs(loose.filter((id) => !this.#names.says(id)))
      else if (!this.#addsUp.has(dimension)) this.#runs(members.map((g) => g.id))
    for (const { whole, parts } of named) if (whole === this.#total?.id) this.#runs(parts)
    for (const pool of pools) this.#exact(pool)
    // Whose names say nothing may be cut in the same way, whatever dimension they were put into.
    const strange = all.filter(([id]) => !this.#names.says(id))
    if (strange.length <= MOST_GROUPS) this.#exact(strange)
    for (const { parts } of named) this.#exact(within([...parts, ...gone]))
    this.#across(all)
  }

  /** Groups that add up to all students share no child: none of them is a part of another, unless the names say so. */
  #apart(whole: string, parts: readonly string[]): boolean {
    const own = this.#dimensionOf.get(whole)
    if (own === undefined || !this.#addsUp.has(own)) return false
    return parts.some((id) => this.#dimensionOf.get(id) === own && !this.#names.worded(whole, id))
  }

  #add(whole: string, parts: readonly string[], exact: boolean, declared = false): void {
    if (this.#apart(whole, parts)) return
    const key = `${whole} ${[...parts].sort().join(' ')}`
    const had = this.found.get(key)
    if (this.found.size >= MOST_SETS) this.beyond = true
    else if (!had || (exact && !had.exact && !had.declared)) this.found.set(key, { whole, parts, exact, declared })
  }

  /** A dimension as a whole: it is a partition where the plan says so, or where its groups could be one. */
  #dimension(dimension: string, members: readonly string[]): void {
    const whole = this.#total
    if (whole === undefined) return
    const all = this.#base.get(whole.id)
    const parts = members.flatMap((id) => this.#base.get(id) ?? [])
    const declared = this.#addsUp.has(dimension) && this.#ticked.has(dimension)
    const rest = all && less(all, parts)
    if (declared) this.#add(whole.id, members, false, true)
    else if (rest && members.length > 1 && (rest.n !== null || rest.did !== null) && possible(rest))
      this.#add(whole.id, members, rest.n === 0, false)
  }

  /**
   * Whether the children whom `parts` leave of `whole` are some, and too few to be told of. One must be able to be a part
   * of the other: all students of each, or two of one dimension, or of none.
   */
  #leavesFew(whole: Counted, parts: readonly Counted[], n: number): boolean {
    const left = whole[2] - n
    if (left <= 0 || left >= 2 * this.#floor) return false
    const ids = parts.map((p) => p[0])
    if (whole[0] !== this.#total?.id && !this.#areParts(whole[0], ids)) return false
    if (!this.#names.allow(whole[0], ids)) return false
    // A group that can't be shown by itself is looked at as what it is, a hidden one; only large ones give others away.
    if (whole[0] !== this.#total?.id && parts.some((p) => !printable(p[1], this.#floor))) return false
    const counts = parts.map((p) => p[1])
    const rest = less(whole[1], counts)
    return rest.n !== null && possible(rest) && !printable(rest, this.#floor)
  }

  /** Whether a small group may be a part of a larger one of which few did, or few did not: then as few of its own did. */
  #mayHold(whole: Counted, part: Counted): boolean {
    if (printable(part[1], this.#floor) || whole[0] === this.#total?.id || !possible(less(whole[1], [part[1]])))
      return false
    return this.#related(whole[0], part[0]) && this.#names.allow(whole[0], [part[0]])
  }

  /** Groups that may be parts of another one, be they as large as they may. */
  holds(): readonly Partition[] {
    const pairs = this.#counted.flatMap((whole) => this.#counted.map((part) => [whole, part] as const))
    return pairs.flatMap(([whole, part]) => {
      const key = `${whole[0]} ${part[0]}`
      const may =
        whole[2] > part[2] &&
        !this.found.has(key) &&
        possible(less(whole[1], [part[1]])) &&
        this.#related(whole[0], part[0]) &&
        this.#names.allow(whole[0], [part[0]]) &&
        !this.#apart(whole[0], [part[0]])
      return may ? [{ whole: whole[0], parts: [part[0]], exact: false, declared: false, holds: true as const }] : []
    })
  }

  /**
   * Whether groups can be parts of another one. Where one of them is by its name, those beside it may be as well; and one
   * whose name says nothing may be a part of any, as may all groups of a dimension of such: "Hmong" of "Asian".
   */
  #areParts(whole: string, ids: readonly string[]): boolean {
    if (ids.every((id) => this.#related(whole, id))) return true
    const [first, ...more] = ids.map((id) => this.#dimensionOf.get(id))
    const sayNothing = ids.every((id) => !this.#names.says(id))
    if (more.length === 0) return sayNothing
    if (first === undefined || more.some((d) => d !== first)) return false
    if (sayNothing && this.#counted.filter(([id]) => this.#dimensionOf.get(id) === first).length === ids.length)
      return true
    const own = this.#dimensionOf.get(whole)
    const strange = ids.length > 2 && !this.#names.says(whole) && (own === undefined || !this.#addsUp.has(own))
    return strange || ids.some((id) => this.#names.inside(whole, id))
  }

  /**
   * A group that is alone in its dimension, and whose name says nothing, may be several others together, such as those
   * whom the district calls underserved: with one more, or with some of another dimension, it may be all but a few.
   */
  #alone(id: string | undefined): void {
    const one = this.#counted.find((c) => c[0] === id)
    const all = this.#wholes.find((c) => c[0] === this.#total?.id)
    if (one === undefined || all === undefined || this.#names.says(one[0])) return
    const others = this.#counted.filter((c) => c !== one)
    for (const other of others) this.#nearly([one, other], [all])
    for (const [dimension, pool] of Map.groupBy(others, (c) => this.#dimensionOf.get(c[0])))
      if (dimension !== undefined && pool.length < FEW) this.#nearly([one, ...pool], [all])
  }

  /** Groups whose names say that they share no child, cut in different ways: all children of another, or all but a few. */
  #mixed(): void {
    for (const whole of this.#wholes) {
      const [of, , n] = whole
      const inside = this.#counted.filter(([id]) => id !== of && (of === this.#total?.id || this.#names.inside(of, id)))
      if (inside.length < 2) continue
      const counted = inside.map(([id, , own]) => [id, own] as const)
      for (const ids of this.#names.mixed(counted, [n - 2 * this.#floor + 1, n], MIXED)) {
        const set = inside.filter(([id]) => ids.includes(id))
        const held = set.reduce((s, c) => s + c[2], 0)
        if (held === n) this.#exactly(whole, set)
        else if (this.#leavesFew(whole, set, held)) {
          this.#add(of, ids, false)
          this.#few = true
        }
      }
    }
  }

  /** Of one dimension, or of none, or a part by its name. */
  #related(whole: string, part: string): boolean {
    return this.#dimensionOf.get(whole) === this.#dimensionOf.get(part) || this.#names.inside(whole, part)
  }

  /** Groups that share no child by their names: as a whole, and every combination of them for the few whom it leaves. */
  #named(whole: string, ids: readonly string[], pool: readonly Counted[]): void {
    const all = this.#base.get(whole)
    const rest = all && less(all, [sum(ids.flatMap((id) => this.#base.get(id) ?? []))])
    if (rest && ids.length > 1 && (rest.n !== null || rest.did !== null) && possible(rest))
      this.#add(whole, ids, rest.n === 0)
    const wholes = this.#wholes.filter(([id]) => id === whole)
    this.#nearly(pool, wholes, FEW_NAMED)
  }

  /** Sets of groups that leave a few children of all students, or of another group. */
  #nearly(pool: readonly Counted[], wholes = this.#wholes, most = FEW): void {
    const look = (set: readonly Counted[]) => {
      const n = set.reduce((s, p) => s + p[2], 0)
      for (const whole of set.length > 1 ? wholes : [])
        if (!set.includes(whole) && this.#leavesFew(whole, set, n)) {
          const parts = set.map((p) => p[0])
          this.#add(whole[0], parts, false)
          this.#few = true
        }
    }
    if (pool.length <= most)
      for (let bits = 1; bits < 1 << pool.length; bits++) look(pool.filter((_, i) => bits & (1 << i)))
    else
      for (let from = 0; from < pool.length; from++)
        for (let to = from + 2; to <= pool.length; to++) look(pool.slice(from, to))
  }

  /**
   * Neighbours in the list that could all be apart from each other, as many as there are: then a hidden one among them has
   * only what the others leave of all students, be there more groups or not.
   */
  #runs(ids: readonly string[]): void {
    const all = this.#total && this.#base.get(this.#total.id)
    if (this.#total === undefined || all === undefined) return
    const counts = (list: readonly string[]) => {
      const known = list.flatMap((id) => this.#base.get(id) ?? [])
      // Groups of which no number is known may hold none.
      return known.filter((c) => c.n !== null)
    }
    let last = 0
    for (let from = 0; from < ids.length; from++) {
      let to = from
      while (to < ids.length && possible(less(all, counts(ids.slice(from, to + 1))))) to++
      if (to > last && to - from > 1) this.#add(this.#total.id, ids.slice(from, to), false)
      last = Math.max(last, to)
    }
  }

  /**
   * Sets of groups whose counts sum to those of another, or of all students. Every combination of one half
   * of the pool is met with those of the other half by what is missing to the whole.
   */
  #exact(pool: readonly Counted[]): void {
    if (pool.length < 2) return
    if (pool.length > MOST_GROUPS) {
      this.beyond = true
      return
    }
    const half = pool.length >> 1
    const [left, right] = [combinations(pool.slice(0, half)), combinations(pool.slice(half))]
    const bySum = Map.groupBy(right, (c) => c.n)
    for (const whole of this.#wholes)
      for (const one of left) {
        if (one.n > whole[2]) continue
        for (const other of bySum.get(whole[2] - one.n) ?? []) this.#exactly(whole, [...one.of, ...other.of])
        if (this.beyond) return
      }
  }

  /** Sets of two and three groups, of whatever dimensions. */
  #across(all: readonly Counted[]): void {
    const bySum = Map.groupBy(all, (c) => c[2])
    for (const whole of this.#wholes)
      for (const [i, one] of all.entries()) {
        if (one[2] >= whole[2]) continue
        for (const two of bySum.get(whole[2] - one[2]) ?? []) this.#exactly(whole, [one, two])
        for (const two of all.slice(i + 1))
          for (const three of bySum.get(whole[2] - one[2] - two[2]) ?? []) this.#exactly(whole, [one, two, three])
      }
  }

  #exactly(whole: Counted, parts: readonly Counted[]): void {
    if (parts.length < 2 || parts.includes(whole) || new Set(parts).size < parts.length) return
    const rest = less(whole[1], [sum(parts.map((p) => p[1]))])
    if ((rest.n ?? 0) !== 0 || Math.abs(rest.did ?? 0) > rest.slack) return
    const ids = parts.map((p) => p[0])
    if (!this.#names.allow(whole[0], ids)) return
    const order = this.#groups.map((g) => g.id)
    this.#add(
      whole[0],
      ids.sort((a, b) => order.indexOf(a) - order.indexOf(b)),
      true,
    )
  }
}

/** Every combination of a few groups, with its sum; none of them is one too. */
function combinations(pool: readonly Counted[]): readonly { readonly n: number; readonly of: readonly Counted[] }[] {
  let made: { n: number; of: readonly Counted[] }[] = [{ n: 0, of: [] }]
  for (const c of pool) made = made.concat(made.map(({ n, of }) => ({ n: n + c[2], of: [...of, c] })))
  return made
}
