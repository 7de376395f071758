import {
  clockWords,
  dayInWords,
  elapsed,
  hasZone,
  keptMinutes,
  roughInWords,
  roughly,
  spanWords,
} from '../../days/index.ts'
import { titleOf } from '../../domain/describe.ts'
import { type KindName, kindOf } from '../../domain/kinds/index.ts'
import type { Plan } from '../../domain/plan.ts'
import type { About } from '../../domain/schema.ts'
import { type Gathering, madeAt, ownKinds, type Part } from '../../retreat/gathering.ts'
import { type Item, itemsOf } from '../../retreat/review.ts'
import { roomPlan } from '../../retreat/room-plan.ts'
import { minutesOf as minutesOfPart, timetable, titleOfPart } from '../../retreat/timetable.ts'
import { capital, countInWords, listed, plural, small } from '../../words/index.ts'
import { type Context, contextOf } from '../board/context.ts'
import { isDropped } from '../declared.ts'
import type { Block, Drawn, Row } from '../document.ts'
import { frame } from '../frame.ts'
import { leftOutNote } from '../left-out.ts'
import { cell, choiceWords, hung, NO_OWNER, table, words } from '../parts/table.ts'
import { nothing } from '../plan/purpose.ts'
import type { BriefingRequest } from '../request.ts'
import type { Coverage } from '../text.ts'
import { plannedFor } from './planned.ts'
import { votes } from './votes.ts'
import { minutesOf } from './which.ts'

/**
 * Minutes: what was decided and what happens next come first, for whoever was not there; then votes, what was said, the
 * parking lot, what changed in the plan, how the day ran and who was there. Its reader is the forum that met: of the plan
 * they see what that reader may see, and of their own meeting all.
 */
export function minutesPaper(plan: Plan, request: BriefingRequest, covers?: Coverage): Drawn {
  const met = minutesOf(plan, request.of)
  const reader = request.readBy ?? met?.reader ?? 'cabinet'
  // Whoever asks is refused before (`minutesReader`); should one not be, nothing of theirs stands before other eyes.
  const g = met?.reader === reader ? met : undefined
  const view = g === undefined ? plan : roomPlan(plan, g, reader)
  const ctx = contextOf(view, request, covers, reader)
  const blocks = g === undefined ? [nothing(met === undefined ? noneYet : notForThem)] : blocksOf(ctx, g)
  const model = frame(ctx, {
    document: 'minutes',
    kind: 'Minutes',
    title: () => (g === undefined ? 'Minutes' : ctx.write.line(g.title, 'Title') || 'Minutes'),
    blocks,
    end: () => (g === undefined ? [] : [{ t: 'note', text: ofThisAlone }, ...leftOutNote(ctx)]),
  })
  return { model, notes: ctx.write.notes(), unset: ctx.write.unset(), printed: [] }
}

/** Said of any minutes: whether others were kept is not told to whoever was not there. */
const ofThisAlone =
  'These minutes are of this meeting alone. Votes, parked items and notes of other meetings are not in them.'
const noneYet = 'The plan records no retreat or meeting as started, so there are no minutes.'
const notForThem = 'These minutes are for the people who met.'

function blocksOf(ctx: Context, g: Gathering): Block[] {
  tellRoom(ctx, g)
  const items = itemsOf(ctx.plan, g)
  return [
    ...facts(ctx, g, items),
    ...decisions(ctx, g, items),
    ...plannedFor(ctx, g),
    ...next(ctx, items),
    ...votes(ctx, g),
    ...parked(ctx, items),
    ...said(ctx, g, items),
    ...changed(ctx, items),
    ...asItRan(ctx, g),
    ...attendance(ctx, g),
  ]
}

const heading = (text: string, level: 1 | 2 = 1): Block => ({ t: 'heading', level, text })

/** What is not settled otherwise: dropped and merged ones are told once, where they went. */
const stands = (i: Item): boolean => i.state === undefined || i.state === 'accepted'

/** An action that was taken down and dropped, or merged into another. */
const isGone = (i: Item): boolean => i.sort === 'action' && !stands(i)

const role = (ctx: Context, person: string | undefined): string => {
  ctx.told('person', person, 'role')
  return ctx.write.line(ctx.plan.get('person', person)?.role, 'Role of a person')
}

