import { dayInWords } from '../../days/index.ts'
import { type KindName, kindOf } from '../../domain/kinds/index.ts'
import type { Plan } from '../../domain/plan.ts'
import { type Gathering, madeAt, ownKinds } from '../../retreat/gathering.ts'
import { type Item, itemsOf } from '../../retreat/review.ts'
import { capital, countInWords, listed, plural } from '../../words/index.ts'
import type { Context } from '../context.ts'
import type { Block, Drawn } from '../document.ts'
import { drawn, frame } from '../frame.ts'
import { leftOutNote } from '../left-out.ts'
import { metFor, noneFor, titleOfPaper } from '../of-gathering.ts'
import { plannedFor } from '../parts/planned-for.ts'
import { nothing } from '../parts/purpose.ts'
import { hung } from '../parts/table.ts'
import type { BriefingRequest } from '../request.ts'
import type { Coverage } from '../text.ts'
import { actionsIn, decisions, decisionsIn, next } from './decided.ts'
import { isGone, role, timeOf } from './items.ts'
import { asItRan, attendance } from './ran.ts'
import { changed, parked, said } from './said.ts'
import { votes } from './votes.ts'

/**
 * Minutes: what was decided and what happens next come first, for people who were not there; then votes, what was
 * said, the parking lot, what changed in the plan, how the day ran and who was there. Its reader is the forum that
 * met: it sees the part of the plan that it may see, and all of its own meeting.
 */
export function minutesPaper(plan: Plan, request: BriefingRequest, covers?: Coverage): Drawn {
  const { ctx, g, any } = metFor(plan, request, covers)
  const blocks = g === undefined ? [nothing(any ? notForThem : noneFor('minutes'))] : blocksOf(ctx, g)
  const model = frame(ctx, {
    document: 'minutes',
    kind: 'Minutes',
    title: () => titleOfPaper('Minutes', ctx.write.line(g?.title, 'Title')),
    blocks,
    end: () => {
      if (g !== undefined) return [{ t: 'note', text: ofThisAlone }, ...leftOutNote(ctx)]
      // A reader who did not meet sees nothing of the plan; if nobody has met, the document is like any other empty
      // one.
      return any ? [] : leftOutNote(ctx)
    },
  })
  return drawn(ctx, model)
}

/** Words that all minutes have: readers who were not there are not told whether there are others. */
const ofThisAlone = 'These minutes cover this meeting only, and no votes, parked items or notes of other meetings.'
const notForThem = 'These minutes are for the people who met.'

function blocksOf(ctx: Context, g: Gathering): Block[] {
  tellRoom(ctx, g)
  const items = itemsOf(ctx.plan, g)
  return [
    ...facts(ctx, g, items),
    ...decisions(ctx, g, items),
    ...hung('Planned for this meeting', plannedFor(ctx, g, 'after')),
    ...next(ctx, g, items),
    ...votes(ctx, g),
    ...parked(ctx, g, items),
    ...said(ctx, g, items),
    ...changed(ctx, items),
    ...asItRan(ctx, g),
    ...attendance(ctx, g),
  ]
}

function facts(ctx: Context, g: Gathering, items: readonly Item[]): Block[] {
  const { write } = ctx
  const [first, last] = [g.ran[0]?.began, g.ran.at(-1)?.ended ?? g.closedAt]
  const when = [
    g.date ? dayInWords(g.date) : '',
    first ? `from ${timeOf(first)}${last ? ` to ${timeOf(last)}` : ''}` : '',
  ].filter((w) => w !== '')
  const actions = actionsIn(items).length
  const gone = items.filter(isGone).length
  const number = (n: number, one: string) => `${countInWords(n)} ${plural(n === 0 ? 1 : n, one, `${one}s`)}`
  const counts = [
    number(decisionsIn(ctx, g, items), 'decision'),
    actions === 0 && gone > 0 ? `${number(gone, 'action')} since dropped` : number(actions, 'action'),
    number(madeAt(ctx.plan, 'ballot', g).length, 'vote'),
  ]
  const open = items.filter((i) => i.state === undefined)
  const parked = open.filter((i) => i.sort === 'parked').length
  const waits = open.length - parked
  const there = g.attended.filter((a) => a.came !== 'no').length
  return [
    {
      t: 'reading',
      text: `These minutes record ${listed(counts)}.${there > 0 ? ` ${capital(countInWords(there))} ${plural(there, 'person is', 'people are')} listed as present.` : ''}${
        waits > 0
          ? ` ${capital(countInWords(waits))} ${plural(waits, 'thing', 'things')} that ${plural(waits, 'was', 'were')} said ${plural(waits, 'is', 'are')} not in the plan yet: see below.`
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

/** What a check-in agreed on, as it was entered. */
function agreed(ctx: Context, g: Gathering): Block[] {
  const c = g.kind === 'checkIn' ? ctx.plan.get('checkIn', g.id) : undefined
  if (c === undefined) return []
  ctx.told('checkIn', c.id, 'agreed', 'nextStepDue')
  return [
    ...hung('Agreed', ctx.write.paragraphs(c.agreed, 'Check-in, what was agreed')),
    ...hung('Next step', [c.nextStepDue ? `Due ${dayInWords(c.nextStepDue)}` : '']),
  ]
}

/**
 * Minutes print what was made in the room and how it ran, with exceptions. Those are in the full plan for the
 * cabinet; for a board's meeting no plan that the board reads has them, and nothing may say so.
 */
function tellRoom(ctx: Context, g: Gathering): void {
  const tell = (kind: KindName, id: string, fields: readonly string[]) => ctx.told(kind, id, ...(fields as never[]))
  const left = (kind: KindName, id: string) => (ctx.reader === 'cabinet' ? unsaidOf(ctx, kind, id) : [])
  for (const kind of ownKinds)
    for (const { id } of ctx.plan.all(kind)) {
      const not = left(kind, id)
      tell(
        kind,
        id,
        Object.keys(kindOf(kind)?.fields ?? {}).filter((f) => !not.includes(f)),
      )
    }
  const whole = ctx.reader !== 'cabinet' || g.agenda.every((p) => partFields.every((f) => p[f] === undefined))
  tell(
    g.kind,
    g.id,
    roomFields.filter((f) => f in (kindOf(g.kind)?.fields ?? {}) && (whole || f !== 'agenda')),
  )
}

/** What a note answers and is about, and what was affected by anything but a decision. */
const unsaidOf = (ctx: Context, kind: KindName, id: string): readonly string[] =>
  kind === 'roomNote'
    ? ['question', 'about']
    : kind === 'capture' && ctx.plan.get('capture', id)?.what !== 'decision'
      ? ['about']
      : []

/** The fields of the gathering itself that the minutes print. */
const roomFields = [
  ...['title', 'department', 'forum', 'date', 'start', 'begins', 'ends', 'place', 'purpose', 'lead'],
  ...['heldBy', 'metWith', 'agenda', 'ran', 'attended', 'closedAt', 'decisions'],
]
/** The fields of an agenda part that they do not print. */
const partFields = ['purpose', 'asks', 'lead', 'papers', 'question', 'materials', 'sheets'] as const

function noteOf(ctx: Context, g: Gathering): string | undefined {
  if (g.kind !== 'meeting') return undefined
  ctx.told('meeting', g.id, 'note')
  return ctx.plan.get('meeting', g.id)?.note
}

/** What a thing became, or that it waits. */
