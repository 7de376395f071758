import { latestOf, onRough } from '../days/index.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import { isEnded } from '../domain/policy-force.ts'
import { codeAndTitle } from '../domain/policy-name.ts'
import { eachOf, named } from './finding.ts'

/**
 * True if a policy's review is overdue; one that is under review or being redrafted, or has ended, is taken care of.
 */
export const isReviewLate = (p: RecordOf<'policy'>, today: string): boolean =>
  p.stage === 'adopted' && !isEnded(p, today) && p.reviewDue !== undefined && latestOf(p.reviewDue) < today

/** A policy in force whose review is overdue. */
export const policyReview = eachOf('policy-review', 'policy', (_, p, today) =>
  p.reviewDue !== undefined && isReviewLate(p, today)
    ? [
        {
          rule: 'policy-review',
          severity: 'gap',
          audience: 'board',
          step: 'align-policies',
          about: [{ kind: 'policy', id: p.id }],
          field: 'reviewDue',
          says: `${named('Policy', codeAndTitle(p))} was due for review ${onRough(p.reviewDue)}.`,
          do: 'Start the review, or set a new date for it.',
          act: 'Set the review date',
        },
      ]
    : [],
)
