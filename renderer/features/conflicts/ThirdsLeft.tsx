import type { Draft } from '../../../shared/ipc/contract.ts'
import { focusField } from '../../components/focusField.ts'
import { Button, fieldLabel, nameOf } from '../../components/index.ts'
import { dropDraft } from '../../state/drafts.ts'
import { useConflicts, useRecords, useSharedScreen } from '../../state/index.ts'
import { useThirdsLeft } from '../../state/thirdText.ts'
import { typedKey } from '../../state/unsaved.ts'
import styles from './conflicts.module.css'

const heading = 'thirds-title'

const letGo = (draft: Draft) => {
  void dropDraft(draft)
  focusField(`#${heading}`, 'main h1')
}

/** Words written for a conflict that was decided meanwhile: they can be copied from here, and dropped. */
export function ThirdsLeft() {
  const left = useThirdsLeft(useConflicts())
  const kinds = useRecords((s) => s.kinds)
  const shared = useSharedScreen()
  if (shared || left.length === 0) return null
  return (
    <section className={styles.alike} aria-labelledby={heading}>
      <h2 id={heading} tabIndex={-1}>
        Written for a question that is decided since: {left.length}
      </h2>
      <ul className={styles.apart}>
        {left.map(({ draft }) => {
          const name = nameOf(draft.kind, kinds[draft.kind]?.get(draft.record)?.values ?? {})
          const label = `${fieldLabel(draft.kind, draft.field)}, ${name}`
          return (
            <li key={typedKey(draft)}>
              <span>
                {label}: “{draft.text}”
              </span>
              <Button look="link" small onPress={() => letGo(draft)} aria-label={`Let it go: ${label}`}>
                Let it go
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
