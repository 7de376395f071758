import { commas } from '../../words/index.ts'
import type { Line } from '../figures/preview.ts'
import type { Unit } from '../figures/units.ts'

/** How far a figure is from its neighbors: its group's other years, the year's other groups, other places. */

/** A figure so many times its neighbors, or so small a part of them, is doubted. */
export const FAR = 20
/** If a group's other years differ by no more than this, a figure eight times off is not one of them. */
const ALIKE = 1.3
const TENTH = 8
/** Numbers of children below this may well grow twentyfold in a year. */
export const FEW = 100

export const doubtKey = (group: string, year: string): string => `${group} ${year}`

export const keyOf = ({ group, year }: { readonly group: string; readonly year: string }): string =>
  doubtKey(group, year)

export interface Point {
  readonly group: string
  readonly year: string
  readonly figure: number
}

/** What figures are compared with beside those of the file and the plan. */
export interface Beside {
  readonly unit: Unit
  /** By the same key as a doubt's: the figure in the middle of other places, as the measure would have it. */
  readonly places: ReadonlyMap<string, number>
  /** Figures of the one other place that the file has, which says nothing of a single figure. */
  readonly onePlace: ReadonlyMap<string, number>
}

export const isFar = (figure: number, other: number, unit: Unit): boolean =>
  (figure / other >= FAR || other / figure >= FAR) && (unit !== 'count' || Math.max(figure, other) >= FEW)

/** Far from most of them, or from the one in the middle. */
function farFrom(figure: number, points: readonly Point[], unit: Unit): boolean {
  const far = points.filter((p) => isFar(figure, p.figure, unit)).length
  return points.length > 0 && (far > points.length / 2 || isFar(figure, middleOf(points), unit))
}

/** Against what the plan holds, the same group's other years, and the children counted. */
export function byItself(
  { before, after }: Line,
  years: readonly Point[],
  beside: readonly Point[],
  unit: Unit,
): string | null {
  const figure = after.figure ?? 0
  if (before?.figure !== undefined && before.figure > 0 && isFar(figure, before.figure, unit))
    return `The plan has ${write(before.figure)} for this group and year.`
  if (farFrom(figure, years, unit)) return `In other years this group has ${some(years, figure)}.`
  if (unit !== 'count' && (isTenth(figure, years) || isTenthOfOne(figure, years, beside)))
    return `In other years this group has ${span(years)}.`
  if (unit === 'percent' && isNearlyAll(figure, [...years, ...beside]))
    return 'A number made up only of nines may mean “not reported”.'
  if (unit !== 'percent' && isNines(figure, years.some((p) => p.figure !== figure) ? years : beside))
    return 'A number made up only of nines may mean “not reported”.'
  return unit === 'percent' && after.n && ((figure + rounding(figure)) * after.n) / 100 < 0.5
    ? `For ${write(after.n)} students, that would be less than one student.`
    : null
}

/** A slip by ten: told only where the other years are all alike. */
function isTenth(figure: number, years: readonly Point[]): boolean {
  const [least, most] = [Math.min(...years.map((p) => p.figure)), Math.max(...years.map((p) => p.figure))]
  return years.length > 1 && most / least <= ALIKE && (least / figure >= TENTH || figure / most >= TENTH)
}

/** Whether it is a tenth of one other year, where the other groups of the year are as far from it, on the same side. */
function isTenthOfOne(figure: number, years: readonly Point[], beside: readonly Point[]): boolean {
  const [other, ...more] = years
  if (other === undefined || more.length > 0 || beside.length < 2) return false
  const slipped = (by: number): boolean => by >= TENTH && by <= 100 / TENTH
  return (
    (slipped(other.figure / figure) && beside.every((p) => p.figure / figure >= TENTH)) ||
    (slipped(figure / other.figure) && beside.every((p) => figure / p.figure >= TENTH))
  )
}

/**
 * The least distance in points at which a group is doubted against its nearest neighbor, where the odds also differ FAR
 * times: 7.6 beside 71 to 93, or 100 beside 9 to 31.
 */
