import type { Step } from '../../../shared/guide/guide.ts'
import { stepStateId } from '../../../shared/rules/step-progress.ts'
import { focusField } from '../../components/focusField.ts'
import { Banner, Button, LongTextField } from '../../components/index.ts'
import { setFields, useRecord } from '../../state/index.ts'
import { useHidden } from '../../state/sharedScreen.ts'
import styles from './parts.module.css'

const REASON = '[data-field="not-now"]'
const OFFER = '[data-field="not-now-offer"]'

/** A step that waits: that it does, why, and the way back. Nothing else waits for it. */
export function WaitingNote({ step }: { step: Step }) {
  const id = stepStateId(step.id)
  if (useRecord('stepState', id)?.state !== 'notNow') return null
  const takeUp = () => {
    void setFields('stepState', id, { state: 'open' })
    focusField(OFFER)
  }
  return (
    <div className={styles.waiting} data-field="not-now">
      <Banner
        action={
          <Button small onPress={takeUp}>
            Start this step again
          </Button>
        }
      >
        This step is marked “not now”. You can come back to it at any time.
      </Banner>
      <LongTextField kind="stepState" id={id} field="reason" label="Why not now, and when you will look again" />
    </div>
  )
}

/** Offers to let a step wait, at the end of what it asks for. */
export function NotNowOffer({ step }: { step: Step }) {
  const id = stepStateId(step.id)
  // An answer for the cabinet only is not offered again while it is hidden.
  const hidden = useHidden('stepState', id, 'state')
  if (useRecord('stepState', id)?.state === 'notNow' || hidden) return null
  const wait = () => {
    void setFields('stepState', id, { step: step.id, state: 'notNow' })
    requestAnimationFrame(() => focusField(`${REASON} textarea`))
  }
  return (
    <p className={`mid ${styles.notNow}`} data-field="not-now-offer">
      Not ready for this step?{' '}
      <Button look="link" small onPress={wait}>
        Mark it “not now”
      </Button>{' '}
      and say why. You can come back to it at any time.
    </p>
  )
}
