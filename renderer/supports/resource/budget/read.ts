import { kinds } from '../../../../shared/domain/kinds/index.ts'
import type { Plan } from '../../../../shared/domain/plan.ts'
import { readYear } from '../../../../shared/import/years/years.ts'
import { err, ok, type Result } from '../../../../shared/result/result.ts'
import { readMoney } from '../../../../shared/words/index.ts'
import { oneOf } from '../../../records/oneOf.ts'

/** The contents of a budget line's cells, by column. */
export const columns = [
  { id: 'description', name: 'What is paid', holds: 'words', wide: true },
  { id: 'category', name: 'Category', holds: 'words' },
  { id: 'fiscalYear', name: 'Fiscal year', holds: 'words' },
  { id: 'amount', name: 'Amount', holds: 'figures' },
  { id: 'source', name: 'Funding source', holds: 'words', clamp: true },
  { id: 'goal', name: 'Goal', holds: 'words', wide: true, clamp: true },
  { id: 'status', name: 'Status', holds: 'words' },
] as const
export type Column = (typeof columns)[number]['id']

export const choicesOf = (field: 'category' | 'status') => {
  const { shape } = kinds.budgetLine.fields[field]
  return shape.t === 'choice' ? shape.options.map((o) => ({ id: o.value, name: o.label })) : []
}
export const sourcesOf = (plan: Plan) => plan.all('fundingSource').map((s) => ({ id: s.id, name: s.name ?? '' }))
export const goalsOf = (plan: Plan) => plan.all('goal').map((g) => ({ id: g.id, name: g.title ?? '' }))

/** The names to choose from in a column; empty if anything may be entered. */
export function offersOf(plan: Plan, column: string): readonly string[] {
  const list =
    column === 'category' || column === 'status'
      ? choicesOf(column)
      : column === 'source'
        ? sourcesOf(plan)
        : column === 'goal'
          ? goalsOf(plan)
          : []
  return [...new Set(list.map((one) => one.name.trim()).filter((name) => name !== ''))]
}

/** Reads typed or pasted text of a column. Names mean records, as in a spreadsheet. */
export function readCell(plan: Plan, column: string, text: string): Result<unknown, string> {
  const trimmed = text.trim()
  if (trimmed === '') return ok(null)
  switch (column as Column) {
    case 'amount':
      return readMoney(trimmed)
    case 'fiscalYear': {
      const year = readYear(trimmed.replace('–', '-'), 'ending')
      return year === undefined
        ? err(`“${trimmed.slice(0, 60)}” is not a fiscal year. Type it like 2026-27.`)
        : ok(year)
    }
    case 'category':
      return oneOf(choicesOf('category'), trimmed, 'category')
    case 'status':
      return oneOf(choicesOf('status'), trimmed, 'status')
    case 'source':
      return oneOf(sourcesOf(plan), trimmed, 'funding source')
    case 'goal':
      return oneOf(goalsOf(plan), trimmed, 'goal')
    default:
      return ok(trimmed)
  }
}
