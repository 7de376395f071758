import { type OfTwo, sharesAlone, sharesOfTwo, sharesTold, uncountedAlone } from './alone.ts'
import { type Counts, countsOf, less, possible, primary, printable, unknown } from './counts.ts'
import { type Edition, editionsOf, putRight } from './editions.ts'
import { fewInPieces, fewInUnions, unionsThatAddUp } from './few-in-unions.ts'
import { inOrderToGo } from './goes-first.ts'
import { type Grid, gridsOf } from './grid.ts'
import { fillMarked } from './marked.ts'
import { type Names, namesOf } from './named.ts'
import { type Found, partitionsOf } from './partitions.ts'
import { publicRows } from './public-rows.ts'
import type { Partition } from './search.ts'
import { fewInSpans } from './spans-by-sums.ts'
import type { Standing } from './system.ts'
import { type Cell, type CellGroup, isShown, isWithheld, type SuppressInput } from './types.ts'
import { agreedTotal, allStudentsOf, summedTotal, withTotal } from './whole.ts'

/** A table while it is decided: each cell alone at first, then what goes besides; and what a reader can add up in it. */
export class AskedTable {
  readonly cells = new Map<string, Cell>()
  readonly input: SuppressInput
  /** Rows with their number of students and no figure yet, which nobody prints: they keep others company. */
  readonly pending: ReadonlySet<string>
  readonly own = new Map<string, Counts>()
  readonly editions: readonly Edition[]
  readonly putRight: ReadonlySet<string>
  readonly partitions: readonly Partition[]
  readonly grids: ReadonlyMap<Edition, readonly (readonly Grid[])[]>
  /** Nobody can say which rows add up, since there are too many. */
  readonly beyond: boolean
  readonly names: Names
  readonly total: CellGroup | undefined
  readonly #ofTwo: ReadonlyMap<string, OfTwo>
  readonly #inPublic: ReadonlySet<string>
  /** In which order rows go. */
  readonly order: readonly CellGroup[]

  constructor(input: SuppressInput, pending: ReadonlySet<string>) {
    this.pending = pending
    // A plan that lists no row of all students does not keep anybody from knowing of them.
    const groups = withTotal(input.groups)
    this.input = { ...input, groups }
    const { readings, unit } = input
    for (const g of groups) {
      const counts = countsOf(readings.get(g.id), unit)
      const reading = readings.get(g.id)
      const n = input.counted?.get(g.id) ?? null
      this.own.set(g.id, n === null ? counts : reading ? countsOf({ ...reading, n }, unit) : { ...unknown, n })
      this.cells.set(g.id, primary(readings.get(g.id), counts, input))
    }
    this.total = groups.find((g) => g.isTotal)
    const all = this.total && allStudentsOf(this.input, this.total, this.own)
    if (this.total && all) this.own.set(this.total.id, all)
    const agreed = agreedTotal(groups, this.own)
    if (this.total && agreed) this.own.set(this.total.id, agreed)
    this.#inPublic = publicRows(readings, this.total?.id)
    this.order = inOrderToGo(groups, input.comparedWith, this.#inPublic)
    const asked = this.total && { input: this.input, total: this.total, own: this.own, cells: this.cells }
    for (const [id, counts] of asked ? sharesAlone(asked) : []) this.own.set(id, counts)
    this.#ofTwo = this.total ? sharesOfTwo(this.#knowing(this.total)) : new Map()
    this.putRight = putRight(this.input, this.own)
    this.#hideAlone()
    this.#hideUnions()
    this.editions = editionsOf(input, this.own)
    const hides = this.hides()
    const isMarked = ({ id }: CellGroup) => isWithheld(this.cells.get(id)) && this.own.get(id)?.did == null
    const marked = groups.filter(isMarked).map((g) => g.id)
    const found = this.editions.map((e) =>
      partitionsOf(groups, input.addsUp, this.base(e), input.floor, hides, marked, e.earlier),
    )
    this.names = namesOf(groups)
    this.grids = new Map(this.editions.map((e) => [e, gridsOf(this.names, this.base(e), this.total?.id, marked)]))
    this.beyond = found.some((f) => f.beyond)
    for (const [id, schools] of found.flatMap((f) => [...f.unplaced]))
      if (this.open(id) && schools.some((school) => isWithheld(this.cells.get(school)))) this.hide(id)
    this.partitions = this.#sumsIn(found)
    fillMarked(this.own, this.cells, this.partitions, this.total?.id)
  }

  /** The table for a reader who has all students from an earlier paper, where today's row does not say how many they are. */
  #knowing(total: CellGroup) {
    const last = this.own.get(total.id)?.n == null ? this.input.printed?.get(total.id)?.at(-1) : undefined
    const own = last ? new Map(this.own).set(total.id, countsOf(last, this.input.unit)) : this.own
    return { input: this.input, total, own, cells: this.cells }
  }

