import { asFiguresAdd } from './adding.ts'
import { keepsEnough } from './attack.ts'
import { type Counts, countsOf, primary, printable, sum, unknown } from './counts.ts'
import { type Edition, editionsOf } from './editions.ts'
import { Names } from './named.ts'
import { type Partition, partitionsOf } from './partitions.ts'
import { Reader } from './reader.ts'
import { type Hidden, type Row, type Standing, type System, systemOf } from './system.ts'
import { type Cell, type CellGroup, isShown, isWithheld, type SuppressInput } from './types.ts'

/**
 * Decides one table: every cell by itself first; then, as long as a number that must not be told could be worked out,
 * one cell more is withheld. Which one is chosen by the plan's own order, which is public, so that the choice tells
 * nothing of what it hides.
 */
export class Decision {
  readonly cells = new Map<string, Cell>()
  readonly #input: SuppressInput
  readonly #own = new Map<string, Counts>()
  readonly #editions: readonly Edition[]
  readonly #partitions: readonly Partition[]
  readonly #beyond: boolean
  readonly #total: CellGroup | undefined
  readonly #order: readonly CellGroup[]
  readonly #lost = new Set<string>()

  constructor(input: SuppressInput) {
    this.#input = input
    const { groups, readings, unit, also } = input
    for (const g of groups) {
      const counts = countsOf(readings.get(g.id), unit)
      const n = readings.has(g.id) ? null : (input.counted?.get(g.id) ?? null)
      this.#own.set(g.id, n === null ? counts : { ...unknown, n })
      this.cells.set(g.id, primary(readings.get(g.id), counts, input))
    }
    this.#total = groups.find((g) => g.isTotal)
    const all = this.#total && wholeOf(input, this.#total, this.#own)
    if (this.#total && all) this.#own.set(this.#total.id, all)
    for (const id of also ?? []) this.#hide(id)
    this.#editions = editionsOf(input, this.#own)
    const hides = [...this.cells.values()].some(isWithheld)
    const found = this.#editions.map((e) => partitionsOf(groups, input.addsUp, this.#base(e), input.floor, hides))
    this.#beyond = found.some((f) => f.beyond)
    const met = new Map(found.flatMap((f) => f.partitions).map((p) => [`${p.whole} ${p.parts.join(' ')}`, p]))
    const holds = new Map(found.flatMap((f) => f.holds).map((p) => [`${p.whole} ${p.parts.join(' ')}`, p]))
    const size = (p: Partition) => p.parts.length
    this.#partitions = [
      ...[...met.values()].sort((a, b) => Number(b.declared) - Number(a.declared) || size(b) - size(a)),
      ...[...holds].flatMap(([key, p]) => (met.has(key) ? [] : [p])),
    ]
    const place = (g: CellGroup) => (g.isTotal ? Infinity : (g.matters ?? 0))
    // What matters least goes first, and of those the last in the list: never by a number that is hidden.
    this.#order = groups.toReversed().sort((a, b) => place(a) - place(b))
  }

  /** What a reader of one edition would take each group to hold. */
  #base({ known, earlier }: Edition): ReadonlyMap<string, Counts> {
    const base = new Map(this.#own)
    for (const [id, counts] of known) if (earlier || base.get(id)?.n == null) base.set(id, counts)
    return base
  }

