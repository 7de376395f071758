import type { FieldEntry } from '../FieldGrid.tsx'
import { nameOfEntry, type Values } from './declared.ts'
import type { RecordList } from './useRecordList.ts'

/** A column of a table, which may name the field it is read from. */
type Column = FieldEntry | { readonly label: string; readonly from?: string }

const isField = (column: Column): column is FieldEntry => typeof column === 'string' || 'field' in column
const fieldOf = (column: Column): string => (isField(column) ? nameOfEntry(column) : (column.from ?? ''))

const isSet = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)

/**
 * The columns of a table in which something is entered: an empty one takes room from the others, and says nothing.
 * The first is the row's name; a computed column always stays, and what the step asks for next to the name (`always`). If
 * cells are fields, all columns return while a row is added; one that is opened leaves them as they are (`RecordTable`).
 */
export function filledColumns<C extends Column>(
  columns: readonly C[],
  records: readonly object[],
  { openId, fresh }: Pick<RecordList, 'openId' | 'fresh'>,
  always: readonly string[] = [],
): readonly C[] {
  const writes = openId !== null || fresh !== null
  const inCells = columns.every(isField)
  if (records.length === 0 || (inCells && writes)) return columns
  return columns.filter((column, i) => {
    const field = fieldOf(column)
    return (
      (i === 0 && inCells) || field === '' || always.includes(field) || records.some((r) => isSet((r as Values)[field]))
    )
  })
}
