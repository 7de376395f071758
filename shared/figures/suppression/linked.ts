import { workedOut } from '../../domain/plan.ts'
import { namesOfMeasure, nameTexts } from '../names-out.ts'
import type { TablesPlan as Plan } from '../parts.ts'
import { printedBefore } from '../printed.ts'
import { alike } from './alike.ts'
import { answersOf } from './answers.ts'
import { headsIn } from './as-heads.ts'
import { countsOf, isOfDays } from './counts.ts'
import { goneIn, readingsKnown } from './gone.ts'
import { stemsOf } from './part-of.ts'
import { type Counted, countedIn, type FamilyTable, keyOf, tableKinds, tableOf, timeOf, unitOf } from './tables.ts'

/** What a measure's students are in another one: those who did there, or those who did not. */
export type Side = 'did' | 'didNot'
const sides = ['did', 'didNot'] as const

/** “Take an advanced course”, and of those who do, “pass it”: the children of the second are the first one’s that did. */
interface Link {
  readonly of: FamilyTable
  readonly side: Side
}

interface Index {
  readonly byN: ReadonlyMap<number, readonly Counted[]>
  readonly bySide: Readonly<Record<Side, ReadonlyMap<number, readonly Counted[]>>>
  /** Tables without a number of all students, and all that list groups, by their time. */
  readonly without: ReadonlyMap<string, readonly Counted[]>
  readonly listing: ReadonlyMap<string, readonly Counted[]>
}

const indexes = new WeakMap<Plan, Index>()
/** A share of so many children says little of how many did: it is held against others by so many numbers at the most. */
const MOST_SLACK = 50
/** One row alone that is as many has to be so to this many children, and the words have to say it. */
const SLACK_OF_ONE = 3

function indexOf(plan: Plan, total: string | undefined): Index {
  const made = indexes.get(plan) ?? makeIndex(plan, total)
  indexes.set(plan, made)
  return made
}

function makeIndex(plan: Plan, total: string | undefined): Index {
  const byN = new Map<number, Counted[]>()
  const bySide = { did: new Map<number, Counted[]>(), didNot: new Map<number, Counted[]>() }
  const put = (map: Map<number, Counted[]>, n: number, entry: Counted): void => {
    const had = map.get(n)
    if (had) had.push(entry)
    else map.set(n, [entry])
  }
  const gone = goneIn(plan).map((t) => ({ ...t, all: countsOf(t.readings.get(total ?? ''), unitOf(plan, t.of)) }))
  const entries = [...countedIn(plan, total).values(), ...gone]
  for (const entry of entries) {
    const { n, slack } = entry.all
    if (n) put(byN, n, entry)
    for (const side of sides) {
      const own = entry.all[side]
      const wide = Math.min(slack, MOST_SLACK)
      if (own !== null) for (let i = own - wide; i <= own + wide; i++) put(bySide[side], i, entry)
    }
  }
  const listing = entries.filter((e) => [...e.readings.keys()].some((id) => id !== total))
  return {
    byN,
    bySide,
    without: Map.groupBy(
      listing.filter((e) => e.all.n === null),
      (e) => timeOf(e.of),
    ),
    listing: Map.groupBy(listing, (e) => timeOf(e.of)),
  }
}

/** Whether the children of one table are those of another who did, or who did not, as far as both have any number. */
function isOf(plan: Plan, child: FamilyTable, parent: FamilyTable, side: Side, total: string | undefined): boolean {
  const unit = unitOf(plan, parent.of)
  if (child.key === parent.key || isOfDays(unit)) return false
  const counts = new Map([...parent.readings].map(([id, r]) => [id, countsOf(r, unit)]))
  let fewer = false
  let widest = 0
  const inHeads = headsIn(plan, child)
  const children = new Map([...child.readings].map(([id, r]) => [id, inHeads(r)] as const))
  const as = new Map(
    [...children].flatMap(([id, { n }]) => {
      const own = counts.get(id)
      const is = own?.[side]
      if (!n || own === undefined || typeof is !== 'number') return []
      // A make-up in whole percents says only about how many did.
      const about = n === child.readings.get(id)?.n ? 0 : countsOf(child.readings.get(id), unitOf(plan, child.of)).slack
      fewer ||= own.n === null || own.n > n
      widest = Math.max(widest, own.slack + about)
      return [[id, { n: Math.abs(is - n) <= own.slack + about ? n : is }] as const]
    }),
  )
  const atOnce = timeOf(child.of) === timeOf(parent.of)
  // If all of them did, both count the same students, and are looked at together.
  if (!fewer) return false
  if (alike(children, as, total, atOnce && widest === 0 ? 1 : 2)) return true
  const [only, ...more] = as
  const isOne = only !== undefined && more.length === 0 && children.get(only[0])?.n === only[1].n
  return isOne && atOnce && widest <= SLACK_OF_ONE && saysThoseOf(plan, child, parent)
}

