import { dayInShort, yearInWords } from '../../days/index.ts'
import { groupName } from '../../domain/group-names.ts'
import { inSentence } from '../../domain/people.ts'
import type { GroupFigure, GroupGap } from '../../figures/figure.ts'
import { gapInCell } from '../../figures/gap.ts'
import { asGroupsStand } from '../../figures/groups-in-order.ts'
import type { MeasureRow, MeasureView } from '../../figures/measure-view.ts'
import { capital, countInWords, listed, plural, small, withNumber } from '../../words/index.ts'
import { listedOr } from '../../words/lists.ts'
import { unitCell } from '../cells.ts'
import { type Context, forInsiders, type NumberedGoal, onlyInsiders, statusOf } from '../context.ts'
import type { Cell, Column, Row, Table } from '../document.ts'
import { briefly, fewRows } from '../few-rows.ts'
import { costsInYear, type YearCosts } from '../parts/goal-costs.ts'
import { roomForWords } from '../parts/longest-word.ts'
import { ownerOf } from '../parts/owners.ts'
import { besideStatus, standingIn, standingMark } from './marks.ts'
import { mostInRow, notFor } from './missed.ts'
import { NO_FIGURES, onlyOf, otherwiseOf } from './otherwise.ts'
import { mainView, otherViews } from './views.ts'

/**
 * The years and the reference shared by all rows of the table, which are therefore in its heads; null if they differ.
 */
interface Heads {
  readonly baseline: string | null
  readonly latest: string | null
  readonly target: string | null
  readonly reference: string | null
}

export const shared = (found: readonly (string | null | undefined)[]): string | null => {
  const known = new Set(found.filter((f) => f !== null && f !== undefined))
  return known.size === 1 ? ([...known][0] as string) : null
}

/** What the one row of a goal has: a group's figures, or only whether it is on track, for whom not, and what it costs. */
export type InOneRow = 'figures' | 'answers'

/**
 * Goals at a glance: all, or the few that a page has room for. Under each goal the figures of its main measure, for
 * the groups that it is about and for all students. Where room is short, `most` of these rows, and no owners; where it is
 * shorter, `inOneRow` a goal, its status in few words and one group's `figures`, or its `answers` alone. For who has no other
 * page: what each goal costs, and the first `named` of those for `whom` it is not on its way.
 */
export function glance(
  ctx: Context,
  goals: readonly NumberedGoal[] = ctx.goals,
  {
    most = Number.POSITIVE_INFINITY,
    owners = true,
    inOneRow,
    costs = false,
    whom = false,
    named = mostInRow,
  }: {
    readonly most?: number
    readonly owners?: boolean
    readonly inOneRow?: InOneRow | undefined
    readonly costs?: boolean
    readonly whom?: boolean
    readonly named?: number
  } = {},
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
  // Without a status no column has it, and the question is the same.
  const misses = whom && !told && goals.some((g) => notFor(ctx, g)?.whom)
  // If nothing is newer than the baseline, one line says so.
  const day = inOneRow === undefined ? '' : usualDay(ctx, goals)
  const hasFigures = inOneRow !== 'answers'
  const none = rows.some(({ row }) => row.latest !== null && row.latest.year === row.baseline?.year)
  const wide = none && !told && owners ? 0.2 : 0
  const priced = costs ? costsInYear(ctx, goals) : undefined
  const right = (head: string, width: number): Column => ({ head, width, align: 'right' })
  const figure = owners ? (told ? 0.86 : 0.83) : 0.98
  // In a column of its own a role breaks behind each word, and rows get as high as that.
  const withOwner = told && owners && onlyInsiders(ctx, () => [true]).length > 0
  const columns: Column[] = [
    { head: goalHead(priced, inOneRow), width: owners ? (told ? TITLE : 3.3 - wide) : 4.4, align: 'left' },
    // Wide enough for “Last said: on track,” above its day.
    ...(told
      ? [
          {
            head: day === '' ? (withOwner ? 'Status and owner' : 'Status') : `Status, ${dayInShort(day)}`,
            width: owners ? BESIDE : hasFigures ? 2.7 : 5,
            align: 'left',
          } as const,
        ]
      : []),
    ...(misses ? [{ head: 'Who misses what was due', width: hasFigures ? 2 : 5, align: 'left' } as const] : []),
    ...(priced && inOneRow ? [right(`Cost ${priced.year}`, 1)] : []),
    ...(inOneRow ? [] : [right(dated('Baseline', heads.baseline), figure)]),
    ...(hasFigures
      ? [
          right(dated('Latest', heads.latest), figure + wide),
          right(dated('Target', heads.target), figure),
          ...(gaps.length > 0 ? [right(gapHead(gaps, heads.reference), owners ? (told ? 1.2 : 1.05) : 1.3)] : []),
        ]
      : []),
    ...(owners && !told ? forInsiders<Column>(ctx, { head: 'Owner', width: 1.4, align: 'left', roomy: true }) : []),
  ]
  const look = {
    ...{ told, heads, gaps: gaps.length > 0, most, owners, briefly: isBrief({ goals }) },
    ...(inOneRow && { one: { has: inOneRow, day } }),
    ...(priced && { costs: priced }),
    ...{ whom, named, misses },
  }
  const own = goals.flatMap((g) => goalRows(ctx, g, views.get(g.goal.id), look))
  return {
    t: 'table',
    caption: null,
    columns: roomForWords(columns, own),
    rows: own,
  }
}

