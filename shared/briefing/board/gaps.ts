import { lastDay, yearInWords } from '../../days/index.ts'
import { finalDay } from '../../domain/final-day.ts'
import type { Plan } from '../../domain/plan.ts'
import { gapFigure, gapUnit, one } from '../../figures/gap.ts'
import type { MeasureView } from '../../figures/measure-view.ts'
import type { SaidFigure, SaidGap } from '../../figures/said-gaps.ts'
import { figureWords } from '../../words/index.ts'
import type { Block, Cell, Column, Row } from '../document.ts'
import { isOver } from '../which.ts'
import type { Context, NumberedGoal } from './context.ts'
import { mainView, otherViews } from './views.ts'

/**
 * What a gap of the measure is in: "points", "times the rate"; and how one is written. Those that were all typed whole stay
 * whole where none is worked out beside them: “28, a newspaper, roughly” was never 28.0.
 */
export const unitOf = (
  ctx: Pick<Context, 'plan'>,
  view: MeasureView,
): { readonly head: string; say(size: number): string } => {
  const measure = ctx.plan.get('measure', view.id)
  if (measure?.gapForm === 'ratio') return { head: 'times the rate', say: one }
  const unit = gapUnit(view)
  const said = view.saidGaps().filter(isSaid)
  const whole = said.every((g) => g.worked === null && [g.stated, g.target].every((f) => isWhole(f)))
  const figure = (size: number) => (whole ? figureWords(Math.abs(size), 0) : gapFigure(size, unit))
  return { head: unit, say: (size) => `${size < 0 ? '−' : ''}${figure(size)}` }
}

const isWhole = (figure: SaidFigure): boolean => typeof figure !== 'number' || Number.isInteger(figure)

const nothing: Cell = { text: '' }
const hidden: Cell = { text: 'not printed', how: 'withheld' }
const isSaid = (g: SaidGap) => g.stated !== null || g.target !== null

/** The gaps that people entered for a measure, each beside what the figures make of it, and what it is to be. */
export function gapTable(ctx: Context, view: MeasureView): Block[] {
  const said = view.saidGaps().filter(isSaid)
  if (said.length === 0) return []
  const { head, say } = unitOf(ctx, view)
  const cell = (figure: SaidFigure): Cell =>
    figure === null ? nothing : figure === 'hidden' ? hidden : { text: say(figure) }
  const parts: readonly [Column, (g: SaidGap) => Cell, boolean][] = [
    [
      { head: 'From the figures', width: 1.3, align: 'right' },
      (g) => (g.worked === null ? nothing : { text: say(g.worked.size), of: g.of }),
      said.some((g) => g.worked !== null),
    ],
    [
      { head: 'From its source', width: 1.3, align: 'right' },
      (g) => cell(g.stated),
      said.some((g) => g.stated !== null),
    ],
    [{ head: 'Target', width: 1.1, align: 'right' }, (g) => cell(g.target), said.some((g) => g.target !== null)],
  ]
  const shown = parts.filter(([, , has]) => has)
  const rows = said.map((g): Row => {
    ctx.told('gap', g.id, 'measure', 'group', 'reference', 'year', 'stated', 'aim')
    return {
      cells: [
        { text: g.group.name },
        { text: g.reference.name },
        { text: yearInWords(g.year) },
        ...shown.map(([, of]) => of(g)),
      ],
    }
  })
  return [
    {
      t: 'table',
      caption: `${view.title}: gaps, ${head}`,
      columns: [
        { head: 'Student group', width: 2.4, align: 'left' },
        { head: 'Compared with', width: 2, align: 'left' },
        { head: 'Year', width: 1, align: 'left' },
        ...shown.map(([column]) => column),
      ],
      rows,
    },
    ...(said.some((g) => g.stated === 'hidden' || g.target === 'hidden')
      ? [{ t: 'note', text: notPrinted } as const]
      : []),
  ]
}

