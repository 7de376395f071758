import { askFieldHistory, type FieldAsked } from '../state/fieldHistory.ts'
import { useRecordState } from '../state/index.ts'
import styles from './records.module.css'

/**
 * The way from a field of an open form to what it said before. It shows where one is; by the keys it is Ctrl+Shift+H
 * in the field, so that Tab goes on from field to field.
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
      What it said before
    </button>
  )
}
