import { dayInWords, yearInWords } from '../../days/index.ts'
import { finalDay } from '../../domain/final-day.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import type { GroupFigure, GroupGap } from '../../figures/figure.ts'
import type { MeasureView } from '../../figures/measure-view.ts'
import { promiseOf, rhythmOf } from '../../rules/rhythm.ts'
import { judgedBy, ownCriteria, type Standing, type StatusWord, standingOf, statusDays } from '../../rules/status.ts'
import { figureWords, goalNumbers, listed, plural } from '../../words/index.ts'
import { listedOr } from '../../words/lists.ts'
import { unitCell } from '../cells.ts'
import type { Block, Cell, Column, Mark, Row, Status, Table } from '../document.ts'
import { fewRows, whomFewRows } from '../few-rows.ts'
import {
  againstWords,
  countsFor,
  standingWords,
  statusHeadline,
  usualCriteria,
  writtenCriteria,
} from '../status-words.ts'
import { type Context, forInsiders, type NumberedGoal, roleOf, statusOf } from './context.ts'
import { counted, keyFigures } from './key-figures.ts'
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

/** What the figures that the paper prints say against the word of a goal; '' where nothing does. */
export function butFigures(ctx: Context, numbered: NumberedGoal): string {
  const { against } = standingIn(ctx, numbered.goal)
  return against === null ? '' : againstWords[against]
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
  const figures = `${whatFigures(ctx)}${toWhole(ctx)}${unanswered(ctx)}${inFull(ctx, shown)}`.trim()
  blocks.push({ t: 'heading', level: 2, text: 'Goals at a glance' }, glance(ctx))
  if (figures !== '') blocks.push({ t: 'note', text: figures })
  blocks.push(...statusNote(ctx))
  return blocks
}

/** Which figures the table of goals has, and no others: "Of each goal’s main measure, for …: …" */
function whatFigures(ctx: Context): string {
  const views = ctx.goals.flatMap((g) => mainView(ctx, g) ?? [])
  const rows = views.flatMap((v) => fewRows(v).map(({ row }) => row))
  if (rows.length === 0) return ''
  const kinds = [
    ...(rows.some((r) => r.baseline !== null) ? ['the figure of its baseline year'] : []),
    ...(rows.some((r) => r.latest !== null)
      ? [`${rows.some((r) => r.baseline !== null) ? 'that' : 'the figure'} of its latest year`]
      : []),
    ...(rows.some((r) => r.final !== null) ? ['its final target'] : []),
    ...(rows.some((r) => r.gap !== null) ? ['the gap in its latest year'] : []),
  ]
  const several = views.some((v) => fewRows(v).some(({ row, name }) => name !== row.name))
  const worst = several ? ' If there are three or more groups, the one furthest behind is shown.' : ''
  return `From each goal’s main measure, ${whomFewRows(views)}: ${listed(kinds)}.${worst}`
}

/** The goals whose final target was for a year that is over, while no figure of that year or a later one is in the plan. */
function unanswered(ctx: Context): string {
  const nos = ctx.goals.flatMap((g) => {
    const view = mainView(ctx, g)
    const last = view && finalDay(ctx.plan, ctx.plan.get('measure', view.id) ?? {})
    if (view === undefined || last === undefined || last >= ctx.request.date) return []
    const set = view.rows.some((r) => r.final !== null)
    return set && (view.latestYear ?? '') < (view.finalYear ?? '') ? [String(g.no)] : []
  })
  if (nos.length === 0) return ''
  const whose = `${plural(nos.length, 'goal', 'goals')} ${listed(nos)}`
  return ` The year for the final target of ${whose} is over, but the plan has no figure for that year.`
}

/** Said once where a gap is one to all students: whoever is compared is a part of them. */
function toWhole(ctx: Context): string {
  const to = ctx.goals.flatMap((g) => {
    const view = mainView(ctx, g)
    return view?.reference?.isTotal && view.rows.some((r) => r.gap !== null) ? [view.reference.inSentence] : []
  })
  return to.length === 0 ? '' : ` Each group whose gap to ${listedOr(new Set(to))} is shown is a part of them.`
}

/** Which goals have a page of their own here, where not all do. */
function inFull(ctx: Context, shown: readonly string[]): string {
  const nos = ctx.goals.filter((g) => shown.includes(g.goal.id)).map((g) => String(g.no))
  if (nos.length === 0) return ' No goal has its own section.'
  if (nos.length === ctx.goals.length) return ''
  return ` ${plural(nos.length, 'Goal', 'Goals')} ${listed(nos)} ${plural(nos.length, 'has its own section', 'each have their own section')}.`
}

