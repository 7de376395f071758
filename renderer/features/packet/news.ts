import { dayInWords, daysBetween } from '../../../shared/days/index.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { packetDay } from '../../../shared/rules/packet-day.ts'
import { plural } from '../../../shared/words/index.ts'

/** For which meeting the packet of a day is, and when it is due: who opens it asks how long there is still. */
export function packetNews(plan: Plan, date: string, today: string): string {
  const meeting = plan.all('meeting').find((m) => m.forum === 'board' && m.date === date)
  if (meeting === undefined) return `For ${dayInWords(date)}.`
  const due = packetDay(plan, meeting)
  const of = `For the board meeting on ${dayInWords(date)}.`
  if (due === undefined) return `${of} The plan does not say when its packet is due.`
  const left = daysBetween(today, due)
  if (left === 0) return `${of} It is due today.`
  return left < 0
    ? `${of} It was due on ${dayInWords(due)}.`
    : `${of} It is due on ${dayInWords(due)}, in ${left} ${plural(left, 'day', 'days')}.`
}