function nameOf(ctx: Context, about: About): string {
  if (kindOf(about.kind) === undefined) return ''
  const found = ctx.plan.get(about.kind as KindName, about.id)
  if (found === undefined) return ''
  const name = ctx.write.line(
    titleOf(about.kind, found as Readonly<Record<string, unknown>>, ctx.plan),
    'What it affects',
  )
  return isDropped(ctx, about.kind, about.id) ? `${name} (dropped)` : name
}

/** The time of day by the clock in the room, whoever makes the minutes and wherever. */
const timeOf = (moment: string): string => clockWords(keptMinutes(moment))

function facts(ctx: Context, g: Gathering, items: readonly Item[]): Block[] {
  const { write } = ctx
  const [first, last] = [g.ran[0]?.began, g.ran.at(-1)?.ended ?? g.closedAt]
  const when = [
    g.date ? dayInWords(g.date) : '',
    first ? `from ${timeOf(first)}${last ? ` to ${timeOf(last)}` : ''}` : '',
  ].filter((w) => w !== '')
  const actions = actionsIn(items).length
  const number = (n: number, one: string) => `${countInWords(n)} ${plural(n === 0 ? 1 : n, one, `${one}s`)}`
  const counts = [
    number(decisionsIn(ctx, g, items), 'decision'),
    `${number(actions, 'action')}${actions === 0 && items.some(isGone) ? ' that is still in the plan' : ''}`,
    number(madeAt(ctx.plan, 'ballot', g).length, 'vote'),
  ]
  const open = items.filter((i) => i.state === undefined)
  const parked = open.filter((i) => i.sort === 'parked').length
  const waits = open.length - parked
  const there = g.attended.filter((a) => a.came !== 'no').length
  return [
    {
      t: 'reading',
      text: `Taken down: ${listed(counts)}.${there > 0 ? ` ${capital(countInWords(there))} ${plural(there, 'person is', 'people are')} named as there.` : ''}${
        waits > 0
          ? ` ${capital(countInWords(waits))} ${plural(waits, 'thing', 'things')} that ${plural(waits, 'was', 'were')} said ${plural(waits, 'is', 'are')} not part of the plan yet, and ${plural(waits, 'says', 'say')} so below.`
          : ''
      }${parked > 0 ? ` ${capital(countInWords(parked))} parked ${plural(parked, 'item is', 'items are')} still open.` : ''}`,
    },
    ...hung('When', [when.join(', ')]),
    ...hung('Where', [write.line(g.place, 'Place')]),
    ...hung('Led by', [role(ctx, g.lead)]),
    ...hung('Purpose', write.paragraphs(g.purpose, 'Purpose')),
    ...hung('Note', write.paragraphs(noteOf(ctx, g), 'Meeting, note')),
    ...agreed(ctx, g),
  ]
}

/** What a check-in agreed on, as it was written down when it was entered. */
function agreed(ctx: Context, g: Gathering): Block[] {
  const c = g.kind === 'checkIn' ? ctx.plan.get('checkIn', g.id) : undefined
  if (c === undefined) return []
  ctx.told('checkIn', c.id, 'agreed', 'nextStepDue')
  return [
    ...hung('Agreed', ctx.write.paragraphs(c.agreed, 'Check-in, what was agreed')),
    ...hung('Next step', [c.nextStepDue ? `Due ${dayInWords(c.nextStepDue)}` : '']),
  ]
}

/** All that was made in the room stands in its minutes: none of it is left out. */
function tellRoom(ctx: Context, g: Gathering): void {
  const tell = (kind: KindName, id: string, fields: readonly string[]) => ctx.told(kind, id, ...(fields as never[]))
  for (const kind of ownKinds)
    for (const { id } of ctx.plan.all(kind)) tell(kind, id, Object.keys(kindOf(kind)?.fields ?? {}))
  tell(
    g.kind,
    g.id,
    roomFields.filter((f) => f in (kindOf(g.kind)?.fields ?? {})),
  )
}

