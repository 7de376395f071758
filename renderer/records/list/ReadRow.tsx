import type { MouseEvent, ReactNode } from 'react'
import type { KindName } from '../../../shared/domain/kinds/index.ts'
import { Button } from '../../components/index.ts'
import { OwnWords, useOwnWords } from '../OwnFields.tsx'
import { type FieldColumn, isRead, keyOf, type RowProps, Said, shapeOf, textOf } from './columns.tsx'
import { lineTitle, type Values } from './declared.ts'
import { LineMarks } from './LineMarks.tsx'
import styles from './table.module.css'

interface ReadProps<K extends KindName, C> extends RowProps<K, C> {
  /** A text as the button that opens and closes the row. */
  readonly toggle: (text: ReactNode) => ReactNode
  readonly first: ReactNode
  readonly menu: ReactNode
}

/** A row that is read, and below it what its record has more. */
export function ReadRow<K extends KindName, C>(props: ReadProps<K, C>) {
  const { declared, record, columns, head, span, toggle, first, menu } = props
  const { kind, Below } = declared
  const { id } = record
  // A list for another purpose leaves a district's own fields to the list of the records themselves.
  const own = useOwnWords({ kind, id }).length > 0 && declared.menu !== false
  const given = { record, with: props.with }
  return (
    <>
      <tr data-record={`${kind}/${id}`} className={Below || own ? styles.withBelow : undefined}>
        {first}
        {columns.map((c, i) => {
          if (isRead(c))
            return (
              <td key={keyOf(c)} className={c.day ? styles.whole : undefined}>
                <c.Cell {...given} />
              </td>
            )
          return i === 0 && !head ? (
            <th key={keyOf(c)} scope="row">
              {toggle(textOf(kind, c, record as Values) || lineTitle(declared, record))}{' '}
              <LineMarks kind={kind} id={id} />
            </th>
          ) : (
            <FieldCell key={keyOf(c)} column={c} row={props} />
          )
        })}
        {menu}
      </tr>
      {Below || own ? (
        <tr className={styles.below}>
          <td colSpan={span}>
            {Below ? <Below {...given} /> : null}
            {own ? <OwnWords kind={kind} id={id} /> : null}
          </td>
        </tr>
      ) : null}
    </>
  )
}

/** A field as it is read; a press opens its row there. */
function FieldCell<K extends KindName, C>({ column, row }: { column: FieldColumn; row: RowProps<K, C> }) {
  const { declared, record, open } = row
  const { kind } = declared
  const values = record as Values
  const openAt = (event: MouseEvent<HTMLTableCellElement>) => {
    if (event.target instanceof HTMLElement && event.target.closest('button, a')) return
    open(record.id, event.currentTarget.dataset.cell)
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the row's head does the same for the keys
    <td data-cell={column.field} className={`${styles.cell} ${shapeOf(kind, column)}`} onClick={openAt}>
      {column.begin !== undefined && !values[column.field] ? (
        <Button look="link" small onPress={() => open(record.id, column.field)}>
          {column.begin}
          <span className="vh"> {lineTitle(declared, record)}</span>
        </Button>
      ) : (
        <Said kind={kind} column={column} values={values} />
      )}
    </td>
  )
}
