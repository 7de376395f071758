import { lastDay, yearInWords } from '../../days/index.ts'
import { finalDay } from '../../domain/final-day.ts'
import type { Plan } from '../../domain/plan.ts'
import { gapFigure, gapUnit, one } from '../../figures/gap.ts'
import { exactly } from '../../figures/how-exactly.ts'
import type { MeasureView } from '../../figures/measure-view.ts'
import type { SaidFigure, SaidGap } from '../../figures/said-gaps.ts'
import { isOver } from '../../rules/status.ts'
import { capital, figureAsTyped, listed, plural, sentence } from '../../words/index.ts'
import type { Context, NumberedGoal } from '../context.ts'
import type { Block, Cell, Column, Row, Table } from '../document.ts'
import { wordsIfOne } from '../parts/table.ts'
import { tellGap } from '../told-figures.ts'
import { mainView, otherViews } from './views.ts'

/**
 * The unit of a measure's gaps, "points" or "times the rate", and how one is written. If all were typed whole they
 * stay whole, and so do computed gaps beside them from whole figures: “28, a newspaper, roughly” was never 28.0.
 */
export const unitOf = (
  ctx: Pick<Context, 'plan'>,
  view: MeasureView,
): { readonly head: string; say(size: number): string } => {
  const measure = ctx.plan.get('measure', view.id)
  if (measure?.gapForm === 'ratio') return { head: 'times the rate', say: one }
  const unit = gapUnit(view)
  const said = view.saidGaps().filter(isSaid)
  const whole = said.every(
    (g) => (g.worked === null || g.worked.decimals === 0) && [g.stated, g.target].every((f) => isWhole(f)),
  )
  const figure = (size: number) => gapFigure(size, { unit, decimals: whole ? 0 : 1 })
  return { head: unit, say: (size) => `${size < 0 ? '−' : ''}${figure(size)}` }
}

const isWhole = (figure: SaidFigure): boolean => typeof figure !== 'number' || Number.isInteger(figure)

const nothing: Cell = { text: '' }
const hidden: Cell = { text: 'not printed', how: 'withheld' }
const isSaid = (g: SaidGap) => g.stated !== null || g.target !== null

/** As nearly as its source knows it: to the tenth, “about 28” would say more than that. */
export const statedInWords = ({ stated, exact }: SaidGap, say: (size: number) => string): string =>
  typeof stated !== 'number' ? '' : exact === undefined ? say(stated) : `${exactly[exact]}${figureAsTyped(stated)}`

/** "English learners compared with all students, 2021–22: about 20 from its source; target 10.0." Undefined where any may not be printed. */
function gapInWords(g: SaidGap, say: (size: number) => string): string | undefined {
  if (g.stated === 'hidden' || g.target === 'hidden') return undefined
  const parts = [
    g.worked === null ? '' : `${say(g.worked.size)} from the figures`,
    typeof g.stated === 'number' ? `${statedInWords(g, say)} from its source` : '',
    typeof g.target === 'number' ? `target ${say(g.target)}` : '',
  ].filter((p) => p !== '')
  const whom = `${capital(g.group.inSentence)} compared with ${g.reference.inSentence}`
  return parts.length === 0 ? undefined : sentence(`${whom}, ${yearInWords(g.year)}: ${parts.join('; ')}`)
}

/** The entered gaps of a measure, each beside the gap that its figures make, and its target. */
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
      (g) => (typeof g.stated === 'number' ? { text: statedInWords(g, say) } : cell(g.stated)),
      said.some((g) => g.stated !== null),
    ],
    [{ head: 'Target', width: 1.1, align: 'right' }, (g) => cell(g.target), said.some((g) => g.target !== null)],
  ]
  const shown = parts.filter(([, , has]) => has)
  const rows = said.map((g): Row => {
    tellGap(ctx, view, g, 'stated', 'aim')
    return {
      cells: [
        { text: g.group.asRow },
        { text: g.reference.asRow },
        { text: yearInWords(g.year) },
        ...shown.map(([, of]) => of(g)),
      ],
    }
  })
  const whole: Table = {
    t: 'table',
    caption: `${view.title}: gaps, ${head}`,
    columns: [
      { head: 'Student group', width: 2.4, align: 'left' },
      { head: 'Compared with', width: 2, align: 'left' },
      { head: 'Year', width: 1, align: 'left' },
      ...shown.map(([column]) => column),
    ],
    rows,
  }
  const [only, ...others] = said
  const inWords = only === undefined || others.length > 0 ? undefined : gapInWords(only, say)
  return [
    inWords === undefined
      ? wordsIfOne(whole, `Gap, ${head}`)
      : { t: 'hung', label: `Gap, ${head}`, paragraphs: [inWords], ...(only?.worked && { of: only.of }) },
    ...(said.some((g) => g.stated === 'hidden' || g.target === 'hidden')
      ? [{ t: 'note', text: notPrinted } as const]
      : []),
  ]
}

const notPrinted =
  'A gap is “not printed” if a figure of either group can’t be printed in its year. The target for a gap is not printed while a figure of either group is withheld in any year from which targets may be set, because somebody who knows how a target is set could work that figure out. Where the targets of both groups are printed, so is the difference between them. It does not matter when a target was set: it can be changed later without its date. A gap from a source is printed only if that source was already public.'

