import { byDay, dayInWords, earliestOf, onRough, yearInWords } from '../../days/index.ts'
import { decisionsOf } from '../../domain/decided.ts'
import { finalDay } from '../../domain/final-day.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { where } from '../../domain/plan.ts'
import { missesStatus, onlyBegins } from '../../rules/begins.ts'
import { judgedBy, ownCriteria } from '../../rules/judged.ts'
import { promiseOf, rhythmOf } from '../../rules/rhythm.ts'
import { inTrouble, statusDays } from '../../rules/status.ts'
import { capital, countInWords, goalNumbers, listed, plural, small } from '../../words/index.ts'
import { listedOr } from '../../words/lists.ts'
import { type Context, type NumberedGoal, statusOf } from '../context.ts'
import type { Block } from '../document.ts'
import { fewRows, whomFewRows } from '../few-rows.ts'
import { costNote } from '../parts/goal-cost.ts'
import { goalCosts, tellsGoalCosts } from '../parts/goal-costs.ts'
import { policiesAloneWords } from '../parts/policies-alone.ts'
import { countsFor, statusHeadline, usualCriteria, writtenCriteria } from '../status-words.ts'
import { yearsOfPlan } from '../years-of-plan.ts'
import { isLongOver } from './aged.ts'
import { whoIsBehind } from './behind.ts'
import { inFullByRule } from './defaults.ts'
import { gapsAhead } from './gaps.ts'
import { glance } from './glance.ts'
import { goalWords } from './goal-words.ts'
import { counted, keyFigures } from './key-figures.ts'
import { lateSteps } from './late.ts'
import { standingIn, statusNamesIn } from './marks.ts'
import { missedWords, whoMisses } from './missed.ts'
import { newerInWords, newerThan, undatedOf } from './otherwise.ts'
import { isShortPlan } from './short-plan.ts'
import { updatesOwed } from './updates-owed.ts'
import { mainView } from './views.ts'

/** The state of the plan on one page: a sentence, a few figures, every goal at a glance, and `since`, what changed. */
export function stand(ctx: Context, shown: readonly string[], since: readonly Block[] = []): Block[] {
  const below = isBelow(ctx, shown)
  const head: Block[] = [
    { t: 'heading', level: 1, text: 'Where we stand', newPage: isShortPlan(ctx) ? false : 'filled' },
    { t: 'reading', text: inOneSentence(ctx, below) },
  ]
  if (ctx.goals.length === 0) return head
  const blocks: Block[] = []
  const items = keyFigures(ctx)
  if (items.length > 0) blocks.push({ t: 'keys', items })
  const table = below ? '' : `${whatFigures(ctx)}${toWhole(ctx)}`
  const figures = `${table}${unanswered(ctx)}${gapsAhead(ctx)}${inFull(ctx, shown)}`.trim()
  if (!below) blocks.push({ t: 'heading', level: 2, text: 'Goals at a glance' }, glance(ctx))
  if (figures !== '') blocks.push({ t: 'note', text: figures })
  const alone = policiesAloneWords(ctx)
  if (alone !== '') blocks.push({ t: 'note', text: alone })
  blocks.push(...costNote(ctx))
  blocks.push(
    ...statusNote(ctx),
    ...since,
    ...whoIsBehind(ctx),
    ...whoMisses(ctx).filter((b) => b.t === 'note'),
    ...lateSteps(ctx),
  )
  return below && blocks.length === 0 && !saysMore(ctx) ? [] : [...head, ...blocks]
}

/**
 * Who misses targets, and what each goal costs, as a part of its own: the contents lead to it, and not to a goal that has no
 * section. Its first heading is the part's. A few goals are told in a sentence instead.
 */
export function eachGoal(ctx: Context): Block[] {
  const tables = [...whoMisses(ctx).filter((b) => b.t !== 'note'), ...goalCosts(ctx)]
  const both = tables.filter((b) => b.t === 'heading').length > 1
  return tables.map((b, i) =>
    i === 0 && b.t === 'heading'
      ? { ...b, level: 1, leads: 'answers', ...(both && { listedAs: 'Targets and costs' }) }
      : b,
  )
}