const POINTS = 40
const odds = (figure: number): number => Math.max(figure, 0.1) / Math.max(100 - figure, 0.1)
const isAcross = (figure: number, others: readonly Point[]): boolean =>
  others.every((p) => {
    const times = odds(figure) / odds(p.figure)
    return Math.abs(figure - p.figure) >= POINTS && (times >= FAR || times <= 1 / FAR)
  })

/** 999 and 9999 are what some sources write for nothing. */
const isNines = (figure: number, others: readonly Point[]): boolean =>
  /^9{3,}$/.test(String(figure)) && others.length > 0 && figure >= 1.5 * middleOf(others)

/** 99, or 99.99, among figures that are all far from it, or the same. */
function isNearlyAll(figure: number, others: readonly Point[]): boolean {
  const rest = others.filter((p) => p.figure !== figure)
  return /^99(\.9+)?$/.test(String(figure)) && rest.length > 1 && rest.every((p) => p.figure < 75)
}

/** By how much a figure may have been rounded down. */
const rounding = (figure: number): number => 0.5 * 10 ** -(String(figure).split('.')[1]?.length ?? 0)

export interface Around {
  readonly years: readonly Point[]
  readonly groups: readonly Point[]
  /** How many other groups of the year are in doubt themselves. */
  readonly doubted: number
  readonly all: () => readonly Point[]
}

/** Against other groups of the year, and other places. */
export function besideOthers(line: Line, { unit, places }: Beside, around: Around): string | null {
  // Groups and places differ in their numbers of students by far more than that.
  if (unit === 'count') return null
  const figure = line.after.figure ?? 0
  const { years, groups, doubted, all } = around
  if (farFrom(figure, groups, unit)) return `Other groups this year have ${some(groups, figure)}.`
  const place = places.get(keyOf(line))
  if (place !== undefined && isFar(figure, place, unit))
    return `Half of the other places have ${write(place)} or ${figure > place ? 'less' : 'more'}.`
  if (years.length > 0) return null
  if (groups.length > 2 && (isTenth(figure, groups) || (unit === 'percent' && isAcross(figure, groups))))
    return `Other groups this year have ${span(groups)}.`
  if (doubted > groups.length) return 'Most other figures for this year are in doubt, too.'
  if (groups.length > 0 || place !== undefined) return null
  const others = all()
  return farFrom(figure, others, unit) ? `Other figures in this file have ${some(others, figure)}.` : null
}

/** The middle figure; with two in the middle, the proportional mean. */
function middleOf(points: readonly Point[]): number {
  const sorted = points.map((p) => p.figure).sort((a, b) => a - b)
  const [low = 0, high = 0] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return Math.sqrt(low * high)
}

export const write = (figure: number): string => commas(figure, 3)

export function span(points: readonly Point[]): string {
  const all = points.map((p) => p.figure)
  const [least, most] = [Math.min(...all), Math.max(...all)]
  return least === most ? write(least) : `${write(least)} to ${write(most)}`
}

/** A few of the others, those that are farthest left out: "41.2", "38 and 45", "38 to 45". */
function some(points: readonly Point[], figure: number): string {
  const away = points.map((p) => p.figure).filter((o) => figure / o >= FAR || o / figure >= FAR)
  const sorted = away.sort((a, b) => a - b)
  const [least, most] = [sorted[0] ?? 0, sorted.at(-1) ?? 0]
  return least === most ? write(least) : `${write(least)} to ${write(most)}`
}

/** True if every figure is far from that of the single other place: at least two, and on the same side. */
export function allFarFromOne(
  looked: readonly Line[],
  { onePlace, unit }: Beside,
): readonly (readonly [string, string])[] {
  const both = looked.flatMap((line) => {
    const [figure, other] = [line.after.figure ?? 0, onePlace.get(keyOf(line))]
    return other === undefined ? [] : [{ key: keyOf(line), figure, other }]
  })
  const side = (b: { readonly figure: number; readonly other: number }): boolean => b.figure > b.other
  const all = both.every((b) => isFar(b.figure, b.other, unit) && side(b) === side(both[0] ?? b))
  return unit === 'count' || both.length < 2 || !all
    ? []
    : both.map(({ key, other }) => [key, `The only other place in the file has ${write(other)}.`])
}
