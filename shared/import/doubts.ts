import { commas } from '../words/index.ts'
import { figureBy, type PercentForm, type Unit } from './form.ts'
import { copiedOn, type Figure, filledIn, oddMoves, oddNumbers } from './moves.ts'
import { readNumber, timesHundred } from './numbers.ts'
import type { Line, Reading } from './preview.ts'
import type { Doubted } from './readings.ts'
import type { Near } from './select.ts'
import { oddParts } from './within-year.ts'

/** What a person said of a figure that is far from its neighbors; it stays aside until they do. */
export type DoubtChoice = Doubted | 'aside'

/** A figure that may have been written a hundred times too small, or too large. */
export interface Doubt {
  /** Of one value: its group in the plan and its year. */
  readonly key: string
  readonly row: number
  readonly group: string
  readonly year: string
  readonly figure: number
  /** A hundredth of it, and a hundred times it; null where the measure has no such figure. */
  readonly divided: number | null
  readonly multiplied: number | null
  /** From what it is far. */
  readonly why: string
  readonly choice: DoubtChoice
}

/** A figure so many times its neighbors, or so small a part of them, is doubted. */
export const FAR = 20
/** From so many other places on the one in the middle counts, however they differ. */
const PLACES = 5
/** Of fewer, only where they are near one another. */
const NEAR = 3
/** Other years of a group that differ by no more than this say that a figure eight times off is none of them. */
const ALIKE = 1.3
const TENTH = 8
/** Numbers of children below this may well grow twentyfold in a year. */
const FEW = 100
/** Of thousands of groups so many stand for all: beside each of them each would take minutes. */
const BESIDE = 300

export interface DoubtsInput {
  readonly lines: readonly Line[]
  readonly unit: Unit
  /** Figures that the plan holds of the measure, this import's groups or not. */
  readonly held: readonly { readonly group: string; readonly year: string; readonly reading: Reading }[]
  /** By the same key as a doubt's: the figure in the middle of other places, as the measure would have it. */
  readonly places: ReadonlyMap<string, number>
  /** The same of the one other place that the file has, which says nothing of a single figure. */
  readonly onePlace: ReadonlyMap<string, number>
  /** Why the file itself says that a figure is wrong, by the same key. */
  readonly contradicted: ReadonlyMap<string, string>
  readonly said: ReadonlyMap<string, DoubtChoice>
  /** The file has figures above 1 and figures that may be fractions, and a person said that all are percentages. */
  readonly mixed: boolean
  /** Of fewer children than these, sources tell nothing as a rule. */
  readonly floor: number
  /** What a group of the plan is called, and whether it is all students. */
  readonly nameOf: (group: string) => { readonly name: string; readonly isAll: boolean }
}

export const doubtKey = (group: string, year: string): string => `${group} ${year}`

const keyOf = ({ group, year }: { readonly group: string; readonly year: string }): string => doubtKey(group, year)

const someOf = <T>(all: readonly T[]): readonly T[] =>
  all.length <= BESIDE
    ? all
    : all.filter((_, i) => Math.floor((i * BESIDE) / all.length) !== Math.floor(((i - 1) * BESIDE) / all.length))

interface Point {
  readonly group: string
  readonly year: string
  readonly figure: number
}

