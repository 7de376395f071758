import { yearInWords } from '../days/index.ts'
import { ofThings, peopleWords } from '../domain/people.ts'
import { figureWords } from '../words/index.ts'
import { isDoubled } from './doubled.ts'
import { type GroupGap, isPrinted, type ShownFigure } from './figure.ts'
import { type Gap, gapFigure, one } from './gap.ts'
import type { MeasureRow, MeasureView } from './measure-rows.ts'

type View = Omit<MeasureView, 'reading' | 'notesFor'>

/** Own groups that are read out; the table has all of them. */
const mostRead = 3

/**
 * What a person would tell a neighbor: how the goal's own groups fare, the one that is worst off first, with the way
 * it came and its gap; then all students beside them. "As of 2025–26, 15 of every 100 students with disabilities meet …,
 * as in 2023–24; that is 40.4 points behind White students. For all students it is 44." No cause, no "significant".
 * Empty where neither an own group nor all students has a figure: no other group stands in for them.
 */
export function readingOf(view: View, phrase: string): string {
  const sign = view.direction === 'down' ? 1 : -1
  const at = (r: MeasureRow) => (isPrinted(r.latest) ? sign * r.latest.cell.shown : Number.NEGATIVE_INFINITY)
  const own = view.rows.filter((r) => r.own && isPrinted(r.latest)).toSorted((a, b) => at(b) - at(a))
  const total = view.rows.filter((r) => r.isTotal && !r.own && isPrinted(r.latest) && !isDoubled(r, view.rows))
  const [lead, ...others] = [...own.slice(0, mostRead), ...total]
  if (lead === undefined || !isPrinted(lead.latest)) return ''
  const now = lead.latest
  // A number of whatever it is, of which nobody said that it counts people: 18 schools are not 18 of all students.
  const told = [lead, ...others]
    .flatMap((r) => [r.latest, r.change === null ? cameFrom(r) : r.baseline, turnedFrom(r)])
    .filter(isPrinted)
  const inPoints = lead.gapWords !== '' && lead.gap?.form === 'points'
  const whole =
    !inPoints && view.unit === 'percent' && inHundreds(view, phrase) && told.every((f) => Math.abs(f.cell.shown) >= 10)
  const round: Rounds = ({ cell, measure }) => figureWords(cell.shown, whole ? 0 : measure.decimals)
  const opening =
    lead.isTotal && ofThings(view)
      ? `${view.title}: ${bare(now, round)} in ${yearInWords(now.year)}${moved(lead, round)}`
      : `As of ${yearInWords(now.year)}, ${said(view, lead, phrase, round)}${moved(lead, round)}`
  const gap = lead.gapWords === '' ? '' : `; that is ${lead.gapWords}${gapTurn(lead)}`
  return [`${opening}${gap}.`, ...others.map((r) => beside(r, round))].join(' ')
}

/**
 * How the figures of one sentence are written, all alike: as whole children of every hundred where each is ten or more;
 * else, beside a gap in points, and where they are no number of children, as tables write them. “9.7, down from 12” and
 * “16; that is 37.4 points behind” would be two precisions.
 */
type Rounds = (figure: ShownFigure) => string

/** Whether a figure is told as so many of every hundred: without words for what they do there is nobody to count. */
const inHundreds = (view: View, phrase: string): boolean => perHundred[view.unit] && phrase !== ''

const perHundred = { percent: true, rate: true, count: false, days: false, score: false } as const

/** A figure as a sentence after "For all students it is": "44", "12.4 days". */
const bare = (figure: ShownFigure, round: Rounds): string =>
  `${round(figure)}${figure.measure.unit === 'days' ? ' days' : ''}`

function said(view: View, row: MeasureRow, phrase: string, round: Rounds): string {
  if (!isPrinted(row.latest)) return ''
  const figure = round(row.latest)
  if (!inHundreds(view, phrase)) {
    // Without words for what is counted nothing else would name the unit. A name that somebody gave is no part of speech.
    const unit = view.unit === 'percent' ? ' percent' : view.unit === 'rate' ? ' per 100' : ''
    return `“${view.title}” is ${bare(row.latest, round)}${unit} for ${row.inSentence}`
  }
  if (view.people === undefined) return `${row.name}: ${figure} of every 100 ${phrase}`
  const who = row.isTotal ? peopleWords(view.people).many : row.inSentence
  return `${figure} of every 100 ${who} ${phrase}`
}

function moved({ latest, baseline, change, figures }: MeasureRow, round: Rounds): string {
  if (change === null) return sinceBefore({ latest, baseline, change, figures }, round)
  if (!isPrinted(latest) || !isPrinted(baseline)) return ''
  const was = round(baseline)
  const year = yearInWords(baseline.year)
  const since = turn(latest, turnedFrom({ latest, baseline, change, figures }), round)
  if (was === round(latest)) return `, ${Math.abs(change) < 0.05 ? '' : 'about '}as in ${year}${since}`
  return `, ${change > 0 ? 'up' : 'down'} from ${was} in ${year}${since}`
}

type Way = Pick<MeasureRow, 'latest' | 'baseline' | 'change' | 'figures'>

/** The latest printed figure between the baseline and the latest one; null where there is none. */
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
function sinceBefore(row: Way, round: Rounds): string {
  const before = cameFrom(row)
  if (before === null || !isPrinted(row.latest)) return ''
  const since = row.latest.cell.shown - before.cell.shown
  const year = yearInWords(before.year)
  return round(before) === round(row.latest)
    ? `, ${Math.abs(since) < 0.05 ? '' : 'about '}as in ${year}`
    : `, ${since > 0 ? 'up' : 'down'} from ${round(before)} in ${year}`
}

/** The figure before the latest one, where since then it went another way than since the baseline: a rise that has ended. */
export function turnedFrom(row: Way): ShownFigure | null {
  const before = between(row)
  if (before === null || row.change === null || !isPrinted(row.latest)) return null
  const since = row.latest.cell.shown - before.cell.shown
  return Math.abs(since) < 0.05 || Math.sign(since) === Math.sign(row.change) ? null : before
}

function turn(latest: ShownFigure, from: ShownFigure | null, round: Rounds): string {
  if (from === null || round(from) === round(latest)) return ''
  const way = latest.cell.shown > from.cell.shown ? 'up' : 'down'
  return `, but ${way} from ${round(from)} in ${yearInWords(from.year)}`
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
    : Math.abs(Number(one(now.size)) - 1) - Math.abs(Number(one(before.size)) - 1)

function gapTurn(row: MeasureRow): string {
  const before = gapTurnedFrom(row)
  if (before === null || row.gap === null) return ''
  const by = widerBy(row.gap, before.gap)
  const much = row.gap.form === 'points' ? `${gapFigure(by, row.gap.unit)} ` : ''
  return `, but ${much}${by > 0 ? 'wider' : 'narrower'} than in ${yearInWords(before.year)}`
}

function beside(row: MeasureRow, round: Rounds): string {
  const { latest, baseline, change } = row
  if (!isPrinted(latest)) return ''
  const from = turn(latest, turnedFrom(row), round)
  const same = change !== null && isPrinted(baseline) && round(baseline) === round(latest)
  const still = same && Math.abs(change) < 0.05 ? 'still ' : ''
  const was =
    change !== null && isPrinted(baseline) && !same
      ? `, ${change > 0 ? 'up' : 'down'} from ${round(baseline)} in ${yearInWords(baseline.year)}`
      : ''
  return `For ${row.inSentence} it is ${still}${bare(latest, round)}${was}${change === null ? sinceBefore(row, round) : from}.`
}
