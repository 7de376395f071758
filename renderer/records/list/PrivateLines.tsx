import type { KindName, RecordOf } from '../../../shared/domain/kinds/index.ts'
import { Icon } from '../../components/index.ts'
import { LockedHere } from '../../components/layout/LockedHere.tsx'
import { useOwn } from '../../state/ownNotes.ts'
import type { Declared, Values } from './declared.ts'
import styles from './lines.module.css'
import { AddRecord, RecordLines } from './RecordLines.tsx'
import { useRecordList } from './useRecordList.ts'

interface Props<K extends KindName> {
  readonly declared: Declared<K, undefined>
  readonly title: string
  /** The subject, for a screen reader that announces the section: "Private notes, retired superintendent". */
  readonly of: string
  /** The record that they belong to. */
  readonly place: string
  readonly also: Values
  readonly records: readonly RecordOf<K>[]
  readonly label: string
}

/** The officer's own lines within a record that others see: told by a lock, and in their own box. */
export function PrivateLines<K extends KindName>({ declared, title, of, place, also, records, label }: Props<K>) {
  const locked = useOwn() === 'locked'
  const list = useRecordList(declared, { local: true, addKey: false })
  return (
    <section className={styles.private} data-private={place} aria-label={`${title}, ${of}`}>
      <h2>
        <Icon name="i-lock" size={15} /> {title}
      </h2>
      {locked ? (
        <LockedHere what="Private notes are" notes={`[data-private="${place}"]`} />
      ) : (
        <>
          <RecordLines declared={declared} list={list} records={records} place={place} />
          <AddRecord declared={declared} list={list} place={place} also={also} small label={label} />
        </>
      )}
    </section>
  )
}
