import { byDay, dayInWords, noDay, yearInWords } from '../../days/index.ts'
import { forAudience } from '../../domain/audience.ts'
import { decisionsOf } from '../../domain/decided.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { kinds } from '../../domain/kinds/index.ts'
import type { Plan } from '../../domain/plan.ts'
import { type GroupFigure, isPrinted, reasonOf } from '../../figures/figure.ts'
import { leadRows, type MeasureRow, type MeasureView, measureView } from '../../figures/measure-view.ts'
import { standingOf } from '../../rules/status.ts'
import { capital, countInWords, listed, plural } from '../../words/index.ts'
import { unitCell } from '../cells.ts'
import type { Block, Cell, Row } from '../document.ts'
import { whomFewRows } from '../few-rows.ts'
import { noLedger } from '../ledger.ts'
import { dayOfSent } from '../sent.ts'
import { type Context, type NumberedGoal, numberedGoals } from './context.ts'
import { standingMark } from './stand.ts'
import { mainView } from './views.ts'

/** The plan as it stood when the last briefing was sent, and which one that was. */
export interface Since {
  readonly sent: string
  readonly plan: Plan
}

const nothing: Cell = { text: '' }
const soft = (text: string): Cell => ({ text, how: 'soft' })
const same = (a: Cell, b: Cell) => a.text === b.text

interface Difference {
  readonly what: string
  readonly was: Cell
  readonly now: Cell
}

/**
 * What changed since the last briefing that was sent: goals, statuses, figures and targets of the groups that a goal is
 * about and of all students, policies, decisions. Then and now side by side. A figure of then stands here only where it may be shown now and
 * was shown then: this part tells nothing that the two papers do not tell anyhow.
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
  const decisions = decisionsOf(ctx.plan)
    .filter((d) => old.plan.get('decision', d.id) === undefined && (d.date ?? '') <= ctx.request.date)
    .sort(byDay)
  // Whoever holds that paper finds on it the day it was for, and nowhere the day it was made.
  const day = sent.forDay ? `the paper for ${dayInWords(sent.forDay)}` : dayInWords(sent.exportedOn ?? '')
  const notes = `${ofWhat(ctx, goals)}${renumbered(ctx, before)}`
  return [
    { t: 'heading', level: 1, text: `What changed since ${day}` },
    { t: 'reading', text: inOneSentence(goals, policies, decisions.length) },
    ...(goals.length > 0 || renumbered(ctx, before) !== ''
      ? [{ t: 'note', text: `Then is ${sent.forDay ? day : `the paper of ${day}`}.${notes}` } as const]
      : []),
    ...part('Goals and figures, then and now', 'Goal', goals),
    ...part('Policies, then and now', 'Policy', policies),
    ...(decisions.length === 0 ? [] : [decisionTable(ctx, decisions)]),
  ]
}

/** Whose figures the table has, where it has any. */
function ofWhat(ctx: Context, goals: readonly Difference[]): string {
  if (!goals.some(({ was, now }) => [was, now].some((c) => (c.of ?? []).length > 0))) return ''
  const views = ctx.goals.flatMap((g) => mainView(ctx, g) ?? [])
  return ` Figures are those of each goal’s main measure, ${whomFewRows(views)}.`
}

/** Goals with another number than then: whoever holds both papers would take one for another. */
function renumbered(ctx: Context, before: Context): string {
  const moved = ctx.goals.flatMap(({ no, goal }) => {
    const then = before.goals.find((g) => g.goal.id === goal.id)?.no
    return then === undefined || then === no ? [] : [`goal ${no} was goal ${then}`]
  })
  return moved.length === 0 ? '' : ` Then ${listed(moved)}.`
}

