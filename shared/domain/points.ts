import { compareTexts } from '../words/index.ts'

/** Points within a year as districts name them: fall and spring, first to fourth quarter, Q2, October. */

const seasons = ['fall', 'winter', 'spring', 'summer']
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
/** Months in the order of a school year, from July. */
const months = ['jul', 'aug', 'sep', 'oct', 'nov', 'dec', 'jan', 'feb', 'mar', 'apr', 'may', 'jun']
const AFTER_ALL = 100

/** The place of a point in its year by its name alone; a name that says nothing about it comes last. */
function placeOf(point: string): number {
  const name = point
    .trim()
    .toLowerCase()
    .replace(/^autumn$/, 'fall')
  const season = seasons.indexOf(name)
  if (season >= 0) return season
  const month = months.indexOf(name.slice(0, 3))
  if (month >= 0 && /^[a-z]+\.?$/.test(name)) return month
  const ordinal = ordinals.findIndex((o) => new RegExp(`\\b${o}\\b`).test(name)) + 1
  const number = ordinal || Number(/\d{1,2}/.exec(name)?.[0] ?? AFTER_ALL)
  return Math.min(number, AFTER_ALL)
}

/** Points of one year in their order. */
export const inYearOrder = (a: string, b: string): number => placeOf(a) - placeOf(b) || compareTexts(a, b)
