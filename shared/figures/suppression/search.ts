import { MOST_GROUPS } from './adding.ts'
import { type Counts, less, possible, printable, sum } from './counts.ts'
import { type Counted, Kinship } from './kinship.ts'
import type { CellGroup } from './types.ts'

/**
 * A whole and parts of it that share no student. `parts` and the students without a part make up `whole`. - `exact`:
 * nobody is left. - `declared`: the plan says that nobody is left, whatever the figures say; groups without a figure
 * are among the parts.
 */
export interface Partition {
  readonly whole: string
  readonly parts: readonly string[]
  readonly exact: boolean
  readonly declared: boolean
  /** The whole only holds the part, as far as anybody can tell: what is left of it is not a set of its own. */
  readonly holds?: true
}

/** The most sets that are kept; a table in which more add up by accident is withheld like one that is too large. */
const MOST_SETS = 400
/** Up to so many groups every combination is looked at for a few children whom it leaves; past it, neighbors in the list. */
const FEW = 12
/** The most if their names say that they share no student: then a few who are left are not an accident. */
const FEW_NAMED = 14
/** The most steps to find sets whose names, in different dimensions, say that they share no student. */
const MIXED = 3000

/** Goes through a table's groups for sets that add up, to all students or to another group, but perhaps for a few children. */
export class Search {
  readonly found = new Map<string, Partition>()
  beyond = false
  /** Rows that are some of many schools, and nobody can say of which, with these schools. */
  readonly unplaced = new Map<string, readonly string[]>()
  readonly #of: Kinship
  readonly #ticked: ReadonlySet<string>
  readonly #base: ReadonlyMap<string, Counts>
  readonly #floor: number
  #few = false

  constructor(
    groups: readonly CellGroup[],
    addsUp: ReadonlySet<string>,
    base: ReadonlyMap<string, Counts>,
    floor: number,
  ) {
    this.#of = new Kinship(groups, addsUp, base, floor)
    this.#ticked = addsUp
    this.#base = base
    this.#floor = floor
  }

