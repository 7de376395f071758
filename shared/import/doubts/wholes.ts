import { usualGroup } from '../../domain/usual-groups.ts'
import type { FileReading } from '../figures/readings.ts'

/** The most that may be left for a part that is withheld, or lost to rounding. */
const LEFT = 8

/**
 * A year in which the figures of groups that divide all students add up to 100 percent, or to that of all students,
 * as they do in every other year: then they may be each group's share of all students, and not how a group does. Null
 * if they don't.
 */
export function addUpIn(readings: readonly FileReading[]): {
  readonly year: string
  readonly to: string
  /** They are whole numbers, each well below their sum. */
  readonly whole: boolean
} | null {
  const sums = new Map<string, { year: string; sum: number; groups: number; whole: boolean; most: number }>()
  // An unknown group, or one with a withheld figure, has its part of the whole, too.
  const unknown = new Map<string, number>()
  const withheld = new Set<string>()
  const alls = new Map(readings.flatMap((r) => (usualGroup(r.group)?.way === 'all' ? [[r.year, r.figure]] : [])))
  const ways = new Map([...new Set(readings.map((r) => r.group))].map((g) => [g, usualGroup(g)?.way]))
  for (const { group, year, figure } of readings) {
    const way = ways.get(group)
    if (figure === null && way === 'race') withheld.add(year)
    if (way === undefined && figure !== null) unknown.set(year, (unknown.get(year) ?? 0) + figure)
    if (figure === null || way === undefined || way === 'all') continue
    const known = sums.get(`${way} ${year}`) ?? { year, sum: 0, groups: 0, whole: true, most: 0 }
    known.sum += figure
    known.groups++
    known.most = Math.max(known.most, figure)
    known.whole &&= Number.isInteger(figure)
    sums.set(`${way} ${year}`, known)
  }
  // The share of all students is no sum of those of their groups; two groups alone may make 100 by chance.
  const shared = [...sums.values()].filter(
    (s) => s.groups > 2 || (s.groups === 2 && !s.whole && alls.get(s.year) != null),
  )
  // Each was rounded separately.
  const near = (a: number, s: { readonly groups: number; readonly whole: boolean }): boolean =>
    Math.abs(a) < (s.whole ? 0.5 : 0.1) * s.groups + 0.01
  // Whole numbers add up to the total by chance far more easily: then each has to be well below it, too.
  const parts = shared.filter((s) => s.whole && s.groups > 2)
  const counted = parts.find((s) => s.sum === alls.get(s.year) && s.most < s.sum * 0.8)
  if (counted !== undefined && parts.every((s) => s.sum === alls.get(s.year)))
    return { year: counted.year, to: 'the figure for all students', whole: true }
  const adds = shared.every(
    (s) => (s.groups > 2 && near(s.sum - 100, s)) || (!s.whole && near(s.sum - (alls.get(s.year) ?? 0), s)),
  )
  const [first] = shared
  if (first === undefined) return null
  const whole = { groups: 3, whole: false }
  // With one more part, or in one of several years that come near it, they are shares as well.
  const inPart = (s: (typeof shared)[number]): boolean => {
    const more = unknown.get(s.year)
    const left = 100 - s.sum
    return (
      s.groups > 2 &&
      ((more !== undefined && near(left - more, s.whole ? s : whole)) ||
        (withheld.has(s.year) && left > 0 && left < LEFT) ||
        near(left, s))
    )
  }
  const nearly = !adds && shared.some(inPart) && shared.every((s) => s.groups < 3 || Math.abs(s.sum - 100) < LEFT)
  if (nearly) return { year: shared.find(inPart)?.year ?? first.year, to: 'about 100 percent', whole: false }
  if (!adds) return null
  return {
    year: first.year,
    to: near(first.sum - 100, first) ? '100 percent' : 'the figure for all students',
    whole: false,
  }
}