/** What the minutes print of the gathering itself. */
const roomFields = [
  ...['title', 'department', 'forum', 'date', 'start', 'begins', 'ends', 'place', 'purpose', 'lead'],
  ...['heldBy', 'metWith', 'agenda', 'ran', 'attended', 'closedAt', 'decisions'],
]

function noteOf(ctx: Context, g: Gathering): string | undefined {
  if (g.kind !== 'meeting') return undefined
  ctx.told('meeting', g.id, 'note')
  return ctx.plan.get('meeting', g.id)?.note
}

/** What a thing became, or that it waits. */
function fate(ctx: Context, i: Item): string {
  if (i.state === 'dropped') return `Dropped: ${ctx.write.line(i.reason, 'Why it was dropped')}`
  if (i.state === undefined) return 'Not part of the plan yet'
  if (i.became === undefined) return i.state === 'merged' ? 'Combined with another' : 'Kept as it was said'
  return `In the plan${kindOf(i.became.kind) ? ` as ${small(kindOf(i.became.kind)?.one ?? '')}` : ''}`
}

/** What a decision bears on may be above this paper's reader: then that is said, and not that nobody knows. */
const unsaid = (about: readonly About[]): string => (about.length === 0 ? 'Not given' : 'Not for this document')

/** Decisions that were captured, and those that were entered afterwards on their own page. */
function decidedIn(ctx: Context, g: Gathering, items: readonly Item[]) {
  const all = items.filter((i) => i.sort === 'decision' && stands(i))
  const captured = new Set(all.flatMap((i) => (i.became?.kind === 'decision' ? [i.became.id] : [])))
  const own = ctx.plan.get('retreat', g.kind === 'retreat' ? g.id : undefined)?.decisions ?? []
  const entered = ctx.plan
    .all('decision')
    .filter((d) => !captured.has(d.id) && (g.kind === 'meeting' ? d.meeting === g.id : own.includes(d.id)))
  return { all, entered }
}

const decisionsIn = (ctx: Context, g: Gathering, items: readonly Item[]): number => {
  const { all, entered } = decidedIn(ctx, g, items)
  return all.length + entered.length
}

function decisions(ctx: Context, g: Gathering, items: readonly Item[]): Block[] {
  const { all, entered } = decidedIn(ctx, g, items)
  const rows = [
    ...all.map((i): Row => {
      const kept = i.became && ctx.plan.get('decision', i.became.id)
      if (kept) ctx.told('decision', kept.id, 'text', 'about')
      const bears = i.about.map((a) => nameOf(ctx, a)).filter((n) => n !== '')
      return {
        cells: [
          { text: ctx.write.line(kept?.text ?? i.text, 'Decision') || 'Decision with no text' },
          cell(bears.join('; '), unsaid(i.about)),
          cell(fate(ctx, i)),
        ],
      }
    }),
    ...entered.map((d): Row => {
      ctx.told('decision', d.id, 'text', 'about')
      const bears = (d.about ?? []).map((a) => nameOf(ctx, a)).filter((n) => n !== '')
      return {
        cells: [
          { text: ctx.write.line(d.text, 'Decision') || 'Decision with no text' },
          cell(bears.join('; '), unsaid(d.about ?? [])),
          cell('In the plan as decision'),
        ],
      }
    }),
  ]
  const [board, who] = [g.forum === 'Board', g.forum === 'Retreat' ? 'those at the retreat' : `the ${small(g.forum)}`]
  return [
    heading('What was decided'),
    ...(rows.length === 0
      ? [nothing('No decision was taken down.')]
      : [
          table(
            `Decided by ${board ? 'the board' : who}${g.date ? `, ${dayInWords(g.date)}` : ''}`,
            [words('Decision', 2.6), words('Affects', 1.6), words('In the plan', 1)],
            rows,
          ),
        ]),
  ]
}

/** Actions that were taken down, and those that something else which was said became. */
const actionsIn = (items: readonly Item[]): readonly Item[] => [
  ...items.filter((i) => i.sort === 'action' && stands(i)),
  ...items.filter((i) => i.sort !== 'action' && i.became?.kind === 'action'),
]

