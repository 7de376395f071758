import { fiscalYear, yearsAfter } from '../../days/index.ts'
import { isPrinted } from '../../figures/figure.ts'
import type { MeasureView } from '../../figures/measure-view.ts'
import { listed, quoted } from '../../words/index.ts'
import type { Context } from '../context.ts'
import { otherwiseOf } from './otherwise.ts'

/** Last year’s figures, and those of the year before, are what a district has; older ones are told as what they are. */
export const isLongOver = (year: string, day: string): boolean => year < yearsAfter(fiscalYear(day, 7), -2)

/** A year before the plan’s first. */
const isBeforePlan = (ctx: Context, year: string): boolean =>
  year < (ctx.plan.get('district', 'district')?.planFrom ?? '')

/**
 * Figures of such a year do not tell how things are today: it is long past, or it was before the plan began and a
 * whole school year, which could have figures, has ended since.
 */
export const isPast = (ctx: Context, year: string): boolean =>
  isLongOver(year, ctx.request.date) ||
  (isBeforePlan(ctx, year) && year < yearsAfter(fiscalYear(ctx.request.date, 7), -1))

/**
 * A sentence beside figures that are all past, in words that families understand too. `many`: the number of figures;
 * `views`: their measures, which may have other figures without a year.
 */
export const nothingNewer = (
  ctx: Context,
  years: readonly string[],
  many = years.length,
  views: readonly MeasureView[] = [],
): string =>
  [
    ...(years.every((y) => isBeforePlan(ctx, y)) ? [begins(ctx) ? beforeBegins : before(ctx, years, many)] : []),
    newerOf(views, many),
  ].join(' ')

/** Entries of these measures that are newer, or may be: figures as reported, gaps and points within a year. */
function newerOf(views: readonly MeasureView[], many: number): string {
  const others = views.flatMap((v) => {
    const { gaps, reported } = otherwiseOf(v)
    const within = v.points().filter((p) => p.rows.some((r) => isPrinted(r.reading)))
    const years = [...gaps.map((g) => g.year), ...reported.map((r) => r.last), ...within.map((p) => p.year)]
    return years.map((year) => ({ year, of: v, isNewer: year !== null && year > (v.latestYear ?? '') }))
  })
  const which = many === 1 ? 0 : 1
  const newer = new Map(others.flatMap((o) => (o.isNewer ? [[o.of.id, o.of.title] as const] : [])))
  if (newer.size > 0)
    return views.every((v) => newer.has(v.id)) ? newerElse[which] : newerFor([...newer.values()].map(quoted))
  const undated = others.filter((o) => o.year === null).length
  if (undated > 0) return undated === 1 ? noLaterButOne[which] : noLater[which]
  return many === 1 ? noNewerOne : noNewer
}

/** A figure of the year before may have been read when the plan had begun: it is of that year, and not of before that. */
const before = (ctx: Context, years: readonly string[], many: number): string => {
  const last = yearsAfter(ctx.plan.get('district', 'district')?.planFrom ?? '', -1)
  if (years.some((y) => y !== last)) return many === 1 ? beforePlan : allBefore
  return many === 1 ? yearBefore : allYearBefore
}
export const allYearBefore = 'All of this is of the year before the plan began.'
export const yearBefore = 'This is of the year before the plan began.'
export const allBefore = 'All of this was before the plan began.'
export const beforePlan = 'This was before the plan began.'
/** The sentence for a plan whose first year is still ahead. */
const beforeBegins = 'The plan has not begun yet.'
const begins = (ctx: Context): boolean =>
  (ctx.plan.get('district', 'district')?.planFrom ?? '') > fiscalYear(ctx.request.date, 7)
export const noNewer = 'The plan has no newer figures for these.'
export const noNewerOne = 'The plan has no newer figure for this.'
/** The sentence if other figures have no year, and may be newer; for one figure, and for more. */
export const noLater = [
  'The plan has no newer figure with a year for this. It has some without a year.',
  'The plan has no newer figures with a year for these. It has some without a year.',
] as const
const noLaterButOne = [
  'The plan has no newer figure with a year for this. It has one without a year.',
  'The plan has no newer figures with a year for these. It has one without a year.',
] as const
/** Where only some of the measures have such figures: which ones. */
const newerFor = (titles: readonly string[]): string =>
  `The plan has newer figures for ${listed(titles)} only, of another kind.`
/** The words for gaps, for figures as reported, for points within a year. */
export const newerElse = [
  'The plan has newer figures for this, of another kind.',
  'The plan has newer figures for these, of another kind.',
] as const
