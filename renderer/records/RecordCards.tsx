import { type ReactNode, useState } from 'react'
import { kindOf } from '../../shared/domain/kinds/index.ts'
import { Button } from '../components/index.ts'
import { useKey } from '../state/index.ts'
import type { Sorted } from './edits.ts'
import { type FieldEntry, FieldGrid } from './FieldGrid.tsx'
import { RecordMenu } from './RecordMenu.tsx'
import styles from './records.module.css'
import { rowName } from './rowName.ts'

interface Props<R extends Sorted> {
  readonly kind: string
  readonly records: readonly R[]
  readonly fields: readonly FieldEntry[]
  readonly heading: (record: R, place: number) => ReactNode
  /** Adds one and gives its id; without it, nothing is added here. */
  readonly onAdd?: () => string
  /** The one that was added when there were none: it takes the focus. */
  readonly first?: string | null
  readonly addLabel?: string
  readonly sorted?: boolean
  readonly after?: (record: R) => ReactNode
}

/** Records of a kind as entries of a page, each with its fields. Criteria: each is a named article (1.3.1). */
export function RecordCards<R extends Sorted>(props: Props<R>) {
  const { kind, records, fields, heading, onAdd, addLabel, sorted = false, after } = props
  const [fresh, setFresh] = useState<string | null>(props.first ?? null)
  const one = kindOf(kind)?.one ?? 'Record'
  const addSelector = `[data-add="${kind}"]`
  const add = () => {
    if (onAdd) setFresh(onAdd())
  }
  return (
    <div className={styles.cards}>
      {records.map((record, i) => (
        <article
          key={record.id}
          className={styles.card}
          data-record={`${kind}/${record.id}`}
          aria-label={`${one} ${i + 1} of ${records.length}`}
        >
          <div className={styles.cardHead}>
            <h2>{heading(record, i + 1)}</h2>
            <RecordMenu
              kind={kind}
              id={record.id}
              name={rowName(kind, record, i + 1)}
              list={records}
              sorted={sorted}
              addSelector={addSelector}
            />
          </div>
          <FieldGrid kind={kind} id={record.id} fields={fields} fresh={fresh === record.id} />
          {after?.(record)}
        </article>
      ))}
      {onAdd ? (
        <div data-add={kind}>
          <Button onPress={add}>{addLabel ?? `Add ${one.toLowerCase()}`}</Button>
          <AddKey label={addLabel ?? `Add ${one.toLowerCase()}`} act={add} />
        </div>
      ) : null}
    </div>
  )
}

/** N adds one, outside fields. */
function AddKey({ label, act }: { label: string; act: () => void }) {
  useKey('n', label, act)
  return null
}
