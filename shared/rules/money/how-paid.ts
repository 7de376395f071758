import { yearInWords } from '../../days/index.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { type Plan, where } from '../../domain/plan.ts'
import { compareTexts, countInWords, listed, plural } from '../../words/index.ts'
import type { YearMoney } from './by-year.ts'
import { counts, givenIn, hasEnded, isAsked, type Line, type Promised, positionName, wantedOf } from './lines.ts'

/**
 * How certain the money is: all of it secured; all with what is pledged, or only applied for; a part missing; or all of
 * it missing.
 */
export type How = 'held' | Promised | 'part' | 'missing'

/** What is said beside an amount, or a share of full time; nothing of money that is secured. The same words on every page. */
export const howWords: Readonly<Record<How, string>> = {
  held: '',
  pledged: 'pledged',
  applied: 'applied for',
  part: 'partly missing',
  missing: 'missing',
}

/** What the lines of one fiscal year get: `short` if their sources give less than is asked of them. */
interface Given {
  readonly secured: boolean
  /** The kinds of what is promised beyond that, each once. */
  readonly promised: readonly Promised[]
  readonly short: boolean
}

const howOf = ({ secured, promised, short }: Given): How =>
  short
    ? secured || promised.length > 0
      ? 'part'
      : 'missing'
    : promised.includes('applied')
      ? 'applied'
      : (promised[0] ?? 'held')

/** What a source gives to each of its lines that are asked for in a fiscal year, counted as in Money by year. */
function givenTo(plan: Plan, source: string | undefined, year: string): Given {
  const record = plan.get('fundingSource', source)
  if (record === undefined || hasEnded(plan, record, year)) return { secured: false, promised: [], short: true }
  const wanted = wantedOf(plan, record.id, year)
  const { secured, promised, as } = givenIn(plan, record.id, year)
  return {
    secured: secured > 0,
    promised: secured < wanted && promised > 0 && as !== undefined ? [as] : [],
    short: secured + promised < wanted,
  }
}

/**
 * How the lines of one fiscal year are paid together; undefined if none of them is asked for: an idea is not short of
 * money. This is the one definition for Money by year and for the team: a fully hatched bar has no money at all, so
 * hatched amounts never add up to more than what is missing.
 */
export function linesPaid(plan: Plan, lines: readonly Line[], year: string): How | undefined {
  const given = lines.filter((l) => isAsked(l) && l.fiscalYear === year).map((l) => givenTo(plan, l.source, year))
  if (given.length === 0) return undefined
  return howOf({
    secured: given.some((g) => g.secured),
    promised: given.flatMap((g) => g.promised),
    short: given.some((g) => g.short),
  })
}

/**
 * How much of the money for lines of one fiscal year is missing, in cents. What a source gives is not shared out among
 * its lines, so that of a source with several of them only the most is known.
 */
export function missingOf(plan: Plan, lines: readonly Line[], year: string): { amount: number; atMost: boolean } {
  const all = lines.filter((l) => isAsked(l) && l.fiscalYear === year)
  let [amount, atMost] = [0, false]
  for (const [source, own] of Map.groupBy(all, (l) => l.source)) {
    const asked = own.reduce((sum, l) => sum + (l.amount ?? 0), 0)
    const record = plan.get('fundingSource', source)
    const gone = record === undefined || hasEnded(plan, record, year)
    const wanted = gone ? asked : wantedOf(plan, record.id, year)
    const given = gone ? { secured: 0, promised: 0 } : givenIn(plan, record.id, year)
    const short = Math.max(0, wanted - given.secured - given.promised)
    amount += Math.min(asked, short)
    if (short > 0 && short < wanted && asked < wanted) atMost = true
  }
  return { amount, atMost }
}

/** How a position’s recurring lines of a fiscal year are paid together; undefined if none of them is asked for. */
export const positionPaid = (plan: Plan, position: string, year: string): How | undefined =>
  linesPaid(
    plan,
    where(plan, 'budgetLine', 'position', position).filter((l) => l.recurring === true),
    year,
  )

/** True if a part of the money is missing, or all of it. */
export const isShort = (how: How | undefined): boolean => how === 'part' || how === 'missing'

/** The positions that are short of money in a fiscal year, fully or partly, the most expensive first. */
export function positionsShort(plan: Plan, year: string): readonly RecordOf<'position'>[] {
  const cost = (id: string) =>
    where(plan, 'budgetLine', 'position', id).reduce(
      (sum, l) => sum + (l.fiscalYear === year && counts(l) ? l.amount : 0),
      0,
    )
  return plan
    .all('position')
    .filter((p) => isShort(positionPaid(plan, p.id, year)))
    .toSorted((a, b) => cost(b.id) - cost(a.id) || compareTexts(positionName(a), positionName(b)))
}

/** The most positions that are named; the others are counted. */
const NAMED = 2

/**
 * The year from `today` (ISO day) on in which the most positions are short of money, in words without a period: “in
 * 2028–29 all six positions are short of money, five of them in part: Chief Equity Officer, Program Lead and four more”. Null
 * if none is.
 */
export function unpaidNews(plan: Plan, years: readonly YearMoney[], today: string): string | null {
  const of = years
    .filter((y) => y.to >= today)
    .map(({ year }) => ({ year, short: positionsShort(plan, year) }))
    .reduce<{ year: string; short: readonly RecordOf<'position'>[] } | undefined>(
      (most, y) => (y.short.length > (most?.short.length ?? 0) ? y : most),
      undefined,
    )
  if (of === undefined) return null
  const [all, n] = [plan.all('position').length, of.short.length]
  const whom =
    all === 1
      ? 'the one position'
      : n === all
        ? `${n === 2 ? 'both' : `all ${countInWords(n)}`} positions`
        : `${countInWords(n)} of ${countInWords(all)} positions`
  // A source with several lines may leave any of them without money: how much each is short of is not known, nor said.
  const some = of.short.filter((p) => positionPaid(plan, p.id, of.year) !== 'missing')
  const known = some.every((p) => !missingOf(plan, where(plan, 'budgetLine', 'position', p.id), of.year).atMost)
  const part =
    some.length === 0 || !known ? '' : some.length === n ? ' in part' : `, ${countInWords(some.length)} of them in part`
  const more = n - NAMED
  const names = of.short.map(positionName)
  const named = listed(more > 1 ? [...names.slice(0, NAMED), `${countInWords(more)} more`] : names)
  return `in ${yearInWords(of.year)} ${whom} ${plural(n, 'is', 'are')} short of money${part}: ${named}`
}
