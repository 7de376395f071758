import { yearInWords } from '../../days/index.ts'
import { declarationOf, type RecordOf } from '../../domain/kinds/index.ts'
import type { Plan } from '../../domain/plan.ts'
import { type GroupFigure, isPrinted, reasonOf } from '../../figures/figure.ts'
import { leadRows, type MeasureRow, type MeasureView, measureView } from '../../figures/measure-view.ts'
import { cellsOf, type Cell as FigureCells, isShown, isWithheld } from '../../figures/suppression.ts'
import { standingOf } from '../../rules/status.ts'
import { small, withNumber } from '../../words/index.ts'
import { unitCell } from '../cells.ts'
import type { Context, NumberedGoal } from '../context.ts'
import { labelOf } from '../declared.ts'
import { cellInWords } from '../declared-cells.ts'
import type { Cell } from '../document.ts'
import { noLedger } from '../ledger.ts'
import { dayOfSent } from '../sent.ts'
import { standingMark } from './marks.ts'
import { mainView } from './views.ts'

/** Goals and their measures, as they were when the last briefing was sent and as they are now. */

export const soft = (text: string): Cell => ({ text, how: 'soft' })
export const same = (a: Cell, b: Cell): boolean => a.text === b.text

export interface Difference {
  readonly what: string
  readonly was: Cell
  readonly now: Cell
}

/** Differences in the goals; one that was dropped or added is a line too. */
export function goalChanges(ctx: Context, before: Context, sent: RecordOf<'briefingSent'>): Difference[] {
  const found: Difference[] = []
  for (const numbered of ctx.goals) {
    const { no, goal, title } = numbered
    const earlier = before.goals.find((g) => g.goal.id === goal.id)
    if (earlier === undefined) {
      ctx.told('goal', goal.id, 'title')
      found.push({ what: withNumber(no, title), was: soft('Not in the plan'), now: { text: 'New goal' } })
      continue
    }
    const say = (what: string, was: Cell, now: Cell, tell?: () => void) => {
      if (same(was, now)) return
      ctx.told('goal', goal.id, 'title')
      tell?.()
      found.push({ what: withNumber(no, what), was, now })
    }
    say('Goal', { text: earlier.title }, { text: title })
    const fields = ['owner', 'focusGroups', 'start', 'end', 'statement', 'statusCriteria'] as const
    found.push(...fieldChanges(ctx, before, { kind: 'goal', id: goal.id, what: withNumber(no, title), fields }))
    say(
      `${title}: status`,
      statusCell(ctx, before.plan, earlier.goal, dayOfSent(sent) || ctx.request.date),
      statusCell(ctx, ctx.plan, goal, ctx.request.date),
      () => ctx.told('statusUpdate', standingOf(ctx.plan, goal, ctx.request.date).update?.id, 'goal', 'status'),
    )
    found.push(...figureChanges(ctx, before, sent, numbered))
  }
  for (const earlier of before.goals) {
    if (ctx.goals.some((g) => g.goal.id === earlier.goal.id)) continue
    // Its title is printed here, and that it was dropped: it does not count as left out.
    if (ctx.plan.get('goal', earlier.goal.id) !== undefined)
      ctx.told('goal', earlier.goal.id, 'title', 'status', 'reason')
    found.push({ what: earlier.title, was: { text: `Goal ${earlier.no}` }, now: soft(gone(ctx, earlier.goal.id)) })
  }
  return found
}

function gone(ctx: Context, id: string): string {
  const goal = ctx.plan.get('goal', id)
  if (goal?.status !== 'dropped') return 'No longer in the plan'
  const why = ctx.write.paragraphs(goal.reason, 'Goal, why it was dropped').join(' ')
  return why === '' ? 'Dropped' : `Dropped: ${why}`
}

/** The status on a day, by its present name; one that has become too old since then is news as well. */
function statusCell(ctx: Context, of: Plan, goal: RecordOf<'goal'>, day: string): Cell {
  const status = standingMark(ctx, standingOf(of, goal, day))
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
    return [{ what: withNumber(goal.no, view.title), was: soft('Not in the plan'), now: { text: 'New measure' } }]
  const what = withNumber(goal.no, view.title)
  const of = { view, earlier, sent, what }
  return [
    ...mainChange(before, goal, view),
    ...fieldChanges(ctx, before, { kind: 'measure', id: view.id, what, fields: definition }),
    ...leadRows(view).flatMap((row) => [...readingChanges(of, row), ...targetChange(of, row)]),
  ]
}

/** Another measure that speaks for a goal tells another story with the same words. */
function mainChange(before: Context, { no, goal, title }: NumberedGoal, view: MeasureView): Difference[] {
  const then = before.goals.find((g) => g.goal.id === goal.id)
  const was = then && mainView(before, then)
  return was === undefined || was.id === view.id
    ? []
    : [{ what: `${withNumber(no, title)}: main measure`, was: { text: was.title }, now: { text: view.title } }]
}

