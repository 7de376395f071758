import { type KeyboardEvent, memo, type ReactNode } from 'react'
import type { KindName } from '../../../shared/domain/kinds/index.ts'
import { Button } from '../../components/index.ts'
import type { Given, RowProps } from './columns.tsx'
import { lineTitle } from './declared.ts'
import { LineMarks } from './LineMarks.tsx'
import { LineMenu } from './LineMenu.tsx'
import { OpenRow } from './OpenRow.tsx'
import { ReadRow } from './ReadRow.tsx'
import { belongsToPopup, formKeys } from './RecordForm.tsx'
import styles from './table.module.css'
import { useFresh } from './useFresh.ts'
import type { RecordList } from './useRecordList.ts'

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

function One<K extends KindName, C>(props: RowProps<K, C>) {
  const { declared, record, head, isOpen, open, close, next } = props
  const { id } = record
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
  const first =
    head === undefined ? null : (
      <th scope="row">
        {toggle(head.of(record))} <LineMarks kind={declared.kind} id={id} />
        {head.under ? <small className="quiet">{head.under(record)}</small> : null}
      </th>
    )
  const menu = declared.menu === false ? null : <MenuCell {...props} />
  if (!isOpen) return <ReadRow {...props} toggle={toggle} first={first} menu={menu} />
  const onNext = next && (() => open(next.id))
  return (
    <OpenRow
      {...props}
      id={id}
      record={record}
      onKeyDown={formKeys(shut, onNext)}
      onDown={downOnEnter((field) => (next ? open(next.id, field) : shut()))}
      onClose={shut}
      menu={menu}
      first={first}
      on={onNext && { label: `Next: ${head?.of(next) ?? lineTitle(declared, next)}`, act: onNext }}
    />
  )
}

function MenuCell<K extends KindName, C>({ declared, record, head, place, list, all }: RowProps<K, C>) {
  const name = head ? head.of(record) : lineTitle(declared, record)
  return (
    <td className={styles.menu}>
      <LineMenu declared={declared} record={record} place={place} name={name} list={list} all={all} />
    </td>
  )
}

/** Drawn again only if its record, its neighbor or the page's words changed. */
export const Row = memo(One) as typeof One

/** One that is being added, as the last row. Enter in it adds another. */
export function FreshRow<K extends KindName, C>({ list, ...given }: Given<K, C> & { readonly list: RecordList }) {
  const fresh = useFresh(given.declared.kind, list)
  if (fresh === null) return null
  const { id, also, record, shut, done, another, keepOnEscape } = fresh
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
      onClose={done}
      on={{ label: 'Add another', act: another }}
    />
  )
}
