import type { RecordOf } from '../domain/kinds/index.ts'
import type { Plan } from '../domain/plan.ts'
import { type Counts, keepsEnough, tellsByItself } from './attack.ts'
import { type PrintedCells, printedBefore } from './printed.ts'
import { withSource } from './public-source.ts'

/**
 * What may be printed or shown of a measure's figures in one year. It runs before any table, chart, sentence
 * or document sees a number; where it is asked, nobody looks at the readings themselves.
 *
 * N is the district's floor, 10 unless set. A figure is withheld
 * - **small**: where it is about fewer than N children; or about fewer than 2N of whom under 3 did, or under 3
 *   did not. That is how 0 % and 100 % of small groups are capped: no "under 5 %", since a cap still says
 *   which end, and that is what a family must not read about its child.
 * - **source**: where the source withheld it.
 * - **ask-n**: where nobody said how many children it is about and its source was not public already.
 * - **complement**: where a withheld cell could be worked out from what is shown. In a dimension whose groups add
 *   up, the smallest others follow until each withheld cell could still be any of N counts; where all students
 *   are so near to nobody or to everybody that they tell of each group by themselves, all students go as well.
 * A group that was left out can be worked out just as well, so it counts as hidden too. What was printed in a
 * document that was sent is known for good: to withhold it now protects nothing. `attack.ts` says what a reader
 * who knows all of that can work out.
 *
 * Print says "Withheld" for all four and never which: to say which row is the small one is half of the answer.
 */
export type Why = 'small' | 'complement' | 'source' | 'ask-n'

/** What stands in one cell: a figure with the number of children behind it, "Withheld", or nothing. */
export type Cell =
  | { readonly shown: number; readonly n: number | null; readonly numerator: number | null }
  | { readonly withheld: Why }
  | { readonly none: 'empty' | 'notReported' }

export type Reading = NonNullable<RecordOf<'value'>['reading']>
type Unit = NonNullable<RecordOf<'measure'>['unit']>

/** A student group as the rule needs it. */
export interface CellGroup {
  readonly id: string
  readonly dimension?: string | undefined
  readonly isTotal?: boolean | undefined
}

export interface SuppressInput {
  readonly groups: readonly CellGroup[]
  /** Ids of the dimensions whose groups add up to all students. */
  readonly addsUp: ReadonlySet<string>
  readonly readings: ReadonlyMap<string, Reading>
  readonly floor: number
  readonly unit: Unit
  /** The plan holds public sources to the floor: "already public" does not stand in for a number of children. */
  readonly neverPublicSmall?: boolean
  /** What documents that were sent have printed of this measure and year, by student group. */
  readonly printed?: PrintedCells
}

export const DEFAULT_FLOOR = 10

/** The smallest group whose figures are shown, in children. Anything but a whole number from 1 counts as unset. */
export function floorOf(plan: Plan): number {
  const set = plan.all('district')[0]?.smallCellFloor
  return typeof set === 'number' && Number.isInteger(set) && set >= 1 ? set : DEFAULT_FLOOR
}

/** Whether the plan lets no figure through for its source being public. */
export const holdsPublicToFloor = (plan: Plan): boolean => plan.all('district')[0]?.neverPublicSmall === true

export const isShown = (cell: Cell | undefined): cell is Extract<Cell, { shown: number }> =>
  cell !== undefined && 'shown' in cell
export const isWithheld = (cell: Cell | undefined): cell is Extract<Cell, { withheld: Why }> =>
  cell !== undefined && 'withheld' in cell

function countsOf(reading: Reading | undefined, unit: Unit): Counts {
  const n = reading?.n ?? null
  // A rate of events can pass 100; then it does not count children.
  const ofAHundred = unit === 'percent' || (unit === 'rate' && (reading?.figure ?? 0) <= 100)
  const figure = reading?.figure
  let did = reading?.numerator ?? null
  if (did === null && typeof figure === 'number') {
    if (ofAHundred && n !== null) did = Math.round((figure * n) / 100)
    if (unit === 'count') did = figure
  }
  // Nobody and everybody are that of any number of children.
  if (ofAHundred && n === null && figure === 0) did = 0
  if (n === null) return { n, did, didNot: ofAHundred && figure === 100 ? 0 : null }
  // A count that passes the number of children counts something else than children.
  const ofThem = did !== null && (ofAHundred || (unit === 'count' && did <= n))
  return { n, did, didNot: ofThem ? n - (did as number) : null }
}

/** True where figures about these children may be printed by themselves. */
function printable({ n, did, didNot }: Counts, floor: number): boolean {
  if (n === null || n < floor) return false
  if (n >= 2 * floor) return true
  return !(did !== null && did < 3) && !(didNot !== null && didNot < 3)
}

