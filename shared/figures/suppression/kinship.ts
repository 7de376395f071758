import { asFiguresAdd } from './adding.ts'
import { type Counts, less, possible, printable } from './counts.ts'
import { type Names, namesOf } from './named.ts'
import type { CellGroup } from './types.ts'

/** A group with a known number: of students, or if only those who did are counted, of those. */
export type Counted = readonly [id: string, counts: Counts, n: number]

/** Which groups of a table may be parts of which, by their dimensions, their names and their numbers. */
export class Kinship {
  /** In the dimensions that the figures bear out. */
  readonly groups: readonly CellGroup[]
  readonly addsUp: ReadonlySet<string>
  readonly names: Names
  /** Groups that may be made up of others; and groups that may be parts, which all students are not. */
  readonly wholes: readonly Counted[]
  readonly counted: readonly Counted[]
  readonly total: CellGroup | undefined
  readonly dimensionOf: ReadonlyMap<string, string | undefined>
  readonly #floor: number
  readonly #full: ReadonlySet<string>
  readonly #ofOne: ReadonlyMap<string, string>

  constructor(
    groups: readonly CellGroup[],
    addsUp: ReadonlySet<string>,
    base: ReadonlyMap<string, Counts>,
    floor: number,
  ) {
    this.names = namesOf(groups)
    const adding = asFiguresAdd({ groups, addsUp }, this.names, base)
    this.groups = adding.groups
    this.addsUp = adding.addsUp
    this.#full = adding.full
    this.#ofOne = adding.ofOne
    this.#floor = floor
    this.dimensionOf = new Map(adding.groups.map((g) => [g.id, g.isTotal ? undefined : g.dimension]))
    // If only events, or students who did, are counted, those add up.
    const key = groups.some((g) => typeof base.get(g.id)?.n === 'number') ? 'n' : 'did'
    this.total = groups.find((g) => g.isTotal)
    this.wholes = groups.flatMap((g): readonly Counted[] => {
      const counts = base.get(g.id)
      const n = counts?.[key] ?? null
      return counts === undefined || n === null || n === 0 ? [] : [[g.id, counts, n]]
    })
    this.counted = this.wholes.filter(([id]) => id !== this.total?.id)
  }

