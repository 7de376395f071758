import { byDay, dayInWords, earliestOf, fiscalYear, noDay, roughInWords } from '../../days/index.ts'
import { decisionsOf } from '../../domain/decided.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { askedWords, moneyByYear } from '../../rules/money/by-year.ts'
import { paidUntil } from '../../rules/money/runs-on.ts'
import { costByYear } from '../../rules/money/years-words.ts'
import { isOrder } from '../../rules/policy-kinds.ts'
import {
  capital,
  commas,
  compareKeys,
  countInWords,
  dollars,
  goalNumbers,
  listed,
  plural,
  wholeDollars,
  withNumber,
} from '../../words/index.ts'
import { type Context, roleOf } from '../context.ts'
import type { Block, Option } from '../document.ts'
import { isProposed, preparedFor } from './prepared.ts'
import { isShortPlan } from './short-plan.ts'
import { signOffsOf } from './sign-offs.ts'

/** The head of the agenda item: what the board is asked, and what follows if it does nothing. */
export function cover(ctx: Context): Block[] {
  const { request, write } = ctx
  const motion = write.paragraphs(request.cover.motion, 'Recommended motion')
  const number = write.line(request.cover.item, 'Agenda item number')
  // A motion asks for a vote. Without one the item type is not known: no default is printed as a fact.
  const type = request.cover.itemType ?? (motion.length > 0 ? 'action' : undefined)
  tellPrepared(ctx)
  return [
    {
      t: 'item',
      item: number === '' ? 'Agenda item' : `Agenda item ${number}`,
      type: type === undefined ? '' : types[type],
    },
    ...(isProposed(ctx.plan, request) ? [proposed] : []),
    ...hung('Subject', write.paragraphs(request.cover.subject, 'Subject'), { strong: true }),
    ...hung('Meeting', [meeting(ctx)]),
    ...hung('Purpose', write.paragraphs(request.cover.purpose, 'Purpose')),
    ...hung('Recommended motion', motion, { tint: true }),
    ...hung('Background', write.paragraphs(request.cover.background, 'Background')),
    ...options(ctx, motion.length > 0, type),
    ...hung('Fiscal impact', fiscal(ctx)),
    ...served(ctx),
    ...earlierActions(ctx),
    ...hung(
      'Attachments',
      (request.cover.attachments ?? []).map((a) => write.line(a, 'Attachments')),
      { list: 'plain' },
    ),
    ...hung('Prepared by', preparedBy(ctx)),
    ...hung('Presented by', [roleOf(ctx, request.cover.presentedBy, 'Presented by')]),
    ...(isShortPlan(ctx) ? [] : [{ t: 'contents', label: 'In this document', level: 2 } as const]),
  ]
}

/** What a packet’s cover says of the agenda item in it: for which meeting it is, and what the board is asked. */
export const inShort = (ctx: Context): Block[] =>
  [
    ...hung('Meeting', [meeting(ctx)]),
    ...hung('Recommended motion', ctx.write.paragraphs(ctx.request.cover.motion, 'Recommended motion'), { tint: true }),
  ].map((row): Block => (row.t === 'hung' ? { ...row, level: 1 } : row))

/**
 * Marks as printed what this document prints of its briefing record, except where something else was typed in its
 * place.
 */
function tellPrepared(ctx: Context): void {
  const { cover: c, off = [] } = ctx.request
  const b = preparedFor(ctx.plan, ctx.request.date)
  if (b === undefined) return
  ctx.told('briefing', b.id, 'document', 'meeting', 'date', 'inFull', 'earlier')
  const same = (typed: string | undefined, printed: string | undefined) =>
    (typed ?? '').trim() === (printed ?? '').trim()
  const lists = (typed: readonly string[] | undefined, printed: readonly string[] | undefined) =>
    same((typed ?? []).join('\n'), (printed ?? []).join('\n'))
  if (same(b.subject, c.subject)) ctx.told('briefing', b.id, 'subject')
  if (same(b.purpose, c.purpose)) ctx.told('briefing', b.id, 'purpose')
  if (same(b.motion, c.motion)) ctx.told('briefing', b.id, 'motion')
  if (same(b.background, c.background)) ctx.told('briefing', b.id, 'background')
  if (same(b.fiscalImpact, c.fiscal)) ctx.told('briefing', b.id, 'fiscalImpact')
  if (same(b.item, c.item)) ctx.told('briefing', b.id, 'item')
  if (same(b.itemType, c.itemType)) ctx.told('briefing', b.id, 'itemType')
  if (same(b.preparedBy, c.preparedBy)) ctx.told('briefing', b.id, 'preparedBy')
  if (same(b.presentedBy, c.presentedBy)) ctx.told('briefing', b.id, 'presentedBy')
  if (lists(b.attachments, c.attachments)) ctx.told('briefing', b.id, 'attachments')
  if (lists(b.asked, c.asked) && !off.includes('asked')) ctx.told('briefing', b.id, 'asked')
  const options = (b.options ?? []).map((o) => [o.option, o.speaksFor, o.speaksAgainst].join('\n'))
  if (
    lists(
      options,
      (c.options ?? []).map((o) => [o.option, o.for, o.against].join('\n')),
    )
  )
    ctx.told('briefing', b.id, 'options')
}

