import { dayAfter, dayInWords, fiscalYear, onRough, yearInWords } from '../../days/index.ts'
import { bySort } from '../../domain/by-sort.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { officersPosition } from '../../domain/office-position.ts'
import type { Finding } from '../../rules/finding.ts'
import { edgesOf } from '../../rules/money/edges.ts'
import { endWords, sourceName } from '../../rules/money/lines.ts'
import { checkInsOf } from '../../rules/rhythm.ts'
import { shortBy } from '../../rules/rights.ts'
import { isOver } from '../../rules/status.ts'
import {
  capital,
  compareKeys,
  countInWords,
  goalNumbers,
  listed,
  plural,
  quotation,
  sentence,
  small,
  whom,
} from '../../words/index.ts'
import { besidesOf } from '../board/late.ts'
import { type Context, roleOf } from '../context.ts'
import type { Block } from '../document.ts'
import { endedBehind } from '../parts/ended-behind.ts'
import { lateActions, lateActsInWords, mostActions, timesOver } from '../parts/open-actions.ts'
import { choiceWords } from '../parts/table.ts'
import { tellFindings } from '../told-findings.ts'
import { daysAhead } from './days-ahead.ts'
import { meetingsToday, nextMeetings } from './next-meetings.ts'
import { latePolicies } from './owed.ts'
import { mostNamed, named, stillOwed } from './still-owed.ts'

/** The first things, so that a new officer can begin without reading the rest. */
export function firstDays(ctx: Context, found: readonly Finding[]): Block[] {
  const week = weekOne(ctx, found)
  const month = daysAfter(ctx, found)
  return [
    { t: 'heading', level: 1, text: 'The first thirty days' },
    { t: 'heading', level: 2, text: 'Week one' },
    { t: 'text', paragraphs: week, list: 'numbered' },
    ...(month.length === 0
      ? []
      : ([
          { t: 'heading', level: 2, text: 'By the end of the first month' },
          { t: 'text', paragraphs: month, list: 'numbered' },
        ] as const)),
    ...daysAhead(ctx),
  ]
}

function weekOne(ctx: Context, found: readonly Finding[]): string[] {
  // A policy takes months: nobody writes one in a week.
  const alone = found.filter((f) => f.severity === 'blocker' && f.rule !== 'unbacked-goal')
  const gravest = alone.slice(0, mostNamed).map((f) => ctx.write.line(`${f.says} ${f.do}`, 'Finding'))
  tellFindings(ctx, gravest.join('\n'), alone.slice(0, mostNamed))
  const lines = [
    ...whomFirst(ctx),
    pushback(ctx),
    ...read(ctx),
    ...meetingsToday(ctx),
    ...nextMeetings(ctx),
    late(ctx),
    noPolicies(ctx),
    ...gravest,
    alone.length > mostNamed
      ? `See “What is fragile” for ${countInWords(alone.length - mostNamed)} more as serious as these.`
      : '',
  ]
  return withFte(lines.filter((l) => l !== ''))
}

/**
 * Goals without a policy, once for all: the same advice three times helps nobody. `others`: there are goals besides whose
 * policy is on its way, and other pages count both.
 */
function unbackedInWords(ctx: Context, found: readonly Finding[], others: boolean): string {
  const [first, second] = found
  if (first === undefined) return ''
  if (second === undefined) {
    const says = ctx.write.line(`${first.says}${lost(ctx, first)} ${first.do}`, 'Finding')
    tellFindings(ctx, says, found)
    return says
  }
  const ids = new Set(found.flatMap((f) => f.about.map((a) => a.id)))
  const nos = ctx.goals.filter((g) => ids.has(g.goal.id)).map((g) => g.no)
  const bereft = new Set(found.flatMap((f) => (endedBehind(ctx, [f]).length > 0 ? f.about.map((a) => a.id) : [])))
  const lostNos = ctx.goals.filter((g) => bereft.has(g.goal.id)).map((g) => g.no)
  const ended = lostNos.length === 0 ? '' : ` What was behind ${small(goalNumbers(lostNos))} is no longer in force.`
  return `${goalNumbers(nos)} have no adopted policy linked to them${others ? ', and none is being prepared' : ''}.${ended} Link one that is truly about each, or draft one and bring it to adoption: see “What is fragile”.`
}

