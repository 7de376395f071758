import { yearInWords } from '../days/index.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import { figureWords, rounded } from '../words/index.ts'
import { type Cell, isShown } from './suppression.ts'

type Measure = Pick<RecordOf<'measure'>, 'unit' | 'direction' | 'gapForm'>

/** How a gap moved since the baseline. `closed`: no longer behind the reference. `opened`: ahead of it before, behind it now. */
export type Trend = 'closed' | 'narrowed' | 'held' | 'widened' | 'opened'

/** The distance of a group from its measure's reference. Made from shown cells only. */
export interface Gap {
  readonly form: 'points' | 'ratio'
  /** The unit of the distance: points of a share or score, days, or the number that is counted. */
  readonly unit: GapUnit
  /** How many decimals a distance has in print: none where all figures of the measure are whole. */
  readonly decimals: 0 | 1
  /** Points: how far the group is behind (negative: ahead). Ratio: the group's figure divided by the reference's. */
  readonly size: number
  /** True where the group is worse off than the reference, whichever way the measure runs. */
  readonly behind: boolean
  /** Fewer is better: who is behind has more, and words say so. */
  readonly fewer?: true
  /** Null where the baseline of either is not shown. */
  readonly trend: Trend | null
  /** How much the gap has moved since the baseline, in its own form; positive is wider. Null as above. */
  readonly moved: number | null
}

type GapUnit = 'points' | 'days' | 'number'

/** The unit of a measure's gap, if it is not a ratio. */
export const gapUnit = ({ unit }: Pick<Measure, 'unit'>): GapUnit =>
  unit === 'days' ? 'days' : unit === 'count' ? 'number' : 'points'

type InWhat = Pick<Gap, 'unit' | 'decimals'>

/** A distance as it prints: "10.7", and "16" where all figures of the measure are whole; "1,007" of a number. */
export const gapFigure = (size: number, { unit, decimals }: InWhat): string =>
  figureWords(Math.abs(size), unit === 'number' ? 0 : decimals)

/** A gap in a cell, where a minus means ahead; or how many times the reference's rate. */
export const gapInCell = (gap: Gap): string =>
  gap.form === 'ratio' ? times(gap.size) : figureWords(gap.size, gap.unit === 'number' ? 0 : gap.decimals)

/** A distance in words: "10.7 points", "1.0 day"; "1,007" for a number, whose name is beside it. */
export function gapAmount(size: number, gap: InWhat): string {
  const figure = gapFigure(size, gap)
  return gap.unit === 'number' ? figure : `${figure} ${Number(figure) === 1 ? gap.unit.replace(/s$/, '') : gap.unit}`
}

interface GapInput {
  readonly measure: Measure
  /** How many decimals the figures of the measure have in print. */
  readonly decimals?: number
  readonly group: Cell | undefined
  readonly reference: Cell | undefined
  readonly groupBaseline?: Cell | undefined
  readonly referenceBaseline?: Cell | undefined
}

/** Differences below this are how figures are rounded, not how children fare. */
const STEP = { points: 0.05, ratio: 0.05, fine: 0.005 } as const

/** The gap of a group to the reference; null where either figure is not shown, or a ratio to 0 is asked for. */
export function gapOf(input: GapInput): Gap | null {
  const { measure } = input
  const form = measure.gapForm ?? 'points'
  const size = distance(input, input.group, input.reference)
  if (size === null) return null
  const wide = width(measure, size)
  const before = distance(input, input.groupBaseline, input.referenceBaseline)
  const behind = wide > (form === 'points' ? STEP.points : STEP.ratio - 0.0001)
  const unit = gapUnit(measure)
  const decimals: Gap['decimals'] = input.decimals === 0 ? 0 : 1
  const made = { form, unit, decimals, size, behind, ...(measure.direction === 'down' && { fewer: true as const }) }
  if (before === null) return { ...made, trend: null, moved: null }
  const was = width(measure, before)
  // A group that was not behind and is ahead: its distance counts, not its sign.
  const [from, to] = was <= 0 && wide < 0 ? [-was, -wide] : [was, wide]
  const step = form === 'ratio' && size < FINE && before < FINE ? STEP.fine : STEP[form]
  return { ...made, trend: trendOf(from, to, step, was > 0), moved: to - from }
}

/** It is the difference of the printed figures: a reader can subtract them, and must find the same. */
function distance(
  { measure, decimals }: Pick<GapInput, 'measure' | 'decimals'>,
  group: Cell | undefined,
  reference: Cell | undefined,
): number | null {
  if (!isShown(group) || !isShown(reference)) return null
  const [own, theirs] = [group.shown, reference.shown].map((figure) =>
    decimals === undefined ? figure : rounded(figure, decimals),
  ) as [number, number]
  if (measure.gapForm === 'ratio') return theirs === 0 ? null : own / theirs
  return measure.direction === 'down' ? own - theirs : theirs - own
}

