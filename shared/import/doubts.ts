import { figureBy, type PercentForm, type Unit } from './form.ts'
import { readNumber, timesHundred } from './numbers.ts'
import type { Line, Reading } from './preview.ts'
import type { Doubted } from './readings.ts'

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
/** Fewer other places than these say nothing of a district. */
const PLACES = 5
/** Numbers of children below this may well grow twentyfold in a year. */
const FEW = 100

export interface DoubtsInput {
  readonly lines: readonly Line[]
  readonly unit: Unit
  /** Figures that the plan holds of the measure, this import's groups or not. */
  readonly held: readonly { readonly group: string; readonly year: string; readonly reading: Reading }[]
  /** By the same key as a doubt's: the figure in the middle of other places, as the measure would have it. */
  readonly places: ReadonlyMap<string, number>
  readonly said: ReadonlyMap<string, DoubtChoice>
}

export const doubtKey = (group: string, year: string): string => `${group} ${year}`

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
  const all = [...points.values()]
  const byGroup = Map.groupBy(all, (p) => p.group)
  const byYear = Map.groupBy(all, (p) => p.year)
  return input.lines.flatMap((line): Doubt[] => {
    const { figure } = line.after
    if (line.how === 'same' || figure === undefined || figure <= 0) return []
    const { group, year, before } = line
    const key = doubtKey(group, year)
    const why = whyDoubted(line, figure, input, {
      years: (byGroup.get(group) ?? []).filter((p) => p.year !== year),
      groups: (byYear.get(year) ?? []).filter((p) => p.group !== group),
      all: all.filter((p) => p.group !== group || p.year !== year),
      place: input.places.get(key),
    })
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
        divided: hundredth(figure),
        multiplied: over ? null : multiplied,
        why: why ?? 'You decided on it when it was brought in before.',
        choice: input.said.get(key) ?? was ?? 'aside',
      },
    ]
  })
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

interface Around {
  readonly years: readonly Point[]
  readonly groups: readonly Point[]
  readonly all: readonly Point[]
  readonly place: number | undefined
}

function whyDoubted(line: Line, figure: number, { unit }: DoubtsInput, around: Around): string | null {
  const counts = unit === 'count'
  const far = (other: number): boolean =>
    (figure / other >= FAR || other / figure >= FAR) && (!counts || Math.max(figure, other) >= FEW)
  const mostly = (points: readonly Point[]): boolean => points.filter((p) => far(p.figure)).length > points.length / 2
  const { before } = line
  if (before?.figure !== undefined && before.figure > 0 && far(before.figure))
    return `The plan holds ${write(before.figure)} for this group and year.`
  if (mostly(around.years)) return `In other years this group has ${some(around.years, figure)}.`
  if (unit === 'percent' && line.after.n && (figure * line.after.n) / 100 < 0.5)
    return `Of ${write(line.after.n)} children that would be less than one.`
  // Groups and places differ in their numbers of children by far more than that.
  if (counts) return null
  if (mostly(around.groups)) return `Other groups of this year have ${some(around.groups, figure)}.`
  if (around.place !== undefined && far(around.place))
    return `Half of the other places have ${write(around.place)} or more.`
  const alone = around.years.length === 0 && around.groups.length === 0 && around.place === undefined
  return alone && mostly(around.all) ? `Other figures of this file have ${some(around.all, figure)}.` : null
}

const numbers = new Intl.NumberFormat('en-US', { maximumFractionDigits: 3 })
const write = (figure: number): string => numbers.format(figure)

/** A few of the others, those that are farthest left out: "41.2", "38 and 45", "38 to 45". */
function some(points: readonly Point[], figure: number): string {
  const away = points.map((p) => p.figure).filter((o) => figure / o >= FAR || o / figure >= FAR)
  const sorted = away.sort((a, b) => a - b)
  const [least, most] = [sorted[0] ?? 0, sorted.at(-1) ?? 0]
  return least === most ? write(least) : `${write(least)} to ${write(most)}`
}

/** The figure in the middle of at least five other places, as the measure would have it; undefined where there are fewer. */
export function placeFigure(middle: number, places: number, form: PercentForm, unit: Unit): number | undefined {
  if (places < PLACES) return undefined
  const read = readNumber(middle, 'point')
  const share = unit === 'percent' || unit === 'rate'
  return read.ok ? figureBy(read.digits, read.value, share && form === 'fraction') : undefined
}
