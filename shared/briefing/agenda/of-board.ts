import { byDay, dayAfter, dayInWords } from '../../days/index.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { type Gathering, gatheringOf } from '../../retreat/gathering.ts'
import { packetDay, papersOut } from '../../rules/packet-day.ts'
import { quotation, sameName, sentence } from '../../words/index.ts'
import { preparedFor } from '../board/prepared.ts'
import type { Context } from '../context.ts'
import { roleOf } from '../context.ts'
import { lookedAt, plannedFor } from '../parts/planned-for.ts'
import type { Content, Told } from './told.ts'

/** How far ahead a cabinet looks at what goes to the board, and how many of its meetings it looks at. */
const [AHEAD, mostMeetings] = [60, 2]

/**
 * What goes to the board, and when: its next meetings with the day of the packet, readings, items, the briefing with its motion.
 * On the board's own agenda that is what is asked of it there.
 */
export function boardContent(ctx: Context, g: Gathering): Content {
  const { plan, request } = ctx
  const own = g.kind === 'meeting' ? plan.get('meeting', g.id) : undefined
  if (own?.forum === 'board')
    return { lines: ofMeeting(ctx, own), none: 'Nothing is entered yet that is asked of the board there.' }
  const until = dayAfter(request.date, AHEAD) ?? request.date
  const next = plan
    .all('meeting')
    .filter((m) => m.forum === 'board' && (m.date ?? '') >= request.date && (m.date ?? '') <= until)
    .toSorted(byDay)
  const [first] = next
  if (first === undefined) return { lines: [], none: 'No board meeting is entered for the next two months.' }
  const busy = next.filter((m, i) => i === 0 || ofMeeting(ctx, m).length > 0).slice(0, mostMeetings)
  return {
    none: '',
    lines: busy.flatMap((m, i) => {
      const all = [{ text: whenWords(ctx, m) }, ...ofMeeting(ctx, m)]
      // One line is enough for the meeting after the next.
      return i === 0 ? all : [{ text: all.map((line) => line.text).join(' ') }]
    }),
  }
}

/** "Board, December 14, 2026. Its packet is due December 4, 2026." */
function whenWords(ctx: Context, m: RecordOf<'meeting'>): string {
  const { date } = ctx.request
  const due = packetDay(ctx.plan, m)
  const out = papersOut(ctx.plan, m)
  ctx.told('meeting', m.id, 'forum', 'date')
  const packet =
    out !== undefined && out <= date
      ? ` Its packet went out ${dayInWords(out)}.`
      : due === undefined
        ? ''
        : ` Its packet ${due < date ? 'was' : 'is'} due ${dayInWords(due)}.`
  const what = ofMeeting(ctx, m).length === 0 ? ' Nothing is planned for it yet.' : ''
  return `The board meets ${dayInWords(m.date ?? '')}.${packet}${what}`
}

function ofMeeting(ctx: Context, m: RecordOf<'meeting'>): readonly Told[] {
  const g = gatheringOf(ctx.plan, { kind: 'meeting', id: m.id })
  const briefing = preparedFor(ctx.plan, m.date ?? '')
  const subject = ctx.write.line(briefing?.subject, 'Briefing, subject') || 'without a subject yet'
  // An item and its briefing have one title, which a reader would take for two things.
  const planned = g === undefined ? [] : [...plannedFor(ctx, g, 'before'), ...lookedAt(ctx, g)]
  const others =
    briefing === undefined ? planned : planned.filter((p) => !sameName(p, `Board item ${quotation(subject)}.`))
  return [...(briefing === undefined ? [] : briefingWords(ctx, briefing, subject)), ...others].map((text) => ({ text }))
}

function briefingWords(ctx: Context, b: RecordOf<'briefing'>, subject: string): readonly string[] {
  ctx.told('briefing', b.id, 'subject', 'motion', 'presentedBy')
  const by = roleOf(ctx, b.presentedBy, 'Briefing, presented by')
  const motion = ctx.write.line(b.motion, 'Recommended motion')
  return [
    sentence(`Briefing ${quotation(subject)}${by === undefined ? '' : `, presented by ${by}`}`),
    ...(motion === '' ? [] : [sentence(`Motion: ${motion}`)]),
  ]
}
