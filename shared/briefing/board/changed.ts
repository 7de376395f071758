import { byDay, dayInWords, earliestOf, noDay, roughInWords } from '../../days/index.ts'
import { forAudience } from '../../domain/audience.ts'
import { decisionsOf } from '../../domain/decided.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { kinds } from '../../domain/kinds/index.ts'
import type { Plan } from '../../domain/plan.ts'
import { codeAndTitle } from '../../domain/policy-name.ts'
import { capital, compareTexts, countInWords, listed, plural } from '../../words/index.ts'
import { type Context, numberedGoals } from '../context.ts'
import type { Block, Cell, Row } from '../document.ts'
import { whomFewRows } from '../few-rows.ts'
import { noLedger } from '../ledger.ts'
import { type Difference, figuresBeside, goalChanges, same, soft } from './changed-goals.ts'
import { moneyChanges, positionChanges } from './changed-money.ts'
import { mainView } from './views.ts'

/** The plan as it was when the last briefing was sent, and which briefing that was. */
export interface Since {
  readonly sent: string
  readonly plan: Plan
}

const nothing: Cell = { text: '' }

/**
 * Changes since the last briefing that was sent: goals and what their measures count, statuses, figures and targets
 * of the goal's own groups and of all students, money by year, positions, policies, decisions. Then and now side by
 * side. An earlier figure is printed only if it may be shown now and was shown then: this part says nothing that the
 * two documents do not say anyway.
 */
export function changed(ctx: Context, since: Since | null): Block[] {
  const sent = since && ctx.plan.get('briefingSent', since.sent)
  if (!since || !sent) return []
  const old: Context = {
    ...ctx,
    plan: forAudience(since.plan, 'board'),
    goals: [],
    ledger: noLedger,
    told: noLedger.told,
  }
  const before: Context = { ...old, goals: numberedGoals(old.plan, ctx.write) }
  const goals = goalChanges(ctx, before, sent)
  const policies = policyChanges(ctx, old.plan)
  const money = moneyChanges(ctx, before)
  const positions = positionChanges(ctx, before)
  const decisions = decisionsOf(ctx.plan)
    .filter(
      (d) =>
        old.plan.get('decision', d.id) === undefined &&
        (d.date === undefined || earliestOf(d.date) <= ctx.request.date),
    )
    .sort(byDay)
  const reworded = decisionChanges(ctx, old.plan)
  // A reader of that document finds the day it was for on it, and nowhere the day it was made.
  const day = sent.forDay ? `the document for ${dayInWords(sent.forDay)}` : dayInWords(sent.exportedOn ?? '')
  const moved = renumbered(ctx, before)
  const compared = [goals, money, positions, policies, reworded].some((d) => d.length > 0) || moved !== ''
  const then = compared ? `“Then” is ${sent.forDay ? day : `the document made on ${day}`}.` : ''
  const notes = [`${then}${ofWhat(ctx, goals)}${moved}`, notCompared].filter((n) => n !== '')
  return [
    { t: 'heading', level: 1, text: `What changed since ${day}`, listedAs: 'What changed' },
    {
      t: 'reading',
      text: inOneSentence(
        { goals, money, positions, policies, reworded },
        decisions.length,
        figuresBeside(ctx, before),
      ),
    },
    { t: 'note', text: notes.join(' ') },
    ...part('Goals and figures, then and now', 'Goal', goals),
    ...part('Money, then and now', 'Fiscal year', money),
    ...part('Positions, then and now', 'Position', positions),
    ...part('Policies, then and now', 'Policy', policies),
    ...part('Decisions, then and now', 'Decision', reworded),
    ...(decisions.length === 0 ? [] : [decisionTable(ctx, decisions)]),
  ]
}

/** The groups whose figures the table has, if it has any. */
function ofWhat(ctx: Context, goals: readonly Difference[]): string {
  if (!goals.some(({ was, now }) => [was, now].some((c) => (c.of ?? []).length > 0))) return ''
  const views = ctx.goals.flatMap((g) => mainView(ctx, g) ?? [])
  return ` Figures are those of each goal’s main measure, ${whomFewRows(views)}.`
}

/** Goals with another number than then: a reader with both documents would take one for another. */
function renumbered(ctx: Context, before: Context): string {
  const moved = ctx.goals.flatMap(({ no, goal }) => {
    const then = before.goals.find((g) => g.goal.id === goal.id)?.no
    return then === undefined || then === no ? [] : [`goal ${no} was goal ${then}`]
  })
  return moved.length === 0 ? '' : ` At that time, ${listed(moved)}.`
}

const notCompared =
  'Money is compared as each year’s sums. Strategies, actions, meetings and words for the plan are not compared.'

/**
 * `decisions`: those taken since. `beside`: figures and targets that were added or changed and are not in the table.
 */
