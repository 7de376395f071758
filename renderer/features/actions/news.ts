import { latestOf, roughInWords } from '../../../shared/days/index.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { capital, countInWords, plural } from '../../../shared/words/index.ts'
import { isLate, isOpenAction, isSoon, SOON } from '../../records/attached/due.ts'

/** What is late and since when, then what is next; the number of open actions is said with it. */
export function actionsNews(plan: Plan, today: string): string {
  const open = plan.all('action').filter(isOpenAction)
  const byDay = open
    .flatMap((a) => (a.due ? [{ a, due: a.due, day: latestOf(a.due) }] : []))
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.a.id < b.a.id ? -1 : 1))
  const late = byDay.filter(({ a }) => isLate(a, today))
  const soon = byDay.filter(({ a }) => isSoon(a, today))
  if (open.length === 0) return 'No action is open.'
  const of = `of ${countInWords(open.length)} open ${plural(open.length, 'action', 'actions')}`
  const name = (one: (typeof byDay)[number] | undefined) => `“${one?.a.title?.trim() || 'An action without a name'}”`
  const on = (one: (typeof byDay)[number] | undefined) => (one ? roughInWords(one.due) : '')
  const [worst] = late
  const [next] = soon
  const lead = worst
    ? `${capital(countInWords(late.length))} ${of} ${plural(late.length, 'is', 'are')} late, ${name(worst)}${late.length > 1 ? ' the longest,' : ''} since ${on(worst)}.`
    : `None ${of} is late.`
  // Beside what is late, how much more is coming is enough.
  const which = worst || !next ? '' : `, ${soon.length > 1 ? 'first ' : ''}${name(next)}, ${on(next)}`
  const ahead = next
    ? ` ${capital(countInWords(soon.length))} ${worst ? `more ${plural(soon.length, 'is', 'are')}` : plural(soon.length, 'is', 'are')} due in the next ${SOON} days${which}.`
    : ''
  const undated = open.length - byDay.length
  const without = undated > 0 ? ` ${capital(countInWords(undated))} ${plural(undated, 'has', 'have')} no due date.` : ''
  return `${lead}${ahead}${without}`
}