/** Among those who did, it is all or nothing: if all students have 100 percent, no group has a tenth less. */
const LESS = 90

/**
 * A group far below 100 in a year in which all students have it: these can't be how groups do. Null if there is none.
 */
export function lessThanAll(
  readings: readonly FileReading[],
): { readonly group: string; readonly year: string; readonly figure: number } | null {
  const whole = new Set(
    readings.flatMap((r) =>
      usualGroup(r.group)?.way === 'all' && r.figure !== null && r.figure >= 99.95 ? r.year : [],
    ),
  )
  if (whole.size === 0) return null
  const found = readings.find((r) => whole.has(r.year) && r.figure !== null && r.figure < LESS)
  return found?.figure == null ? null : { group: found.group, year: found.year, figure: found.figure }
}

/** Figures that are one and the same multiple of a number in their row: shares of what those add up to. As text; null where they are not. */
export function sameMultiple(readings: readonly FileReading[]): string | null {
  const told = readings.filter((r) => r.figure !== null && r.figure > 0 && usualGroup(r.group)?.way !== 'all')
  const columns = new Set(told.flatMap((r) => [...(r.counted?.did.keys() ?? [])]))
  const numbers: readonly ((r: FileReading) => number | null | undefined)[] = [
    (r) => r.n,
    ...[...columns].map((i) => (r: FileReading) => r.counted?.did.get(i)),
  ]
  for (const of of numbers)
    for (const year of Map.groupBy(told, (r) => r.year).values()) {
      const pairs = year.flatMap((r) => {
        const number = of(r)
        return number == null || number < 10 || r.figure === null ? [] : [{ number, figure: r.figure }]
      })
      const [first] = pairs.toSorted((a, b) => b.number - a.number)
      if (pairs.length < 3 || pairs.length < year.length || first === undefined) continue
      const each = first.figure / first.number
      const differ = new Set(pairs.map((p) => p.number)).size === pairs.length
      if (differ && pairs.every((p) => Math.abs(p.figure - each * p.number) <= 0.06))
        return `${first.figure} for ${first.number}`
    }
  return null
}

/** A group with the sex that it is of, where it is of one. */
function sexOf(group: string): readonly (readonly [string, string | null])[] {
  const usual = usualGroup(group)
  return usual?.way === 'gender' ? [[group, usual.group]] : []
}

/**
 * Two groups that divide all students, whose figures add up to 100 in each year, and more than once; null if there
 * are none.
 */
export function pairsAddUp(readings: readonly FileReading[]): readonly [string, string] | null {
  const found: (readonly [string, string])[] = []
  let hasAll = false
  const bare = (group: string): string =>
    group
      .toLowerCase()
      .replace(/^(not|non|no)[- ]+/, '')
      .trim()
  for (const year of Map.groupBy(readings, (r) => r.year).values()) {
    // With several places a group has several rows, and none of them is the complement of the other.
    if (new Set(year.map((r) => r.group)).size < year.length) continue
    const sex = new Map(year.flatMap((r) => sexOf(r.group)))
    // All students would have 100 percent of themselves.
    const all = year.find((r) => usualGroup(r.group)?.way === 'all' && r.figure !== null)
    hasAll ||= all !== undefined
    // Each group beside the few that may be its rest: beside all of them a table of thousands would take minutes.
    const alike = [year.filter((r) => sex.has(r.group)), ...Map.groupBy(year, (r) => bare(r.group)).values()]
    for (const [n, list] of alike.entries())
      for (const [i, a] of list.entries())
        for (const b of list.slice(i + 1)) {
          if (n === 0 && sex.get(a.group) === sex.get(b.group)) continue
          if (a.figure === null || b.figure === null) continue
          if (Math.abs(a.figure + b.figure - 100) > 0.11) return null
          found.push([a.group, b.group])
        }
  }
  return found.length > (hasAll ? 1 : 0) ? (found[0] ?? null) : null
}
