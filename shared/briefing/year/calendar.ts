import { dayInWords, monthInWords, weekdayOf, weekdays, yearInWords } from '../../days/index.ts'
import { forAudience } from '../../domain/audience.ts'
import type { Plan } from '../../domain/plan.ts'
import { daysOff } from '../../rules/packet-day.ts'
import { capital, counted, countInWords, listed, plural, small, withNumber } from '../../words/index.ts'
import { type Context, contextOf } from '../context.ts'
import type { Block, Cell, Column, Drawn, Row, Table } from '../document.ts'
import { drawn, frame } from '../frame.ts'
import { leftOutNote } from '../left-out.ts'
import { nothing } from '../parts/purpose.ts'
import { cell, onlyInSheet, table, words } from '../parts/table.ts'
import type { BriefingRequest } from '../request.ts'
import type { Coverage } from '../text.ts'
import { type Entry, type EntrySort, entriesOf, lateBefore, sortWords, yearCalled, yearOf } from './entries.ts'
import { tellEntry } from './tell.ts'

/**
 * The planning calendar: what falls in the district's year, month by month, and which goal is monitored when. The
 * public's edition has meetings, monitoring, policies and engagements; the cabinet's has packets, reports, check-ins and
 * look-backs as well.
 */
export function planningCalendar(plan: Plan, request: BriefingRequest, covers?: Coverage): Drawn {
  const reader = request.readBy === 'cabinet' ? 'cabinet' : 'public'
  const ctx = contextOf(forAudience(plan, reader), request, covers, reader)
  const now = yearOf(ctx.plan, request.date)
  const year = request.fromYear === undefined ? now : yearCalled(ctx.plan, request.fromYear)
  const entries = entriesOf(ctx.plan, year, request.date, reader, ctx.write.line)
  const model = frame(ctx, {
    document: 'calendar',
    kind: 'Planning calendar',
    title: () => `The year ${yearInWords(year.year)}`,
    // Open duties from before are in the present year's calendar, and not again in those of coming years.
    blocks: blocksOf(
      ctx,
      entries,
      year.from > now.from ? [] : lateBefore(ctx.plan, year, request.date, reader, ctx.write.line),
    ),
    end: () => leftOutNote(ctx),
  })
  return drawn(ctx, model, lacking(ctx, entries))
}

function blocksOf(ctx: Context, entries: readonly Entry[], before: readonly Entry[]): Block[] {
  for (const e of before) tellEntry(ctx, e)
  if (entries.length === 0)
    return [
      nothing('Nothing is planned for this year yet: no meeting, no reading and no review has a date.'),
      ...stillOpen(before),
    ]
  for (const e of entries) tellEntry(ctx, e)
  return [
    { t: 'reading', text: inOneSentence(entries) },
    ...stillOpen(before),
    ...monitoring(ctx, entries),
    ...months(entries),
    ...off(ctx),
  ]
}

/**
 * Duties from before the year that are still open: a page of the year alone would not have the longest overdue at
 * all.
 */
function stillOpen(before: readonly Entry[]): Block[] {
  if (before.length === 0) return []
  return [
    { t: 'heading', level: 1, text: 'Due before this year, and still open' },
    entryTable(
      before,
      null,
      [words('Day', 1.2), words('What', 4.8)],
      before.map((e) => ({ text: capital(e.rough ?? dayInWords(e.day)) })),
    ),
  ]
}

function inOneSentence(entries: readonly Entry[]): string {
  const of = (sort: Entry['sort'], one: string, many = `${one}s`) => {
    const n = entries.filter((e) => e.sort === sort).length
    return n === 0 ? [] : [`${countInWords(n)} ${plural(n, one, many)}`]
  }
  return `${capital(
    listed([
      ...of('meeting', 'meeting'),
      ...of('reading', 'reading or adoption of a policy', 'readings and adoptions of policies'),
      ...of('review', 'review'),
      ...of('lookBack', 'look-back'),
      // Held check-ins, and due or missed ones, share one calendar: a bare number would be read as held.
      ...of('checkIn', 'check-in held or due', 'check-ins held or due'),
      ...of('item', 'agenda item'),
      ...of('report', 'report'),
      ...of('engagement', 'engagement held or due', 'engagements held or due'),
      ...of('retreat', 'retreat'),
      ...of('money', 'end of a source of money', 'ends of sources of money'),
    ]) || counted(entries.length, 'date'),
  )}.`
}

