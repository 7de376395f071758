import type { RecordOf } from '../domain/kinds/index.ts'
import type { Plan } from '../domain/plan.ts'
import { hasWords } from '../words/index.ts'

export type ProofLack = 'evidence' | 'sustainNote' | 'reason'

/** What each of them asks for, in words. */
export const proofLackWords: Readonly<Record<ProofLack, string>> = {
  evidence: 'evidence that a reader can check',
  sustainNote: 'a note on what keeps it going',
  reason: 'a reason, if it will stay that way',
}

/**
 * What is missing for a rating to be believed: In place and Sustained need evidence that a reader can find, Sustained
 * needs what keeps it going, and Not started that stays needs a reason.
 */
export function proofLacksOf(plan: Plan, rating: RecordOf<'rating'>): readonly ProofLack[] {
  const claims = rating.level === '2' || rating.level === '3'
  const shown = claims && (rating.evidence ?? []).some((id) => hasWords(plan.get('evidence', id)?.title))
  return [
    ...(claims && !shown ? (['evidence'] as const) : []),
    ...(rating.level === '3' && !hasWords(rating.sustainNote) ? (['sustainNote'] as const) : []),
    ...(rating.level === '0' && !hasWords(rating.reason) ? (['reason'] as const) : []),
  ]
}
