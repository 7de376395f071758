import { dayInWords, fiscalYear, latestOf, roughInWords, yearsAfter } from '../../days/index.ts'
import { startMonthOf } from '../../domain/fiscal.ts'
import { isOpenAction } from '../../domain/goal-of.ts'
import type { KindName } from '../../domain/kinds/index.ts'
import { ownerIdOf, ownerOf } from '../../domain/owner-of.ts'
import { where } from '../../domain/plan.ts'
import type { Gathering, Part } from '../../retreat/gathering.ts'
import { byWeight, type Due, dueIn, kindsIn } from '../../rules/due.ts'
import { moneyByYear } from '../../rules/money/by-year.ts'
import { edgesOf } from '../../rules/money/edges.ts'
import { moneyNews, unsecuredNews } from '../../rules/money/news.ts'
import { capital, countInWords, plural, sentence } from '../../words/index.ts'
import type { Context } from '../context.ts'
import { edgeWords } from '../parts/money.ts'
import { inTheRoom } from './room.ts'
import type { Content, Told } from './told.ts'

/** The most open actions and ends of sources that an agenda names; the others are counted. */
const [mostActions, mostEdges] = [4, 1]
/** As many late things as there is a minute for, within what a page holds. */
const mostLate = (part: Part): number => Math.min(12, Math.max(5, part.minutes ?? 0))

/**
 * What is late on the day of the meeting: first, the longest overdue first, what people in the room own, who can answer for it;
 * then the weightiest of the rest. Its own papers are no topic of it.
 */
export function lateContent(ctx: Context, g: Gathering, part: Part): Content {
  const all = dueIn(ctx.plan, ctx.request.date, ctx.reader !== 'cabinet').filter((d) => d.late && d.about.id !== g.id)
  const room = inTheRoom(ctx.plan, g)
  const isTheirs = (d: Due) => room.has(ownerIdOf(ctx.plan, [d.about]) ?? '')
  // The plan lists by day. A slip that is not back yet waits behind what is not done.
  const [slips, theirs] = [true, false].map((of) => all.filter((d) => isTheirs(d) && (d.as === 'updateSlip') === of))
  const late = [...(theirs ?? []), ...(slips ?? []), ...byWeight(all.filter((d) => !isTheirs(d)))]
  const more = late.slice(mostLate(part))
  const whose = room.size > 0 && more.length > 0 && !more.some(isTheirs) ? ' and not owned by anybody here' : ''
  return {
    none: 'Nothing is late.',
    lines: [
      ...late.slice(0, mostLate(part)).map((d) => ({ text: lateWords(ctx, d) })),
      ...(more.length === 0
        ? []
        : [
            {
              text: sentence(
                `${capital(countInWords(more.length))} more ${plural(more.length, 'is', 'are')} late${whose}: ${kindsIn(more)}`,
              ),
            },
          ]),
    ],
  }
}

/** "Recheck the bus times: due September 30, 2026. Transportation director." */
function lateWords(ctx: Context, d: Due): string {
  const owner = ctx.write.line(ownerOf(ctx.plan, [d.about]), 'Owner of what is late')
  const fields: Readonly<Record<string, readonly string[]>> = {
    action: ['title', 'owner', 'due'],
    act: ['title', 'owner', 'due'],
  }
  ctx.told(d.about.kind as KindName, d.about.id, ...((fields[d.as] ?? []) as never[]))
  const due = `${ctx.write.line(d.text, 'What is late')}: due ${dayInWords(d.day)}`
  return sentence(owner === '' || d.text.endsWith(owner) ? due : `${due}. ${owner}`)
}

/** How much of next year's money is not secured, and what ends. */
export function moneyContent(ctx: Context): Content {
  const { date } = ctx.request
  const years = moneyByYear(ctx.plan, date)
  const next = yearsAfter(fiscalYear(date, startMonthOf(ctx.plan)), 1)
  const news = unsecuredNews(years, next) ?? moneyNews(ctx.plan, years, date)
  return {
    none: 'No budget line asks for money yet.',
    lines: [
      ...(news === null ? [] : [{ text: ctx.write.line(news, 'Money') }]),
      ...edgesOf(ctx.plan, date)
        .slice(0, mostEdges)
        .map((edge) => ({ text: edgeWords(ctx, edge) })),
    ],
  }
}

/** What a department committed to, agreed on last time and has open. */
export function departmentContent(ctx: Context, g: Gathering): Content {
  const now = g.kind === 'checkIn' ? ctx.plan.get('checkIn', g.id) : undefined
  const department = ctx.plan.get('department', now?.department)
  const none = 'Nothing is written down yet of what this department promised.'
  if (department === undefined) return { lines: [], none }
  const c = ctx.plan.all('departmentCommitment').find((one) => one.department === department.id)
  const move = ctx.write.line(c?.firstMove, 'Department commitment, first move')
  if (c !== undefined) ctx.told('departmentCommitment', c.id, 'department', 'firstMove', 'reviewDate')
  const open = ctx.plan
    .all('action')
    .filter((a) => department.lead !== undefined && a.owner === department.lead && isOpenAction(ctx.plan, a))
    .toSorted((a, b) => (latest(a.due) < latest(b.due) ? -1 : 1))
  return {
    none,
    lines: [
      ...(move === ''
        ? []
        : [
            {
              text: sentence(
                `Its first move: ${move.replace(/[.!?]$/, '')}${c?.reviewDate ? `; review ${dueBy(ctx, c.reviewDate)}` : ''}`,
              ),
            },
          ]),
      ...lastTime(ctx, g, department.id),
      ...open.slice(0, mostActions).map((a) => {
        ctx.told('action', a.id, 'title', 'owner', 'due')
        const title = ctx.write.line(a.title, 'Action') || 'Action without a title'
        return {
          text: sentence(`Open action: ${title.replace(/[.!?]$/, '')}${a.due ? `, due ${roughInWords(a.due)}` : ''}`),
        }
      }),
      ...(open.length > mostActions
        ? [
            {
              text: sentence(
                `${capital(countInWords(open.length - mostActions))} more open ${plural(open.length - mostActions, 'action', 'actions')}`,
              ),
            },
          ]
        : []),
    ],
  }
}

const latest = (due: Parameters<typeof latestOf>[0] | undefined): string => (due === undefined ? '9' : latestOf(due))

const dueBy = (ctx: Context, day: string): string => `${day < ctx.request.date ? 'was due' : 'due'} ${dayInWords(day)}`

/** What was agreed at the check-in before this one, and when its next step is due. */
function lastTime(ctx: Context, g: Gathering, department: string): readonly Told[] {
  const last = where(ctx.plan, 'checkIn', 'department', department)
    .filter((c) => c.id !== g.id && (c.date ?? '') < (g.date ?? ctx.request.date) && c.agreed?.trim())
    .toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))[0]
  if (last === undefined) return []
  ctx.told('checkIn', last.id, 'department', 'date', 'agreed', 'nextStepDue')
  const agreed = ctx.write.line(last.agreed, 'Check-in, what was agreed')
  const next = last.nextStepDue ? ` Next step ${dueBy(ctx, last.nextStepDue)}.` : ''
  return [{ text: `Agreed on ${dayInWords(last.date ?? '')}: ${sentence(agreed)}${next}` }]
}
