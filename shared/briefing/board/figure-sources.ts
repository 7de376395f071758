import { yearInWords } from '../../days/index.ts'
import { where } from '../../domain/plan.ts'
import { type GroupFigure, isPrinted } from '../../figures/figure.ts'
import type { MeasureView } from '../../figures/measure-view.ts'
import { listed } from '../../words/index.ts'
import type { Context } from './context.ts'
import { sourceOf } from './measure.ts'

/**
 * Where these very figures are from, for papers that tell few: a figure’s own source goes before its measure’s, which is
 * named for none that is from elsewhere. "Sources: State file; for all students in 2019–20, Told in March." Figures that
 * are not printed have none.
 */
export function sourcesOf(ctx: Context, view: MeasureView, figures: readonly GroupFigure[]): string {
  const line = (typed: string | undefined) => ctx.write.line(typed, `Measure ${view.title}, source`).replace(/\.$/, '')
  const own = new Map(
    where(ctx.plan, 'value', 'measure', view.id).map((v) => [`${v.group} ${v.year}`, line(v.reading?.source)]),
  )
  // The view’s own is, where the measure names none, made of its figures’.
  const usual = line(ctx.plan.get('measure', view.id)?.source)
  const from = Map.groupBy(
    new Set(figures.filter((f) => isPrinted(f) && f.is === 'reading' && f.point === null)),
    (f) => own.get(`${f.group.id} ${f.year}`) || usual,
  )
  const others = [...from].filter(([source]) => source !== usual)
  if (others.length === 0) return sourceOf(ctx, view)
  if (from.size === 1) return `Source: ${others[0]?.[0]}.`
  const each = others.map(([source, of]) => `for ${whose(of)}, ${source}`)
  const first = from.has(usual) && usual !== '' ? [usual] : []
  const unsaid = from.has(usual) && usual === '' ? ['for the other figures, not given'] : []
  return `Sources: ${[...first, ...each, ...unsaid].join('; ')}.`
}

/** "all students in 2015–16 and 2019–20, Black students in 2019–20" */
function whose(figures: readonly GroupFigure[]): string {
  const byGroup = Map.groupBy(figures, (f) => f.group.inSentence)
  return [...byGroup]
    .map(([group, of]) => `${group} in ${listed([...new Set(of.map((f) => f.year))].sort().map(yearInWords))}`)
    .join(', ')
}
