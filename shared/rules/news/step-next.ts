import type { Finding } from '../finding.ts'
import type { Progress } from '../step-progress.ts'
import type { Todo, Told } from './tell.ts'

/** The one thing to do now in a step. `all`: nothing that it asks for is open. */
export type StepNext =
  | { readonly why: 'todo'; readonly todo: Todo }
  | { readonly why: 'finding'; readonly finding: Finding }
  | { readonly why: 'unrated'; readonly open: number }
  | { readonly why: 'all' }

/**
 * What to do now in a step, below its news: what the sentence asks for; or a finding about the same subject, or the
 * most serious finding here; or what is not rated yet. Null for a step that is put off, that has not been begun, or
 * whose open part only its “done when” tells. `findings`: those of the step, the most serious first.
 */
export function stepNext(told: Told | null, findings: readonly Finding[], progress: Progress): StepNext | null {
  const { status, rated, indicators } = progress
  if (status === 'notNow' || (told === null && status === 'notBegun')) return null
  // A promise whose day has passed comes before a future year.
  const late = told?.todo?.later === true ? findings.find((f) => f.rule === 'overdue-action') : undefined
  if (late !== undefined) return { why: 'finding', finding: late }
  if (told?.todo !== undefined) return { why: 'todo', todo: told.todo }
  const same = findings.find((f) => told?.about && isAbout(f, told.about))
  const finding = same ?? findings[0]
  if (finding !== undefined && (finding === same || finding.severity !== 'note')) return { why: 'finding', finding }
  if (status === 'notBegun') return null
  if (rated < indicators) return { why: 'unrated', open: indicators - rated }
  if (finding !== undefined) return { why: 'finding', finding }
  return status === 'done' ? { why: 'all' } : null
}

const isAbout = (finding: Finding, { kind, id }: { readonly kind: string; readonly id: string }): boolean =>
  finding.about.some((a) => a.kind === kind && a.id === id)
