import { dayAfter, dayInWords, isDay, latestOf } from '../../days/index.ts'
import type { About } from '../../domain/schema.ts'
import { countInWords } from '../../words/index.ts'
import { type Context, roleOf } from '../board/context.ts'
import type { Block, Row } from '../document.ts'
import { cell, NO_OWNER, table, words } from '../parts/table.ts'
import { isOwed } from '../slips/owed.ts'
import { entriesOf } from '../year/entries.ts'

/** Days that whoever begins has before them. */
const DAYS = 30
/** Most days that a list on the second page names. */
const most = 30

interface Ahead {
  readonly day: string
  readonly said: string
  readonly what: string
  readonly who: string | undefined
}

/**
 * All that falls in the first thirty days, by day: what the cabinet's calendar has, and actions that come due. A list of
 * what to do first has no days of others on it, and whoever is new would miss them.
 */
export function daysAhead(ctx: Context): Block[] {
  const all = [...ofCalendar(ctx), ...actionsDue(ctx)].toSorted((a, b) => a.day.localeCompare(b.day))
  if (all.length === 0) return []
  const more = all.length - most
  return [
    { t: 'heading', level: 2, text: 'What falls in these thirty days' },
    table(
      null,
      [words('Day', 1.1), words('What', 3.4), words('Whom to ask', 1.8)],
      all
        .slice(0, most)
        .map(({ said, what, who }): Row => ({ cells: [{ text: said }, { text: what }, cell(who ?? '')] })),
    ),
    ...(more > 0
      ? [{ t: 'note', text: `The planning calendar and “Open actions” have ${countInWords(more)} more.` } as const]
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
  }))
}

/** Which of several meetings a packet is for: by the day on which it meets. */
function ofMeeting({ plan }: Context, { id }: About): string {
  const on = plan.get('meeting', id)?.date
  return on === undefined ? '' : ` on ${dayInWords(on)}`
}

function actionsDue(ctx: Context): Ahead[] {
  const { plan, request, write, told } = ctx
  const until = endOf(ctx)
  return plan.all('action').flatMap((a) => {
    const day = a.due === undefined ? '' : latestOf(a.due)
    if (!isOwed(a) || a.due === undefined || !isDay(String(a.due)) || day < request.date || day > until) return []
    told('action', a.id, 'title', 'due', 'owner')
    const what = `Action due: ${write.line(a.title, 'Action') || 'one without a title'}`
    return [{ day, said: dayInWords(day), what, who: roleOf(ctx, a.owner, 'Action, owner') ?? NO_OWNER }]
  })
}

/** Who owns what a day is about, where one role does. */
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
