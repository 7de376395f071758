import { byDay, dayInWords, daysBetween } from '../../../shared/days/index.ts'
import { agendas } from '../../../shared/domain/agenda.ts'
import { countOf } from '../../../shared/domain/describe.ts'
import { kinds, type RecordOf } from '../../../shared/domain/kinds/index.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { gatheringOf } from '../../../shared/retreat/gathering.ts'
import { agendaPrinted } from '../../../shared/rules/packet-day.ts'
import { capital, listed } from '../../../shared/words/index.ts'

export type Meeting = RecordOf<'meeting'>

const shape = kinds.meeting.fields.forum.shape
export const forums = shape.t === 'choice' ? shape.options : []
export const forumWord = (forum: Meeting['forum']): string => forums.find((f) => f.value === forum)?.label ?? 'Meeting'

/** "Board, November 23, 2026", as one calls a meeting. */
export const meetingName = (m: Meeting): string =>
  `${forumWord(m.forum)}, ${m.date ? dayInWords(m.date) : 'no date yet'}`

/** The meetings held, the latest first, for what was decided in one of them; those to come follow, the next first. */
export function heldFirst(meetings: readonly Meeting[], today: string): readonly Meeting[] {
  const sorted = meetings.toSorted(byDay)
  const isHeld = (m: Meeting): boolean => m.date === undefined || m.date <= today
  return [...sorted.filter(isHeld).reverse(), ...sorted.filter((m) => !isHeld(m))]
}

/** "today", "in 5 days"; the day where it is past. */
export function away(day: string, today: string): string {
  const days = daysBetween(today, day)
  if (days < 0) return 'past'
  return days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`
}

interface Papers {
  readonly name: 'packet' | 'papers'
  readonly were: 'was' | 'were'
  readonly are: 'is' | 'are'
  /** That they did not go out, as far as the plan knows. */
  readonly not: string
}

/** A packet is made here for the board alone; whatever another body gets is its papers, and a person says when they went. */
export const papersOf = (m: Meeting): Papers =>
  m.forum === 'board'
    ? { name: 'packet', were: 'was', are: 'is', not: 'not exported yet' }
    : { name: 'papers', were: 'were', are: 'are', not: 'not marked as sent' }

/** Whether a meeting whose papers are made of its agenda has none yet. The board's come from its briefing. */
export const lacksAgenda = (plan: Plan, m: Meeting): boolean =>
  m.forum !== 'board' && gatheringOf(plan, { kind: 'meeting', id: m.id })?.agenda.length === 0

/**
 * What the papers of a meeting still need, the first of it: papers are made of the agenda, so nothing is sent before that is
 * made and printed. Null for the board's, whose packet comes from its briefing, and for what went out.
 */
export function papersNeed(plan: Plan, m: Meeting): 'agenda' | 'print' | 'send' | null {
  if (m.forum === 'board' || m.papersSent !== undefined) return null
  if (lacksAgenda(plan, m)) return 'agenda'
  return agendaPrinted(plan, m) === undefined ? 'print' : 'send'
}

/** What is still to be done, behind “Its papers were due … and”. */
export function stillWords(plan: Plan, m: Meeting): string {
  const { are, not } = papersOf(m)
  const need = papersNeed(plan, m)
  if (need === 'agenda') return 'it has no agenda yet'
  return need === 'print' ? 'its agenda is not printed yet' : `${are} ${not}`
}

/**
 * "Packet due today", "Papers due tomorrow"; their day where that is further off, or past while the meeting is to come, with
 * whether they went out: `out` is the day on which they did.
 */
export function packetWords(m: Meeting, day: string, today: string, out?: string): string {
  const { name, were, not } = papersOf(m)
  if (out !== undefined)
    return `${capital(name)} ${m.papersSent === undefined ? 'exported' : 'sent'} ${dayInWords(out)}`
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
