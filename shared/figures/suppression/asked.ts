import type { Block } from './blocks.ts'
import { type Key, less, printable, sum } from './counts.ts'
import { Joint, type Line, type Place, type Range, type Ranges } from './joint.ts'
import type { Laid, Sheet } from './laid-out.ts'
import { isSafe, noBound, within } from './reader.ts'
import { isShown, isWithheld } from './types.ts'

export interface Law {
  readonly total: string
  readonly order: readonly string[]
  readonly floor: number
}

/** A larger system takes seconds: it is looked at in parts. */
const MOST_SIZE = 400_000
/** Beyond this size the case without any shown row is not computed: the largest possible range is required then. */
const MOST_FREE = 4 * MOST_SIZE

/**
 * Tables known to have all students in the groups of one dimension, since they are part of one that does; and by how many
 * students who did the figures contradict that.
 */
interface Full {
  readonly keys: ReadonlySet<string>
  readonly off: number
}

/** One block of groups in all tables that make up one another. */
export class Asked {
  readonly #sheets: ReadonlyMap<string, Sheet>
  readonly #block: Block
  readonly #law: Law
  readonly #sums: Laid['sums']
  readonly #lines: readonly Line[]
  readonly #targets: readonly Place[]
  readonly #now: Joint
  readonly #others = new Map<string, Joint>()

