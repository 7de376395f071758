import { sharesAlone, sharesTold, uncountedAlone } from './alone.ts'
import { keepsEnough } from './attack.ts'
import { type Counts, countsOf, less, possible, primary, printable, unknown } from './counts.ts'
import { type Edition, editionsOf, putRight, wasRow } from './editions.ts'
import { fewInPieces, fewInUnions, unionsThatAddUp } from './few-in-unions.ts'
import { inOrderToGo } from './goes-first.ts'
import { type Grid, gridsOf } from './grid.ts'
import { inTurn } from './in-turn.ts'
import { fillMarked } from './marked.ts'
import { type Names, namesOf } from './named.ts'
import { nearest } from './nearest.ts'
import { partitionsOf } from './partitions.ts'
import { Reader } from './reader.ts'
import type { Partition } from './search.ts'
import { type Hidden, type Row, type Standing, type System, systemOf } from './system.ts'
import { type Cell, type CellGroup, isShown, isWithheld, noTotal, type SuppressInput } from './types.ts'
import { unionBounds } from './union-bounds.ts'
import { agreedTotal, allStudentsOf, summedTotal, withTotal } from './whole.ts'

/** Among this many students at most one did what is rare. */
const RARE = 20
/** One number for the children, one for those who did and one for those who did not. */
const PINNED = 3
/** The most rows of a table in which each is tried, whether it leaves more of a hidden number. */
const MOST_TRIED = 40
/** No state tells about so few students, wherever a district has its floor. */
const HANDFUL = 20

/**
 * Decides one table: first every cell alone; then, as long as a protected number could be worked out, one more cell
 * is withheld. The plan's own order chooses it, which is public, so that the choice says nothing about what it hides.
 */
export class Decision {
  readonly cells = new Map<string, Cell>()
  readonly #input: SuppressInput
  readonly #pending: ReadonlySet<string>
  readonly #own = new Map<string, Counts>()
  readonly #editions: readonly Edition[]
  readonly #putRight: ReadonlySet<string>
  readonly #partitions: readonly Partition[]
  readonly #grids: ReadonlyMap<Edition, readonly (readonly Grid[])[]>
  readonly #beyond: boolean
  readonly #names: Names
  readonly #total: CellGroup | undefined
  readonly #order: readonly CellGroup[]
  readonly #lost = new Set<string>()
  readonly #safe = new Set<string>()
  /** They keep enough, and have nothing to spare whatever else is withheld. */
  readonly #bare = new Set<string>()
  /** Rows by two ways, for which only such were withheld, be it in vain. */
  readonly #tried = new Set<string>()
  /** Children whom no row names, as the plan has them today: what is left by rows of two editions may be none of them. */
  readonly #leftToday = new Set<string>()
  /** As much is asked for children whom no row names as hidden rows leave open. */
  #areHeld = false
  #givesAway = false

