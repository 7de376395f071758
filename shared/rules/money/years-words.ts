import { yearInWords, yearsAfter } from '../../days/index.ts'
import { dollars, listed } from '../../words/index.ts'

const isRun = (years: readonly string[]): boolean =>
  years.every((y, i) => i === 0 || y === yearsAfter(years[i - 1] ?? '', 1))

/** “2026–27 and 2027–28”, “2026–27 to 2029–30”: fiscal years in order. */
export const yearsInWords = (years: readonly string[]): string =>
  years.length > 2 && isRun(years)
    ? `${yearInWords(years[0] ?? '')} to ${yearInWords(years.at(-1) ?? '')}`
    : listed(years.map(yearInWords))

/** “$140,000 a year from 2026–27 to 2029–30”, for consecutive years with the same cost; undefined for others. */
export function aYear(years: readonly { readonly year: string; readonly asked: number }[]): string | undefined {
  const [first, last] = [years[0], years.at(-1)]
  if (first === undefined || last === undefined) return undefined
  if (years.some((y) => y.asked !== first.asked) || !isRun(years.map((y) => y.year))) return undefined
  if (first === last) return `${dollars(first.asked)} in ${yearInWords(first.year)}`
  return `${dollars(first.asked)} a year from ${yearInWords(first.year)} to ${yearInWords(last.year)}`
}

/** The money of several years: each year separately if they differ, or the range if they are many. */
export function costByYear(years: readonly { readonly year: string; readonly asked: number }[]): string {
  const level = aYear(years)
  if (level !== undefined) return level
  if (years.length <= 4) return listed(years.map((y) => `${dollars(y.asked)} in ${yearInWords(y.year)}`))
  const all = years.map((y) => y.asked)
  return `${dollars(Math.min(...all))} to ${dollars(Math.max(...all))} a year in ${yearsInWords(years.map((y) => y.year))}`
}
