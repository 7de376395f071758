import type { RecordOf } from '../../domain/kinds/index.ts'
import type { Plan } from '../../domain/plan.ts'
import { usualGroup } from '../../domain/usual-groups.ts'
import { sameName } from '../../words/index.ts'
import { guessPlace } from '../names/names.ts'
import { acrossOf, type Column, type Role } from '../table/columns.ts'
import { head, places } from '../table/heads.ts'
import { readsAsNote } from '../table/notes.ts'
import { kindOf } from '../vocabulary/unit-said.ts'
import { federal, guessYearForm, isSingleYear, saysAutumn, type YearForm } from '../years/years.ts'
import { figureColumns } from './roles.ts'
import type { TableRead } from './table-read.ts'

/** The guessed roles, where the column that names the plan's own district is the place, if none or another was guessed that does not. */
export function withOwnPlace({ facts, roles: used }: TableRead, names: (column: Column) => boolean): readonly Role[] {
  const at = used.indexOf('place')
  const guessed = facts.columns[at]
  if (guessed !== undefined && names(guessed)) return used
  const better = facts.columns.findIndex(
    (c, i) => i !== at && !(used[i] === 'group' && holdsGroups(c)) && c.distinct.length > 0 && names(c) && ofPlaces(c),
  )
  return better < 0 ? used : used.map((r, i) => (i === better ? 'place' : i === at ? 'ignored' : r))
}

/** The plan's own district as a column, or some texts, name it; undefined where they do not. */
export function ownDistrict(of: Column | readonly string[], plan: Plan): string | undefined {
  const district = plan.get('district', 'district')
  const texts = 'distinct' in of ? of.distinct.map((d) => d.text) : of
  return guessPlace(district?.name, texts) ?? guessPlace(district?.shortName, texts) ?? undefined
}

const kindOfPlace = /\b(district|schools?|unified|county|parish|academy|public|[a-z]{0,4}sd|re-?\d+\w*|\d)\b/i
/** A column of sources or of notes may name the district as well: one of places has other places beside it. */
const ofPlaces = (c: Column): boolean =>
  c.distinct.length === 1 ||
  places.some((p) => p.test(head(c))) ||
  c.distinct.filter((d) => kindOfPlace.test(d.text)).length > c.distinct.length / 2

const holdsGroups = (c: Column): boolean => c.distinct.slice(0, 200).some((d) => usualGroup(d.text) !== null)

/** Stands for an empty cell, if rows are chosen by a text. */
export const EMPTY = '(empty)'

/** The texts by which rows may be chosen. */
export const choosable = (column: Column, dataRows: number): readonly string[] => [
  ...column.distinct.flatMap((d) => (readsAsNote(d.text) ? [] : d.text)),
  ...(column.filled < dataRows ? [EMPTY] : []),
]

/** True for a column whose texts say of each row how its figure is written, each in one way. */
export function saysHow(column: Column): boolean {
  const known = column.distinct.flatMap((d) => kindOf(d.text) ?? [])
  return (
    known.length > 0 && new Set(known.filter((k) => k !== 'other')).size === known.filter((k) => k !== 'other').length
  )
}

/** Which school year the single years of a file name, as it says itself. */
export function yearFormOf(
  { facts, sheet }: TableRead,
  used: readonly Role[],
  file: string,
  /** The measure's name. */
  about = '',
): YearForm | null {
  const column = facts.columns[used.indexOf('year')]
  const figure = facts.columns[used.indexOf('figure')]?.heading ?? ''
  const titles = [facts.above, sheet ?? '', file.replace(/\.\w+$/, ''), figure, about].join(' | ')
  if (column !== undefined)
    return countedInFall(titles, about, column) ? null : guessYearForm(column.heading, titles, column)
  const headings = facts.columns.flatMap((c, i) => (used[i] === 'yearFigure' ? [c.heading] : []))
  return headings.some(isSingleYear) && (federal.test(titles) || saysAutumn(titles)) ? null : 'ending'
}

/** “October 1, 2022 enrollment” over the year 2022: children are counted in the fall in which a year begins. */
const countedInFall = (titles: string, about: string, column: Column): boolean =>
  /\benroll|\bmember|\bheadcount/i.test(about) &&
  [...titles.matchAll(/\b(?:sep|oct|nov)[a-z]*\.? \d{1,2},? (20\d{2})\b|\b(?:9|10|11)\/\d{1,2}\/(20\d{2})\b/gi)].some(
    ([, a, b]) => column.singleYears > 0 && column.distinct.some((d) => d.text.trim() === (a ?? b)),
  )

/** Last year's heading of the figures, and of its other columns, of a file of this name that has other columns now. */
interface LastFigure {
  readonly heading: string
  readonly beside: readonly string[]
}

/** Undefined where it is not known. */
export function lastFigure(kept: readonly RecordOf<'importMapping'>[], name: string): LastFigure | undefined {
  const last = kept.find((m) => m.purpose === 'figures' && sameName(m.name, name))
  const [figures = [], others = []] = [true, false].map((is) =>
    (last?.columns ?? []).flatMap((c) => ((c.usedAs === 'figure') === is ? (c.heading ?? '') : [])),
  )
  return figures.length === 1 ? { heading: figures[0] ?? '', beside: others } : undefined
}

/** “Rate” beside a new “Graduation Rate” may be of something else by now. */
const saysLittle = /^\W*(?:data|values?|figures?|rates?|percent(?:age)?|pct|results?|scores?)?\W*$/i

/** The guessed roles with the figure under last year's heading; asked, where no column has it, or a new one says more. */
export function withLastFigure(
  used: readonly Role[],
  columns: readonly Column[],
  last: LastFigure | undefined,
): readonly Role[] {
  if (last === undefined || acrossOf(used) !== null) return used
  const at = columns.findIndex((c) => sameName(c.heading, last.heading))
  const isNew = ({ heading }: Column): boolean => !last.beside.some((before) => sameName(before, heading))
  const others = figureColumns(columns, used).filter((i) => i !== at)
  const saysMore = others.some((i) => isNew(columns[i] as Column))
  if (at >= 0 && !used.includes('figure') && saysLittle.test(last.heading) && saysMore) return used
  return used.map((r, i) => (i === at ? 'figure' : r !== 'figure' ? r : at < 0 ? 'asked' : 'ignored'))
}

/**
 * The columns that are shown where there are more than a screen can draw in a moment: all that are used or asked about,
 * and the first of the others, in the order of the file.
 */
export function columnsShown(used: readonly string[], most: number): readonly number[] {
  let others = 0
  return used.flatMap((role, i) => (role !== 'ignored' || others++ < most ? i : []))
}

/** True for a column by which no rows are told from others: what it says, it says of all. */
export const picksNone = (
  { roles, only }: { readonly roles: readonly Role[]; readonly only: readonly { readonly column: number }[] },
  i: number,
): boolean =>
  roles[i] === 'ignored' || ((roles[i] === 'only' || roles[i] === 'format') && !only.some((o) => o.column === i))
