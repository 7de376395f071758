import type { Plan } from '../../../shared/domain/plan.ts'
import { goalSentence, sentenceText } from '../../../shared/figures/goal-sentence.ts'

/**
 * From where to where a plan with one goal leads, and by when: the news of a plan that has just been begun. Empty if
 * there are more goals, or if its sentence lacks a word or may not show one.
 */
export function aimOfOne(plan: Plan, today: string): string {
  const [goal, second] = plan.all('goal')
  if (goal === undefined || second !== undefined) return ''
  const sentence = goalSentence(plan, goal, undefined, today)
  return sentence.parts.every((p) => typeof p === 'string' || p.state === 'set') ? sentenceText(sentence) : ''
}
