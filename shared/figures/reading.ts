import { yearInWords } from '../days/index.ts'
import { familiesNamed, groupAlone, ofThings, peopleWords } from '../domain/people.ts'
import { figureWords, saysWhatTheyDo } from '../words/index.ts'
import { isDoubled } from './doubled.ts'
import { type GroupGap, isPrinted, type ShownFigure } from './figure.ts'
import { type Gap, gapAmount, gapFigure, times } from './gap.ts'
import type { MeasureRow, MeasureView } from './measure-rows.ts'

type View = Omit<MeasureView, 'reading' | 'notesFor'>

/** Own groups that are read out; the table has all of them. */
const mostRead = 3

/**
 * What a person would tell a neighbor: how the goal's own groups do, the worst first, with its change and its gap;
 * then all students beside them. "As of 2025–26, 15 percent of students with disabilities meet …, as in 2023–24;
 * that is 40.4 points behind White students. For all students it is 44." No cause, no "significant". Empty if neither
 * an own group nor all students has a figure: no other group takes their place.
 */
export function readingOf(view: View, phrase: string): string {
  const sign = view.direction === 'down' ? 1 : -1
  const at = (r: MeasureRow) => (isPrinted(r.latest) ? sign * r.latest.cell.shown : Number.NEGATIVE_INFINITY)
  const own = view.rows.filter((r) => r.own && isPrinted(r.latest)).toSorted((a, b) => at(b) - at(a))
  const total = view.rows.filter((r) => r.isTotal && !r.own && isPrinted(r.latest) && !isDoubled(r, view.rows))
  const [lead, ...others] = [...own.slice(0, mostRead), ...total]
  if (lead === undefined || !isPrinted(lead.latest)) return ''
  const now = lead.latest
  const opening =
    lead.isTotal && view.unit === 'count' && ofThings(view)
      ? `${view.title}: ${bare(now)} in ${yearInWords(now.year)}${moved(lead)}`
      : `As of ${yearInWords(now.year)}, ${said(view, lead, phrase)}${moved(lead)}`
  const gap = lead.gapWords === '' ? '' : `; that is ${lead.gapWords}${gapTurn(lead)}`
  return [`${opening}${gap}.`, ...others.map((r) => beside(r))].join(' ')
}

/** A figure as the tables below write it: a whole number would say “50 percent” above a 49.9, and that is fewer than half. */
const written = ({ cell, measure }: ShownFigure): string => figureWords(cell.shown, measure.decimals)

/**
 * How far the gap of the own group that does worst is to narrow: "The gap is to narrow from 16 points to 10 by the
 * targets for 2028–29." Empty if one of the two targets is not printed, if their year has a figure already, or if the
 * year is before the baseline: then that gap is over.
 */
export function gapAtTarget(view: Pick<View, 'rows' | 'direction'>): string {
  const reference = view.rows.find((r) => r.isReference)?.final
  const behind = view.rows.flatMap((row) =>
    row.own && row.gap?.form === 'points' && row.gap.behind ? [{ ...row, gap: row.gap }] : [],
  )
  const lead = behind.toSorted((a, b) => b.gap.size - a.gap.size)[0]
  if (lead === undefined || !isPrinted(lead.final) || !isPrinted(reference) || !isPrinted(lead.latest)) return ''
  if (lead.baseline && lead.latest.year < lead.baseline.year) return ''
  if (lead.final.year !== reference.year || lead.final.year <= lead.latest.year) return ''
  const short = (reference.cell.shown - lead.final.cell.shown) * (view.direction === 'down' ? -1 : 1)
  const [now, then] = [gapFigure(lead.gap.size, lead.gap), gapFigure(Math.max(0, short), lead.gap)]
  const by = `the targets for ${yearInWords(lead.final.year)}`
  if (now === then) return `By ${by} the gap would be the same, ${gapAmount(lead.gap.size, lead.gap)}.`
  if (short > lead.gap.size) return `By ${by} the gap would grow from ${gapAmount(lead.gap.size, lead.gap)} to ${then}.`
  return `The gap is to narrow from ${gapAmount(lead.gap.size, lead.gap)} to ${then} by ${by}.`
}

