import { departmentNames } from '../../domain/departments.ts'
import type { Finding } from '../../rules/finding.ts'
import { countInWords, listed, plural, quotation } from '../../words/index.ts'
import type { Context } from '../context.ts'
import { slipsOut, stepsOver, untoldIn } from './owed.ts'

/** Most things that one line names; the others are counted. */
export const mostNamed = 3

/** "“A”, “B” and four more". */
export function named(names: readonly string[]): string {
  const more = names.length - mostNamed
  // One more is named, too: its count would take as much room.
  if (more <= 1) return listed(names)
  return listed([...names.slice(0, mostNamed), `${countInWords(more)} more`])
}

/**
 * What is owed by somebody's word, outside the month ahead: answers that are out, agreed steps, people who wait to
 * hear what became of their words, commitments to review.
 */
export function stillOwed(ctx: Context, reviews: readonly Finding[]): string[] {
  const { plan, request, write } = ctx
  const slips = slipsOut(ctx).filter((s) => s.due !== undefined && s.due < request.date).length
  const steps = stepsOver(ctx).length
  const heard = untoldIn(ctx).map((e) =>
    quotation(write.line(e.title, 'Engagement') || 'an engagement without a title'),
  )
  const departments = departmentNames(plan, plan.all('department'))
  const reviewed = reviews.map((f) => {
    const of = plan.get('departmentCommitment', f.about[0]?.id)?.department
    return write.line(departments.get(of ?? ''), 'Department') || 'a department'
  })
  const see = 'see “What is owed”.'
  return [
    slips === 0
      ? ''
      : `Ask for the answers to ${countInWords(slips)} update ${plural(slips, 'form', 'forms')} past ${plural(slips, 'its date', 'their dates')}: ${see}`,
    steps === 0
      ? ''
      : `Ask whether ${countInWords(steps)} next ${plural(steps, 'step', 'steps')} agreed in check-ins ${plural(steps, 'was', 'were')} done: ${see}`,
    reviewed.length === 0
      ? ''
      : `Review the ${plural(reviewed.length, 'commitment', 'commitments')} of ${named(reviewed)}: ${plural(reviewed.length, 'its date is', 'their dates are')} past.`,
    heard.length === 0 ? '' : `Tell those who came to ${named(heard)} what was done about what they said: ${see}`,
  ]
}
