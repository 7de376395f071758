import { isDoubled } from '../figures/doubled.ts'
import { isPrinted } from '../figures/figure.ts'
import { leadRows, type MeasureRow, type MeasureView } from '../figures/measure-view.ts'
import { countInWords, listed } from '../words/index.ts'

/** A row of a measure where there is room for few. */
export interface FewRow {
  readonly row: MeasureRow
  /** With "widest gap of six" if it represents others. */
  readonly name: string
  readonly inSentence: string
}

/** The most own groups side by side; if there are more, the one that does worst represents them. */
const mostOwn = 2

/** Own groups with a printed figure: only beside another can one be called ahead. */
export const comparedIn = (view: MeasureView): number => view.rows.filter((r) => r.own && isPrinted(r.latest)).length

/**
 * The rows of a measure if there is room for few: the goal's own groups and all students; every row if it has
 * neither. With three or more own groups, the one furthest behind and their number; all of them if no figure says
 * which one that is. `most` for even less room.
 */
export function fewRows(view: MeasureView, most = Number.POSITIVE_INFINITY): readonly FewRow[] {
  const own = view.rows.filter((r) => r.own)
  const worst = own.length > mostOwn ? furthestBehind(view, own) : undefined
  const lead = leadRows(view)
  const rows = lead.filter((r) => (worst === undefined || !r.own || r === worst) && !isDoubled(r, lead))
  const n = comparedIn(view)
  const of = `, ${whyWorst(view, worst)} of ${countInWords(n)}${n === own.length ? '' : ' with a printed figure'}`
  const says = (r: MeasureRow) =>
    r === worst ? (n > 1 ? of : `, the only one of ${countInWords(own.length)} with a printed figure`) : ''
  return rows.slice(0, most).map((row) => ({
    row,
    name: `${row.name}${says(row)}`,
    inSentence: `${row.inSentence}${says(row)}`,
  }))
}

/** In a narrow place there is no room for “widest gap of six” in full. */
export const briefly = (name: string): string =>
  name.replace(/(?<=, (?:widest gap|highest figure|lowest figure)) of .*$/, '')

/** Why a group represents the others: "behind" is reserved for what was due. */
export const whyWorst = (view: MeasureView, row: MeasureRow | undefined): string =>
  row?.gap?.behind ? 'widest gap' : view.direction === 'down' ? 'highest figure' : 'lowest figure'

/** By the gap to the reference where there is one, else by the latest figure itself. */
function furthestBehind(view: MeasureView, rows: readonly MeasureRow[]): MeasureRow | undefined {
  const known = rows.filter((r) => isPrinted(r.latest))
  const behind = (r: MeasureRow): number => {
    if (r.gap) return r.gap.form === 'points' || view.direction === 'down' ? r.gap.size : -r.gap.size
    const figure = isPrinted(r.latest) ? r.latest.cell.shown : 0
    return view.direction === 'down' ? figure : -figure
  }
  const gaps = known.filter((r) => r.gap !== null)
  return (gaps.length > 0 ? gaps : known).toSorted((a, b) => behind(b) - behind(a))[0]
}

/**
 * The names of all groups in these rows, each once: with the measure's own population if it is a single name, else
 * without.
 */
export function namesOfAll(rows: readonly MeasureRow[]): readonly string[] {
  const all = rows.filter((r) => r.isTotal)
  // Names that differ in their capitals alone are one; a language keeps its own: “English learners tested”.
  const each = (names: readonly string[]) => [...new Map(names.map((n) => [n.toLowerCase(), n])).values()]
  const whole = each(all.map((r) => r.inSentence))
  return whole.length === 1 ? whole : each(all.map((r) => r.of.plain))
}

/**
 * The groups of these measures' few rows: "for the groups that the goal is about and all students". Groups without a
 * row are not named.
 */
export function whomFewRows(views: readonly MeasureView[]): string {
  const rows = views.flatMap((v) => fewRows(v).map(({ row }) => row))
  const totals = namesOfAll(rows)
  const own = rows.some((r) => r.own)
  // A measure without a figure of its goal's own groups or of all is told by those that it has.
  const others = rows.some((r) => !r.own && !r.isTotal)
  const whom = [...(own ? ['the groups that the goal is about'] : []), ...totals]
  if (whom.length === 0) return 'by student group'
  return `for ${listed(whom)}${others ? ', or, without such figures, for other groups' : ''}`
}
