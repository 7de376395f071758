import type { KeyboardEvent, ReactNode } from 'react'
import { type KindName, kindOf, type RecordOf } from '../../../shared/domain/kinds/index.ts'
import { fieldLabel } from '../../components/index.ts'
import { fieldOf } from '../../state/index.ts'
import { AnyField } from '../AnyField.tsx'
import { FieldGrid } from '../FieldGrid.tsx'
import { OwnFields } from '../OwnFields.tsx'
import { type Column, type FieldColumn, type Given, isRead, keyOf, Said, shapeOf } from './columns.tsx'
import { fieldsOf, lineTitle, type Values } from './declared.ts'
import { FormHead } from './FormHead.tsx'
import { FormEnd } from './RecordForm.tsx'
import styles from './table.module.css'

/** Shapes whose control is as tall as a form: in an open row they are read, and asked for below it. */
const tall: ReadonlySet<string> = new Set(['refs', 'abouts', 'texts', 'rows', 'parts'])
const isTall = (kind: string, c: FieldColumn): boolean =>
  c.options === undefined && tall.has(fieldOf(kind, c.field, c.part).shape.t)

interface OpenProps<K extends KindName, C> extends Given<K, C> {
  readonly id: string
  readonly record: RecordOf<K> | undefined
  readonly number?: number
  readonly also?: Values
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  readonly onKeyDownCapture?: (event: KeyboardEvent<HTMLElement>) => void
  readonly onDown: (event: KeyboardEvent<HTMLElement>) => void
  readonly onClose: () => void
  readonly menu?: ReactNode
  /** On to the next row, or to another new one. */
  readonly on?: { readonly label: string; readonly act: () => void } | undefined
  readonly first?: ReactNode
}

/** A row whose cells are fields, and below it what its record has more. */
export function OpenRow<K extends KindName, C>(props: OpenProps<K, C>) {
  const { declared, id, record, columns, span, also, onKeyDownCapture, onDown } = props
  const { kind, Before, After } = declared
  const one = (kindOf(kind)?.one ?? 'record').toLowerCase()
  // If a column is only read, the row goes on being read, and all fields are below it.
  const inCells = !columns.some(isRead)
  const isCell = (c: Column<K, C>): c is FieldColumn => inCells && !isRead(c) && !isTall(kind, c)
  const cells = columns.filter(isCell)
  const own = new Set(cells.map((c) => c.field))
  const rest = fieldsOf(declared, record).filter((f) => !own.has(typeof f === 'string' ? f : f.field))
  const given = record && { record, with: props.with }
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    onDown(event)
    props.onKeyDown(event)
  }
  // For a new record the row appears with the first word: above the buttons it would push them from under the
  // pointer.
  const isNew = props.number === undefined
  const after = After && given ? <After {...given} /> : null
  const name = isNew || !record ? `New ${one}` : (props.head?.of(record) ?? lineTitle(declared, record))
  const listens = { onKeyDown: keys, ...(onKeyDownCapture && { onKeyDownCapture }) }
  return (
    <>
      <tr className={styles.open} data-record={`${kind}/${id}`} {...listens}>
        {props.first}
        {columns.map((c) =>
          isCell(c) ? (
            <td key={keyOf(c)} data-field={`${kind}/${id}/${c.field}`} className={shapeOf(kind, c)}>
              <AnyField
                {...c}
                kind={kind}
                id={id}
                {...(also && { also })}
                label={`${c.label ?? fieldLabel(kind, c.field)}, ${props.number === undefined ? `new ${one}` : `${one} ${props.number}`}`}
                hideLabel
                small
                autoFocus={c === cells[0]}
              />
            </td>
          ) : (
            <td key={keyOf(c)}>
              {given === undefined ? null : isRead(c) ? (
                <c.Cell {...given} />
              ) : (
                <Said kind={kind} column={c} values={given.record as Values} />
              )}
            </td>
          ),
        )}
        {props.menu ?? (declared.menu === false ? null : <td />)}
      </tr>
      <tr className={styles.openBelow} data-record={`${kind}/${id}`} {...listens}>
        <td colSpan={span}>
          <FormHead name={name} />
          <article className={styles.form} data-form aria-label={name}>
            {Before && given ? <Before {...given} /> : null}
            {rest.length > 0 ? (
              <FieldGrid kind={kind} id={id} fields={rest} fresh={cells.length === 0} {...(also && { also })} />
            ) : null}
            {/* A record that is listed here for another purpose has its own fields on its own page. */}
            {declared.menu === false ? null : <OwnFields kind={kind} id={id} />}
            {given && !isNew ? after : null}
            <div className={cells.length + rest.length === 0 ? styles.holds : undefined}>
              <FormEnd onClose={props.onClose} next={props.on} />
            </div>
            {given && isNew ? after : null}
          </article>
        </td>
      </tr>
    </>
  )
}
