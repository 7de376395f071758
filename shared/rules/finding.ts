import type { RecordOf } from '../domain/kinds/index.ts'
import type { Plan } from '../domain/plan.ts'
import type { About, Audience } from '../domain/schema.ts'

/** What one rule found in one place. Doing what `do` says makes exactly this finding go away. */
export interface Finding {
  /** The rule's name, stable: 'unmeasured-goal/no-measure'. */
  readonly rule: string
  readonly severity: 'blocker' | 'gap' | 'note'
  readonly audience: Audience
  /** The record to go to, then others that it is about. */
  readonly about: readonly About[]
  readonly says: string
  readonly do: string
}

/** Looks at a plan on a day (ISO; nothing in here reads a clock). Never blocks, never changes anything. */
export type Rule = (plan: Plan, today: string) => readonly Finding[]

/** What a finding calls a record that people named, and one that they did not. */
export const named = (word: string, title: string | undefined): string =>
  title?.trim() ? `${word} “${title.trim()}”` : `A ${word.charAt(0).toLowerCase()}${word.slice(1)} without a title`

/** Goals that are still pursued: neither done nor dropped. */
export const openGoals = (plan: Plan): readonly RecordOf<'goal'>[] =>
  plan.all('goal').filter((g) => g.status !== 'done' && g.status !== 'dropped')

/** Measures of open goals. */
export function openMeasures(plan: Plan): readonly RecordOf<'measure'>[] {
  const open = new Set(openGoals(plan).map((g) => g.id))
  return plan.all('measure').filter((m) => m.goal !== undefined && open.has(m.goal))
}
