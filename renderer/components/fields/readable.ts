import { kindOf } from '../../../shared/domain/kinds/index.ts'
import type { Field, FieldShape } from '../../../shared/domain/schema.ts'
import { dayWords, useRecords } from '../../state/index.ts'
import { titleOf } from './reference.ts'

const number = new Intl.NumberFormat('en-US', { maximumFractionDigits: 10 })
const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', minimumFractionDigits: 0 })

const titleNow = (kind: string, id: unknown): string => {
  const state = typeof id === 'string' ? useRecords.getState().kinds[kind]?.get(id) : undefined
  return state ? titleOf(kind, state.values) : 'a record that is no longer in the plan'
}

/** A value as a person reads it: titles for references, words for days and choices. Empty for nothing. */
export function readable(shape: FieldShape, value: unknown): string {
  if (value === null || value === undefined || value === '') return ''
  switch (shape.t) {
    case 'choice':
      return shape.options.find((o) => o.value === value)?.label ?? String(value)
    case 'day':
      return dayWords(String(value))
    case 'money':
      return dollars.format(Number(value) / 100)
    case 'figure':
    case 'integer':
      return number.format(Number(value))
    case 'flag':
      return value === true ? 'Yes' : 'No'
    case 'ref':
      return titleNow(shape.kind, value)
    case 'refs':
      return Array.isArray(value) ? value.map((id) => titleNow(shape.kind, id)).join(', ') : String(value)
    case 'about':
      return aboutWords(value)
    case 'abouts':
      return Array.isArray(value) ? value.map(aboutWords).join(', ') : String(value)
    case 'texts':
      return Array.isArray(value) ? value.join(', ') : String(value)
    case 'parts':
      return partWords(shape.parts, value)
    case 'rows':
      return Array.isArray(value) ? value.map((row) => partWords(shape.parts, row)).join('; ') : String(value)
    case 'blob':
      return 'A file'
    default:
      return String(value)
  }
}

function aboutWords(value: unknown): string {
  const about = value as { kind?: unknown; id?: unknown }
  return typeof about === 'object' && about !== null && typeof about.kind === 'string'
    ? titleNow(about.kind, about.id)
    : ''
}

function partWords(parts: Readonly<Record<string, Field>>, value: unknown): string {
  if (typeof value !== 'object' || value === null) return ''
  return Object.entries(value)
    .map(([name, part]) => {
      const declared = parts[name]
      const words = declared ? readable(declared.shape, part) : String(part)
      return `${declared?.label ?? name}: ${words}`
    })
    .join(' · ')
}

/** The label of a field in a sentence: "Goal, target"; the record itself has none. */
export function fieldLabel(kind: string, field: string): string {
  if (field === '') return kindOf(kind)?.one ?? 'Record'
  return kindOf(kind)?.fields[field]?.label ?? field
}

/** One field's value as a person reads it. */
export function readableField(kind: string, field: string, value: unknown): string {
  const shape = kindOf(kind)?.fields[field]?.shape
  if (shape !== undefined) return readable(shape, value)
  return value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** What a record is called where no title is typed: a value is named by its measure, group and year. */
export function nameOf(kind: string, values: Readonly<Record<string, unknown>>): string {
  const declared = kindOf(kind)
  if (declared?.title && values[declared.title]) return titleOf(kind, values)
  if (declared !== undefined && typeof declared.identity === 'object') {
    const parts = declared.identity.key.map((field) => readableField(kind, field, values[field])).filter(Boolean)
    if (parts.length > 0) return `${declared.one}: ${parts.join(', ')}`
  }
  return titleOf(kind, values)
}
