import { yearInWords } from '../../days/index.ts'
import type { MeasureView } from '../../figures/measure-view.ts'

/** Years in a table of a shorter paper: the baseline and the last ones, so that a column stays readable. */
const mostYears = 4

export const upToLatest = (view: MeasureView): readonly string[] =>
  view.years.filter((y) => view.latestYear === null || y <= view.latestYear)

/** Baseline first, then the last years up to the latest. */
export function yearsShown(view: MeasureView): readonly string[] {
  const upTo = upToLatest(view)
  if (upTo.length <= mostYears) return upTo
  const base = view.baselineYear !== null && upTo.includes(view.baselineYear) ? view.baselineYear : (upTo[0] as string)
  return [...new Set([base, ...upTo.slice(-(mostYears - 1))])].sort()
}

/** Years between those of the table: beside each other, what is two years apart would be read as one year’s change. */
export function leftBetween(view: MeasureView, shown: readonly string[]): string {
  const left = upToLatest(view).filter((y) => !shown.includes(y) && y > (shown[0] ?? ''))
  if (left.length === 0) return ''
  const [first = '', last = ''] = [left[0], left.at(-1)].map((y) => yearInWords(y ?? ''))
  return left.length === 1
    ? `The table leaves out ${first}.`
    : `The table leaves out the years from ${first} to ${last}.`
}
