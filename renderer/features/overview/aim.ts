import type { Plan } from '../../../shared/domain/plan.ts'
import { goalSentence, sentenceText } from '../../../shared/figures/goal-sentence.ts'

/**
 * From where to where a plan of one goal leads, by when: what a plan that has just been begun has to tell. Empty where there
 * are more goals, or where its sentence lacks a word or may not show one.
 */
export function aimOfOne(plan: Plan, today: string): string {
  const [goal, second] = plan.all('goal')
  if (goal === undefined || second !== undefined) return ''
  const sentence = goalSentence(plan, goal, undefined, today)
  return sentence.parts.every((p) => typeof p === 'string' || p.state === 'set') ? sentenceText(sentence) : ''
}
