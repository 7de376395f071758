import { commas } from '../../words/index.ts'
import type { Unit } from '../figures/units.ts'

/**
 * Figures that fit neither their group's other years nor the way all groups moved: a lost digit, two rows that
 * changed places, the complement to a hundred. Each figure is compared with the middle of its group's other years,
 * moved by what the other groups moved; the limit comes from the spread of the file's other figures.
 */

export interface Figure {
  readonly key: string
  readonly group: string
  readonly year: string
  readonly figure: number
  readonly n: number | null
}

/** On what scale figures move alike whether they are small or large: shares by their odds, others by their size. */
const OFFSET = 0.3
const scaled = (figure: number, unit: Unit): number =>
  unit === 'percent' ? Math.log((figure + OFFSET) / (100 - figure + OFFSET)) : Math.log(figure + OFFSET)

/** Moves smaller than these are no slip, however steady a file is; on the scale of `scaled`. */
const LEAST: Readonly<Record<Unit, number>> = { percent: 0.8, rate: 1, count: 1, days: 0.8, score: 0.3 }
/** All groups together may move by less than that in a year: a pandemic tripled absence, a slip by ten does more. */
const WHOLE_YEAR: Readonly<Record<Unit, number>> = { percent: 2, rate: 1.9, count: 1.6, days: 1.6, score: 0.6 }
/** This many times the usual distance in this file. */
const TIMES = 5
const QUIET = 0.08
/** In percent: a smaller difference is not asked about, unless it is this many times as much. */
const POINTS = 15
const RATIO = 4
/** Numbers of children below this may well grow or shrink by so much. */
const FEW = 100

const middle = (all: readonly number[]): number => {
  const sorted = all.toSorted((a, b) => a - b)
  return ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.floor(sorted.length / 2)] ?? 0)) / 2
}
/** How far figures lie from their middle as a rule; as a standard deviation would be. */
const spread = (all: readonly number[]): number => 1.48 * middle(all.map((a) => Math.abs(a - middle(all))))

interface Point extends Figure {
  readonly x: number
}
interface Held extends Point {
  /** The middle of the group’s other years, and how those lie. */
  readonly usual: number
  readonly others: readonly Point[]
}

/** Numbers of children by ten or so: with two other years, and with one. */
const TENFOLD = { several: 5, one: [8, 12.5] } as const

/** Numbers of children that are no longer of the same order as in the group’s other years, by key. */
export function oddNumbers(figures: readonly Figure[]): ReadonlyMap<string, string> {
  const numbered = figures.flatMap((f) => (f.n ? [{ ...f, n: f.n }] : []))
  const byGroup = Map.groupBy(numbered, (f) => f.group)
  return new Map(
    numbered.flatMap((f) => {
      const others = (byGroup.get(f.group) ?? []).filter((o) => o.year !== f.year)
      if (others.length === 0) return []
      const usual = middle(others.map((o) => o.n))
      const [less, more] = [Math.min(f.n, usual), Math.max(f.n, usual)]
      const times = more / less
      const [from, to] = TENFOLD.one
      const odd = others.length > 1 ? times >= TENFOLD.several : times >= from && times <= to
      if (!odd || more < FEW) return []
      const many = others.length > 1 ? 'In other years' : 'In the other year'
      return [[f.key, `${many} about ${commas(usual, 0)} students were counted, and here ${commas(f.n, 0)}.`] as const]
    }),
  )
}