/** Every figure that stands alone: far from the same group's other years, the year's other groups, or other places. */
export function findDoubts(input: DoubtsInput): readonly Doubt[] {
  const points = new Map<string, Point>()
  const add = (group: string, year: string, figure: number | undefined): void => {
    if (figure !== undefined && figure > 0) points.set(doubtKey(group, year), { group, year, figure })
  }
  for (const { group, year, reading } of input.held) add(group, year, reading.figure)
  for (const { group, year, after } of input.lines) {
    points.delete(doubtKey(group, year))
    add(group, year, after.figure)
  }
  const whys = new Map<string, string>(input.contradicted)
  for (const key of whys.keys()) points.delete(key)
  if (input.mixed)
    for (const line of maybeFractions(input.lines)) {
      whys.set(keyOf(line), 'Others in this file are above 1, and this one would be close to them as a fraction.')
      points.delete(keyOf(line))
    }
  const all = [...points.values()]
  for (const [key, why] of zerosIn(input)) whys.set(key, whys.get(key) ?? why)
  for (const [key, why] of noZeros(input, all)) whys.set(key, whys.get(key) ?? why)
  const byGroup = Map.groupBy(all, (p) => p.group)
  const byYear = new Map([...Map.groupBy(all, (p) => p.year)].map(([year, own]) => [year, someOf(own)]))
  const looked = input.lines.filter(
    (l) => l.how !== 'same' && ((l.after.figure ?? 0) > 0 || (l.after.figure === 0 && whys.has(keyOf(l)))),
  )
  const yearsOf = (l: Line): readonly Point[] => (byGroup.get(l.group) ?? []).filter((p) => p.year !== l.year)
  const besideOf = (l: Line): readonly Point[] => (byYear.get(l.year) ?? []).filter((p) => p.group !== l.group)
  for (const line of looked) {
    if (whys.has(keyOf(line))) continue
    const why = byItself(line, yearsOf(line), besideOf(line), input.unit)
    if (why !== null) whys.set(keyOf(line), why)
  }
  for (const [key, why] of allFarFromOne(looked, input)) whys.set(key, whys.get(key) ?? why)
  // A neighbor that is in doubt itself speaks neither for a figure nor against it.
  const first = new Set(whys.keys())
  const sure = (p: Point): boolean => !first.has(keyOf(p))
  for (const line of looked) {
    const beside = besideOf(line)
    const why = besideOthers(line, input, {
      years: yearsOf(line).filter(sure),
      groups: beside.filter(sure),
      doubted: beside.length - beside.filter(sure).length,
      all: () => all.filter((p) => keyOf(p) !== keyOf(line)),
    })
    if (why !== null && !first.has(keyOf(line))) whys.set(keyOf(line), why)
  }
  // A whole group may be written so, and near enough to others in a single year.
  const second = new Set(whys.keys())
  for (const line of looked) {
    const years = yearsOf(line)
    const doubted = years.filter((p) => second.has(keyOf(p))).length
    // Where no other group stands beside it, the years count that could be held against one.
    const held = besideOf(line).length > 0 ? [] : years.filter((p) => (byYear.get(p.year)?.length ?? 0) > 1)
    const doubtedOfHeld = held.filter((p) => second.has(keyOf(p))).length
    if (!second.has(keyOf(line)) && (doubted > years.length / 2 || doubtedOfHeld > held.length / 2))
      whys.set(keyOf(line), 'Most other years for this group are in doubt, too.')
  }
  for (const [key, why] of byArithmetic(input, whys)) whys.set(key, why)
  const asked = input.lines.filter((l) => looked.includes(l) || (l.how !== 'same' && whys.has(keyOf(l))))
  return asked.flatMap((line): Doubt[] => {
    const { group, year, before } = line
    const figure = line.after.figure ?? 0
    const key = keyOf(line)
    const why = whys.get(key) ?? null
    const was = decidedBefore(before, figure)
    if (why === null && was === null) return []
    const multiplied = timesHundred(String(figure))
    const over = input.unit === 'percent' && multiplied > 100
    return [
      {
        key,
        row: line.row,
        group,
        year,
        figure,
        divided: figure === 0 ? null : hundredth(figure),
        multiplied: over || figure === 0 ? null : multiplied,
        why: why ?? 'You decided this when it was brought in before.',
        choice: input.said.get(key) ?? was ?? 'aside',
      },
    ]
  })
}

/** What does not go with the group's other years, nor with the other groups of the year, of all that nothing else speaks against. */
function byArithmetic(
  { lines, held, unit, nameOf }: DoubtsInput,
  known: ReadonlyMap<string, string>,
): readonly (readonly [string, string])[] {
  const figures = new Map<string, Figure>()
  const add = (group: string, year: string, reading: Reading): void => {
    const key = doubtKey(group, year)
    if (reading.figure !== undefined)
      figures.set(key, { key, group, year, figure: reading.figure, n: reading.n ?? null })
  }
  for (const { group, year, reading } of held) add(group, year, reading)
  for (const { group, year, after } of lines) add(group, year, after)
  const own = new Set(lines.flatMap((l) => (l.how === 'same' ? [] : keyOf(l))))
  const every = [...figures.values()]
  const all = every.filter((f) => !known.has(f.key))
  const parts = oddParts(
    (unit === 'count' ? all : every).map((f) => ({ ...f, ...nameOf(f.group) })),
    unit,
  )
  const ofFile = all.filter((f) => own.has(f.key))
  return [...oddNumbers(all), ...oddMoves(all, unit), ...filledIn(ofFile, unit), ...copiedOn(all), ...parts].filter(
    ([key]) => own.has(key) && !known.has(key),
  )
}