/**
 * How far behind, growing with the distance: points as they are; a ratio as it prints, turned so that above 0 is behind.
 * Two ratios that print alike are the same gap, and two that don't are not, on both sides of one.
 */
function width(measure: Measure, size: number): number {
  if (measure.gapForm !== 'ratio') return size
  return (measure.direction === 'down' ? 1 : -1) * (Number(times(size)) - 1)
}

/**
 * A printed ratio. One well below 1 gets two decimals: from 0.26 to 0.35 a rate rose by a third, and with one decimal
 * nothing would have changed.
 */
export const times = (size: number): string => (size < FINE ? rounded(size, 2).toFixed(2) : one(size))
const FINE = 0.95

/** True where the group is better off than the reference. */
export const isAhead = (gap: Gap): boolean =>
  !gap.behind &&
  (gap.form === 'points'
    ? gap.size <= -STEP.points
    : gap.fewer
      ? Number(times(gap.size)) < 1
      : Number(times(gap.size)) > 1)

function trendOf(was: number, now: number, step: number, behind: boolean): Trend {
  if (behind && was >= step && now < step) return 'closed'
  if (Math.abs(now - was) < step) return 'held'
  // Ahead before and behind now is no gap that grew: there was none.
  if (was <= -step && now >= step) return 'opened'
  return now > was ? 'widened' : 'narrowed'
}

/** How a gap moved, in the room of a cell: a lead that shrank is no gap that did. */
export const trendIn = (gap: Gap & { readonly trend: Trend }): string =>
  isAhead(gap) && gap.trend === 'narrowed'
    ? 'lead smaller'
    : isAhead(gap) && gap.trend === 'widened'
      ? 'lead larger'
      : trendWords[gap.trend]

/** How a gap that is one moved. */
const trendWords: Readonly<Record<Trend, string>> = {
  closed: 'closed',
  narrowed: 'narrower',
  held: 'unchanged',
  widened: 'wider',
  opened: 'ahead before',
}

export const one = (x: number): string => rounded(x, 1).toFixed(1)

/**
 * What gaps to a reference are, before a list of them: "points behind White students", "times the rate of White
 * students"; and each within that list: "19.2", "4.6 below", "level".
 */
export const gapsInWords = (gap: Gap, reference: string): string =>
  gap.form === 'ratio'
    ? `times the rate of ${reference}`
    : `${gap.unit === 'number' ? '' : `${gap.unit} `}${gap.fewer ? 'above' : 'behind'} ${reference}`

export const gapAmongOthers = (gap: Gap): string =>
  gap.form === 'ratio'
    ? times(gap.size)
    : Math.abs(gap.size) < STEP.points
      ? 'level'
      : `${gapFigure(gap.size, gap)}${gap.size > 0 ? '' : gap.fewer ? ' below' : ' ahead'}`

/**
 * The gap in words: "13.2 points behind White, 2.1 narrower than in 2023–24"; "3.1 times the rate of White". If fewer
 * is better, "behind" would sound like too few: "10.1 points above White". `reference` is the group's name inside a
 * sentence.
 */
export function gapWords(gap: Gap, reference: string, baselineYear?: string | null): string {
  const [worse, better] = gap.fewer ? ['above', 'below'] : ['behind', 'ahead of']
  const place =
    gap.form === 'ratio'
      ? `${times(gap.size)} times the rate of ${reference}`
      : Math.abs(gap.size) < STEP.points
        ? `level with ${reference}`
        : `${gapAmount(gap.size, gap)} ${gap.size > 0 ? worse : better} ${reference}`
  if (gap.trend === null) return place
  const than = baselineYear ? ` than in ${yearInWords(baselineYear)}` : ' than at the baseline'
  const since = baselineYear ? ` since ${yearInWords(baselineYear)}` : ' since the baseline'
  if (gap.trend === 'closed') return `${place}; the gap has closed${since}`
  if (gap.trend === 'opened')
    return `${place}, ${gap.fewer ? 'below' : 'ahead'}${baselineYear ? ` in ${yearInWords(baselineYear)}` : ' at the baseline'}`
  if (gap.trend === 'held') return `${place}, ${trendWords.held}${since}`
  if (isAhead(gap)) {
    const much = gap.form === 'ratio' || gap.moved === null ? '' : `${gapFigure(gap.moved, gap)} `
    return `${place}, a lead ${much}${gap.trend === 'narrowed' ? 'smaller' : 'larger'}${than}`
  }
  // A rate is not narrower: the gap is.
  if (gap.form === 'ratio') return `${place}, a ${trendWords[gap.trend]} gap${than}`
  const by = gap.moved !== null ? `${gapFigure(gap.moved, gap)} ` : ''
  return `${place}, ${by}${trendWords[gap.trend]}${than}`
}