/** How the goals stand on the paper's day: what counts, then the rest as it is. */
export const inOneSentence = (ctx: Context): string => statusHeadline(counted(ctx), ctx.request.date)

/** Whose words the statuses are, with what they are compared, and how long they count; once a paper that prints any. */
export function statusNote(ctx: Context): Block[] {
  const told = ctx.goals.filter((g) => statusOf(ctx, g.goal.id) !== undefined)
  if (told.length === 0) return []
  const own = ctx.goals.filter((g) => g.goal.statusCriteria?.trim()).map((g) => g.no)
  const forAll = ctx.write.line(ownCriteria(ctx.plan), 'How a goal’s status is decided')
  const apart =
    own.length === 0
      ? ''
      : `${goalNumbers(own)} ${plural(own.length, 'goes', 'go')} by ${plural(own.length, 'its', 'their')} own criteria.`
  const others = told.filter((g) => !own.includes(g.no))
  const compared = others.filter((g) => judgedBy(ctx.plan, g.goal) !== undefined).map((g) => g.no)
  const written =
    others.length === 0
      ? ''
      : forAll === ''
        ? usualCriteria(own.length > 0, compared.length === others.length ? null : compared)
        : writtenCriteria(forAll)
  const text = [written, apart, countsHere(ctx)].filter((t) => t !== '').join(' ')
  return [{ t: 'note', text: `Status. ${text}` }]
}

/** How long a status counts; where a rhythm was promised and not kept, since when. */
function countsHere(ctx: Context): string {
  const says = countsFor(statusDays(ctx.plan), promiseOf(ctx.plan, 'statusUpdate') !== undefined)
  const dates = ctx.plan.all('statusUpdate').flatMap((u) => (u.status ? (u.date ?? []) : []))
  const { overdue, last } = rhythmOf(promiseOf(ctx.plan, 'statusUpdate'), dates, ctx.request.date)
  return overdue && last !== undefined ? `${says} The last one was given on ${dayInWords(last)}.` : says
}

/** How a goal’s status is decided, where the district wrote it for this one. */
export function criteriaOf(ctx: Context, { no, goal }: NumberedGoal): Block[] {
  const said = ctx.write.paragraphs(goal.statusCriteria, `Goal ${no}, how its status is decided`)
  return said.length === 0 ? [] : [{ t: 'hung', label: 'How its status is decided', paragraphs: said }]
}

/** The years and the reference that all rows of the glance share, and so stand in its heads; null where they differ. */
interface Heads {
  readonly baseline: string | null
  readonly latest: string | null
  readonly target: string | null
  readonly reference: string | null
}

const shared = (found: readonly (string | null | undefined)[]): string | null => {
  const known = new Set(found.filter((f) => f !== null && f !== undefined))
  return known.size === 1 ? ([...known][0] as string) : null
}

/**
 * Goals at a glance: all, or the few that a page has room for. Under each goal the figures of its main measure, for
 * the groups that it is about and for all students; `most` of these rows where room is short.
 */
export function glance(
  ctx: Context,
  goals: readonly NumberedGoal[] = ctx.goals,
  most = Number.POSITIVE_INFINITY,
): Table {
  const told = goals.some((g) => statusOf(ctx, g.goal.id) !== undefined)
  const views = new Map(goals.map((g) => [g.goal.id, mainView(ctx, g)]))
  const rows = [...views.values()].flatMap((v) =>
    v === undefined ? [] : fewRows(v, most).map(({ row }) => ({ row, latest: v.latestYear })),
  )
  const gaps = rows.flatMap(({ row, latest }) => (latest === null ? [] : (row.gaps[latest] ?? [])))
  const heads: Heads = {
    baseline: shared(rows.map(({ row }) => row.baseline?.year)),
    latest: shared(rows.map(({ row: r }) => (r.latest?.year === r.baseline?.year ? null : r.latest?.year))),
    target: shared(rows.map(({ row }) => row.final?.year)),
    // Distances of two units each have theirs beside them.
    reference:
      gaps.every((g) => g.gap.form === 'points') && new Set(gaps.map((g) => g.gap.unit)).size < 2
        ? shared(gaps.map((g) => g.reference.name))
        : null,
  }
  const dated = (head: string, year: string | null) => (year === null ? head : `${head} ${yearInWords(year)}`)
  const right = (head: string, width: number): Column => ({ head, width, align: 'right' })
  return {
    t: 'table',
    caption: null,
    columns: [
      { head: 'Goal, and who it is for', width: told ? 2.95 : 3.3, align: 'left' },
      // Wide enough for “Last said: on track,” above its day.
      ...(told ? [{ head: 'Status', width: 2.1, align: 'left' } as const] : []),
      right(dated('Baseline', heads.baseline), 0.83),
      right(dated('Latest', heads.latest), 0.83),
      right(dated('Target', heads.target), 0.83),
      ...(gaps.length > 0 ? [right(gapHead(gaps, heads.reference), 1.05)] : []),
      ...forInsiders<Column>(ctx, { head: 'Owner', width: 1.4, align: 'left', roomy: true }),
    ],
    rows: goals.flatMap((g) => goalRows(ctx, g, views.get(g.goal.id), { told, heads, gaps: gaps.length > 0, most })),
  }
}