/** Zeros where the plan holds far more, or in a file that has nothing else: a source may write what it withholds so. */
function zerosIn({ lines, unit }: DoubtsInput): readonly (readonly [string, string])[] {
  const onlyZeros = unit === 'percent' && lines.length > 1 && lines.every((l) => (l.after.figure ?? 0) === 0)
  const years = Map.groupBy(lines, (l) => l.year)
  /** Every figure of a year is 0, and each other year has much: nothing was measured then. */
  const empty = (year: string): boolean => {
    const own = years.get(year) ?? []
    const others = lines.filter((l) => l.year !== year && l.after.figure !== undefined)
    return (
      own.length > 1 &&
      own.every((l) => l.after.figure === 0) &&
      others.length > 1 &&
      others.every((l) => (l.after.figure ?? 0) >= MUCH)
    )
  }
  return lines.flatMap((line): (readonly [string, string])[] => {
    if (line.after.figure !== 0) return []
    if (unit === 'percent' && empty(line.year))
      return [[keyOf(line), 'Every figure this year is 0, and other years have far more.']]
    const before = line.before?.figure ?? 0
    if (unit === 'percent' && before >= MUCH)
      return [[keyOf(line), `The plan has ${write(before)} for this group and year.`]]
    return onlyZeros ? [[keyOf(line), 'Every figure in the file is 0.']] : []
  })
}
/** In percent: from there on a fall to nothing is no rare thing that did not happen. */
const MUCH = 10
/** Beside one group or two alone that are at this or more, nothing is a zero, either. */
const HIGH = 40

/** So likely a zero may be chance among many children, and among so few that sources withhold them. */
const CHANCE = { many: 0.01, few: 0.5 }

/**
 * Zeros among groups that are all well above it, or of a group that is so in its other years: some sources write what they
 * withhold so. Of few children none may have.
 */
function noZeros(
  { lines, unit, floor }: DoubtsInput,
  points: readonly Point[],
): readonly (readonly [string, string])[] {
  if (unit !== 'percent') return []
  return lines.flatMap(({ how, group, year, after }): (readonly [string, string])[] => {
    if (after.figure !== 0 || how === 'same') return []
    const likely = after.n !== undefined && after.n < floor ? CHANCE.few : CHANCE.many
    const unlikely = (others: readonly Point[]): boolean => {
      const least = Math.min(...others.map((p) => p.figure))
      const enough = others.length > 2 || (others.length > 0 && least >= HIGH)
      return enough && least >= MUCH && (1 - least / 100) ** (after.n ?? FEW) <= likely
    }
    const key = keyOf({ group, year })
    const beside = points.filter((p) => p.year === year && p.group !== group)
    const so = 'so 0 may mean that the figure is withheld'
    if (unlikely(beside)) return [[key, `Other groups this year have ${span(beside)}, ${so}.`]]
    const years = points.filter((p) => p.year !== year && p.group === group)
    return unlikely(years) ? [[key, `In other years this group has ${span(years)}, ${so}.`]] : []
  })
}

