import { type Counts, less, possible, sum, unknown } from './counts.ts'
import type { Names } from './named.ts'
import type { CellGroup } from './types.ts'

/** Student groups, and which of their dimensions add up to all students, as a table's own figures bear it out. */
export interface Adding {
  readonly groups: readonly CellGroup[]
  readonly addsUp: ReadonlySet<string>
}

interface Added extends Adding {
  /** Dimensions whose groups hold all children, to the last one. */
  readonly full: ReadonlySet<string>
  /** Dimensions whose groups are all children of one row, and that row: none of them is a part of another. */
  readonly ofOne: ReadonlyMap<string, string>
}

/**
 * The most groups of one dimension, with those of none, that are tried in every combination; beyond it nothing is
 * certain.
 */
export const MOST_GROUPS = 24

/** The dimension of groups that have none, and whose names say nothing, where together they are all students. */
const ofNone = ' together'

/**
 * Which dimensions add up, by the plan and checked against the figures. A tick on "Race" can't hold if "Black, Male"
 * or "Students of color" are in it beside the races: those are taken out, and if the remaining groups still hold more
 * students than there are, the tick is ignored. A dimension without a tick whose groups hold exactly all students
 * adds up, so that none of them is taken for a part of another because sums agree by accident.
 */
export function asFiguresAdd(said: Adding, names: Names, base: ReadonlyMap<string, Counts>): Added {
  const { addsUp } = said
  const groups = joined(apartByWays(said, names, base), names)
  const total = groups.find((g) => g.isTotal)
  const all = (total && base.get(total.id)) ?? unknown
  const dimensions = Map.groupBy(
    groups.filter((g) => !g.isTotal && !g.gone),
    (g) => g.dimension,
  )
  const adding = new Set<string>()
  const out = new Map<string, string | undefined>()
  const together = new Set<string>()
  const full = new Set<string>([ofNone])
  const ofOne = new Map<string, string>()
  for (const [dimension, members] of dimensions) {
    if (dimension === undefined) {
      const strange = members.filter((g) => !names.says(g.id))
      if (isAll(strange, all, base)) for (const g of strange) together.add(g.id)
      continue
    }
    const row = rowOf(members, groups, base)
    if (row) ofOne.set(dimension, row.id)
    const ids = members.map((g) => g.id)
    const single = members.filter((g) => !ids.some((id) => names.within(id, g.id)))
    const isSingle = addsUp.has(dimension) || isAll(single, all, base)
    const named = isSingle || holds(members, all, base) ? undefined : asNamed(members, names, all, base)
    const parts = isSingle ? single : (named ?? bothEnds(single, names, all, base))
    if (!addsUp.has(dimension)) {
      if (isAll(parts, all, base)) adding.add(dimension)
      else continue
    }
    // "Students of color" beside two races or more are those together, and no race of their own.
    const bare = parts.filter((g) => parts.filter((p) => p !== g && names.together(g.id, p.id)).length < 2)
    if (!holds(bare, all, base)) continue
    adding.add(dimension)
    if (isAll(bare, all, base)) full.add(dimension)
    for (const g of members)
      if (!bare.includes(g))
        out.set(g.id, named === parts && bare.length === parts.length ? `some of ${dimension}` : undefined)
  }
  if (together.size > 0) adding.add(ofNone)
  const dimensionOf = (g: CellGroup) => (out.has(g.id) ? out.get(g.id) : together.has(g.id) ? ofNone : g.dimension)
  return { groups: groups.map((g) => ({ ...g, dimension: dimensionOf(g) })), addsUp: adding, full, ofOne }
}

/** The row that three groups or more of a category are exactly all children of: “Students with disabilities”, by where they are taught. */
function rowOf(members: readonly CellGroup[], groups: readonly CellGroup[], base: ReadonlyMap<string, Counts>) {
  const size = (g: CellGroup) => base.get(g.id)?.n ?? 0
  const counted = members.filter((g) => base.get(g.id)?.n != null)
  if (counted.length < 3) return undefined
  const sum = counted.reduce((n, g) => n + size(g), 0)
  return groups.find((row) => {
    const isIn = counted.includes(row)
    if (row.isTotal || size(row) !== (isIn ? sum - size(row) : sum)) return false
    const others = counted.filter((g) => g !== row)
    return others.length > 2 && isAll(others, base.get(row.id) ?? unknown, base)
  })
}

/**
 * If the races of a category are exactly all students, its other groups are some of these: “Hmong” and “Karen” beside “Asian”. It
 * is the whole list of them that says so, and none of them is a part of another by its name.
 */