/** What the gaps of the column are in: a figure has its unit, and a distance is none of the unit beside it. */
function gapHead(gaps: readonly GroupGap[], reference: string | null): string {
  const units = new Set(gaps.map(({ gap }) => (gap.form === 'ratio' ? 'times' : gap.unit)))
  const named = ['points', 'days', 'number', 'times'].filter((u) => units.has(u as 'points'))
  const unit = named.join() === 'number' ? '' : ` in ${listedOr(named)}`
  return reference === null ? `Gap${unit}` : `Gap${unit} to ${reference}`
}

function goalRows(
  ctx: Context,
  numbered: NumberedGoal,
  view: MeasureView | undefined,
  look: { readonly told: boolean; readonly heads: Heads; readonly gaps: boolean; readonly most: number },
): Row[] {
  const { no, goal, title } = numbered
  const status = standingMark(standingIn(ctx, goal), true)
  const short = butFigures(ctx, numbered)
  ctx.told('goal', goal.id, 'title', 'owner')
  ctx.told('statusUpdate', statusOf(ctx, goal.id)?.id, 'goal', 'status', 'date')
  ctx.told('measure', view?.id, 'goal', 'short')
  const owner = roleOf(ctx, goal.owner, `Goal ${no}, owner`)
  const empty: Cell = { text: '' }
  const soft = (text: string): Cell => ({ text, how: 'soft' })
  const rows = view === undefined ? [] : fewRows(view, look.most)
  // Beside the title there is room for words; in a column of figures they would stand one below the other.
  const measured = view === undefined ? 'no measure yet' : `${view.title}${rows.length === 0 ? '; no figures yet' : ''}`
  const head: Row = {
    strong: true,
    cells: [
      { text: `${no}  ${title} (${measured})` },
      ...(look.told
        ? [status ? { text: [status.word, short].filter(Boolean).join('; '), status: status.mark } : soft('No status')]
        : []),
      empty,
      empty,
      empty,
      ...(look.gaps ? [empty] : []),
      ...forInsiders<Cell>(ctx, owner === undefined ? soft('No owner yet') : { text: owner }),
    ],
  }
  if (view === undefined) return [head]
  return [
    head,
    ...rows.map(({ row: r, name }): Row => {
      const gap = view.latestYear === null ? undefined : r.gaps[view.latestYear]
      return {
        under: true,
        cells: [
          { text: name },
          ...(look.told ? [empty] : []),
          yearCell(r.baseline, look.heads.baseline),
          // The year in which it began is not news.
          r.latest !== null && r.latest.year === r.baseline?.year
            ? soft('None newer')
            : yearCell(r.latest, look.heads.latest, 'None given'),
          yearCell(r.final, look.heads.target),
          ...(look.gaps ? [gap === undefined ? empty : glanceGap(gap, look.heads.reference)] : []),
          ...forInsiders<Cell>(ctx, empty),
        ],
      }
    }),
  ]
}

/** A figure with its unit, and its year where the column's head has none. */
function yearCell(figure: GroupFigure | null, headed: string | null, none = 'None set'): Cell {
  if (figure === null) return { text: none, how: 'soft' }
  const cell = unitCell(figure)
  return headed !== null ? cell : { ...cell, text: `${cell.text}, ${yearInWords(figure.year)}` }
}

function glanceGap({ gap, reference, of }: GroupGap, headed: string | null): Cell {
  const size = figureWords(gap.size, gap.unit === 'number' ? 0 : 1)
  const to = reference.isTotal ? 'all' : reference.name
  if (headed !== null) return { text: size, of }
  const unit = gap.form === 'ratio' ? ' times' : gap.unit === 'days' ? ' days to' : ' to'
  return { text: `${size}${unit} ${to}`, of }
}