function inOneSentence(
  of: Readonly<Record<'goals' | 'money' | 'positions' | 'policies' | 'reworded', readonly Difference[]>>,
  decisions: number,
  beside: number,
): string {
  const { goals, money, positions, policies, reworded } = of
  const parts = [
    goals.length > 0 ? `${countInWords(goals.length)} ${plural(goals.length, 'thing', 'things')} about the goals` : '',
    money.length > 0 ? `${countInWords(money.length)} ${plural(money.length, 'sum', 'sums')} of money` : '',
    positions.length > 0
      ? `${countInWords(positions.length)} ${plural(positions.length, 'position', 'positions')}`
      : '',
    policies.length > 0
      ? `${countInWords(policies.length)} ${plural(policies.length, 'thing about a policy', 'things about policies')}`
      : '',
    reworded.length > 0
      ? `${countInWords(reworded.length)} earlier ${plural(reworded.length, 'decision', 'decisions')}`
      : '',
  ].filter((p) => p !== '')
  const moved = parts.length > 0 ? `${capital(listed(parts))} changed` : ''
  const decided =
    decisions > 0 ? `${countInWords(decisions)} ${plural(decisions, 'decision was', 'decisions were')} taken` : ''
  const more = besideWords(beside)
  if (moved === '' && decided === '')
    return more === ''
      ? 'No goal, figure, target, status, sum of money, position, policy or decision has changed.'
      : `No goal, status, sum of money, position, policy or decision has changed. ${more}`
  const said =
    moved !== '' && decided !== '' ? `${moved}, and ${decided}.` : `${moved === '' ? capital(decided) : moved}.`
  return [said, more].filter((m) => m !== '').join(' ')
}

const besideWords = (n: number): string =>
  n === 0
    ? ''
    : `${capital(countInWords(n))} ${plural(n, 'figure or target', 'figures or targets')} for other groups, measures or points in time came or changed; ${plural(n, 'it is', 'they are')} in the full plan as far as ${plural(n, 'it', 'they')} can be printed.`

function part(caption: string, head: string, changes: readonly Difference[]): Block[] {
  if (changes.length === 0) return []
  return [
    {
      t: 'table',
      caption,
      columns: [
        { head, width: 2.4, align: 'left' },
        { head: 'Then', width: 1.4, align: 'left' },
        { head: 'Now', width: 1.4, align: 'left' },
      ],
      rows: changes.map((c): Row => ({ cells: [{ text: c.what }, c.was, c.now] })),
    },
  ]
}

/** Differences in policies: their stage, their name, the day of their review. */
function policyChanges(ctx: Context, was: Plan): Difference[] {
  const { stage } = kinds.policy.fields
  const labels = new Map(stage.shape.t === 'choice' ? stage.shape.options.map((o) => [o.value, o.label]) : [])
  const where = (p: RecordOf<'policy'> | undefined): Cell => (p?.stage ? { text: labels.get(p.stage) ?? '' } : nothing)
  const named = (p: RecordOf<'policy'>) => ctx.write.line(codeAndTitle(p), 'Policy, title') || 'Policy without a title'
  const review = (p: RecordOf<'policy'>): Cell =>
    p.reviewDue === undefined ? soft('No date') : { text: capital(roughInWords(p.reviewDue)) }
  const now = ctx.plan.all('policy').flatMap((p): Difference[] => {
    const earlier = was.get('policy', p.id)
    const what = named(p)
    const found: Difference[] =
      earlier === undefined
        ? [{ what, was: soft('Not in the plan'), now: where(p) }]
        : [
            { what, was: where(earlier), now: where(p) },
            { what: `${what}: name`, was: { text: named(earlier) }, now: { text: what } },
            { what: `${what}: review due`, was: review(earlier), now: review(p) },
          ].filter((d) => !same(d.was, d.now))
    if (found.length > 0) ctx.told('policy', p.id, 'code', 'title', 'stage')
    if (found.some((d) => d.what.endsWith(': review due'))) ctx.told('policy', p.id, 'reviewDue')
    return found
  })
  const gone = was
    .all('policy')
    .filter((p) => ctx.plan.get('policy', p.id) === undefined)
    .map((p): Difference => ({ what: named(p), was: where(p), now: soft('No longer in the plan') }))
  return [...now, ...gone].sort((a, b) => compareTexts(a.what, b.what))
}

/** Decisions that were in the plan then and differ now, or are no longer in it. */
function decisionChanges(ctx: Context, was: Plan): Difference[] {
  return decisionsOf(was)
    .toSorted(byDay)
    .flatMap((before): Difference[] => {
      const now = ctx.plan.get('decision', before.id)
      const text = (d: RecordOf<'decision'>): Cell => ({ text: ctx.write.line(d.text, 'Decision, text') })
      const difference = { was: text(before), now: now ? text(now) : soft('No longer in the plan') }
      if (same(difference.was, difference.now)) return []
      const of = now ?? before
      if (now) ctx.told('decision', now.id, 'date', 'forum', 'text')
      const day = of.date ? capital(roughInWords(of.date)) : noDay
      return [{ what: [day, ctx.write.line(of.forum, 'Decision, forum')].filter(Boolean).join(', '), ...difference }]
    })
}

function decisionTable(ctx: Context, decisions: readonly RecordOf<'decision'>[]): Block {
  return {
    t: 'table',
    caption: 'Decisions since',
    columns: [
      { head: 'Date', width: 1.2, align: 'left' },
      { head: 'Decided by', width: 1, align: 'left' },
      { head: 'What was decided', width: 3, align: 'left' },
    ],
    rows: decisions.map((d) => {
      ctx.told('decision', d.id, 'date', 'forum', 'text')
      return {
        cells: [
          { text: d.date ? capital(roughInWords(d.date)) : noDay },
          { text: ctx.write.line(d.forum, 'Decision, forum') },
          { text: ctx.write.line(d.text, 'Decision, text') },
        ],
      }
    }),
  }
}
