import { isYear } from '../domain/days.ts'
import { type Cell, cellText } from './table.ts'

/** Which school year a single number means: 2017 is 2016-17 where it is the year in which the year ends. */
export type YearForm = 'ending' | 'starting'

const twoDigits = (year: number): string => String(year % 100).padStart(2, '0')
const write = (first: number): string => `${first}-${twoDigits(first + 1)}`

/** True where a cell names one calendar year, so that a person has to say which school year that is. */
export const isSingleYear = (cell: Cell): boolean => /^(19|20)\d{2}$/.test(cellText(cell).trim())

/** The year that a heading names, as in "FY27 adopted" or "Request 2026-27"; undefined where it names none. */
export function yearInHeading(heading: string, form: YearForm): string | undefined {
  const found =
    /(?:\b(?:sy|fy|fiscal year|school year)\s*['’]?\d{2,4}|\b(?:19|20)\d{2})(?:\s*[-–—/]\s*\d{2,4})?(?!\d)/i.exec(
      heading.replaceAll('_', ' '),
    )
  return found === null ? undefined : readYear(found[0], form)
}

/**
 * A year as the plan writes it, "2016-17". Reads 2017, 2016-17, 2016-2017, 2016/17, SY 2016-17,
 * FY17. Undefined where
 * it is no school or fiscal year: years that don't follow each other, days, "Fall 2017".
 */
export function readYear(cell: Cell, form: YearForm): string | undefined {
  const text = cellText(cell)
    .trim()
    .replace(/^(sy|fy|school year|fiscal year)\s*/i, '')
    .replace(/^['’]?(\d{2})(?=$|\s*[-–—/]\s*\d{2}$)/, (short, two: string) =>
      /^\s*(sy|fy|school year|fiscal year)/i.test(cellText(cell)) ? `20${two}` : short,
    )
  if (isSingleYear(text)) return write(form === 'ending' ? Number(text) - 1 : Number(text))
  const [, first, second] = /^((?:19|20)\d{2})\s*[-–—/]\s*(\d{4}|\d{2})$/.exec(text) ?? []
  if (first === undefined || second === undefined) return undefined
  if (second.length === 4 && Number(second) !== Number(first) + 1) return undefined
  const year = `${first}-${second.slice(-2)}`
  return isYear(year) ? year : undefined
}
