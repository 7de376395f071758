import { earliestOf, firstDay, type RoughDay } from '../days/index.ts'
import { SCHOOL_YEAR_START, startMonthOf } from '../domain/fiscal.ts'
import { allKinds, type KindName } from '../domain/kinds/index.ts'
import { type Plan, rememberedIn, steady, where } from '../domain/plan.ts'
import { type FiguresPlan, figuresPart } from '../figures/parts.ts'
import { asItStood, kindsOfEvents } from './as-it-stood.ts'

/** A record as a view passes it on. */
type Any = { readonly id: string }

/** Entries of a plan with days later than a document's own, by kind; figures by their measure. */
export interface Later {
  readonly records: ReadonlyMap<KindName, number>
  /** Measures with later figures. */
  readonly measures: number
}

interface AsOf {
  readonly plan: Plan
  readonly later: Later
}

/** Something that a field says: words that are no spaces, a number, a choice. */
const says = (value: unknown): boolean =>
  typeof value === 'string' ? value.trim() !== '' : value !== undefined && value !== null

/**
 * Kinds whose records are known from a day that they name (`knownFrom` in their declarations), with that day of one
 * record.
 */
const known = allKinds.flatMap((kind) => {
  const from = kind.knownFrom
  if (from === undefined || (typeof from === 'object' && 'not' in from)) return []
  const { day, once } = typeof from === 'string' ? { day: from, once: undefined } : from
  const dayOf = (record: Readonly<Record<string, unknown>>): string => {
    const value = record[day] as RoughDay | null | undefined
    // A plan for a later day is known today, and stays.
    return value && (once === undefined || once.some((field) => says(record[field]))) ? earliestOf(value) : ''
  }
  return [[kind.name as KindName, dayOf] as const]
})

/**
 * Figures are known together or not at all: a year that had not begun, or whose every figure names a later day. Single
 * ones would move what suppression withholds of the others.
 */
function laterFigures(plan: FiguresPlan, day: string): Readonly<Record<'values' | 'points' | 'reported', Set<string>>> {
  const values = new Set<string>()
  const reported = new Set<string>()
  const points = new Set<string>()
  for (const m of plan.all('measure')) {
    const month = m.yearKind === 'fiscal' ? startMonthOf(plan) : SCHOOL_YEAR_START
    const isLater = (year: string | undefined, days: readonly (string | undefined)[]) =>
      (/^\d{4}-\d{2}$/.test(year ?? '') && firstDay(year as string, month) > day) || days.every((d) => (d ?? '') > day)
    const read = where(plan, 'value', 'measure', m.id).filter((v) => v.reading !== undefined)
    for (const [year, list] of Map.groupBy(read, (v) => v.year)) {
      const days = list.map((v) => v.reading?.date && earliestOf(v.reading.date))
      if (isLater(year, days)) for (const v of list) values.add(v.id)
    }
    const within = where(plan, 'interim', 'measure', m.id).filter((i) => i.reading !== undefined)
    for (const list of Map.groupBy(within, (i) => `${i.year} ${i.point}`).values()) {
      const days = list.map((i) => i.reading?.date && earliestOf(i.reading.date))
      if (isLater(list[0]?.year, days)) for (const i of list) points.add(i.id)
    }
    const overYears = where(plan, 'reportedFigure', 'measure', m.id).filter((r) => r.reading !== undefined)
    for (const list of Map.groupBy(overYears, (r) => `${r.year} ${r.through ?? ''}`).values()) {
      const days = list.map((r) => r.reading?.date && earliestOf(r.reading.date))
      if (isLater(list[0]?.through ?? list[0]?.year, days)) for (const r of list) reported.add(r.id)
    }
  }
  return { values, points, reported }
}

const remembered = new WeakMap<Plan, Map<string, AsOf>>()

/** The plan as a paper of a day (ISO) may tell it: without what its records say of later days, which is counted. */
export function asOf(plan: Plan, day: string): AsOf {
  let days = remembered.get(plan)
  if (days === undefined) {
    days = new Map()
    remembered.set(plan, days)
  }
  let found = days.get(day)
  if (found === undefined) {
    found = look(plan, day)
    days.set(day, found)
  }
  return found
}

function look(plan: Plan, day: string): AsOf {
  const gone = new Map<KindName, Set<string>>()
  for (const [kind, dayOf] of known) {
    const ids = (plan.all(kind) as readonly Any[]).flatMap((r) => (dayOf({ ...r }) > day ? [r.id] : []))
    if (ids.length > 0) gone.set(kind, new Set(ids))
  }
  const part = figuresPart(plan)
  const { values, points, reported } = rememberedIn(part, `later than ${day}`, () => laterFigures(part, day))
  const records = new Map([...gone].map(([kind, ids]) => [kind, ids.size]))
  const figures = [
    ...plan.all('value').filter((v) => values.has(v.id)),
    ...plan.all('interim').filter((i) => points.has(i.id)),
    ...plan.all('reportedFigure').filter((r) => reported.has(r.id)),
  ]
  const later = { records, measures: new Set(figures.map((f) => f.measure)).size }
  if (values.size > 0) gone.set('value', values)
  if (reported.size > 0) gone.set('reportedFigure', reported)
  const others = stoodOtherwise(plan, day)
  if (gone.size === 0 && points.size === 0 && others.size === 0) return { plan, later }
  return { plan: without(plan, gone, points, others), later }
}

type Stood = ReadonlyMap<KindName, ReadonlyMap<string, Any>>

/** Records that were different on the day, by kind and id. */
function stoodOtherwise(plan: Plan, day: string): Stood {
  const found = new Map<KindName, ReadonlyMap<string, Any>>()
  for (const kind of kindsOfEvents) {
    const changed = (plan.all(kind) as readonly Any[]).flatMap((r) => {
      const stood = asItStood(kind, r, day)
      return stood === r ? [] : [[r.id, stood] as const]
    })
    if (changed.length > 0) found.set(kind, new Map(changed))
  }
  return found
}

/**
 * The plan without these records, with others as they were, and without the readings of these points; targets of the
 * points stay.
 */
function without(
  plan: Plan,
  gone: ReadonlyMap<KindName, ReadonlySet<string>>,
  points: ReadonlySet<string>,
  others: Stood,
): Plan {
  const lists = new Map<KindName, readonly Any[]>()
  const one = <T extends Any>(kind: KindName, record: T): T | undefined => {
    if (gone.get(kind)?.has(record.id)) return undefined
    const stood = others.get(kind)?.get(record.id)
    if (stood !== undefined) return stood as T
    return kind === 'interim' && points.has(record.id) ? { ...record, reading: undefined } : record
  }
  const all = (kind: KindName): readonly Any[] => {
    if (!gone.has(kind) && !others.has(kind) && !(kind === 'interim' && points.size > 0))
      return plan.all(kind) as readonly Any[]
    let list = lists.get(kind)
    if (list === undefined) {
      list = steady(
        kind,
        (plan.all(kind) as readonly Any[]).flatMap((r) => one(kind, r) ?? []),
      )
      lists.set(kind, list)
    }
    return list
  }
  return {
    ...(plan.sent && { sent: plan.sent }),
    ...(plan.removed && { removed: plan.removed }),
    ...(plan.holds && { holds: plan.holds }),
    all: all as Plan['all'],
    get: ((kind: KindName, id: string | null | undefined) => {
      const found = plan.get(kind, id) as Any | undefined
      return found && one(kind, found)
    }) as Plan['get'],
  }
}
