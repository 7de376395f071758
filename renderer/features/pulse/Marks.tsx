import { pulseMarks } from '../../../shared/briefing/charts/pulse-lines.ts'
import { set } from '../../../shared/domain/state.ts'
import { Segments } from '../../components/index.ts'
import { edit, useRecord } from '../../state/index.ts'
import styles from './pulse.module.css'

const levels = ['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }))

/** Five marks from 1 to 5. Criteria: a radio group each, named by what it asks (4.1.2); arrows choose. */
export function Marks({ id, month }: { id: string; month: string }) {
  const pulse = useRecord('pulse', id)
  return (
    <ul className={styles.marks} data-field="marks">
      {pulseMarks.map(({ field, label }) => (
        <li key={field}>
          <span aria-hidden="true">{label}</span>
          <Segments
            label={`${label}, 1 low to 5 high`}
            options={levels}
            value={String(pulse?.[field] ?? '')}
            onChange={(value) => void edit([set('pulse', id, { ...(pulse ? {} : { month }), [field]: Number(value) })])}
          />
        </li>
      ))}
    </ul>
  )
}