/** Whether the headline says more than how the goals are doing: of which years the plan is, or that they are drafts. */
export const saysMore = (ctx: Context): boolean => `${drafts(ctx)}${yearsOfPlan(ctx)}` !== ''

/**
 * Whether a plan's only goal has just begun, and is told right below with its sentence and its first figures: a headline and
 * a table of it would say all of it twice.
 */
export const isBelow = (ctx: Context, shown: readonly string[]): boolean =>
  ctx.goals.every((g) => shown.includes(g.goal.id)) && oneBeginning(ctx, false).startsWith('The plan’s one goal is')

/** The most goals whose numbers are printed before their figures. */
const mostNumbered = 3

/** Whose figures the table of goals has, and if not every goal has one, which goals they are from. */
function whoseFigures(ctx: Context, having: readonly NumberedGoal[]): string {
  const unnamed = having.some(({ goal }) => !goal.mainMeasure && where(ctx.plan, 'measure', 'goal', goal.id).length > 1)
  // Nobody chose the first one of several: a reader would take it for the plan’s own choice.
  const first = unnamed ? ' (its first, where none is named as the main one)' : ''
  if (having.length === ctx.goals.length) return `From each goal’s main measure${first}`
  if (having.length > mostNumbered) return `From the main measure of each goal that has figures or targets${first}`
  const which = small(goalNumbers(having.map((g) => g.no)))
  return `From the main measure of ${having.length > 1 ? 'each of ' : ''}${which}${first}`
}

/** Which figures the table of goals has, and no others: "From each goal’s main measure, for …: …" */
export function whatFigures(ctx: Context): string {
  const said = (g: NumberedGoal) => {
    const view = mainView(ctx, g)
    return view !== undefined && fewRows(view).some(({ row: r }) => r.baseline ?? r.latest ?? r.final)
  }
  const goals = ctx.goals.filter(said)
  const views = goals.flatMap((g) => mainView(ctx, g) ?? [])
  const rows = views.flatMap((v) => fewRows(v).map(({ row }) => row))
  if (rows.length === 0) return ''
  const kinds = [
    ...(rows.some((r) => r.baseline !== null) ? ['its baseline'] : []),
    ...(rows.some((r) => r.latest !== null) ? ['its latest figure'] : []),
    ...(rows.some((r) => r.final !== null) ? ['its final target'] : []),
    ...(rows.some((r) => r.gap !== null) ? ['the gap in its latest year'] : []),
  ]
  const several = views.some((v) => fewRows(v).some(({ row, name }) => name !== row.name))
  const worst = several ? ' If there are three or more groups, the one furthest off is shown.' : ''
  return `${whoseFigures(ctx, goals)}, ${whomFewRows(views)}: ${listed(kinds)}.${worst}`
}

/** The goals whose final target was for a year that is over, while no figure of that year or a later one is in the plan. */
export const unansweredGoals = (ctx: Context): readonly NumberedGoal[] =>
  ctx.goals.filter((g) => {
    const view = mainView(ctx, g)
    const last = view && finalDay(ctx.plan, ctx.plan.get('measure', view.id) ?? {})
    if (view === undefined || last === undefined || last >= ctx.request.date) return false
    return view.rows.some((r) => r.final !== null) && (view.latestYear ?? '') < (view.finalYear ?? '')
  })

/** Goals whose last year is over without figures, in a sentence; '' if there are none. */
export function unanswered(ctx: Context): string {
  const nos = unansweredGoals(ctx).map((g) => String(g.no))
  if (nos.length === 0) return ''
  const whose = `${plural(nos.length, 'goal', 'goals')} ${listed(nos)}`
  return ` The year for the final target of ${whose} is over, but the plan has no figure for that year.`
}

/** Said once if a gap is one to all students: the compared group is a part of them. */
function toWhole(ctx: Context): string {
  const to = ctx.goals.flatMap((g) => {
    const view = mainView(ctx, g)
    return view?.reference?.isTotal && view.rows.some((r) => r.gap !== null) ? [view.reference.plain] : []
  })
  return to.length === 0 ? '' : ` A gap to ${listedOr(new Set(to))} is to a figure that includes the group.`
}

