import type { Plan } from '../domain/plan.ts'
import { lastFigure } from './column-use.ts'
import type { Column, Role } from './columns.ts'
import { columnFor, figuresOf, type ImportDraft } from './draft.ts'
import { figureColumns, yearsApart } from './roles.ts'
import { acrossOf, figuresAt } from './select.ts'
import type { TableRead } from './table-read.ts'
import { yearInHeading } from './years.ts'

/** Of several sheets with a table each, a person says which is meant. */
export const sheetQuestion = (alike: readonly string[]): string => {
  const shown = alike.slice(0, 6).map((name) => `“${name}”`)
  return `Several sheets of this book hold a table: ${shown.join(', ')}${alike.length > 6 ? ' and more' : ''}. Say which one is meant.`
}

/** What is still open of which column is what; null where nothing is. */
export function columnQuestion(draft: ImportDraft, { facts, alike }: TableRead, plan: Plan): string | null {
  const { columns } = facts
  if (alike.length > 0) return sheetQuestion(alike)
  const name = (i: number): string => `“${columns[i]?.name ?? ''}”`
  if (figuresOf(draft, columns) === undefined) return figureQuestion(draft, { facts }, plan)
  const across = acrossOf(draft.roles)
  const wide = across === 'yearFigure'
  const also = (...used: Role[]): boolean => used.some((role) => draft.roles.includes(role))
  if (wide && also('figure', 'year', 'groupFigure'))
    return 'Figures stand in one column with their year in another, or in a column for each year: say which.'
  if (across === 'groupFigure' && also('figure', 'group'))
    return 'Figures stand in one column with their group in another, or in a column for each group: say which.'
  if (!wide && !columnFor(draft, columns, 'year') && draft.allOf === null) return yearQuestion(columns)
  const unnamed = figuresAt(draft.roles).find(
    (i) => wide && !yearInHeading(columns[i]?.heading ?? '', draft.yearForm ?? 'ending'),
  )
  if (unnamed !== undefined)
    return `The heading ${name(unnamed)} names no school year, so it can’t hold the figures of one.`
  const beside = sideBySide(draft)
  if (beside !== undefined)
    return `Two tables stand side by side: ${name(beside)} names the groups of what stands to the right of it. Take the figures of one of them, and use the others’ columns not.`
  const asked = draft.roles.indexOf('asked')
  if (asked >= 0) {
    const texts = draft.chosen?.apart.find((a) => a.column === asked)?.texts ?? columns[asked]?.samples ?? []
    const shown = texts.map((t) => (t === '' ? 'nothing' : `“${t.slice(0, 40)}”`)).join(', ')
    return `Your rows are also about ${name(asked)}: ${shown}. Say whether it chooses the rows, or is not used.`
  }
  const only = draft.only.find((o) => o.text === '')
  return only ? `Say which rows are meant, by what stands in ${name(only.column)}.` : null
}

/** A column that names other groups than the rows do, between figures that are both to be taken. */
function sideBySide({ roles, chosen }: ImportDraft): number | undefined {
  const figures = figuresAt(roles)
  return chosen?.apart.find(
    ({ column, crosses }) => crosses && figures.some((i) => i < column) && figures.some((i) => i > column),
  )?.column
}

function yearQuestion(columns: readonly Column[]): string {
  const several = yearsApart(columns).flatMap((i) => columns[i] ?? [])
  const shown = several.map((c) => `“${c.name}” (${c.samples[0] ?? ''})`).join(', ')
  return several.length > 0
    ? `Several columns may hold the year: ${shown}. Say which column holds the year.`
    : 'No column holds the year. Say of which school year all rows are, or which column holds the year.'
}

/** Of several columns of figures nobody can guess which is meant: each is named with a cell of it. */
function figureQuestion(draft: ImportDraft, { facts }: Pick<TableRead, 'facts'>, plan: Plan): string {
  const { columns } = facts
  const may = figureColumns(columns, draft.roles).flatMap((i) => columns[i] ?? [])
  const ask = 'Say which column holds the figure, or which columns hold the figures of one year each.'
  const last = lastFigure(plan.all('importMapping'), draft.name)
  if (last !== undefined) return `Last year it was “${last}”, and no column is headed so now. ${ask}`
  if (may.length < 2) return ask
  const shown = may.slice(0, 4).map((c) => `“${c.name}” (${c.samples[0] ?? ''})`)
  return `Several columns may hold the figure: ${shown.join(', ')}${may.length > 4 ? ' and more' : ''}. ${ask}`
}

/** The first single year in the file, of which a person says which school year it is; undefined where there is none. */
export function singleYear(draft: ImportDraft, columns: readonly Column[]): string | undefined {
  const texts = [
    ...(columnFor(draft, columns, 'year')?.distinct ?? []).map((d) => d.text),
    ...columns.flatMap((c, i) => (draft.roles[i] === 'yearFigure' ? c.heading : [])),
  ]
  return texts.flatMap((text) => /(?<![\d-])(?:19|20)\d{2}(?![\d]|\s*[-–—/]\s*\d)/.exec(text)?.[0] ?? [])[0]
}
