import { AskedTable } from './asked-table.ts'
import { isTold, keepsEnough } from './attack.ts'
import { Company, suffices } from './company.ts'
import { unknown } from './counts.ts'
import { type Edition, wasRow } from './editions.ts'
import type { Grid } from './grid.ts'
import { inTurn } from './in-turn.ts'
import { Reader } from './reader.ts'
import { type Hidden, type Standing, type System, systemOf } from './system.ts'
import { type Cell, isShown, isWithheld, noTotal, type SuppressInput } from './types.ts'
import { unionBounds } from './union-bounds.ts'

/** Among this many students at most one did what is rare. */
const RARE = 20

/**
 * Decides one table: first every cell alone; then, as long as a protected number could be worked out, one more cell
 * is withheld. The plan's own order chooses it, which is public, so that the choice says nothing about what it hides.
 */
export class Decision {
  readonly #table: AskedTable
  readonly #company: Company
  readonly #lost = new Set<string>()
  readonly #safe = new Set<string>()
  /** They keep enough, and have nothing to spare whatever else is withheld. */
  readonly #bare = new Set<string>()
  /** Children whom no row names, as the plan has them today: what is left by rows of two editions may be none of them. */
  readonly #leftToday = new Set<string>()
  /** As much is asked for children whom no row names as hidden rows leave open. */
  #areHeld = false
  #givesAway = false

  /** `pending`: rows with their number of students and no figure yet, which nobody prints: they keep others company. */
  constructor(input: SuppressInput, pending: ReadonlySet<string> = new Set()) {
    this.#table = new AskedTable(input, pending)
    this.#company = new Company(this.#table)
  }

