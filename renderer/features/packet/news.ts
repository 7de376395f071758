import { dayInWords, daysBetween } from '../../../shared/days/index.ts'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { packetDay } from '../../../shared/rules/packet-day.ts'
import { counted } from '../../../shared/words/index.ts'

/** The day on which the last document, and no draft, was exported for a meeting. */
export const madeFor = (plan: Plan, m: RecordOf<'meeting'>): string | undefined =>
  plan
    .all('briefingSent')
    .filter((s) => !s.draft && (s.meeting === m.id || (s.meeting === undefined && s.forDay === m.date)))
    .flatMap((s) => s.exportedOn ?? [])
    .toSorted()
    .at(-1)

/** When the packet of a meeting is due, as the rest of a line about that meeting; '' where nobody says, or it was made. */
export function packetWords(plan: Plan, m: RecordOf<'meeting'>, today: string): string {
  const due = packetDay(plan, m)
  if (due === undefined) return ''
  const made = madeFor(plan, m)
  if (made !== undefined) return `, packet exported on ${dayInWords(made)}`
  return due === today ? ', packet due today' : `, packet ${due < today ? 'was due' : 'due'} on ${dayInWords(due)}`
}

/**
 * For which meeting the papers of a day are, how far off it is, and when its packet is due: who opens them asks how long
 * there is still. `it` names the packet where it is not what the page makes.
 */
export function packetNews(plan: Plan, date: string, today: string, it = 'It'): string {
  const meeting = plan.all('meeting').find((m) => m.forum === 'board' && m.date === date)
  if (meeting === undefined) return `No board meeting is entered for ${dayInWords(date)}.`
  const of = `For the board meeting on ${dayInWords(date)}, ${howFar(date, today)}.`
  const made = madeFor(plan, meeting)
  if (made !== undefined) return `${of} A final document was exported for it on ${dayInWords(made)}.`
  // Once the meeting is over, nobody waits for its packet.
  if (date < today) return `${of} No final document was exported for it.`
  const due = packetDay(plan, meeting)
  if (due === undefined) return it === 'It' ? `${of} The plan does not say when its packet is due.` : of
  if (due === today) return `${of} ${it} is due today.`
  return due < today
    ? `${of} ${it} was due on ${dayInWords(due)}.`
    : `${of} ${it} is due on ${dayInWords(due)}, ${howFar(due, today)}.`
}

/** "today", "in 7 days", "6 days ago". */
function howFar(day: string, today: string): string {
  const days = daysBetween(today, day)
  return days === 0 ? 'today' : days < 0 ? `${counted(-days, 'day')} ago` : `in ${counted(days, 'day')}`
}