function goalHead(priced: YearCosts | undefined, inOneRow: InOneRow | undefined): string {
  if (inOneRow !== undefined) return inOneRow === 'answers' ? 'Goal' : 'Goal, and whose figures'
  return priced === undefined ? 'Goal, and who it is for' : `Goal, who it is for, and what it costs in ${priced.year}`
}

/** The unit of the column's gaps: a figure has its unit, and a distance does not share the unit beside it. */
function gapHead(gaps: readonly GroupGap[], reference: string | null): string {
  const units = new Set(gaps.map(({ gap }) => (gap.form === 'ratio' ? 'times' : gap.unit)))
  const named = ['points', 'days', 'number', 'times'].filter((u) => units.has(u as 'points'))
  const unit = named.join() === 'number' ? '' : ` in ${listedOr(named)}`
  return reference === null ? `Gap${unit}` : `Gap${unit} to ${reference}`
}

/**
 * The note for a goal whose figures come from a measure other than its main one: else the row would seem to be about
 * another goal.
 */
function ofOthers(ctx: Context, numbered: NumberedGoal, view: MeasureView): string {
  if (view.latestYear !== null || standingIn(ctx, numbered.goal).measured !== 'told') return ''
  const told = otherViews(ctx, numbered).map(otherwiseOf)
  // In a few letters: of a plan with many such goals the words would cost a page its owners.
  if (told.some((o) => o.reported.length > 0)) return 'only figures of other measures'
  return told.some((o) => o.gaps.length > 0) ? 'only gaps of other measures' : ''
}

/**
 * The number of goals from which their own sections say how many roles have a goal's actions: in each row it would
 * take four lines.
 */
const manyGoals = 12

/** Whether the table of goals leaves it to each goal's own section how many roles have its actions. */
export const isBrief = ({ goals }: Pick<Context, 'goals'>): boolean => goals.length > manyGoals

interface Look {
  readonly told: boolean
  readonly heads: Heads
  readonly gaps: boolean
  readonly most: number
  readonly owners: boolean
  readonly briefly: boolean
  /** What a goal's one row has, beside a head that has this day of most statuses. */
  readonly one?: { readonly has: InOneRow; readonly day: string }
  readonly costs?: YearCosts
  /** With so many of the groups for whom it is not on its way: beside its status, or, if none is told, in a column of their own. */
  readonly whom: boolean
  readonly named: number
  readonly misses: boolean
}

const empty: Cell = { text: '' }
const soft = (text: string): Cell => ({ text, how: 'soft' })