const proposed: Block = {
  t: 'note',
  text: 'No agenda item is entered for this day: subject and purpose are proposed.',
}

const types = {
  information: 'Information',
  discussion: 'Discussion',
  action: 'Action',
  consent: 'Consent',
} as const

/**
 * Earlier decisions, oldest first: the chosen ones, else the latest of every forum but the cabinet, each with who
 * decided.
 */
function earlierActions(ctx: Context): Block[] {
  const chosen = ctx.request.cover.earlier
  const isOpen = (forum: string | undefined) => !/cabinet|retreat/i.test(forum ?? '')
  const all = decisionsOf(ctx.plan)
    .filter(
      (d) =>
        (d.date === undefined || earliestOf(d.date) < ctx.request.date) &&
        (chosen ? chosen.includes(d.id) : isOpen(d.forum)),
    )
    .sort(byDay)
  // A decision without a day can't be among the latest; it is listed only if none has a day.
  const dated = all.filter((d) => d.date !== undefined)
  const shown = (chosen ? all : (dated.length > 0 ? dated : all).slice(-mostEarlier)).toSorted(byDay)
  const words = shown.map((d) => {
    ctx.told('decision', d.id, 'date', 'text', 'forum')
    const text = ctx.write.line(d.text, 'Earlier action') || 'Decision without words'
    const forum = ctx.write.line(d.forum, 'Decision, forum')
    return `${[d.date ? capital(roughInWords(d.date)) : noDay, forum].filter((w) => w !== '').join(', ')}: ${text}`
  })
  if (shown.length < all.length) words.push(notShown(shown.length, dated.length, all.length))
  // On an agenda, “actions” are the board's own: a court's decision is not one.
  const own = shown.every((d) => d.forum === undefined || /board|cabinet|retreat/i.test(d.forum))
  return hung(own ? 'Earlier actions' : 'Earlier decisions', words, { list: 'plain' })
}

/** Which of the earlier actions are listed above: the latest of those with a date, and how many have none. */
function notShown(shown: number, dated: number, all: number): string {
  if (dated === 0) return `${capital(countInWords(shown))} of ${countInWords(all)}; none has a date.`
  const latest = shown < dated ? `The latest ${countInWords(shown)} of ${countInWords(dated)}` : ''
  const undated = all - dated
  if (undated === 0) return `${latest}.`
  const more = `${countInWords(undated)} more ${plural(undated, 'has', 'have')} no date recorded`
  return latest === '' ? `${capital(more)}.` : `${latest} with a date; ${more}.`
}

/** The most earlier actions if nobody has chosen. */
const mostEarlier = 4

/** The decisions that the board is asked for, numbered, at the place of the vote. */
export function asked(ctx: Context): Block[] {
  const list = (ctx.request.cover.asked ?? []).map((a) => ctx.write.line(a, 'Decisions needed')).filter((a) => a !== '')
  if (list.length === 0) return []
  return [
    {
      t: 'keep',
      blocks: [
        { t: 'heading', level: 1, text: plural(list.length, 'Decision needed', 'Decisions needed'), leads: 'asked' },
        { t: 'text', paragraphs: list, ...(list.length > 1 && { list: 'numbered' as const }) },
      ],
    },
  ]
}

const hung = (
  label: string,
  paragraphs: readonly (string | undefined)[],
  how: { strong?: boolean; tint?: boolean; list?: 'plain' } = {},
): Block[] => {
  const said = paragraphs.filter((p): p is string => p !== undefined && p !== '')
  // Every label of the cover is a heading: who listens goes from one to the next.
  return said.length > 0 ? [{ t: 'hung', label, paragraphs: said, level: 2, ...how }] : []
}

