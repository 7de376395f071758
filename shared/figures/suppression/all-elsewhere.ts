import { fold, otherEnd } from '../../domain/usual-groups.ts'
import { namesOfMeasure } from '../names-out.ts'
import type { TablesPlan as Plan } from '../parts.ts'
import type { PrintedCells } from '../printed.ts'
import { type Counts, countsOf, less, possible } from './counts.ts'
import { readingsKnown } from './gone.ts'
import { pairsAt } from './of-group.ts'
import type { Outcome } from './outcomes.ts'
import { stemsOf } from './part-of.ts'
import { floorOf, shapeOf } from './shape.ts'
import { type Counted, countedIn, type FamilyTable, type Readings, type Table, timeOf, unitOf } from './tables.ts'
import type { CellGroup, Reading, Unit } from './types.ts'
import { allStudentsOf } from './whole.ts'

/**
 * A table that does not say how many all of its children are, with all that other tables say of them: “Reading, English
 * learners”, which lists races alone, has them in the row of “Reading”; “Reading, boys” is “Reading” without “Reading, girls”;
 * “Graduation rate by race” has those of “Graduation rate”; and a point within a year may have those of the year.
 */
export function withAllOf(plan: Plan, table: FamilyTable, printed: PrintedCells): readonly Outcome[] {
  const { key, of, readings } = table
  const total = shapeOf(plan).groups.find((g) => g.isTotal)?.id
  if (total === undefined || readings.has(total) || readings.size === 0) return []
  const unit = unitOf(plan, of)
  const told = [...ofItsGroup(plan, table, total), ...ofNamesakes(plan, table, total)]
  return told.flatMap(({ from, all }) => {
    if (all.n === undefined || all.figure === undefined || !holdsEach(all, readings, unit)) return []
    const { figure, n, numerator } = all
    const row = { figure, n, ...(numerator !== undefined && { numerator }) }
    const known = new Map([...printed, [total, [...(printed.get(total) ?? []), row]] as const])
    return [{ key: `all of ${key} in ${from}`, unit, readings: new Map([[total, all], ...readings]), printed: known }]
  })
}

/** All children of a table as another one tells of them. */
interface Told {
  readonly from: string
  readonly all: Reading
}

/** For a measure of one group: that group's row in the measure of all, or what the measure of the other end leaves of that. */
function ofItsGroup(plan: Plan, { of }: FamilyTable, total: string): readonly Told[] {
  const unit = unitOf(plan, of)
  return pairsAt(plan, of).flatMap(({ measure, of: whole, group }) => {
    const around: Table = { ...of, measure: whole }
    if (measure !== of.measure || unitOf(plan, around) !== unit) return []
    const there = readingsKnown(plan, around)
    const all = there.get(group.id) ?? restOf(plan, around, group, there.get(total), total)
    return all ? [{ from: whole, all }] : []
  })
}

/** All students of a measure but those of its measure of the other end: boys, where girls are told. */
function restOf(
  plan: Plan,
  whole: Table,
  { cuts }: CellGroup,
  all: Reading | undefined,
  total: string,
): Reading | undefined {
  const [[way, of] = [], ...more] = cuts ?? []
  const end = way && of && more.length === 0 ? otherEnd(way, of) : undefined
  const pairs = pairsAt(plan, whole)
  const beside = pairs.find((o) => o.of === whole.measure && o.group.cuts?.get(way ?? '') === end)
  if (end === undefined || beside === undefined) return undefined
  const unit = unitOf(plan, whole)
  const other = countsOf(readingsKnown(plan, { ...whole, measure: beside.measure }).get(total), unit)
  return asReading(less(countsOf(all, unit), [other]), unit)
}

/** Words of a measure's name that say how its children are listed, and nothing of what is measured. */
const asListed = stemsOf(
  'race ethnicity gender sex language income disability program group groups subgroup subgroups gap overall total districtwide',
)

/** Tables of the same time, or of the year of a point, that say how many all are, of measures that are called the same but for how they list. */
function ofNamesakes(plan: Plan, { key, of, readings }: FamilyTable, total: string): readonly Told[] {
  const unit = unitOf(plan, of)
  const own = namesOf(plan, of.measure)
  const isSame = (t: Counted) => {
    if (t.of.measure === of.measure) return t.of.year === of.year
    const its = namesOf(plan, t.of.measure)
    return timeOf(t.of) === timeOf(of) && (own.name === its.name || (own.counted !== '' && own.counted === its.counted))
  }
  const isBeside = (t: Counted) => [...readings.keys()].every((id) => !t.readings.has(id))
  return [...countedIn(plan, total).values()].flatMap((t) => {
    if (t.key === key || unitOf(plan, t.of) !== unit || !isBeside(t) || !isSame(t)) return []
    const all = t.all.n === null ? summedIn(plan, t, total, unit) : t.readings.get(total)
    return all ? [{ from: t.key, all }] : []
  })
}

/** A measure's name without how it lists its children, and what is counted in it. */
function namesOf(plan: Plan, measure: string): { readonly name: string; readonly counted: string } {
  const { short = '', phrase = '' } = namesOfMeasure(plan, measure)[0] ?? {}
  const words = [...stemsOf(short)].filter((word) => !asListed.has(word))
  return { name: words.sort().join(' '), counted: fold(phrase) }
}

/** All students as the rows of a table make them up: girls and boys. */
function summedIn(plan: Plan, { readings }: Counted, total: string, unit: Unit): Reading | undefined {
  const { groups, addsUp } = shapeOf(plan)
  const counts = new Map([...readings].map(([id, reading]) => [id, countsOf(reading, unit)] as const))
  const all = groups.find((g) => g.id === total)
  const sum = all && allStudentsOf({ groups, addsUp, readings, unit, floor: floorOf(plan) }, all, counts)
  return sum && asReading(sum, unit)
}

/** A share of counted children as a reading; undefined where not both are known. */
const asReading = ({ n, did }: Counts, unit: Unit): Reading | undefined =>
  unit !== 'percent' || n === null || did === null || n <= 0
    ? undefined
    : { figure: (did / n) * 100, n, numerator: did }

/** Whether each row may be a part of these children. */
const holdsEach = (all: Reading, readings: Readings, unit: Unit): boolean =>
  [...readings.values()].every((reading) => {
    const left = less(countsOf(all, unit), [countsOf(reading, unit)])
    return left.n === null || possible(left)
  })