/** A goal by its number, whom it is for and what it is measured by. `rows` are those below it. */
function goalTitle(
  ctx: Context,
  numbered: NumberedGoal,
  view: MeasureView | undefined,
  rows: ReturnType<typeof fewRows>,
  costs: YearCosts | undefined,
): string {
  const { no, goal, title } = numbered
  const only = view === undefined ? '' : onlyOf(view)
  const others = view === undefined || only !== '' ? '' : ofOthers(ctx, numbered, view)
  const lacks = only === '' ? NO_FIGURES : `only ${only}`
  // Beside the title there is room for words; in a column of figures they would be stacked.
  const said = others === '' && rows.length > 0 ? '' : `; ${others || lacks}`
  const measured = view === undefined ? 'no measure entered' : `${view.title}${said}`
  // Whom it is for and no row below has, the title names: by the rows alone a goal would be for fewer.
  const without = (goal.focusGroups ?? []).filter((id) => !view?.rows.some((r) => r.group === id))
  const whom = rows.some(({ row }) => row.own)
    ? whomNamed(ctx, without, 'also for')
    : whomNamed(ctx, goal.focusGroups ?? [], 'for')
  // Behind the bracket: within it the measure would seem to cost it.
  const cost = costs === undefined ? '' : `, ${costs.of.get(goal.id) || 'no money asked'}`
  return `${withNumber(no, title)} (${whom === '' ? '' : `${whom}; `}${measured})${cost}`
}

/** The figures of one row: at the beginning, newest, aimed at, and how far behind. */
function figureCells(r: MeasureRow, view: MeasureView | undefined, { heads, gaps, one }: Look): Cell[] {
  const gap = view?.latestYear ? r.gaps[view.latestYear] : undefined
  return [
    ...(one ? [] : [yearCell(r.baseline, heads.baseline)]),
    // The year in which it began is not news.
    r.latest !== null && r.latest.year === r.baseline?.year ? soft('None yet') : yearCell(r.latest, heads.latest),
    yearCell(r.final, heads.target),
    ...(gaps ? [gap === undefined ? empty : glanceGap(gap, heads.reference)] : []),
  ]
}

/** Widths of a goal's title and of its status, which has the columns of figures, too: in its row they are empty. */
const TITLE = 4.7
const BESIDE = 1.25

function goalRows(ctx: Context, numbered: NumberedGoal, view: MeasureView | undefined, look: Look): Row[] {
  const { goal, no } = numbered
  const { one } = look
  const standing = standingIn(ctx, goal)
  const status = standingMark(ctx, standing, !one || standing.date !== one.day)
  const not = look.whom ? notFor(ctx, numbered, look.named, look.misses) : undefined
  const beside = withWhom(besideStatus(ctx, numbered, one !== undefined), not, one !== undefined)
  ctx.told('goal', goal.id, 'title')
  ctx.told('statusUpdate', statusOf(ctx, goal.id)?.id, 'goal', 'status', 'date')
  const insiders = (make: () => Cell) => (look.owners && !look.told ? onlyInsiders<Cell>(ctx, () => [make()]) : [])
  const owner = (): Cell => {
    const { text, named } = ownerOf(ctx, numbered, look.briefly)
    return named ? { text } : soft(text)
  }
  const behind = look.owners && look.told ? onlyInsiders<string>(ctx, () => [ownerBehind(ctx, numbered, look)]) : []
  const statusCell = status
    ? { text: [status.word, ...beside, ...behind].join('; '), status: status.mark, ...(not && { of: not.of }) }
    : soft(['No status', ...withWhom([], not, one !== undefined), ...behind].join('; '))
  const answers = [...(look.told ? [statusCell] : []), ...(look.misses ? [missesCell(not, view)] : [])]
  const cost = one && look.costs ? [costCell(look.costs.of.get(goal.id))] : []
  if (one?.has === 'answers') return [{ cells: [{ text: withNumber(no, numbered.title) }, ...answers, ...cost] }]
  ctx.told('measure', view?.id, 'goal', 'short')
  const rows = view === undefined ? [] : fewRows(view, look.most)
  const title = goalTitle(ctx, numbered, view, rows, one ? undefined : look.costs)
  const [first] = one ? rows : []
  const noFigures = [...(one ? [] : [empty]), empty, empty, ...(look.gaps ? [empty] : [])]
  const head: Row = {
    ...(!one && { strong: true, spread: true }),
    cells: [
      { text: `${title}${first === undefined ? '' : `: ${briefly(first.inSentence)}`}` },
      ...answers,
      ...cost,
      ...(first === undefined ? noFigures : figureCells(first.row, view, look)),
      ...insiders(owner),
    ],
  }
  if (view === undefined || one) return [head]
  return [
    head,
    ...rows.map(
      ({ row: r, name }): Row => ({
        under: true,
        cells: [{ text: name }, ...answers.map(() => empty), ...figureCells(r, view, look), ...insiders(() => empty)],
      }),
    ),
  ]
}

