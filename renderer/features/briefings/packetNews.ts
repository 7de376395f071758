import { documentKind } from '../../../shared/briefing/documents.ts'
import { missingInPacket } from '../../../shared/briefing/packet/missing.ts'
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

/**
 * The meeting of a day's documents, how far off it is, and when its packet is due: so that a person knows how much
 * time is left. `it` names the packet if it is not what the page makes.
 */
export function packetNews(plan: Plan, date: string, today: string, it = 'It'): string {
  const meeting = plan.all('meeting').find((m) => m.forum === 'board' && m.date === date)
  if (meeting === undefined) {
    // A plan without any meeting names no day, as if a meeting were expected on it.
    const any = plan.all('meeting').some((m) => m.forum === 'board')
    return any ? `No board meeting is entered for ${dayInWords(date)}.` : 'No board meeting is entered yet.'
  }
  const of = `For the board meeting on ${dayInWords(date)}, ${howFar(date, today)}.`
  if (meeting.papersSent !== undefined) return `${of} Its packet was sent on ${dayInWords(meeting.papersSent)}.`
  const made = lastMade(plan, meeting)
  if (made?.exportedOn !== undefined)
    return `${of} Its ${made.document === 'packet' ? 'packet' : 'board briefing'} was printed as final on ${dayInWords(made.exportedOn)}.`
  // After the meeting nobody waits for its packet.
  if (date < today) return `${of} No final briefing or packet was printed for it.`
  const due = packetDay(plan, meeting)
  if (due === undefined) return it === 'It' ? `${of} The plan does not say when its packet is due.` : of
  if (due === today) return `${of} ${it} is due today.`
  return due < today
    ? `${of} ${it} was due on ${dayInWords(due)}, and none is printed as final yet.`
    : `${of} ${it} is due on ${dayInWords(due)}, ${howFar(due, today)}.`
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
  return `${capital(countInWords(more.length))} more ${plural(more.length, 'gap is', 'gaps are')} in the packet’s ${where}.`
}

/** "today", "in 7 days", "6 days ago". */
function howFar(day: string, today: string): string {
  const days = daysBetween(today, day)
  return days === 0 ? 'today' : days < 0 ? `${counted(-days, 'day')} ago` : `in ${counted(days, 'day')}`
}
