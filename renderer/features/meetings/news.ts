import { fixWords, lacksOf } from '../../../shared/briefing/packet/missing.ts'
import { away, byDay, dayInWords } from '../../../shared/days/index.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { papersInOrder } from '../../../shared/rules/next.ts'
import type { PapersDue } from '../../../shared/rules/packet-day.ts'
import { lacksAgenda, papersOf, stillWords } from '../../../shared/rules/papers.ts'
import { countInWords, plural } from '../../../shared/words/index.ts'
import { type Meeting, meetingName, nextMeeting } from './words.ts'

/** The most overdue packets that are named. */
const NAMED = 2

/** What a page of meetings leads with, and beneath it, smaller, what comes after that. */
interface MeetingsNews {
  readonly news: string
  readonly after: string
  /** The board meeting whose packet has something to fix, as `after` says. */
  readonly toFix?: Meeting
}

/** Overdue packets and the next meeting; then the next packet to make, with what it lacks. Null without meetings. */
export function meetingsNews(plan: Plan, today: string): MeetingsNews | null {
  const all = plan.all('meeting')
  if (all.length === 0) return null
  const next = nextMeeting(all, today)
  if (next === undefined) {
    const last = all
      .filter((m) => m.date !== undefined)
      .toSorted(byDay)
      .at(-1)
    return {
      news: last ? `No meeting is ahead. The last was ${meetingName(last)}.` : 'No meeting has a date yet.',
      after: '',
    }
  }
  const papers = papersInOrder(plan, today)
  const late = papers.filter(({ due }) => due < today)
  const says = (m: Meeting) => `${meetingName(m)}, ${away(m.date ?? today, today)}`
  const ahead = papers.find(({ due }) => due >= today)
  const fix = ahead === undefined ? '' : fixWords(lacksOf(plan, ahead.m, today), ' in the packet')
  const after = ahead === undefined ? '' : comingWords(ahead, ahead.m === next)
  const toFix = ahead !== undefined && fix !== '' ? { toFix: ahead.m } : {}
  const [first, ...others] = late
  if (first?.m === next && others.length === 0) {
    const { name, were } = papersOf(first.m)
    return {
      news: `Next: ${says(next)}. Its ${name} ${were} due ${dayInWords(first.due)} and ${stillWords(plan, next)}.`,
      after,
      ...toFix,
    }
  }
  const named = late
    .slice(0, NAMED)
    .map(({ m, due }) => `${says(m)} (due ${dayInWords(due)}${lacksAgenda(plan, m) ? ', no agenda yet' : ''})`)
  const more = late.length > NAMED ? [`${countInWords(late.length - NAMED)} more`] : []
  const overdue =
    first === undefined
      ? ''
      : `The papers of ${countInWords(late.length)} ${plural(late.length, 'meeting', 'meetings')} are overdue: ${[...named, ...more].join('; ')}. `
  const isNamed = late.slice(0, NAMED).some(({ m }) => m === next)
  return { news: `${overdue}${isNamed ? '' : `Next: ${says(next)}.`}`.trim(), after, ...toFix }

  function comingWords({ m, due }: PapersDue, isNext: boolean): string {
    const { name, are } = papersOf(m)
    const which = isNext ? `Its ${name}` : `The next ${name}`
    return `${which} ${are} due on ${dayInWords(due)}, ${away(due, today)}${isNext ? '' : `: ${meetingName(m)}`}.${fix && ` ${fix}`}`
  }
}

/** The meeting whose papers the sentence asks for: overdue ones, else the next. Null if no meeting is ahead. */
export const meetingsDo = (plan: Plan, today: string): Meeting | null =>
  papersInOrder(plan, today)[0]?.m ?? nextMeeting(plan.all('meeting'), today) ?? null
