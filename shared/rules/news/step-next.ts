import type { Finding } from '../finding.ts'
import type { ProofLack } from '../rating-proof.ts'
import type { Progress } from '../step-progress.ts'
import type { StepNews, Todo } from './tell.ts'

/**
 * The one thing to do now in a step. `unproved`: ratings that do not count yet, and what they lack. `records`: something
 * that only its “done when” tells. `all`: nothing that it asks for is open.
 */
export type StepNext =
  | { readonly why: 'todo'; readonly todo: Todo }
  | { readonly why: 'finding'; readonly finding: Finding }
  | { readonly why: 'unrated'; readonly open: number }
  | { readonly why: 'unproved'; readonly open: number; readonly lacks: readonly ProofLack[] }
  | { readonly why: 'records' }
  | { readonly why: 'all' }

/**
 * What to do now in a step, below its news: what the sentence asks for; or a finding about the same subject, or the
 * most serious finding here; or what is not rated yet, or rated without what a reader can check; or what its “done
 * when” asks for. Null for a step that is put off, that has not been begun, or that is rated and still empty. `findings`: those of the step, the most
 * serious first.
 */
export function stepNext(news: StepNews | null, findings: readonly Finding[], progress: Progress): StepNext | null {
  const { status, recorded, rated, settled, lacks, indicators } = progress
  if (status === 'notNow' || (news === null && status === 'notBegun')) return null
  // A promise whose day has passed comes before a future year.
  const late = news?.todo?.later === true ? findings.find((f) => f.rule === 'overdue-action') : undefined
  if (late !== undefined) return { why: 'finding', finding: late }
  if (news?.todo !== undefined) return { why: 'todo', todo: news.todo }
  const same = findings.find((f) => news?.about && isAbout(f, news.about))
  const finding = same ?? findings[0]
  if (finding !== undefined && (finding === same || finding.severity !== 'note')) return { why: 'finding', finding }
  // An empty page already asks for its first record: what its ratings lack comes after that.
  if (status === 'notBegun' || (news === null && !recorded)) return null
  if (rated < indicators) return { why: 'unrated', open: indicators - rated }
  if (finding !== undefined) return { why: 'finding', finding }
  if (status === 'done') return { why: 'all' }
  return settled < rated ? { why: 'unproved', open: rated - settled, lacks } : { why: 'records' }
}

const isAbout = (finding: Finding, { kind, id }: { readonly kind: string; readonly id: string }): boolean =>
  finding.about.some((a) => a.kind === kind && a.id === id)
