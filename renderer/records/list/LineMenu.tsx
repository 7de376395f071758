import type { KindName } from '../../../shared/domain/kinds/index.ts'
import { besideRecord, focusField, recordSelector } from '../../components/focusField.ts'
import { RecordMenu } from '../RecordMenu.tsx'
import type { Listed } from './listed.ts'
import { addSelector } from './useRecordList.ts'

interface Props<K extends KindName, C> extends Listed<K, C> {
  readonly name: string
}

/**
 * The menu of a line or row. What one of its verbs changes may take the record out of the list: the focus then goes on
 * to the next.
 */
export function LineMenu<K extends KindName, C>({ declared, record, name, list, all, place }: Props<K, C>) {
  const { kind, more, sorted = false } = declared
  const { id } = record
  const add = addSelector(kind, place)
  const stay = (act: () => void) => {
    focusField(recordSelector(kind, id), besideRecord(kind, id, add))
    act()
  }
  return (
    <RecordMenu
      kind={kind}
      id={id}
      name={name}
      list={list}
      all={all}
      sorted={sorted}
      addSelector={add}
      {...(more && { more: () => more(record).map((entry) => ({ ...entry, act: () => stay(entry.act) })) })}
    />
  )
}
