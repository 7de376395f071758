import { isOpenGoal } from '../domain/goal-of.ts'
import { hangsOn } from '../domain/hangs-on.ts'
import { type KindName, kindOf, type RecordOf } from '../domain/kinds/index.ts'
import type { Plan } from '../domain/plan.ts'
import type { About, Audience } from '../domain/schema.ts'
import { step } from '../guide/guide.ts'
import { quotation, small } from '../words/index.ts'

/** What one rule found in one place. Following `do` makes exactly this finding go away. */
export interface Finding {
  /** The rule's permanent name: 'unmeasured-goal/no-measure'. */
  readonly rule: string
  readonly severity: 'blocker' | 'gap' | 'note'
  readonly audience: Audience
  /** The step in which it is fixed. */
  readonly step: string
  /** The record to go to, then the other records that it is about. */
  readonly about: readonly About[]
  /**
   * The field of the first record to begin with, if there is one; in a measure’s table `figure/GROUP`, a group’s figure,
   * and `n/GROUP/YEAR`, how many students one is about.
   */
  readonly field?: string
  /** Since when it is late (ISO): of one rule, what is late the longest comes first, as in every list of late things. */
  readonly since?: string
  /** Another record in which it is fixed, and the field to begin with: `act` leads there from every page. */
  readonly fixIn?: About & { readonly field: string }
  readonly says: string
  /** What is wrong without its reason, its amount and its details, for a narrow column; left out if `says` is that short. */
  readonly brief?: string
  readonly do: string
  /** The kind of record that is added there: the button begins it at once. */
  readonly adds?: KindName
  /** The name of what is added, where the finding knows it: the person goes on with what it does not know. */
  readonly called?: string
  /** The name of the action that does it, where the officer must ask somebody: `act` only records what came of that. */
  readonly asks?: string
  /** The action that somebody is at already, in a sentence (`actionFor`). */
  readonly under?: string
  /** Others have nothing to do before the day of that action: it comes behind what somebody can do now. */
  readonly waits?: true
  /** The words of the button that leads there: what is done first on the page that opens, “Link a policy”. */
  readonly act: string
}

/**
 * One rule: it checks a plan on a day (ISO; no rule reads a clock), never blocks and never changes anything. `each` is
 * called record by record, and again for a record only when something that it read has changed; `whole` is for findings
 * about the plan as a whole. Both read nothing but the plan and the day.
 */
export type Rule =
  | { readonly id: string; readonly whole: (plan: Plan, today: string) => readonly Finding[] }
  | { readonly id: string; readonly kind: KindName; readonly each: Each }

export type Each = (plan: Plan, id: string, today: string) => readonly Finding[]

/** A rule that looks at one record of a kind at a time. */
export const eachOf = <K extends KindName>(
  id: string,
  kind: K,
  look: (plan: Plan, record: RecordOf<K>, today: string) => readonly Finding[],
): Rule => ({
  id,
  kind,
  each: (plan, record, today) => {
    const found = plan.get(kind, record)
    return found === undefined ? [] : look(plan, found, today)
  },
})

/** A sentence, and a shorter one for a narrow column if there is one. */
export const inBrief = (says: string, brief: string): Pick<Finding, 'says' | 'brief'> => ({
  says,
  ...(brief !== says && { brief }),
})

/** What is wrong, and behind it why, or how much, for which a narrow column has no room. */
export const withReason = (what: string, why: string) => inBrief(`${what}${why}.`, `${what}.`)

/** The words of a button that leads to a step, where the finding is about all of it. */
export const openStep = (id: string): string => `Open ${quotation(step(id)?.title ?? '')}`

/** The name of a record in a finding, with or without a title. */
export const named = (word: string, title: string | undefined): string =>
  title?.trim() ? `${word} ${quotation(title.trim())}` : `A ${small(word)} without a title`

/** The open goal of a measure; undefined if there is none. */
export function openGoalOf(plan: Plan, measure: RecordOf<'measure'>): RecordOf<'goal'> | undefined {
  const goal = plan.get('goal', measure.goal)
  return isOpenGoal(goal) ? goal : undefined
}

/** The step in which a record is entered; for a record that belongs to another, the owner's step. */
export function stepOf(plan: Plan, { kind, id }: About, depth = 4): string | undefined {
  const declared = kindOf(kind)
  if (declared === undefined) return undefined
  if (declared.step !== 'across') return declared.step
  const record = plan.get(kind as KindName, id) as Readonly<Record<string, unknown>> | undefined
  const [on] = hangsOn(kind, record ?? {})
  return on !== undefined && depth > 0 ? stepOf(plan, on, depth - 1) : undefined
}
