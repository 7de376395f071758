import type { Plan } from '../domain/plan.ts'
import { usualGroup } from '../domain/usual-groups.ts'
import { sameName } from '../words/index.ts'
import { guessMark } from './cells/marks.ts'
import { hasLetterBehind, readNumber } from './cells/numbers.ts'
import { countsYears } from './columns/cohorts.ts'
import { lastFigure } from './columns/column-use.ts'
import { whole } from './columns/count-columns.ts'
import { countDoubt } from './columns/doubted-count.ts'
import { otherCount } from './columns/made-of.ts'
import { figureColumns } from './columns/roles.ts'
import { sheetQuestion, type TableRead } from './columns/table-read.ts'
import { otherYears, yearsApart } from './columns/year-columns.ts'
import { columnFor, figuresOf, type ImportDraft, wordsOf } from './draft/draft.ts'
import { groupOver } from './names/group-over.ts'
import { childrenQuestion } from './subject/several-of-one.ts'
import { acrossOf, type Column, figuresAt, type Role } from './table/columns.ts'
import { code, head, mostlyYears, nHead, shareIn } from './table/heads.ts'
import { readYear, yearInHeading } from './years/years.ts'

const wholeYear = /^(sy |school year )?(19|20)\d{2}\s*[-–—/]\s*(\d{4}|\d{2})$/i

/** The open question about the use of columns; null if there is none. */
export function columnQuestion(draft: ImportDraft, read: TableRead, plan: Plan): string | null {
  const { facts, alike } = read
  const { columns } = facts
  if (alike.length > 0) return sheetQuestion(alike)
  const name = (i: number): string => `“${columns[i]?.name ?? ''}”`
  const children = childrenQuestion(draft, read)
  if (children !== null) return children
  if (figuresOf(draft, columns) === undefined) return figureQuestion(draft, { facts }, plan)
  const share = sharesForNumbers(draft, columns, plan)
  if (share !== null) return share
  const across = acrossOf(draft.roles)
  const wide = across === 'yearFigure'
  const also = (...used: Role[]): boolean => used.some((role) => draft.roles.includes(role))
  if (wide && also('figure', 'year', 'groupFigure'))
    return 'Figures can be in one column with their year in another, or in a column for each year. Choose one of these.'
  if (across === 'groupFigure' && also('figure', 'group'))
    return 'Figures can be in one column with their group in another, or in a column for each group. Choose one of these.'
  const groupColumn = columnFor(draft, columns, 'group')
  const years = (groupColumn?.distinct ?? []).filter((d) => wholeYear.test(d.text.trim()))
  if (groupColumn && years.length > 1 && years.length < groupColumn.distinct.length)
    return `Years and groups are in one column: “${groupColumn.name}” has “${years[0]?.text}” among them. Give the year a separate column in the file, and choose it again.`
  if (!wide && !columnFor(draft, columns, 'year') && draft.allOf === null) return yearQuestion(columns)
  const unnamed = figuresAt(draft.roles).find(
    (i) => wide && !yearInHeading(columns[i]?.heading ?? '', draft.yearForm ?? 'ending'),
  )
  if (unnamed !== undefined)
    return `The heading ${name(unnamed)} does not name a school year, so the column can’t be used for one year’s figures.`
  const other = otherCount(draft.roles, facts.made, columns)
  if (other !== null)
    return `In every row the figure is ${name(other.n)} out of ${name(other.of)}, so the students counted are under ${name(other.of)}. Choose that column as “Students counted”.`
  const beside = sideBySide(draft)
  if (beside !== undefined)
    return `Two tables are side by side: ${name(beside)} names the groups for the columns to its right. Use the figures from one table, and mark the other table’s columns “Not used”.`
  const asked = draft.roles.indexOf('asked')
  if (asked >= 0) {
    const texts = draft.chosen?.apart.find((a) => a.column === asked)?.texts ?? columns[asked]?.samples ?? []
    const shown = texts.map((t) => (t === '' ? 'nothing' : `“${t.slice(0, 40)}”`)).join(', ')
    const count = countQuestion(draft, read, plan, asked)
    if (count !== null) return count
    const filled = columns[asked]?.filled ?? 0
    const most = Math.max(...columns.map((c) => c.filled))
    if (texts.length === 1 && texts[0] !== '' && filled < most * 0.9)
      return `Some rows have ${shown} under ${name(asked)}, and others have nothing. Choose whether it picks the rows or is not used.`
    if (texts.length === 1 && texts[0] !== '')
      return `Every row of yours has ${shown} under ${name(asked)}. Choose whether it picks the rows or is not used.`
    const unread = unreadIn(columns[asked])
    const over = columns[asked]?.heading ?? ''
    if (unread.length > 0 && (yearInHeading(over, 'ending') || usualGroup(groupOver(over)) !== null))
      return `Some figures under ${name(asked)} can’t be read, such as “${unread[0]}”. Write them as plain numbers in the file, and choose it again; or choose “Not used” for that column.`
    return `Your rows also differ by ${name(asked)}: ${shown}. Choose whether it picks the rows or is not used.`
  }
  const only = draft.only.find((o) => o.text === '')
  return only ? `Choose which rows you mean, by the value in ${name(only.column)}.` : null
}

