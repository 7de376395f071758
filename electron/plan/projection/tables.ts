import { allKinds } from '../../../shared/domain/kinds/index.ts'
import type { Field, FieldShape, Fields, Kind } from '../../../shared/domain/schema.ts'

/**
 * The tables that other programs read, made from the declarations: one for each kind, named like the kind, with columns
 * named like the fields. A field that a person decides as a whole (a value: figure, n, state, source) has the columns
 * `reading_figure`, `reading_n`, …; a list is JSON. The tables are made from the log and may be thrown away.
 */

export interface Column {
  readonly name: string
  readonly type: 'TEXT' | 'INTEGER' | 'REAL'
  readonly field: string
  readonly part?: string
  readonly shape: FieldShape
}

const typeOf = (shape: FieldShape): Column['type'] =>
  shape.t === 'money' || shape.t === 'integer' || shape.t === 'flag'
    ? 'INTEGER'
    : shape.t === 'figure'
      ? 'REAL'
      : 'TEXT'

const columnsOfField = (name: string, field: Field): readonly Column[] =>
  field.shape.t === 'parts'
    ? Object.entries(field.shape.parts).map(([part, f]) => ({
        name: `${name}_${part}`,
        type: typeOf(f.shape),
        field: name,
        part,
        shape: f.shape,
      }))
    : [{ name, type: typeOf(field.shape), field: name, shape: field.shape }]

/** The columns of a kind's table, after `id`. */
export const columnsOf = (kind: Kind<Fields>): readonly Column[] =>
  Object.entries(kind.fields).flatMap(([name, field]) => columnsOfField(name, field))

const tableDdl = (kind: Kind<Fields>): string =>
  `CREATE TABLE "${kind.name}" (${['id TEXT PRIMARY KEY', ...columnsOf(kind).map((c) => `"${c.name}" ${c.type}`)].join(', ')}) STRICT, WITHOUT ROWID`

/**
 * How many kinds and columns this app knows: it grows with each declaration, and none is ever removed. A plan with a
 * larger number was written by a newer Groundwork; fields that we don't know are kept but not shown.
 */
export const VOCABULARY = allKinds.reduce((sum, kind) => sum + 1 + columnsOf(kind).length, 0)

/** Every table of the projection, by name. */
export const projectionDdl: ReadonlyMap<string, string> = new Map([
  ...allKinds.map((k) => [k.name, tableDdl(k)] as const),
  [
    'conflict',
    'CREATE TABLE conflict (kind TEXT NOT NULL, record TEXT NOT NULL, field TEXT NOT NULL, version TEXT NOT NULL, value TEXT, PRIMARY KEY (kind, record, field, version)) STRICT, WITHOUT ROWID',
  ],
  [
    'unknown_field',
    'CREATE TABLE unknown_field (kind TEXT NOT NULL, record TEXT NOT NULL, field TEXT NOT NULL, value TEXT, PRIMARY KEY (kind, record, field)) STRICT, WITHOUT ROWID',
  ],
])
