import { away, byDay, dayInWords, daysBetween } from '../../../shared/days/index.ts'
import { agendas } from '../../../shared/domain/agenda.ts'
import { countOf } from '../../../shared/domain/describe.ts'
import { kinds, type RecordOf } from '../../../shared/domain/kinds/index.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { forumWord, papersOf } from '../../../shared/rules/papers.ts'
import { capital, listed } from '../../../shared/words/index.ts'

export type Meeting = RecordOf<'meeting'>

/** "Board, November 23, 2026", as one calls a meeting. */
export const meetingName = (m: Meeting): string =>
  `${forumWord(m.forum)}, ${m.date ? dayInWords(m.date) : 'no date yet'}`

/** The meetings held, the latest first, for what was decided in one of them; those to come follow, the next first. */
export function heldFirst(meetings: readonly Meeting[], today: string): readonly Meeting[] {
  const sorted = meetings.toSorted(byDay)
  const isHeld = (m: Meeting): boolean => m.date === undefined || m.date <= today
  return [...sorted.filter(isHeld).reverse(), ...sorted.filter((m) => !isHeld(m))]
}

/**
 * "Packet due today", "Papers due tomorrow"; their day where that is further off, or past while the meeting is to come, with
 * whether they went out: `out` is the day on which they did.
 */
export function packetWords(m: Meeting, day: string, today: string, out?: string): string {
  const { name, were, not } = papersOf(m)
  if (out !== undefined) return `${capital(name)} ${m.papersSent === undefined ? 'printed' : 'sent'} ${dayInWords(out)}`
  const days = daysBetween(today, day)
  if (days < 0) return `${capital(name)} ${were} due ${dayInWords(day)}, ${not}`
  return `${capital(name)} due ${days === 0 || days === 1 ? away(day, today) : dayInWords(day)}`
}

/** The next meeting from today on, of a forum or of any. */
export const nextMeeting = (
  meetings: readonly Meeting[],
  today: string,
  forum?: Meeting['forum'],
): Meeting | undefined =>
  meetings
    .filter((m) => m.date !== undefined && m.date >= today && (forum === undefined || m.forum === forum))
    .toSorted(byDay)[0]

/** What Meetings lists below a meeting, counted by what it is: an item of the board is not a briefing that is written. */
export const plannedFor = (plan: Plan, meeting: string): string =>
  listed(
    [...Map.groupBy(agendas(plan).get(meeting) ?? [], (item) => item.kind)].map(([kind, of]) =>
      countOf(new Set(of.map((item) => item.id)).size, kinds[kind as keyof typeof kinds]),
    ),
  )