/** A plan that lists no policy has none behind any goal, or nobody has entered those in force. */
const noPolicies = ({ plan, goals }: Context): string =>
  goals.length === 0 || plan.all('policy').length > 0
    ? ''
    : 'The plan lists no policy: ask which adopted policies stand behind the goals, and enter them.'

/** A goal that lost its policies is another thing than one that never had any. */
const lost = (ctx: Context, f: Finding): string =>
  f.rule === 'unbacked-goal' && endedBehind(ctx, [f]).length > 0 ? ' What was behind it is no longer in force.' : ''

/** The first of the lines that counts full-time equivalents says what one is: a newcomer has not met the letters. */
function withFte(lines: readonly string[]): string[] {
  const first = lines.findIndex((l) => fte.test(l))
  return lines.map((l, i) => (i === first ? l.replace(fte, '$1 FTE; 1.0 is one person working full time)') : l))
}

const fte = /(\d) FTE\)/

/** The superintendent, and the person the office reports to, if that is somebody else. */
function whomFirst(ctx: Context): string[] {
  const { plan } = ctx
  const place = plan.get('place', 'place')
  const superintendent = plan.get('district', 'district')?.superintendent
  const head = roleOf(ctx, superintendent, 'Superintendent')
  // It may be entered with the positions alone.
  const own = place?.reportsTo === undefined ? officersPosition(plan) : undefined
  const reportsTo = place?.reportsTo ?? own?.reportsTo
  const boss = roleOf(ctx, reportsTo, 'Reports to')
  if (own?.reportsTo !== undefined) ctx.told('position', own.id, 'reportsTo')
  ctx.told('district', 'district', 'superintendent')
  ctx.told('place', 'place', 'reportsTo', 'oneToOne')
  const often = place?.oneToOne
  const how = choiceWords('place', 'oneToOne', often).toLowerCase()
  const ask =
    often === undefined || often === 'never'
      ? 'ask for a regular one-on-one meeting'
      : `ask to keep the one-on-one meeting (${how})`
  const first = `Meet ${whom(head ?? 'superintendent')} and ${ask}.`
  if (boss === undefined) return [`${first} The plan does not say whom this office reports to: ask that too.`]
  if (superintendent === reportsTo) return [`${first} This office reports to that person.`]
  return [first, `Meet ${whom(boss)}: this office reports to that person.`]
}

/** Where to find the plan itself, and what to read first. */
function read(ctx: Context): string[] {
  const { plan } = ctx
  const n = ctx.goals.length
  const statement = plan.get('commitment', 'commitment')?.statement
  const meanwhile = roleOf(ctx, plan.get('officer', 'officer')?.preparedBy, 'Who prepares the plan meanwhile')
  const what = [
    ...(statement?.trim() ? ['the commitment under “What was promised”'] : []),
    ...(n > 0
      ? [n === 1 ? 'the one goal under “Where we stand”' : `the ${countInWords(n)} goals under “Where we stand”`]
      : []),
  ]
  return [
    `Ask ${meanwhile === undefined ? 'whoever kept it last' : whom(meanwhile)} for the plan. It is one file, which the program Groundwork opens; this document was made from it.${plan.all('person').length === 0 ? '' : ' It knows people by their roles: ask who is in each, and write the names under “Whom to talk to”.'}`,
    what.length === 0
      ? 'Open the plan: it has no commitment and no goals yet.'
      : `Read ${listed(what)} in this document. The full plan tells more of each.`,
  ]
}

/** Where the others are: if there are more than a document lists, how many. */
const othersUnder = (n: number): string =>
  n < mostActions
    ? `${plural(n, 'The other is', 'The others are')} under “Open actions”.`
    : `The ${mostActions} oldest are under “Open actions”; the others are in the plan.`

function late(ctx: Context): string {
  const all = lateActions(ctx)
  const [first] = all
  if (first === undefined) {
    const over = timesOver(ctx)
    return over === '' ? '' : `${over} Ask whether each was done: see “Open actions”.`
  }
  ctx.told('action', first.id, 'title', 'due')
  const title = quotation(ctx.write.line(first.title, 'Action') || 'Action without a title')
  const owner = roleOf(ctx, first.owner, 'Action, owner')
  const who = owner === undefined ? 'no owner is named for it' : `ask ${whom(owner)}`
  const when = onRough(first.due)
  const said =
    all.length === 1
      ? `One action is past its due date and not entered as done: ${title} was due ${when}; ${who}.`
      : `${capital(countInWords(all.length))} actions are past their due dates and not entered as done. The oldest, ${title}, was due ${when}: ${who}. ${othersUnder(all.length - 1)}`
  // Nobody should be sent after a step whose order has ended, or that was reported as met.
  const besides = besidesOf(ctx, [first])
  for (const b of besides) b.tell()
  return [said, ...besides.map((b) => b.says), lateActsInWords(ctx)].filter((w) => w !== '').join(' ')
}

