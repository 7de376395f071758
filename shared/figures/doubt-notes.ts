import { yearInWords } from '../days/index.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import { where } from '../domain/plan.ts'
import { compareKeys, listed } from '../words/index.ts'
import { isPrinted } from './figure.ts'
import type { MeasureRow } from './measure-rows.ts'
import type { FiguresPlan as Plan } from './parts.ts'

type Value = RecordOf<'value'>

const taken = { asIs: 'as it was', divided: 'divided by a hundred', multiplied: 'multiplied by a hundred' } as const

/**
 * How a figure was taken that was far from its neighbors in its file, until somebody has looked it up. Only for a
 * printed figure: about a withheld one even this would say something.
 */
export function doubtOf({ group, year, reading }: Value, rows: readonly MeasureRow[]): string {
  const { doubt } = reading ?? {}
  if (doubt === undefined || doubt === 'lookedUp' || year === undefined) return ''
  const figure = rows.find((r) => r.group === group)?.figures[year]
  return isPrinted(figure) ? `far from its neighbors, taken ${taken[doubt]}` : ''
}

/** Notes below figures if one of them was far from its neighbors in its file and was taken by somebody's decision. */
export function doubtNotes(
  plan: Plan,
  measure: string,
  rows: readonly MeasureRow[],
  years: readonly string[],
): readonly string[] {
  const marked = where(plan, 'value', 'measure', measure)
    .filter((v) => years.includes(v.year ?? '') && doubtOf(v, rows) !== '')
    .toSorted((a, b) => compareKeys(a.year ?? '', b.year ?? '') || compareKeys(a.id, b.id))
  if (marked.length === 0) return []
  const names = marked.map((v) => {
    const how = taken[(v.reading?.doubt ?? 'asIs') as keyof typeof taken]
    return `${rows.find((r) => r.group === v.group)?.inSentence} in ${yearInWords(v.year ?? '')} (${how})`
  })
  return [
    `Far from ${marked.length === 1 ? 'its neighbors in its file, and taken' : 'their neighbors in their file, and taken'} by decision: ${listed(names)}.`,
  ]
}