  constructor({ sheets, sums }: Laid, block: Block, law: Law) {
    this.#sheets = new Map(sheets.map((s) => [s.key, s]))
    this.#block = block
    this.#law = law
    this.#sums = sums
    const full = new Map([...block.sides.keys()].map((way) => [way, this.#fullIn(way)] as const))
    const partings = sheets.flatMap(({ key, onlyCounts }) =>
      block.cuttings.map(({ way, whole, parts, others }) => {
        const { keys, off } = full.get(way) as Full
        const ids = keys.has(key) ? parts : [...parts, others]
        return { whole: { key, id: whole }, parts: ids.map((id) => ({ key, id })), heads: onlyCounts, off }
      }),
    )
    const ids = [...block.sets.keys()]
    const added = sums.flatMap(({ whole, parts, heads }) =>
      ids.map((id) => ({ whole: { key: whole, id }, parts: parts.map((key) => ({ key, id })), heads })),
    )
    this.#lines = [...partings, ...added]
    this.#targets = sheets.flatMap(({ key }) => ids.map((id) => ({ key, id }))).filter(this.#isAsked)
    this.#now = this.#joint((p) => this.#isKnown(p))
  }

  /** The first row that must be protected; undefined where none is. */
  get first(): Place | undefined {
    const [first] = this.#targets
    return first
  }

  get agrees(): boolean {
    return this.#now.agrees
  }

  get isSmall(): boolean {
    return this.#now.size <= MOST_SIZE
  }

  /** If nothing can be decided, the sum is withheld row by row, as soon as a part of it is. */
  nextOfWhole(key: string): Place | undefined {
    if (!this.#targets.some((t) => isWithheld(this.#sheet(t.key).cells.get(t.id)))) return undefined
    return this.#law.order.map((id) => ({ key, id })).find((p) => this.#block.sets.has(p.id) && this.#isOpen(p))
  }

  /** The next row to withhold; undefined where nothing is given away. */
  next(): Place | undefined {
    for (const target of this.#targets) {
      if (this.#keeps(target)) continue
      const next = this.#nearest(target)
      if (next) return next
    }
    return undefined
  }

  #sheet(key: string): Sheet {
    return this.#sheets.get(key) as Sheet
  }

  #fullIn(way: string): Full {
    const ids = this.#block.sides.get(way) ?? []
    const left = [...this.#sheets.values()].flatMap(({ key, own }) => {
      const all = own.get(this.#law.total)
      const counted = sum(ids.flatMap((id) => own.get(id) ?? []).filter((c) => c.n !== null))
      return all !== undefined && ids.length > 1 ? [{ key, ...less(all, [counted]) }] : []
    })
    const full = left.filter(({ n }) => n === 0)
    const keys = new Set(full.map(({ key }) => key))
    for (let before = -1; before < keys.size; ) {
      before = keys.size
      for (const { whole, parts } of this.#sums)
        if (keys.has(whole)) for (const part of parts) keys.add(part)
        else if (parts.every((part) => keys.has(part))) keys.add(whole)
    }
    return { keys, off: Math.max(0, ...full.map(({ did, slack }) => Math.abs(did ?? 0) - slack)) }
  }

  #joint(isKnown: (place: Place) => boolean): Joint {
    const joint = new Joint((p) =>
      isKnown(p) ? this.#sheet(p.key).own.get(p.id) : this.#sheet(p.key).counted.get(p.id),
    )
    for (const line of this.#lines) joint.add(line)
    // A group with a row has at least one student.
    for (const target of this.#targets)
      joint.ask(target, isWithheld(this.#sheet(target.key).cells.get(target.id)) ? 1 : 0)
    return joint
  }

  /** Rows that are known in any case: all students, by a report card, what documents have printed, and a school's. */
  #stands = (p: Place): boolean => this.#isOfAll(p) || this.#sheet(p.key).out.has(p.id) || this.#isOfSchool(p)

  /** A row that is all students of a measure, and goes for nobody. */
  #isOfSchool = ({ key, id }: Place): boolean => {
    const { lent, cells, isOfGroup } = this.#sheet(key)
    return !isOfGroup && lent.has(id) && lent.get(id) === undefined && isShown(cells.get(id))
  }

  #isOfAll = ({ key, id }: Place): boolean => {
    const { own, cells, isOfGroup, rows } = this.#sheet(key)
    return id === this.#law.total && !rows && own.get(id)?.n != null && (!isOfGroup || isShown(cells.get(id)))
  }

  #isOpen = ({ key, id }: Place): boolean => {
    const sheet = this.#sheet(key)
    if (sheet.rows) return id === this.#law.total && isShown(sheet.cells.get(id)) && sheet.rows.every(this.#mayGo)
    return (
      id !== this.#law.total &&
      !sheet.out.has(id) &&
      (!sheet.lent.has(id) || sheet.lent.get(id) !== undefined) &&
      sheet.isOpen &&
      isShown(sheet.cells.get(id))
    )
  }

  /** Whether no paper has printed a row. */
  #mayGo = ({ key, id }: Place): boolean => this.#sheets.get(key)?.out.has(id) !== true

  #isKnown = (p: Place): boolean => this.#stands(p) || isShown(this.#sheet(p.key).cells.get(p.id))

  /** Whether a row must be protected: too small, as far as the plan knows, and not in print. */
  #isAsked = ({ key, id }: Place): boolean => {
    const { own, cells, isLoose } = this.#sheet(key)
    const [cell, counts] = [cells.get(id), own.get(id)]
    if (id === this.#law.total || isLoose || isShown(cell)) return false
    if (isWithheld(cell) && (cell.withheld === 'source' || cell.withheld === 'ask-n')) return true
    if (counts === undefined) return true
    return (counts.n !== 0 || isWithheld(cell)) && !printable(counts, this.#law.floor)
  }

  #keeps(target: Place): boolean {
    const cell = this.#sheet(target.key).cells.get(target.id)
    const some = this.#now.ranges(target, true)
    if (this.#isSafe(target, some, noBound, true)) return true
    const is = this.#now.ranges(target)
    if (this.#isSafe(target, is)) return true
    if (!isWithheld(cell) && !this.#isFew(target)) return true
    return this.#isSafe(target, is, this.#free(target))
  }

  #isSafe(
    target: Place,
    { n, did, didNot }: Ranges,
    free: Readonly<Record<Key, Range>> = noBound,
    some = false,
  ): boolean {
    const { floor } = this.#law
    const least = Math.max(2, floor)
    const { own, cells, onlyCounts } = this.#sheet(target.key)
    const heads = onlyCounts ? { did: noBound.did, didNot: noBound.didNot } : { did, didNot }
    if (!isWithheld(cells.get(target.id))) return isSafe(free, least, { n, ...heads }, some)
    const counts = own.get(target.id)
    const width = ([low, high]: Range) => high - low + 1
    const enough = (key: Key) => Math.min(least, width(free[key]))
    if (within(n, [heads.did[0] + heads.didNot[0], heads.did[1] + heads.didNot[1]], [0, 0]) < enough('n')) return false
    if (onlyCounts) return true
    if (within(did, n, didNot) < enough('did') || within(didNot, n, did) < enough('didNot')) return false
    const known = counts?.n
    if (known == null) return true
    // Somebody may have counted the small group: who did is kept from them as well.
    return (
      within(did, [known, known], didNot) >= Math.min(least, known + 1, within(free.did, [known, known], free.didNot))
    )
  }

  /** Whether these are too few to be told of, as the plan has all tables. */
  #isFew(target: Place): boolean {
    const truth = this.#other('truth', (p) => this.#sheet(p.key).own.get(p.id)?.n != null)
    const { n, did, didNot } = truth.ranges(target)
    return n[1] > 0 && !printable({ n: n[0], did: did[0], didNot: didNot[0] }, this.#law.floor)
  }

  /**
   * The ranges if no row was shown. Students whom no row names are a part of those of a larger table, and of fewer by
   * several dimensions: what these say about them alone remains.
   */
  #free(target: Place): Ranges {
    const isRow = isWithheld(this.#sheet(target.key).cells.get(target.id))
    const ways = this.#block.sets.get(target.id) as number
    const isFewer = (p: Place) => ways > 1 && (this.#block.sets.get(p.id) ?? ways) < ways
    const joints = [undefined, ...(isRow ? [] : this.#largerThan(target.key))].map((larger) =>
      this.#other(
        `free ${ways} ${larger}`,
        (p) =>
          (larger === undefined ? this.#stands(p) : this.#isOfAll(p)) ||
          ((isFewer(p) || p.key === larger) && this.#isKnown(p)),
      ),
    )
    if (joints.some((joint) => joint.size > MOST_FREE)) return noBound
    const each = joints.map((joint) => joint.ranges(target))
    const of = (key: Key): Range => [Math.max(...each.map((r) => r[key][0])), Math.min(...each.map((r) => r[key][1]))]
    return { n: of('n'), did: of('did'), didNot: of('didNot') }
  }

  #largerThan(key: string): ReadonlySet<string> {
    const found = new Set<string>()
    const from = [key]
    for (const part of from)
      for (const { whole, parts } of this.#sums)
        if (parts.length > 1 && parts.includes(part) && !found.has(whole)) {
          found.add(whole)
          from.push(whole)
        }
    return found
  }

  #other(name: string, isKnown: (place: Place) => boolean): Joint {
    const made = this.#others.get(name) ?? this.#joint(isKnown)
    this.#others.set(name, made)
    return made
  }

  /**
   * The next open row that is in a sum with the target, or in one with what is hidden beside it, and so on. For a row
   * that the whole withholds, a part's number of it says just as much about the rest, unless nothing else is open. Where
   * measures of one group make rows, one is passed over that leaves the target no more.
   */
  #nearest(target: Place): Place | undefined {
    const lends = [...this.#sheets.values()].some((sheet) =>
      [...sheet.lent.values()].some((from) => from !== undefined),
    )
    const room = lends ? this.#room(this.#now, target) : 0
    const helps = (p: Place) =>
      this.#room(
        this.#joint((q) => this.#isKnown(q) && !this.#goesWith(q, p)),
        target,
      ) > room
    let first: Place | undefined
    for (const place of this.#inTurn(target)) {
      if (!lends || helps(place)) return place
      first ??= place
    }
    return first
  }

  *#inTurn(target: Place): Iterable<Place> {
    for (const spares of [true, false]) yield* this.#nextBeside(target, spares)
  }

  /**
   * Whether a row goes with another one: a measure of one group with its row elsewhere; and where it is a row of English learners
   * among the girls, those of the others among them.
   */
  #goesWith({ key, id }: Place, p: Place): boolean {
    const rows = this.#sheet(p.key).rows
    if (rows) return this.#sheet(key).rows?.some((q) => rows.some((r) => q.key === r.key)) === true
    const from = this.#sheet(p.key).lent.get(p.id)
    return (
      (key === p.key && id === p.id) || (from !== undefined && (key === from || this.#sheet(key).lent.get(id) === from))
    )
  }

  /** How many numbers stay possible for a target, as far as any are lacking. */
  #room(joint: Joint, target: Place): number {
    const least = Math.max(2, this.#law.floor)
    return Object.values(joint.ranges(target)).reduce((s, [low, high]) => s + Math.min(least, high - low + 1), 0)
  }

  *#nextBeside(target: Place, spares: boolean): Iterable<Place> {
    const same = (a: Place, b: Place) => a.key === b.key && a.id === b.id
    const ways = this.#block.sets.get(target.id) as number
    const rank = (p: Place) =>
      this.#law.order.indexOf(p.id) + (ways > 1 && (this.#block.sets.get(p.id) as number) < ways ? 1000 : 0)
    const membersOf = (line: Line) => [line.whole, ...line.parts]
    const hiddenIn = (line: Line) => membersOf(line).filter((p) => !this.#isKnown(p))
    const isLeft = (p: Place) => this.#sheet(p.key).own.size === 0 && !this.#sheet(p.key).isLoose
    const isDone = (line: Line) =>
      spares && line.parts.length === 2 && line.parts.some(isLeft) && hiddenIn(line).length > 1
    const met = new Set<Line>()
    let near = this.#lines.filter((line) => membersOf(line).some((p) => same(p, target)))
    while (near.length > 0) {
      const isSum = (line: Line) => line.parts.some((p) => p.key !== line.whole.key)
      for (const line of near.toSorted(
        (a, b) =>
          Number(isSum(b)) - Number(isSum(a)) ||
          (isSum(a) ? b.parts.length - a.parts.length : hiddenIn(a).length - hiddenIn(b).length),
      )) {
        yield* (isDone(line) ? [] : membersOf(line)).filter(this.#isOpen).toSorted((a, b) => rank(a) - rank(b))
        met.add(line)
      }
      const reached = near.flatMap(hiddenIn)
      near = this.#lines.filter(
        (line) => !met.has(line) && membersOf(line).some((p) => reached.some((r) => same(r, p))),
      )
    }
  }
}