/** Which goals have a page of their own here, where not all do. */
function inFull(ctx: Context, shown: readonly string[]): string {
  const nos = ctx.goals.filter((g) => shown.includes(g.goal.id)).map((g) => String(g.no))
  const { goals, of, rule, monitored } = inFullByRule(ctx.plan, ctx.request.date)
  const ruled = shown.length === goals.length && goals.every((g) => shown.includes(g))
  if (nos.length === 0)
    return ` No goal has its own section${ruled ? ': none has a figure, a status or a measure entered' : ''}.`
  if (nos.length === ctx.goals.length) return ''
  const has = `${plural(nos.length, 'Goal', 'Goals')} ${listed(nos)} ${plural(nos.length, 'has its own section', 'each have their own section')}`
  const { atRisk, offTrack } = statusNamesIn(ctx)
  if (!ruled) return ` ${has}, as chosen for this document.${troubleWithout(ctx, shown)}${whereAllAre(ctx)}`
  // If no status counts as of now, none comes before it.
  const first = [
    ...(monitored ? ['those monitored at this meeting'] : []),
    ...(ctx.goals.some((g) => goals.includes(g.goal.id) && inTrouble(standingIn(ctx, g.goal)))
      ? [`any now ${atRisk} or ${offTrack}`]
      : []),
  ]
  const came = first.length === 0 ? '' : `, ${listed(first)} first`
  return of === goals.length
    ? ` ${has}: ${plural(nos.length, 'it is the one', 'they are the ones')} ${nos.length === 2 ? rule.replace('; none has', '; neither has') : rule}.`
    : ` ${has}: of the ${countInWords(of)} ${rule}, a briefing has room for ${countInWords(goals.length)}${came}.${troubleWithout(ctx, shown)}${whereAllAre(ctx)}`
}

/**
 * For a goal without a section the table has only its widest gap: where a reader finds what it costs, and the other groups
 * that are behind.
 */
function whereAllAre(ctx: Context): string {
  if (ctx.request.document !== 'board') return ''
  const every = 'he progress report has every group of every goal'
  if (tellsGoalCosts(ctx)) return ` Costs are told under “What each goal costs”; t${every}.`
  return ` T${every}${ctx.plan.all('budgetLine').some((l) => l.goal) ? ', and what each goal costs' : ''}.`
}

/** The goals with the worst last words, or that the item serves, and no section: what is dropped in silence would be read as doing well. */
function troubleWithout(ctx: Context, shown: readonly string[]): string {
  const names = statusNamesIn(ctx)
  const said = ctx.goals.flatMap(({ no, goal }) => {
    const { word, date } = standingIn(ctx, goal)
    if (shown.includes(goal.id)) return []
    if (date !== undefined && (word === 'atRisk' || word === 'offTrack'))
      return [`goal ${no}, last called ${names[word]} on ${dayInWords(date)}`]
    return ctx.request.cover.serves?.goals.includes(goal.id) ? [`goal ${no}, which this item serves, too`] : []
  })
  return said.length === 0 ? '' : ` Not among them: ${said.join('; ')}.`
}

/**
 * How the goals are doing on the document's day: statuses that count, then the others as they are, and how old the
 * figures are if they are old. `below`: the plan's only goal is told right below.
 */
export function inOneSentence(ctx: Context, below = false): string {
  const years = yearsOfPlan(ctx)
  const first = oneBeginning(ctx, below)
  if (first !== '') return `${first}${drafts(ctx)}${years === '' ? '' : ` ${years}`}`
  // It may name a point within the year in the words somebody typed.
  return `${ctx.write.line(statusHeadline(counted(ctx), ctx.request.date, statusNamesIn(ctx)), 'Point within a year')}${missedWords(ctx)}${agedFigures(ctx)}${decidedSince(ctx)}${drafts(ctx)}${years === '' ? '' : ` ${years}`}`
}