/** The goals by name while they are few, else by number: they are listed on the next page. */
function served(ctx: Context): Block[] {
  const { serves } = ctx.request.cover
  if (serves === undefined)
    return hung(plural(ctx.goals.length, 'Goal it serves', 'Goals it serves'), namesOf(ctx), { list: 'plain' })
  // By number and code, on one line: the agenda item has a page, and the goals come on the next.
  const goals = ctx.goals.filter((g) => serves.goals.includes(g.goal.id))
  const named = serves.policies.flatMap((id) => {
    const p = ctx.plan.get('policy', id)
    ctx.told('policy', p?.id, 'code', 'title')
    const name = ctx.write.line(p?.code || p?.title, 'Policy')
    return name === '' ? [] : [{ name, order: p !== undefined && isOrder(p) }]
  })
  const [policies = [], orders = []] = [false, true].map((is) => named.flatMap((n) => (n.order === is ? n.name : [])))
  const said = [
    ...(goals.length > 0 ? [goalNumbers(goals.map((g) => g.no))] : []),
    ...(policies.length > 0 ? [`${plural(policies.length, 'policy', 'policies')} ${listed(policies)}`] : []),
    ...(orders.length > 0 ? [`${plural(orders.length, 'court order', 'court orders')} ${listed(orders)}`] : []),
  ]
  return hung('It serves', [capital(said.join('; '))])
}

function namesOf(ctx: Context): string[] {
  if (ctx.goals.length > 4) return [`Goals 1 to ${ctx.goals.length} of the plan`]
  return ctx.goals.map((g) => {
    ctx.told('goal', g.goal.id, 'title')
    return withNumber(g.no, g.title, 'Goal ')
  })
}

/** The meeting for which the paper is made; nothing where the plan knows of none on its day: a day is no meeting. */
function meeting(ctx: Context): string {
  const planned = ctx.plan.all('meeting').find((m) => m.forum === 'board' && m.date === ctx.request.date)
  ctx.told('meeting', planned?.id, 'forum', 'date')
  const day = dayInWords(ctx.request.date)
  if (planned) return `Meeting of the ${boardName(ctx).replace(/^the /i, '')}, ${day}`
  const prepared = ctx.plan.all('briefing').some((b) => b.date === ctx.request.date)
  return prepared ? `${capital(boardName(ctx))}, ${day}` : ''
}

/** The board's name in the district's own words; else just “the board”. */
export function boardName(ctx: Context): string {
  ctx.told('district', 'district', 'boardName')
  return ctx.write.line(ctx.plan.get('district', 'district')?.boardName, 'Board’s name') || 'the board'
}

/**
 * The typed options, with “No change” if none of them says it; for a motion without typed options that alone, and
 * nothing if nothing is asked.
 */
function options(ctx: Context, motion: boolean, type: keyof typeof types | undefined): Block[] {
  const own = (ctx.request.cover.options ?? []).flatMap((o) => {
    const title = ctx.write.line(o.option, 'Options')
    const words = [ctx.write.line(o.for, 'Options, for it'), ctx.write.line(o.against, 'Options, against it')]
    const [forIt, against] = words.map((w) => w.replace(/\.$/, ''))
    if (title === '' && words.every((w) => w === '')) return []
    const says = [forIt && `For: ${forIt}.`, against && `Against: ${against}.`].filter(Boolean).join(' ')
    return [{ title: title || 'Option without words', text: says }]
  })
  if (own.length === 0) {
    // “No change” as the one option of what the board only hears would be no choice.
    if (!motion && type !== 'action' && type !== 'consent') return []
    return hung('Options', [`No change: ${motion ? 'the motion is not approved, and ' : ''}the plan stays as it is.`])
  }
  const isNone = (o: { title: string }) => /^(no|without) change\b/i.test(o.title)
  const all = own.some(isNone) ? own : [...own, { title: 'No change', text: 'The plan continues as it is.' }]
  const lettered = all.map((o, i): Option => ({ letter: letterOf(i), ...o }))
  return [{ t: 'options', label: 'Options', options: lettered }]
}

/** A to Z, then AA, AB. */
const letterOf = (i: number): string =>
  (i < 26 ? '' : letterOf(Math.floor(i / 26) - 1)) + String.fromCharCode(65 + (i % 26))

/** The typed text; else what the plan's budget lines say about its goals, if anything. */
function fiscal(ctx: Context): string[] {
  const typed = ctx.write.paragraphs(ctx.request.cover.fiscal, 'Fiscal impact')
  if (typed.length > 0) return typed
  const year = fiscalYear(ctx.request.date, ctx.plan.get('district', 'district')?.fiscalYearStartMonth ?? 7)
  const goals = new Set(ctx.goals.map((g) => g.goal.id))
  const all = ctx.plan
    .all('budgetLine')
    .filter((l) => l.goal && goals.has(l.goal) && l.status !== 'declined' && l.amount)
  const lines = all.filter((l) => l.fiscalYear === year)
  if (lines.length === 0) return []
  const total = lines.reduce((sum, l) => sum + (l.amount ?? 0), 0)
  const firm = lines.filter((l) => l.status === 'approved' || l.status === 'spent')
  const sure = firm.reduce((sum, l) => sum + (l.amount ?? 0), 0)
  // A line without a status may be approved.
  const open = lines.some((l) => l.status === undefined) ? 'none of it entered as approved' : 'none of it approved yet'
  const later = overTheYears(ctx, all, year)
  const goal = plural(goals.size, 'this goal', 'these goals')
  const which = `${commas(lines.length)} budget ${plural(lines.length, 'line', 'lines')} for ${goal}`
  return [
    `The plan has ${which} in ${year.replace('-', '–')}, ${dollars(total)}${later === '' ? ' in all' : ''}${
      sure === total
        ? ', all of it approved or spent'
        : sure === 0
          ? `, ${open}${isHeld(ctx, year, total) ? ', though the money for it is secured' : ''}`
          : `, ${dollars(sure)} of it approved or spent`
    }.`,
    later,
    wholePlan(ctx, year, total),
  ].filter((p) => p !== '')
}

