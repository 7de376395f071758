import { usualGroup } from '../../domain/usual-groups.ts'
import { commas } from '../../words/index.ts'
import type { Unit } from '../figures/units.ts'
import type { Figure } from './moves.ts'

/** Figures of one year that can't be those of a whole and its parts: all students beside girls and boys, and beside races. */

export interface Named extends Figure {
  /** The file's name for the group. */
  readonly name: string
  readonly isAll: boolean
}

/** From so many races on they are nearly all children. */
const RACES = 4
/** In percent, or in the measure’s own unit as a part of the figure: rounding, and children of no known race. */
const LOOSE = { percent: 1.5, part: 0.02 }
/** Numbers of children are of the same day only nearly, and some are of several races. */
const SUM = 0.1

/** Why figures of a year contradict each other, by key. */
export function oddParts(figures: readonly Named[], unit: Unit): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const year of Map.groupBy(figures, (f) => f.year).values()) {
    const [all, twice] = year.filter((f) => f.isAll)
    if (all === undefined || twice !== undefined) continue
    const more = moreCounted(all, year)
    if (more !== null) found.set(all.key, more)
    for (const [way, parts] of Map.groupBy(year, (f) => wayOf(f))) {
      if (way === null || (parts.length < (way === 'race' ? RACES : 2) && !areAll(all, parts))) continue
      const why =
        unit === 'count' ? notTheSum(all, parts) : (notBetween(all, parts, unit) ?? notTheMean(all, parts, unit))
      if (why === null) continue
      found.set(all.key, why)
      // With two parts either may be as wrong as the whole; with many the whole is.
      if (parts.length === 2 || unit === 'count') for (const { key } of parts) found.set(key, why)
    }
  }
  return found
}

/** True where the parts’ numbers of students are those of all students, each counted once. */
const areAll = (all: Figure, parts: readonly Named[]): boolean =>
  parts.length > 1 && (all.n ?? 0) > 0 && parts.reduce((sum, p) => sum + (p.n ?? Number.NaN), 0) === all.n

/** By which way of telling children apart a group is a part that belongs to others of its kind; null for any other. */
function wayOf({ name, isAll }: Named): string | null {
  const meant = isAll ? null : usualGroup(name)
  if (meant?.group == null || !['race', 'gender'].includes(meant.way)) return null
  return meant.way === 'gender' && !/^(fe)?male$/.test(meant.group) ? null : meant.way
}

/** The students counted of the races, each child in one, are more than all; Hispanic children may be in another race, too. */
function moreCounted(all: Figure, year: readonly Named[]): string | null {
  const races = year.filter((f) => f !== all && wayOf(f) === 'race' && usualGroup(f.name)?.group !== 'hispanic')
  const sum = races.reduce((n, f) => n + (f.n ?? 0), 0)
  return all.n && races.length > 1 && sum > all.n * (1 + SUM)
    ? `All students are ${commas(all.n, 0)} here, and the races together ${commas(sum, 0)}.`
    : null
}

const write = (figure: number): string => commas(figure, 3)

function notBetween(all: Figure, parts: readonly Named[], unit: Unit): string | null {
  const figures = parts.map((p) => p.figure)
  const [least, most] = [Math.min(...figures), Math.max(...figures)]
  const loose = Math.max(unit === 'percent' ? LOOSE.percent : 0, LOOSE.part * most)
  if (all.figure >= least - loose && all.figure <= most + loose) return null
  const of = parts.length === 2 ? parts.map((p) => `“${p.name}” ${write(p.figure)}`).join(', ') : null
  return `All students have ${write(all.figure)}, which can’t be beside ${of ?? `${parts.length} groups with ${write(least)} to ${write(most)}`}.`
}

/** If the parts' numbers of students make up all of them, their figures determine the whole's. */
function notTheMean(all: Figure, parts: readonly Named[], unit: Unit): string | null {
  const n = parts.reduce((sum, p) => sum + (p.n ?? Number.NaN), 0)
  if (!all.n || !(Math.abs(n - all.n) <= all.n / 100)) return null
  const mean = parts.reduce((sum, p) => sum + (p.n ?? 0) * p.figure, 0) / n
  const loose = Math.max(unit === 'percent' ? LOOSE.percent : 0, LOOSE.part * mean)
  return Math.abs(mean - all.figure) <= loose
    ? null
    : `The groups’ figures and numbers of students make ${commas(Math.round(mean * 10) / 10, 1)} for all students, and not ${write(all.figure)}.`
}

function notTheSum(all: Figure, parts: readonly Named[]): string | null {
  const sum = parts.reduce((n, p) => n + p.figure, 0)
  const more = sum > all.figure * (1 + SUM)
  // Girls and boys are nearly all; of the races some may be missing.
  const less = parts.length === 2 && sum < all.figure * (1 - SUM)
  return more || less ? `These groups together have ${write(sum)}, and all students ${write(all.figure)}.` : null
}