/** Rows of one year that a spreadsheet filled in: each one more than the one above, or all the same. */
export function filledIn(figures: readonly Figure[], unit: Unit): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const all of Map.groupBy(figures, (f) => f.year).values()) {
    const steps = all.slice(1).map((f, i) => Math.round((f.figure - (all[i]?.figure ?? 0)) * 1000) / 1000)
    const [step = 0] = steps
    if (all.length < ROWS || steps.some((s) => s !== step) || unit === 'count') continue
    if (step === 0 && [0, 100].includes(all[0]?.figure ?? 0)) continue
    const why =
      step === 0
        ? 'Every group of this year has the same figure.'
        : `Each group of this year has ${commas(step, 3)} more than the one above it.`
    if (step === 0 || step === 1) for (const { key } of all) found.set(key, why)
  }
  return found
}
/** Years in which each group has to the tenth what it had the year before, as where a block was copied on. */
export function copiedOn(figures: readonly Figure[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const years = Map.groupBy(figures, (f) => f.year)
  const before = (year: string): string => `${Number(year.slice(0, 4)) - 1}-${year.slice(2, 4)}`
  for (const [year, all] of years) {
    const last = new Map((years.get(before(year)) ?? []).map((f) => [f.group, f]))
    const both = all.filter((f) => last.has(f.group))
    const counted = both.every((f) => f.n !== null && last.get(f.group)?.n === f.n)
    const least = counted ? COUNTED : ROWS
    const exact = both.filter((f) => !Number.isInteger(f.figure))
    const values = new Set(both.map((f) => f.figure))
    if (both.length < least || exact.length < both.length / 2 || values.size < least) continue
    if (both.every((f) => last.get(f.group)?.figure === f.figure))
      for (const { key } of both)
        found.set(
          key,
          counted
            ? 'Every group has exactly the figure and the students counted that it had the year before.'
            : 'Every group has exactly what it had the year before.',
        )
  }
  return found
}

/** With fewer rows it is chance. */
const ROWS = 4
/** Enough where the students counted are the same, too. */
const COUNTED = 2

/** Why figures don't go with others of their group and year, by key. */
export function oddMoves(figures: readonly Figure[], unit: Unit): ReadonlyMap<string, string> {
  const points = figures
    .filter((f) => (f.figure > 0 || unit === 'score') && (unit !== 'percent' || f.figure <= 100))
    .map((f): Point => ({ ...f, x: scaled(f.figure, unit) }))
  const byGroup = Map.groupBy(points, (p) => p.group)
  const held = points.flatMap((p): Held[] => {
    const others = (byGroup.get(p.group) ?? []).filter((o) => o.year !== p.year)
    return others.length === 0 ? [] : [{ ...p, usual: middle(others.map((o) => o.x)), others }]
  })
  const whole = wholeYears(held, unit)
  const moved = movesOf(held.filter((p) => !whole.has(p.key)))
  const found = new Map([
    ...whole,
    ...againstEachOther(moved, unit),
    ...farGroups(points, unit),
    ...single(moved, unit),
  ])
  // If most of a year is in doubt, none of it is certain.
  for (const all of Map.groupBy(points, (p) => p.year).values()) {
    const doubted = all.filter((p) => found.has(p.key)).length
    if (doubted > 2 && doubted > all.length / 2)
      for (const { key } of all)
        if (!found.has(key)) found.set(key, 'Most other figures for this year are in doubt, too.')
  }
  return found
}

/** Years in which every group moved the same way, farther than any group moves. */
function wholeYears(held: readonly Held[], unit: Unit): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const all of Map.groupBy(held, (p) => p.year).values()) {
    const moves = all.map((p) => p.x - p.usual)
    const by = middle(moves)
    if (new Set(all.map((p) => p.group)).size < 2 || Math.abs(by) < WHOLE_YEAR[unit]) continue
    if (!moves.every((m) => m * by > 0 && Math.abs(m) > WHOLE_YEAR[unit] / 2)) continue
    if (unit === 'count' && all.every((p) => Math.max(p.figure, ...p.others.map((o) => o.figure)) < FEW)) continue
    for (const p of all)
      found.set(p.key, `In other years this group has ${spanOf(p.others)}, and every other group moved as far.`)
  }
  return found
}

/** Groups differ in scores by far less than that, and in days; on the scale of `scaled`. */
const BETWEEN: Partial<Record<Unit, number>> = { score: 0.9, days: 1.7 }

/** Groups that in each year are far from all others. */
function farGroups(points: readonly Point[], unit: Unit): readonly (readonly [string, string])[] {
  const most = BETWEEN[unit]
  const byYear = Map.groupBy(points, (p) => p.year)
  const far = points.filter((p) => {
    const others = (byYear.get(p.year) ?? []).filter((o) => o.group !== p.group)
    return most !== undefined && others.length > 1 && others.every((o) => Math.abs(o.x - p.x) > most)
  })
  return far.map((p) => {
    const others = (byYear.get(p.year) ?? []).filter((o) => o.group !== p.group)
    return [p.key, `Other groups this year have ${spanOf(others)}.`] as const
  })
}

interface Moved {
  readonly p: Held
  /**
   * The distance from its group's level, with or without the movement of the year's other figures: the smaller of
   * both.
   */
  readonly off: number
}

function movesOf(held: readonly Held[]): readonly Moved[] {
  const byYear = Map.groupBy(held, (p) => p.year)
  return held.map((p) => {
    const others = (byYear.get(p.year) ?? []).filter((o) => o.group !== p.group)
    const move = others.length > 1 ? middle(others.map((o) => o.x - o.usual)) : 0
    const [plain, beside] = [p.x - p.usual, p.x - p.usual - move]
    return { p, off: Math.abs(plain) < Math.abs(beside) ? plain : beside }
  })
}

