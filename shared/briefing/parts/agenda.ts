import { clockWords, dayInWords, isDay, readClock, spanWords, weekdayOf, weekdays } from '../../days/index.ts'
import type { Gathering, Part } from '../../retreat/gathering.ts'
import { isTimed, minutesOf, type Timetable, timetable, titleOfPart } from '../../retreat/timetable.ts'
import { small } from '../../words/index.ts'
import { type Context, roleOf } from '../context.ts'
import { roomQuestion } from '../declared.ts'
import type { Block, Cell, Column, Row } from '../document.ts'
import { cell, figures, hung, table, words } from './table.ts'

/** A printed agenda: where and when people meet, and its parts in a table. The retreat pack and “Agenda” share it. */

const timesOf = (g: Gathering): Timetable => timetable(g.agenda, { begins: g.begins, ends: g.ends })

/** When it begins and ends; of one whose end is not entered, when its last part does. */
function clockOf(ctx: Context, g: Gathering): string {
  const { parts, ends } = timesOf(g)
  const last = g.ends === undefined && isTimed(g) && parts.every((p) => p.day === 1) ? clockWords(ends) : ''
  const said = [g.begins, g.ends].map((t) => {
    const minutes = readClock(t)
    return minutes === undefined ? ctx.write.line(t, 'Time of a meeting') : clockWords(minutes)
  })
  const [begins = '', until = ''] = said
  return [begins || (last && clockWords(parts[0]?.starts ?? 0)), until || last].filter((t) => t !== '').join(' to ')
}

/** When, where, by whom and what for. */
export function agendaHead(ctx: Context, g: Gathering): Block[] {
  const said = [
    'title',
    'forum',
    'department',
    'date',
    'start',
    'begins',
    'ends',
    'place',
    'purpose',
    'lead',
    'heldBy',
    'attended',
  ]
  ctx.told(g.kind as 'retreat', g.id, ...(said as 'title'[]))
  return [
    ...hung('When', [[weekdayWords(g.date), clockOf(ctx, g)].filter((w) => w !== '').join(', ')]),
    ...hung('Where', [ctx.write.line(g.place, 'Place of a meeting')]),
    ...hung('Led by', [roleOf(ctx, g.lead, 'Who leads') ?? '']),
    ...hung('Who meets', [whoMeets(ctx, g)]),
    ...hung('What for', ctx.write.paragraphs(g.purpose, 'Purpose of a meeting')),
  ]
}

/** “Tuesday, December 1, 2026”: a wrong day of the week is how people notice a wrong date. */
function weekdayWords(day: string | undefined): string {
  if (day === undefined || !isDay(day)) return day ?? ''
  return `${weekdays[weekdayOf(day)]}, ${dayInWords(day)}`
}

/** The roles of those who are entered for it: before it is held, who is to come. */
const whoMeets = (ctx: Context, g: Gathering): string =>
  g.attended
    .filter((a) => a.came !== 'no')
    .map((a) => roleOf(ctx, a.person, 'Who meets') ?? ctx.write.line(a.name, 'Who meets'))
    .filter((w) => w !== '')
    .join('; ')

/** What is asked of those who meet, in one word, as a column headed “Asked to” has it. */
const asked = { decide: 'Decide', discuss: 'Discuss', hear: 'Hear' } as const

interface Said {
  /** With what the room is asked, where no worksheet has it. */
  readonly questions?: boolean
  /** What a part is about, in place of its title. */
  readonly nameOf?: (part: Part) => string | undefined
}

/** The parts with their times. */
export function agendaTable(ctx: Context, g: Gathering, said: Said = {}): Block[] {
  const { parts } = timesOf(g)
  ctx.told(g.kind as 'retreat', g.id, 'agenda')
  const timed = isTimed(g)
  const columns = besideColumns(ctx, parts)
  // What nobody entered has no column, and its room is for what is done.
  const free = besides.reduce((sum, c) => sum + (columns.includes(c) ? 0 : c.column.width), 0)
  const few = besides.filter((c) => !columns.includes(c))
  const days = parts.some((p) => p.day > 1)
  return [
    table(
      null,
      [
        ...(timed ? [words('Time', 1.85)] : []),
        ...(timed ? [figures('Minutes', 0.6)] : []),
        { ...words('What we do', 2.3 + free), roomy: true },
        ...(timed ? [] : [figures('Minutes', 0.6)]),
        ...columns.map((c, i) => ({ ...c.column, ...(i === 0 && !timed && { roomy: true }) })),
      ],
      parts.flatMap(({ row, starts, ends, idle, day }, i): Row[] => {
        const first = days && parts[i - 1]?.day !== day
        const rowOf = (from: number, to: number, what: string, rest: readonly Cell[], soft?: 'soft'): Row => {
          const how = soft && { how: soft }
          const time = { text: `${first ? `Day ${day}, ` : ''}${betweenWords(from, to)}`, ...how }
          const minutes = { text: String(Math.round(to - from)), ...how }
          const done = { text: what, ...how }
          return { cells: timed ? [time, minutes, done, ...rest] : [done, minutes, ...rest] }
        }
        const own = rowOf(
          starts,
          ends,
          whatWords(ctx, row, said, few),
          columns.map((c) => cell(c.of(ctx, row))),
        )
        // A fixed time leaves time before it: a room that is not told of it waits.
        const none = columns.map(() => cell(''))
        return idle > 0 ? [rowOf(starts - idle, starts, 'Free', none, 'soft'), own] : [own]
      }),
    ),
  ]
}

