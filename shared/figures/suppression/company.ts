import type { AskedTable } from './asked-table.ts'
import { type Counts, HANDFUL, unknown } from './counts.ts'
import { nearest } from './nearest.ts'
import { Reader } from './reader.ts'
import type { Hidden, Row, System } from './system.ts'
import type { Cell, CellGroup } from './types.ts'

/** One number for the children, one for those who did and one for those who did not. */
const PINNED = 3
/** The most rows of a table in which each is tried, whether it leaves more of a hidden number. */
const MOST_TRIED = 40

/** Which rows of a table go, so that a hidden number has more company. */
export class Company {
  readonly #table: AskedTable
  /** Rows by two ways, for which only such were withheld, be it in vain. */
  readonly #tried = new Set<string>()

  constructor(table: AskedTable) {
    this.#table = table
  }

  /** Withholds one cell more, so that a hidden number has more company; false where none is left to withhold. */
  hideFor(system: System, target: Hidden, isFewOfAll: boolean, systemNow: () => System): boolean {
    const total = this.#table.total?.id
    if (isFewOfAll) {
      for (const g of this.#table.order) if (this.#table.open(g.id)) this.#table.hide(g.id)
      return true
    }
    if (target.unnamed?.isHeld) return this.#hideHelping(system, target, systemNow)
    const isByTwoWays = target.unnamed !== undefined || this.#table.isFiner(target)
    // A report card has all students: to withhold them hides nothing, but where they are so few that it may have none, or
    // where a paper has printed other rows, so that they alone are missing.
    const all = (total !== undefined && this.#table.own.get(total)?.n) || 0
    const isOut = (this.#table.input.printed?.size ?? 0) > 0
    const isPublic = !isOut && all > Math.max(2 * this.#table.input.floor, HANDFUL)
    return (
      ((isByTwoWays || this.#isShort || this.#helps(target) || this.#isPinned(system, target)) &&
        this.#hideHelping(system, target, systemNow)) ||
      this.#hideBeside(system, target) ||
      (total !== undefined && !isPublic && this.#table.open(total) && this.#hideAll(total))
    )
  }

  /** Withholds one row more, so that a number which keeps enough has something to spare. */
  hideSpare = (system: System, target: Hidden, systemNow: () => System): boolean =>
    ((this.#isShort || this.#helps(target)) && this.#hideHelping(system, target, systemNow)) ||
    this.#hideBeside(system, target, true)

  /** All students, and with them a row of the same children: the boys of a school for boys say all that is said of all. */
  #hideAll(total: string): boolean {
    const all = this.#table.own.get(total) ?? unknown
    const isAll = ({ n, did }: Counts) => n !== null && n === all.n && did === all.did
    for (const [id, counts] of this.#table.own)
      if (id !== total && isAll(counts) && this.#table.open(id)) this.#table.hide(id)
    return this.#table.hide(total)
  }

  /** Beside a race another one goes, and not Black boys, whom Black girls tell of: where a table lists such, each row is tried. */
  #helps = (target: Hidden): boolean =>
    !this.#table.isFiner(target) && this.#table.order.some((g) => this.#table.isFiner(g) && this.#table.open(g.id))

  /** In a table of usual length each row is tried, so that none goes in vain: not all students for Samoan children, but a part of theirs. */
  get #isShort(): boolean {
    return this.#table.order.length <= MOST_TRIED
  }

  /**
   * Whether nothing of a row is left open yet: what goes beside it has to open it. Not English learners do not open how many
   * speak Somali, while English learners say what all languages but English hold.
   */
  #isPinned = (system: System, target: Hidden): boolean => new Reader(system).room(target) <= PINNED

  /**
   * Withholds the next row that leaves more of a set by two ways. Girls do not while boys tell of them, and would take the
   * boys with them: races do.
   */
  #hideHelping(system: System, target: Hidden, systemNow: () => System, nextOf = this.#next): boolean {
    const room = new Reader(system).room(target)
    const vain = new Set<string>()
    for (;;) {
      const next = nextOf(system, target, vain)
      if (next === undefined || (next.isOfSchool && this.#besideSchool(system, target).length > 0)) return false
      if (this.#leavesMore(next.id, target, room, systemNow)) return this.#table.hide(next.id)
      vain.add(next.id)
    }
  }

  /** Whether a set would have more room if a row was withheld, which it is not afterward. */
  #leavesMore(id: string, target: Hidden, room: number, systemNow: () => System): boolean {
    const cell = this.#table.cells.get(id) as Cell
    this.#table.hide(id)
    const system = systemNow()
    this.#table.cells.set(id, cell)
    const own = system.hidden.get(target.id)
    return own === undefined || new Reader(system).room(own) > room
  }

  /**
   * Withholds one more row, and not that of all students. `isSpare`: for something to spare; for that a row by two
   * dimensions takes only another such row.
   */
  #hideBeside(system: System, target: Hidden, isSpare = false): boolean {
    if (isSpare && this.#table.isFiner(target)) return this.#hideFiner(system, target)
    const next = this.#next(system, target)
    const [other] = next?.isOfSchool ? this.#besideSchool(system, target) : []
    return next !== undefined && this.#table.hide(other?.id ?? next.id)
  }

  /** Rows that go before all students of a school, whom a report card has: those that are in one sum with the number. */
  #besideSchool(system: System, target: Hidden): readonly CellGroup[] {
    const total = this.#table.total?.id
    const near = new Set(system.rows.filter((r) => r.terms.has(target.id) && !r.isBound).flatMap(inRow))
    return this.#table.order.filter((g) => g.id !== total && !g.isOfSchool && near.has(g.id) && this.#table.open(g.id))
  }

  /** The row that goes next for a hidden number, and none of those that were withheld in vain. */
  #next = (all: System, target: Hidden, vain: ReadonlySet<string> = new Set()): CellGroup | undefined => {
    const total = this.#table.total?.id
    // What a row of several groups holds at the most leads to a row only where nothing else leaves too little.
    const rows = all.rows.filter((r) => !r.isBound)
    const system = rows.length === all.rows.length || new Reader(all).isBounded(target) ? all : { ...all, rows }
    // Children whom no row names are looked after by what is cut in the two ways that they are.
    const open = this.#table.order.filter((g) => g.id !== total && this.#table.open(g.id) && !vain.has(g.id))
    const cells =
      target.is === 'unnamed' &&
      nearest(system, target, open, (r) => (r.is && r.from.whole !== total ? r.from.parts : []))
    return cells || nearest(system, target, open, inRow)
  }

  #hideFiner(system: System, target: Hidden): boolean {
    const next = this.#nextFiner(system, target)
    return next !== undefined && this.#table.hide(next.id)
  }

  #nextFiner = (system: System, target: Hidden, vain: ReadonlySet<string> = new Set()): CellGroup | undefined =>
    nearest(
      system,
      target,
      this.#table.order.filter((g) => this.#table.isFiner(g) && this.#table.open(g.id) && !vain.has(g.id)),
      inRow,
    )

  /** Beside Black third graders those go that are cut by two ways as well, and no race or grade, where these suffice. */
  hideAlike(target: Hidden, systemNow: () => System): boolean {
    if (!this.#table.isFiner(target) || this.#tried.has(target.id)) return false
    this.#tried.add(target.id)
    const before = new Map(this.#table.cells)
    const hide = (system: System) =>
      this.#hideHelping(system, target, systemNow, this.#nextFiner) || this.#hideFiner(system, target)
    for (let system = systemNow(); hide(system); ) {
      system = systemNow()
      const now = system.hidden.get(target.id)
      if (now === undefined || suffices(new Reader(system), now)) return true
    }
    for (const [id, cell] of before) this.#table.cells.set(id, cell)
    return false
  }
}

/** Whether a number keeps enough, though nothing to spare; children whom no row names have to keep more than that. */
export const suffices = (reader: Reader, target: Hidden): boolean => target.is !== 'unnamed' && reader.leaves(target)

const inRow = (r: Row): readonly string[] => [...r.from.parts, r.from.whole]