function inOneSentence(goals: readonly Difference[], policies: readonly Difference[], decisions: number): string {
  const parts = [
    goals.length > 0 ? `${countInWords(goals.length)} ${plural(goals.length, 'thing', 'things')} about the goals` : '',
    policies.length > 0 ? `${countInWords(policies.length)} ${plural(policies.length, 'policy', 'policies')}` : '',
  ].filter((p) => p !== '')
  const moved = parts.length > 0 ? `${capital(listed(parts))} changed` : ''
  const decided =
    decisions > 0 ? `${countInWords(decisions)} ${plural(decisions, 'decision was', 'decisions were')} taken` : ''
  if (moved === '' && decided === '') return 'No goal, figure, target, status, policy or decision has changed.'
  return moved !== '' && decided !== '' ? `${moved}, and ${decided}.` : `${moved === '' ? capital(decided) : moved}.`
}

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

function goalChanges(ctx: Context, before: Context, sent: RecordOf<'briefingSent'>): Difference[] {
  const found: Difference[] = []
  for (const numbered of ctx.goals) {
    const { no, goal, title } = numbered
    const earlier = before.goals.find((g) => g.goal.id === goal.id)
    if (earlier === undefined) {
      ctx.told('goal', goal.id, 'title')
      found.push({ what: `${no}  ${title}`, was: soft('Not in the plan'), now: { text: 'New goal' } })
      continue
    }
    const say = (what: string, was: Cell, now: Cell, tell?: () => void) => {
      if (same(was, now)) return
      ctx.told('goal', goal.id, 'title')
      tell?.()
      found.push({ what: `${no}  ${what}`, was, now })
    }
    say('Goal', { text: earlier.title }, { text: title })
    say(
      `${title}: status`,
      statusCell(before, earlier.goal, dayOfSent(sent) || ctx.request.date),
      statusCell(ctx, goal, ctx.request.date),
      () => ctx.told('statusUpdate', standingOf(ctx.plan, goal, ctx.request.date).update?.id, 'goal', 'status'),
    )
    found.push(...figureChanges(ctx, before, sent, numbered))
  }
  for (const earlier of before.goals)
    if (!ctx.goals.some((g) => g.goal.id === earlier.goal.id))
      found.push({ what: earlier.title, was: { text: `Goal ${earlier.no}` }, now: soft(gone(ctx, earlier.goal.id)) })
  return found
}

const gone = (ctx: Context, goal: string): string =>
  ctx.plan.get('goal', goal)?.status === 'dropped' ? 'Dropped' : 'No longer in the plan'

/** The status as it stood on a day; one that has grown too old since then is news as well. */
function statusCell(ctx: Context, goal: RecordOf<'goal'>, day: string): Cell {
  const status = standingMark(standingOf(ctx.plan, goal, day))
  return status === null ? soft('No status') : { text: status.word, status: status.mark }
}

function figureChanges(
  ctx: Context,
  before: Context,
  sent: RecordOf<'briefingSent'>,
  goal: NumberedGoal,
): Difference[] {
  const view = mainView(ctx, goal)
  if (view === undefined) return []
  const earlier = measureView(before.plan, view.id, { audience: 'board' })
  if (!earlier)
    return [{ what: `${goal.no}  ${view.title}`, was: soft('Not in the plan'), now: { text: 'New measure' } }]
  const of = { view, earlier, sent, what: `${goal.no}  ${view.title}` }
  return leadRows(view).flatMap((row) => [...readingChanges(of, row), ...targetChange(of, row)])
}

interface OfMeasure {
  readonly view: MeasureView
  readonly earlier: MeasureView
  readonly sent: RecordOf<'briefingSent'>
  readonly what: string
}

