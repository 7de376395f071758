import { type ReactNode, useEffect, useRef } from 'react'
import { commas } from '../../../shared/words/index.ts'
import { focusField } from '../../components/focusField.ts'
import { Button, Buttons, Outcome, Progress } from '../../components/index.ts'
import { toHead } from '../../components/scroller.ts'
import { giveFocus } from '../../state/focus.ts'
import { CHOOSE } from './FileStep.tsx'
import styles from './import.module.css'
import { useImporter } from './importer.ts'

interface Props {
  readonly lead?: ReactNode
  readonly children: ReactNode
  /** What is still open before one can go on, said before anybody presses. */
  readonly ask?: string | null
  /** In place of "Continue". */
  readonly forward?: ReactNode
}

/**
 * One question after the other. The heading takes the focus when a step begins, so that keyboard users are not left
 * on a removed element; errors are alerts. Criteria: heading in order (2.4.6), focus order (2.4.3), status messages
 * (4.1.3).
 */
export function StepHead({ lead, children, forward, ask = null }: Props) {
  const { use, stepsOf, goTo, startAgain } = useImporter()
  const { step, draft, file, read, error, note, busy, saving } = use()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    giveFocus(heading.current)
    toHead(heading.current?.closest('[data-region="work"]'))
  }, [])
  const close = () => {
    startAgain('Closed: nothing was changed.')
    focusField(CHOOSE)
  }
  const all = stepsOf(draft)
  const at = all.findIndex((s) => s.id === step)
  const before = all[at - 1]
  const after = all[at + 1]
  return (
    <div className={styles.step}>
      <div>
        <p className="mid small">
          {/* How many there are follows from the answers, and would change on the way. */}
          Step {at + 1} · {file?.file} · {read?.form}
        </p>
        <h2 ref={heading} tabIndex={-1} className={styles.heading}>
          {all[at]?.title}
        </h2>
        {lead ? <p className="mid">{lead}</p> : null}
      </div>
      {children}
      <Outcome error={error} note={note ?? ask} />
      {saving === null ? null : <Saving many={saving} />}
      <Buttons>
        {forward ??
          (after ? (
            <Button look="primary" isDisabled={busy} onPress={() => void goTo(after.id)}>
              Continue
            </Button>
          ) : null)}
        {before && before.id !== 'file' ? (
          <Button isDisabled={busy} onPress={() => void goTo(before.id)}>
            Back
          </Button>
        ) : null}
        <Button look="link" isDisabled={busy} onPress={close}>
          Close without changing anything
        </Button>
      </Buttons>
    </div>
  )
}

/** That a large import is on its way to the disk: it is saved whole or not at all, so that nothing is there to count. */
const Saving = ({ many }: { many: number }) => (
  <Progress
    label={`Saving ${commas(many)} records`}
    done={0}
    total={0}
    note="This can take a minute. All of it is saved in one step, or none of it."
  />
)
