import type { RecordOf } from '../domain/kinds/index.ts'
import type { Plan } from '../domain/plan.ts'

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
 * - **complement**: in a dimension whose groups add up to all students, where a withheld cell could be worked
 *   out by taking the shown ones from all students. The smallest others follow until at least two cells are
 *   withheld that hold at least N children together, and their sum would itself be safe to print.
 * A group that was left out can be worked out just as well, so it counts as hidden too.
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
}

export const DEFAULT_FLOOR = 10

/** The smallest group whose figures are shown, in children. Anything but a whole number from 1 counts as unset. */
export function floorOf(plan: Plan): number {
  const set = plan.all('district')[0]?.smallCellFloor
  return typeof set === 'number' && Number.isInteger(set) && set >= 1 ? set : DEFAULT_FLOOR
}

export const isShown = (cell: Cell | undefined): cell is Extract<Cell, { shown: number }> =>
  cell !== undefined && 'shown' in cell
export const isWithheld = (cell: Cell | undefined): cell is Extract<Cell, { withheld: Why }> =>
  cell !== undefined && 'withheld' in cell

/** Known counts of one cell or of a sum of cells; null where it is not known, or means nothing for the unit. */
interface Counts {
  readonly n: number | null
  readonly did: number | null
  readonly didNot: number | null
}

function countsOf(reading: Reading | undefined, unit: Unit): Counts {
  const n = reading?.n ?? null
  const figure = reading?.figure
  let did = reading?.numerator ?? null
  if (did === null && typeof figure === 'number') {
    if (unit === 'percent' && n !== null) did = Math.round((figure * n) / 100)
    if (unit === 'count') did = figure
  }
  return { n, did, didNot: unit === 'percent' && n !== null && did !== null ? n - did : null }
}

/** True where figures about these children may be printed by themselves. */
function printable({ n, did, didNot }: Counts, floor: number): boolean {
  if (n === null || n < floor) return false
  if (n >= 2 * floor) return true
  return !(did !== null && did < 3) && !(didNot !== null && didNot < 3)
}

function primary(reading: Reading | undefined, counts: Counts, floor: number): Cell {
  if (reading === undefined) return { none: 'empty' }
  if (reading.state === 'withheld') return { withheld: 'source' }
  if (reading.state === 'notReported') return { none: 'notReported' }
  if (typeof reading.figure !== 'number' || !Number.isFinite(reading.figure) || reading.n === 0)
    return { none: 'empty' }
  const shown = { shown: reading.figure, n: counts.n, numerator: reading.numerator ?? null }
  if (counts.n === null) return reading.public === true ? shown : { withheld: 'ask-n' }
  return printable(counts, floor) ? shown : { withheld: 'small' }
}

/** Decides every cell of one measure in one year. Groups without a reading come back as `none`. */
export function suppress(input: SuppressInput): ReadonlyMap<string, Cell> {
  const { groups, floor, unit } = input
  const counts = new Map(groups.map((g) => [g.id, countsOf(input.readings.get(g.id), unit)]))
  const cells = new Map<string, Cell>()
  for (const g of groups) cells.set(g.id, primary(input.readings.get(g.id), counts.get(g.id) as Counts, floor))
  const total = groups.find((g) => g.isTotal)
  const dimensions = [...input.addsUp]
    .map((d) => groups.filter((g) => g.dimension === d && !g.isTotal))
    .filter((members) => members.length > 0)
  const hide = (id: string) => cells.set(id, { withheld: 'complement' })
  const bySize = (a: CellGroup, b: CellGroup) => (counts.get(a.id)?.n ?? Infinity) - (counts.get(b.id)?.n ?? Infinity)
  const shownOf = (members: readonly CellGroup[]) => members.filter((g) => isShown(cells.get(g.id))).sort(bySize)

  const protectTotal = () => {
    const cell = total && cells.get(total.id)
    if (!isWithheld(cell) || cell.withheld === 'ask-n') return
    // All students can be worked out by adding up a dimension that is shown whole.
    for (const members of dimensions) {
      const shown = shownOf(members)
      if (shown.length === members.length && shown[0]) hide(shown[0].id)
    }
  }

  protectTotal()
  for (const members of dimensions) {
    for (;;) {
      if (!totalKnown(dimensions, cells, total) || safe(members, total, { cells, counts, floor })) break
      const next = shownOf(members)[0]
      if (next) hide(next.id)
      else {
        if (total && isShown(cells.get(total.id))) hide(total.id)
        protectTotal()
        break
      }
    }
  }
  return cells
}