/** Years in which groups moved apart and together as in no other: rows that slipped by one, or shares of those who did not. */
function againstEachOther(moved: readonly Moved[], unit: Unit): readonly (readonly [string, string])[] {
  const years = [...Map.groupBy(moved, (m) => m.p.year)]
  return years.flatMap(([year, own]) => {
    const rest = moved.filter((m) => m.p.year !== year)
    const [here, usual] = [own, rest].map((all) => middle(all.map((m) => Math.abs(m.off))))
    if (own.length < GROUPS || rest.length < 2 * GROUPS || here === undefined || usual === undefined) return []
    const far = own.some((m) => Math.abs(m.off) > LEAST[unit])
    return far && here > Math.max(LEAST[unit] / 3, TIMES * usual)
      ? own.map(
          ({ p }) =>
            [
              p.key,
              `In other years this group has ${spanOf(p.others)}: as a whole, this year’s rows fit other groups better.`,
            ] as const,
        )
      : []
  })
}
/** With fewer groups, their movement in a year is chance. */
const GROUPS = 4

/** Figures far from their group's level. */
function single(moved: readonly Moved[], unit: Unit): readonly (readonly [string, string])[] {
  const usualOf = usualBeside(moved)
  return moved.flatMap(({ p, off }) => {
    const [first, second, third] = p.others
    const steady = third === undefined ? 0 : spread(p.others.map((o) => o.x))
    const chance = unit === 'percent' && p.n ? 1 / (p.n * share(p.usual) * (1 - share(p.usual))) : 0
    const sigma = Math.sqrt(Math.max(QUIET, usualOf(p.group), steady) ** 2 + chance)
    if (Math.abs(off) <= Math.max(LEAST[unit], TIMES * sigma) || isSmall(p, unit)) return []
    // With two years either may be wrong: one is reported only if it is very far off, or among many that hardly move.
    const isPair = second === undefined
    if (isPair && Math.abs(off) <= PAIR[unit] && (moved.length < 8 || Math.abs(off) <= 1.5 * LEAST[unit])) return []
    // And of three, where the two others are not near one another.
    if (first && second && third === undefined && Math.abs(first.x - second.x) > Math.abs(off) / 2) return []
    return [[p.key, `In ${isPair ? 'the other year' : 'other years'} this group has ${spanOf(p.others)}.`] as const]
  })
}

/** The usual distance among the other groups: with two groups, one that slipped would otherwise be its own measure. */
function usualBeside(moved: readonly Moved[]): (group: string) => number {
  const usual = (all: readonly Moved[]): number =>
    Math.min(spread(all.map((m) => m.off)), 3 * middle(all.map(({ p }) => nearestTo(p))))
  const [all, groups] = [usual(moved), new Set(moved.map((m) => m.p.group))]
  if (groups.size > SEVERAL || groups.size === 1) return () => all
  const beside = new Map([...groups].map((group) => [group, usual(moved.filter((m) => m.p.group !== group))]))
  return (group) => beside.get(group) ?? all
}
/** From so many groups on one of them hardly moves the middle. */
const SEVERAL = 12

/** How far the nearest of the group's other years is: hardly moved by any slip. */
const nearestTo = (p: Held): number => Math.min(...p.others.map((o) => Math.abs(o.x - p.x)))
/** So far apart two years are that one of them is a slip, whatever the other groups did. */
const PAIR: Readonly<Record<Unit, number>> = { percent: 2.6, rate: 2.2, count: 2.2, days: 1.7, score: 1 }

const share = (x: number): number => 1 / (1 + Math.exp(-x))

/** True for a difference that is nothing to ask about by its size. */
function isSmall({ figure, others }: Held, unit: Unit): boolean {
  const nearest = others.map((o) => o.figure).reduce((a, b) => (Math.abs(b - figure) < Math.abs(a - figure) ? b : a))
  const [less, more] = [Math.min(figure, nearest), Math.max(figure, nearest)]
  if (unit === 'percent') return more - less < POINTS && !(more >= RATIO * less && more - less >= POINTS / 5)
  return unit === 'count' && more < FEW
}

function spanOf(points: readonly Figure[]): string {
  const all = points.map((p) => p.figure)
  const [least, most] = [Math.min(...all), Math.max(...all)]
  return least === most ? commas(least, 3) : `${commas(least, 3)} to ${commas(most, 3)}`
}
