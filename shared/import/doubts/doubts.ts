import { timesHundred } from '../cells/numbers.ts'
import type { Line, Reading } from '../figures/preview.ts'
import type { Doubted } from '../figures/readings.ts'
import { copiedOn, type Figure, filledIn, oddMoves, oddNumbers } from './moves.ts'
import { allFarFromOne, type Beside, besideOthers, byItself, doubtKey, keyOf, type Point } from './neighbors.ts'
import { oddParts } from './within-year.ts'
import { noZeros, zerosIn } from './zeros.ts'

/** A person's decision about a figure far from its neighbors; it stays aside until then. */
export type DoubtChoice = Doubted | 'aside'

/** A figure that may have been written a hundred times too small, or too large. */
export interface Doubt {
  /** The key of one value: its group in the plan and its year. */
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

/** Among thousands of groups, this many represent all: comparing each with each would take minutes. */
const BESIDE = 300

interface DoubtsInput extends Beside {
  readonly lines: readonly Line[]
  /** Figures that the plan holds of the measure, this import's groups or not. */
  readonly held: readonly { readonly group: string; readonly year: string; readonly reading: Reading }[]
  /** Why the file itself says that a figure is wrong, by the same key. */
  readonly contradicted: ReadonlyMap<string, string>
  readonly said: ReadonlyMap<string, DoubtChoice>
  /** The file has figures above 1 and figures that may be fractions, and a person said that all are percentages. */
  readonly mixed: boolean
  /** For groups smaller than this, sources usually give nothing. */
  readonly floor: number
  /** The name of a group in the plan, and whether it is all students. */
  readonly nameOf: (group: string) => { readonly name: string; readonly isAll: boolean }
}

const someOf = <T>(all: readonly T[]): readonly T[] =>
  all.length <= BESIDE
    ? all
    : all.filter((_, i) => Math.floor((i * BESIDE) / all.length) !== Math.floor(((i - 1) * BESIDE) / all.length))

/** Every doubtful figure: far from the same group's other years, the year's other groups, or other places. */
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
    // If there is no other group beside it, the years that could be compared with one count.
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

/** Figures that fit neither the group's other years nor the year's other groups, among those without another doubt. */
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

/** The decision when this very figure was imported before; null if it was not. */
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
