import { SegmentField } from '../../../components/index.ts'
import styles from './place.module.css'

const fields = ['inCabinet', 'cabinetItem', 'boardItem'] as const

/** Three questions with yes or no. What nobody answered stays open. */
export const Answers = () => (
  <div className={styles.answers}>
    {fields.map((field) => (
      <div key={field} data-field={`place/place/${field}`}>
        <SegmentField kind="place" id="place" field={field} />
      </div>
    ))}
  </div>
)
