import type { Fields, Kind } from '../../domain/schema.ts'
import { small } from '../../words/index.ts'
import { lettersIn } from '../charts/names.ts'
import type { Context } from '../context.ts'
import { fieldInWords, joinedBy, labelOf } from '../declared.ts'
import { cellInWords, cellsInWords, headsOf, isShort, rowsInWords } from '../declared-cells.ts'
import type { Row, Table } from '../document.ts'
import { sayableFields } from '../sayable.ts'
import type { Untold } from '../untold.ts'
import { unbrokenIn } from './longest-word.ts'
import { cell, NO_OWNER, NO_STATUS, noDate, saidOnce, table, words } from './table.ts'

/** Records and lists of the full plan as tables: many of one kind are looked up in rows, and not read as running text. */

type Values = Untold['record']
interface Called {
  readonly u: Untold
  readonly name: string
  /** The fields that are not printed yet. */
  readonly left: readonly string[]
}

/** Longest words of a cell in a table of records and of its first, which may be a sentence, and its most columns. */
const longestCell = 90
const longestFirst = 100
const mostColumns = 5
/** As many records as are worth a table. */
const least = 3

/** Points that a letter of a table takes, on the average and where it is a wide one, and that a table is wide. */
const letter = 5.2
const mean = 4.7
const wide = 482
/** Longest words of a column that stay on one line where there is room, and the share of the width for all such. */
const oneLine = 30
const mostOfWidth = 0.7

/**
 * Shares of the width of columns, each its head and its cells, by what they say: short ones keep their words on a line, the
 * others share what is left. A head may break once.
 */
function sharesOf(columns: readonly (readonly string[])[]): readonly number[] {
  const longest = columns.map(([head = '', ...cells]) => Math.max(lettersIn(head) / 2, ...cells.map(lettersIn)))
  const word = columns.map((column) => Math.max(...column.flatMap((text) => unbrokenIn(text).map(lettersIn))))
  const words = word.map((letters) => letters * letter + 9)
  const needs = longest.map((letters, i) => Math.max(letters * mean + 10, words[i] ?? 0, 46))
  const short = longest.map((letters) => letters <= oneLine)
  const [taken, others] = [sum(needs.filter((_, i) => short[i])), sum(words.filter((_, i) => !short[i]))]
  const isRoomy = taken <= wide * mostOfWidth && taken + others <= wide
  // Each has its longest word, short ones their line where there is room, and what is left goes by how much the others say.
  const least = needs.map((need, i) => (isRoomy && short[i] ? need : (words[i] ?? 0)))
  const says = longest.map((letters, i) =>
    isRoomy ? (short[i] ? 0 : Math.sqrt(letters)) : Math.min(4, Math.max(1, letters / 14)),
  )
  const [left, all] = [wide - sum(least), sum(says)]
  return least.map((own, i) => own + (all === 0 || left < 0 ? 0 : (left * (says[i] ?? 0)) / all))
}
const sum = (of: readonly number[]): number => of.reduce((a, b) => a + b, 0)

/** How wide each column is, by what it says; undefined where a text is too long for a table, or a word for its column. */
function widthsOf(heads: readonly string[], rows: readonly (readonly string[])[]): readonly number[] | undefined {
  const of = (i: number) => [heads[i] ?? '', ...rows.map((r) => r[i] ?? '')]
  if (rows.some((row) => row.some((text, i) => text.length > (i === 0 ? longestFirst : longestCell)))) return undefined
  const widths = sharesOf(heads.map((_, i) => of(i)))
  return heads.every((_, i) => hasRoom(of(i), widths, i)) ? widths : undefined
}

/** True where each word of a column fits on one of its lines. */
function hasRoom(texts: readonly string[], widths: readonly number[], i: number): boolean {
  const sum = widths.reduce((a, b) => a + b, 0)
  const room = (wide * (widths[i] ?? 1)) / sum - 8
  return texts.every((text) => unbrokenIn(text).every((word) => lettersIn(word) * letter <= room))
}

