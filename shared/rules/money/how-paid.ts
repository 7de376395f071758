import { yearInWords } from '../../days/index.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { type Plan, where } from '../../domain/plan.ts'
import { countInWords, listed, plural } from '../../words/index.ts'
import type { YearMoney } from './by-year.ts'
import { counts, givenIn, hasEnded, positionName } from './lines.ts'

/** How sure the money is; `part` where its source has secured a part of what its lines ask for. */
export type How = 'held' | 'promised' | 'part' | 'missing'
const worst: readonly How[] = ['missing', 'part', 'promised', 'held']

/** The worse of two. */
export const worse = (a: How, b: How | undefined): How => worst.find((h) => h === a || h === b) ?? a

/**
 * How a source pays its lines of a fiscal year: held where it has secured enough for all of them, promised where the rest
 * is pledged or applied for, in part where it has secured some. The one definition for Money by year and for the team.
 */
export function howPaid(plan: Plan, source: string | undefined, year: string): How {
  const record = plan.get('fundingSource', source)
  if (record === undefined || hasEnded(plan, record, year)) return 'missing'
  const wanted = where(plan, 'budgetLine', 'source', record.id).reduce(
    (sum, l) => sum + (l.fiscalYear === year && counts(l) ? l.amount : 0),
    0,
  )
  const { secured, promised } = givenIn(plan, record.id, year)
  if (secured >= wanted) return 'held'
  return secured + promised >= wanted ? 'promised' : secured > 0 ? 'part' : 'missing'
}

/** How a position’s recurring lines of a fiscal year are paid, the worst of them; undefined where it has none. */
export function positionPaid(plan: Plan, position: string, year: string): How | undefined {
  const lines = where(plan, 'budgetLine', 'position', position).filter(
    (l) => counts(l) && l.recurring === true && l.fiscalYear === year,
  )
  return lines.reduce<How | undefined>((how, l) => worse(howPaid(plan, l.source, year), how), undefined)
}

/** The positions whose money is missing in a fiscal year, the dearest first. */
export function positionsMissing(plan: Plan, year: string): readonly RecordOf<'position'>[] {
  const cost = (id: string) =>
    where(plan, 'budgetLine', 'position', id).reduce(
      (sum, l) => sum + (l.fiscalYear === year && counts(l) ? l.amount : 0),
      0,
    )
  return plan
    .all('position')
    .filter((p) => positionPaid(plan, p.id, year) === 'missing')
    .toSorted((a, b) => cost(b.id) - cost(a.id) || positionName(a).localeCompare(positionName(b)))
}

/** So many are named; more are counted. */
const NAMED = 2

/**
 * The year from `today` (ISO day) on in which the money of most positions is missing, in words without an end: "in 2028–29
 * the money of all six positions is missing: Chief Equity Officer, Program Lead and four more". Null where it is in none.
 */
export function unpaidNews(plan: Plan, years: readonly YearMoney[], today: string): string | null {
  const of = years
    .filter((y) => y.to >= today)
    .map(({ year }) => ({ year, missing: positionsMissing(plan, year) }))
    .reduce<{ year: string; missing: readonly RecordOf<'position'>[] } | undefined>(
      (most, y) => (y.missing.length > (most?.missing.length ?? 0) ? y : most),
      undefined,
    )
  if (of === undefined) return null
  const [all, n] = [plan.all('position').length, of.missing.length]
  const whom =
    all === 1
      ? 'the one position'
      : n === all
        ? `${n === 2 ? 'both' : `all ${countInWords(n)}`} positions`
        : `${countInWords(n)} of ${countInWords(all)} ${plural(all, 'position', 'positions')}`
  const more = n - NAMED
  const names = of.missing.map(positionName)
  const named = listed(more > 1 ? [...names.slice(0, NAMED), `${countInWords(more)} more`] : names)
  return `in ${yearInWords(of.year)} the money of ${whom} is missing: ${named}`
}
