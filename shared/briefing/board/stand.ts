import type { RecordOf } from '../../domain/kinds/index.ts'
import { figureCells } from '../cells.ts'
import type { Block, Cell, Column, Mark, Row, Table } from '../document.ts'
import { capital, countInWords, listed, plural } from '../format.ts'
import { slotWord } from '../slots.ts'
import { type Context, forInsiders, type NumberedGoal, roleOf, statusOf } from './context.ts'
import { tellTargets } from './measure.ts'
import { mainView } from './views.ts'

type State = NonNullable<RecordOf<'statusUpdate'>['status']>

const states: Readonly<Record<State, { readonly mark: Mark; readonly word: string }>> = {
  onTrack: { mark: 'ontrack', word: 'On track' },
  atRisk: { mark: 'atrisk', word: 'At risk' },
  offTrack: { mark: 'offtrack', word: 'Off track' },
  done: { mark: 'done', word: 'Done' },
}

/** A status as a mark and its word. */
export const statusWord = (status: State): { readonly mark: Mark; readonly word: string } => states[status]

/** The status of a goal as a mark and its word; null where nobody has said it yet. */
export function statusMark(ctx: Context, goal: string): { readonly mark: Mark; readonly word: string } | null {
  const status = statusOf(ctx, goal)?.status
  return status === undefined ? null : states[status]
}

/** Where the plan stands, on one page: a sentence, a few figures, every goal at a glance. */
export function stand(ctx: Context, shown: readonly string[]): Block[] {
  const blocks: Block[] = [
    { t: 'heading', level: 1, text: 'Where we stand', newPage: ctx.goals.length > 0 },
    { t: 'reading', text: inOneSentence(ctx) },
  ]
  if (ctx.goals.length === 0) return blocks
  const items = keyFigures(ctx)
  if (items.length > 0) blocks.push({ t: 'keys', items })
  blocks.push({ t: 'heading', level: 2, text: 'Goals at a glance' }, glance(ctx), {
    t: 'note',
    text: `Figures are those of each goal’s main measure for all students: in its baseline year, in its latest year, and its final target.${inFull(ctx, shown)}`,
  })
  return blocks
}

/** Which goals follow in full, where not all do. */
function inFull(ctx: Context, shown: readonly string[]): string {
  const nos = ctx.goals.filter((g) => shown.includes(g.goal.id)).map((g) => String(g.no))
  if (nos.length === 0) return ' No goal follows in full.'
  if (nos.length === ctx.goals.length) return ''
  return ` ${plural(nos.length, 'Goal', 'Goals')} ${listed(nos)} ${plural(nos.length, 'follows', 'follow')} in full.`
}

/** How the goals stand, by their newest status, in one sentence. */
export function inOneSentence(ctx: Context): string {
  const n = ctx.goals.length
  if (n === 0) return 'The plan has no goals yet.'
  const all = `${countInWords(n)} ${plural(n, 'goal', 'goals')}`
  const count = (status: State) => ctx.goals.filter((g) => statusOf(ctx, g.goal.id)?.status === status).length
  const order: readonly State[] = ['onTrack', 'atRisk', 'offTrack', 'done']
  const found = order
    .map((status) => ({ n: count(status), word: states[status].word.toLowerCase() }))
    .filter((s) => s.n > 0)
  const silent = n - found.reduce((sum, s) => sum + s.n, 0)
  const [first, ...others] = found
  if (first === undefined) return `The plan has ${all}; ${n === 1 ? 'it has no' : 'none has a'} status yet.`
  const rest = others.map((s) => `${countInWords(s.n)} ${plural(s.n, 'is', 'are')} ${s.word}`)
  if (silent > 0) rest.push(`${countInWords(silent)} ${plural(silent, 'has', 'have')} no status yet`)
  if (n === 1) return `The plan has one goal; it is ${first.word}.`
  const lead =
    first.n === n
      ? `All ${all} are ${first.word}`
      : `${countInWords(first.n)} of ${all} ${plural(first.n, 'is', 'are')} ${first.word}`
  return `${capital(listed([lead, ...rest]))}.`
}

