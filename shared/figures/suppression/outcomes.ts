import { where } from '../../domain/plan.ts'
import { compareKeys } from '../../words/index.ts'
import { namesOfMeasure } from '../names-out.ts'
import type { TablesPlan as Plan } from '../parts.ts'
import type { PrintedCell, PrintedCells } from '../printed.ts'
import { type Counts, countsOf, isOfDays, printable } from './counts.ts'
import { relationOf } from './outcome-names.ts'
import { type FamilyTable, type Readings, unitOf } from './tables.ts'
import type { CellGroup, Reading, Unit } from './types.ts'

/**
 * Several outcomes of the same children are one more: of levels 1, 2 and 3 follows who reached level 4, and of who was
 * suspended, and who more than once, who was so once. Nobody prints it, and it is looked after like a table in print.
 */
export interface Outcome {
  readonly key: string
  /** Left out: percent, as of all outcomes that are told by names; of heads alone, as scores have them. */
  readonly unit?: Unit
  /** Left out: the plan's own student groups. */
  readonly groups?: readonly CellGroup[]
  readonly readings: Readings
  /** What documents have printed of all the tables that it follows from. */
  readonly printed: PrintedCells
  /** Children of rows without a figure, whose number another measure tells. */
  readonly counted?: ReadonlyMap<string, number>
  /** The rows for which the table withholds what this one does, since no other one will. Left out: each row. */
  readonly asks?: (id: string) => boolean
}

type CountsOfRow = Counts & { readonly n: number; readonly did: number }

interface Told extends FamilyTable {
  /** How it is called, and how papers have called it before. */
  readonly names: readonly (readonly string[])[]
  /** It counts days and not children: nothing is left of it but what lies between two points. */
  readonly ofDays: boolean
  readonly counts: ReadonlyMap<string, CountsOfRow>
}

/** The most ways to lay outcomes side by side that are tried. */
const MOST = 60

/** What follows from the outcomes of tables of the same students, as far as names and figures say how they relate. */
export function outcomesOf(
  plan: Plan,
  family: readonly FamilyTable[],
  printedOf: ReadonlyMap<string, PrintedCells>,
  total: string | undefined,
): readonly Outcome[] {
  const tables = family.map((table) => toldIn(plan, table))
  const made = new Map<string, Outcome>()
  for (const whole of [undefined, ...tables]) {
    const pieces = tables.filter((t) => t !== whole && (whole === undefined ? !t.ofDays : isInside(plan, t, whole)))
    for (const first of pieces) {
      const set = [first]
      for (const t of pieces) if (set.every((s) => s !== t && areApart(s, t)) && areTogether([...set, t])) set.push(t)
      // What one outcome leaves of all students is those who did not, which its own table protects.
      if ((whole === undefined && set.length === 1) || made.size >= MOST) continue
      const key = [whole?.key ?? '', ...set.map((t) => t.key).sort()].join('\n\n')
      const outcome = made.has(key) ? undefined : leftOf(key, whole, set, printedOf, total)
      if (outcome) made.set(key, outcome)
    }
  }
  return [...made.values()]
}

function toldIn(plan: Plan, table: FamilyTable): Told {
  const named = namesOfMeasure(plan, table.of.measure)
  const unit = unitOf(plan, table.of)
  const ofDays = isOfDays(unit)
  const counts = new Map(
    [...table.readings].flatMap(([id, r]) => {
      const { n, did, didNot, slack } = countsOf(r, unit)
      return n === null || did === null || (didNot === null && !ofDays)
        ? []
        : [[id, { n, did, didNot, slack }] as const]
    }),
  )
  return { ...table, names: named.map(({ short, phrase }) => [short, phrase]), ofDays, counts }
}

/** Rows that all of these have, of the same children. */
const shared = ([first, ...more]: readonly Told[]): readonly string[] =>
  [...(first?.counts ?? [])].flatMap(([id, { n }]) => (more.every((t) => t.counts.get(id)?.n === n) ? [id] : []))

/** Whether a rule holds in every row that these have, at least two. */
function everywhere(tables: readonly Told[], holds: (counts: readonly Told['counts'][], id: string) => boolean) {
  const rows = shared(tables)
  const counts = tables.map((t) => t.counts)
  return rows.length > 1 && rows.every((id) => holds(counts, id))
}

/** What a table tells of a row that it has. */
const rowIn = (counts: Told['counts'] | undefined, id: string) => counts?.get(id) as CountsOfRow
const sumOf = (counts: readonly Told['counts'][], id: string): number =>
  counts.reduce((s, c) => s + rowIn(c, id).did, 0)
const slackOf = (counts: readonly Told['counts'][], id: string): number =>
  counts.reduce((s, c) => s + rowIn(c, id).slack, 0)

const isAtOnce = (a: Told, b: Told): boolean => a.of.year === b.of.year && a.of.point === b.of.point

/**
 * Whether everybody who did here did there as well: by the names, or since both are counted from the start of one
 * year.
 */