  /** Each round withholds one cell more, or gives one up that a paper has given away, so that it ends. */
  run(): ReadonlyMap<string, Cell> {
    if (this.#beyond && [...this.cells.values()].some(isWithheld))
      for (const g of this.#input.groups) if (!g.isTotal) this.#hide(g.id)
    while (this.#step());
    return this.cells
  }

  #step(): boolean {
    for (const edition of this.#editions) {
      const system = this.#system(edition)
      const reader = new Reader(system)
      for (const target of this.#targets(system, edition)) {
        if (this.#lost.has(target.id) || (keepsEnough(system, target) && reader.leaves(target))) continue
        if (!this.#hideFor(system, target)) this.#lost.add(target.id)
        return true
      }
    }
    return false
  }

  #system(edition: Edition): System {
    const standing = (id: string) => this.#standing(id, edition)
    return systemOf(this.#partitions, standing, this.#total?.id, this.#input.floor, edition.earlier)
  }

  #targets(system: System, edition: Edition): readonly Hidden[] {
    const asks = (id: string) => {
      const cell = this.cells.get(id)
      return id === this.#total?.id && isWithheld(cell) && cell.withheld === 'ask-n'
    }
    return [...system.hidden.values()]
      .filter((h) => (h.is === 'cell' && !asks(h.id)) || (h.is === 'rest' && h.few && !edition.earlier))
      .sort((a, b) => Number(b.few) - Number(a.few))
  }

  /** Known to a reader: shown now, or printed in a paper that went out. */
  #standing(id: string, edition: Edition): Standing {
    const own = this.#own.get(id) ?? unknown
    const cell = this.cells.get(id)
    const reading = this.#input.readings.get(id)
    const publicN = reading?.public === true && typeof reading.n === 'number'
    const printed = edition.known.get(id)
    if (printed !== undefined && !(isShown(cell) && !edition.earlier && own.n !== null))
      return { is: 'known', counts: printed.n === null ? own : printed, publicN, few: false }
    if (isShown(cell)) return { is: 'known', counts: own, publicN, few: false }
    if (isWithheld(cell)) {
      const few = cell.withheld === 'source' || cell.withheld === 'ask-n' || !printable(own, this.#input.floor)
      return { is: 'withheld', counts: own, publicN, few }
    }
    const elsewhere = reading === undefined && this.#input.counted?.has(id)
    return { is: elsewhere ? 'known' : own.n === 0 ? 'nobody' : 'silent', counts: own, publicN, few: false }
  }

  #hide(id: string): boolean {
    if (!isShown(this.cells.get(id))) return false
    this.cells.set(id, { withheld: 'complement' })
    return true
  }

  #open = (id: string): boolean => isShown(this.cells.get(id)) && !this.#input.printed?.has(id)

  /** Withholds one cell more, so that a hidden number has more company; false where none is left to withhold. */
  #hideFor(system: System, target: Hidden): boolean {
    const rows = system.rows.filter((r) => r.terms.has(target.id))
    const total = this.#total?.id
    const own = { ...system, rows: rows.filter((r) => r.ofTotal) }
    // Two of 800 did: then a group that is withheld holds two at most, whatever its company. All is withheld then, since
    // that all students are withheld says by itself how few did.
    if (target.is === 'cell' && total !== undefined && this.#open(total) && !keepsEnough(own, target, 1)) {
      for (const g of this.#order) if (this.#open(g.id)) this.#hide(g.id)
      return true
    }
    const met = new Set<Row>()
    let near: readonly Row[] = rows
    while (near.length > 0) {
      const alone = (r: Row) =>
        [...r.terms.keys()].filter((id) => id !== target.id && system.hidden.get(id)?.company).length
      for (const row of near.toSorted((a, b) => alone(a) - alone(b))) {
        const among = new Set([...row.from.parts, row.from.whole])
        const next = this.#order.find((g) => among.has(g.id) && g.id !== total && this.#open(g.id))
        if (next !== undefined) return this.#hide(next.id)
        met.add(row)
      }
      const reached = new Set(near.flatMap((r) => [...r.terms.keys()]))
      near = system.rows.filter((r) => !met.has(r) && [...r.terms.keys()].some((id) => reached.has(id)))
    }
    return total !== undefined && this.#open(total) && this.#hide(total)
  }
}

/** All students without a number of children: it follows as soon as the groups of a dimension are counted. */
function wholeOf(
  { groups: said, addsUp: ticked, readings, unit, printed }: SuppressInput,
  all: CellGroup,
  counts: ReadonlyMap<string, Counts>,
) {
  const { groups, addsUp } = asFiguresAdd({ groups: said, addsUp: ticked }, new Names(said), counts)
  const own = counts.get(all.id)
  if (own?.n !== null && own?.n !== undefined) return own
  const counted = [...addsUp].flatMap((dimension) => {
    const members = groups.filter((g) => g.dimension === dimension && !g.isTotal && readings.has(g.id))
    const together = sum(members.map((g) => counts.get(g.id) ?? unknown))
    return together.n === null || together.n === 0 ? [] : [{ ...together, n: together.n }]
  })
  // The dimension with the most children: in another one a group was left out.
  const most = counted.toSorted((a, b) => b.n - a.n)[0]
  if (most === undefined) return own
  const reading = readings.get(all.id) ?? printed?.get(all.id)?.at(-1)
  return reading === undefined ? most : countsOf({ ...reading, n: most.n }, unit)
}
