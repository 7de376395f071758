import {
  dayAfter,
  dayInWords,
  earliestOf,
  isRoughDay,
  latestOf,
  type RoughDay,
  roughInWords,
  roughly,
} from '../../days/index.ts'
import { departmentNames } from '../../domain/departments.ts'
import { isOpenAction, isUnfinished } from '../../domain/goal-of.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import type { About } from '../../domain/schema.ts'
import { compareKeys, countInWords, quotation } from '../../words/index.ts'
import { type Context, roleOf } from '../context.ts'
import { nameOf } from '../declared.ts'
import type { Block, Row } from '../document.ts'
import { cell, NO_OWNER, table, words } from '../parts/table.ts'
import { entriesOf } from '../year/entries.ts'
import { tellEntry } from '../year/tell.ts'

/** The days that a new officer has ahead. */
const DAYS = 30
/** Most days that a list on the second page names. */
const most = 30

interface Ahead {
  readonly day: string
  readonly said: string
  readonly what: string
  readonly who: string | undefined
  /** Marks its entry as printed. */
  readonly tell?: () => void
}

/**
 * Everything in the first thirty days, by day: the cabinet's calendar, and what comes due. A list of first tasks does
 * not have other people's days, and a newcomer would miss them.
 */
export function daysAhead(ctx: Context): Block[] {
  const all = [...ofCalendar(ctx), ...dues(ctx)].toSorted((a, b) => compareKeys(a.day, b.day))
  if (all.length === 0) return []
  const more = all.length - most
  for (const { tell } of all.slice(0, most)) tell?.()
  return [
    { t: 'heading', level: 2, text: 'What happens in these thirty days' },
    table(
      null,
      [words('Day', 1.1), words('What', 3.4), words('Whom to ask', 1.8)],
      all
        .slice(0, most)
        .map(({ said, what, who }): Row => ({ cells: [{ text: said }, { text: what }, cell(who ?? '')] })),
    ),
    ...(more > 0
      ? [
          {
            t: 'note',
            text: `The plan has ${countInWords(more)} more, in its calendar and among what is due.`,
          } as const,
        ]
      : []),
  ]
}

const endOf = ({ request }: Context): string => dayAfter(request.date, DAYS) ?? request.date

function ofCalendar(ctx: Context): Ahead[] {
  const { plan, request, write } = ctx
  const span = { year: '', from: request.date, to: endOf(ctx) }
  return entriesOf(plan, span, request.date, 'cabinet', (text, where) => write.line(text, where)).map((e) => ({
    day: e.day,
    said: e.rough ?? dayInWords(e.day),
    what: e.sort === 'packet' ? `${e.title}${ofMeeting(ctx, e.about)}` : e.title,
    who: whoKnows(ctx, e.about),
    tell: () => tellEntry(ctx, e),
  }))
}

/** Which of several meetings a packet is for: by the day on which it meets. */
function ofMeeting({ plan }: Context, { id }: About): string {
  const on = plan.get('meeting', id)?.date
  return on === undefined ? '' : ` on ${dayInWords(on)}`
}

/**
 * The part of these days in which something is due: one of the days, or a month that overlaps them; null if it is due
 * at another time.
 */
function within(
  { request: { date } }: Context,
  until: string,
  due: string | RoughDay | undefined,
): Pick<Ahead, 'day' | 'said'> | null {
  if (due === undefined || !isRoughDay(String(due))) return null
  const day = roughly(String(due))
  const [first, last] = [earliestOf(day), latestOf(day)]
  // A season or a year has its end far from here.
  if (last < date || first > until || last > (dayAfter(first, MONTH) ?? last)) return null
  return { day: last <= until ? last : first, said: roughInWords(day) }
}

/** Days after its first that a month has at most. */
const MONTH = 30

