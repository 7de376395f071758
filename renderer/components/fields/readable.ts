import { lookupIn, showValue, titleOf } from '../../../shared/domain/describe.ts'
import { kindOf } from '../../../shared/domain/kinds/index.ts'
import type { StatusWord } from '../../../shared/rules/status.ts'
import { statusNames, statusWords } from '../../../shared/rules/status-names.ts'
import { capital } from '../../../shared/words/index.ts'
import { planNow } from '../../state/index.ts'

/** The label of a field: "Goal", "Owner"; for the record itself, the label of its kind. */
export function fieldLabel(kind: string, field: string): string {
  if (field === '') return kindOf(kind)?.one ?? 'Record'
  return kindOf(kind)?.fields[field]?.label ?? field
}

/** One field's value as a person reads it, with the names of what it points at. Empty for nothing. */
export function readableField(kind: string, field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return ''
  const declared = kindOf(kind)?.fields[field]
  if (kind === 'statusUpdate' && field === 'status' && statusWords.some((w) => w === value))
    return capital(statusNames(planNow())[value as StatusWord])
  if (declared !== undefined) return showValue(declared, value, lookupIn(planNow()))
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** A record's name in lists; a record that links others is named by what it links. */
export const nameOf = (kind: string, values: Readonly<Record<string, unknown>>): string =>
  titleOf(kind, values, planNow())