/** Which goal the board looks at, and at which meetings. */
function monitoring(ctx: Context, entries: readonly Entry[]): Block[] {
  const meetings = entries.filter((e) => e.sort === 'monitored')
  if (meetings.length === 0) return []
  const rows = ctx.goals.map((g): Row => {
    const days = meetings.filter((e) => ctx.plan.get('meeting', e.about.id)?.monitors?.includes(g.goal.id))
    ctx.told('goal', g.goal.id, 'title')
    return {
      cells: [
        { text: withNumber(g.no, g.title, 'Goal ') },
        cell(days.map((e) => dayInWords(e.day)).join('; '), 'At no meeting in the plan'),
      ],
    }
  })
  return [
    { t: 'heading', level: 1, text: 'What is monitored when' },
    table(null, [words('Goal', 2.4), words('At the meeting of', 2)], rows),
  ]
}

const dayOf = (day: string): string => `${weekdays[weekdayOf(day)]} ${Number(day.slice(8))}`

function months(entries: readonly Entry[]): Block[] {
  const byMonth = Map.groupBy(entries, (e) => e.day.slice(0, 7))
  return [
    { t: 'heading', level: 1, text: 'Month by month' },
    ...[...byMonth].map(
      ([month, of]): Block => ({
        t: 'keep',
        blocks: [
          entryTable(
            of,
            monthInWords(month),
            [words('Day', 0.85), words('What', 4.55)],
            of.map((e, i) => ({
              text: capital(e.rough ?? dayOf(e.day)),
              ...(of[i - 1]?.day === e.day && { how: 'soft' as const }),
            })),
          ),
        ],
      }),
    ),
  ]
}

/** What falls on which day: most titles say of what kind it is, so that only a spreadsheet has a column of kinds. */
const entryTable = (
  entries: readonly Entry[],
  caption: string | null,
  columns: readonly Column[],
  days: readonly Cell[],
): Table =>
  onlyInSheet(
    table(
      caption,
      columns,
      entries.map((e, i) => ({ cells: [days[i] ?? { text: '' }, { text: withKind(e) }] })),
    ),
    'Kind',
    entries.map((e) => sortWords[e.sort]),
  )

/** Kinds of entries that are called as somebody typed it. */
const typed: readonly EntrySort[] = ['item', 'engagement', 'retreat', 'report', 'action']

/** “Retreat: Winter planning day”. */
function withKind({ sort, title }: Entry): string {
  const kind = sortWords[sort]
  const isSaid = !typed.includes(sort) || title.toLowerCase().includes(small(kind))
  return isSaid || title.startsWith('Status of goal') ? title : `${kind}: ${title}`
}

/** How packet days were counted, where they were. */
function off(ctx: Context): Block[] {
  const { packetDays, graceDays, daysOff: named } = ctx.plan.get('district', 'district') ?? {}
  if (ctx.reader !== 'cabinet' || packetDays === undefined) return []
  ctx.told('district', 'district', 'packetDays', 'graceDays', 'daysOff')
  const grace = graceDays ? `, with ${counted(graceDays, 'working day')} of grace` : ''
  const days = (named ?? []).flatMap(({ begins: first, ends: last, name }) => {
    if (first === undefined) return []
    const span = last && last !== first ? `${dayInWords(first)} to ${dayInWords(last)}` : dayInWords(first)
    const called = ctx.write.line(name, 'Days off')
    return [called === '' ? span : `${called} (${span})`]
  })
  const holidays = daysOff(ctx.plan).length === 0 ? 'No days off have been entered.' : `Days off: ${days.join('; ')}.`
  return [
    {
      t: 'note',
      text: `Unless its date was entered, a packet is due ${counted(packetDays, 'working day')} before its meeting${grace}. ${holidays}`,
    },
  ]
}

const lacking = (ctx: Context, entries: readonly Entry[]): string[] => [
  ...(entries.some((e) => e.sort === 'monitored')
    ? []
    : ['No meeting says which goals are monitored there. Choose them under Meetings.']),
  ...(ctx.reader === 'cabinet' && !entries.some((e) => e.sort === 'packet')
    ? [
        'No packet has a day. Enter one for each meeting, or say under Calendar how many working days before a meeting it is due.',
      ]
    : []),
]