const costCell = (cost: string | undefined): Cell => (cost ? { text: cost } : soft('None asked'))

/** What the figures say beside a status, and of whom; in one row a sentence that they are behind names them itself. */
function withWhom(beside: readonly string[], not: ReturnType<typeof notFor>, one: boolean): readonly string[] {
  if (!not?.whom) return beside
  const at = one ? beside.findIndex((says) => says.endsWith(' are behind')) : -1
  if (at >= 0) return beside.map((says, i) => (i === at ? `${says} for ${not.whom}` : says))
  return [...beside, `${not.byLine ? 'behind schedule' : 'target missed'}: ${not.whom}`]
}

/** Whose figures are short of the target for their latest year, or of the straight line to the final one. */
export function missesCell(not: ReturnType<typeof notFor>, view: MeasureView | undefined): Cell {
  if (not === undefined) return soft(view?.latestYear ? 'No target to compare with' : 'No figures')
  return { ...(not.whom === '' ? soft('Nobody') : { text: capital(not.whom) }), of: not.of }
}

/** “owner: Chief Academic Officer”, behind a status. */
function ownerBehind(ctx: Context, numbered: NumberedGoal, { briefly }: Look): string {
  const { text, named } = ownerOf(ctx, numbered, briefly)
  return named ? `owner: ${text}` : small(text)
}

/** The day of most statuses, which their column's head has; '' if no two have one day. */
function usualDay(ctx: Context, goals: readonly NumberedGoal[]): string {
  const days = Map.groupBy(
    goals.map((g) => standingIn(ctx, g.goal).date ?? ''),
    (d) => d,
  )
  const [most] = [...days]
    .filter(([d, of]) => d !== '' && of.length > 1)
    .toSorted(([, a], [, b]) => b.length - a.length)
  return most?.[0] ?? ''
}

/** "for Black students and Latino students", in the plan's order; '' for a goal that names nobody. */
function whomNamed(ctx: Context, ids: readonly string[], lead: string): string {
  const named = asGroupsStand(ctx.plan, ids).flatMap((id) => ctx.plan.get('studentGroup', id) ?? [])
  const names = named.map((g) =>
    ctx.write.line(inSentence(groupName(ctx.plan, g), g.isTotal ?? false, { people: 'children' }), 'Student group'),
  )
  if (listed(names).length > mostLetters)
    return `${lead} ${countInWords(names.length)} student ${plural(names.length, 'group', 'groups')}`
  // They are named here, whether or not the rows below have them.
  for (const g of named) ctx.told('studentGroup', g.id, 'name')
  return names.length === 0 ? '' : `${lead} ${listed(names)}`
}

/** Names of groups that a title has room for: longer ones would take the row of another goal. */
const mostLetters = 48

/** A figure with its unit, and its year where the column's head has none. */
export function yearCell(figure: GroupFigure | null, headed: string | null): Cell {
  if (figure === null) return { text: 'None entered', how: 'soft' }
  const cell = unitCell(figure)
  return headed !== null ? cell : { ...cell, text: `${cell.text}, ${yearInWords(figure.year)}` }
}

function glanceGap({ gap, reference, of }: GroupGap, headed: string | null): Cell {
  const size = gapInCell(gap)
  const to = reference.isTotal ? 'all' : reference.name
  if (headed !== null) return { text: size, of }
  const unit = gap.form === 'ratio' ? ' times' : gap.unit === 'days' ? ' days to' : ' to'
  return { text: `${size}${unit} ${to}`, of }
}
