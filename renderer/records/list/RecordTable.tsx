import { useCallback, useRef } from 'react'
import { type KindName, kindOf, type RecordOf } from '../../../shared/domain/kinds/index.ts'
import { DataTable, fieldLabel, useKeepFocus } from '../../components/index.ts'
import { fieldOf } from '../../state/index.ts'
import type { Sorted } from '../edits.ts'
import type { FieldEntry } from '../FieldGrid.tsx'
import type { Declared } from './declared.ts'
import { FreshRow, Row, type RowHead, type RowTail } from './TableRow.tsx'
import styles from './table.module.css'
import { useLines } from './useLines.tsx'
import type { RecordList } from './useRecordList.ts'

interface Props<K extends KindName, C> {
  readonly declared: Declared<K, C>
  readonly list: RecordList
  readonly records: readonly RecordOf<K>[]
  /** The fields that stand as columns; the other fields of its form stand below the row that is open. */
  readonly columns: readonly FieldEntry[]
  readonly caption: string
  readonly hideCaption?: boolean
  readonly place?: string
  readonly all?: readonly Sorted[]
  readonly holdBy?: unknown
  /** The first column as words, where it can't be changed: the person of a team member. */
  readonly head?: RowHead<K>
  /** A last column that is only read. */
  readonly tail?: RowTail<K>
  readonly with?: NoInfer<C>
}

export const entryOf = (entry: FieldEntry) => (typeof entry === 'string' ? { field: entry } : entry)

/**
 * Records of a kind as rows that are read; the one that is open has its cells as fields, and Enter goes on down the
 * column. Criteria: heads name the fields (1.3.1) and each control has a name of its own (4.1.2); `aria-expanded` on the
 * row's head; a row keeps its place while one is open (3.2.2), takes the focus and gives it back (2.4.3).
 */
export function RecordTable<K extends KindName, C = undefined>(props: Props<K, C>) {
  const { declared, list, columns, head, tail, place = '' } = props
  const { kind } = declared
  const box = useRef<HTMLDivElement>(null)
  useKeepFocus(box)
  const { shown, more } = useLines(props)
  const siblings = useRef<readonly Sorted[]>(props.records)
  siblings.current = props.records
  const listNow = useCallback(() => siblings.current, [])
  const isFresh = list.fresh?.place === place
  const entries = columns.map(entryOf)
  const span = entries.length + (head ? 2 : 1) + (tail ? 1 : 0)
  const given = { declared, columns: entries, head, tail, span, place, with: props.with as C }
  if (shown.length === 0 && !isFresh) return null
  return (
    <div ref={box} tabIndex={-1} className={styles.table}>
      <DataTable caption={props.caption} hideCaption={props.hideCaption ?? false}>
        <thead>
          <tr>
            {head ? (
              <th scope="col" className={styles.head}>
                {head.label}
              </th>
            ) : null}
            {entries.map((f) => (
              <th
                key={`${f.field} ${f.part ?? ''}`}
                scope="col"
                className={styles[fieldOf(kind, f.field, f.part).shape.t]}
              >
                {f.label ?? fieldLabel(kind, f.field)}
              </th>
            ))}
            {tail ? <th scope="col">{tail.label}</th> : null}
            <th scope="col" className={styles.verb}>
              <span className="vh">More</span>
            </th>
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
              open={list.open}
              close={list.close}
              list={listNow}
              all={props.all}
              next={shown[i + 1]?.record.id}
            />
          ))}
          {isFresh ? <FreshRow {...given} list={list} one={(kindOf(kind)?.one ?? 'record').toLowerCase()} /> : null}
        </tbody>
      </DataTable>
      {more}
    </div>
  )
}
