import { asFiguresAdd } from './adding.ts'
import { namesOf } from './named.ts'
import type { CellGroup, SuppressInput, Unit } from './types.ts'

/** Groups of so many children are not as large as each other by accident, three of them. */
export const LARGE = 100

/** Fewer rows than this may have one number by accident. */
export const SOME = 3

/** A row that has both, and how many of its children did, where that was entered. */
export interface Counted {
  readonly id: string
  readonly group: CellGroup
  readonly figure: number
  readonly n: number
  readonly numerator?: number | undefined
}

/**
 * Rows that all have the same number of students, though they are not groups of that size: the number is what they
 * are shares of (`heads`: a figure is the number of students in its row), or what a file says about all students in
 * every line (`of` is then no row's own number, and the numbers are not entered).
 */
export interface OneNumber {
  readonly of: number
  readonly heads: boolean
  /** They may be groups of so many all the same: twenty of each were asked. */
  readonly mayBeOwn: boolean
  readonly rows: ReadonlySet<string>
}

type Asked = Pick<SuppressInput, 'unit' | 'groups' | 'addsUp'>

/** Undefined where each row may well have its own number of children. */
export function oneNumberOf(asked: Asked, rows: readonly Counted[]): OneNumber | undefined {
  const all = rows.find(({ group }) => group.isTotal)
  const parts = rows.filter((r) => r !== all)
  const of = numberOfMost(parts)
  if (of === undefined) return undefined
  const same = parts.filter((r) => r.n === of)
  const shared = () => {
    // A group that is all students has their figure, too. Most rows must say so: one may be a slip of the pen.
    const others = same.filter((r) => all === undefined || !isSameFigure(r.figure, all.figure))
    if (all?.n === of) return 2 * others.length > parts.length || apartIn(asked, same).length > 0
    if (same.length < Math.max(SOME, parts.length)) return false
    const listed = [...Map.groupBy(same, (r) => r.group.dimension).values()]
    // That many in each, and that many in all: three houses of a school, or the students who were asked.
    if (all && listed.some((list) => list.length * of === all.n)) return false
    return all === undefined || ofThoseWhoDid || of >= LARGE
  }
  const ofThoseWhoDid = all !== undefined && headsIn(asked.unit, all, all.n) === of
  if (!shared()) return undefined
  const isOfAll = all === undefined || all.n === of || ofThoseWhoDid
  const most = all?.n === of ? headsIn(asked.unit, all, of) : of
  const heads = isOfAll && most !== undefined && areShares(asked, same, of, most)
  const mayBeOwn = all?.n !== of && of < LARGE
  if (!heads && mayBeOwn) return undefined
  return { of, heads, mayBeOwn, rows: new Set(same.map((r) => r.id)) }
}

/** Whether two figures are one, each with as many decimals as it was given: 41.7 and 42. */
function isSameFigure(a: number, b: number): boolean {
  const by = Math.min(...[a, b].map((f) => [1, 10].find((tens) => isWhole(f * tens)) ?? 100))
  return Math.round(a * by) === Math.round(b * by)
}
const isWhole = (n: number) => Math.abs(n - Math.round(n)) < 1e-6

/** The number of children that most rows have. */
function numberOfMost(parts: readonly Counted[]): number | undefined {
  const [most] = [...Map.groupBy(parts, (r) => r.n)].toSorted(([, a], [, b]) => b.length - a.length)
  return most && 2 * most[1].length > parts.length ? most[0] : undefined
}

const isShare = (unit: Unit): boolean => unit === 'percent' || unit === 'rate'

/** How many children a figure says that there are, of so many; undefined where it is no share, or of events. */
export function headsIn(unit: Unit, { figure, numerator }: Omit<Counted, 'id' | 'group' | 'n'>, of: number) {
  const heads = numerator ?? (isShare(unit) ? Math.round((figure * of) / 100) : figure)
  return (unit === 'count' || isShare(unit)) && Number.isInteger(heads) && heads <= of ? heads : undefined
}

/** Half a step of the last digit with which a table gives its shares, in children; none where the numbers are given. */
export function offBy(unit: Unit, rows: readonly Pick<Counted, 'figure' | 'numerator'>[], of: number): number {
  if (!isShare(unit)) return 0
  const steps = [1, 10, 100].map((by) => 1 / by)
  const step = steps.find((by) => rows.every((r) => isWhole(r.figure / by))) ?? 0.01
  return (of * step) / 200
}

/** Whether the figures can be shares of one number: none holds more than all, nor do those that share no child. */
function areShares(asked: Asked, rows: readonly Counted[], of: number, most: number): boolean {
  const off = offBy(asked.unit, rows, of)
  const fits = (list: readonly Counted[]) => {
    const heads = list.map((r) => headsIn(asked.unit, r, of) ?? NaN)
    return heads.reduce((s, n) => s + n, 0) <= most + (list.length + 1) * (off + 0.5)
  }
  return rows.every((r) => fits([r])) && apartIn(asked, rows).every(fits)
}

/** Rows of one category that share no child, as the plan says or their names. */
export function apartIn<R extends Pick<Counted, 'id' | 'group'>>(asked: Asked, rows: readonly R[]): readonly R[][] {
  const names = namesOf(asked.groups)
  // A tick that counts “Black, Male” among the races is checked against their names.
  const { groups, addsUp } = asFiguresAdd(asked, names, new Map())
  const dimensions = new Map(groups.map((g) => [g.id, g.dimension]))
  return [...Map.groupBy(rows, (r) => dimensions.get(r.id))].flatMap(([dimension, list]) => {
    const isApart = (dimension !== undefined && addsUp.has(dimension)) || names.areApart(list.map((r) => r.id))
    return list.length > 1 && isApart ? [list] : []
  })
}