/**
 * The aim of a plan's only goal, while its progress is still unknown; '' for others, and if it is not entered. Where its own
 * section says the aim right below, that it has only begun.
 */
function oneBeginning(ctx: Context, below: boolean): string {
  const [only] = ctx.goals
  if (only === undefined || ctx.goals.length > 1 || !onlyBegins(ctx.plan, only.goal, ctx.request.date)) return ''
  if (missesStatus(ctx.plan, only.goal, ctx.request.date)) return ''
  const { text, of } = goalWords(ctx, only)
  if (of.length === 0) return ''
  const year = below ? mainView(ctx, only)?.latestYear : undefined
  if (!isTodo.test(text)) return `The plan has one goal. ${text}`
  return year
    ? `The plan’s one goal has only begun: its figures, of ${yearInWords(year)}, say where it starts.`
    : `The plan’s one goal is to ${small(text)}`
}

/** The sentence of a goal that is a clause: “raise the percent of …”. After its last day it is told in the past. */
const isTodo = /^(raise|lower|keep)\b/i

/** Draft goals that are counted with the others. */
function drafts(ctx: Context): string {
  const n = ctx.goals.filter((g) => g.goal.status === 'draft').length
  if (n === 0) return ''
  if (n === ctx.goals.length) return n === 1 ? ' It is a draft.' : ' All are drafts.'
  return ` ${capital(countInWords(n))} of the goals ${plural(n, 'is a draft', 'are drafts')}.`
}

/** Most letters of a decision that a headline has room for. */
const mostDecided = 120

/**
 * The decision after the last statuses, if no status but “done” still counts: it may have ended the matter. A plan
 * that a court has closed is not told by old statuses alone.
 */
function decidedSince(ctx: Context): string {
  const told = ctx.goals.map((g) => standingIn(ctx, g.goal)).filter((s) => s.word !== undefined)
  if (told.length === 0 || told.some((s) => s.fresh && s.word !== 'done')) return ''
  const last =
    told
      .map((s) => s.date ?? '')
      .toSorted()
      .at(-1) ?? ''
  const all = decisionsOf(ctx.plan)
    .filter((d) => d.date !== undefined && !/cabinet|retreat/i.test(d.forum ?? ''))
    .toSorted(byDay)
  const decision = all.findLast((d) => d.date !== undefined && earliestOf(d.date) > last)
  if (decision === undefined) return ''
  const before = all.slice(0, all.indexOf(decision)).findLast((d) => isOfSame(d, decision))
  // A decision that upholds or takes back another one needs it: “the release is upheld” alone says nothing.
  const rests = before?.date !== undefined && (earliestOf(before.date) >= last || refersBack.test(decision.text ?? ''))
  const resting = rests ? decidedWords(ctx, before) : ''
  const latest = ` The latest decision in the plan was made ${decidedWords(ctx, decision)}`
  return resting === '' ? latest : `${latest} The one before it on the same goals was made ${resting}`
}

/** True where the later of two decisions is about nothing but goals, and the earlier about all of them, too. */
function isOfSame(earlier: RecordOf<'decision'>, later: RecordOf<'decision'>): boolean {
  const of = new Set(earlier.about?.map((a) => `${a.kind}/${a.id}`))
  const about = later.about ?? []
  return about.length > 0 && about.every((a) => a.kind === 'goal' && of.has(`${a.kind}/${a.id}`))
}

const refersBack = /\b(up(holds?|held)|affirm|confirm|revers|overturn|overrul|vacat|stay(s|ed)|rescind|revok|repeal)/i

/** "on January 15, 2025 (Appeals court): The release is upheld." Longer words stay out. */
function decidedWords(ctx: Context, decision: RecordOf<'decision'>): string {
  const text = ctx.write.line(decision.text, 'Decision')
  const forum = ctx.write.line(decision.forum, 'Decision, forum')
  const whole = text !== '' && text.length <= mostDecided
  ctx.told('decision', decision.id, 'date', 'forum', ...(whole ? (['text'] as const) : []))
  const day = decision.date === undefined ? '' : onRough(decision.date)
  const when = forum === '' ? day : `${day} (${forum})`
  return `${when}${whole ? `: ${/[.!?]$/.test(text) ? text : `${text}.`}` : '.'}`
}

