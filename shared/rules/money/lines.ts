import { dayAfter, dayInWords, firstDay, fiscalYear, lastDay } from '../../days/index.ts'
import { startMonthOf } from '../../domain/fiscal.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { type Plan, where } from '../../domain/plan.ts'
import { asName } from '../../words/index.ts'

/** Facts about single budget lines, sources and positions. Amounts are whole cents. */

export type Line = RecordOf<'budgetLine'>
export type Source = RecordOf<'fundingSource'>
export type Pay = RecordOf<'positionPay'>

/** Shares of full time that differ by less than this are equal: a third never ends. */
export const NEAR = 0.005

/** A line that may still cost something: it was not declined, and has a year and an amount. */
export const counts = (line: Line): line is Line & { fiscalYear: string; amount: number } =>
  line.status !== 'declined' && line.fiscalYear !== undefined && line.amount !== undefined

/** A line that was asked for, approved or spent; entering a line without a status counts as asking for it. */
export const isAsked = (line: Line): line is Line & { fiscalYear: string; amount: number } =>
  counts(line) && line.status !== 'idea'

/** Money that is not secured, but no longer just an idea. */
export type Promised = 'pledged' | 'applied'

/**
 * What a source gives in a year, in cents, by whether it is secured, pledged or applied for; nothing once it has ended.
 * `said` if that follows from the plan: an amount is entered, or the source has ended.
 */
export function givenIn(
  plan: Plan,
  source: string,
  year: string,
): {
  readonly secured: number
  readonly promised: number
  /** The kind of promise. */
  readonly as?: Promised
  readonly late: boolean
  readonly said: boolean
} {
  const grant = where(plan, 'fundingAmount', 'source', source).find((a) => a.fiscalYear === year)?.grant
  const amount = grant?.amount ?? 0
  const late = hasEnded(plan, plan.get('fundingSource', source), year)
  const said = late || grant?.amount !== undefined
  if (late || amount <= 0) return { secured: 0, promised: 0, late: late && amount > 0, said }
  const { status } = grant ?? {}
  const secured = status === 'secured' ? amount : 0
  if (status !== 'pledged' && status !== 'applied') return { secured, promised: 0, late: false, said }
  return { secured, promised: amount, as: status, late: false, said }
}

/** True if a source has an amount in a year, without an entry whether it is secured, pledged or only applied for. */
export function isUncertain(plan: Plan, source: string, year: string): boolean {
  const grant = where(plan, 'fundingAmount', 'source', source).find((a) => a.fiscalYear === year)?.grant
  return (grant?.amount ?? 0) > 0 && grant?.status === undefined && !givenIn(plan, source, year).late
}

/** What was asked of a source in a fiscal year, in cents. */
export const wantedOf = (plan: Plan, source: string, year: string): number =>
  where(plan, 'budgetLine', 'source', source)
    .filter(isAsked)
    .reduce((sum, l) => sum + (l.fiscalYear === year ? l.amount : 0), 0)

/** True if a source has secured at least what is asked of it in a fiscal year, and more than nothing. */
export function isSecured(plan: Plan, source: string, year: string): boolean {
  const { secured } = givenIn(plan, source, year)
  return secured > 0 && secured >= wantedOf(plan, source, year)
}

/** True for a source that ended before a fiscal year began. */
export function hasEnded(plan: Plan, source: Source | undefined, year: string): boolean {
  const end = source?.endsOn
  return end !== undefined && end < firstDay(year, startMonthOf(plan))
}

export interface SourceEnd {
  /** The last ISO day that it pays for. */
  readonly endsOn: string
  /** The first ISO day that it does not. */
  readonly from: string
  /** The first fiscal year that it does not pay, or not to its end. */
  readonly year: string
  /** True if it ends within that year. */
  readonly within: boolean
  /** True if its end is entered; otherwise it follows from the last year for which it has an amount. */
  readonly said: boolean
}

/** "ends June 30, 2027"; of one that comes again each year, until when that is secured: a levy is renewed by the voters. */
export const endWords = ({ recurring }: Source, { endsOn }: Pick<SourceEnd, 'endsOn'>, is: 'is ' | '' = ''): string =>
  `${recurring === true ? `${is}secured until` : 'ends'} ${dayInWords(endsOn)}`

/**
 * When a source ends; null for one that goes on. A source that does not recur and has no end date ends with the last
 * year for which money was entered or, without any, with the first year that a line names.
 */
export function endOf(plan: Plan, source: Source): SourceEnd | null {
  const month = startMonthOf(plan)
  const known = source.endsOn
  const endsOn = known ?? (isOneTime(source) ? lastPaid(plan, source, month) : undefined)
  const from = endsOn === undefined ? undefined : dayAfter(endsOn, 1)
  if (endsOn === undefined || from === undefined) return null
  const year = fiscalYear(from, month)
  return { endsOn, from, year, within: from !== firstDay(year, month), said: known !== undefined }
}

const isOneTime = (source: Source): boolean =>
  source.recurring === false || (source.recurring === undefined && source.type === 'oneTime')

function lastPaid(plan: Plan, source: Source, month: number): string | undefined {
  const paid = where(plan, 'fundingAmount', 'source', source.id)
    .filter((a) => (a.grant?.amount ?? 0) > 0 && a.grant?.status !== 'idea')
    .flatMap((a) => a.fiscalYear ?? [])
    .sort()
  const named = where(plan, 'budgetLine', 'source', source.id)
    .filter(counts)
    .map((l) => l.fiscalYear)
    .sort()
  const year = paid.at(-1) ?? named[0]
  return year === undefined ? undefined : lastDay(year, month)
}

/** The key of a cost whose lines recur in different years: the position that they pay, or else their words. */
export const costKey = (line: Line): string =>
  line.position ? `position ${line.position}` : `words ${asName(line.description)}`

/** The name of a line in a sentence. */
export const lineName = (line: Line | undefined): string => line?.description?.trim() || 'Budget line without words'
export const sourceName = (source: Source | undefined): string => source?.name?.trim() || 'a source without a name'
export const positionName = (position: RecordOf<'position'> | undefined): string =>
  position?.title?.trim() || 'Position without a title'

/** The share of full time that a source pays of a position in a year; several records add up. */
export const paidFte = (pays: readonly Pay[], year: string, pick: (source: string) => boolean): number =>
  pays.reduce(
    (sum, p) => (p.fiscalYear === year && p.source && pick(p.source) ? sum + Math.max(0, p.fte ?? 0) : sum),
    0,
  )
