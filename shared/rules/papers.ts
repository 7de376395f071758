import { kinds, type RecordOf } from '../domain/kinds/index.ts'
import type { Plan } from '../domain/plan.ts'
import { agendaPrinted, papersToCome } from './packet-day.ts'

/** The papers of a meeting: what they are called, and what they still need before they go out. */

type Meeting = RecordOf<'meeting'>

const shape = kinds.meeting.fields.forum.shape
export const forums = shape.t === 'choice' ? shape.options : []
export const forumWord = (forum: Meeting['forum']): string => forums.find((f) => f.value === forum)?.label ?? 'Meeting'

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
    ? { name: 'packet', were: 'was', are: 'is', not: 'not printed yet' }
    : { name: 'papers', were: 'were', are: 'are', not: 'not marked as sent' }

/** Whether a meeting whose papers are made of its agenda has none yet. The board's come from its briefing. */
export const lacksAgenda = (plan: Plan, m: Meeting): boolean =>
  m.forum !== 'board' && (plan.get('meeting', m.id)?.agenda ?? []).length === 0

/**
 * What the papers of a meeting still need, the first of it: papers are made of the agenda, so nothing is sent before that is
 * made and printed. Null for the board's, whose packet comes from its briefing, and for what went out.
 */
export function papersNeed(plan: Plan, m: Meeting): 'agenda' | 'print' | 'send' | null {
  if (m.forum === 'board' || m.papersSent !== undefined) return null
  if (lacksAgenda(plan, m)) return 'agenda'
  return agendaPrinted(plan, m) === undefined ? 'print' : 'send'
}

/** The day on which the papers of a meeting that is still to come were due, where that day is over; undefined where they are not late. */
export const latePapers = (plan: Plan, m: Pick<Meeting, 'id'>, today: string): string | undefined =>
  papersToCome(plan, today).find((p) => p.m.id === m.id && p.due < today)?.due

/** What is still to be done, behind “Its papers were due … and”. */
export function stillWords(plan: Plan, m: Meeting): string {
  const { are, not } = papersOf(m)
  const need = papersNeed(plan, m)
  if (need === 'agenda') return 'it has no agenda yet'
  return need === 'print' ? 'its agenda is not printed yet' : `${are} ${not}`
}