/**
 * If even the newest yearly figure of all main measures is from a year long past: that year, and newer entries of the
 * plan.
 */
function agedFigures(ctx: Context): string {
  const years = ctx.goals.flatMap((g) => mainView(ctx, g)?.rows.flatMap((r) => r.latest?.year ?? []) ?? [])
  const newest = years.toSorted().at(-1)
  if (newest === undefined || !isLongOver(newest, ctx.request.date)) return ''
  const newer = newerInWords(newerThan(ctx, ctx.goals, newest))
  return newer === ''
    ? ` The newest figures${undatedOf(ctx, ctx.goals).length > 0 ? ' that have a year' : ''} are from ${yearInWords(newest)}.`
    : ` The newest yearly figures of ${ctx.goals.length === 1 ? 'the goal’s main measure' : 'the goals’ main measures'} are from ${yearInWords(newest)}; ${newer}.`
}

/**
 * Whose judgment the statuses are, what they are compared with, and how long they count; once in a document that
 * prints any. `brief`: without the usual criteria, which take the room of a goal.
 */
export function statusNote(ctx: Context, brief = false): Block[] {
  const told = ctx.goals.filter((g) => statusOf(ctx, g.goal.id) !== undefined)
  if (told.length === 0) return []
  const own = ctx.goals.filter((g) => g.goal.statusCriteria?.trim()).map((g) => g.no)
  const forAll = ctx.write.line(ownCriteria(ctx.plan), 'How a goal’s status is decided')
  const apart =
    own.length === 0
      ? ''
      : `${goalNumbers(own)} ${plural(own.length, 'goes', 'go')} by ${plural(own.length, 'its', 'their')} own criteria.`
  const others = told.filter((g) => !own.includes(g.no))
  const recent = others.filter((g) => standingIn(ctx, g.goal).fresh)
  const compared = recent.filter((g) => judgedBy(ctx.plan, g.goal) !== undefined).map((g) => g.no)
  const which = recent.length === 0 ? 'old' : compared.length === others.length ? null : compared
  const written =
    others.length === 0
      ? ''
      : forAll === ''
        ? usualCriteria(own.length > 0, which, brief, statusNamesIn(ctx))
        : writtenCriteria(forAll)
  if (others.length > 0 && forAll !== '') ctx.told('planChoices', 'planChoices', 'statusCriteria')
  const text = [written, apart, countsHere(ctx)].filter((t) => t !== '').join(' ')
  return [{ t: 'note', text: `Status. ${text}` }]
}

/** How long a status counts; where a rhythm was promised and not kept, for which goals, and since when. */
function countsHere(ctx: Context): string {
  const improved = ctx.goals.some((g) => standingIn(ctx, g.goal).word === 'improved')
  const promise = promiseOf(ctx.plan, 'statusUpdate')
  ctx.told('promise', promise?.id, 'type', 'everyDays')
  const says = countsFor(statusDays(ctx.plan), promise !== undefined, improved, statusNamesIn(ctx))
  const dates = ctx.plan.all('statusUpdate').flatMap((u) => (u.status ? (u.date ?? []) : []))
  const { overdue, last } = rhythmOf(promise, dates, ctx.request.date)
  const owed = updatesOwed(ctx)
  return [
    says,
    overdue && last !== undefined ? `The last status was given on ${dayInWords(last)}.` : '',
    owed === undefined ? '' : `The next one is ${owed.says}.`,
  ]
    .filter((w) => w !== '')
    .join(' ')
}

/** How a goal’s status is decided, where the district wrote it for this one. */
export function criteriaOf(ctx: Context, { no, goal }: NumberedGoal): Block[] {
  const said = ctx.write.paragraphs(goal.statusCriteria, `Goal ${no}, how its status is decided`)
  if (said.length === 0) return []
  ctx.told('goal', goal.id, 'statusCriteria')
  return [{ t: 'hung', level: 2, label: 'How its status is decided', paragraphs: said }]
}