/** Whether a measure's words say what the other one counts, and more: “pass it, of those who take an advanced course”. */
function saysThoseOf(plan: Plan, child: FamilyTable, parent: FamilyTable): boolean {
  const own = new Set(nameTexts(plan, child.of.measure).flatMap((text) => [...stemsOf(text)]))
  return namesOfMeasure(plan, parent.of.measure).some(({ short, phrase }) =>
    [phrase, short].some((text) => {
      const words = [...stemsOf(text)]
      return words.length > 0 && words.every((word) => own.has(word))
    }),
  )
}

function linked(plan: Plan, own: FamilyTable, total: string | undefined, way: 'over' | 'under'): readonly Link[] {
  const found = workedOut(plan, way, own.key, tableKinds, (p) => {
    const answers = answersOf(p, total, way, mayBePart)
    const known = answers.get(own.key) ?? links(p, own, total, way)
    answers.set(own.key, known)
    return known
  })
  return found.map((text) => {
    const at = text.indexOf(' ')
    const of = tableOf(text.slice(at + 1))
    return { side: text.slice(0, at) as Side, of: { key: keyOf(of), of, readings: readingsKnown(plan, of) } }
  })
}

/** Whether the children of one of two tables may be those of the other who did, or did not. */
function mayBePart(own: Counted, other: Counted, lacking: boolean): boolean {
  const isSide = (whole: Counted, n: number | null) =>
    n !== null && sides.some((side) => Math.abs((whole.all[side] ?? NaN) - n) <= Math.min(whole.all.slack, MOST_SLACK))
  return lacking || isSide(own, other.all.n) || isSide(other, own.all.n)
}

function links(plan: Plan, own: FamilyTable, total: string | undefined, way: 'over' | 'under'): readonly string[] {
  const { byN, bySide, without, listing } = indexOf(plan, total)
  const entry: Counted = { ...own, all: countsOf(own.readings.get(total ?? ''), unitOf(plan, own.of)) }
  const now = timeOf(own.of)
  return sides.flatMap((side) => {
    const { n, slack, [side]: is } = entry.all
    const around =
      is === null ? [] : Array.from({ length: 2 * Math.min(slack, MOST_SLACK) + 1 }, (_, i) => is - slack + i)
    const byTotal = way === 'over' ? (n && bySide[side].get(n)) || [] : around.flatMap((i) => byN.get(i) ?? [])
    const lists = [...own.readings.keys()].some((id) => id !== total)
    const byGroups = lists ? ((entry.all.n === null ? listing : without).get(now) ?? []) : []
    return [...new Set([...byTotal, ...byGroups])]
      .filter((other) =>
        way === 'over' ? isOf(plan, entry, other, side, total) : isOf(plan, other, entry, side, total),
      )
      .map((other) => `${side} ${other.key}`)
  })
}

/** Tables in which these students are those who did, or who did not. */
export const over = (plan: Plan, own: FamilyTable, total: string | undefined): readonly Link[] =>
  linked(plan, own, total, 'over')

/** Tables whose children are those of this one who did, or who did not. */
export const under = (plan: Plan, own: FamilyTable, total: string | undefined): readonly Link[] =>
  linked(plan, own, total, 'under')

/** Whether those are most of the other table's children. */
export function isOfMost(plan: Plan, { of, side }: Link, total: string | undefined): boolean {
  const { n, [side]: is } = countsOf(of.readings.get(total ?? ''), unitOf(plan, of.of))
  return n !== null && is !== null && 2 * is > n
}

/**
 * Which counts of a table's groups a reader has from another one whose children they are: as a paper printed them, or as
 * a public source gives them.
 */
export function toldUnder(
  plan: Plan,
  own: FamilyTable,
  total: string | undefined,
): ReadonlyMap<string, ReadonlySet<Side>> {
  const told = new Map<string, Set<Side>>()
  const unit = unitOf(plan, own.of)
  const tell = (id: string, side: Side, n: number | undefined): void => {
    const counts = countsOf(own.readings.get(id), unit)
    const is = counts[side]
    if (is !== null && n !== undefined && Math.abs(is - n) <= counts.slack)
      told.set(id, (told.get(id) ?? new Set()).add(side))
  }
  for (const { of: child, side } of under(plan, own, total)) {
    const { measure, year, point } = child.of
    const inHeads = headsIn(plan, child)
    for (const [id, cells] of printedBefore(plan, measure, year, point))
      for (const cell of cells) tell(id, side, inHeads(cell).n)
    for (const [id, r] of child.readings) if (r.public) tell(id, side, inHeads(r).n)
  }
  return told
}

/** Numbers of children that are known from a table over this one: as it prints, or a paper has printed, who did. */
export function countedOver(
  plan: Plan,
  { of, side }: Link,
  isOpen: (id: string) => boolean,
): readonly (readonly [id: string, n: number])[] {
  const unit = unitOf(plan, of.of)
  const { measure, year, point } = of.of
  const printed = [...printedBefore(plan, measure, year, point)].flatMap(([id, cells]) =>
    cells.map((cell) => [id, cell] as const),
  )
  const open = [...of.readings].filter(([id]) => isOpen(id))
  return [...printed, ...open].flatMap(([id, reading]) => {
    const n = countsOf(reading, unit)[side]
    return n ? [[id, n] as const] : []
  })
}
