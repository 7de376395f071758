import type { Plan } from '../../domain/plan.ts'
import { sameName } from '../../words/index.ts'
import type { Column } from '../table/columns.ts'
import { nameKey } from './against-plan.ts'
import type { BudgetDraft } from './draft.ts'
import { readLines } from './lines.ts'

/** By one of these a line is known among those of the same name. */
const telling = ['account', 'source', 'department', 'position'] as const

/**
 * Names of lines that the plan has from a file of another name, with other amounts in the same year: “Supplies” of one
 * school and of the next. None where something besides the name tells whose a line is, or this file came in before.
 */
export function linesOfAnotherFile(
  draft: Pick<BudgetDraft, 'roles' | 'name' | 'source' | 'chosen'>,
  columns: readonly Column[],
  plan: Plan,
): { readonly file: string; readonly names: readonly string[] } | null {
  if (draft.source !== '' || telling.some((role) => draft.roles.includes(role)) || draft.chosen === null) return null
  const files = plan.all('importMapping').filter((m) => m.purpose === 'budget')
  const other = files.at(-1)?.name
  if (other === undefined || files.some((m) => sameName(m.name ?? '', draft.name))) return null
  const held = Map.groupBy(plan.all('budgetLine'), (l) => `${l.fiscalYear} ${nameKey(l.description ?? '')}`)
  const { lines } = readLines(draft.chosen.rows, draft as BudgetDraft, columns, plan)
  const names = lines.flatMap(({ fiscalYear, description, cents }) => {
    const own = held.get(`${fiscalYear} ${nameKey(description)}`) ?? []
    return own.length > 0 && own.every((l) => l.amount !== cents) ? [description] : []
  })
  return names.length === 0 ? null : { file: other, names: [...new Set(names)] }
}