/** The next step with a department that a check-in agreed on, and who takes it. */
function nextStepOf(ctx: Context, c: RecordOf<'checkIn'>, department: string | undefined): Pick<Ahead, 'what' | 'who'> {
  ctx.told('checkIn', c.id, 'department', 'nextStepDue')
  const name = ctx.write.line(department, 'Department') || 'a department'
  return {
    what: `Next step of a check-in due: ${name}${agreedWords(ctx, c)}`,
    who: roleOf(ctx, ctx.plan.get('department', c.department)?.lead, 'Department, lead'),
  }
}

/** What people owe in these days: actions, next steps of check-ins, answers to slips, and what is to do about risks. */
function dues(ctx: Context): Ahead[] {
  const { plan, write, told } = ctx
  const until = endOf(ctx)
  const names = departmentNames(plan, plan.all('department'))
  const ahead = (due: string | RoughDay | undefined, what: () => Pick<Ahead, 'what' | 'who'>): Ahead[] => {
    const when = within(ctx, until, due)
    return when === null ? [] : [{ ...when, ...what() }]
  }
  const owner = (id: string | undefined, where: string) => roleOf(ctx, id, where) ?? NO_OWNER
  return [
    ...plan
      .all('action')
      .filter((a) => isOpenAction(plan, a))
      .flatMap((a) =>
        ahead(a.due, () => {
          told('action', a.id, 'title', 'due', 'owner')
          const what = `Action due: ${write.line(a.title, 'Action') || 'one without a title'}`
          return { what, who: owner(a.owner, 'Action, owner') }
        }),
      ),
    ...plan
      .all('act')
      .filter(isUnfinished)
      .flatMap((a) =>
        ahead(a.due, () => {
          told('act', a.id, 'title', 'due', 'owner')
          const what = `Community action due: ${write.line(a.title, 'Community action') || 'one without a title'}`
          return { what, who: owner(a.owner, 'Community action, owner') }
        }),
      ),
    ...plan
      .all('checkIn')
      .flatMap((c) => ahead(c.nextStepDue, () => nextStepOf(ctx, c, names.get(c.department ?? '')))),
    ...plan
      .all('updateSlip')
      .filter((s) => s.status === 'due')
      .flatMap((s) =>
        ahead(s.due, () => {
          told('updateSlip', s.id, 'owner', 'measure', 'due', 'status')
          const of = s.measure === undefined ? '' : `: ${nameOf(ctx, 'measure', s.measure)}`
          return { what: `Update form due back${of}`, who: owner(s.owner, 'Owner of a form') }
        }),
      ),
    ...plan
      .all('risk')
      .filter((r) => r.state === undefined || r.state === 'open')
      .flatMap((r) =>
        ahead(r.due, () => {
          told('risk', r.id, 'title', 'due', 'watcher')
          const what = `Risk to be dealt with: ${write.line(r.title, 'Risk') || 'one without a title'}`
          return { what, who: roleOf(ctx, r.watcher, 'Risk, who watches it') ?? NO_OWNER }
        }),
      ),
  ]
}

/** Most letters of what a check-in agreed that a row of the list holds. */
const mostAgreed = 140

function agreedWords(ctx: Context, c: RecordOf<'checkIn'>): string {
  const agreed = ctx.write.paragraphs(c.agreed, 'Check-in, what was agreed').join(' ').replace(/\.$/, '')
  if (agreed === '' || agreed.length > mostAgreed) return ''
  ctx.told('checkIn', c.id, 'agreed')
  return `; agreed: ${quotation(agreed)}`
}

/** The role that owns the subject of a day, if exactly one does. */
function whoKnows(ctx: Context, { kind, id }: About): string | undefined {
  const { plan, told } = ctx
  if (kind === 'policy') {
    told('policy', id, 'owner')
    return roleOf(ctx, plan.get('policy', id)?.owner, 'Policy, owner')
  }
  if (kind === 'department') return roleOf(ctx, plan.get('department', id)?.lead, 'Department, lead')
  if (kind === 'departmentCommitment') return roleOf(ctx, plan.get('departmentCommitment', id)?.owner, 'Owner')
  if (kind === 'fundingSource') return roleOf(ctx, plan.get('fundingSource', id)?.contact, 'Who knows about a source')
  return undefined
}