/** A measure that is a number takes no percentages where numbers are beside them. */
function sharesForNumbers(
  { roles, measure, newMeasure }: ImportDraft,
  columns: readonly Column[],
  plan: Plan,
): string | null {
  const unit = measure === 'new' ? newMeasure.unit : plan.get('measure', measure ?? '')?.unit
  const at = roles.indexOf('figure')
  const figure = columns[at]
  if (unit !== 'count' || figure === undefined || !isShare(figure)) return null
  const numbers = columns.filter(
    (c, i) => i !== at && !c.hidden && whole(c) && !isShare(c) && !mostlyYears(c) && !code.test(head(c)),
  )
  return numbers.length === 0
    ? null
    : `The measure is a number, and “${figure.name}” has percentages. Choose the column with the figure, such as “${numbers[0]?.name ?? ''}”.`
}
const isShare = (c: Column): boolean => shareIn.test(head(c)) || c.numbers.signs > c.filled / 2

/** The question whom a column of students counts; null where the column is of something else. */
function countQuestion(draft: ImportDraft, read: TableRead, plan: Plan, at: number): string | null {
  const { columns } = read.facts
  const column = columns[at]
  if (column === undefined || !nHead.test(head(column)) || draft.roles.includes('n')) return null
  if (mostlyYears(column) || countsYears(column)) return null
  const measure = plan.get('measure', draft.measure ?? '')?.short ?? ''
  const said = countDoubt(at, draft.roles, columns, wordsOf(read, draft.file, measure))
  return `“${column.name}” (${column.samples[0] ?? ''}) may not be the number of students whom the rate is about${said ? `, since the file says “${said.slice(0, 80)}”` : ', but only of those who did'}. Choose “Students counted”, or “Not used”.`
}

/** Texts of a column that seem to be figures and can’t be read: “81.2 (79–83)”, “812/1000”. */
const unreadIn = (c: Column | undefined): readonly string[] =>
  (c?.distinct ?? []).flatMap(({ text }) => {
    const figure =
      /^\W*\d{1,6}([.,]\d+)?(?![\d-])/.test(text) && text.length <= 30 && readYear(text, 'ending') === undefined
    const number = readNumber(text, 'point').ok || readNumber(text, 'comma').ok
    const known = (number && !hasLetterBehind(text)) || guessMark(text) !== null
    return figure && !known && !/\p{L}{4}/u.test(text) && !/^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}\b/.test(text)
      ? [text.trim()]
      : []
  })

/** A column that names other groups than the rows do, between figures that are both to be taken. */
function sideBySide({ roles, chosen }: ImportDraft): number | undefined {
  const figures = figuresAt(roles)
  return chosen?.apart.find(
    ({ column, crosses }) => crosses && figures.some((i) => i < column) && figures.some((i) => i > column),
  )?.column
}

/** “19-20” over a column: a school year, or ages, or grades. */
export const shortYears = (
  columns: readonly Column[],
): readonly { readonly heading: string; readonly year: string }[] =>
  columns.flatMap(({ heading }) => {
    const [, a = '', b = ''] = /^['’]?(\d{2})\s*[-–—/]\s*['’]?(\d{2})$/.exec(heading.trim()) ?? []
    return a !== '' && Number(a) >= 13 && (Number(a) + 1) % 100 === Number(b) ? [{ heading, year: `20${a}-${b}` }] : []
  })

function yearQuestion(columns: readonly Column[]): string {
  const several = yearsApart(columns).flatMap((i) => columns[i] ?? [])
  const shown = several.map((c) => `“${c.name}” (${c.samples[0] ?? ''})`).join(', ')
  const [short] = shortYears(columns)
  if (several.length === 0 && short !== undefined)
    return `The heading “${short.heading}” may be the school year ${short.year.replace('-', '–')}. Choose the school year for all rows.`
  const [other] = otherYears(columns)
  if (several.length > 0) return `Several columns could be the year: ${shown}. Choose the column with the year.`
  return other
    ? `The years in “${other.name}” (“${other.samples[0] ?? ''}”) may not be the years of the figures. Choose the school year for all rows, or the column with the year.`
    : 'No column has the year. Choose the school year for all rows, or the column with the year.'
}

/** With several columns of figures nobody can guess which is meant: each is named with one of its cells. */
function figureQuestion(draft: ImportDraft, { facts }: Pick<TableRead, 'facts'>, plan: Plan): string {
  const { columns } = facts
  const may = figureColumns(columns, draft.roles).flatMap((i) => columns[i] ?? [])
  const ask = 'Choose the column with the figure, or the columns that each have one year’s or one group’s figures.'
  const last = lastFigure(plan.all('importMapping'), draft.name)
  if (last !== undefined && !may.some((c) => sameName(c.heading, last.heading)))
    return `Last year it was “${last.heading}”, and no column has that heading now. ${ask}`
  const unread = columns.find((c, i) => draft.roles[i] === 'ignored' && unreadIn(c).length > c.filled / 2)
  if (may.length === 0 && unread !== undefined)
    return `The figures may be under “${unread.name}”, but they can’t be read, such as “${unreadIn(unread)[0]}”. Write them as plain numbers in the file, and choose it again.`
  if (may.length < 2) return ask
  const shown = may.slice(0, 4).map((c) => `“${c.name}” (${c.samples[0] ?? ''})`)
  const before = last === undefined ? '' : ` Last year it was “${last.heading}”.`
  return `Several columns could be the figure: ${shown.join(', ')}${may.length > 4 ? ' and more' : ''}.${before} ${ask}`
}

/** The first single year in the file, for the question which school year it is; undefined if there is none. */
export function singleYear(draft: ImportDraft, columns: readonly Column[]): string | undefined {
  const texts = [
    ...(columnFor(draft, columns, 'year')?.distinct ?? []).map((d) => d.text),
    ...columns.flatMap((c, i) => (draft.roles[i] === 'yearFigure' ? c.heading : [])),
  ]
  return texts.flatMap((text) => /(?<![\d-])(?:19|20)\d{2}(?![\d]|\s*[-–—/]\s*\d)/.exec(text)?.[0] ?? [])[0]
}
