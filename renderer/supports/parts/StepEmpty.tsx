import type { ReactNode } from 'react'
import type { Step } from '../../../shared/guide/guide.ts'
import { Button, Empty, Quote } from '../../components/index.ts'
import { wholeYears } from '../../components/layout/wholeYears.tsx'
import type { StartingList } from '../../records/useStartingList.tsx'
import { go } from '../../state/index.ts'
import styles from './parts.module.css'

interface Props {
  readonly step: Step
  readonly onBegin: () => void
  /** A second way to begin: the starting list. */
  readonly also?: ReactNode
  /** In place of the guide's first example. */
  readonly example?: ReactNode
  /** Other things that belong here, which nobody would look for by this name. */
  readonly note?: string
}

/** An empty step teaches: what goes here, an example marked as one, and the way to begin. */
export const StepEmpty = ({ step, onBegin, also, example, note }: Props) => (
  <div className={styles.stepEmpty} data-begin>
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
      example={example ?? <Quote>{wholeYears(step.do[0]?.example.text)}</Quote>}
    >
      {step.lead}
      {note === undefined ? null : ` ${note}`}
    </Empty>
  </div>
)

interface StartingProps {
  readonly step: Step
  readonly starting: StartingList
  /** Adds one without the list. */
  readonly onAdd?: () => void
}

/** A step that begins with a starting list. */
export const StartingEmpty = ({ step, starting, onAdd }: StartingProps) => (
  <div data-add="starting-list">
    <StepEmpty
      step={step}
      onBegin={starting.offer}
      also={
        onAdd ? (
          <Button look="link" onPress={onAdd}>
            Add one by hand
          </Button>
        ) : null
      }
    />
  </div>
)

/** A step that asks about what another one lists, before there is any: what it teaches, and the way there. */
export const StepBefore = ({ step, to, button }: { step: Step; to: string; button: string }) => (
  <StepEmpty step={{ ...step, empty: { ...step.empty, button } }} onBegin={() => go(to)} />
)
