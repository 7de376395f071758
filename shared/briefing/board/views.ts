import { bySort, mainMeasure, measuresOf } from '../../domain/goal-sentence.ts'
import { type MeasureView, measureView } from '../measure-view.ts'
import type { Writer } from '../text.ts'
import type { Context, NumberedGoal } from './context.ts'

/** The figures that speak for a goal, with its words made fit for print; undefined where it has no measure. */
export function mainView(ctx: Context, { no, goal }: NumberedGoal): MeasureView | undefined {
  const measure = mainMeasure(ctx.plan, goal)
  const view = measure && measureView(ctx.plan, measure.id, { audience: ctx.reader ?? 'board' })
  return view && printable(view, ctx.write, `Goal ${no}`)
}

/** The goal's other measures, in their order. */
export function otherViews(ctx: Context, { no, goal }: NumberedGoal): readonly MeasureView[] {
  const main = mainMeasure(ctx.plan, goal)?.id
  return measuresOf(ctx.plan, goal.id)
    .filter((m) => m.id !== main)
    .flatMap((m) => measureView(ctx.plan, m.id, { audience: ctx.reader ?? 'board' }) ?? [])
    .map((view) => printable(view, ctx.write, `Goal ${no}`))
}

/** Measures of no goal that the paper numbers: of one that was dropped, or without one. */
export function looseViews(ctx: Context): readonly MeasureView[] {
  const numbered = new Set(ctx.goals.map((g) => g.goal.id))
  return bySort(ctx.plan.all('measure').filter((m) => !numbered.has(m.goal ?? '')))
    .flatMap((m) => measureView(ctx.plan, m.id, { audience: ctx.reader ?? 'board' }) ?? [])
    .map((view) => printable(view, ctx.write, `Measure ${view.title}`))
}

/** The view with every typed word in it cleaned, so that tables, sentences and pictures print alike. */
function printable(view: MeasureView, write: Writer, where: string): MeasureView {
  const of = `${where}, measure`
  const group = `Student group of ${where.toLowerCase()}`
  return {
    ...view,
    title: write.line(view.title, of) || 'Measure without a name',
    what: write.line(view.what, of),
    source: write.line(view.source, `${of}, source`),
    reading: write.line(view.reading, of),
    notes: view.notes.map((note) => write.line(note, `${of}, note`)).filter((note) => note !== ''),
    reference: view.reference && { ...view.reference, name: write.line(view.reference.name, group) },
    rows: view.rows.map((row) => ({
      ...row,
      name: write.line(row.name, group) || 'Group without a name',
      inSentence: write.line(row.inSentence, group),
      gapWords: write.line(row.gapWords, group),
    })),
  }
}
