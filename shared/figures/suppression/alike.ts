import { rememberedIn } from '../../domain/plan.ts'
import { fold } from '../../domain/usual-groups.ts'
import { type MeasureName, namesOfMeasure, namesOut, nameTexts } from '../names-out.ts'
import type { TablesPlan as Plan } from '../parts.ts'
import { halfStep } from './counts.ts'
import { inOneOrder } from './one-order.ts'
import { thingOf } from './part-of.ts'
import { areOfTwoSubjects } from './subjects.ts'
import type { FamilyTable, Readings, Table } from './tables.ts'

/** By so many children two tables of one year may differ in a row, though they count the same ones. */
export const NEAR = 10
/** True for tables of one time, the year and the point within it. */
export const isOfYear = (a: Table, b: Table): boolean =>
  a.year === b.year && (a.point === b.point || a.measure === b.measure)
export const isAtOnce = (a: Table, b: Table): boolean => a.year === b.year && a.point === b.point

/** How a measure is called, in full; undefined where it has no name. */
function calledAs(plan: Plan, measure: string): string | undefined {
  const { short = '', phrase = '', people = '', population = '', unit = '' } = plan.get('measure', measure) ?? {}
  const words = [short, phrase, people, population, unit]
  return short.trim() === '' ? undefined : words.map((w) => w.trim().toLowerCase()).join('\n')
}

/** Whether two measures are called alike in full today, or were at some time when papers told of one of them. */
function areCalledAlike(plan: Plan, one: string, other: string): boolean {
  const today = calledAs(plan, one)
  if (today !== undefined && today === calledAs(plan, other)) return true
  return wereSo(plan, one, other, ({ short, phrase, people, unit = '' }) =>
    fold(short) === '' ? '' : [short, phrase, people, unit].map(fold).join('\n'),
  )
}

/** Measures that papers have told of by another name than today's. */
const renamedIn = (plan: Plan): ReadonlySet<string> =>
  rememberedIn(
    plan,
    'measures by other names',
    () => new Set([...namesOut(plan).measures.keys()].filter((id) => namesOfMeasure(plan, id).length > 1)),
  )

/** Whether one of two measures had a name in a paper by which they say the same. */
function wereSo(plan: Plan, one: string, other: string, saying: (name: MeasureName) => string): boolean {
  const renamed = renamedIn(plan)
  if (!renamed.has(one) && !renamed.has(other)) return false
  const its = new Set(namesOfMeasure(plan, other).map(saying))
  return namesOfMeasure(plan, one)
    .map(saying)
    .some((said) => said !== '' && its.has(said))
}

/**
 * Whether one measure, two of one name, or two that say in the same words what is counted of all children say the same about
 * every row that both have: for a group, that suffices. For one measure the number of students does; and if no row is in both,
 * equal full names do, or the same words: a row that one lists and the other does not is the rest of the same students. So do
 * names and words that papers have told.
 */
export function repeats(plan: Plan, a: FamilyTable, b: FamilyTable): boolean {
  if (!isOfYear(a.of, b.of)) return false
  const [one, other] = [a.of.measure, b.of.measure]
  const nameOf = (id: string) => plan.get('measure', id)?.short?.trim().toLowerCase()
  const isOne = one === other
  const isSaid = () => isAtOnce(a.of, b.of) && countsTheSame(plan, one, other)
  const isNamed =
    isOne ||
    (Boolean(nameOf(one)) && nameOf(one) === nameOf(other)) ||
    wereSo(plan, one, other, ({ short }) => fold(short))
  if (!isNamed && !isSaid()) return false
  const isOneName = isOne || areCalledAlike(plan, one, other)
  const both = [...a.readings].flatMap(([id, own]) => {
    const other = b.readings.get(id)
    return own.n && other?.n ? [own.n === other.n && (isOneName || own.figure === other.figure)] : []
  })
  if (both.length > 0) return both.every(Boolean)
  if (!isOneName && !isSaid()) return false
  return [a, b].every(countsChildren) || haveTheSameShares(a.readings, b.readings)
}

/** Shares that are the same as far as they are rounded, by which two tables are one where names say so: fewer may be an accident. */
const SHARES = 2

/** Whether one table has shares alone, as a report card does, and all of them are the other one's. */
function haveTheSameShares(a: Readings, b: Readings): boolean {
  const both = [...a].flatMap(([id, { figure }]) => {
    const other = b.get(id)?.figure
    return figure === undefined || other === undefined
      ? []
      : [Math.abs(figure - other) <= halfStep(figure) + halfStep(other)]
  })
  return both.length >= SHARES && both.every(Boolean)
}

/** Whether two measures say in the same words, and of all children, what is counted: “Reading” and “Literacy”, who read well. */
function countsTheSame(plan: Plan, one: string, other: string): boolean {
  const [a, b] = [plan.get('measure', one), plan.get('measure', other)]
  const told = (m: typeof a) =>
    [m?.phrase, m?.people, m?.population, m?.unit].map((text) => inOneOrder(text ?? '')).join('\n')
  const isSaid = fold(a?.phrase ?? '') !== '' && told(a) === told(b)
  const wasSaid = () =>
    wereSo(plan, one, other, ({ phrase, people, unit = '' }) =>
      fold(phrase) === '' ? '' : [phrase, people, unit].map((text) => inOneOrder(text)).join('\n'),
    )
  if (!isSaid && !wasSaid()) return false
  return !areOfTwoSubjects(plan, one, other) && [one, other].every((id) => isOfAll(plan, id))
}

/** Whether no name of a measure says a group, a grade or a place. */
const isOfAll = (plan: Plan, measure: string): boolean => !thingOf({ names: nameTexts(plan, measure), n: 0 }).isOfSome

const countsChildren = ({ readings }: FamilyTable): boolean => [...readings.values()].some(({ n }) => n !== undefined)

/**
 * Whether two tables have the same numbers of children, as far as both have any: they count the same ones. Where they
 * list other groups but for all students, that number suffices: one lists White children, the other Hispanic ones, and
 * together they leave the rest. `least`: so many rows must agree at the least. `near`: where more rows agree than not, and
 * two of them at the least, others may differ by fewer children than this: one of the two was put right. `few`: rows of fewer
 * children are withheld in both, so that what they say must not decide, or the rows that go would say whether they are equal.
 */
export function alike(a: Readings, b: Readings, total: string | undefined, least = 1, near = 0, few = 0): boolean {
  const areFew = (id: string, n: number, other: number) => id !== total && n < few && other < few
  const both: { readonly id: string; readonly by: number }[] = []
  for (const [id, { n }] of b.size === 0 ? [] : a) {
    const other = b.get(id)?.n
    if (typeof n === 'number' && typeof other === 'number')
      both.push({ id, by: areFew(id, n, other) ? 0 : Math.abs(n - other) })
  }
  const same = both.filter(({ by }) => by === 0).length
  // If all students were corrected as well, no group was by more students.
  const all = both.find(({ id, by }) => id === total && by > 0)
  const most = all === undefined ? near : Math.min(near, all.by + 1)
  const groups = both.length - (all === undefined ? 0 : 1)
  if (same < both.length && (same < 2 || 2 * same <= groups || both.some(({ by }) => by >= most))) return false
  return (both.length > 1 || both[0]?.id === total) && both.length >= least
}