/** What a column says where nothing is entered, in the words of the other tables. */
function otherwise(record: Values, name: string): string {
  if (name === 'owner') return NO_OWNER
  if (name === 'status') return NO_STATUS
  return name === 'due' ? noDate(record as { readonly title?: string }) : ''
}
const isOtherwise = (text: string): boolean => [NO_OWNER, NO_STATUS, noDate({})].includes(text)
const rowOf = (cells: readonly string[]): Row => ({
  cells: cells.map((text) => (isOtherwise(text) ? cell('', text) : cell(text))),
})

/** True for what an earlier page says: its column has it once more, since an empty cell would read as if nothing was entered. */
const isSaid = (ctx: Context, kind: Kind<Fields>, { record, fields }: Untold, name: string): boolean =>
  !fields.includes(name) &&
  ctx.ledger.isTold(kind.name, record.id, name) &&
  sayableFields(ctx, kind, record, (f) => f === name).length > 0

const isNarrow = (kind: Kind<Fields>, name: string): boolean => isShort(kind.fields[name]?.shape ?? { t: 'blob' })

/** True for a record whose remaining fields fit in the cells of a row. */
export const isLow = (ctx: Context, kind: Kind<Fields>, { u, left }: Called): boolean =>
  left.every(
    (f) => isNarrow(kind, f) && cellsInWords(ctx, kind, u.record, f).every((text) => text.length <= longestCell),
  )

/** Records of one kind as rows: what a record joins has a column each. Undefined where they are few, or too much to say. */
function recordTable(ctx: Context, kind: Kind<Fields>, called: readonly Called[]): Table | undefined {
  const columns = Object.keys(kind.fields).filter((f) => called.some((c) => c.left.includes(f)))
  if (called.length < least || columns.length === 0 || !columns.every((f) => isNarrow(kind, f))) return undefined
  const joins = joinedBy(ctx, kind, called[0]?.u.record ?? { id: '' }).map((k) => k.head)
  const heads = [...(joins.length === 0 ? [kind.one] : joins), ...columns.flatMap((f) => headsOf(kind, f))]
  const rows = called.map(({ u, name, left }) => [
    ...(joins.length === 0 ? [name] : joinedBy(ctx, kind, u.record).map((k) => k.text)),
    ...columns.flatMap((f) => {
      if (left.includes(f) || isSaid(ctx, kind, u, f)) return cellsInWords(ctx, kind, u.record, f)
      return headsOf(kind, f).map((_, i) => (i > 0 ? '' : otherwise(u.record, f)))
    }),
  ])
  const filled = heads.flatMap((_, i) => (i < Math.max(1, joins.length) || rows.some((r) => r[i] !== '') ? [i] : []))
  const some = <T>(of: readonly T[]) => filled.flatMap((i) => of[i] ?? [])
  // A row is found by its first cell. What is named there may be gone from the plan.
  const isNameless = rows.some((row) => row[filled[0] ?? 0] === '')
  if (isNameless || filled.length > mostColumns + Math.max(1, joins.length)) return undefined
  const widths = widthsOf(some(heads), rows.map(some))
  return (
    widths &&
    saidOnce(
      table(
        null,
        some(heads).map((head, i) => words(head, widths[i] ?? 1)),
        rows.map((row) => rowOf(some(row))),
      ),
    )
  )
}

/**
 * The most letters of a record's name, of a head, and of everything in the last column, in a table with a column for
 * the rest; and the points that it needs beside more columns than usual.
 */
const longestName = 160
const longestHead = 50
const longestRest = 320
const leastRest = 105
/** Its head. */
export const REST = 'Also entered'
/** A column of its own is for what so great a share of the records has: one day in forty rows is a column of nothing. */
const leastFilled = 0.25

/**
 * Records with more fields than a table has columns: fields that are short in most records get columns, and the
 * others are beside them, each under its label. Undefined if there are few records, or long texts.
 */