function isInside(plan: Plan, part: Told, whole: Told): boolean {
  const goesOn =
    part.of.measure === whole.of.measure && part.of.year === whole.of.year && part.of.point !== undefined
      ? isCumulative(plan, part) && (whole.of.point === undefined || isCumulative(plan, whole))
      : !part.ofDays &&
        !whole.ofDays &&
        (isAtOnce(part, whole) || areOfOneClass(part, whole)) &&
        relate(part, whole, 'inside')
  return (
    goesOn &&
    everywhere([part, whole], ([a, b], id) => rowIn(a, id).did <= rowIn(b, id).did + slackOf([a, b] as never, id))
  )
}

/** Who graduated in four years, and a year later in five, or goes to college: of one class, since the numbers of children are the same. */
const areOfOneClass = (part: Told, whole: Told): boolean =>
  part.of.point === undefined &&
  whole.of.point === undefined &&
  compareKeys(part.of.year, whole.of.year) < 0 &&
  [part, whole].every(({ names }) =>
    names.some((of) => of.some((text) => /\b(?:grad(?:uat| rate)|college|postsecondary)/i.test(text))),
  )

const isCumulative = (plan: Plan, { of }: FamilyTable): boolean =>
  where(plan, 'interim', 'measure', of.measure).some(
    (i) => i.year === of.year && i.point === of.point && i.cumulative === true,
  )

const areApart = (a: Told, b: Told): boolean => isAtOnce(a, b) && relate(a, b, 'apart')

/** Whether two outcomes relate like that by the names they have, or had when a document printed them. */
const relate = (a: Told, b: Told, how: 'inside' | 'apart'): boolean =>
  a.names.some((own) => b.names.some((other) => relationOf(own, other)[how]))

/** Whether these outcomes can share no child: in no row did more than there are. */
const areTogether = (tables: readonly Told[]): boolean =>
  everywhere(tables, (counts, id) => sumOf(counts, id) <= rowIn(counts[0], id).n + slackOf(counts, id))

type Left = Reading & { readonly figure: number }

/** Those who did in `whole`, or all students, and in none of the `parts`; undefined if that is nobody. */
function leftOf(
  key: string,
  whole: Told | undefined,
  parts: readonly Told[],
  printedOf: ReadonlyMap<string, PrintedCells>,
  total: string | undefined,
): Outcome | undefined {
  const all = whole ? [whole, ...parts] : parts
  const tables = parts.map((t) => t.counts)
  const ofDays = whole?.ofDays === true
  const left = (id: string, n: number): number =>
    Math.min(
      ofDays ? Number.POSITIVE_INFINITY : n,
      Math.max(0, (whole ? rowIn(whole.counts, id).did : n) - sumOf(tables, id)),
    )
  const readings = new Map(
    shared(all).map((id): [string, Left] => {
      const { n } = rowIn(all[0]?.counts, id)
      const isPublic = all.every((t) => t.readings.get(id)?.public === true)
      return [id, { ...cellOf(left(id, n), n, ofDays), ...(isPublic && { public: true }) }]
    }),
  )
  const isSome = (r: Left) => r.figure > 0
  const some = [...readings.values()].some(isSome)
  const ofAll = total === undefined ? undefined : readings.get(total)
  if (!some || (ofAll && !isSome(ofAll))) return undefined
  const out = (id: string): boolean =>
    all.every((t) => {
      const last = printedOf.get(t.key)?.get(id)?.at(-1)
      return last !== undefined && last.n === t.readings.get(id)?.n && last.figure === t.readings.get(id)?.figure
    })
  const printed = new Map(
    [...readings].flatMap(([id, { n }]): [string, readonly PrintedCell[]][] =>
      out(id) && n ? [[id, [cellOf(left(id, n), n, ofDays)]]] : [],
    ),
  )
  return { key, ...(ofDays && { unit: 'days' as const }), readings, printed }
}

const cellOf = (did: number, n: number, ofDays: boolean) =>
  ofDays ? { figure: n === 0 ? 0 : did / n, n } : { figure: n === 0 ? 0 : (did / n) * 100, n, numerator: did }

/**
 * Rows of a point that is counted since the start of the year, or of the year itself, which bound too closely what another
 * such point withholds: of nine children in the first quarter no more did than of eleven in the second, be it four.
 */
export function boundAt(plan: Plan, { of, readings }: FamilyTable, floor: number): readonly string[] {
  const counted = where(plan, 'interim', 'measure', of.measure).filter((i) => i.year === of.year && i.cumulative)
  if (counted.length === 0 || !(of.point === undefined || counted.some((i) => i.point === of.point))) return []
  const unit = unitOf(plan, of)
  return counted.flatMap(({ point, group = '', reading }) => {
    const own = countsOf(readings.get(group), unit)
    const few = countsOf(reading, unit)
    if (point === of.point || own.did === null || few.n === null || printable(few, floor)) return []
    const isEarlier = few.did === null || few.did <= own.did
    return isEarlier && Math.min(few.n, own.did) + 1 < Math.min(floor, few.n + 1) ? [group] : []
  })
}
