import type { RecordOf } from '../../domain/kinds/index.ts'
import { kinds } from '../../domain/kinds/index.ts'
import type { Plan } from '../../domain/plan.ts'
import { type Cell as Found, isShown, isWithheld } from '../../rules/suppression.ts'
import { forAudience } from '../audience.ts'
import { figureCells } from '../cells.ts'
import type { Block, Cell, Row } from '../document.ts'
import { capital, countInWords, dayInWords, listed, plural, yearInWords } from '../format.ts'
import { noLedger } from '../ledger.ts'
import { type MeasureView, measureView } from '../measure-view.ts'
import { type Context, type NumberedGoal, newestStatus, numberedGoals } from './context.ts'
import { statusWord } from './stand.ts'
import { mainView } from './views.ts'

/** The plan as it stood when the last briefing was sent, and which one that was. */
export interface Since {
  readonly sent: string
  readonly plan: Plan
}

const nothing: Cell = { text: '' }
const soft = (text: string): Cell => ({ text, how: 'soft' })
const withheld: Cell = { text: 'withheld', how: 'withheld' }
const same = (a: Cell, b: Cell) => a.text === b.text

interface Difference {
  readonly what: string
  readonly was: Cell
  readonly now: Cell
}

/**
 * What changed since the last briefing that was sent: goals, statuses, figures and targets for all students,
 * policies, decisions. Then and now side by side. A figure of then stands here only where it may be shown now and
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
  const decisions = ctx.plan
    .all('decision')
    .filter((d) => old.plan.get('decision', d.id) === undefined && (d.date ?? '') <= ctx.request.date)
    .sort((a, b) => (a.date ?? '').localeCompare(b.date ?? '') || (a.id < b.id ? -1 : 1))
  const day = dayInWords(sent.exportedOn ?? '')
  return [
    { t: 'heading', level: 1, text: `What changed since ${day}` },
    { t: 'reading', text: inOneSentence(goals, policies, decisions.length) },
    ...part('Goals and figures, then and now', 'Goal', goals),
    ...part('Policies, then and now', 'Policy', policies),
    ...(decisions.length === 0 ? [] : [decisionTable(ctx, decisions)]),
    ...(goals.length > 0
      ? [
          {
            t: 'note',
            text: `Then is the paper of ${day}. Figures are those of each goal’s main measure for all students.`,
          } as const,
        ]
      : []),
  ]
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
    say(`${title}: status`, statusCell(before, goal.id), statusCell(ctx, goal.id), () =>
      ctx.told('statusUpdate', newestStatus(ctx.plan, goal.id, ctx.request.date)?.id, 'goal', 'status'),
    )
    found.push(...figureChanges(ctx, before, sent, numbered))
  }
  for (const earlier of before.goals)
    if (!ctx.goals.some((g) => g.goal.id === earlier.goal.id))
      found.push({ what: earlier.title, was: { text: `Goal ${earlier.no}` }, now: soft('No longer in the plan') })
  return found
}

function statusCell(ctx: Context, goal: string): Cell {
  const status = newestStatus(ctx.plan, goal, ctx.request.date)?.status
  if (status === undefined) return soft('No status')
  const { mark, word } = statusWord(status)
  return { text: word, status: mark }
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
  const lead = view.rows.find((r) => r.isTotal) ?? view.rows[0]
  const old = earlier?.rows.find((r) => r.group === lead?.group)
  if (!lead) return []
  if (!earlier)
    return [{ what: `${goal.no}  ${view.title}`, was: soft('Not in the plan'), now: { text: 'New measure' } }]
  const found: Difference[] = []
  const say = (what: string, was: Cell, now: Cell) => {
    if (!same(was, now)) found.push({ what: `${goal.no}  ${view.title}: ${what}`, was, now })
  }
  const years = [...new Set([view.baselineYear, earlier.latestYear, view.latestYear])].filter((y) => y !== null).sort()
  for (const year of years) {
    const now = lead.cells[year] ?? { none: 'empty' }
    const cell = sent.printed?.find((p) => p.measure === view.id && p.group === lead.group && p.year === year)
    // A figure that stood then, but not in that paper, is no news to who read it.
    if (cell === undefined && old?.cells[year] !== undefined && !('none' in old.cells[year])) continue
    const told: Found =
      typeof cell?.figure === 'number' ? { shown: cell.figure, n: null, numerator: null } : { none: 'empty' }
    const before = found.length
    say(yearInWords(year), isWithheld(now) ? withheld : written(view, told), written(view, now))
    if (found.length > before) ctx.ledger.figures(view.id, [year], [lead.group])
  }
  const aim = (figure: number | null | undefined): Cell =>
    figure === null || figure === undefined
      ? soft('No target')
      : figureCells(view).found({ shown: figure, n: null, numerator: null }, true)
  if (!lead.withheld && !old?.withheld)
    say(`target ${view.finalYear ? yearInWords(view.finalYear) : ''}`.trim(), aim(old?.final), aim(lead.final))
  if (found.length > 0) ctx.told('measure', view.id, 'short')
  return found
}

const written = (view: MeasureView, cell: Found): Cell => {
  if (isShown(cell)) return figureCells(view).found(cell, true)
  return isWithheld(cell) ? withheld : soft('No figure')
}

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
          { text: d.date ? dayInWords(d.date) : 'No date' },
          { text: ctx.write.line(d.forum, 'Decision, forum') },
          { text: ctx.write.line(d.text, 'Decision, text') },
        ],
      }
    }),
  }
}
