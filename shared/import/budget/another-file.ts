import type { Plan } from '../../domain/plan.ts'
import { sameName } from '../../words/index.ts'
import type { Column } from '../table/columns.ts'
import { nameKey } from './against-plan.ts'
import type { BudgetDraft } from './draft.ts'
import { readLines } from './lines.ts'

/** By one of these a line is known among those of the same name. */
const telling = ['account', 'department', 'position'] as const

/**
 * Names of lines that the plan has from a file of another name, with other amounts in the same year: “Supplies” of one
 * school and of the next. None where something besides the name tells whose a line is, or this file came in before. Two
 * schools may have the same source of money, and so may a new version of a budget, in which most lines stay as they are.
 */
export function linesOfAnotherFile(
  draft: Pick<BudgetDraft, 'roles' | 'name' | 'source' | 'chosen'>,
  columns: readonly Column[],
  plan: Plan,
): { readonly file: string; readonly names: readonly string[] } | null {
  if (telling.some((role) => draft.roles.includes(role)) || draft.chosen === null) return null
  const files = plan.all('importMapping').filter((m) => m.purpose === 'budget')
  const other = files.at(-1)?.name
  if (other === undefined || files.some((m) => sameName(m.name ?? '', draft.name))) return null
  const held = Map.groupBy(plan.all('budgetLine'), (l) => `${l.fiscalYear} ${nameKey(l.description ?? '')}`)
  const { lines } = readLines(draft.chosen.rows, draft as BudgetDraft, columns, plan)
  const matched = lines.flatMap(({ fiscalYear, description, cents, means }) => {
    const source = means.has('source') ? means.get('source')?.id : draft.source
    // A source that the plan does not have makes lines of its own.
    if (source === null) return []
    const isOne = (one = ''): boolean => one === source || one === '' || source === ''
    const own = (held.get(`${fiscalYear} ${nameKey(description)}`) ?? []).filter((l) => isOne(l.source))
    return own.length > 0 ? [{ description, isOther: own.every((l) => l.amount !== cents) }] : []
  })
  const names = matched.flatMap((line) => (line.isOther ? [line.description] : []))
  const bySource = draft.source !== '' || draft.roles.includes('source')
  return names.length === 0 || (bySource && names.length * 2 <= matched.length)
    ? null
    : { file: other, names: [...new Set(names)] }
}
