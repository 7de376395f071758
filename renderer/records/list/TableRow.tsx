import { type KeyboardEvent, type MouseEvent, memo, type ReactNode } from 'react'
import { type KindName, kindOf, type RecordOf } from '../../../shared/domain/kinds/index.ts'
import { Button, fieldLabel, Icon, readableField } from '../../components/index.ts'
import { fieldOf } from '../../state/index.ts'
import { AnyField, type AnyFieldProps } from '../AnyField.tsx'
import type { Sorted } from '../edits.ts'
import { FieldGrid } from '../FieldGrid.tsx'
import { OwnFields, OwnWords, useOwnWords } from '../OwnFields.tsx'
import { type Declared, fieldsOf, type LinePart, lineTitle, type Values } from './declared.ts'
import { LineMarks } from './LineMarks.tsx'
import { LineMenu } from './LineMenu.tsx'
import { belongsToPopup, FormEnd, formKeys } from './RecordForm.tsx'
import styles from './table.module.css'
import { useFresh } from './useFresh.ts'
import type { RecordList } from './useRecordList.ts'

/** The first column as words, where it is not one field: how the row is called, and what is said below that. */
export interface RowHead<K extends KindName> {
  readonly label: string
  readonly of: (record: RecordOf<K>) => string
  readonly under?: (record: RecordOf<K>) => ReactNode
}
/** A column that is only read: worked out, or told of another record. */
export interface ReadColumn<K extends KindName, C> {
  readonly label: string
  readonly Cell: LinePart<K, C>
}
export interface FieldColumn extends Omit<AnyFieldProps, 'kind' | 'id' | 'also'> {
  /** What a person does in an empty cell, as a press that opens the row there; left out, the cell stays blank. */
  readonly begin?: string | undefined
}
export type Column<K extends KindName, C> = FieldColumn | ReadColumn<K, C>
export const isRead = <K extends KindName, C>(c: Column<K, C>): c is ReadColumn<K, C> => 'Cell' in c
export const keyOf = <K extends KindName, C>(c: Column<K, C>): string =>
  isRead(c) ? c.label : `${c.field} ${c.part ?? ''}`

/** Shapes whose control is as tall as a form: in an open row they are read, and asked for below it. */
const tall: ReadonlySet<string> = new Set(['refs', 'abouts', 'texts', 'rows', 'parts'])
const isTall = (kind: string, c: FieldColumn): boolean =>
  c.options === undefined && tall.has(fieldOf(kind, c.field, c.part).shape.t)

interface Given<K extends KindName, C> {
  readonly declared: Declared<K, C>
  readonly columns: readonly Column<K, C>[]
  readonly head: RowHead<K> | undefined
  readonly span: number
  readonly place: string
  readonly with: C
}

interface Props<K extends KindName, C> extends Given<K, C> {
  readonly record: RecordOf<K>
  readonly number: number
  readonly isOpen: boolean
  readonly open: RecordList['open']
  readonly close: RecordList['close']
  readonly list: () => readonly Sorted[]
  readonly all: readonly Sorted[] | undefined
  readonly next: RecordOf<K> | undefined
}

/**
 * Enter in a field of one line goes on down the column: it leaves the field, which saves it, and opens the next row
 * there.
 */
const downOnEnter = (onDown: (field: string) => void) => (event: KeyboardEvent<HTMLElement>) => {
  const { target } = event
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
  if (!(target instanceof HTMLInputElement) || target.getAttribute('role') === 'combobox') return
  if (target.type === 'checkbox' || event.defaultPrevented || belongsToPopup(event)) return
  const field = target.closest<HTMLElement>('[data-field]')?.dataset.field?.split('/')[2]
  if (field === undefined) return
  event.preventDefault()
  onDown(field)
}

