import type { Plan } from '../../../shared/domain/plan.ts'
import type { Due } from '../../../shared/rules/due.ts'
import { away } from '../meetings/words.ts'

/** “the meeting is tomorrow”: why late papers come first; '' for what else is late. */
export function untilHeld(plan: Plan, { about }: Due, today: string): string {
  const held = about.kind === 'meeting' ? plan.get('meeting', about.id)?.date : undefined
  return held !== undefined && held >= today ? `the meeting is ${away(held, today)}` : ''
}
