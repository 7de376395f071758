import { earliestOf } from '../days/index.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import { type Plan, where, withTexts } from '../domain/plan.ts'
import { compareKeys } from '../words/index.ts'

type Text = RecordOf<'policyText'>

/** By which of two texts of one policy is the newer one: the day from which it holds, else the day it was read in. */
const dayOf = (t: Text): string => (t.effective === undefined ? (t.readOn ?? '') : earliestOf(t.effective))

const newerFirst = (a: Text, b: Text): number =>
  compareKeys(dayOf(b), dayOf(a)) || compareKeys(b.readOn ?? '', a.readOn ?? '') || compareKeys(a.id, b.id)

/**
 * The text of a policy that holds on a day (ISO); undefined where the plan has none. One that is not in effect yet counts
 * only where there is no other.
 */
export function newestText(plan: Plan, policy: string, today: string): Text | undefined {
  const all = where(plan, 'policyText', 'policy', policy).filter((t) => t.text !== undefined)
  const [newest] = all.toSorted(newerFirst)
  return (
    all.filter((t) => t.effective === undefined || earliestOf(t.effective) <= today).toSorted(newerFirst)[0] ?? newest
  )
}

/** Words of a text, by the hash of the text, as they are asked for. */
export interface Asked {
  readonly text: string
  readonly words: string
}

/** What a plan has to be told before its rules can say which quotes still stand: each quote, in each text of its policy. */
export function quotesToAsk(plan: Plan): readonly Asked[] {
  return plan
    .all('policyLink')
    .flatMap(({ quotes = [], policy }) =>
      quotes.length === 0 || policy === undefined
        ? []
        : where(plan, 'policyText', 'policy', policy).flatMap(({ text }) =>
            text === undefined ? [] : quotes.flatMap(({ words }) => (words ? [{ text, words }] : [])),
          ),
    )
}

/** What one text and some words in it are called, where answers are kept. */
export const askedAs = ({ text, words }: Asked): string => `${text} ${words}`

/** A plan that knows which quotes are gone from the newest texts: of any other words that are asked it says that they stand. */
export function knowingGone(plan: Plan, gone: readonly Asked[] | undefined): Plan {
  if (gone === undefined) return plan
  const known = new Set(gone.map(askedAs))
  return withTexts(plan, (text, words) => !known.has(askedAs({ text, words })))
}
