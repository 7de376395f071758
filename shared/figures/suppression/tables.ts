import { type Plan, where } from '../../domain/plan.ts'
import { withSource } from '../public-source.ts'
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

export const keyOf = ({ measure, year, point }: Table): string => [measure, year, point ?? ''].join('\n')

export function tableOf(key: string): Table {
  const [measure = '', year = '', point] = key.split('\n')
  return { measure, year, point: point || undefined }
}

/** In what a table's figures are told. */
export function unitOf(plan: Plan, { measure }: Pick<Table, 'measure'>): Unit {
  const { unit = 'percent', short = '', phrase = '' } = plan.get('measure', measure) ?? {}
  return unit === 'days' && /\bper (100|hundred)\b/i.test(`${short} ${phrase}`) ? 'days per 100' : unit
}

const read = new WeakMap<Plan, Map<string, Readings>>()

/** What was entered of one table, by student group; read once of each state of a plan, since others look at it too. */
export function readingsOf(plan: Plan, table: Table): Readings {
  const ofPlan = read.get(plan) ?? new Map<string, Readings>()
  read.set(plan, ofPlan)
  const key = keyOf(table)
  const readings = ofPlan.get(key) ?? readFrom(plan, table)
  ofPlan.set(key, readings)
  return readings
}

function readFrom(plan: Plan, { measure, year, point }: Table): Readings {
  const of = plan.get('measure', measure)
  const entered =
    point === undefined
      ? where(plan, 'value', 'measure', measure)
      : where(plan, 'interim', 'measure', measure).filter((i) => i.point === point)
  return new Map(
    entered.flatMap((v) =>
      v.year === year && v.group && v.reading ? [[v.group, withSource(of, year, v.reading)] as const] : [],
    ),
  )
}

/** Whether a table has nothing but a figure for all students. */
export const isBare = (readings: Readings, total: string | undefined): boolean =>
  [...readings.keys()].every((id) => id === total)

const entered = new WeakMap<Plan, readonly Table[]>()

/** Every table of a plan, of which anything was entered; gone through once of each state of a plan. */
export function tablesIn(plan: Plan): readonly Table[] {
  if (plan.workedOut) return enteredIn(plan)
  const found = entered.get(plan) ?? enteredIn(plan)
  entered.set(plan, found)
  return found
}

function enteredIn(plan: Plan): readonly Table[] {
  const tables = new Map<string, Table>()
  for (const v of [...plan.all('value'), ...plan.all('interim')]) {
    const { measure, year } = v
    const point = 'point' in v ? v.point : undefined
    if (measure && year) tables.set(keyOf({ measure, year, point }), { measure, year, point })
  }
  return [...tables.values()]
}
