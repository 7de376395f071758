import { cutsOf, fold } from '../../domain/usual-groups.ts'
import { memo } from '../../words/index.ts'
import { namesOfMeasure, nameTexts } from '../names-out.ts'
import type { TablesPlan as Plan } from '../parts.ts'
import { countsOf, type Key, keys } from './counts.ts'
import { goneTables, readingsKnown } from './gone.ts'
import { saysGrades } from './grade-names.ts'
import { isGroupName, noPlaces } from './group-beside.ts'
import { schoolOf } from './groups-named.ts'
import { inOneOrder } from './one-order.ts'
import { stemsOf } from './part-of.ts'
import { overlap } from './pieces.ts'
import { joint } from './pieces-named.ts'
import { Simplex } from './simplex.ts'
import { keyOf, type Table, tablesIn, timeOf, unitOf } from './tables.ts'
import { yearsSaid } from './years-together.ts'

/** A table, and which grades it is of; or which years or schools, by a number for each. */
export interface Graded {
  readonly of: Table
  readonly grades: readonly number[]
  /** The numbers are no grades: those of them that tables leave is told of where it follows, and not where it may be anybody. */
  readonly areWindows?: true
}

/**
 * Years or schools told together of which two share some: three years to 2023 and three to 2024, or two of these three, or
 * “at Adams, Lincoln and Cedar” and “at Lincoln, Cedar and Grant”; with those of single ones that are called so.
 */
export const windowsIn = (plan: Plan): readonly (readonly Graded[])[] => {
  const tables = [...tablesIn(plan), ...goneTables(plan)]
  const years = yearsIn(plan, tables).filter((of) => doOverlap(of) || isInside(of))
  return [...years, ...schoolsIn(plan, tables).filter(doOverlap)].filter((of) => agree(plan, of))
}

const doOverlap = (of: readonly Graded[]): boolean =>
  of.some((a, at) => of.slice(at + 1).some((b) => overlap({ holds: a.grades }, { holds: b.grades })))

/** Whether one is of some years of another: two years together, of the same three. */
const isInside = (of: readonly Graded[]): boolean => {
  const several = of.filter((t) => t.grades.length > 1)
  return several.some((a) =>
    several.some((b) => a.grades.length < b.grades.length && b.grades.includes(a.grades[0] as number)),
  )
}

/** Tables of each thing that is measured. */
class ByThing {
  readonly #found = new Map<string, Map<string, Graded>>()
  put(thing: string, of: Table, grades: readonly number[]): void {
    this.#found.set(thing, (this.#found.get(thing) ?? new Map()).set(keyOf(of), { of, grades, areWindows: true }))
  }
  has = (thing: string): boolean => this.#found.has(thing)
  get all(): readonly (readonly Graded[])[] {
    return [...this.#found.values()].map((of) => [...of.values()])
  }
}

/** “Three years together” beside the years that are called so, by the names. */
function yearsIn(plan: Plan, tables: readonly Table[]): readonly (readonly Graded[])[] {
  const found = new ByThing()
  const yearly = tables.filter((t) => t.point === undefined)
  const said = new Map([...new Set(yearly.map((t) => t.measure))].map((id) => [id, yearsSaid(nameTexts(plan, id))]))
  for (const of of yearly)
    for (const { years, words } of said.get(of.measure) ?? [])
      if (years !== undefined && words.size > 0) {
        const last = Number.parseInt(of.year, 10)
        const each = Array.from({ length: years }, (_, i) => last - years + 1 + i)
        found.put(inOneOrder([...words].join(' ')), of, each)
      }
  for (const of of found.all.length === 0 ? [] : yearly)
    for (const name of said.get(of.measure)?.length === 0 ? nameTexts(plan, of.measure) : []) {
      const thing = inOneOrder([...stemsOf(name)].join(' '))
      if (found.has(thing)) found.put(thing, of, [Number.parseInt(of.year, 10)])
    }
  return found.all
}

/** “At Adams, Lincoln and Cedar” beside each of these, at one time. */
function schoolsIn(plan: Plan, tables: readonly Table[]): readonly (readonly Graded[])[] {
  const found = new ByThing()
  const numbers = new Map<string, number>()
  for (const of of tables)
    for (const { short } of namesOfMeasure(plan, of.measure)) {
      const [thing = '', ...schools] = schoolsSaid(short)
      const each = schools.map((school) => {
        const number = numbers.get(school) ?? numbers.size
        numbers.set(school, number)
        return number
      })
      if (each.length > 0) found.put(`${timeOf(of)}\n${thing}`, of, each)
    }
  return found.all
}

/** What a name says is measured, and each of the schools that it says; none where it says anything else. */
export const schoolsSaid = memo((name): readonly string[] => {
  const [thing = '', ...said] = name.replace(/\s+at\s+/i, ', ').split(joint)
  const each = said.map((one) => one.replace(/^(?:and|or)\s+/i, '')).filter((one) => one !== '')
  const isSchool = (one: string) =>
    cutsOf(one) === null && !isGroupName(one) && !saysGrades(one) && !noPlaces.test(fold(one))
  return each.length > 0 && each.every(isSchool) ? [fold(thing), ...each.map(schoolOf)] : []
})

/** Whether numbers for each year or school can be found that make up all tables in each row: of other children none follows. */
function agree(plan: Plan, of: readonly Graded[]): boolean {
  const units = [...new Set(of.flatMap((t) => t.grades))]
  const told = of.map((t) => ({ ...t, readings: readingsKnown(plan, t.of), unit: unitOf(plan, t.of) }))
  const ids = new Set(told.flatMap((t) => [...t.readings.keys()]))
  const sumsOf = (id: string, key: Key) =>
    told.flatMap(({ grades, readings, unit }) => {
      const counts = countsOf(readings.get(id), unit)
      const is = key === 'n' || counts.slack === 0 ? counts[key] : null
      return is === null ? [] : [{ terms: grades.map((g) => [units.indexOf(g), 1] as const), is }]
    })
  return [...ids].every((id) => keys.every((key) => new Simplex(units.length, sumsOf(id, key)).agrees))
}

/** Whether what these tables say leaves some years or schools no room: those that two of them tell of together. */
export function followsFrom(of: readonly Graded[], grades: readonly number[]): boolean {
  const units = [...new Set(of.flatMap((t) => t.grades))]
  const termsOf = (own: readonly number[]) => own.map((g) => [units.indexOf(g), 1] as const)
  const all = of.map((t) => ({ terms: termsOf(t.grades), is: t.grades.length }))
  const asked = { terms: [...termsOf(grades), [units.length, -1] as const], is: 0 }
  const [low, high] = new Simplex(units.length + 1, [...all, asked]).range(units.length)
  return low === high
}