const notPrinted =
  'A gap is “not printed” if a figure of either group can’t be printed in its year. The target for a gap is not printed while a figure of either group is withheld in any year from which targets may be set, because somebody who knows how a target is set could work that figure out. It is printed where the targets of both groups are, and it is their distance. The day on which a target was set makes no exception: a target can be changed later, and the day be left as it was. A gap from a source is printed only if that source was already public.'

/** The target of a gap for a year to come. */
export interface GapAhead {
  readonly id: string
  /** "Black students to White students, 0 points in 2026–27" */
  readonly says: string
}

/**
 * The last target of a gap of a measure that is still to come, where the last one of its figures is of a time that is over: by
 * that one alone a goal would seem to be behind its plan. Undefined where there is none. `day`: ISO.
 */
export function gapAhead(plan: Plan, view: MeasureView, day: string): GapAhead | undefined {
  const measure = plan.get('measure', view.id)
  const last = measure && finalDay(plan, measure)
  if (last === undefined || last >= day || view.targetYears.some((y) => y > (view.finalYear ?? ''))) return undefined
  const ahead = view
    .saidGaps()
    .findLast((g) => typeof g.target === 'number' && g.year > (view.finalYear ?? '') && lastDay(g.year, 7) >= day)
  if (ahead === undefined || typeof ahead.target !== 'number') return undefined
  const { head, say } = unitOf({ plan }, view)
  const between = `${ahead.group.inSentence} to ${ahead.reference.inSentence}`
  return { id: ahead.id, says: `${between}, ${say(ahead.target)} ${head} in ${yearInWords(ahead.year)}` }
}

/** The same of the goals in a table that has the targets of figures alone: which of them go on as a gap; '' where none does. */
export function gapsAhead(ctx: Context): string {
  const said = ctx.goals.flatMap((g) => {
    const view = mainView(ctx, g)
    const ahead = view && !isOver(ctx.plan, g.goal, ctx.request.date) && gapAhead(ctx.plan, view, ctx.request.date)
    if (!ahead) return []
    ctx.told('gap', ahead.id, 'measure', 'group', 'reference', 'year', 'aim')
    return [`goal ${g.no}, ${ahead.says}`]
  })
  return said.length === 0 ? '' : ` For a year to come only a gap has a target: ${said.join('; ')}.`
}

/**
 * "Targets for gaps. Grade 3 reading, points: English learners to White, 5.0 in 2026–27 (from its source 7.2 in 2018–19)." for
 * a shorter paper: beside the first target of two groups stands where their gap began, where only a source says so.
 */
export function gapTargets(ctx: Context, goal: NumberedGoal): Block[] {
  const main = mainView(ctx, goal)
  const said = [...(main ? [main] : []), ...otherViews(ctx, goal)].flatMap((view) => {
    const { head, say } = unitOf(ctx, view)
    const begun = new Set<string>()
    const parts = view.saidGaps().flatMap((g, _, all) => {
      if (typeof g.target !== 'number') return []
      ctx.told('gap', g.id, 'measure', 'group', 'reference', 'year', 'aim')
      const between = `${g.group.id} ${g.reference.id}`
      // Of a measure without yearly figures it stands with the measure itself.
      const before =
        begun.has(between) || view.latestYear === null
          ? undefined
          : all.findLast(
              (b) => typeof b.stated === 'number' && b.year < g.year && `${b.group.id} ${b.reference.id}` === between,
            )
      begun.add(between)
      const from =
        typeof before?.stated === 'number'
          ? ` (from its source ${say(before.stated)} in ${yearInWords(before.year)})`
          : ''
      if (before !== undefined) ctx.told('gap', before.id, 'measure', 'group', 'reference', 'year', 'stated')
      return [`${g.group.inSentence} to ${g.reference.inSentence}, ${say(g.target)} in ${yearInWords(g.year)}${from}`]
    })
    return parts.length === 0 ? [] : [`${view.title}, ${head}: ${parts.join('; ')}.`]
  })
  return said.length === 0 ? [] : [{ t: 'note', text: `Targets for gaps. ${said.join(' ')}` }]
}
