import { dayInWords } from '../../../shared/days/index.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { type Gathering, gatheringOf } from '../../../shared/retreat/gathering.ts'
import { itemsOf, openItems } from '../../../shared/retreat/review.ts'
import { standingOf } from '../../../shared/retreat/running.ts'
import { capital, compareKeys, countInWords, plural } from '../../../shared/words/index.ts'

/** Every retreat by its day, with its state and how much of it is still to be taken into the plan. */
function retreatsOf(plan: Plan) {
  const all = plan.all('retreat').flatMap((r) => {
    const g = gatheringOf(plan, { kind: 'retreat', id: r.id })
    if (g === undefined) return []
    const { state } = standingOf(g)
    const left = state === 'closed' ? openItems(itemsOf(plan, g)).length : 0
    return [{ name: `“${r.title?.trim() || 'A retreat without a title'}”`, day: r.date ?? '', state, left, g }]
  })
  return all.toSorted((a, b) => compareKeys(a.day, b.day))
}

/** What is left of past retreats, then the next one. Null if there is neither. */
export function retreatsNews(plan: Plan, today: string): string | null {
  const byDay = retreatsOf(plan)
  const open = byDay.find((r) => r.state === 'running' || r.state === 'between')
  const toBring = byDay.filter((r) => r.left > 0)
  const next = byDay.find((r) => r.day >= today && r.state !== 'closed' && r !== open)
  const left = toBring.reduce((sum, r) => sum + r.left, 0)
  const says = [
    ...(open ? [`${open.name} was started and is not closed yet.`] : []),
    ...(toBring[0]
      ? [
          `${capital(countInWords(left))} ${plural(left, 'thing', 'things')} said in ${toBring.length === 1 ? toBring[0].name : `${countInWords(toBring.length)} retreats`} ${plural(left, 'is', 'are')} not in the plan yet.`,
        ]
      : []),
    ...(next
      ? [`Next is ${next.name}, ${dayInWords(next.day)}${next.g.agenda.length === 0 ? ', with no agenda yet' : ''}.`]
      : []),
  ]
  const last = byDay.findLast((r) => r.state === 'closed')
  if (says.length === 0 && last) return `All that was said in ${last.name} is in the plan; no other retreat has a date.`
  return says.length === 0 ? null : says.join(' ')
}

/** The act that the sentence asks for, with its retreat. Null if it asks for nothing. */
export function retreatsDo(
  plan: Plan,
  today: string,
): { readonly of: Gathering; readonly page: 'run' | 'bring-home' | 'prepare'; readonly verb: string } | null {
  const all = retreatsOf(plan)
  const open = all.find((r) => r.state === 'running' || r.state === 'between')
  if (open) return { of: open.g, page: 'run', verb: 'Continue the retreat' }
  const toBring = all.find((r) => r.left > 0)
  if (toBring) return { of: toBring.g, page: 'bring-home', verb: 'See what was said' }
  const next = all.find((r) => r.day >= today && r.state !== 'closed')
  if (next)
    return { of: next.g, page: 'prepare', verb: next.g.agenda.length === 0 ? 'Write its agenda' : 'Open its agenda' }
  return null
}
