import { compareTexts } from '../words/index.ts'

/** Points within a year as districts name them: fall and spring, first to fourth quarter, Q2, October. */

const seasons = ['fall', 'winter', 'spring', 'summer']
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
/** A school year's, from July on. */
const months = ['jul', 'aug', 'sep', 'oct', 'nov', 'dec', 'jan', 'feb', 'mar', 'apr', 'may', 'jun']
const LAST = 100

/** Where a point stands in its year by its name alone; names that say nothing of it come last. */
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
  const number = ordinal || Number(/\d{1,2}/.exec(name)?.[0] ?? LAST)
  return Math.min(number, LAST)
}

/** Points of one year in their order. */
export const inYearOrder = (a: string, b: string): number => placeOf(a) - placeOf(b) || compareTexts(a, b)