function pushback(ctx: Context): string {
  const [first] = bySort(ctx.plan.all('pushbackStep'))
  if (first === undefined) return 'Ask who does what if pushback comes: the plan has no steps for it.'
  ctx.told('pushbackStep', first.id, 'what', 'who', 'within')
  const what = ctx.write.line(first.what, 'Step when pushback comes')
  const who = roleOf(ctx, first.who, 'Step when pushback comes, who')
  const within = ctx.write.line(first.within, 'Step when pushback comes, within')
  const does = who === undefined ? '' : whom(who)
  const by = [does, within === '' ? '' : `within ${within}`].filter((w) => w !== '').join(', ')
  return [
    `Know what happens first if pushback comes: ${sentence(what || 'no words entered')}`,
    by === '' ? '' : `Who does it: ${by}.`,
    'The steps are under “When pushback comes”.',
  ]
    .filter((w) => w !== '')
    .join(' ')
}

const count = (list: readonly string[], one: string, many: string): string =>
  `${countInWords(list.length)} ${plural(list.length, one, many)}`

/** The goals under way that nobody owns, by their titles. */
const unownedGoals = (ctx: Context): readonly string[] =>
  ctx.goals
    .filter((g) => !isOver(ctx.plan, g.goal, ctx.request.date) && !ctx.plan.get('person', g.goal.owner))
    .map((g) => quotation(g.title))

function daysAfter(ctx: Context, found: readonly Finding[]): string[] {
  const of = (rule: string) => found.filter((f) => f.rule === rule)
  const names = (rule: string, kind: 'department' | 'goal' | 'audienceGroup') =>
    oldestFirst(ctx, of(rule)).flatMap((f) => {
      const [to] = f.about
      const record =
        to && (ctx.plan.get(kind, to.id) as { readonly name?: string; readonly title?: string } | undefined)
      return record ? [ctx.write.line(record.title ?? record.name, 'Name') || 'one without a name'] : []
    })
  const checkIns = names('promise-overdue/check-in', 'department')
  const updates = names('promise-overdue/status-update', 'goal')
  const audiences = names('promise-overdue/engagement', 'audienceGroup')
  const looks = of('promise-overdue/look-back').map((f) => {
    const title = ctx.plan.get('equityScreen', f.about[0]?.id)?.title
    return quotation(ctx.write.line(title, 'Equity screen') || 'a screen without a title')
  })
  const policies = latePolicies(ctx).map((p) => p.name)
  const against = new Set(of('status/contradicted').flatMap((f) => f.about.map((a) => a.id)))
  const contradicted = ctx.goals.filter((g) => against.has(g.goal.id)).map((g) => g.no)
  const onOne = of('continuity/one-person').map((f) => {
    const name = ctx.plan.get('continuity', f.about[0]?.id)?.name
    return quotation(ctx.write.line(name, 'Commitment') || 'Commitment without a name')
  })
  /** True if none of the goals in a rule's findings has an owner: there is nobody to ask. */
  const unownedOf = (rule: string) =>
    of(rule).every((f) => !ctx.plan.get('person', ctx.plan.get('goal', f.about[0]?.id)?.owner))
  const unowned = unownedGoals(ctx)
  const blockers = found.filter((f) => f.severity === 'blocker' && f.rule === 'unbacked-goal')
  return [
    nextPlan(ctx),
    ...endingSoon(ctx),
    unbackedInWords(ctx, blockers, of('unbacked-goal').length > blockers.length),
    checkIns.length === 0
      ? ''
      : `Meet the ${plural(checkIns.length, 'lead', 'leads')} of ${count(checkIns, 'department', 'departments')} whose check-in is overdue: ${named(checkIns)}.`,
    updates.length === 0
      ? ''
      : `Write a status update on ${count(updates, 'goal', 'goals')}${unownedOf('promise-overdue/status-update') ? '' : `, or get it from whoever owns ${plural(updates.length, 'the goal', 'each')}`}: ${named(updates.map(quotation))}.`,
    audiences.length === 0
      ? ''
      : audiences.length === 1
        ? `Set a day to meet ${named(audiences)}: it is overdue.`
        : `Set days to meet ${named(audiences)}: ${audiences.length === 2 ? 'both' : 'all'} are overdue.`,
    of('promise-overdue/look-back').length === 0
      ? ''
      : `Look back on ${named(looks)}, as promised: see “What is owed”.`,
    policies.length === 0
      ? ''
      : `Ask what became of ${named(policies)}: ${plural(policies.length, 'its day is', 'their days are')} over, see “What is owed”.`,
    ...stillOwed(ctx, of('promise-overdue/review')),
    contradicted.length === 0
      ? ''
      : `Go through the status of ${small(goalNumbers(contradicted))} with whoever gave it: figures contradict it, see “What is fragile”.`,
    unowned.length === 0 ? '' : `Find an owner for ${named(unowned)}.`,
    onOne.length === 0 ? '' : `Find a second person or a department for what depends on one person: ${named(onOne)}.`,
    rights(ctx),
    concerns(ctx),
  ].filter((l) => l !== '')
}

