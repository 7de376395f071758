import { yearInWords } from '../../days/index.ts'
import { where } from '../../domain/plan.ts'
import { type GroupFigure, isPrinted } from '../../figures/figure.ts'
import type { MeasureView } from '../../figures/measure-view.ts'
import { listed } from '../../words/index.ts'
import type { Context } from '../context.ts'
import { sourceOf } from './measure.ts'

/**
 * The sources of these figures, for documents with few of them: a figure's own source comes before its measure's,
 * which is not named for figures from elsewhere. "Sources: State file; for all students in 2019–20, Told in March."
 * Figures that are not printed have none.
 */
export function sourcesOf(ctx: Context, view: MeasureView, figures: readonly GroupFigure[]): string {
  const line = (typed: string | undefined) => ctx.write.line(typed, `Measure ${view.title}, source`).replace(/\.$/, '')
  const own = new Map(
    where(ctx.plan, 'value', 'measure', view.id).map((v) => [`${v.group} ${v.year}`, line(v.reading?.source)]),
  )
  // The view’s own is, where the measure names none, made of its figures’.
  const usual = line(ctx.plan.get('measure', view.id)?.source)
  const told = [...new Set(figures.filter((f) => isPrinted(f) && f.is === 'reading' && f.point === null))]
  const from = Map.groupBy(told, (f) => {
    const named = own.get(`${f.group.id} ${f.year}`) || usual
    // “State file, 2025-26” is the state file, with the year that is beside the figure anyway.
    return usual !== '' && named.startsWith(usual) ? usual : named
  })
  const others = [...from].filter(([source]) => source !== usual)
  if (others.length === 0) return sourceOf(ctx, view)
  if (from.size === 1) return `Source: ${others[0]?.[0]}.`
  const each = others.map(([source, of]) => `for ${whose(of, told)}, ${source}`)
  const first = from.has(usual) && usual !== '' ? [usual] : []
  const unsaid = from.has(usual) && usual === '' ? ['for the other figures, not given'] : []
  return `Sources: ${[...first, ...each, ...unsaid].join('; ')}.`
}

/** "all students in 2015–16 and 2019–20, Black students in 2019–20"; a year alone where all that is told of it is among them. */
function whose(figures: readonly GroupFigure[], told: readonly GroupFigure[]): string {
  const among = new Set(figures)
  const isWhole = (year: string) => told.every((f) => f.year !== year || among.has(f))
  const inWords = (of: readonly GroupFigure[]) => listed([...new Set(of.map((f) => f.year))].sort().map(yearInWords))
  const [whole, parts] = [figures.filter((f) => isWhole(f.year)), figures.filter((f) => !isWhole(f.year))]
  const byGroup = [...Map.groupBy(parts, (f) => f.group.inSentence)]
  return [
    ...(whole.length > 0 ? [inWords(whole)] : []),
    ...byGroup.map(([group, of]) => `${group} in ${inWords(of)}`),
  ].join(', ')
}