function asNamed(
  members: readonly CellGroup[],
  names: Names,
  all: Counts,
  base: ReadonlyMap<string, Counts>,
): readonly CellGroup[] | undefined {
  const size = (g: CellGroup) => base.get(g.id)?.n ?? 0
  const isIn = (g: CellGroup, m: CellGroup) =>
    m !== g && size(m) >= size(g) && names.inside(m.id, g.id) && !names.inside(g.id, m.id)
  const isPart = (g: CellGroup) => members.some((m) => isIn(g, m))
  const said = members.filter((g) => names.wayOf(g.id) !== undefined && !names.isAllBut(g.id) && !isPart(g))
  const byWay = Map.groupBy(said, (g) => names.wayOf(g.id))
  return [...byWay.values()].find((of) => of.length > 2 && of.length < members.length && isAll(of, all, base))
}

/**
 * If two groups of a category are exactly all students, its other groups are parts of them: “Homeless”, “Housed” and
 * “Doubled up”; “CTE”, “Not in CTE” and those who complete it.
 */
function bothEnds(
  members: readonly CellGroup[],
  names: Names,
  all: Counts,
  base: ReadonlyMap<string, Counts>,
): readonly CellGroup[] {
  const whole = members.filter((g) => !members.some((m) => m !== g && names.isSome(m.id, g.id)))
  const pairs = whole.flatMap((a, i) =>
    whole.slice(i + 1).flatMap((b) => (isAll([a, b], all, base) ? [[a, b] as const] : [])),
  )
  return pairs.length === 1 ? (pairs[0] as readonly CellGroup[]) : members
}

/**
 * A long category in which races are, genders, and schools, says nothing of who shares no child: its groups are taken as if
 * they had none.
 */
function apartByWays(
  { groups, addsUp }: Adding,
  names: Names,
  base: ReadonlyMap<string, Counts>,
): readonly CellGroup[] {
  const isMixed = ([dimension, members]: readonly [string | undefined, readonly CellGroup[]]) => {
    const ways = new Set(members.flatMap((g) => names.wayOf(g.id) ?? []))
    const counted = members.filter((g) => base.get(g.id)?.n != null)
    return dimension !== undefined && !addsUp.has(dimension) && ways.size > 1 && counted.length > MOST_GROUPS
  }
  const mixed = new Set([...Map.groupBy(groups, (g) => g.dimension)].filter(isMixed).map(([dimension]) => dimension))
  return mixed.size === 0 ? groups : groups.map((g) => (mixed.has(g.dimension) ? { ...g, dimension: undefined } : g))
}

/**
 * A group without a dimension belongs to the one whose groups are divided like it: "American Indian" among the races.
 */
function joined(groups: readonly CellGroup[], names: Names): readonly CellGroup[] {
  const ways = new Map<string, string | undefined>()
  for (const { id, dimension } of groups)
    if (dimension !== undefined) {
      const way = names.wayOf(id)
      if (way !== undefined) ways.set(dimension, !ways.has(dimension) || ways.get(dimension) === way ? way : undefined)
    }
  return groups.map((g) => {
    const way = g.dimension === undefined && !g.isTotal && !g.gone && names.isOne(g.id) ? names.wayOf(g.id) : undefined
    const found = way === undefined ? undefined : [...ways].find(([, of]) => of === way)?.[0]
    const alike = (other: CellGroup) => other.dimension === found && names.same(other.id, g.id)
    return found === undefined || groups.some(alike) ? g : { ...g, dimension: found }
  })
}

const countsOf = (list: readonly CellGroup[], base: ReadonlyMap<string, Counts>): readonly Counts[] =>
  list.map((g) => base.get(g.id) ?? unknown).filter((c) => c.n !== null || c.did !== null)

/** Whether these groups can share no child: together they have no more than there are. */
const holds = (list: readonly CellGroup[], all: Counts, base: ReadonlyMap<string, Counts>): boolean =>
  possible(less(all, [sum(countsOf(list, base).filter((c) => c.n !== null))]))

/** Whether these groups are all children, those who did among them, to the last one. */
function isAll(list: readonly CellGroup[], all: Counts, base: ReadonlyMap<string, Counts>): boolean {
  const counted = countsOf(list, base)
  const rest = less(all, [sum(counted)])
  return counted.length > 1 && rest.n === 0 && Math.abs(rest.did ?? 0) <= rest.slack
}
