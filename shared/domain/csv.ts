import { compareKeys, moneyWords } from '../words/index.ts'
import { type Lookup, showValue, wholeTitle } from './describe.ts'
import { type KindName, kindOf, kinds } from './kinds/index.ts'
import { heldBy, ownEntryId, ownFieldsOf, ownName } from './own-fields.ts'
import { type Plan, planOf } from './plan.ts'
import type { Field, Fields, Kind } from './schema.ts'
import type { RecordState } from './state.ts'

/** The records of one kind as a table for a spreadsheet. Its cells are guarded, so that none is run as a formula. */
interface CsvTable {
  /** The name of the kind and of the file. */
  readonly name: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** The whole file, RFC 4180 with a byte order mark, so that spreadsheets read it as UTF-8. */
  readonly text: string
}

const risky = /^'*[=+\-@\t\r\n＝＋－＠]/u

/**
 * Typed text that no spreadsheet runs as a formula: if it begins like one (also after apostrophes), one apostrophe is
 * put before it.
 */
export const guarded = (text: string): string => (risky.test(text) ? `'${text}` : text)

interface Column {
  readonly label: string
  readonly cell: (values: Readonly<Record<string, unknown>>, id: string) => string
}

const empty = (value: unknown): boolean => value === null || value === undefined || value === ''

/** A value as a cell. Numbers are written as numbers, negative ones too; everything typed is guarded. */
function cellOf(field: Field, value: unknown): string {
  if (empty(value)) return ''
  const { shape } = field
  if (shape.t === 'money' && typeof value === 'number') return moneyWords(value).replace('−', '-').replace(/[$,]/g, '')
  if ((shape.t === 'figure' || shape.t === 'integer') && typeof value === 'number') return String(value)
  if (shape.t === 'refs' && Array.isArray(value)) return value.join('; ')
  if (shape.t === 'texts' && Array.isArray(value)) return guarded(value.join('\n'))
  if (shape.t === 'choice' || shape.t === 'flag') return guarded(showValue(field, value))
  if (typeof value === 'string') return guarded(value)
  return guarded(JSON.stringify(value))
}

/** A field's columns: a reference to a record has its id and, beside it, the record's name. */
function columnsOf(name: string, field: Field, above: string, lookup: Lookup): readonly Column[] {
  const { shape } = field
  const label = above === '' ? field.label : `${above}: ${field.label}`
  const own = (values: Readonly<Record<string, unknown>>): unknown =>
    Object.hasOwn(values, name) ? values[name] : undefined
  if (shape.t === 'parts')
    return Object.entries(shape.parts).flatMap(([part, f]) =>
      columnsOf(part, f, label, lookup).map((c) => ({
        label: c.label,
        cell: (values, id) => {
          const whole = own(values)
          return typeof whole === 'object' && whole !== null ? c.cell(whole as Record<string, unknown>, id) : ''
        },
      })),
    )
  const words: Column = { label, cell: (v) => (empty(own(v)) ? '' : guarded(showValue(field, own(v), lookup))) }
  // As their ids: a name may have a comma in it.
  const each: Column = {
    label,
    cell: (v) => {
      const list = own(v)
      return Array.isArray(list)
        ? guarded(list.map((one) => showValue(field, [one], lookup)).join('; '))
        : words.cell(v, '')
    },
  }
  switch (shape.t) {
    case 'ref':
    case 'refs':
      return [{ label: `${label} (id)`, cell: (v) => cellOf(field, own(v)) }, each]
    case 'about':
    case 'abouts':
      return [{ label: `${label} (id)`, cell: (v) => aboutIds(own(v)) }, each]
    case 'rows':
      return [words]
    case 'money':
      return [{ label: `${label} (dollars)`, cell: (v) => cellOf(field, own(v)) }]
    default:
      return [{ label, cell: (v) => cellOf(field, own(v)) }]
  }
}

/**
 * The columns of the district's own fields on a kind; a name that the table already has is numbered, so that no two
 * columns have the same one.
 */
function ownColumns(plan: Plan, kind: string, taken: Set<string>, lookup: Lookup): readonly Column[] {
  return ownFieldsOf(plan, kind).flatMap((own) => {
    const held = heldBy(own)
    let name = guarded(ownName(own))
    for (let n = 2; taken.has(name) || taken.has(`${name} (id)`); n++) name = guarded(`${ownName(own)} (${n})`)
    return columnsOf(held, { ...kinds.ownValue.fields[held], label: name }, '', lookup).map((c) => {
      taken.add(c.label)
      return {
        label: c.label,
        cell: (_, id) => c.cell((plan.get('ownValue', ownEntryId({ kind, id }, own.id)) ?? {}) as never, id),
      }
    })
  })
}

function aboutIds(value: unknown): string {
  const list = (Array.isArray(value) ? value : [value]) as readonly { kind?: unknown; id?: unknown }[]
  return list.flatMap((a) => (a ? [`${String(a.kind)}/${String(a.id)}`] : [])).join('; ')
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
const lines = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(quoted).join(',')).join('\r\n')

/** The whole file, from cells that are already guarded. */
export const csvText = (rows: readonly (readonly string[])[]): string => `\ufeff${lines(rows)}\r\n`

/** A stand-in declaration for a kind that only a newer Groundwork knows: its fields are those that the records have. */
const undeclared = (name: string): Pick<Kind<Fields>, 'name' | 'fields'> => ({ name, fields: {} })

/**
 * The table of one kind: the declared columns in order, then the district's own fields, then one column for each field
 * that only a newer Groundwork knows, as JSON. Days are ISO days, money is in decimal dollars. The caller decides what
 * may be seen.
 * @param all the records in which references are looked up; left out, the columns of names stay empty
 */
export function csvTable(
  kind: Pick<Kind<Fields>, 'name' | 'fields'>,
  states: readonly RecordState[],
  all: readonly RecordState[] = states,
): CsvTable {
  const plan = planOf(all)
  const lookup: Lookup = (k, id) => {
    const found = kindOf(k) === undefined ? undefined : plan.get(k as never, id)
    return found === undefined ? '' : wholeTitle(k as KindName, found as never, plan)
  }
  const own = states.filter((s) => s.kind === kind.name && !s.gone).toSorted((a, b) => compareKeys(a.id, b.id))
  const unknown = [...new Set(own.flatMap((s) => Object.keys(s.values)))]
    .filter((f) => !Object.hasOwn(kind.fields, f))
    .sort()
  const columns: Column[] = Object.entries(kind.fields).flatMap(([name, field]) => columnsOf(name, field, '', lookup))
  columns.push(...ownColumns(plan, kind.name, new Set(['Id', ...columns.map((c) => c.label)]), lookup))
  for (const name of unknown)
    columns.push({
      label: guarded(name),
      cell: (v) => (empty(v[name]) ? '' : guarded(typeof v[name] === 'string' ? v[name] : JSON.stringify(v[name]))),
    })
  const header = ['Id', ...columns.map((c) => c.label)]
  const rows = own.map((s) => [guarded(s.id), ...columns.map((c) => c.cell(s.values, s.id))])
  return { name: kind.name, header, rows, text: csvText([header, ...rows]) }
}

/** One table for each kind with records, in the order of the declarations, unknown kinds last. */
export function csvTables(states: readonly RecordState[]): readonly CsvTable[] {
  const present = new Set(states.filter((s) => !s.gone).map((s) => s.kind))
  const known = Object.keys(kinds).filter((k) => present.has(k))
  const unknown = [...present].filter((k) => kindOf(k) === undefined).sort()
  return [...known, ...unknown].map((name) => csvTable(kindOf(name) ?? undeclared(name), states))
}