function primary(reading: Reading | undefined, counts: Counts, { floor, neverPublicSmall }: SuppressInput): Cell {
  if (reading === undefined) return { none: 'empty' }
  if (reading.state === 'withheld') return { withheld: 'source' }
  if (reading.state === 'notReported') return { none: 'notReported' }
  if (typeof reading.figure !== 'number' || !Number.isFinite(reading.figure) || reading.n === 0)
    return { none: 'empty' }
  const shown = { shown: reading.figure, n: counts.n, numerator: reading.numerator ?? null }
  if (counts.n === null) return reading.public === true && !neverPublicSmall ? shown : { withheld: 'ask-n' }
  return printable(counts, floor) ? shown : { withheld: 'small' }
}

/** Decides every cell of one measure in one year. Groups without a reading come back as `none`. */
export function suppress(input: SuppressInput): ReadonlyMap<string, Cell> {
  const decided = new Decision(input)
  decided.run()
  return decided.cells
}

class Decision {
  readonly cells = new Map<string, Cell>()
  readonly #input: SuppressInput
  readonly #counts = new Map<string, Counts>()
  readonly #total: CellGroup | undefined
  readonly #dimensions: readonly (readonly CellGroup[])[]

  constructor(input: SuppressInput) {
    this.#input = input
    const { groups, readings, unit } = input
    for (const g of groups) {
      const counts = countsOf(readings.get(g.id), unit)
      this.#counts.set(g.id, counts)
      this.cells.set(g.id, primary(readings.get(g.id), counts, input))
    }
    this.#total = groups.find((g) => g.isTotal)
    this.#dimensions = [...input.addsUp]
      .map((d) => groups.filter((g) => g.dimension === d && !g.isTotal))
      .filter((members) => members.length > 0)
  }

  /** Each round withholds one cell more or ends, so that it ends. */
  run(): void {
    while (this.#protectTotal() || this.#hideTellingTotal() || this.#dimensions.some((members) => this.#mend(members)));
  }

  #hide(group: CellGroup | undefined): boolean {
    if (group === undefined || !isShown(this.cells.get(group.id))) return false
    this.cells.set(group.id, { withheld: 'complement' })
    return true
  }

  /** Known to a reader: shown now, or printed in a document that was sent, with its number if only that one has it. */
  #known(g: CellGroup): Counts | undefined {
    const sent = this.#input.printed?.get(g.id)
    const before = sent && countsOf(sent, this.#input.unit)
    const now = isShown(this.cells.get(g.id)) ? this.#counts.get(g.id) : undefined
    return now === undefined || (now.n === null && before) ? before : now
  }

  /** Shown cells that can still be withheld to some purpose, the fewest children first. */
  #open(members: readonly CellGroup[]): readonly CellGroup[] {
    const n = (g: CellGroup) => this.#counts.get(g.id)?.n ?? Infinity
    return members
      .filter((g) => isShown(this.cells.get(g.id)) && !this.#input.printed?.has(g.id))
      .sort((a, b) => n(a) - n(b))
  }