/** Below this number one student is more than five points: a reader of the percent has to know of how many it is. */
const fewAre = 20

/** " (3 of 10)" after a percent of few, as the tables count them; '' after any other. */
function ofFew({ cell: { n, numerator }, measure, point }: ShownFigure): string {
  if (measure.unit !== 'percent' || point !== null || n === null || n >= fewAre) return ''
  return numerator === null
    ? ` (${figureWords(n, 0)} in all)`
    : ` (${figureWords(numerator, 0)} of ${figureWords(n, 0)})`
}

/**
 * Whether a figure is told as a percent of people, or so many of every hundred: a number of schools, or of things, is not one of students,
 * and 71 suspensions per hundred students do not mean that 71 were suspended.
 */
const inHundreds = (view: View, phrase: string): boolean => perHundred[view.unit] && saysWhatTheyDo(phrase)

const perHundred = { percent: true, rate: true, count: false, days: false, score: false } as const

/** A figure as a sentence after "For all students it is": "44", "12.4 days". */
const bare = (figure: ShownFigure): string =>
  `${written(figure)}${figure.measure.unit === 'days' ? ' days' : ''}${ofFew(figure)}`

function said(view: View, row: MeasureRow, phrase: string): string {
  if (!isPrinted(row.latest)) return ''
  const figure = written(row.latest)
  if (!inHundreds(view, phrase)) {
    // Without words for what is counted, nothing else would name the unit. A typed name is not part of the grammar.
    const unit =
      view.unit === 'percent' ? ' percent' : view.unit === 'rate' && !/\b100\b/.test(view.title) ? ' per 100' : ''
    return `“${view.title}” is ${figure}${view.unit === 'days' ? ' days' : unit}${ofFew(row.latest)} for ${row.inSentence}`
  }
  const few = ofFew(row.latest)
  // Half a child is of no hundred: a percent is said as the tables beside it say it.
  const percent = view.unit === 'percent'
  if (view.people === undefined)
    return `for ${groupAlone(row.inSentence, row.isTotal, undefined)}, ${figure} ${percent ? 'percent' : 'of every 100'}${few} ${phrase}`
  // Forty of every hundred graduates are not forty of every hundred children.
  const among = row.inSentence.slice(row.of.plain.length)
  const who = row.isTotal && familiesNamed(view) === '' ? `${peopleWords(view.people).many}${among}` : row.inSentence
  return `${figure} ${percent ? 'percent of' : 'of every 100'} ${who}${few} ${phrase}`
}

function moved({ latest, baseline, change, figures }: MeasureRow): string {
  if (change === null) return sinceBefore({ latest, baseline, change, figures })
  if (!isPrinted(latest) || !isPrinted(baseline)) return ''
  const was = written(baseline)
  const year = yearInWords(baseline.year)
  const since = turn(latest, turnedFrom({ latest, baseline, change, figures }))
  if (was === written(latest)) return `, ${Math.abs(change) < 0.05 ? '' : 'about '}as in ${year}${since}`
  return `, ${change > 0 ? 'up' : 'down'} from ${was}${ofFew(baseline)} in ${year}${since}`
}

type Way = Pick<MeasureRow, 'latest' | 'baseline' | 'change' | 'figures'>

/** The latest printed figure between the baseline and the latest one; null if there is none. */
function between({ latest, baseline, figures }: Way): ShownFigure | null {
  if (latest === null || baseline === null) return null
  const years = Object.keys(figures)
    .filter((year) => year > baseline.year && year < latest.year)
    .sort()
  return years.map((year) => figures[year]).findLast(isPrinted) ?? null
}

/**
 * The figure before the latest one, where there is no way from a baseline to tell: no baseline is set, or the latest year
 * is the baseline itself. A fall of the last year is told all the same.
 */