  /** What others withhold, what was put right, and rows whose share or number alone says too much. */
  #hideAlone(): void {
    const asked = this.total && { input: this.input, total: this.total, own: this.own, cells: this.cells }
    for (const id of [...(this.input.also ?? []), ...this.putRight]) this.hide(id)
    const hideOne = (ids: readonly string[]): boolean => {
      const next = this.order.find((g) => ids.includes(g.id) && this.open(g.id))
      return next !== undefined && this.hide(next.id)
    }
    for (const ids of asked ? uncountedAlone(asked) : []) hideOne(ids)
    for (let ids = asked && sharesTold(asked); ids && hideOne(ids); ) ids = asked && sharesTold(asked)
  }

  /** Rows that join groups, or share pieces, and tell of a few. */
  #hideUnions(): void {
    const { input } = this
    const { groups } = input
    const stands = (id: string) => isShown(this.cells.get(id)) || input.printed?.has(id) === true
    const isTold = (id: string) => stands(id) || input.counted?.has(id) === true
    // Girls with an IEP or a 504 plan and girls without an IEP tell of girls what such rows tell of all students.
    const within = groups.flatMap((g) => (g.within && isTold(g.id) ? [[{ ...g, isTotal: true }, ...g.within]] : []))
    for (const among of [groups, ...within]) {
      for (const [union = '', ...parts] of fewInUnions(among, this.own, input.floor, isTold)) {
        if (!stands(union)) continue
        const next = this.open(union) ? union : this.order.find((g) => parts.includes(g.id) && this.open(g.id))?.id
        if (next) this.hide(next)
      }
      const { floor } = input
      for (const ids of [...fewInPieces(among, this.own, floor), ...fewInSpans(among, this.own, floor)]) {
        const next = ids.every(stands) ? ids.find((id) => this.open(id)) : undefined
        if (next) this.hide(next)
      }
    }
  }

  /** The sets that add up, the declared and the longer ones first. */
  #sumsIn(found: readonly Found[]): readonly Partition[] {
    const { groups } = this.input
    const shared = this.editions.flatMap((e) => unionsThatAddUp(groups, this.base(e)))
    const met = new Map(
      [...shared, ...found.flatMap((f) => f.partitions)].map((p) => [`${p.whole} ${p.parts.join(' ')}`, p]),
    )
    const holds = new Map(found.flatMap((f) => f.holds).map((p) => [`${p.whole} ${p.parts.join(' ')}`, p]))
    const summed = this.total && summedTotal(this.total.id, [...met.values()], this.own)
    if (this.total && summed) this.own.set(this.total.id, summed)
    for (const p of [...met.values()]) this.#fillOf(p)
    const size = (p: Partition) => p.parts.length
    return [
      ...[...met.values()].sort((a, b) => Number(b.declared) - Number(a.declared) || size(b) - size(a)),
      ...[...holds].flatMap(([key, p]) => (met.has(key) ? [] : [p])),
    ]
  }

  /** The counts that a reader of one edition would assume for each group. */
  base({ known, earlier }: Edition): ReadonlyMap<string, Counts> {
    const base = new Map(this.own)
    for (const [id, counts] of known) if (earlier || base.get(id)?.n == null) base.set(id, counts)
    return base
  }

  /** Known to a reader: shown now, or printed in a paper that went out. */
  standing(id: string, edition: Edition, knowsPublic: boolean): Standing {
    const own = this.own.get(id) ?? unknown
    const cell = this.cells.get(id)
    const reading = this.input.readings.get(id)
    const before = own.n !== null && this.input.countedBefore?.get(id) === own.n
    const publicN = (reading?.public === true && typeof reading.n === 'number') || before
    const printed = this.putRight.has(id) && !edition.earlier ? undefined : edition.known.get(id)
    if (printed !== undefined && !(isShown(cell) && !edition.earlier && own.n !== null))
      return { is: 'known', counts: printed.n === null ? own : printed, publicN, few: false }
    if (isShown(cell)) {
      const two = this.#ofTwo.get(id)
      const counts = two && isWithheld(this.cells.get(two.beside)) ? two.counts : own
      return { is: 'known', counts, publicN, few: false }
    }
    if (knowsPublic && isWithheld(cell) && cell.withheld === 'complement' && this.#inPublic.has(id))
      return { is: 'known', counts: own, publicN, few: false }
    if (isWithheld(cell)) {
      const few =
        this.putRight.has(id) ||
        (cell.withheld === 'source' && !this.pending.has(id)) ||
        cell.withheld === 'ask-n' ||
        !printable(own, this.input.floor)
      return { is: 'withheld', counts: own, publicN, few }
    }
    if (this.isBare(id)) return { is: 'withheld', counts: own, publicN, few: true }
    // The count of another measure is in print there.
    const elsewhere = reading?.n === undefined && this.input.counted?.has(id)
    return { is: elsewhere ? 'known' : own.n === 0 ? 'nobody' : 'silent', counts: own, publicN, few: false }
  }

  /** Children who are counted without a figure, in a sum that has one of all others: those who did are what is left. */
  #fillOf({ whole, parts, exact }: Partition): void {
    const countsIn = (id: string) => this.own.get(id) ?? unknown
    const open = parts.filter((id) => countsIn(id).did === null && countsIn(id).n !== null)
    const [id = '', ...more] = open
    if (!exact || more.length > 0 || !this.#isNone(id)) return
    const others = parts.filter((o) => o !== id).map(countsIn)
    const left = less(countsIn(whole), others)
    if (left.n === countsIn(id).n && possible(left)) this.own.set(id, left)
  }

  /** Whether a row has nothing that could be shown or withheld. */
  #isNone = (id: string): boolean => !isShown(this.cells.get(id)) && !isWithheld(this.cells.get(id))

  /** A few who are counted, and without a figure: what the others leave of them is a figure all the same. */
  isBare(id: string): boolean {
    const own = this.own.get(id)
    const isCounted = this.input.readings.has(id) || this.input.counted?.has(id)
    if (!isCounted || !this.#isNone(id) || own === undefined || own.n === null || own.n === 0) return false
    return !printable(own, this.input.floor)
  }

  hides = (): boolean => [...this.cells].some(([id, cell]) => isWithheld(cell) || this.isBare(id))

  hide(id: string): boolean {
    if (!isShown(this.cells.get(id))) return false
    this.cells.set(id, { withheld: 'complement' })
    return true
  }

  /** Whether a row is withheld that a public source has, which keeps nobody company as long as another one may. */
  get hidesPublic(): boolean {
    const isOther = (g: CellGroup) => !g.isTotal && !this.#inPublic.has(g.id) && this.open(g.id)
    return [...this.#inPublic].some((id) => isWithheld(this.cells.get(id))) && this.order.some(isOther)
  }

  /** Whether a row may still go. */
  open = (id: string): boolean => isShown(this.cells.get(id)) && !this.input.printed?.has(id)

  /** Whether a row is of children told apart by two ways or more. */
  isFiner = ({ id }: { readonly id: string }): boolean => this.names.waysOf(id) > 1
}