function next(ctx: Context, items: readonly Item[]): Block[] {
  const rows = actionsIn(items)
    .toSorted((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9'))
    .map((i): Row => {
      const kept = i.became?.kind === 'action' ? ctx.plan.get('action', i.became.id) : undefined
      if (kept) ctx.told('action', kept.id, 'title', 'owner', 'due')
      const due = kept?.due ?? (i.due && roughly(i.due))
      return {
        cells: [
          { text: ctx.write.line(kept?.title ?? i.text, 'Action') || 'Action with no text' },
          cell(role(ctx, kept?.owner ?? i.owner), NO_OWNER),
          cell(due ? roughInWords(due) : '', 'No date given'),
          cell(fate(ctx, i)),
        ],
      }
    })
  return [
    heading('What happens next'),
    ...(rows.length === 0
      ? [
          nothing(
            items.some(isGone) ? 'No action that was taken down is still in the plan.' : 'No action was taken down.',
          ),
        ]
      : [table(null, [words('Action', 2.4), words('Owner', 1.2), words('By when', 1), words('In the plan', 1)], rows)]),
  ]
}

function parked(ctx: Context, items: readonly Item[]): Block[] {
  const all = items.filter((i) => i.sort === 'parked')
  if (all.length === 0) return []
  return [
    heading('Parking lot'),
    table(
      null,
      [words('What was parked', 2.4), words('Owner', 1.2), words('By when', 1), words('What happened to it', 1.2)],
      all.map((i): Row => {
        const kept = i.became?.kind === 'action' ? ctx.plan.get('action', i.became.id) : undefined
        const due = kept?.due ?? (i.due && roughly(i.due))
        const owed = i.state === undefined || i.state === 'accepted'
        return {
          cells: [
            { text: ctx.write.line(i.text, 'Parked item') || 'Nothing written' },
            cell(role(ctx, kept?.owner ?? i.owner), owed ? NO_OWNER : ''),
            cell(due ? roughInWords(due) : '', owed ? 'No date given' : ''),
            cell(i.state === undefined ? 'Open' : merged(ctx, i, items)),
          ],
        }
      }),
    ),
  ]
}

/** All that was said is kept: also what went into another, and what was dropped. */
function said(ctx: Context, g: Gathering, items: readonly Item[]): Block[] {
  const told = items.filter(
    (i) => i.sort !== 'parked' && !(stands(i) && (i.sort === 'decision' || i.sort === 'action')),
  )
  if (told.length === 0) return []
  const parts: readonly (Part | undefined)[] = [...g.agenda, undefined]
  const known = new Set(g.agenda.map((p) => p.part))
  return [
    heading('What was said'),
    ...parts.flatMap((part): Block[] => {
      const of = told.filter((i) => (part ? i.part === part.part : i.part === undefined || !known.has(i.part)))
      if (of.length === 0) return []
      const rows = of.map((i): Row => {
        const text = ctx.write.line(i.text, i.word) || 'Nothing written'
        const more = moreOf(ctx, i)
        const owed = [role(ctx, i.owner), i.due ? `by ${roughInWords(roughly(i.due))}` : ''].filter((w) => w !== '')
        return {
          cells: [
            { text: `${text}${more}${owed.length > 0 ? ` (${owed.join(', ')})` : ''}` },
            cell(i.word),
            cell(ctx.write.line(i.table, 'Table')),
            cell(merged(ctx, i, items)),
          ],
        }
      })
      return [
        heading(part ? ctx.write.line(titleOfPart(part), 'Part of the agenda') : 'Outside the agenda', 2),
        table(
          null,
          [words('In words', 2.6), words('As', 0.9), words('Table', 0.9), words('What happened to it', 1.4)],
          rows,
        ),
      ]
    }),
  ]
}

function merged(ctx: Context, i: Item, items: readonly Item[]): string {
  if (i.state !== 'merged') return fate(ctx, i)
  const into = items.find((x) => x.id === i.mergedInto?.id)
  const name = into?.text ?? (i.mergedInto ? nameOf(ctx, i.mergedInto) : '')
  return name === '' ? fate(ctx, i) : `Combined with “${ctx.write.line(name, i.word)}”`
}

/** A rating as it is in the plan today, with what was said where that has changed since. */
function levelOf(ctx: Context, became: About, said: string): string {
  const rating = ctx.plan.get('rating', became.id)
  const now = choiceWords('rating', 'level', rating?.level)
  if (rating === undefined || now === '' || said.toLowerCase().startsWith(now.toLowerCase())) return said
  ctx.told('rating', rating.id, 'level')
  return `${said} Since then: ${now}.`
}

/** What was said in other words; of a goal's new wording, the one that it had before. */
function moreOf(ctx: Context, i: Item): string {
  const more = i.kind === 'capture' ? ctx.write.line(ctx.plan.get('capture', i.id)?.more, 'In other words') : ''
  return more === '' ? '' : i.sort === 'wording' ? `, in place of “${more}”` : `: ${more}`
}

function changed(ctx: Context, items: readonly Item[]): Block[] {
  const rows = items.flatMap((i): Row[] => {
    const { became } = i
    if (i.state !== 'accepted' || became === undefined) return []
    const name = nameOf(ctx, became)
    if (name === '') return []
    const said = ctx.write.line(i.text, i.word)
    // A rating is called by its indicator, and a commitment by its department: what changed is what was said.
    const what =
      i.sort === 'level'
        ? levelOf(ctx, became, said)
        : i.sort === 'commitment'
          ? `${name}: ${said}`
          : i.sort === 'wording'
            ? `${name}${moreOf(ctx, i)}`
            : name
    return [{ cells: [cell(kindOf(became.kind)?.one ?? ''), { text: what }] }]
  })
  if (rows.length === 0) return []
  // Two that became one are told once.
  const once = [...new Map(rows.map((r) => [JSON.stringify(r.cells), r])).values()]
  return [heading('What changed in the plan'), table(null, [words('What', 0.9), words('As it is now', 3.5)], once)]
}

function asItRan(ctx: Context, g: Gathering): Block[] {
  if (g.ran.length === 0) return []
  const planned = timetable(g.agenda, { begins: g.begins, ends: g.ends }).parts
  const rows = g.ran.map((r): Row => {
    const timed = planned.find((t) => t.row.part === r.part)
    const took = r.began && r.ended ? Math.max(0, elapsed(r.began, r.ended)) / 60_000 : undefined
    const title = timed ? ctx.write.line(titleOfPart(timed.row), 'Part of the agenda') : 'A part taken off since'
    return {
      cells: [
        { text: title },
        cell(timed ? `${clockWords(timed.starts)}, ${spanWords(minutesOfPart(timed.row))}` : '', 'Not planned'),
        cell(r.began ? timeOf(r.began) : ''),
        cell(took === undefined ? '' : took < 1 ? 'Under a minute' : spanWords(took), 'Not ended'),
      ],
    }
  })
  const left = planned
    .filter((t) => !g.ran.some((r) => r.part === t.row.part))
    .map((t) => ctx.write.line(titleOfPart(t.row), 'Part of the agenda'))
  // Of what an earlier version kept, nobody knows by which clock the room went.
  const unsaid = g.ran.some((r) => r.began !== undefined && !hasZone(r.began))
  const notes = [
    ...(left.length === 0 ? [] : [`Not reached: ${left.join('; ')}.`]),
    ...(unsaid ? ['Times are by the clock of the laptop that made these minutes.'] : []),
  ]
  return [
    heading('How it went'),
    table(null, [words('Part', 2), words('Planned', 1.5), words('Began', 0.8), words('Took', 1)], rows),
    ...(notes.length === 0 ? [] : [{ t: 'note', text: notes.join(' ') } as const]),
  ]
}

function attendance(ctx: Context, g: Gathering): Block[] {
  if (g.attended.length === 0) return []
  const names = (came: 'whole' | 'some' | 'no') =>
    g.attended
      .filter((a) => (a.came ?? 'whole') === came)
      .map((a) => role(ctx, a.person) || ctx.write.line(a.name, 'Name or role') || 'Somebody')
  const lines = (came: 'whole' | 'some' | 'no') => {
    const all = names(came)
    return all.length === 0 ? [] : [`${all.join('; ')}.`]
  }
  return [
    heading('Who was there'),
    ...hung('The whole time', lines('whole')),
    ...hung('Part of the time', lines('some')),
    ...hung('Not there', lines('no')),
  ]
}