export function besidesTable(ctx: Context, kind: Kind<Fields>, called: readonly Called[]): Table | undefined {
  const fields = Object.keys(kind.fields).filter((f) => called.some((c) => c.left.includes(f)))
  const joins = joinedBy(ctx, kind, called[0]?.u.record ?? { id: '' }).length > 0
  if (called.length < least || joins || fields.some((f) => isList(kind, f))) return undefined
  const filled = (f: string) => called.filter((c) => c.left.includes(f)).length
  const textOf = ({ u, left }: Called, f: string) =>
    left.includes(f) || isSaid(ctx, kind, u, f) ? cellInWords(ctx, kind, u.record, f) : otherwise(u.record, f)
  const low = fields
    .filter((f) => isNarrow(kind, f) && headsOf(kind, f).length === 1 && labelOf(kind, f).length <= longestHead)
    .filter((f) => called.every((c) => textOf(c, f).length <= shortPart))
    .toSorted((a, b) => filled(b) - filled(a))
  const usual = low.filter((f, i) => filled(f) >= called.length * (i < mostParts ? leastFilled : 1))
  if (low.length < 2 || usual.length === 0 || called.some((c) => c.name === '' || c.name.length > longestName))
    return undefined
  const restIn = ({ u, left }: Called, own: readonly string[]) =>
    fields.flatMap((f) => (left.includes(f) && !own.includes(f) ? fieldInWords(ctx, kind, u.record, f) : []))
  // What all have is a column, where there is room: “Yes” is no line under its label in each row.
  for (let most = Math.min(usual.length, mostColumns); most >= Math.min(usual.length, mostParts); most--) {
    const own = fields.filter((f) => usual.slice(0, most).includes(f))
    if (own.length === fields.length) continue
    const heads = [kind.one, ...own.map((f) => labelOf(kind, f)), REST]
    const rows = called.map((c) => [c.name, ...own.map((f) => textOf(c, f)), restIn(c, own).join('\n')])
    const made = tableWithRest(heads, rows, most > mostParts ? leastRest : 0)
    if (made !== undefined) return made
  }
  return undefined
}

/** A table whose last column has the rest of each row; undefined where that is too much, or has less room than `least` points. */
function tableWithRest(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  least: number,
): Table | undefined {
  if (rows.some((row) => (row.at(-1) ?? '').length > longestRest)) return undefined
  const columns = heads.map((head, i) => [head, ...rows.map((row) => row[i] ?? '')])
  const widths = sharesOf(columns)
  if ((widths.at(-1) ?? 0) < least || !columns.every((texts, i) => hasRoom(texts, widths, i))) return undefined
  return saidOnce(
    table(
      null,
      heads.map((head, i) => words(head, widths[i] ?? 1)),
      rows.map(rowOf),
    ),
  )
}

/** Two columns or more that hardly a row of many has anything in. */
const isSparse = ({ columns, rows }: Table): boolean =>
  rows.length >= manyRows &&
  columns.filter((_, at) => rows.filter((r) => (r.cells[at]?.text ?? '') !== '').length < rows.length * leastFilled)
    .length >= 2
const manyRows = 8

/** All records of one kind as one table: a column for each field, or what few of them have beside each. */
export function wholeTable(ctx: Context, kind: Kind<Fields>, called: readonly Called[]): Table | undefined {
  const rows = recordTable(ctx, kind, called)
  return rows === undefined || isSparse(rows) ? (besidesTable(ctx, kind, called) ?? rows) : rows
}

/** True for a field with lines of its own, which become a table or a list below. */
export const isList = (kind: Kind<Fields>, name: string): boolean => kind.fields[name]?.shape.t === 'rows'