/** Figures that say more than the table below them; only where there is something to say. */
export function keyFigures(ctx: Context): { figure: string; says: string }[] {
  const items: { figure: string; says: string }[] = []
  const views = ctx.goals.flatMap((g) => mainView(ctx, g) ?? [])
  const told = ctx.goals.filter((g) => statusOf(ctx, g.goal.id) !== undefined)
  const good = told.filter((g) => ['onTrack', 'done'].includes(statusOf(ctx, g.goal.id)?.status ?? ''))
  if (told.length > 0)
    items.push({
      figure: `${good.length} of ${ctx.goals.length}`,
      says: plural(ctx.goals.length, 'goal on track or done', 'goals on track or done'),
    })
  const moved = views.flatMap((v) => {
    const change = v.rows.find((r) => r.isTotal)?.change
    return change === null || change === undefined ? [] : [v.direction === 'down' ? -change : change]
  })
  if (moved.length > 0)
    items.push({
      figure: `${moved.filter((c) => c > 0).length} of ${moved.length}`,
      says: 'main measures better than at the baseline, for all students',
    })
  const gaps = views.flatMap((v) => v.rows.flatMap((r) => (r.focus && r.gap?.trend ? [r.gap.trend] : [])))
  const focus = slotWord(ctx, 'focusGroups')
  if (gaps.length > 0)
    items.push({
      figure: `${gaps.filter((t) => t === 'narrowed' || t === 'closed').length} of ${gaps.length}`,
      says: `gaps of ${focus} smaller than at the baseline`,
    })
  return items
}

/** Goals at a glance: all, or the few that a page has room for. */
export function glance(ctx: Context, goals: readonly NumberedGoal[] = ctx.goals): Table {
  const told = goals.some((g) => statusOf(ctx, g.goal.id) !== undefined)
  return {
    t: 'table',
    caption: null,
    columns: [
      { head: 'Goal', width: 2.55, align: 'left' },
      ...(told ? [{ head: 'Status', width: 1.12, align: 'left' } as const] : []),
      { head: 'Measure', width: 1.2, align: 'left' },
      { head: 'Baseline', width: 0.8, align: 'right' },
      { head: 'Latest', width: 0.75, align: 'right' },
      { head: 'Target', width: 0.75, align: 'right' },
      ...forInsiders<Column>(ctx, { head: 'Owner', width: 1.45, align: 'left', roomy: true }),
    ],
    rows: goals.map((g) => glanceRow(ctx, g, told)),
  }
}

function glanceRow(ctx: Context, numbered: NumberedGoal, told: boolean): Row {
  const { no, goal, title } = numbered
  const view = mainView(ctx, numbered)
  const lead = view?.rows.find((r) => r.isTotal) ?? view?.rows[0]
  const cells = view && figureCells(view)
  const begins = view !== undefined && view.latestYear !== null && view.latestYear === view.baselineYear
  const status = statusMark(ctx, goal.id)
  ctx.told('goal', goal.id, 'title', 'owner')
  ctx.told('statusUpdate', statusOf(ctx, goal.id)?.id, 'goal', 'status')
  ctx.told('measure', view?.id, 'goal', 'short')
  if (view && lead) {
    ctx.ledger.figures(view.id, [view.baselineYear, view.latestYear], [lead.group])
    tellTargets(ctx, view, [view.finalYear], [lead.group])
  }
  const owner = roleOf(ctx, goal.owner, `Goal ${no}, owner`)
  const empty: Cell = { text: '' }
  const aim = lead?.final ?? null
  return {
    cells: [
      { text: `${no}  ${title}` },
      ...(told
        ? [status ? { text: status.word, status: status.mark } : ({ text: 'No status', how: 'soft' } as const)]
        : []),
      view ? { text: view.title } : { text: 'No measure yet', how: 'soft' },
      lead && cells ? cells.found(lead.baseline, true) : empty,
      // The year in which it began is not news.
      lead && cells ? (begins ? { text: 'None', how: 'soft' } : cells.found(lead.latest, true)) : empty,
      aim === null || !cells ? empty : cells.found({ shown: aim, n: null, numerator: null }, true),
      ...forInsiders<Cell>(ctx, owner === undefined ? { text: 'No owner yet', how: 'soft' } : { text: owner }),
    ],
  }
}
