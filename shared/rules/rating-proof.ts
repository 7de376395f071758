import type { RecordOf } from '../domain/kinds/index.ts'
import type { Plan } from '../domain/plan.ts'

export type Lack = 'evidence' | 'sustainNote' | 'reason'

/** What each of them asks for, in words. */
export const lackWords: Readonly<Record<Lack, string>> = {
  evidence: 'evidence that a reader can check',
  sustainNote: 'a note on what keeps it going',
  reason: 'a reason, if it will stay that way',
}

const written = (text: string | undefined): boolean => (text ?? '').trim() !== ''

/**
 * What is missing for a rating to be believed: In place and Sustained need evidence that a reader can find, Sustained
 * needs what keeps it going, and Not started that stays needs a reason.
 */
export function lacksOf(plan: Plan, rating: RecordOf<'rating'>): readonly Lack[] {
  const claims = rating.level === '2' || rating.level === '3'
  const shown = claims && (rating.evidence ?? []).some((id) => written(plan.get('evidence', id)?.title))
  return [
    ...(claims && !shown ? (['evidence'] as const) : []),
    ...(rating.level === '3' && !written(rating.sustainNote) ? (['sustainNote'] as const) : []),
    ...(rating.level === '0' && !written(rating.reason) ? (['reason'] as const) : []),
  ]
}