function One<K extends KindName, C>(props: Props<K, C>) {
  const { declared, record, columns, head, span, place, isOpen, open, close, next } = props
  const { kind, Below } = declared
  const { id } = record
  // A list for another purpose leaves a district's own fields to the list of the records themselves.
  const own = useOwnWords({ kind, id }).length > 0 && declared.menu !== false
  const title = lineTitle(declared, record)
  const given = { record, with: props.with }
  const shut = () => close(id)
  const toggle = (text: ReactNode) => (
    <Button
      look="link"
      small
      aria-expanded={isOpen}
      className={styles.name ?? ''}
      onPress={() => (isOpen ? shut() : open(id))}
    >
      {text}
    </Button>
  )
  const openAt = (event: MouseEvent<HTMLTableCellElement>) => {
    if (event.target instanceof HTMLElement && event.target.closest('button, a')) return
    open(id, event.currentTarget.dataset.cell)
  }
  const onNext = next && (() => open(next.id))
  const down = downOnEnter((field) => (next ? open(next.id, field) : shut()))
  const first =
    head === undefined ? null : (
      <th scope="row">
        {toggle(head.of(record))} <LineMarks kind={kind} id={id} />
        {head.under ? <small className="quiet">{head.under(record)}</small> : null}
      </th>
    )
  const menu =
    declared.menu === false ? null : (
      <td className={styles.menu}>
        <LineMenu
          declared={declared}
          record={record}
          place={place}
          name={head ? head.of(record) : title}
          list={props.list}
          all={props.all}
        />
      </td>
    )
  if (isOpen)
    return (
      <OpenRow
        {...props}
        id={id}
        record={record}
        onKeyDown={formKeys(shut, onNext)}
        onDown={down}
        onClose={shut}
        menu={menu}
        first={first}
        on={onNext && { label: `Next: ${head?.of(next) ?? lineTitle(declared, next)}`, act: onNext }}
      />
    )
  return (
    <>
      <tr data-record={`${kind}/${id}`} className={Below || own ? styles.withBelow : undefined}>
        {first}
        {columns.map((c, i) => {
          if (isRead(c))
            return (
              <td key={keyOf(c)}>
                <c.Cell {...given} />
              </td>
            )
          return i === 0 && !head ? (
            <th key={keyOf(c)} scope="row">
              {toggle(textOf(kind, c, record as Values) || title)} <LineMarks kind={kind} id={id} />
            </th>
          ) : (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the row's head does the same for the keys
            <td key={keyOf(c)} data-cell={c.field} className={`${styles.cell} ${shapeOf(kind, c)}`} onClick={openAt}>
              {c.begin !== undefined && !(record as Values)[c.field] ? (
                <Button look="link" small onPress={() => open(id, c.field)}>
                  {c.begin}
                  <span className="vh"> {title}</span>
                </Button>
              ) : (
                <Said kind={kind} column={c} values={record as Values} />
              )}
            </td>
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

/** Drawn again only if its record, its neighbor or the page's words changed. */
export const Row = memo(One) as typeof One

function textOf(kind: string, { field, part, options }: FieldColumn, values: Values): string {
  const value = part === undefined ? values[field] : (values[field] as Values | undefined)?.[part]
  const chosen = options?.find((o) => o.value === value)
  return chosen ? chosen.label : readableField(kind, field, part === undefined ? value : values[field])
}

/** The class of a column’s shape: numbers are read where they are edited, on the right. */
export const shapeOf = (kind: string, { field, part, options }: FieldColumn): string =>
  options ? '' : (styles[fieldOf(kind, field, part).shape.t] ?? '')

/** A cell as it is read. */
function Said({ kind, column, values }: { kind: string; column: FieldColumn; values: Values }) {
  if (fieldOf(kind, column.field, column.part).shape.t !== 'flag') return textOf(kind, column, values)
  return values[column.field] === true ? (
    <>
      <Icon name="i-tick" size={15} />
      <span className="vh">Yes</span>
    </>
  ) : null
}

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
function OpenRow<K extends KindName, C>(props: OpenProps<K, C>) {
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
          <article
            className={styles.form}
            data-form
            aria-label={
              props.number === undefined || !record
                ? `New ${one}`
                : (props.head?.of(record) ?? lineTitle(declared, record))
            }
          >
            {Before && given ? <Before {...given} /> : null}
            {rest.length > 0 ? (
              <FieldGrid kind={kind} id={id} fields={rest} fresh={cells.length === 0} {...(also && { also })} />
            ) : null}
            {/* A record that is listed here for another purpose has its own fields on its own page. */}
            {declared.menu === false ? null : <OwnFields kind={kind} id={id} />}
            {given && !isNew ? after : null}
            <FormEnd onClose={props.onClose} next={props.on} />
            {given && isNew ? after : null}
          </article>
        </td>
      </tr>
    </>
  )
}

/** One that is being added, as the last row. Enter in it adds another. */
export function FreshRow<K extends KindName, C>({ list, ...given }: Given<K, C> & { readonly list: RecordList }) {
  const fresh = useFresh(given.declared.kind, list)
  if (fresh === null) return null
  const { id, also, record, shut, another, keepOnEscape } = fresh
  return (
    <OpenRow
      key={id}
      {...given}
      id={id}
      record={record}
      also={also}
      onKeyDown={formKeys(shut, another)}
      onKeyDownCapture={keepOnEscape}
      onDown={downOnEnter(another)}
      onClose={shut}
      on={{ label: 'Add another', act: another }}
    />
  )
}
