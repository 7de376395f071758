import type { Missing } from '../../../shared/briefing/board/missing.ts'
import { documentKind } from '../../../shared/briefing/documents.ts'
import { missingInPacket, toFix } from '../../../shared/briefing/packet/missing.ts'
import type { PacketRequest } from '../../../shared/briefing/packet/request.ts'
import type { BriefingRequest } from '../../../shared/briefing/request.ts'
import { dayInWords, daysBetween } from '../../../shared/days/index.ts'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { lastMade, packetDay, papersOut } from '../../../shared/rules/packet-day.ts'
import { papersOf } from '../../../shared/rules/papers.ts'
import { capital, counted, countInWords, listed, plural, small } from '../../../shared/words/index.ts'

/**
 * When a meeting's packet is due, as the rest of a line about that meeting; '' if nobody entered it.
 */
export function packetWords(plan: Plan, m: RecordOf<'meeting'>, today: string): string {
  const due = packetDay(plan, m)
  if (due === undefined) return ''
  const { name, were, not } = papersOf(m)
  const out = papersOut(plan, m)
  if (out !== undefined) return `, ${name} ${m.papersSent === undefined ? 'printed' : 'sent'} on ${dayInWords(out)}`
  if (due === today) return `, ${name} due today`
  return due < today ? `, ${name} ${were} due on ${dayInWords(due)}, ${not}` : `, ${name} due on ${dayInWords(due)}`
}

/** What a page that prints leads with, in three lines of its narrow column at most, and beneath it, smaller, the rest. */
export interface PrintNews {
  readonly news: string
  readonly after: string
}

/** The sentences that are not empty, one behind the other. */
const said = (...parts: readonly string[]): string => parts.filter(Boolean).join(' ')

interface Printed {
  /** “Six things to fix”: what it lacks, in the words of its page. */
  readonly lacks: string
  /** What it lacks first; '' for nothing. */
  readonly first: string
  /** “the board meeting”, “the packet of the board meeting”. */
  readonly forWhat: string
}

/**
 * How much the packet lacks and how much time is left; then for which meeting it is, and what it lacks first. Without a PDF that is
 * not at hand it can't go out at all.
 */
export function packetNews(
  plan: Plan,
  date: string,
  lacks: readonly Pick<Missing, 'says'>[],
  today: string,
  notAtHand = 0,
): PrintNews {
  const things = lacks.length === 0 ? nothingMissing : toFix(lacks.length)
  const first = firstWords(lacks)
  const pdfs = `${capital(countInWords(notAtHand))} ${plural(notAtHand, 'PDF is', 'PDFs are')} not at hand`
  const says = notAtHand === 0 ? { lacks: things, first } : { lacks: pdfs, first: first && said(`${things}.`, first) }
  return newsFor(plan, date, today, { ...says, forWhat: 'the board meeting' })
}

export const nothingMissing = 'Everything it needs is entered'

/** What is lacking first: alone as it is said, else “First: goal 7 has no measure.” */
export function firstWords(lacks: readonly Pick<Missing, 'says'>[]): string {
  const [first] = lacks
  if (first === undefined) return ''
  return lacks.length === 1 ? first.says : `First: ${small(first.says)}`
}

/** The news of what is printed for the board's meeting of a day. */
export function newsFor(plan: Plan, date: string, today: string, { lacks, first, forWhat }: Printed): PrintNews {
  const meeting = plan.all('meeting').find((m) => m.forum === 'board' && m.date === date)
  if (meeting === undefined) {
    // A plan without any meeting names no day, as if a meeting were expected on it.
    const any = plan.all('meeting').some((m) => m.forum === 'board')
    const none = any ? `No board meeting is entered for ${dayInWords(date)}.` : 'No board meeting is entered yet.'
    return { news: `${lacks}.`, after: said(none, first) }
  }
  const of = `For ${forWhat} on ${dayInWords(date)}, ${howFar(date, today)}.`
  const rest = first && said(`${lacks}.`, first)
  if (meeting.papersSent !== undefined)
    return { news: `Its packet was sent on ${dayInWords(meeting.papersSent)}.`, after: said(of, rest) }
  const made = lastMade(plan, meeting)
  if (made?.exportedOn !== undefined) {
    const what = made.document === 'packet' ? 'packet' : 'board briefing'
    return { news: `Its ${what} was printed as final on ${dayInWords(made.exportedOn)}.`, after: said(of, rest) }
  }
  // After the meeting nobody waits for its packet.
  if (date < today) return { news: 'No final briefing or packet was printed for it.', after: of }
  const due = packetDay(plan, meeting)
  if (due === undefined)
    return {
      news: lacks === nothingMissing ? `${lacks}.` : `${lacks} before the board meets, ${howFar(date, today)}.`,
      after: said(of, 'The plan does not say when its packet is due.', first),
    }
  if (due === today) return { news: `${lacks}; it is due today.`, after: said(of, first) }
  return due < today
    ? {
        news: `${lacks}; it was due on ${dayInWords(due)}, ${howFar(due, today)}.`,
        after: said(of, 'None is printed as final yet.', first),
      }
    : { news: `${lacks}; it is due on ${dayInWords(due)}, ${howFar(due, today)}.`, after: said(of, first) }
}

/** How long a packet is, once its pages are made; '' until then. */
export const packetSize = (pages: number | undefined, parts: number): string =>
  pages === undefined || pages === 0
    ? ''
    : `${capital(countInWords(pages))} ${plural(pages, 'page', 'pages')} in ${countInWords(parts)} ${plural(parts, 'part', 'parts')}.`

/**
 * How much the packet lacks that a document is a part of, to follow what that document lacks; '' where it is the same.
 * Both are made for one meeting, and each counts what is printed in it.
 */
export function restOfPacket(
  plan: Plan,
  { document }: Pick<BriefingRequest, 'document'>,
  packet: PacketRequest,
  today: string,
): string {
  if (!packet.parts.some((p) => 'document' in p && p.document === document)) return ''
  // The parts' order does not matter: what both lack is this document's own.
  const own = missingInPacket(
    plan,
    { ...packet, parts: packet.parts.filter((p) => 'document' in p && p.document === document) },
    today,
  )
  const more = missingInPacket(plan, packet, today).filter((m) => !own.some((one) => one.says === m.says))
  if (more.length === 0) return ''
  const where = listed([...new Set(more.map((m) => small(documentKind(m.document).name)))])
  const things = plural(more.length, 'thing is', 'things are')
  return `${capital(countInWords(more.length))} more ${things} missing in the packet’s ${where}.`
}

/** "today", "in 7 days", "6 days ago". */
function howFar(day: string, today: string): string {
  const days = daysBetween(today, day)
  return days === 0 ? 'today' : days < 0 ? `${counted(-days, 'day')} ago` : `in ${counted(days, 'day')}`
}