/** A plan that is in its last year, or past it, needs one that comes after: a year is short for writing it. */
function nextPlan(ctx: Context): string {
  const to = ctx.plan.get('district', 'district')?.planTo
  if (to === undefined || to > fiscalYear(ctx.request.date, 7)) return ''
  ctx.told('district', 'district', 'planTo')
  return `Ask who writes the next plan, and by when: the years of this one ${to < fiscalYear(ctx.request.date, 7) ? 'ended' : 'end'} with ${yearInWords(to)}.`
}

/** The earliest due is most overdue, and is named in a short list. */
const oldestFirst = (ctx: Context, found: readonly Finding[]): readonly Finding[] => {
  const due = ({ about: [to] }: Finding): string => {
    const department = to?.kind === 'department' ? ctx.plan.get('department', to.id) : undefined
    return (department && checkInsOf(ctx.plan, department, ctx.request.date).due) ?? ''
  }
  return found.toSorted((a, b) => compareKeys(due(a), due(b)))
}

/** Days ahead in which the end of a source is the new officer's own. */
const SOON = 550

function endingSoon(ctx: Context): string[] {
  const until = dayAfter(ctx.request.date, SOON) ?? ctx.request.date
  return edgesOf(ctx.plan, ctx.request.date)
    .filter((e) => e.cliffs[0].end.endsOn <= until)
    .map(({ source, cliffs }) => {
      const name = quotation(ctx.write.line(sourceName(source), 'Funding source'))
      const { end } = cliffs[0]
      return source.recurring === true
        ? `Find out whether ${name} is renewed: it ${endWords(source, end, 'is ')}. See “Money”.`
        : `Find out what can replace ${name}: it pays nothing after ${dayInWords(end.endsOn)}. See “Money”.`
    })
}

function rights(ctx: Context): string {
  const short = ctx.plan.all('decisionRight').filter((r) => (shortBy(r) ?? 0) > 0)
  if (short.length === 0) return ''
  const one = short.length === 1 ? 'one decision' : `${countInWords(short.length)} decisions`
  return `Ask for the part that the office needs in ${one}: see “What is owed”.`
}

function concerns(ctx: Context): string {
  const open = ctx.plan
    .all('concern')
    .filter((c: RecordOf<'concern'>) => !c.answer?.trim() || !ctx.plan.get('person', c.messenger))
  if (open.length === 0) return ''
  const without = (c: RecordOf<'concern'>) => [!c.answer?.trim(), ctx.plan.get('person', c.messenger) === undefined]
  const [answer, giver] = [0, 1].map((at) => open.some((c) => without(c)[at]))
  const each = open.every((c) => without(c).every(Boolean))
  const what = [
    ...(answer ? ['an answer'] : []),
    ...(giver ? [answer ? 'somebody to give it' : 'somebody to give the answer'] : []),
  ].join(each ? ' and ' : ' or ')
  return `Agree on ${what} for ${countInWords(open.length)} ${plural(open.length, 'concern', 'concerns')}: see “Concerns heard, and answers”.`
}
