import type { RecordOf } from '../domain/kinds/index.ts'
import type { Plan } from '../domain/plan.ts'

export type Lack = 'evidence' | 'sustainNote' | 'reason'

const written = (text: string | undefined): boolean => (text ?? '').trim() !== ''

/**
 * What a rating needs to be believed and does not have: In place and Sustained rest on evidence that a reader can
 * find, Sustained on what keeps it going, and Not started that stays on a reason.
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