/** What is said beside what is done: its column, what a part has in it, and how that is said below what is done. */
interface Besides {
  readonly column: Column
  readonly of: (ctx: Context, row: Part) => string
  readonly says: (words: string) => string
}

const besides: readonly Besides[] = [
  {
    column: words('Asked to', 0.8),
    of: (_, row) => (row.asks ? asked[row.asks] : ''),
    says: (w) => `Asked to ${small(w)}`,
  },
  {
    column: words('Who leads', 1.2),
    of: (ctx, row) => roleOf(ctx, row.lead, 'Agenda part, who leads') ?? '',
    says: (w) => `Led by: ${w}`,
  },
  {
    column: words('To read', 1.3),
    of: (ctx, row) => ctx.write.line(row.papers, 'Agenda part, papers'),
    says: (w) => `To read: ${w}`,
  },
  {
    column: words('To prepare', 1.5),
    of: broughtWords,
    says: (w) => (w.startsWith('To print') ? w : `To prepare: ${w}`),
  },
]

/** A column is for what more than so great a share of the parts has: an almost empty one looks like one to fill in by hand. */
const SOME = 0.25

/** The columns beside what is done; what few parts have is said with what they do. */
function besideColumns(ctx: Context, parts: Timetable['parts']): readonly Besides[] {
  const filled = (c: Besides) => parts.filter((p) => c.of(ctx, p.row) !== '').length
  return besides.filter((c) => filled(c) > parts.length * SOME)
}

/** “9:00 to 9:30 am”; with both halves of the day where they differ. */
function betweenWords(from: number, to: number): string {
  const [a, b] = [clockWords(from), clockWords(to)]
  const half = / [ap]m$/
  return half.exec(a)?.[0] === half.exec(b)?.[0] ? `${a.replace(half, '')} to ${b}` : `${a} to ${b}`
}

/** “Update forms. Hear how each goal is doing. To read: the report of May.” */
function whatWords(ctx: Context, row: Part, { questions = false, nameOf }: Said, few: readonly Besides[]): string {
  const purpose = ctx.write.line(row.purpose, 'Agenda part, purpose')
  const question = questions && row.question ? ctx.write.line(roomQuestion(row.question), 'Agenda part, question') : ''
  const beside = few.flatMap((c) => {
    const own = c.of(ctx, row)
    return own === '' ? [] : [c.says(own)]
  })
  return [nameOf?.(row) ?? ctx.write.line(titleOfPart(row), 'Agenda part'), purpose, question, ...beside]
    .filter((w) => w !== '')
    .reduce((said, next) => `${said}${/[.!?…]$/.test(said) ? '' : '.'} ${next}`)
}

/** “Red pens; to print: one sheet for each measure”: what is brought as it is, and what has to be printed for it. */
function broughtWords(ctx: Context, row: Part): string {
  const materials = ctx.write.line(row.materials, 'Agenda part, materials')
  const sheets = ctx.write.line(row.sheets, 'Agenda part, sheets')
  if (sheets === '') return materials
  return `${materials === '' ? 'To print' : `${materials}; to print`}: ${small(sheets)}`
}

/**
 * How long it takes, when it ends and when it was to end, and which times can't all hold; nothing where all of it ends when the
 * head of the paper says.
 */
export function agendaNote(ctx: Context, g: Gathering): Block[] {
  const { parts, faults } = timesOf(g)
  // The table has free time as a row with its minutes: a reader adds it up.
  const free = parts.reduce((minutes, p) => minutes + p.idle, 0)
  const sum = spanWords(parts.reduce((minutes, p) => minutes + minutesOf(p.row), free))
  const days = [...Map.groupBy(parts, (p) => p.day)]
  const until = readClock(g.ends)
  const ends = days.map(([day, own]) => {
    const last = Math.max(...own.map((p) => p.ends))
    const set = until === undefined || until === last ? '' : `; the end is set for ${clockWords(until)}`
    return `${days.length > 1 ? `Day ${day}` : 'It'} ends at ${clockWords(last)}${set}.`
  })
  // They name parts as they were typed.
  const wrong = faults.filter((f) => f.how !== 'long').map((f) => ctx.write.line(f.says, 'Agenda part'))
  const asSet = days.length === 1 && (until === undefined || days[0]?.[1].at(-1)?.ends === until)
  if (isTimed(g) && asSet && wrong.length === 0) return []
  return [
    {
      t: 'note',
      text: [
        `The agenda takes ${sum}${free > 0 ? `, including ${spanWords(free)} of free time` : ''}.`,
        ...(isTimed(g) ? ends : []),
        ...wrong,
      ].join(' '),
    },
  ]
}
