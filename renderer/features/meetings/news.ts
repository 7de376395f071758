import { byDay, dayInWords } from '../../../shared/days/index.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { packetDay } from '../../../shared/rules/packet-day.ts'
import { capital, compareKeys, countInWords, plural } from '../../../shared/words/index.ts'
import { madeFor } from '../packet/news.ts'
import { away, type Meeting, meetingName, nextMeeting } from './words.ts'

/** Meetings to come with the day of their packet, by that day. */
const withPackets = (plan: Plan, today: string) =>
  plan
    .all('meeting')
    .filter((m) => m.date !== undefined && m.date >= today)
    .toSorted(byDay)
    .flatMap((m) => {
      const due = packetDay(plan, m)
      return due === undefined ? [] : [{ m, due }]
    })
    .toSorted((a, b) => compareKeys(a.due, b.due))

/** The most overdue packets that are named. */
const NAMED = 2

/** Overdue packets, the next meeting, and the next packet to make. Null without meetings. */
export function meetingsNews(plan: Plan, today: string): string | null {
  const all = plan.all('meeting')
  if (all.length === 0) return null
  const next = nextMeeting(all, today)
  if (next === undefined) {
    const last = all
      .filter((m) => m.date !== undefined)
      .toSorted(byDay)
      .at(-1)
    return last ? `No meeting is ahead. The last was ${meetingName(last)}.` : 'No meeting has a date yet.'
  }
  const packets = withPackets(plan, today)
  const late = packets.filter(({ m, due }) => due < today && madeFor(plan, m) === undefined)
  const says = (m: Meeting) => `${meetingName(m)}, ${away(m.date ?? today, today)}`
  const ahead = packets.find(({ m, due }) => due >= today && madeFor(plan, m) === undefined)
  const coming =
    ahead === undefined
      ? ''
      : ` ${ahead.m === next ? 'Its packet' : 'The next packet'} is due on ${dayInWords(ahead.due)}, ${away(ahead.due, today)}${ahead.m === next ? '' : `: ${meetingName(ahead.m)}`}.`
  const [first, ...others] = late
  if (first?.m === next && others.length === 0)
    return `Next: ${says(next)}. Its packet was due ${dayInWords(first.due)} and is not exported yet.${coming}`
  const named = late.slice(0, NAMED).map(({ m, due }) => `${says(m)} (due ${dayInWords(due)})`)
  const more = late.length > NAMED ? [`${countInWords(late.length - NAMED)} more`] : []
  const overdue =
    first === undefined
      ? ''
      : `${capital(countInWords(late.length))} ${plural(late.length, 'packet is', 'packets are')} overdue: ${[...named, ...more].join('; ')}. `
  const isNamed = late.slice(0, NAMED).some(({ m }) => m === next)
  return `${overdue}${isNamed ? '' : `Next: ${says(next)}.`}${isNamed ? coming.trim() : coming}`.trim()
}

/** The meeting whose packet the sentence asks for: an overdue one, else the next. Null if no meeting is ahead. */
export function meetingsDo(plan: Plan, today: string): Meeting | null {
  const packets = withPackets(plan, today).filter(({ m }) => madeFor(plan, m) === undefined)
  return packets[0]?.m ?? nextMeeting(plan.all('meeting'), today) ?? null
}
