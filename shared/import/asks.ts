import type { Plan } from '../domain/plan.ts'
import { lastFigure } from './column-use.ts'
import type { Column } from './columns.ts'
import { columnFor, figuresOf, type ImportDraft } from './draft.ts'
import { guessGroup } from './names.ts'
import { figureColumns } from './roles.ts'
import { figuresAt } from './select.ts'
import type { TableRead } from './table-read.ts'
import { yearInHeading } from './years.ts'

/** What is still open of which column is what; null where nothing is. */
export function columnQuestion(draft: ImportDraft, { facts }: TableRead, plan: Plan): string | null {
  const { columns } = facts
  const name = (i: number): string => `“${columns[i]?.name ?? ''}”`
  if (figuresOf(draft, columns) === undefined) return figureQuestion(draft, { facts }, plan)
  const wide = draft.roles.includes('yearFigure')
  if (!wide && !columnFor(draft, columns, 'year')) return 'Say which column holds the year.'
  if (wide && (draft.roles.includes('figure') || draft.roles.includes('year')))
    return 'Figures stand in one column with their year in another, or in a column for each year: say which.'
  const unnamed = figuresAt(draft.roles).find(
    (i) => wide && !yearInHeading(columns[i]?.heading ?? '', draft.yearForm ?? 'ending'),
  )
  if (unnamed !== undefined)
    return `The heading ${name(unnamed)} names no school year, so it can’t hold the figures of one.`
  const asked = draft.roles.indexOf('asked')
  if (asked >= 0) {
    const texts = draft.chosen?.apart.find((a) => a.column === asked)?.texts ?? columns[asked]?.samples ?? []
    const shown = texts.map((t) => (t === '' ? 'nothing' : `“${t.slice(0, 40)}”`)).join(', ')
    return `Your rows are also about ${name(asked)}: ${shown}. Say whether it chooses the rows, or is not used.`
  }
  const only = draft.only.find((o) => o.text === '')
  return only ? `Say which rows are meant, by what stands in ${name(only.column)}.` : null
}

/** Of several columns of figures nobody can guess which is meant: each is named with a cell of it. */
function figureQuestion(draft: ImportDraft, { facts }: Pick<TableRead, 'facts'>, plan: Plan): string {
  const { columns } = facts
  const may = figureColumns(columns, draft.roles).flatMap((i) => columns[i] ?? [])
  const ask = 'Say which column holds the figure, or which columns hold the figures of one year each.'
  const last = lastFigure(plan.all('importMapping'), draft.name)
  if (last !== undefined) return `Last year it was “${last}”, and no column is headed so now. ${ask}`
  if (may.length < 2) return ask
  const groups = plan.all('studentGroup')
  if (may.filter((c) => guessGroup(c.heading, groups)).length > 1)
    return 'This file has a column for each group. One of them can be brought in at a time: say which holds the figure, or bring in a file that has a row for each group.'
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
