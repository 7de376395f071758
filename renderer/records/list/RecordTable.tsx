import { useCallback, useRef } from 'react'
import type { KindName, RecordOf } from '../../../shared/domain/kinds/index.ts'
import { DataTable, fieldLabel, useKeepFocus } from '../../components/index.ts'
import { useFits } from '../../components/useFits.ts'
import { fieldOf } from '../../state/index.ts'
import type { Sorted } from '../edits.ts'
import type { FieldEntry } from '../FieldGrid.tsx'
import {
  type Column,
  type FieldColumn,
  headShape,
  isRead,
  keyOf,
  type ReadColumn,
  type RowHead,
  shapeOf,
} from './columns.tsx'
import type { Declared } from './declared.ts'
import { FreshLine } from './Line.tsx'
import { FreshRow, Row } from './TableRow.tsx'
import styles from './table.module.css'
import { useLines } from './useLines.tsx'
import type { RecordList } from './useRecordList.ts'
import { useSteadyColumns } from './useSteadyColumns.ts'

interface Props<K extends KindName, C> {
  readonly declared: Declared<K, C>
  readonly list: RecordList
  readonly records: readonly RecordOf<K>[]
  /**
   * The fields shown as columns, which the open row edits itself; the form's other fields are below it, and so is a
   * list of people or texts, which the row goes on reading. If one column is only read, all of them are, and the
   * whole form is below.
   */
  readonly columns: readonly (FieldEntry | FieldColumn | ReadColumn<K, C>)[]
  readonly caption: string
  readonly hideCaption?: boolean
  readonly place?: string
  readonly all?: readonly Sorted[]
  readonly holdBy?: unknown
  readonly head?: RowHead<K>
  /** Its texts have no room side by side in a narrow window, though its columns are few: each row is a card there. */
  readonly cards?: boolean
  readonly with?: NoInfer<C>
}

/** From so many columns on a table has to be scrolled at 640 pixels. */
const CARDS = 5

/**
 * Records of a kind as rows to read; the open one has its cells as fields, and Enter goes on down the column.
 * Criteria: heads name the fields (1.3.1) and each control has a name of its own (4.1.2); `aria-expanded` on the
 * row's head; a row keeps its place while one is open (3.2.2), takes the focus and gives it back (2.4.3).
 */
export function RecordTable<K extends KindName, C = undefined>(props: Props<K, C>) {
  const { declared, list, head, place = '' } = props
  const { kind } = declared
  const box = useRef<HTMLDivElement>(null)
  useKeepFocus(box)
  const { shown, more } = useLines(props, box)
  const fits = useFits(box, shown.length > 0 || list.fresh?.place === place)
  const siblings = useRef<readonly Sorted[]>(props.records)
  siblings.current = props.records
  const listNow = useCallback(() => siblings.current, [])
  const isFresh = list.fresh?.place === place
  const every = props.columns.map((c): Column<K, C> => (typeof c === 'string' ? { field: c } : c))
  const { stood, open } = useSteadyColumns(box, list, every.map(keyOf), !every.some(isRead))
  const columns = stood === null ? every : every.filter((c) => stood.keys.has(keyOf(c)))
  const width = (at: number) => ({ width: stood?.widths[at] })
  const span = columns.length + (head ? 1 : 0) + (declared.menu === false ? 0 : 1)
  const given = { declared, columns, head, span, place, with: props.with as C }
  // If part of a row is only read, a new record has no cells.
  const below = head !== undefined || columns.some(isRead)
  const freshLine =
    isFresh && below ? <FreshLine declared={declared} list={list} with={props.with as C} level={3} /> : null
  if (shown.length === 0 && (!isFresh || below)) return freshLine
  // In a narrow window each row of a wide table is a card, and its cells say what they are.
  const wide = props.cards === true || columns.length + (head ? 1 : 0) >= CARDS
  const names = Object.fromEntries(
    columns.map((c, i) => [
      `--cell-${i + (head ? 2 : 1)}`,
      JSON.stringify(c.label ?? (isRead(c) ? '' : fieldLabel(kind, c.field))),
    ]),
  )
  return (
    <div
      ref={box}
      tabIndex={-1}
      className={[styles.table, wide && styles.many, stood && stood.widths.length > 0 && styles.steady]
        .filter(Boolean)
        .join(' ')}
      style={names}
      // A new row has its heading above it; what Tab leads to in it is brought into view by the box that scrolls.
      data-fits={(fits && !isFresh) || undefined}
    >
      <DataTable caption={props.caption} hideCaption={props.hideCaption ?? false}>
        <thead>
          <tr>
            {head ? (
              <th scope="col" className={headShape(head, columns.length)} style={width(0)}>
                {head.label}
              </th>
            ) : null}
            {columns.map((c, i) => (
              <th
                key={keyOf(c)}
                scope="col"
                className={isRead(c) ? undefined : shapeOf(kind, c)}
                data-shape={isRead(c) ? undefined : fieldOf(kind, c.field, c.part).shape.t}
                style={width(head ? i + 1 : i)}
              >
                {c.label ?? (isRead(c) ? '' : fieldLabel(kind, c.field))}
              </th>
            ))}
            {declared.menu === false ? null : (
              <th scope="col" className={styles.verb} style={width(columns.length + (head ? 1 : 0))}>
                <span className="vh">More</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ record }, i) => (
            <Row
              key={record.id}
              {...given}
              record={record}
              number={i + 1}
              isOpen={list.openId === record.id}
              open={open}
              close={list.close}
              list={listNow}
              all={props.all}
              next={shown[i + 1]?.record}
            />
          ))}
          {isFresh && !below ? <FreshRow {...given} list={list} /> : null}
        </tbody>
      </DataTable>
      {more}
      {freshLine}
    </div>
  )
}
