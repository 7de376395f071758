import { askFieldHistory, type FieldAsked } from '../state/fieldHistory.ts'
import { useRecordState } from '../state/index.ts'
import styles from './records.module.css'

/**
 * The link from a field of an open form to its earlier values. It is shown in the current field; by keyboard it is
 * Ctrl+Shift+H, so that Tab goes on from field to field.
 */
export function BeforeButton(asked: FieldAsked) {
  const { kind, id, field } = asked
  const state = useRecordState(kind, id)
  if (state?.tips[field] === undefined) return null
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.before}
      title="Ctrl+Shift+H"
      onClick={() => void askFieldHistory(asked)}
    >
      Earlier versions
    </button>
  )
}
