import type { KindName } from '../../domain/kinds/index.ts'
import type { Plan } from '../../domain/plan.ts'
import type { About, Audience } from '../../domain/schema.ts'
import { countInWords, listed, quotation } from '../../words/index.ts'

/** What a sentence asks for without a finding of a rule: what to do, and where. */
export interface Todo {
  /** Why, where the sentence above does not say it. */
  readonly because?: string
  readonly do: string
  /** The label of the button; left out if the way there is in view, or leads out of the plan. */
  readonly verb?: string
  readonly about?: About
  readonly field?: string | undefined
  /** The kind of a new record that is begun there. */
  readonly adds?: KindName
  /** Another page on which it is done. */
  readonly page?: string
  /** True if it is about the future: a late action comes before it. */
  readonly later?: boolean
}

/** A sentence with its main record first, so that the task beside it is about the same. */
export interface StepNews {
  readonly says: string
  readonly about?: About | undefined
  readonly todo?: Todo | undefined
  /** What the second half of the sentence asks for, once that is done. */
  readonly also?: Todo | undefined
}

/** The news of one step, from a plan as its reader may see it; null if nothing is entered. */
export type News = (plan: Plan, today: string, reader: Audience) => string | StepNews | null

/** A task in a record, or in a field of it. */
export const todoIn = (kind: string, id: string | undefined, field: string, what: string, verb: string): Todo => ({
  do: what,
  verb,
  ...(id !== undefined && { about: { kind, id }, field }),
})

/** The most titles that are named; the others are counted. */
const NAMED = 2

/** ““Reading” and “Algebra””, ““Reading”, “Algebra” and three more”. */
export const named = (titles: readonly (string | undefined)[]): string =>
  someOf(titles.map((t) => quotation(t?.trim() || 'one without a name')))

/** The first of these, as they are said in a sentence, and how many more. */
export function someOf(said: readonly string[]): string {
  const more = said.length - NAMED
  return listed(more > 1 ? [...said.slice(0, NAMED), `${countInWords(more)} more`] : said)
}

/** The greatest item by a rank; undefined for an empty list. */
export const most = <T>(list: readonly T[], rank: (one: T) => string | number): T | undefined =>
  list.toSorted((a, b) => (rank(a) < rank(b) ? 1 : rank(a) > rank(b) ? -1 : 0))[0]