  /** `pending`: rows with their number of students and no figure yet, which nobody prints: they keep others company. */
  constructor(input: SuppressInput, pending: ReadonlySet<string> = new Set()) {
    this.#pending = pending
    // A plan that lists no row of all students does not keep anybody from knowing of them.
    const groups = withTotal(input.groups)
    this.#input = { ...input, groups }
    const { readings, unit, also } = input
    for (const g of groups) {
      const counts = countsOf(readings.get(g.id), unit)
      const reading = readings.get(g.id)
      const n = typeof reading?.n === 'number' ? null : (input.counted?.get(g.id) ?? null)
      this.#own.set(g.id, n === null ? counts : reading ? countsOf({ ...reading, n }, unit) : { ...unknown, n })
      this.cells.set(g.id, primary(readings.get(g.id), counts, input))
    }
    this.#total = groups.find((g) => g.isTotal)
    const all = this.#total && allStudentsOf(this.#input, this.#total, this.#own)
    if (this.#total && all) this.#own.set(this.#total.id, all)
    const agreed = agreedTotal(groups, this.#own)
    if (this.#total && agreed) this.#own.set(this.#total.id, agreed)
    this.#order = inOrderToGo(groups, input.comparedWith)
    const asked = this.#total && { input: this.#input, total: this.#total, own: this.#own, cells: this.cells }
    for (const [id, counts] of asked ? sharesAlone(asked) : []) this.#own.set(id, counts)
    this.#putRight = putRight(this.#input, this.#own)
    for (const id of [...(also ?? []), ...this.#putRight]) this.#hide(id)
    const hideOne = (ids: readonly string[]): boolean => {
      const next = this.#order.find((g) => ids.includes(g.id) && this.#open(g.id))
      return next !== undefined && this.#hide(next.id)
    }
    for (const ids of asked ? uncountedAlone(asked) : []) hideOne(ids)
    for (let ids = asked && sharesTold(asked); ids && hideOne(ids); ) ids = asked && sharesTold(asked)
    const stands = (id: string) => isShown(this.cells.get(id)) || input.printed?.has(id) === true
    const isTold = (id: string) => stands(id) || input.counted?.has(id) === true
    // Girls with an IEP or a 504 plan and girls without an IEP tell of girls what such rows tell of all students.
    const within = groups.flatMap((g) => (g.within && isTold(g.id) ? [[{ ...g, isTotal: true }, ...g.within]] : []))
    for (const among of [groups, ...within]) {
      for (const [union = '', ...parts] of fewInUnions(among, this.#own, input.floor, isTold)) {
        if (!stands(union)) continue
        const next = this.#open(union) ? union : this.#order.find((g) => parts.includes(g.id) && this.#open(g.id))?.id
        if (next) this.#hide(next)
      }
      for (const ids of fewInPieces(among, this.#own, input.floor)) {
        const next = ids.every(stands) ? ids.find((id) => this.#open(id)) : undefined
        if (next) this.#hide(next)
      }
    }
    this.#editions = editionsOf(input, this.#own)
    const hides = this.#hides()
    const isMarked = ({ id }: CellGroup) => isWithheld(this.cells.get(id)) && this.#own.get(id)?.did == null
    const marked = groups.filter(isMarked).map((g) => g.id)
    const found = this.#editions.map((e) =>
      partitionsOf(groups, input.addsUp, this.#base(e), input.floor, hides, marked, e.earlier),
    )
    this.#names = namesOf(groups)
    this.#grids = new Map(this.#editions.map((e) => [e, gridsOf(this.#names, this.#base(e), this.#total?.id, marked)]))
    this.#beyond = found.some((f) => f.beyond)
    for (const [id, schools] of found.flatMap((f) => [...f.unplaced]))
      if (this.#open(id) && schools.some((school) => isWithheld(this.cells.get(school)))) this.#hide(id)
    const shared = this.#editions.flatMap((e) => unionsThatAddUp(groups, this.#base(e)))
    const met = new Map(
      [...shared, ...found.flatMap((f) => f.partitions)].map((p) => [`${p.whole} ${p.parts.join(' ')}`, p]),
    )
    const holds = new Map(found.flatMap((f) => f.holds).map((p) => [`${p.whole} ${p.parts.join(' ')}`, p]))
    const summed = this.#total && summedTotal(this.#total.id, [...met.values()], this.#own)
    if (this.#total && summed) this.#own.set(this.#total.id, summed)
    for (const p of [...met.values()]) this.#fillOf(p)
    const size = (p: Partition) => p.parts.length
    this.#partitions = [
      ...[...met.values()].sort((a, b) => Number(b.declared) - Number(a.declared) || size(b) - size(a)),
      ...[...holds].flatMap(([key, p]) => (met.has(key) ? [] : [p])),
    ]
    fillMarked(this.#own, this.cells, this.#partitions, this.#total?.id)
  }

  /** The counts that a reader of one edition would assume for each group. */
  #base({ known, earlier }: Edition): ReadonlyMap<string, Counts> {
    const base = new Map(this.#own)
    for (const [id, counts] of known) if (earlier || base.get(id)?.n == null) base.set(id, counts)
    return base
  }

  /** Each round withholds one cell more, or gives one up that a paper has given away, so that it ends. */
  run(): ReadonlyMap<string, Cell> {
    if (this.#beyond && this.#hides()) for (const g of this.#input.groups) if (!g.isTotal) this.#hide(g.id)
    while (this.#step());
    // What rows leave each other comes first, since it takes rows that leave more of children whom no row names, too.
    this.#areHeld = [...this.#grids.values()].some((of) => of.some((grids) => grids.length > 0)) && this.#hides()
    while (this.#areHeld && this.#step());
    if (!this.#input.readings.has(noTotal)) this.cells.delete(noTotal)
    return this.cells
  }

  /** Some few can be worked out whatever else is withheld. */
  get givesAway(): boolean {
    return this.#givesAway
  }

  /** Hardly any child did, or hardly any did not: fewer than twice the floor, and one of twenty. */
  get isRare(): boolean {
    const { n, did, didNot } = (this.#total && this.#own.get(this.#total.id)) ?? unknown
    if (n === null || did === null || didNot === null) return false
    const few = Math.min(did, didNot)
    return few < 2 * this.#input.floor && few * RARE < n
  }

  #step(): boolean {
    const total = this.#total?.id
    // All students may be known from a state's report card, though the plan withholds them or has no row for them.
    const elsewhere = total !== undefined && !isShown(this.cells.get(total)) && this.#own.get(total)?.n != null
    for (const [nth, edition] of this.#editions.entries())
      for (const knowsAll of elsewhere ? [false, true] : [false])
        for (const [at, grids] of (this.#grids.get(edition) ?? [[]]).entries()) {
          const as = { name: `${nth} ${knowsAll} ${at}`, exchanges: at === 0 }
          const systemNow = () => this.#system(edition, knowsAll, grids)
          const system = systemNow()
          if (!edition.earlier)
            for (const h of system.hidden.values()) if (h.is !== 'cell' && h.few) this.#leftToday.add(h.id)
          const reader = new Reader(system)
          for (const target of this.#targets(system, edition)) {
            if (this.#lost.has(target.id) || this.#kept(system, reader, target, as)) continue
            const isFewOfAll = this.#isFewOfAll(system, target)
            if (this.#suffices(reader, target) && !isFewOfAll) {
              this.#spareFor(target, systemNow, as)
              return true
            }
            if (!isFewOfAll && this.#hideAlike(target, systemNow)) return true
            if (this.#hideFor(system, target, isFewOfAll, systemNow)) return true
            this.#lost.add(target.id)
            this.#givesAway ||= target.few && !target.unnamed?.isHeld
          }
        }
    return false
  }

  #kept(system: System, reader: Reader, target: Hidden, as: As): boolean {
    // Withholding more later only leaves more.
    const key = `${as.name} ${target.unnamed?.isHeld === true} ${target.id}`
    if (this.#safe.has(key)) return true
    if (!reader.leaves(target)) return false
    const isPlain = target.unnamed !== undefined || this.#bare.has(target.id) || !as.exchanges
    const isSafe = isPlain || reader.leaves(target, Math.max(2, system.floor))
    if (isSafe) this.#safe.add(key)
    return isSafe || keepsEnough(system, target)
  }

  #suffices = (reader: Reader, target: Hidden): boolean => target.is !== 'unnamed' && reader.leaves(target)

  /**
   * Withholds more, so that a number which keeps enough has something to spare; but not the whole table: if all rows
   * except all students give it no more than enough, they are not given up for that.
   */
  #spareFor(target: Hidden, systemNow: () => System, as: As): void {
    const before = new Map(this.cells)
    const hide = (system: System) =>
      ((this.#isShort || this.#helps(target)) && this.#hideHelping(system, target, systemNow)) ||
      this.#hideBeside(system, target, true)
    for (let system = systemNow(); hide(system); ) {
      system = systemNow()
      const now = system.hidden.get(target.id)
      if (now === undefined || this.#kept(system, new Reader(system), now, as)) return
    }
    for (const [id, cell] of before) this.cells.set(id, cell)
    this.#bare.add(target.id)
  }

  #system(edition: Edition, knowsAll: boolean, grids: readonly Grid[]): System {
    const standing = (id: string): Standing => {
      const is = this.#standing(id, edition)
      return knowsAll && id === this.#total?.id ? { ...is, is: 'known', few: false } : is
    }
    const { floor, groups, told } = this.#input
    const bounds = unionBounds(groups)
    const beside = { told, bounds, areHeld: this.#areHeld }
    return systemOf(this.#partitions, standing, this.#total?.id, floor, edition.earlier, grids, beside)
  }

  #targets(system: System, edition: Edition): readonly Hidden[] {
    const asks = (id: string) => {
      const cell = this.cells.get(id)
      return id === this.#total?.id && isWithheld(cell) && cell.withheld === 'ask-n'
    }
    const targets = [...system.hidden.values()].filter((h) =>
      h.is === 'cell'
        ? !asks(h.id) && (h.few || !this.#pending.has(h.id))
        : h.few && (!edition.earlier || this.#leftToday.has(h.id) || wasRow(h, system, this.#input, this.#own)),
    )
    return inTurn(targets, system, this.#total?.id)
  }

  /** Known to a reader: shown now, or printed in a paper that went out. */
  #standing(id: string, edition: Edition): Standing {
    const own = this.#own.get(id) ?? unknown
    const cell = this.cells.get(id)
    const reading = this.#input.readings.get(id)
    const before = own.n !== null && this.#input.countedBefore?.get(id) === own.n
    const publicN = (reading?.public === true && typeof reading.n === 'number') || before
    const printed = this.#putRight.has(id) && !edition.earlier ? undefined : edition.known.get(id)
    if (printed !== undefined && !(isShown(cell) && !edition.earlier && own.n !== null))
      return { is: 'known', counts: printed.n === null ? own : printed, publicN, few: false }
    if (isShown(cell)) return { is: 'known', counts: own, publicN, few: false }
    if (isWithheld(cell)) {
      const few =
        this.#putRight.has(id) ||
        (cell.withheld === 'source' && !this.#pending.has(id)) ||
        cell.withheld === 'ask-n' ||
        !printable(own, this.#input.floor)
      return { is: 'withheld', counts: own, publicN, few }
    }
    if (this.#isBare(id)) return { is: 'withheld', counts: own, publicN, few: true }
    // The count of another measure is in print there.
    const elsewhere = reading?.n === undefined && this.#input.counted?.has(id)
    return { is: elsewhere ? 'known' : own.n === 0 ? 'nobody' : 'silent', counts: own, publicN, few: false }
  }

  /** Children who are counted without a figure, in a sum that has one of all others: those who did are what is left. */
  #fillOf({ whole, parts, exact }: Partition): void {
    const countsIn = (id: string) => this.#own.get(id) ?? unknown
    const open = parts.filter((id) => countsIn(id).did === null && countsIn(id).n !== null)
    const [id = '', ...more] = open
    if (!exact || more.length > 0 || !this.#isNone(id)) return
    const others = parts.filter((o) => o !== id).map(countsIn)
    const left = less(countsIn(whole), others)
    if (left.n === countsIn(id).n && possible(left)) this.#own.set(id, left)
  }

  /** Whether a row has nothing that could be shown or withheld. */
  #isNone = (id: string): boolean => !isShown(this.cells.get(id)) && !isWithheld(this.cells.get(id))

  /** A few who are counted, and without a figure: what the others leave of them is a figure all the same. */
  #isBare(id: string): boolean {
    const own = this.#own.get(id)
    const isCounted = this.#input.readings.has(id) || this.#input.counted?.has(id)
    if (!isCounted || !this.#isNone(id) || own === undefined || own.n === null || own.n === 0) return false
    return !printable(own, this.#input.floor)
  }

  #hides = (): boolean => [...this.cells].some(([id, cell]) => isWithheld(cell) || this.#isBare(id))

  #hide(id: string): boolean {
    if (!isShown(this.cells.get(id))) return false
    this.cells.set(id, { withheld: 'complement' })
    return true
  }

  /** All students, and with them a row of the same children: the boys of a school for boys say all that is said of all. */
  #hideAll(total: string): boolean {
    const all = this.#own.get(total) ?? unknown
    const isAll = ({ n, did }: Counts) => n !== null && n === all.n && did === all.did
    for (const [id, counts] of this.#own) if (id !== total && isAll(counts) && this.#open(id)) this.#hide(id)
    return this.#hide(total)
  }

  #open = (id: string): boolean => isShown(this.cells.get(id)) && !this.#input.printed?.has(id)

  /** Withholds one cell more, so that a hidden number has more company; false where none is left to withhold. */
  #hideFor(system: System, target: Hidden, isFewOfAll: boolean, systemNow: () => System): boolean {
    const total = this.#total?.id
    if (isFewOfAll) {
      for (const g of this.#order) if (this.#open(g.id)) this.#hide(g.id)
      return true
    }
    if (target.unnamed?.isHeld) return this.#hideHelping(system, target, systemNow)
    const isByTwoWays = target.unnamed !== undefined || this.#isFiner(target)
    // A report card has all students: to withhold them hides nothing, but where they are so few that it may have none, or
    // where a paper has printed other rows, so that they alone are missing.
    const all = (total !== undefined && this.#own.get(total)?.n) || 0
    const isOut = (this.#input.printed?.size ?? 0) > 0
    const isPublic = !isOut && all > Math.max(2 * this.#input.floor, HANDFUL)
    return (
      ((isByTwoWays || this.#isShort || this.#helps(target) || this.#isPinned(system, target)) &&
        this.#hideHelping(system, target, systemNow)) ||
      this.#hideBeside(system, target) ||
      (total !== undefined && !isPublic && this.#open(total) && this.#hideAll(total))
    )
  }

  /** Beside a race another one goes, and not Black boys, whom Black girls tell of: where a table lists such, each row is tried. */
  #helps = (target: Hidden): boolean =>
    target.is === 'cell' && !this.#isFiner(target) && this.#order.some((g) => this.#isFiner(g) && this.#open(g.id))

  /** In a table of usual length each row is tried, so that none goes in vain: not all students for Samoan children, but a part of theirs. */
  get #isShort(): boolean {
    return this.#order.length <= MOST_TRIED
  }

  /**
   * Whether nothing of a row is left open yet: what goes beside it has to open it. Not English learners do not open how many
   * speak Somali, while English learners say what all languages but English hold.
   */
  #isPinned = (system: System, target: Hidden): boolean =>
    target.is === 'cell' && !this.#isFiner(target) && new Reader(system).room(target) <= PINNED

  /**
   * Withholds the next row that leaves more of a set by two ways. Girls do not while boys tell of them, and would take the
   * boys with them: races do.
   */
  #hideHelping(system: System, target: Hidden, systemNow: () => System, nextOf = this.#next): boolean {
    const room = new Reader(system).room(target)
    const vain = new Set<string>()
    for (;;) {
      const next = nextOf(system, target, vain)
      if (next === undefined) return false
      if (this.#leavesMore(next.id, target, room, systemNow)) return this.#hide(next.id)
      vain.add(next.id)
    }
  }

  /** Whether a set would have more room if a row was withheld, which it is not afterward. */
  #leavesMore(id: string, target: Hidden, room: number, systemNow: () => System): boolean {
    const cell = this.cells.get(id) as Cell
    this.#hide(id)
    const system = systemNow()
    this.cells.set(id, cell)
    const own = system.hidden.get(target.id)
    return own === undefined || new Reader(system).room(own) > room
  }

  /**
   * Two of 800 did: then a withheld group holds two at most, whatever its company. Everything is withheld then, since
   * withholding all students already says how few did.
   */
  #isFewOfAll(system: System, target: Hidden): boolean {
    const total = this.#total?.id
    const rows = system.rows.filter((r) => r.ofTotal && r.terms.has(target.id))
    const isOpen = total !== undefined && this.#open(total)
    return target.is === 'cell' && isOpen && !keepsEnough({ ...system, rows }, target, 1)
  }

  /**
   * Withholds one more row, and not that of all students. `isSpare`: for something to spare; for that a row by two
   * dimensions takes only another such row.
   */
  #hideBeside(system: System, target: Hidden, isSpare = false): boolean {
    if (isSpare && this.#isFiner(target)) return this.#hideFiner(system, target)
    const next = this.#next(system, target)
    return next !== undefined && this.#hide(next.id)
  }

  /** The row that goes next for a hidden number, and none of those that were withheld in vain. */
  #next = (all: System, target: Hidden, vain: ReadonlySet<string> = new Set()): CellGroup | undefined => {
    const total = this.#total?.id
    // What a row of several groups holds at the most leads to a row only where nothing else leaves too little.
    const rows = all.rows.filter((r) => !r.isBound)
    const system = rows.length === all.rows.length || new Reader(all).isBounded(target) ? all : { ...all, rows }
    // Children whom no row names are looked after by what is cut in the two ways that they are.
    const open = this.#order.filter((g) => g.id !== total && this.#open(g.id) && !vain.has(g.id))
    const cells =
      target.is === 'unnamed' &&
      nearest(system, target, open, (r) => (r.is && r.from.whole !== total ? r.from.parts : []))
    return cells || nearest(system, target, open, inRow)
  }

  #isFiner = ({ id }: { readonly id: string }): boolean => this.#names.waysOf(id) > 1

  #hideFiner(system: System, target: Hidden): boolean {
    const next = this.#nextFiner(system, target)
    return next !== undefined && this.#hide(next.id)
  }

  #nextFiner = (system: System, target: Hidden, vain: ReadonlySet<string> = new Set()): CellGroup | undefined =>
    nearest(
      system,
      target,
      this.#order.filter((g) => this.#isFiner(g) && this.#open(g.id) && !vain.has(g.id)),
      inRow,
    )

  /** Beside Black third graders those go that are cut by two ways as well, and no race or grade, where these suffice. */
  #hideAlike(target: Hidden, systemNow: () => System): boolean {
    if (!this.#isFiner(target) || this.#tried.has(target.id)) return false
    this.#tried.add(target.id)
    const before = new Map(this.cells)
    const hide = (system: System) =>
      this.#hideHelping(system, target, systemNow, this.#nextFiner) || this.#hideFiner(system, target)
    for (let system = systemNow(); hide(system); ) {
      system = systemNow()
      const now = system.hidden.get(target.id)
      if (now === undefined || this.#suffices(new Reader(system), now)) return true
    }
    for (const [id, cell] of before) this.cells.set(id, cell)
    return false
  }
}

/** A reader of one edition, and of the tables by several ways as one may take them. Exchanges don't look at these, and are asked once. */
interface As {
  readonly name: string
  readonly exchanges: boolean
}

const inRow = (r: Row): readonly string[] => [...r.from.parts, r.from.whole]