/** Records that say no more than what they join: a row for each that differs in more than its year, with its years. */
export function joinsTable(ctx: Context, kind: Kind<Fields>, records: readonly Values[]): Table | undefined {
  if (records.length < least || typeof kind.identity !== 'object') return undefined
  const { key } = kind.identity
  const year = key.findIndex((name) => kind.fields[name]?.shape.t === 'year')
  const all = records.map((r) => joinedBy(ctx, kind, r).map((k) => k.text))
  const heads = key.map((name) => labelOf(kind, name))
  if (all.some((row) => row.length !== heads.length)) return undefined
  const others = (row: readonly string[]) => row.filter((_, i) => i !== year)
  const rows = [...Map.groupBy(all, (row) => others(row).join('\n')).values()].map((own) => [
    ...others(own[0] ?? []),
    ...(year === -1 ? [] : [own.map((row) => row[year] ?? '').join(', ')]),
  ])
  const order = [...others(heads), ...(year === -1 ? [] : [heads[year] ?? ''])]
  const widths = sharesOf(order.map((head, i) => [head, ...rows.map((r) => r[i] ?? '')]))
  return table(
    null,
    order.map((head, i) => words(head, widths[i] ?? 1)),
    rows.map(rowOf),
  )
}

/** A list of so many letters is no paragraph. */
const longestList = 160
/** The most letters of a part that shares a row with others in its own column. */
const shortPart = 36
/** Parts beside the first that have one, where there are more than fit. */
const mostParts = 3

/** The lists that a record holds, each as a table where it is long; and its other fields. `name` is the record's, for captions. */
export function listTables(
  ctx: Context,
  kind: Kind<Fields>,
  record: Values,
  fields: readonly string[],
  name = '',
): { readonly tables: readonly Table[]; readonly others: readonly string[] } {
  const made = fields.map((field) => ({ field, table: listTable(ctx, kind, record, field, name) }))
  return {
    tables: made.flatMap((m) => m.table ?? []),
    others: made.flatMap((m) => (m.table === undefined ? [m.field] : [])),
  }
}

/** The first cell names a row: a row without a name has its substitute there, such as a role for a person. */
function withName(row: ReadonlyMap<string, string>, head: string): ReadonlyMap<string, string> {
  const [[part, text] = ['', ''], ...rest] = row
  return row.has(head) ? row : new Map([[head, text], ...rest.filter(([of]) => of !== part)])
}

function listTable(ctx: Context, kind: Kind<Fields>, record: Values, field: string, name: string): Table | undefined {
  const shape = kind.fields[field]?.shape
  if (shape?.t !== 'rows') return undefined
  const told = rowsInWords(ctx, kind, record, field).filter((row) => row.size > 0)
  const head = Object.keys(shape.parts).find((part) => told.some((row) => row.has(part))) ?? ''
  const rows = told.map((row) => withName(row, head))
  const parts = Object.keys(shape.parts).filter((part) => rows.some((row) => row.has(part)))
  const letters = rows.flatMap((row) => [...row.values()]).reduce((sum, text) => sum + text.length, 0)
  if (rows.length < 2 || parts.length < 2 || letters < longestList) return undefined
  const labelIn = (part: string) => shape.parts[part]?.label ?? part
  const [first = '', ...more] = parts
  const filled = (part: string) => rows.filter((row) => row.has(part)).length
  const low = more
    .filter((part) => rows.every((row) => (row.get(part) ?? '').length <= shortPart))
    .toSorted((a, b) => filled(b) - filled(a))
    .slice(0, mostParts)
  const own = parts.length <= mostColumns ? more : more.filter((part) => low.includes(part))
  const rest = more.filter((part) => !own.includes(part))
  const cells = rows.map((row) => [
    row.get(first) ?? '',
    ...own.map((part) => row.get(part) ?? ''),
    ...(rest.length === 0
      ? []
      : [rest.flatMap((part) => (row.has(part) ? [`${labelIn(part)}: ${row.get(part)}`] : [])).join('\n')]),
  ])
  const heads = [labelIn(first), ...own.map(labelIn), ...(rest.length === 0 ? [] : [REST])]
  const widths = sharesOf(heads.map((head, i) => [head, ...cells.map((row) => row[i] ?? '')]))
  const label = labelOf(kind, field)
  return saidOnce(
    table(
      name === '' ? label : `${name}: ${small(label)}`,
      heads.map((head, i) => words(head, widths[i] ?? 1)),
      cells.map(rowOf),
    ),
  )
}
