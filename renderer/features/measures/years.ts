import { yearFrom } from '../../../shared/days/index.ts'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { yearsOf } from '../../../shared/figures/measure-view.ts'

const firstOf = (year: string | undefined): number | null => {
  const match = /^(\d{4})-\d{2}$/.exec(year ?? '')
  return match ? Number(match[1]) : null
}

/** The year `steps` after another. The text itself where it is no year. */
export const yearAfter = (year: string, steps = 1): string => {
  const first = firstOf(year)
  return first === null ? year : yearFrom(first + steps)
}

/** The last school or fiscal year that has ended by a day; years begin in `startMonth` (7 is July). */
export function lastEndedYear(today: string, startMonth = 7): string {
  const [year = 2000, month = 1] = today.split('-').map(Number)
  return yearFrom(month >= startMonth ? year - 1 : year - 2)
}

/** Years that can be looked at: from the baseline to the final target, and whatever has figures. */
export function yearChoices(plan: Plan, measure: RecordOf<'measure'>): readonly string[] {
  const years = new Set(yearsOf(plan, measure.id))
  const from = firstOf(measure.baselineYear)
  const to = firstOf(measure.targetYear)
  if (from !== null) for (let y = from; y <= Math.min(to ?? from + 5, from + 15); y++) years.add(yearFrom(y))
  return [...years].sort()
}

/** The year that a measure opens with: the latest with a figure, but not its baseline itself; else the one after that. */
export function openingYear(plan: Plan, measure: RecordOf<'measure'>): string | null {
  const latest = yearsOf(plan, measure.id).at(-1)
  const base = measure.baselineYear
  if (latest && latest !== base) return latest
  return base ? yearAfter(base) : (latest ?? null)
}