  /** Each round withholds one cell more, or gives one up that a paper has given away, so that it ends. */
  run(): ReadonlyMap<string, Cell> {
    if (this.#table.beyond && this.#table.hides())
      for (const g of this.#table.input.groups) if (!g.isTotal) this.#table.hide(g.id)
    while (this.#step());
    // What rows leave each other comes first, since it takes rows that leave more of children whom no row names, too.
    this.#areHeld =
      [...this.#table.grids.values()].some((of) => of.some((grids) => grids.length > 0)) && this.#table.hides()
    while (this.#areHeld && this.#step());
    if (!this.#table.input.readings.has(noTotal)) this.#table.cells.delete(noTotal)
    return this.#table.cells
  }

  /** Some few can be worked out whatever else is withheld. */
  get givesAway(): boolean {
    return this.#givesAway
  }

  /** Hardly any child did, or hardly any did not: fewer than twice the floor, and one of twenty. */
  get isRare(): boolean {
    const { n, did, didNot } = (this.#table.total && this.#table.own.get(this.#table.total.id)) ?? unknown
    if (n === null || did === null || didNot === null) return false
    const few = Math.min(did, didNot)
    return few < 2 * this.#table.input.floor && few * RARE < n
  }

  #step(): boolean {
    const total = this.#table.total?.id
    // All students may be known from a state's report card, though the plan withholds them or has no row for them.
    const elsewhere =
      total !== undefined && !isShown(this.#table.cells.get(total)) && this.#table.own.get(total)?.n != null
    // Last of all those who have what a public source tells of rows that are withheld.
    const readers = (this.#table.hidesPublic ? [false, true] : [false]).flatMap((knowsPublic) =>
      (elsewhere ? [false, true] : [false]).map((knowsAll) => ({ knowsAll, knowsPublic })),
    )
    for (const [nth, edition] of this.#table.editions.entries())
      for (const knows of readers)
        for (const [at, grids] of (this.#table.grids.get(edition) ?? [[]]).entries()) {
          const as = {
            name: `${nth} ${Object.values(knows).join(' ')} ${at}`,
            exchanges: at === 0 && !knows.knowsPublic,
          }
          const systemNow = () => this.#system(edition, knows, grids)
          const system = systemNow()
          if (!edition.earlier)
            for (const h of system.hidden.values()) if (h.is !== 'cell' && h.few) this.#leftToday.add(h.id)
          const reader = new Reader(system)
          for (const target of this.#targets(system, edition)) {
            if (this.#lost.has(target.id) || this.#kept(system, reader, target, as)) continue
            const isFewOfAll = this.#isFewOfAll(system, target)
            if (suffices(reader, target) && !isFewOfAll) {
              this.#spareFor(target, systemNow, as)
              return true
            }
            if (!isFewOfAll && this.#company.hideAlike(target, systemNow)) return true
            if (this.#company.hideFor(system, target, isFewOfAll, systemNow)) return true
            // What a public source leaves of a number, no paper takes back.
            if (knows.knowsPublic) continue
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
    if (isSafe && reader.keepsOn(target)) this.#safe.add(key)
    return isSafe || keepsEnough(system, target)
  }

  /**
   * Withholds more, so that a number which keeps enough has something to spare; but not the whole table: if all rows
   * except all students give it no more than enough, they are not given up for that. Then as many stay as who knows this
   * rule makes needed.
   */
  #spareFor(target: Hidden, systemNow: () => System, as: As): void {
    let enough = new Map(this.#table.cells)
    let isTight = isTold(systemNow(), target)
    for (let system = systemNow(); this.#company.hideSpare(system, target, systemNow); ) {
      system = systemNow()
      const now = system.hidden.get(target.id)
      if (now === undefined || this.#kept(system, new Reader(system), now, as)) return
      if (isTight && !isTold(system, now)) {
        enough = new Map(this.#table.cells)
        isTight = false
      }
    }
    for (const [id, cell] of enough) this.#table.cells.set(id, cell)
    this.#bare.add(target.id)
  }

  #system(edition: Edition, { knowsAll, knowsPublic }: Knows, grids: readonly Grid[]): System {
    const standing = (id: string): Standing => {
      const is = this.#table.standing(id, edition, knowsPublic)
      return knowsAll && id === this.#table.total?.id ? { ...is, is: 'known', few: false } : is
    }
    const { floor, groups, told } = this.#table.input
    const bounds = unionBounds(groups)
    const beside = { told, bounds, areHeld: this.#areHeld }
    return systemOf(this.#table.partitions, standing, this.#table.total?.id, floor, edition.earlier, grids, beside)
  }

  #targets(system: System, edition: Edition): readonly Hidden[] {
    const asks = (id: string) => {
      const cell = this.#table.cells.get(id)
      return id === this.#table.total?.id && isWithheld(cell) && cell.withheld === 'ask-n'
    }
    const targets = [...system.hidden.values()].filter((h) =>
      h.is === 'cell'
        ? !asks(h.id) && (h.few || !this.#table.pending.has(h.id))
        : h.few &&
          (!edition.earlier || this.#leftToday.has(h.id) || wasRow(h, system, this.#table.input, this.#table.own)),
    )
    return inTurn(targets, system, this.#table.total?.id)
  }

  /**
   * Two of 800 did: then a withheld group holds two at most, whatever its company. Everything is withheld then, since
   * withholding all students already says how few did.
   */
  #isFewOfAll(system: System, target: Hidden): boolean {
    const total = this.#table.total?.id
    const rows = system.rows.filter((r) => r.ofTotal && r.terms.has(target.id))
    const isOpen = total !== undefined && this.#table.open(total)
    return target.is === 'cell' && isOpen && !keepsEnough({ ...system, rows }, target, 1)
  }
}

/** What a reader has beside a paper: all students, by a report card; rows that a public source tells of. */
interface Knows {
  readonly knowsAll: boolean
  readonly knowsPublic: boolean
}

/** A reader of one edition, and of the tables by several ways as one may take them. Exchanges don't look at these, and are asked once. */
interface As {
  readonly name: string
  readonly exchanges: boolean
}
