import { earliestOf } from '../days/index.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import { type Plan, where, withTexts } from '../domain/plan.ts'
import { compareKeys } from '../words/index.ts'

type Text = RecordOf<'policyText'>

/**
 * The day by which the newer of two texts of a policy is chosen: the day from which it is in force, or else the day it
 * was read in.
 */
const dayOf = (t: Text): string => (t.effective === undefined ? (t.readOn ?? '') : earliestOf(t.effective))

const newerFirst = (a: Text, b: Text): number =>
  compareKeys(dayOf(b), dayOf(a)) || compareKeys(b.readOn ?? '', a.readOn ?? '') || compareKeys(a.id, b.id)

/**
 * The text of a policy that is in force on a day (ISO); undefined if the plan has none. A text that is not in force yet
 * counts only if there is no other.
 */
export function newestText(plan: Plan, policy: string, today: string): Text | undefined {
  const all = where(plan, 'policyText', 'policy', policy).filter((t) => t.text !== undefined)
  const [newest] = all.toSorted(newerFirst)
  return (
    all.filter((t) => t.effective === undefined || earliestOf(t.effective) <= today).toSorted(newerFirst)[0] ?? newest
  )
}

/** Words to search for in a text, which is given by its hash. */
export interface Asked {
  readonly text: string
  readonly words: string
}

/**
 * What must be searched for before the rules of a plan can say which quotes still hold: each quote, in each text of its
 * policy.
 */
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

/** The key under which the answer for a text and words is kept. */
export const askedAs = ({ text, words }: Asked): string => `${text} ${words}`

/** A plan that knows which quotes are gone from the newest texts; it takes any other words as still there. */
export function knowingGone(plan: Plan, gone: readonly Asked[] | undefined): Plan {
  if (gone === undefined) return plan
  const known = new Set(gone.map(askedAs))
  return withTexts(plan, (text, words) => !known.has(askedAs({ text, words })))
}
