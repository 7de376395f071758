import type { RecordOf } from '../../domain/kinds/index.ts'
import { promiseOf } from '../../rules/rhythm.ts'
import {
  countStatuses,
  ownCriteria,
  type Standing,
  type StatusCount,
  type StatusWord,
  standingOf,
  statusDays,
} from '../../rules/status.ts'
import { figureCells } from '../cells.ts'
import type { Block, Cell, Column, Mark, Row, Status, Table } from '../document.ts'
import { listed, plural } from '../format.ts'
import { slotWord } from '../slots.ts'
import { countsFor, offeredCriteria, standingWords, statusHeadline } from '../status-words.ts'
import { type Context, forInsiders, type NumberedGoal, roleOf, statusOf } from './context.ts'
import { mainView } from './views.ts'

const marks: Readonly<Record<StatusWord, Mark>> = {
  onTrack: 'ontrack',
  atRisk: 'atrisk',
  offTrack: 'offtrack',
  done: 'done',
}

/** Where a goal stands on the paper's day. */
export const standingIn = (ctx: Context, goal: RecordOf<'goal'>): Standing =>
  standingOf(ctx.plan, goal, ctx.request.date)

/** A status as a mark and its words: one that does not count has the empty mark, and says that it was said. */
export function standingMark(s: Standing, dated = false): Status | null {
  const word = standingWords(s, dated)
  return s.word === undefined || word === undefined ? null : { mark: s.counts ? marks[s.word] : 'notstarted', word }
}

/** The status of a goal as a mark and its words, its day left to whoever asks; null where nobody has said it yet. */
export function statusMark(ctx: Context, goal: string): Status | null {
  const found = ctx.plan.get('goal', goal)
  return found === undefined ? null : standingMark(standingIn(ctx, found))
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
  blocks.push(...statusNote(ctx))
  return blocks
}

/** Which goals follow in full, where not all do. */
function inFull(ctx: Context, shown: readonly string[]): string {
  const nos = ctx.goals.filter((g) => shown.includes(g.goal.id)).map((g) => String(g.no))
  if (nos.length === 0 || nos.length === ctx.goals.length) return ''
  return ` ${plural(nos.length, 'Goal', 'Goals')} ${listed(nos)} ${plural(nos.length, 'follows', 'follow')} in full.`
}

/** The goals of the paper counted by where they stand. */
const counted = (ctx: Context): StatusCount =>
  countStatuses(
    ctx.plan,
    ctx.goals.map((g) => g.goal),
    ctx.request.date,
  )

/** How the goals stand on the paper's day: what counts, then the rest as it is. */
export const inOneSentence = (ctx: Context): string => statusHeadline(counted(ctx), ctx.request.date)

/** By what the statuses go and how long they count, once a paper; nothing where it prints none. */
export function statusNote(ctx: Context): Block[] {
  if (!ctx.goals.some((g) => statusOf(ctx, g.goal.id) !== undefined)) return []
  const own = ctx.goals.filter((g) => g.goal.statusCriteria?.trim()).map((g) => String(g.no))
  const forAll = ctx.write.line(ownCriteria(ctx.plan), 'What the status of a goal goes by')
  const apart =
    own.length === 0
      ? ''
      : ` ${plural(own.length, 'Goal', 'Goals')} ${listed(own)} ${plural(own.length, 'goes', 'go')} by criteria of ${plural(own.length, 'its', 'their')} own.`
  const text = `${forAll || offeredCriteria}${apart} ${countsFor(statusDays(ctx.plan), promiseOf(ctx.plan, 'statusUpdate') !== undefined)}`
  return [{ t: 'note', text: `Status. ${text}` }]
}

/** What the status of a goal goes by, where the district wrote it for this one. */
export function criteriaOf(ctx: Context, { no, goal }: NumberedGoal): Block[] {
  const said = ctx.write.paragraphs(goal.statusCriteria, `Goal ${no}, what its status goes by`)
  return said.length === 0 ? [] : [{ t: 'hung', label: 'Its status goes by', paragraphs: said }]
}

/** Figures that say more than the table below them; only where there is something to say. */
export function keyFigures(ctx: Context): { figure: string; says: string }[] {
  const items: { figure: string; says: string }[] = []
  const views = ctx.goals.flatMap((g) => mainView(ctx, g) ?? [])
  const { said, goals, none } = counted(ctx)
  if (none < goals)
    items.push({
      figure: `${said.onTrack + said.done} of ${goals}`,
      says: `${plural(goals, 'goal', 'goals')} on track${said.done > 0 ? ' or done' : ''}`,
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
      ...(told ? [{ head: 'Status', width: 1.2, align: 'left' } as const] : []),
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
  const status = standingMark(standingIn(ctx, goal), true)
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