export function cameFrom({ latest, change, figures }: Way): ShownFigure | null {
  if (change !== null || !isPrinted(latest)) return null
  const years = Object.keys(figures)
    .filter((year) => year < latest.year)
    .sort()
  return years.map((year) => figures[year]).findLast(isPrinted) ?? null
}

/** ", down from 18.2 in 2024–25" */
function sinceBefore(row: Way): string {
  const before = cameFrom(row)
  if (before === null || !isPrinted(row.latest)) return ''
  const since = row.latest.cell.shown - before.cell.shown
  const year = yearInWords(before.year)
  return written(before) === written(row.latest)
    ? `, ${Math.abs(since) < 0.05 ? '' : 'about '}as in ${year}`
    : `, ${since > 0 ? 'up' : 'down'} from ${written(before)}${ofFew(before)} in ${year}`
}

/** The figure before the latest one, where since then it went another way than since the baseline: a rise that has ended. */
export function turnedFrom(row: Way): ShownFigure | null {
  const before = between(row)
  if (before === null || row.change === null || !isPrinted(row.latest)) return null
  const since = row.latest.cell.shown - before.cell.shown
  return Math.abs(since) < 0.05 || Math.sign(since) === Math.sign(row.change) ? null : before
}

function turn(latest: ShownFigure, from: ShownFigure | null): string {
  if (from === null || written(from) === written(latest)) return ''
  const way = latest.cell.shown > from.cell.shown ? 'up' : 'down'
  return `, but ${way} from ${written(from)}${ofFew(from)} in ${yearInWords(from.year)}`
}

/** The gap before the latest one, where since then it went another way than since the baseline. */
export function gapTurnedFrom(row: Pick<MeasureRow, 'gap' | 'gaps' | 'latest' | 'baseline'>): GroupGap | null {
  const { gap, gaps, latest, baseline } = row
  if (gap?.trend == null || latest === null || baseline === null) return null
  const year = Object.keys(gaps)
    .filter((y) => y > baseline.year && y < latest.year)
    .sort()
    .at(-1)
  const before = year === undefined ? undefined : gaps[year]
  if (before === undefined || !gap.behind || !before.gap.behind) return null
  const since = widerBy(gap, before.gap)
  const way = since > 0 ? 'widened' : 'narrowed'
  return Math.abs(since) < 0.05 || way === (gap.trend === 'opened' ? 'widened' : gap.trend) ? null : before
}

/** How much wider a gap is than one before it, both behind the reference; a ratio as it prints. */
const widerBy = (now: Gap, before: Gap): number =>
  now.form === 'points'
    ? now.size - before.size
    : Math.abs(Number(times(now.size)) - 1) - Math.abs(Number(times(before.size)) - 1)

function gapTurn(row: MeasureRow): string {
  const before = gapTurnedFrom(row)
  if (before === null || row.gap === null) return ''
  const by = widerBy(row.gap, before.gap)
  const way = by > 0 ? 'wider' : 'narrower'
  const how = row.gap.form === 'points' ? `${gapFigure(by, row.gap)} ${way}` : `a ${way} one`
  return `, but ${how} than in ${yearInWords(before.year)}`
}

function beside(row: MeasureRow): string {
  const { latest, baseline, change } = row
  if (!isPrinted(latest)) return ''
  const from = turn(latest, turnedFrom(row))
  const same = change !== null && isPrinted(baseline) && written(baseline) === written(latest)
  const still = same && Math.abs(change) < 0.05 ? 'still ' : ''
  const was =
    change !== null && isPrinted(baseline) && !same
      ? `, ${change > 0 ? 'up' : 'down'} from ${written(baseline)}${ofFew(baseline)} in ${yearInWords(baseline.year)}`
      : ''
  return `For ${groupAlone(row.inSentence, row.isTotal, latest.measure.people)} it is ${still}${bare(latest)}${was}${change === null ? sinceBefore(row) : from}.`
}
