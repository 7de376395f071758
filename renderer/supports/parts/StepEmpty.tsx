import type { ReactNode } from 'react'
import type { Step } from '../../../shared/guide/guide.ts'
import { Button, Empty, Quote } from '../../components/index.ts'
import styles from './parts.module.css'

interface Props {
  readonly step: Step
  readonly onBegin: () => void
  /** A second way to begin: the starting list. */
  readonly also?: ReactNode
}

/** An empty step teaches: what goes here, an example marked as one, and the way to begin. */
export const StepEmpty = ({ step, onBegin, also }: Props) => (
  <div className={styles.stepEmpty}>
    <Empty
      title={step.empty.sentence}
      action={
        <>
          <Button look="primary" onPress={onBegin}>
            {step.empty.button}
          </Button>
          {also}
        </>
      }
      example={<Quote>{step.do[0]?.example.text}</Quote>}
    >
      {step.lead}
    </Empty>
  </div>
)
