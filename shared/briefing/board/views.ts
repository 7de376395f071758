import { bySort } from '../../domain/by-sort.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { mainMeasure, measuresOf } from '../../figures/goal-sentence.ts'
import { type MeasureView, measureView } from '../../figures/measure-view.ts'
import type { Context, NumberedGoal } from '../context.ts'

/** The figures that speak for a goal, with its words made fit for print; undefined where it has no measure. */
export function mainView(ctx: Context, numbered: NumberedGoal): MeasureView | undefined {
  const measure = mainMeasure(ctx.plan, numbered.goal)
  return measure && viewOf(ctx, numbered, measure)
}

/** A name that is longer than this is a sentence; a title has no room for it. */
const mostSubject = 48

/** A goal's subject for a title, by the name of its measure; '' if that has none, or a long one. */
export function shortSubject(ctx: Context, numbered: NumberedGoal): string {
  const view = mainView(ctx, numbered)
  const subject = ctx.plan.get('measure', view?.id)?.short?.trim() ? (view?.title ?? '') : ''
  return subject.length > mostSubject ? '' : subject
}

/** The goal's other measures, in their order. */
export function otherViews(ctx: Context, numbered: NumberedGoal): readonly MeasureView[] {
  const main = mainMeasure(ctx.plan, numbered.goal)?.id
  return measuresOf(ctx.plan, numbered.goal.id)
    .filter((m) => m.id !== main)
    .flatMap((m) => viewOf(ctx, numbered, m) ?? [])
}

/** Measures of no goal that the paper numbers: of one that was dropped, or without one. */
export function looseViews(ctx: Context): readonly MeasureView[] {
  const numbered = new Set(ctx.goals.map((g) => g.goal.id))
  return bySort(ctx.plan.all('measure').filter((m) => !numbered.has(m.goal ?? ''))).flatMap(
    (m) => viewOf(ctx, undefined, m) ?? [],
  )
}

/** The figures of one measure that a paper is about, whichever goal it is of. */
export function viewOfMeasure(ctx: Context, id: string | undefined): MeasureView | undefined {
  const measure = ctx.plan.get('measure', id)
  return (
    measure &&
    viewOf(
      ctx,
      ctx.goals.find((g) => g.goal.id === measure.goal),
      measure,
    )
  )
}

/** A measure with every typed word in it cleaned, so that tables, sentences and pictures print alike. */
function viewOf(
  ctx: Context,
  numbered: NumberedGoal | undefined,
  measure: RecordOf<'measure'>,
): MeasureView | undefined {
  const where = numbered === undefined ? 'Measure of no goal' : `Goal ${numbered.no}, measure`
  const fields = {
    measure: where,
    source: `${where}, source`,
    note: `${where}, note`,
    group: numbered === undefined ? 'Student group' : `Student group of goal ${numbered.no}`,
  }
  // Several parts of a paper read the same measure; its figures are decided once.
  const known = made.get(ctx.write) ?? new Map<string, MeasureView | undefined>()
  made.set(ctx.write, known)
  const key = `${where}\n${measure.id}`
  if (!known.has(key))
    known.set(
      key,
      measureView(ctx.plan, measure.id, {
        audience: ctx.reader ?? 'board',
        clean: (text, what) => ctx.write.line(text, fields[what]),
      }),
    )
  return known.get(key)
}

/**
 * Keyed by the writer of a document, who notes what can't be printed: each document has its own, a plan may have
 * many.
 */
const made = new WeakMap<Context['write'], Map<string, MeasureView | undefined>>()
