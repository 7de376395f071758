import { Label, ProgressBar } from 'react-aria-components'
import { commas } from '../../../shared/words/index.ts'
import { Buttons } from '../button/BareButton.tsx'
import { Button } from '../button/Button.tsx'
import styles from './progress.module.css'

/**
 * Long work, how far it is, and a way to stop it if there is one. A progress bar with a name and a value in words
 * (4.1.2); Stop has the focus, so that Enter or Space ends the work. `total` 0: nobody knows how far it is. `unit`:
 * the plural of what is counted; without it, the value is a share of the whole.
 */
export function Progress(props: {
  readonly label: string
  readonly done: number
  readonly total: number
  readonly unit?: string
  /** Said below, as a status. */
  readonly note?: string
  readonly onStop?: () => void
}) {
  const { label, done, total, unit, note, onStop } = props
  const counted = unit === undefined ? undefined : `${commas(done)} of ${commas(total)} ${unit}`
  return (
    <div className={styles.work}>
      <ProgressBar
        className={styles.progress ?? ''}
        value={done}
        maxValue={Math.max(total, 1)}
        isIndeterminate={done === 0}
        {...(counted !== undefined && { valueLabel: counted })}
      >
        {({ percentage, valueText }) => (
          <>
            <Label>{label}</Label>
            <span>{done === 0 ? '' : valueText}</span>
            <div className={styles.bar}>
              <div style={{ width: `${done === 0 ? 8 : percentage}%` }} />
            </div>
          </>
        )}
      </ProgressBar>
      {note === undefined ? null : (
        <p role="status" className="small">
          {note}
        </p>
      )}
      {onStop === undefined ? null : (
        <Buttons>
          <Button autoFocus onPress={onStop}>
            Stop
          </Button>
        </Buttons>
      )}
    </div>
  )
}
