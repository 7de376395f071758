import type { RecordOf } from '../domain/kinds/index.ts'
import { figureWords } from '../domain/words.ts'
import { isShown } from '../rules/suppression.ts'
import { yearInWords } from './format.ts'
import type { MeasureRow, MeasureView } from './measure-view.ts'

/**
 * What a person would tell a neighbor: the count and its change first, then whom it leaves out. "45 of every 100
 * children now meet …, up from 41 in 2023–24. For students with disabilities it is still 13." No cause, no
 * "significant"; rounded to whole children for percent. Empty where all students are not shown.
 */
export function readingOf(view: Omit<MeasureView, 'reading'>, measure: RecordOf<'measure'>): string {
  const lead = view.rows.find((r) => r.isTotal) ?? view.rows[0]
  if (!lead || !isShown(lead.latest) || !view.latestYear) return ''
  const now = say(view, lead.latest.shown)
  const first = `${opening(view, measure, lead, now)}${moved(view, lead)}.`
  const last = furthest(view, lead)
  if (!last || !isShown(last.latest)) return first
  const theirs = say(view, last.latest.shown)
  const still = isShown(last.baseline) && last.change !== null && say(view, last.baseline.shown) === theirs
  return `${first} For ${last.inSentence} it is ${still ? 'still ' : ''}${theirs}.`
}

const per100 = (view: { readonly unit: string }) => view.unit === 'percent' || view.unit === 'rate'
const say = (view: Omit<MeasureView, 'reading'>, figure: number): string =>
  figureWords(figure, view.unit === 'percent' ? 0 : view.decimals)

function opening(view: Omit<MeasureView, 'reading'>, m: RecordOf<'measure'>, lead: MeasureRow, now: string): string {
  const who = lead.isTotal ? 'children' : lead.inSentence
  if (per100(view) && m.phrase) return `${now} of every 100 ${who} ${m.phrase}`
  return `${view.title}: ${now} in ${yearInWords(view.latestYear ?? '')}${lead.isTotal ? '' : ` for ${who}`}`
}

function moved(view: Omit<MeasureView, 'reading'>, row: MeasureRow): string {
  if (row.change === null || !isShown(row.baseline) || !isShown(row.latest) || !view.baselineYear) return ''
  const was = say(view, row.baseline.shown)
  if (was === say(view, row.latest.shown)) return `, as in ${yearInWords(view.baselineYear)}`
  return `, ${row.change > 0 ? 'up' : 'down'} from ${was} in ${yearInWords(view.baselineYear)}`
}

/** The focus group that stands worst, where it stands worse than the lead row. */
function furthest(view: Omit<MeasureView, 'reading'>, lead: MeasureRow): MeasureRow | undefined {
  const sign = view.direction === 'down' ? 1 : -1
  const worse = (r: MeasureRow) => (isShown(r.latest) ? sign * r.latest.shown : -Infinity)
  return view.rows.filter((r) => r.focus && r !== lead && worse(r) > worse(lead)).sort((a, b) => worse(b) - worse(a))[0]
}