function totalKnown(
  dimensions: readonly (readonly CellGroup[])[],
  cells: ReadonlyMap<string, Cell>,
  total: CellGroup | undefined,
): boolean {
  if (total && isShown(cells.get(total.id))) return true
  return dimensions.some((members) => members.every((g) => isShown(cells.get(g.id))))
}

interface Known {
  readonly cells: ReadonlyMap<string, Cell>
  readonly counts: ReadonlyMap<string, Counts>
  readonly floor: number
}

/** True where all students less the shown groups says nothing about children who must not be told of. */
function safe(members: readonly CellGroup[], total: CellGroup | undefined, known: Known): boolean {
  const { cells, counts, floor } = known
  const withheld = members.filter((g) => isWithheld(cells.get(g.id)))
  const hidden = members.filter((g) => !isShown(cells.get(g.id)))
  if (hidden.length === 0) return true
  const own = hidden.map((g) => counts.get(g.id) as Counts)
  const exact = own.every((c) => c.n !== null) ? sum(own) : bySubtraction(members, total, known)
  if (withheld.length === 0) return exact === undefined || (exact.n ?? 0) <= 0 || printable(exact, floor)
  const rest = exact ?? sum(own)
  // A group without a figure keeps a withheld one company only where children are known to be left for it.
  const counted = withheld.map((g) => counts.get(g.id)?.n ?? null)
  const left = counted.includes(null) ? 0 : (rest.n ?? 0) - counted.reduce((s: number, n) => s + (n ?? 0), 0)
  const company = hidden.length > withheld.length && left > 0 ? 1 : 0
  return withheld.length + company >= 2 && printable(rest, floor) && rest.did !== 0 && rest.didNot !== 0
}

/** Adds up what is known; an unknown count adds nothing, so the sum is never too high. */
function sum(list: readonly Counts[]): Counts {
  const add = (key: keyof Counts) =>
    list.some((c) => c[key] !== null) ? list.reduce((s, c) => s + (c[key] ?? 0), 0) : null
  return { n: add('n') ?? 0, did: add('did'), didNot: add('didNot') }
}

/** All students less the shown groups; undefined where a count is missing. */
function bySubtraction(members: readonly CellGroup[], total: CellGroup | undefined, known: Known): Counts | undefined {
  const all = total && known.counts.get(total.id)
  if (!all || all.n === null || !total || !isShown(known.cells.get(total.id))) return undefined
  const shown = members.filter((g) => isShown(known.cells.get(g.id))).map((g) => known.counts.get(g.id) as Counts)
  if (shown.some((c) => c.n === null)) return undefined
  const less = (key: keyof Counts) =>
    all[key] === null || shown.some((c) => c[key] === null)
      ? null
      : (all[key] as number) - shown.reduce((s, c) => s + (c[key] as number), 0)
  return { n: less('n'), did: less('did'), didNot: less('didNot') }
}

const remembered = new WeakMap<Plan, Map<string, ReadonlyMap<string, Cell>>>()

/** The cells of one measure in one year of a plan, by student group. */
export function cellsOf(plan: Plan, measure: string, year: string): ReadonlyMap<string, Cell> {
  const ofPlan = remembered.get(plan) ?? new Map<string, ReadonlyMap<string, Cell>>()
  remembered.set(plan, ofPlan)
  const key = `${measure} ${year}`
  let cells = ofPlan.get(key)
  if (cells === undefined) {
    const readings = new Map<string, Reading>()
    for (const v of plan.all('value')) {
      if (v.measure === measure && v.year === year && v.group && v.reading) readings.set(v.group, v.reading)
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
      unit: plan.get('measure', measure)?.unit ?? 'percent',
    })
    ofPlan.set(key, cells)
  }
  return cells
}
