import { derivedId } from '../../../../shared/domain/ids.ts'
import { kinds, type RecordOf } from '../../../../shared/domain/kinds/index.ts'
import type { Plan } from '../../../../shared/domain/plan.ts'
import { type Op, set } from '../../../../shared/domain/state.ts'
import { ok, type Result } from '../../../../shared/result/result.ts'
import { readMoney } from '../../../../shared/words/index.ts'

type Grant = NonNullable<RecordOf<'fundingAmount'>['grant']>
export type Status = NonNullable<Grant['status']>

/** The letters that say how certain an amount is, pressed in its cell or typed behind it: "60,000 p". */
export const letters: Readonly<Record<string, Status>> = { i: 'idea', a: 'applied', p: 'pledged', s: 'secured' }
export const statusWords: Readonly<Record<Status, string>> = {
  idea: 'idea',
  applied: 'applied for',
  pledged: 'pledged',
  secured: 'secured',
}

/**
 * The word for several amounts that are not secured: the word of their state if they share one, else that they are
 * not secured.
 */
export const unsecuredWord = (states: readonly (string | undefined)[]): string => {
  const [state, ...others] = new Set(states)
  if (others.length > 0 || state === undefined) return 'not secured yet'
  return state === 'idea' ? 'an idea' : (statusWords[state as Status] ?? 'not secured yet')
}

export interface AmountEntry {
  readonly amount: number
  readonly status?: Status
}

export const amountKey = (source: string, fiscalYear: string) => {
  const also = { source, fiscalYear }
  return { kind: 'fundingAmount', id: derivedId(kinds.fundingAmount, also) ?? '', also } as const
}

/** The source itself, where it is not in the plan yet: its amount may be typed before its name. */
export const sourceOps = (source: string, plan: Plan): readonly Op[] =>
  plan.get('fundingSource', source) ? [] : [set('fundingSource', source, {})]

/** Reads an amount, and how certain it is where that is typed behind it. Null for nothing. */
export function readAmount(text: string): Result<AmountEntry | null, string> {
  const trimmed = text.trim()
  if (trimmed === '') return ok(null)
  const [, money, word] = /^(.*\d\)?)\s*,?\s*(idea|applied(?: for)?|pledged|secured|[iaps])$/i.exec(trimmed) ?? []
  const read = readMoney(money ?? trimmed)
  if (!read.ok) return read
  const status = word ? letters[word.charAt(0).toLowerCase()] : undefined
  return ok({ amount: read.value, ...(status && { status }) })
}

/** Writes an amount with what was known of it; empties the year where it is null. */
export function amountOp(plan: Plan, source: string, year: string, entry: AmountEntry | null, today: string): Op[] {
  const { kind, id, also } = amountKey(source, year)
  const known = plan.get('fundingAmount', id)
  if (entry === null) return known ? [{ op: 'remove', kind, id }] : []
  const status = entry.status ?? known?.grant?.status
  return [
    set(kind, id, { ...(known ? {} : also), grant: { amount: entry.amount, ...(status && { status }), noted: today } }),
  ]
}

/** True for an amount in a year that begins after its source has ended. */
export const isAfter = (endsOn: string | undefined, yearBegins: string): boolean =>
  endsOn !== undefined && endsOn < yearBegins
