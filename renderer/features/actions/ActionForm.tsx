import { Button } from '../../components/index.ts'
import { useRecord } from '../../state/index.ts'
import { FieldGrid } from '../../supports/parts/records/FieldGrid.tsx'
import styles from './actions.module.css'

interface Props {
  readonly id: string
  /** It does not stand yet: it comes to be with the first thing that is entered. */
  readonly fresh?: boolean
  readonly onClose: () => void
}

/** The fields of one action, in place. */
export function ActionForm({ id, fresh = false, onClose }: Props) {
  const done = useRecord('action', id)?.status === 'done'
  return (
    <div className={styles.form}>
      <FieldGrid
        kind="action"
        id={id}
        fresh
        fields={[
          { field: 'title', wide: true },
          'owner',
          'due',
          'status',
          ...(done ? ['doneOn'] : []),
          { field: 'about', wide: !done },
        ]}
        {...(fresh && { also: { status: 'notBegun' } })}
      />
      <div>
        <Button small onPress={onClose}>
          Close<span className="vh"> the action’s fields</span>
        </Button>
      </div>
    </div>
  )
}