  /** All students, withheld, can be worked out by adding up a dimension that is known whole. */
  #protectTotal(): boolean {
    const cell = this.#total && this.cells.get(this.#total.id)
    return isWithheld(cell) && cell.withheld !== 'ask-n' && this.#breakSums()
  }

  #breakSums(): boolean {
    return this.#dimensions.some(
      (members) => members.every((g) => this.#known(g) !== undefined) && this.#hide(this.#open(members)[0]),
    )
  }

  /** Takes all students away, as a figure and as a sum of groups. */
  #hideAll(): boolean {
    return this.#hide(this.#total) || this.#breakSums()
  }

  /** What is known of all students: as shown or printed before, or a dimension known whole, added up. */
  #all(): Counts | undefined {
    const own = this.#total && this.#known(this.#total)
    if (own !== undefined) return own.n === null ? this.#counted(own) : own
    for (const members of this.#dimensions) {
      const known = members.flatMap((g) => this.#known(g) ?? [])
      if (known.length === members.length && known.every((c) => c.n !== null)) return sum(known)
    }
    return undefined
  }

  /** All students shown without a number: it follows as soon as the groups of one dimension are counted. */
  #counted(own: Counts): Counts {
    const all = this.#total
    for (const members of this.#dimensions) {
      const n = members.reduce((s, g) => s + (this.#counts.get(g.id)?.n ?? Number.NaN), 0)
      const reading = isShown(all && this.cells.get(all.id)) ? this.#input.readings : this.#input.printed
      if (all && n > 0) return countsOf({ ...reading?.get(all.id), n }, this.#input.unit)
    }
    return own
  }

  /** Two of 800 did: then a group that is withheld holds two at most, whatever its size. */
  #hideTellingTotal(): boolean {
    const all = this.#all()
    if (all === undefined) return false
    const told = this.#input.groups.some(
      (g) => isWithheld(this.cells.get(g.id)) && tellsByItself(all, this.#publicN(g), this.#input.floor),
    )
    return told && this.#hideAll()
  }

  /** The number of children where a public source gives it although the figure is withheld. */
  #publicN(g: CellGroup | undefined): number | null {
    const reading = g && this.#input.readings.get(g.id)
    return reading?.public === true ? (reading.n ?? null) : null
  }

  #mend(members: readonly CellGroup[]): boolean {
    const all = this.#all()
    if (all === undefined || this.#safe(members, all)) return false
    return this.#hide(this.#open(members)[0]) || this.#hideAll()
  }

  /** True where all students less the known groups says nothing about children who must not be told of. */
  #safe(members: readonly CellGroup[], all: Counts): boolean {
    const { floor } = this.#input
    const hidden = members.filter((g) => this.#known(g) === undefined)
    if (hidden.length === 0 || (all.n === null && this.#input.unit !== 'count')) return true
    const withheld = hidden.filter((g) => isWithheld(this.cells.get(g.id)))
    const own = hidden.map((g) => this.#counts.get(g.id) as Counts)
    const known = members.flatMap((g) => this.#known(g) ?? [])
    // Where a shown figure has no count, what is left can't be worked out exactly; our own counts stand for it.
    const exact = known.some((c) => c.n === null && all.n !== null) ? undefined : less(all, known)
    if (withheld.length === 0) return exact === undefined || (exact.n ?? 0) <= 0 || printable(exact, floor)
    const rest = exact ?? sum(own)
    // Groups without a figure may hold some of these children. How many do we know only where all others are counted.
    const counted = withheld.map((g) => this.#counts.get(g.id)?.n ?? null)
    const left = counted.includes(null) ? null : (rest.n ?? 0) - counted.reduce((s: number, n) => s + (n ?? 0), 0)
    const silent = hidden.length - withheld.length
    const most = left === null ? silent : Math.max(0, Math.min(silent, left))
    return keepsEnough(
      withheld.map((g) => {
        const cell = this.cells.get(g.id)
        const small = isWithheld(cell) && cell.withheld === 'small'
        return { publicN: this.#publicN(g), ownN: small ? (this.#counts.get(g.id)?.n ?? null) : null }
      }),
      rest,
      {
        floor,
        unseen: { least: left === null ? 0 : Math.min(1, most), most },
        published: [this.#total, ...members.filter((g) => this.#known(g))].every((g) => this.#publicN(g) !== null),
      },
    )
  }
}

/** Adds up what is known; an unknown count adds nothing, so the sum is never too high. */
function sum(list: readonly Counts[]): Counts {
  const add = (key: keyof Counts) =>
    list.some((c) => c[key] !== null) ? list.reduce((s, c) => s + (c[key] ?? 0), 0) : null
  return { n: add('n') ?? 0, did: add('did'), didNot: add('didNot') }
}

/** All students less the known groups; a count that is missing somewhere is missing in what is left. */
function less(all: Counts, known: readonly Counts[]): Counts {
  const rest = (key: keyof Counts) =>
    all[key] === null || known.some((c) => c[key] === null)
      ? null
      : (all[key] as number) - known.reduce((s, c) => s + (c[key] as number), 0)
  return { n: rest('n'), did: rest('did'), didNot: rest('didNot') }
}

const remembered = new WeakMap<Plan, Map<string, ReadonlyMap<string, Cell>>>()

/** The cells of one measure in one year of a plan, or at a point within it, by student group. */
export function cellsOf(plan: Plan, measure: string, year: string, point?: string): ReadonlyMap<string, Cell> {
  const ofPlan = remembered.get(plan) ?? new Map<string, ReadonlyMap<string, Cell>>()
  remembered.set(plan, ofPlan)
  const key = [measure, year, point ?? ''].join(' ')
  let cells = ofPlan.get(key)
  if (cells === undefined) {
    const readings = new Map<string, Reading>()
    const entered = point === undefined ? plan.all('value') : plan.all('interim').filter((i) => i.point === point)
    const of = plan.get('measure', measure)
    for (const v of entered) {
      if (v.measure === measure && v.year === year && v.group && v.reading)
        readings.set(v.group, withSource(of, year, v.reading))
    }
    cells = suppress({
      groups: plan.all('studentGroup'),
      addsUp: new Set(
        plan
          .all('dimension')
          .filter((d) => d.addsUp)
          .map((d) => d.id),
      ),
      readings,
      floor: floorOf(plan),
      neverPublicSmall: holdsPublicToFloor(plan),
      unit: plan.get('measure', measure)?.unit ?? 'percent',
      printed: printedBefore(plan, measure, year, point),
    })
    ofPlan.set(key, cells)
  }
  return cells
}