  /** `marked`: withheld rows with an unknown number who did. */
  run(hides: boolean, marked: readonly string[] = []): void {
    const dimensions = Map.groupBy(
      this.#of.groups.filter((g) => !g.isTotal && !g.gone),
      (g) => g.dimension,
    )
    for (const [dimension, members] of dimensions)
      if (dimension !== undefined)
        this.#dimension(
          dimension,
          members.map((g) => g.id),
        )
    const loose = (dimensions.get(undefined) ?? []).map((g) => g.id)
    const gone = this.#of.groups.filter((g) => g.gone).map((g) => g.id)
    const all = this.#of.counted
    const isTotal = ([id]: Counted) => id === this.#of.total?.id
    const within = (ids: readonly string[]) => all.filter(([id]) => ids.includes(id))
    const pools = [...dimensions].flatMap(([dimension, members]): readonly Counted[][] => {
      if (dimension === undefined) return []
      const own = members.map((g) => g.id)
      return [within([...own, ...gone, ...(this.#of.addsUp.has(dimension) ? [] : loose)])]
    })
    pools.push(within([...loose, ...gone]))
    for (const pool of pools) this.#nearly(pool)
    this.#mixed()
    const single = [...dimensions.values()].flatMap((members) => (members.length === 1 ? members : []))
    for (const { id } of single) this.#alone(id)
    // “English learners”, “Reclassified” and “English only”, each alone in its category.
    for (const [way, of] of Map.groupBy(single, ({ id }) => this.#of.names.aboutWay(id)))
      if (way !== undefined) this.#nearly(within(of.map((g) => g.id)), this.#of.wholes.filter(isTotal))
    const named = this.#of.names.pools()
    for (const { whole, parts } of named) this.#named(whole, parts, within([...parts, ...gone]))
    // Every group has its complement, in all students and in each related group that is a little larger.
    for (const g of this.#of.groups) if (this.#of.total && !g.isTotal) this.#add(this.#of.total.id, [g.id], false)
    for (const part of all)
      for (const whole of this.#of.wholes)
        if (whole !== part && this.#of.leavesFew(whole, [part], part[2])) {
          this.#add(whole[0], [part[0]], false)
          this.#few = true
        } else if (whole !== part && this.#of.mayHold(whole, part)) this.#add(whole[0], [part[0]], false)
    // If everything is shown, and nobody is left out, it makes no difference what adds up.
    if (!hides && !this.#few) return
    for (const [dimension, members] of dimensions)
      if (dimension === undefined) this.#runs(loose.filter((id) => !this.#of.names.says(id)))
      else if (!this.#of.addsUp.has(dimension)) this.#runs(members.map((g) => g.id))
    for (const { whole, parts } of named) if (whole === this.#of.total?.id) this.#runs(parts)
    this.#beside(loose, marked)
    // So it is within a group: of kinds of disability, two of which their source withholds.
    for (const [whole] of marked.length > 0 ? this.#of.wholes : []) {
      const inside = this.#of.groups.filter((g) => g.id !== whole && !g.isTotal && this.#of.mayBeIn(whole, g.id))
      if (whole !== this.#of.total?.id && !marked.includes(whole))
        this.#beside(
          inside.map((g) => g.id),
          marked,
          whole,
        )
    }
    // Among names that say nothing, a small group may be apart from any others, and not from its neighbors alone.
    const unnamed = within(loose.filter((id) => !this.#of.names.says(id)))
    for (const [id, counts] of unnamed) if (!printable(counts, this.#floor)) this.#beside(loose, [id])
    for (const pool of pools) this.#exact(pool)
    // Groups whose names say nothing may be divided alike, whatever dimension they were put into.
    const strange = all.filter(([id]) => !this.#of.names.says(id))
    if (strange.length <= MOST_GROUPS) this.#exact(strange)
    for (const { parts } of named) this.#exact(within([...parts, ...gone]))
    this.#across(all)
  }

  /** Groups that may be parts of another one, be they as large as they may; asked where some row is withheld, or a few are left out. */
  holds(hides: boolean): readonly Partition[] {
    if (!hides && !this.#few) return []
    return this.#of
      .pairs()
      .flatMap(([whole, part]) =>
        this.found.has(`${whole} ${part}`)
          ? []
          : [{ whole, parts: [part], exact: false, declared: false, holds: true as const }],
      )
  }

  #add(whole: string, parts: readonly string[], exact: boolean, declared = false): void {
    if (this.#of.apart(whole, parts)) return
    const key = `${whole} ${[...parts].sort().join(' ')}`
    const had = this.found.get(key)
    if (this.found.size >= MOST_SETS) this.beyond = true
    else if (!had || (exact && !had.exact && !had.declared)) this.found.set(key, { whole, parts, exact, declared })
  }

  /** A dimension as a whole: it is a partition where the plan says so, or where its groups could be one. */
  #dimension(dimension: string, members: readonly string[]): void {
    const whole = this.#of.total
    if (whole === undefined) return
    const all = this.#base.get(whole.id)
    const parts = members.flatMap((id) => this.#base.get(id) ?? [])
    const declared = this.#of.addsUp.has(dimension) && this.#ticked.has(dimension)
    const rest = all && less(all, parts)
    if (declared) this.#add(whole.id, members, false, true)
    // Nobody is left where the children add up, though fewer did in all than in the groups.
    else if (rest && members.length > 1 && (rest.n !== null || rest.did !== null) && (rest.n === 0 || possible(rest)))
      if (this.#of.names.allow(whole.id, members)) this.#add(whole.id, members, rest.n === 0, false)
  }

  /**
   * A group that is alone in its dimension, and whose name says nothing, may be several others together, such as those
   * whom the district calls underserved: with one more, or with some of another dimension, it may be all but a few.
   */
  #alone(id: string | undefined): void {
    const one = this.#of.counted.find((c) => c[0] === id)
    const all = this.#of.wholes.find((c) => c[0] === this.#of.total?.id)
    if (one === undefined || all === undefined) return
    this.#besideEnd(one, all)
    if (this.#of.names.says(one[0])) return
    const others = this.#of.counted.filter((c) => c !== one)
    for (const other of others) this.#nearly([one, other], [all])
    for (const [dimension, pool] of Map.groupBy(others, (c) => this.#of.dimensionOf.get(c[0])))
      if (dimension !== undefined && pool.length < FEW) this.#nearly([one, ...pool], [all])
  }

  /** “Not English learners” alone, and the levels of English in a category of their own: together they may be all but a few. */
  #besideEnd(end: Counted, all: Counted): void {
    const others = this.#of.counted.filter((c) => c !== end && !this.#of.names.isPlace(c[0]))
    for (const [dimension, pool] of Map.groupBy(others, (c) => this.#of.dimensionOf.get(c[0]))) {
      const ids = pool.map((c) => c[0])
      const left = less(all[1], [end[1], ...pool.map((c) => c[1])])
      const isFew = left.n !== null && left.n > 0 && left.n < 2 * this.#floor && !printable(left, this.#floor)
      if (dimension === undefined || !isFew || !possible(left) || !this.#of.names.isEndBeside(end[0], ids)) continue
      this.#add(all[0], [end[0], ...ids], false)
      this.#few = true
    }
  }

  /** Groups whose names say that they share no child, cut in different ways: all children of another, or all but a few. */
  #mixed(): void {
    for (const whole of this.#of.wholes) {
      const [of, , n] = whole
      const inside = this.#of.counted.filter(
        ([id]) => id !== of && (of === this.#of.total?.id || this.#of.names.inside(of, id)),
      )
      if (inside.length < 2) continue
      const counted = inside.map(([id, , own]) => [id, own] as const)
      for (const ids of this.#of.names.mixed(counted, [n - 2 * this.#floor + 1, n], MIXED)) {
        const set = inside.filter(([id]) => ids.includes(id))
        const held = set.reduce((s, c) => s + c[2], 0)
        if (held === n) this.#exactly(whole, set)
        else if (this.#of.leavesFew(whole, set, held)) {
          this.#add(of, ids, false)
          this.#few = true
        }
      }
    }
  }

  /** Groups that share no child by their names: as a whole, and every combination of them for the few whom it leaves. */
  #named(whole: string, ids: readonly string[], pool: readonly Counted[]): void {
    const all = this.#base.get(whole)
    const rest = all && less(all, [sum(ids.flatMap((id) => this.#base.get(id) ?? []))])
    if (rest && ids.length > 1 && (rest.n !== null || rest.did !== null) && (rest.n === 0 || possible(rest)))
      this.#add(whole, ids, rest.n === 0)
    const wholes = this.#of.wholes.filter(([id]) => id === whole)
    this.#nearly(pool, wholes, FEW_NAMED)
  }

  /** Sets of groups that leave a few children of all students, or of another group. */
  #nearly(pool: readonly Counted[], wholes = this.#of.wholes, most = FEW): void {
    const look = (set: readonly Counted[]) => {
      const n = set.reduce((s, p) => s + p[2], 0)
      for (const whole of set.length > 1 ? wholes : [])
        if (!set.includes(whole) && this.#of.leavesFew(whole, set, n)) {
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
   * Sets of groups that leave more than a few of all students, and hardly any who did, or did not: a withheld row
   * that is one of the rest holds no more of those, wherever it is in the list.
   */
  #beside(ids: readonly string[], marked: readonly string[], whole = this.#of.total?.id): void {
    const all = this.#of.wholes.find(([id]) => id === whole)
    const open = marked.filter((id) => id !== whole && ids.includes(id))
    const others = this.#of.counted.filter(([id]) => ids.includes(id) && !open.includes(id))
    if (all === undefined || open.length === 0 || others.length > FEW) return
    for (let bits = 1; bits < 1 << others.length; bits++) {
      const set = others.filter((_, i) => bits & (1 << i))
      const left = less(
        all[1],
        set.map((p) => p[1]),
      )
      const { n, did, didNot } = left
      if (n === null || n < open.length || did === null || !possible(left)) continue
      // More children than the others leave are not apart from all of these.
      const counted = open.flatMap((id) => this.#base.get(id) ?? []).filter((c) => c.n !== null)
      if (!possible(less(left, counted))) continue
      const parts = [...set.map((p) => p[0]), ...open]
      const few = Math.min(n, did + 1, (didNot ?? did) + 1) < Math.max(2, this.#floor)
      if (few && this.#of.names.allow(all[0], parts)) this.#add(all[0], parts, false)
    }
  }

  /**
   * Neighbors in the list that could all be apart from each other, as many as there are: then a hidden one among them has
   * only what the others leave of all students, be there more groups or not.
   */
  #runs(ids: readonly string[]): void {
    const all = this.#of.total && this.#base.get(this.#of.total.id)
    if (this.#of.total === undefined || all === undefined) return
    const total = this.#of.total.id
    // Low-income students and English learners may well be the same children, wherever they are in the list. Groups
    // without a known number may be empty.
    const areApart = (list: readonly string[]) => {
      const counted = list.filter((id) => this.#base.get(id)?.n != null)
      const counts = counted.map((id) => this.#base.get(id) as Counts)
      return possible(less(all, counts)) && this.#of.names.allow(total, counted)
    }
    let last = 0
    for (let from = 0; from < ids.length; from++) {
      let to = from
      while (to < ids.length && areApart(ids.slice(from, to + 1))) to++
      if (to > last && to - from > 1) this.#add(this.#of.total.id, ids.slice(from, to), false)
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
      if (this.#of.areAllThereIs(pool)) return
      // Whole sets of many schools are looked at as their dimension; some of them make up no group that is cut otherwise.
      this.beyond ||= !this.#of.names.areOfOneList(pool.map(([id]) => id))
      this.#byWords(pool)
      return
    }
    const half = pool.length >> 1
    const [left, right] = [combinations(pool.slice(0, half)), combinations(pool.slice(half))]
    const bySum = Map.groupBy(right, (c) => c.n)
    for (const whole of this.#of.wholes)
      for (const one of left) {
        if (one.n > whole[2]) continue
        for (const other of bySum.get(whole[2] - one.n) ?? []) this.#exactly(whole, [...one.of, ...other.of])
        if (this.beyond) return
      }
  }

  /** “High schools” are all schools of a long list whose names say so, and up to two more: an alternative one. */
  #byWords(pool: readonly Counted[]): void {
    const bySum = Map.groupBy(pool, (c) => c[2])
    for (const whole of this.#of.wholes) {
      if (pool.includes(whole)) continue
      const own = pool.filter((c) => this.#of.names.shareWord(whole[0], c[0]))
      const others = pool.filter((c) => !own.includes(c))
      const before = this.found.size
      const left = own.reduce((n, c) => n - c[2], whole[2])
      if (own.length > 1) {
        this.#exactly(whole, own)
        for (const one of others) {
          if (one[2] === left) this.#exactly(whole, [...own, one])
          for (const two of bySum.get(left - one[2]) ?? [])
            if (others.indexOf(two) > others.indexOf(one)) this.#exactly(whole, [...own, one, two])
        }
      }
      if (this.found.size === before && this.#isOfSchools(whole, pool))
        this.unplaced.set(
          whole[0],
          pool.map(([id]) => id),
        )
    }
  }

  /** Whether a row may be several of these schools: “North region”, “9–12 schools”, or one of a category that all children are in. */
  #isOfSchools([id, counts, n]: Counted, pool: readonly Counted[]): boolean {
    const { names, dimensionOf, counted, total, wholes } = this.#of
    if (id === total?.id || !names.mayBePlaces(id)) return false
    if (pool.some((c) => c[2] === n && c[1].did === counts.did)) return false
    if (names.saysPlaces(id)) return true
    const own = dimensionOf.get(id)
    const beside = counted.filter((c) => dimensionOf.get(c[0]) === own && names.mayBePlaces(c[0]))
    const all = wholes.find((c) => c[0] === total?.id)?.[2]
    return own !== undefined && beside.length > 1 && beside.reduce((sum, c) => sum + c[2], 0) === all
  }

  /** Sets of two and three groups, of whatever dimensions. */
  #across(all: readonly Counted[]): void {
    const bySum = Map.groupBy(all, (c) => c[2])
    for (const whole of this.#of.wholes)
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
    if (!this.#of.names.allow(whole[0], ids) || this.#of.crosses(whole[0], ids)) return
    const order = this.#of.groups.map((g) => g.id)
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
