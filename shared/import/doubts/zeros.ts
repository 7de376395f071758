import type { Line } from '../figures/preview.ts'
import type { Unit } from '../figures/units.ts'
import { FEW, keyOf, type Point, span, write } from './neighbors.ts'

/** Zeros that may mean that a source withholds the figure, or has none. */

interface Figures {
  readonly lines: readonly Line[]
  readonly unit: Unit
  /** About fewer students than this, sources usually give nothing. */
  readonly floor: number
}

/** Zeros where the plan holds far more, or in a file that has nothing else: a source may write what it withholds so. */
export function zerosIn({ lines, unit }: Pick<Figures, 'lines' | 'unit'>): readonly (readonly [string, string])[] {
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
  const last = [...years.keys()].reduce((a, b) => (b > a ? b : a), '')
  /** Nothing but zeros in the newest year, and none before it: programs print so what nobody has filled in yet. */
  const open = (year: string): boolean => {
    const own = (years.get(year) ?? []).filter((l) => l.after.figure !== undefined)
    const groups = new Set(own.map((l) => l.group))
    const before = lines.filter((l) => l.year !== year && l.after.figure !== undefined && groups.has(l.group))
    return (
      year === last &&
      own.length > 1 &&
      own.every((l) => l.after.figure === 0) &&
      before.length >= EARLIER &&
      before.every((l) => (l.after.figure ?? 0) > 0)
    )
  }
  return lines.flatMap((line): (readonly [string, string])[] => {
    if (line.after.figure !== 0) return []
    if (unit === 'percent' && empty(line.year))
      return [[keyOf(line), 'Every figure this year is 0, and other years have far more.']]
    if (open(line.year))
      return [[keyOf(line), 'Every figure this year is 0, and none before it is: this year may not be filled in yet.']]
    const before = line.before?.figure ?? 0
    if (unit === 'percent' && before >= MUCH)
      return [[keyOf(line), `The plan has ${write(before)} for this group and year.`]]
    return onlyZeros ? [[keyOf(line), 'Every figure in the file is 0.']] : []
  })
}
/** With fewer figures in earlier years nothing may well have happened in one. */
const EARLIER = 3
/** In percent: from there on a fall to nothing is no rare thing that did not happen. */
const MUCH = 10
/** Beside one group or two alone that are at this or more, nothing is a zero, either. */
const HIGH = 40

/** So likely a zero may be chance among many children, and among so few that sources withhold them. */
const CHANCE = { many: 0.01, few: 0.5 }

/**
 * Zeros among groups that are all well above it, or for a group that is so in its other years: some sources write
 * withheld figures like that. In a small group a zero may be real.
 */
export function noZeros(
  { lines, unit, floor }: Figures,
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
