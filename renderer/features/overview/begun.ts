import type { Plan } from '../../../shared/domain/plan.ts'
import { steps } from '../../../shared/guide/guide.ts'
import { progressOf } from '../../../shared/rules/step-progress.ts'
import { capital, countInWords, plural } from '../../../shared/words/index.ts'

/** How far a plan has come that has neither goals nor money to tell of. `plan` has the records that steps are judged by. */
export function begunNews(plan: Plan): string {
  const begun = steps.filter((s) => ['done', 'inWork'].includes(progressOf(plan, s).status)).length
  const goals = plan.all('goal').length === 0 ? '; no goal is written yet' : ''
  return begun === 0
    ? `This plan is new: none of its ${steps.length} steps is started yet.`
    : `${capital(countInWords(begun))} of ${steps.length} steps ${plural(begun, 'is', 'are')} started${goals}.`
}