/** The definition of a measure's figures: if one of these changed, figures of then and now are not comparable. */
const definition = [
  'short',
  'phrase',
  'people',
  'unit',
  'direction',
  'population',
  'source',
  'reference',
  'gapForm',
  'baselineYear',
] as const

/** The most letters of a wording that is printed then and now; of a longer one only the fact that it is new. */
const mostWords = 200

/** Fields of one record in words, then and now. */
function fieldChanges<K extends 'goal' | 'measure'>(
  ctx: Context,
  before: Context,
  of: {
    readonly kind: K
    readonly id: string
    readonly what: string
    readonly fields: readonly (keyof RecordOf<K> & string)[]
  },
): Difference[] {
  const kind = declarationOf(of.kind)
  const words = (from: Context, field: string): Cell => {
    const record = from.plan.get(of.kind, of.id)
    const text = record === undefined ? '' : cellInWords(from, kind, record, field)
    return text === '' ? soft(field === 'owner' ? 'No owner' : 'Not given') : { text }
  }
  return of.fields.flatMap((field) => {
    const [was, is] = [words(before, field), words({ ...ctx, told: noLedger.told }, field)]
    if (same(was, is)) return []
    const what = `${of.what}: ${field === 'short' ? 'name' : small(labelOf(kind, field))}`
    if (Math.max(was.text.length, is.text.length) > mostWords)
      return [{ what, was: soft('Other words'), now: soft('Reworded; the full plan has it') }]
    return differ(what, was, words(ctx, field))
  })
}

/**
 * The number of other figures and targets, of any group, measure or point in time, that changed; those in the table
 * of changes are not counted.
 */
export function figuresBeside(ctx: Context, before: Context): number {
  const told = new Set(
    ctx.goals.flatMap((g) => {
      const view = mainView(ctx, g)
      if (view === undefined) return []
      const final = measureView(before.plan, view.id, { audience: 'board' })?.finalYear
      return leadRows(view).flatMap(({ group }) => [
        `value ${view.id} ${group}`,
        ...[view.finalYear, final].map((year) => `target ${view.id} ${group} ${year}`),
      ])
    }),
  )
  const said = ({ reading, aim }: { reading?: object | undefined; aim?: object | undefined }) => {
    const { figure, state } = { ...reading, ...aim } as { figure?: unknown; state?: unknown }
    return reading === undefined && aim === undefined ? '' : JSON.stringify([figure ?? null, state ?? null])
  }
  return (['value', 'target', 'interim'] as const)
    .flatMap((kind) => {
      const [now, was] = [ctx.plan.all(kind), before.plan.all(kind)]
      const ids = new Set([...now, ...was].map((v) => v.id))
      return [...ids].map((id) => ({ kind, now: ctx.plan.get(kind, id), was: before.plan.get(kind, id) }))
    })
    .filter(({ kind, now, was }) => {
      const of = now ?? was
      if (ctx.plan.get('measure', of?.measure) === undefined) return false
      const key = `${kind} ${of?.measure} ${of?.group}`
      if (told.has(kind === 'target' ? `${key} ${of?.year}` : key) || said(now ?? {}) === said(was ?? {})) return false
      // That a figure which no page shows is another one is told by no page either.
      const cells = [ctx.plan, before.plan].map((plan) => cellOf(plan, kind, of ?? {}))
      return cells.some(isShown) || !cells.some(isWithheld)
    }).length
}

/** What a page may print of an entered figure or target. */
function cellOf(plan: Plan, kind: 'value' | 'target' | 'interim', of: Partial<RecordOf<'interim'>>) {
  const { measure = '', group = '', year = '', point } = of
  if (kind !== 'target') return cellsOf(plan, measure, year, kind === 'interim' ? point : undefined).get(group)
  const row = measureView(plan, measure, { audience: 'board' })?.rows.find((r) => r.group === group)
  return row?.targets[year]?.cell as FigureCells | undefined
}

interface OfMeasure {
  readonly view: MeasureView
  readonly earlier: MeasureView
  readonly sent: RecordOf<'briefingSent'>
  readonly what: string
}

function readingChanges({ view, earlier, sent, what }: OfMeasure, row: MeasureRow): Difference[] {
  const old = earlier.rows.find((r) => r.group === row.group)
  // 27.4 percent then was not a count of 27, whatever the measure counts today.
  const { id, title, unit, people, population, decimals } = earlier
  const ofThen = { id, title, unit, people, population, decimals }
  // Every year: one that was corrected, or came between, is as much a change as the latest.
  const years = [...new Set([...view.years, ...earlier.years])].sort()
  return years.flatMap((year) => {
    const now = row.figures[year]
    const printed = sent.printed?.find(
      (p) => p.measure === view.id && p.group === row.group && p.year === year && p.point === undefined,
    )
    // A figure that existed then, but was not in that document, is no news to its reader.
    if (printed === undefined && old?.figures[year] !== undefined && !('none' in old.figures[year].cell)) return []
    const figure = printed?.figure
    const told =
      typeof figure === 'number' && now !== undefined
        ? { ...now, measure: ofThen, cell: { shown: figure, n: printed?.n ?? null, numerator: null } }
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
