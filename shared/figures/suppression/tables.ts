import type { RecordOf } from '../../domain/kinds/index.ts'
import { recordsBy, where, workedOut } from '../../domain/plan.ts'
import { namesOfMeasure } from '../names-out.ts'
import type { TablesPlan as Plan } from '../parts.ts'
import { withSource } from '../public-source.ts'
import { type Counts, countsOf } from './counts.ts'
import { daysForHundred } from './days.ts'
import type { Reading, Unit } from './types.ts'

export type Readings = ReadonlyMap<string, Reading>

/** One table of a measure: a year, or a point within one. */
export interface Table {
  readonly measure: string
  readonly year: string
  readonly point?: string | undefined
}

export interface FamilyTable {
  readonly key: string
  readonly of: Table
  readonly readings: Readings
}

/** A table with its counts of all students. */
export interface Counted extends FamilyTable {
  readonly all: Counts
}

export const keyOf = ({ measure, year, point }: Table): string => [measure, year, point ?? ''].join('\n')

export function tableOf(key: string): Table {
  const [measure = '', year = '', point] = key.split('\n')
  return { measure, year, point: point || undefined }
}

/** When the children of a table were counted: its year, or its point within it. */
export const timeOf = ({ year, point }: Table): string => `${year}\n${point ?? ''}`

/** The year of a measure, which its points are within; never a `timeOf`, whatever a measure's id is. */
export const yearOf = ({ measure, year }: Table): string => `of ${measure}\n${year}`

/** In what a table's figures are told. */
export function unitOf(plan: Plan, { measure }: Pick<Table, 'measure'>): Unit {
  const {
    unit = 'percent',
    short = '',
    phrase = '',
  } = plan.get('measure', measure) ?? namesOfMeasure(plan, measure)[0] ?? {}
  if (unit !== 'days') return unit
  const name = `${short} ${phrase}`
  if (/\bper (100|hundred)\b/i.test(name)) return 'days per 100'
  const ofEach = /\b(?:per|each|a) (?:child|student|pupil)\b|\b(?:average|mean)\b/i.test(name)
  return !ofEach && daysForHundred(plan, measure) ? 'days per 100' : unit
}

/** The kinds that tables are found by and related by: what is computed from tables depends on these. */
export const tableKinds = ['value', 'interim', 'studentGroup', 'measure', 'district', 'briefingSent'] as const

/**
 * Computes something once per state of a plan for all of its tables, and answers table by table: by the key of each
 * table texts, which are read as `T`. A plan that notes what is read of it notes these, under `name`, and not all of
 * them.
 */
export function byTable<T>(
  name: string,
  foundIn: (plan: Plan) => ReadonlyMap<string, readonly string[]>,
): (plan: Plan, key: string) => readonly T[] {
  const made = new WeakMap<Plan, ReadonlyMap<string, readonly string[]>>()
  return (plan, key) =>
    workedOut(plan, name, key, tableKinds, (p) => {
      const known = made.get(p) ?? foundIn(p)
      made.set(p, known)
      return known.get(key) ?? []
    }).map((text) => JSON.parse(text) as T)
}

const read = new WeakMap<Plan, Map<string, Readings>>()

/** The entries of one table, by student group; read once per state of a plan, since others look at it too. */
export function readingsOf(plan: Plan, table: Table): Readings {
  const ofPlan = read.get(plan) ?? new Map<string, Readings>()
  read.set(plan, ofPlan)
  const key = keyOf(table)
  const readings = ofPlan.get(key) ?? readFrom(plan, table)
  ofPlan.set(key, readings)
  return readings
}

type Entered = RecordOf<'value'> | RecordOf<'interim'>
type OfMeasure = { readonly measure: RecordOf<'measure'> | undefined; readonly tables: ReadonlyMap<string, Readings> }
const ofMeasures = new WeakMap<readonly Entered[], OfMeasure>()
const nothing: Readings = new Map()

/**
 * The readings of a table, the same object as long as nobody changes a figure of the measure: results computed from
 * them can be kept.
 */
function readFrom(plan: Plan, { measure: id, year, point }: Table): Readings {
  const measure = plan.get('measure', id)
  const entered = point === undefined ? where(plan, 'value', 'measure', id) : where(plan, 'interim', 'measure', id)
  if (entered.length === 0) return nothing
  let of = ofMeasures.get(entered)
  if (of === undefined || of.measure !== measure) {
    const tables = new Map<string, Map<string, Reading>>()
    for (const v of entered) {
      if (!v.year || !v.group || !v.reading) continue
      const time = timeOf({ measure: id, year: v.year, point: 'point' in v ? v.point : undefined })
      const table = tables.get(time) ?? new Map<string, Reading>()
      tables.set(time, table.set(v.group, withSource(measure, v.year, v.reading)))
    }
    of = { measure, tables }
    ofMeasures.set(entered, of)
  }
  return of.tables.get(timeOf({ measure: id, year, point })) ?? nothing
}

/** Whether a table has nothing but a figure for all students. */
export const isBare = (readings: Readings, total: string | undefined): boolean =>
  [...readings.keys()].every((id) => id === total)

const entered = new WeakMap<Plan, readonly Table[]>()

/** Every table of a plan with any entry; collected once per state of a plan. */
export function tablesIn(plan: Plan): readonly Table[] {
  if (plan.workedOut) return enteredIn(plan)
  const found = entered.get(plan) ?? enteredIn(plan)
  entered.set(plan, found)
  return found
}

const enteredOf = new WeakMap<readonly Entered[], readonly Table[]>()

const enteredIn = (plan: Plan): readonly Table[] =>
  (['value', 'interim'] as const).flatMap((kind) =>
    [...recordsBy(plan, kind, 'measure')].flatMap(([measure, of]) => {
      if (typeof measure !== 'string' || !measure) return []
      const known = enteredOf.get(of)
      if (known) return known
      const tables = new Map<string, Table>()
      for (const v of of) {
        const table = { measure, year: v.year ?? '', point: 'point' in v ? v.point : undefined }
        if (table.year && (kind === 'value' || table.point)) tables.set(timeOf(table), table)
      }
      const found = [...tables.values()]
      enteredOf.set(of, found)
      return found
    }),
  )

const counts = new WeakMap<Readings, Counted & { readonly total: string | undefined; readonly unit: Unit }>()

/** A table with its counts of all students. */
function countedOf(plan: Plan, of: Table, total: string | undefined): Counted {
  const readings = readingsOf(plan, of)
  const unit = unitOf(plan, of)
  const known = counts.get(readings)
  if (known && known.total === total && known.unit === unit) return known
  const made = { key: keyOf(of), of, readings, total, unit, all: countsOf(readings.get(total ?? ''), unit) }
  if (readings !== nothing) counts.set(readings, made)
  return made
}

const all = new WeakMap<Plan, { readonly total: string | undefined; readonly tables: ReadonlyMap<string, Counted> }>()

/** Every table of a plan by its key, with its counts of all students. */
export function countedIn(plan: Plan, total: string | undefined): ReadonlyMap<string, Counted> {
  const known = all.get(plan)
  if (known && known.total === total) return known.tables
  const tables = new Map(
    tablesIn(plan)
      .map((of) => countedOf(plan, of, total))
      .map((t) => [t.key, t]),
  )
  all.set(plan, { total, tables })
  return tables
}
