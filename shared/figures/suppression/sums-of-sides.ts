import { workedOut } from '../../domain/plan.ts'
import { fold } from '../../domain/usual-groups.ts'
import { namesOfMeasure } from '../names-out.ts'
import type { TablesPlan as Plan } from '../parts.ts'
import { asChildren } from './as-heads.ts'
import { type Counts, countsOf, type Key, keys } from './counts.ts'
import { shapeOf } from './shape.ts'
import { sumsIn } from './sums.ts'
import { type Counted, countedIn, type Readings, tableKinds, timeOf, unitOf } from './tables.ts'
import type { Unit } from './types.ts'

/**
 * Those who did in some tables, added up: students who take a course at Adams and at Lincoln are all that “Pass an
 * advanced course” counts. The table that they make up withholds the rows that any of them does.
 */
interface SumOfSides {
  readonly whole: string
  readonly parts: readonly string[]
  /** Those who did in the parts are those who did in the whole, not all of it. */
  readonly isOfSide: boolean
}

const sides = ['did', 'didNot'] as const
type Side = (typeof sides)[number]

/** The most steps to find the tables that make up one, and all of one time. */
const MOST_STEPS = 400
const MOST_OF_TIME = 8000
/** A share of so many children says little of how many did. */
const MOST_SLACK = 1
/** The number of rows that have to agree besides all students. */
const ROWS = 2

const found = new WeakMap<Plan, readonly SumOfSides[]>()

export const sumsOfSides = (plan: Plan, key: string): readonly SumOfSides[] =>
  workedOut(plan, 'sums of sides', key, tableKinds, (p) => {
    const known = found.get(p) ?? foundIn(p)
    found.set(p, known)
    return known.filter((s) => s.whole === key || s.parts.includes(key)).map((s) => JSON.stringify(s))
  }).map((text) => JSON.parse(text) as SumOfSides)

interface Told {
  readonly key: string
  readonly words: ReadonlySet<string>
  readonly all: Counts
  readonly counts: ReadonlyMap<string, Counts>
}

function foundIn(plan: Plan): readonly SumOfSides[] {
  const total = shapeOf(plan).groups.find((g) => g.isTotal)?.id
  if (total === undefined) return []
  // A school of which nobody, or everybody, did adds nothing: the others are still schools of a district like any other.
  const isPlain = ({ whole, parts, isOfSide }: SumOfSides) =>
    isOfSide &&
    (sumsIn(plan, total).get(whole) ?? []).some((text) => {
      const [of, ...all] = text.startsWith('full ') ? (JSON.parse(text.slice(5)) as string[]) : []
      return of === whole && parts.every((key) => all.includes(key))
    })
  const tables = [...countedIn(plan, total).values()].filter((t) => t.all.n && t.readings.size > ROWS)
  return [...Map.groupBy(tables, (t) => timeOf(t.of)).values()].flatMap((at) => {
    const told = at.map((t) => toldIn(plan, t, total))
    const steps = { left: MOST_OF_TIME }
    return sides.flatMap((side) => {
      const parts = told
        .filter((t) => t.all[side] && t.all.slack <= MOST_SLACK)
        .toSorted((a, b) => (b.all[side] as number) - (a.all[side] as number))
      const sums = parts.length < 2 ? [] : told.flatMap((whole) => setsOf(whole, parts, side, total, steps))
      return sums.filter((s) => !isPlain(s))
    })
  })
}

const counted = new WeakMap<Readings, { readonly unit: Unit; readonly counts: ReadonlyMap<string, Counts> }>()

function toldIn(plan: Plan, { key, of, readings }: Counted, total: string): Told {
  const children = asChildren(plan, { of, readings })
  const unit = children === readings ? unitOf(plan, of) : 'score'
  const known = counted.get(children)
  const counts =
    known?.unit === unit ? known.counts : new Map([...children].map(([id, r]) => [id, countsOf(r, unit)] as const))
  counted.set(children, { unit, counts })
  const names = namesOfMeasure(plan, of.measure).map((n) => fold(n.short).split(' '))
  const words = new Set(names.flat().filter((w) => w.length > 3))
  return { key, words, counts, all: counts.get(total) as Counts }
}

function setsOf(whole: Told, parts: readonly Told[], side: Side, total: string, steps: { left: number }): SumOfSides[] {
  const sums: SumOfSides[] = []
  for (const count of keys) {
    const is = whole.all[count]
    if (!is) continue
    let left = Math.min(MOST_STEPS, steps.left)
    steps.left -= left
    const from = (at: number, set: readonly Told[], rest: number): void => {
      const off = set.reduce((s, t) => s + t.all.slack, count === 'n' ? 0 : whole.all.slack)
      if (set.length > 1 && Math.abs(rest) <= off && areRows(whole, count, set, side, total))
        sums.push({ whole: whole.key, parts: set.map((t) => t.key), isOfSide: count === side })
      for (let i = at; i < parts.length && left > 0 && rest > off; i++) {
        const next = parts[i] as Told
        const [first] = set
        if (next === whole || (first && ![...next.words].some((w) => first.words.has(w)))) continue
        left--
        if ((next.all[side] as number) <= rest + off + next.all.slack)
          from(i + 1, [...set, next], rest - (next.all[side] as number))
      }
    }
    from(0, [], is)
    steps.left += left
  }
  return sums
}

/** Whether those of the parts are as many in each row that all have, and in a few at the least; and nowhere more. */
function areRows(whole: Told, count: Key, parts: readonly Told[], side: Side, total: string): boolean {
  let rows = 0
  for (const [id, of] of whole.counts) {
    const is = of[count]
    const own = parts.flatMap((p) => p.counts.get(id) ?? []).filter((c) => c[side] !== null)
    if (id === total || is === null || own.length === 0) continue
    const off = own.reduce((s, c) => s + c.slack, count === 'n' ? 0 : of.slack)
    const left = is - own.reduce((s, c) => s + (c[side] as number), 0)
    if (left < -off || (own.length === parts.length && left > off)) return false
    if (own.length === parts.length && is > 0) rows++
  }
  if (rows < ROWS) return false
  // If the students add up too, they are a sum like any other.
  const n = parts.reduce((s, p) => s + (p.all.n ?? 0), 0)
  return count !== side || n !== whole.all.n
}