/**
 * The goals' cost in this year and the following ones, and until when they are paid for: one year's amount would be
 * read as the whole price. '' if nothing follows this year.
 */
function overTheYears(
  { plan, goals, request }: Context,
  lines: readonly RecordOf<'budgetLine'>[],
  now: string,
): string {
  const sums = new Map<string, number>()
  for (const { fiscalYear: y = '', amount = 0 } of lines) if (y >= now) sums.set(y, (sums.get(y) ?? 0) + amount)
  const years = [...sums].map(([year, asked]) => ({ year, asked })).toSorted((a, b) => compareKeys(a.year, b.year))
  if (years.length < 2) return ''
  // A reader adds the amounts in print, and the cents that each leaves out would make it a dollar more or less.
  const total = dollars(years.reduce((sum, y) => sum + wholeDollars(y.asked), 0))
  const ends = Map.groupBy(
    goals.flatMap(({ no, goal }) => {
      const until = paidUntil(plan, goal, request.date)
      return until === undefined ? [] : [{ no, until }]
    }),
    (g) => g.until,
  )
  const until = [...ends]
    .toSorted(([a], [b]) => compareKeys(a, b))
    .map(([day, of]) => {
      const nos = of.map((g) => String(g.no))
      return `${goals.length === 1 ? 'it' : `${plural(of.length, 'goal', 'goals')} ${listed(nos)}`} after ${dayInWords(day)}`
    })
  const stops = until.length === 0 ? '' : `; the plan has no money for ${until.join(', and for ')}`
  return `With the years after it: ${costByYear(years)}, ${total} in all${stops}.`
}

/** True where these lines are all that the plan asks for in a year, and their sources have secured it. */
function isHeld(ctx: Context, year: string, total: number): boolean {
  const money = moneyByYear(ctx.plan, ctx.request.date).find((y) => y.year === year)
  return money !== undefined && money.asked === total && money.gap <= 0
}

/** The whole plan's money of the year, where it is more than these lines or not all secured: the page on money says it. */
function wholePlan(ctx: Context, year: string, total: number): string {
  const money = moneyByYear(ctx.plan, ctx.request.date).find((y) => y.year === year)
  if (money === undefined || money.asked === 0 || (money.asked === total && money.gap <= 0)) return ''
  const open =
    money.gap <= 0
      ? ''
      : money.unsaid === money.gap
        ? `; ${money.gap === money.asked ? 'it' : `${dollars(money.gap)} of it`} is on a source with no amount entered`
        : money.gap === money.asked
          ? '; no money is secured for it yet'
          : `, and ${dollars(money.gap)} of it is not secured yet`
  return `In the whole plan ${dollars(money.asked)} is ${askedWords([money])} in that year${open}.`
}

/**
 * The author of the item, as entered: for this item, or for the plan while nobody is in the role. That an officer in
 * the role prepared it is likely, but not a fact.
 */
function preparedBy(ctx: Context): string[] {
  const named = roleOf(ctx, ctx.request.cover.preparedBy, 'Prepared by')
  if (named !== undefined) return [named]
  const officer = ctx.plan.get('officer', 'officer')
  if (officer?.status === 'inPost') return []
  return [roleOf(ctx, officer?.preparedBy, 'Who prepares the plan') ?? '']
}

/** Lines to be signed, at the end of the paper: first who signed already, with the day, then who has not. */
export function signOff(ctx: Context): Block {
  ctx.told('district', 'district', 'boardName')
  ctx.told('person', ctx.plan.get('district', 'district')?.superintendent, 'role')
  const { signed, open } = signOffsOf(ctx.plan, ctx.request, (text) => ctx.write.line(text, 'Sign-off'))
  const roles = [...signed.map((s) => s.role), ...open]
  const days = signed.map(({ date }) => (date === undefined ? 'Signed' : `Signed ${dayInWords(date)}`))
  return {
    t: 'keep',
    blocks: [
      { t: 'heading', level: 1, text: 'Sign-off', unlisted: true },
      { t: 'signatures', date: 'Date', roles, signed: [...days, ...open.map(() => null)] },
    ],
  }
}