/** Where every figure is far from that of the one other place: two at least, and on the same side. */
function allFarFromOne(
  looked: readonly Line[],
  { onePlace, unit }: DoubtsInput,
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

/** What was decided when this very figure was brought in before; null where it was not. */
function decidedBefore(before: Reading | null, figure: number): Doubted | null {
  const { doubt } = before ?? {}
  if (doubt === undefined || doubt === 'lookedUp') return null
  const would = { asIs: figure, divided: hundredth(figure), multiplied: timesHundred(String(figure)) }[doubt]
  return would === before?.figure ? doubt : null
}

const hundredth = (figure: number): number => {
  const [mantissa = '', power = '0'] = String(figure).split('e')
  return Number(`${mantissa}e${Number(power) - 2}`)
}

/** Figures of 1 or less that a hundred times would be among those above 1. */
function maybeFractions(lines: readonly Line[]): readonly Line[] {
  const large = lines.flatMap((l) => ((l.after.figure ?? 0) > 1 ? (l.after.figure ?? 0) : []))
  const [least, most] = [Math.min(...large), Math.max(...large)]
  return lines.filter(({ after: { figure = 0 } }) => {
    const multiplied = figure * 100
    return figure > 0 && figure <= 1 && multiplied >= least / 2 && multiplied <= most * 2
  })
}

const isFar = (figure: number, other: number, unit: Unit): boolean =>
  (figure / other >= FAR || other / figure >= FAR) && (unit !== 'count' || Math.max(figure, other) >= FEW)

/** Far from most of them, or from the one in the middle. */
function farFrom(figure: number, points: readonly Point[], unit: Unit): boolean {
  const far = points.filter((p) => isFar(figure, p.figure, unit)).length
  return points.length > 0 && (far > points.length / 2 || isFar(figure, middleOf(points), unit))
}

/** Against what the plan holds, the same group's other years, and the children counted. */
function byItself(
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
    ? `For ${write(after.n)} children, that would be less than one child.`
    : null
}

/** A slip by ten: told only where the other years are all alike. */
function isTenth(figure: number, years: readonly Point[]): boolean {
  const [least, most] = [Math.min(...years.map((p) => p.figure)), Math.max(...years.map((p) => p.figure))]
  return years.length > 1 && most / least <= ALIKE && (least / figure >= TENTH || figure / most >= TENTH)
}

/** The same beside one other year, where the other groups of the year are as far from it, on the same side. */
function isTenthOfOne(figure: number, years: readonly Point[], beside: readonly Point[]): boolean {
  const [other, ...more] = years
  if (other === undefined || more.length > 0 || beside.length < 2) return false
  const slipped = (by: number): boolean => by >= TENTH && by <= 100 / TENTH
  return (
    (slipped(other.figure / figure) && beside.every((p) => p.figure / figure >= TENTH)) ||
    (slipped(figure / other.figure) && beside.every((p) => figure / p.figure >= TENTH))
  )
}

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

interface Around {
  readonly years: readonly Point[]
  readonly groups: readonly Point[]
  /** How many other groups of the year are in doubt themselves. */
  readonly doubted: number
  readonly all: () => readonly Point[]
}

/** Against other groups of the year, and other places. */
function besideOthers(line: Line, { unit, places }: DoubtsInput, around: Around): string | null {
  // Groups and places differ in their numbers of children by far more than that.
  if (unit === 'count') return null
  const figure = line.after.figure ?? 0
  const { years, groups, doubted, all } = around
  if (farFrom(figure, groups, unit)) return `Other groups this year have ${some(groups, figure)}.`
  const place = places.get(keyOf(line))
  if (place !== undefined && isFar(figure, place, unit))
    return `Half of the other places have ${write(place)} or ${figure > place ? 'less' : 'more'}.`
  if (years.length > 0) return null
  if (groups.length > 2 && isTenth(figure, groups)) return `Other groups this year have ${span(groups)}.`
  if (doubted > groups.length) return 'Most other figures for this year are in doubt, too.'
  if (groups.length > 0 || place !== undefined) return null
  const others = all()
  return farFrom(figure, others, unit) ? `Other figures in this file have ${some(others, figure)}.` : null
}

/** The figure in the middle; of two that stand there, what lies between them in proportion. */
function middleOf(points: readonly Point[]): number {
  const sorted = points.map((p) => p.figure).sort((a, b) => a - b)
  const [low = 0, high = 0] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return Math.sqrt(low * high)
}

const write = (figure: number): string => commas(figure, 3)

function span(points: readonly Point[]): string {
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

/** The figure in the middle of other places, or of the one, as the measure would have it; undefined where it says nothing of a district. */
export function placeFigure(
  { middle, places, least, most }: Pick<Near, 'middle' | 'places' | 'least' | 'most'>,
  form: PercentForm,
  unit: Unit,
): number | undefined {
  // Numbers of children of other places say nothing of a share.
  if (form === 'ofCounted') return undefined
  if (places > 1 && places < PLACES && most / least > NEAR) return undefined
  const read = readNumber(middle, 'point')
  const share = unit === 'percent' || unit === 'rate'
  const figure = read.ok ? figureBy(read.digits, read.value, share ? form : 'number') : undefined
  // More than 100 percent is none of a place: the other places are written in another way.
  return unit === 'percent' && figure !== undefined && figure > 100 ? undefined : figure
}