  /**
   * Groups that add up to all students share no child: none of them is a part of another, unless the names say so. Where
   * some children are in no row, a tick alone says so: "Hmong" beside "Asian" may be a part of it all the same.
   */
  apart(whole: string, parts: readonly string[]): boolean {
    const own = this.dimensionOf.get(whole)
    if (own === undefined) return false
    const isOf = (id: string) => this.dimensionOf.get(id) === own && !this.names.worded(whole, id)
    const row = this.#ofOne.get(own)
    if (row !== undefined && row !== whole && parts.some(isOf)) return true
    if (!this.addsUp.has(own)) return false
    const isStrange = this.names.says(whole) && parts.every((id) => !this.names.says(id))
    if (isStrange && !this.#full.has(own)) return false
    return parts.some(isOf)
  }

  /**
   * Whether a row is cut otherwise than a category that all children are in: races and grades. Some of these are as many as the row by
   * accident; were that taken for a sum where as many did, what goes with a hidden one among them would tell who of it did.
   */
  crosses(whole: string, parts: readonly string[]): boolean {
    const own = this.dimensionOf.get(parts[0] ?? '')
    const way = this.#cutOf(whole)
    if (way === undefined || own === undefined || !this.#full.has(own)) return false
    return parts.every((id) => this.dimensionOf.get(id) === own && (this.#cutOf(id) ?? way) !== way)
  }

  #cutOf = (id: string): string | undefined =>
    this.names.isGrade(id) ? 'grade' : this.names.isPlace(id) ? 'school' : this.names.wayOfList(id)

  /** Whether these are all children, and each row is one of them: nothing is some of them together. */
  areAllThereIs(parts: readonly Counted[]): boolean {
    const own = this.dimensionOf.get(parts[0]?.[0] ?? '')
    const isIn = ([id]: Counted) => this.dimensionOf.get(id) === own && !this.names.says(id)
    return own !== undefined && this.#full.has(own) && this.addsUp.has(own) && this.counted.every(isIn)
  }

  /**
   * Whether the children whom `parts` leave of `whole` are some, and too few to be told of. One must be able to be a part
   * of the other: all students of each, or two of one dimension, or of none.
   */
  leavesFew(whole: Counted, parts: readonly Counted[], n: number): boolean {
    const left = whole[2] - n
    if (left <= 0 || left >= 2 * this.#floor) return false
    const ids = parts.map((p) => p[0])
    if (whole[0] !== this.total?.id && !this.#areParts(whole[0], ids)) return false
    if (!this.names.allow(whole[0], ids) || this.#areBeside(ids)) return false
    // A group that can't be shown alone is treated as what it is, a hidden one; only large ones give others away.
    if (whole[0] !== this.total?.id && parts.some((p) => !printable(p[1], this.#floor))) return false
    const counts = parts.map((p) => p[1])
    const rest = less(whole[1], counts)
    return rest.n !== null && possible(rest) && !printable(rest, this.#floor)
  }

  /** Grades and a group of another category: a student in a program is in a grade as well. */
  #areBeside(ids: readonly string[]): boolean {
    const grade = ids.find(this.names.isGrade)
    const own = grade === undefined ? undefined : this.dimensionOf.get(grade)
    return own !== undefined && ids.some((id) => (this.dimensionOf.get(id) ?? own) !== own && !this.names.isGraded(id))
  }

  /**
   * Whether a small group may be a part of a larger one of which few did, or few did not: then as few of the small
   * one did.
   */
  mayHold(whole: Counted, part: Counted): boolean {
    if (printable(part[1], this.#floor) || whole[0] === this.total?.id || !possible(less(whole[1], [part[1]])))
      return false
    return this.#related(whole[0], part[0]) && this.names.allow(whole[0], [part[0]])
  }

  /** Groups that may be parts of another one, be they as large as they may. */
  pairs(): readonly (readonly [whole: string, part: string])[] {
    const may = (whole: Counted, part: Counted) =>
      whole[2] > part[2] &&
      possible(less(whole[1], [part[1]])) &&
      this.#related(whole[0], part[0]) &&
      this.names.allow(whole[0], [part[0]]) &&
      !this.apart(whole[0], [part[0]])
    return this.counted.flatMap((whole) =>
      this.counted.flatMap((part) => (may(whole, part) ? [[whole[0], part[0]] as const] : [])),
    )
  }

  /**
   * Whether groups can be parts of another one. Where one of them is by its name, those beside it may be as well; and one
   * whose name says nothing may be a part of any, as may all groups of a dimension of such: "Hmong" of "Asian".
   */
  #areParts(whole: string, ids: readonly string[]): boolean {
    if (ids.every((id) => this.#related(whole, id))) return true
    // A student in a program is in some grade, and not in one because the numbers are equal.
    const isElse = (grade: string, id: string) => this.names.isGrade(grade) && !this.names.isGraded(id)
    const areElse = ids.every((id) => isElse(whole, id)) || (ids.length === 1 && isElse(ids[0] as string, whole))
    if (areElse && !ids.some((id) => this.names.inside(whole, id))) return false
    const [first, ...more] = ids.map((id) => this.dimensionOf.get(id))
    const sayNothing = ids.every((id) => !this.names.says(id))
    if (more.length === 0) return sayNothing && !this.names.ofElse(whole, ids[0] as string)
    if (more.some((d) => d !== first)) return false
    // Groups without a dimension whose names say nothing are looked at together.
    const beside = this.counted.filter(
      ([id]) => this.dimensionOf.get(id) === first && (first !== undefined || !this.names.says(id)),
    )
    if (sayNothing && beside.length === ids.length) return true
    // "Karen" beside "Hmong" and "Korean", which are of "Asian", may be of it too.
    if (ids.some((id) => this.names.inside(whole, id))) return true
    if (first === undefined) return false
    const own = this.dimensionOf.get(whole)
    const strange = ids.length > 2 && !this.names.saysUsual(whole) && (own === undefined || !this.addsUp.has(own))
    return strange
  }

  /** Whether a row may be one of several that another one is: by its name, or as “Monitored former ELs” beside “Ever English learners”. */
  mayBeIn(whole: string, part: string): boolean {
    const own = this.dimensionOf.get(whole)
    const areBeside = own !== undefined && own === this.dimensionOf.get(part)
    return this.names.inside(whole, part) || (areBeside && this.names.isOfWords(whole, part))
  }

  /** True for groups of one dimension, or of none, or for a part by its name. */
  #related(whole: string, part: string): boolean {
    return this.dimensionOf.get(whole) === this.dimensionOf.get(part) || this.names.inside(whole, part)
  }
}
