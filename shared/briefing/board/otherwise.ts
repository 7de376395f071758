import { lastDay, yearInWords } from '../../days/index.ts'
import { isPrinted } from '../../figures/figure.ts'
import type { MeasureView } from '../../figures/measure-view.ts'
import type { ReportedFigure } from '../../figures/reported.ts'
import { reportedInWords } from '../../figures/reported.ts'
import type { SaidGap } from '../../figures/said-gaps.ts'
import { capital, countInWords, listed, plural, sameName } from '../../words/index.ts'
import type { Context, NumberedGoal } from '../context.ts'
import { tellGap, tellGroup } from '../told-figures.ts'
import { statedInWords, unitOf } from './gaps.ts'
import { mainView, otherViews } from './views.ts'

/** A gap that its source gives, and that may be printed. */
type StatedGap = SaidGap & { readonly stated: number }

/** Figures of a measure that are in none of its tables by year: gaps from their sources, and figures as reported. */
interface Otherwise {
  readonly gaps: readonly StatedGap[]
  readonly reported: readonly ReportedFigure[]
}

export const otherwiseOf = (view: MeasureView): Otherwise => ({
  gaps: view.saidGaps().filter((g): g is StatedGap => typeof g.stated === 'number'),
  reported: view.reported().filter((r) => r.isShown),
})

/**
 * The words for a measure without a figure by group and year. “No figures yet” would be untrue of one with figures
 * within a year, or in its note, and “yet” would be a promise.
 */
export const NO_FIGURES = 'no yearly figures entered'

/** That figures of years are lacking, and what there is: "no yearly figures entered, only a gap and figures as reported". */
export function lacksYears(view: MeasureView): string {
  const only = onlyOf(view)
  return only === '' ? NO_FIGURES : `${NO_FIGURES}, only ${only}`
}

/** "a gap and figures as reported": what a measure has instead of yearly figures; '' where it has none of them. */
export function onlyOf(view: MeasureView): string {
  const { gaps, reported } = otherwiseOf(view)
  const within = view.points().flatMap((p) => p.rows.filter((r) => isPrinted(r.reading))).length
  return listed([
    ...(within > 0 ? [plural(within, 'a figure from within a year', 'figures from within a year')] : []),
    ...(gaps.length > 0 ? [plural(gaps.length, 'a gap', 'gaps')] : []),
    ...(reported.length > 0 ? [plural(reported.length, 'a figure as reported', 'figures as reported')] : []),
  ])
}

/** Most of either that a shorter paper tells of a measure, the latest ones. */
const mostTold = 4

/**
 * What a measure has beside, or instead of, yearly figures, in a line or two for a shorter document: "Gap in points:
 * Black students to White students, 32 in 2017–18. As reported, Black students: 80 percent, year not given."
 */
export function toldOtherwise(ctx: Context, view: MeasureView): string {
  // Beside yearly figures, what is newer than they are, or may be: the sentence would else be the last word.
  const isTold = (year: string | null) => view.latestYear === null || year === null || year > view.latestYear
  const all = otherwiseOf(view)
  const [gaps, reported] = [all.gaps.filter((g) => isTold(g.year)), all.reported.filter((r) => isTold(r.last))]
  const { head, say } = unitOf(ctx, view)
  const shownGaps = gaps.slice(-mostTold)
  for (const g of shownGaps) tellGap(ctx, view, g, 'stated')
  const between = Map.groupBy(shownGaps, (g) => `${g.group.inSentence} to ${g.reference.inSentence}`)
  const saidGaps = [...between].map(
    ([whom, of]) => `${whom}, ${listed(of.map((g) => `${statedInWords(g, say)} in ${yearInWords(g.year)}`))}`,
  )
  const shown = reported.slice(-mostTold)
  for (const r of shown) tellReported(ctx, view, r)
  const said = shown.map((r) => `${r.group.inSentence}: ${r.figure}, ${r.years}${noteOn(ctx, view, r)}`)
  return [
    ...line(`${plural(gaps.length, 'Gap', 'Gaps')} in ${head}:`, saidGaps, gaps.length - shownGaps.length),
    ...line('As reported,', said, reported.length - shown.length),
  ].join(' ')
}

/** Enters in the ledger what a line on a figure as reported has on the page: its measure, and its groups by name. */
function tellReported(ctx: Context, view: MeasureView, { id, group }: ReportedFigure): void {
  ctx.told('measure', view.id, 'goal', 'short')
  tellGroup(ctx, group)
  if (ctx.plan.get('reportedFigure', id)?.reading?.gap)
    ctx.told('studentGroup', ctx.plan.get('measure', view.id)?.reference, 'name')
  ctx.told('reportedFigure', id, 'measure', 'group', 'year', 'through', 'reading')
}

/** The most letters of a note beside its figure in a shorter document. */
const mostNote = 160

/** The source's own note on a figure, without which it may be misread: " (The year so far)"; '' if there is none. */
function noteOn({ plan, write }: Context, view: MeasureView, { id }: ReportedFigure): string {
  const { note, source } = plan.get('reportedFigure', id)?.reading ?? {}
  const where = `Measure ${view.title}, figure as reported`
  // Beside the measure's own source it would be taken for a figure from there.
  const from = sameName(source, plan.get('measure', view.id)?.source) ? '' : write.line(source, where)
  const said = [from, write.line(note, where)].map((w) => w.replace(/\.$/, '')).filter((w) => w !== '')
  if (said.length === 0) return ''
  const all = said.join('. ')
  return all.length > mostNote ? ' (with a note in the full plan)' : ` (${all})`
}