function readingChanges({ view, earlier, sent, what }: OfMeasure, row: MeasureRow): Difference[] {
  const old = earlier.rows.find((r) => r.group === row.group)
  // Every year: one that was corrected, or came between, is as much a change as the latest.
  const years = [...new Set([...view.years, ...earlier.years])].sort()
  return years.flatMap((year) => {
    const now = row.figures[year]
    const printed = sent.printed?.find(
      (p) => p.measure === view.id && p.group === row.group && p.year === year && p.point === undefined,
    )
    // A figure that stood then, but not in that paper, is no news to who read it.
    if (printed === undefined && old?.figures[year] !== undefined && !('none' in old.figures[year].cell)) return []
    const figure = printed?.figure
    const told =
      typeof figure === 'number' && now !== undefined
        ? { ...now, cell: { shown: figure, n: printed?.n ?? null, numerator: null } }
        : undefined
    const hidden = now !== undefined && reasonOf(now.cell) === 'size'
    const was = hidden ? written(now) : written(told)
    return differ(`${what}, ${row.name}, ${yearInWords(year)}`, was, written(now))
  })
}

function targetChange({ view, earlier, what }: OfMeasure, row: MeasureRow): Difference[] {
  const old = earlier.rows.find((r) => r.group === row.group)
  const [was, now] = [old?.final ?? null, row.final]
  if ([was, now].some((f) => f !== null && !isPrinted(f))) return []
  const aim = (figure: GroupFigure | null, year: string | null): Cell =>
    figure === null
      ? soft('No target')
      : {
          ...unitCell(figure),
          ...(year === figure.year ? {} : { text: `${unitCell(figure).text} in ${yearInWords(figure.year)}` }),
        }
  return differ(
    `${what}, ${row.name}, target ${view.finalYear ? yearInWords(view.finalYear) : ''}`.trim(),
    aim(was, view.finalYear),
    aim(now, view.finalYear),
  )
}

const differ = (what: string, was: Cell, now: Cell): Difference[] => (same(was, now) ? [] : [{ what, was, now }])

/** A figure with its unit, or why none is printed; where nothing was entered, that. */
const written = (figure: GroupFigure | undefined): Cell =>
  figure === undefined || reasonOf(figure.cell) === 'empty' ? soft('No figure') : unitCell(figure)

function policyChanges(ctx: Context, was: Plan): Difference[] {
  const { stage } = kinds.policy.fields
  const labels = new Map(stage.shape.t === 'choice' ? stage.shape.options.map((o) => [o.value, o.label]) : [])
  const where = (p: RecordOf<'policy'> | undefined): Cell => (p?.stage ? { text: labels.get(p.stage) ?? '' } : nothing)
  const named = (p: RecordOf<'policy'>) =>
    ctx.write.line([p.code, p.title].filter(Boolean).join(' '), 'Policy, title') || 'Policy without a title'
  const now = ctx.plan.all('policy').flatMap((p): Difference[] => {
    const earlier = was.get('policy', p.id)
    const at = where(p)
    if (earlier !== undefined && same(where(earlier), at)) return []
    ctx.told('policy', p.id, 'code', 'title', 'stage')
    return [{ what: named(p), was: earlier === undefined ? soft('Not in the plan') : where(earlier), now: at }]
  })
  const gone = was
    .all('policy')
    .filter((p) => ctx.plan.get('policy', p.id) === undefined)
    .map((p): Difference => ({ what: named(p), was: where(p), now: soft('No longer in the plan') }))
  return [...now, ...gone].sort((a, b) => a.what.localeCompare(b.what))
}

function decisionTable(ctx: Context, decisions: readonly RecordOf<'decision'>[]): Block {
  return {
    t: 'table',
    caption: 'Decisions since',
    columns: [
      { head: 'Date', width: 1.2, align: 'left' },
      { head: 'Forum', width: 1, align: 'left' },
      { head: 'What was decided', width: 3, align: 'left' },
    ],
    rows: decisions.map((d) => {
      ctx.told('decision', d.id, 'date', 'forum', 'text')
      return {
        cells: [
          { text: d.date ? dayInWords(d.date) : noDay },
          { text: ctx.write.line(d.forum, 'Decision, forum') },
          { text: ctx.write.line(d.text, 'Decision, text') },
        ],
      }
    }),
  }
}