/** The target of a gap for a year to come. */
interface GapAhead {
  readonly gap: SaidGap
  /** "Black students to White students, 0 points in 2026–27" */
  readonly says: string
}

/**
 * The last future target for a gap of a measure whose last target for a figure is past: by the past one alone the
 * goal would seem to be behind its plan. Undefined if there is none. `day`: ISO.
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
  return { gap: ahead, says: `${between}, ${say(ahead.target)} ${head} in ${yearInWords(ahead.year)}` }
}

/** The goals, in a table with targets for figures alone, whose targets continue as a gap; '' if there are none. */
export function gapsAhead(ctx: Context): string {
  const said = ctx.goals.flatMap((g) => {
    const view = mainView(ctx, g)
    const ahead = view && !isOver(ctx.plan, g.goal, ctx.request.date) && gapAhead(ctx.plan, view, ctx.request.date)
    if (!ahead) return []
    tellGap(ctx, view, ahead.gap, 'aim')
    return [`goal ${g.no}, ${ahead.says}`]
  })
  return said.length === 0 ? '' : ` For a year that is not over only a gap has a target: ${said.join('; ')}.`
}

/** Each measure of a goal, with what is said of its gaps in one sentence. */
const ofEach = (ctx: Context, goal: NumberedGoal, say: (view: MeasureView) => readonly string[]): readonly string[] => {
  const main = mainView(ctx, goal)
  return [...(main ? [main] : []), ...otherViews(ctx, goal)].flatMap((view) => {
    const parts = say(view)
    return parts.length === 0 ? [] : [`${view.title}, ${unitOf(ctx, view).head}: ${parts.join('; ')}.`]
  })
}
const toReference = ({ group, reference }: SaidGap) => `${group.inSentence} to ${reference.inSentence}`

/**
 * Gaps of the newest year of each two groups that only a source gives, where the plan’s figures are of earlier years; of a
 * measure that has none the measure itself tells its gaps.
 */
function newestStated(view: MeasureView): readonly SaidGap[] {
  if (view.latestYear === null) return []
  const told = view
    .saidGaps()
    .filter((g) => typeof g.stated === 'number' && g.worked === null && g.year >= (view.latestYear ?? ''))
  return told.filter((g) => !told.some((o) => toReference(o) === toReference(g) && o.year > g.year))
}

/**
 * "Gaps as their source gives them. Suspended, times the rate: Black students to White students, 4.2 in 2023–24.": without
 * them a goal that is all about a gap would have nothing here.
 */
function statedGaps(ctx: Context, goal: NumberedGoal): string {
  const said = ofEach(ctx, goal, (view) =>
    newestStated(view).map((g) => {
      tellGap(ctx, view, g, 'stated')
      return `${toReference(g)}, ${statedInWords(g, unitOf(ctx, view).say)} in ${yearInWords(g.year)}`
    }),
  )
  return said.length === 0 ? '' : `Gaps as their source gives them. ${said.join(' ')}`
}

/**
 * "Targets for gaps. Grade 3 reading, points: English learners to White, 5.0 in 2026–27 (from its source 7.2 in
 * 2018–19)." for a shorter document: the first target of two groups names the gap's beginning if only a source gives
 * it and nothing above has said it.
 */
function targetsOfGaps(ctx: Context, goal: NumberedGoal): string {
  const said = ofEach(ctx, goal, (view) => {
    const { say } = unitOf(ctx, view)
    const [told, all] = [newestStated(view), view.saidGaps()]
    const aimed = all.filter((g) => typeof g.target === 'number')
    for (const g of aimed) tellGap(ctx, view, g, 'aim')
    const over = aimed.filter((g) => lastDay(g.year, 7) < ctx.request.date).length
    // Whom it is between is said once, however many years have one.
    const parts = [...Map.groupBy(aimed, toReference)].map(([whom, of]) => {
      const [first] = of
      const before = all.findLast(
        (b) => typeof b.stated === 'number' && b.year < (first?.year ?? '') && toReference(b) === whom,
      )
      const aims = of.map((g) => `${say(Number(g.target))} in ${yearInWords(g.year)}`)
      // The gap of a measure without yearly figures is printed with the measure itself.
      const apart = before === undefined || view.latestYear === null || told.includes(before)
      if (apart) return `${whom}, ${listed(aims)}`
      tellGap(ctx, view, before, 'stated')
      const since = ` (from its source ${statedInWords(before, say)} in ${yearInWords(before.year)})`
      return `${whom}, ${listed(aims.map((a, i) => (i === 0 ? `${a}${since}` : a)))}`
    })
    const past = plural(aimed.length, 'that year is over', 'these years are over')
    return aimed.length > 0 && over === aimed.length ? [...parts, past] : parts
  })
  return said.length === 0 ? '' : `Targets for gaps. ${said.join(' ')}`
}

/** What a shorter document says about a goal's gaps that its figures do not make, and about their targets. */
export const gapsInShort = (ctx: Context, goal: NumberedGoal): Block[] =>
  [statedGaps(ctx, goal), targetsOfGaps(ctx, goal)].flatMap((text): Block[] =>
    text === '' ? [] : [{ t: 'note', text }],
  )