const line = (label: string, said: readonly string[], more: number): string[] =>
  said.length === 0
    ? []
    : [`${label} ${[...said, ...(more > 0 ? [`${countInWords(more)} more in the full plan`] : [])].join('; ')}.`]

/** A figure of a goal from a later year than another one, and not one of its main measure's yearly figures. */
export interface Newer {
  /** "figures as reported" */
  readonly what: string
  readonly year: string
}

const kindsOfNewer = [
  'yearly figures of other measures',
  'figures from within a year',
  'figures of other measures from within a year',
  'gaps from their sources',
  'gaps of other measures from their sources',
  'figures as reported',
  'figures of other measures as reported',
] as const
/** The words for a main measure, and for another one. */
const both = (i: 1 | 3 | 5) => [kindsOfNewer[i], kindsOfNewer[i + 1]] as const

/**
 * These goals' figures from years later than the given one, the newest of each kind: newer than their main measures'
 * own.
 */
export function newerThan(ctx: Context, goals: readonly NumberedGoal[], year: string): readonly Newer[] {
  const newest = new Map<string, string>()
  const add = (what: (typeof kindsOfNewer)[number] | undefined, of: string | null | undefined) => {
    if (what && of && of > year && of > (newest.get(what) ?? '')) newest.set(what, of)
  }
  for (const goal of goals) {
    const main = mainView(ctx, goal)
    for (const view of [...(main ? [main] : []), ...otherViews(ctx, goal)]) {
      const [within, gap, asReported] = ([1, 3, 5] as const).map((i) => both(i)[view === main ? 0 : 1])
      if (view !== main) add('yearly figures of other measures', view.latestYear)
      for (const p of view.points()) if (p.read && p.date <= ctx.request.date) add(within, p.year)
      const { gaps, reported } = otherwiseOf(view)
      for (const g of gaps) add(gap, g.year)
      for (const r of reported) add(asReported, r.last)
    }
  }
  return kindsOfNewer.flatMap((what) => {
    const of = newest.get(what)
    const [main] = ([1, 3, 5] as const).map(both).find(([, other]) => other === what) ?? []
    // Another measure's figure counts only if it is newer still.
    return of === undefined || (main !== undefined && of <= (newest.get(main) ?? '')) ? [] : [{ what, year: of }]
  })
}

/** "figures as reported go to 2022–23, gaps from their sources to 2019–20"; '' where nothing is newer. */
export const newerInWords = (newer: readonly Newer[]): string =>
  newer.map(({ what, year }, i) => `${what} ${i === 0 ? 'go ' : ''}to ${yearInWords(year)}`).join(', ')

/** A goal's figures other than yearly ones that came after a day (ISO), each with the day that orders it. */
export function otherwiseSince(
  ctx: Context,
  goal: NumberedGoal,
  day: string,
): { readonly day: string; readonly says: string; readonly tell: () => void }[] {
  const main = mainView(ctx, goal)
  return [...(main ? [main] : []), ...otherViews(ctx, goal)].flatMap((view) => {
    const { gaps, reported } = otherwiseOf(view)
    const { head, say } = unitOf(ctx, view)
    const isLater = (year: string | null) => year !== null && lastDay(year, 7) > day
    return [
      ...gaps
        .filter((g) => isLater(g.year))
        .map((g) => ({
          day: lastDay(g.year, 7),
          says: `${yearInWords(g.year)}: ${view.title}, gap of ${g.group.inSentence} to ${g.reference.inSentence}, ${statedInWords(g, say)} ${head}.`,
          tell: () => tellGap(ctx, view, g, 'stated'),
        })),
      ...reported
        .filter((r) => isLater(r.last))
        .map((r) => ({
          day: lastDay(r.last ?? '', 7),
          says: `${view.title}, as reported: ${reportedInWords(r)}${noteOn(ctx, view, r)}.`,
          tell: () => tellReported(ctx, view, r),
        })),
    ]
  })
}

/** These goals' figures as reported without a year: they may be newer than any that have one. */
export const undatedOf = (ctx: Context, goals: readonly NumberedGoal[]): readonly Undated[] =>
  goals.flatMap((goal) => {
    const main = mainView(ctx, goal)
    return [...(main ? [main] : []), ...otherViews(ctx, goal)].flatMap((view) =>
      otherwiseOf(view)
        .reported.filter((r) => r.last === null)
        .map((r) => ({ view, r })),
    )
  })

interface Undated {
  readonly view: MeasureView
  readonly r: ReportedFigure
}

/** Most of them that are told. */
const mostUndated = 3

/** "Two figures as reported give no year: Sense of belonging, all students, up by 0.03 (This year so far)."; '' where none does. */
export function undatedInWords(ctx: Context, undated: readonly Undated[]): string {
  const shown = undated.slice(0, mostUndated)
  const said = shown.map(({ view, r }) => `${view.title}, ${r.group.inSentence}, ${r.figure}${noteOn(ctx, view, r)}`)
  const n = undated.length
  const more = n > shown.length ? [`${countInWords(n - shown.length)} more in the full plan`] : []
  return n === 0
    ? ''
    : `${capital(countInWords(n))} ${plural(n, 'figure as reported gives', 'figures as reported give')} no year: ${[...said, ...more].join('; ')}.`
}

/** Enters them in the ledger, where their words are printed. */
export function tellUndated(ctx: Context, undated: readonly Undated[]): void {
  for (const { view, r } of undated.slice(0, mostUndated)) tellReported(ctx, view, r)
}
