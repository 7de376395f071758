import { useEffect, useRef } from 'react'
import { attachedTo, attachedWords } from '../../../shared/domain/attached.ts'
import type { About } from '../../../shared/domain/schema.ts'
import { step as stepWith } from '../../../shared/guide/guide.ts'
import { focusField, recordSelector } from '../../components/focusField.ts'
import { aboutWords, Button, Dialog, PickRecord } from '../../components/index.ts'
import { type AttachedOpen, attachedOpener, closeAttached, openAttached, useAttached } from '../../state/attached.ts'
import { focusOn } from '../../state/focus.ts'
import { usePlanView } from '../../state/index.ts'
import { useOwnWords } from '../../state/useOwnWords.ts'
import { ActionsOn } from './ActionsOn.tsx'
import styles from './attached.module.css'
import { CommentsOn } from './CommentsOn.tsx'
import { EvidenceOn } from './EvidenceOn.tsx'
import { attachedInStep, kindsOf } from './inStep.ts'

/**
 * Comments, evidence and actions of one record, or those of a step's records. Criteria: a dialog that holds the focus
 * and gives it back (2.4.3), a heading for each part with its count (1.3.1), Escape closes.
 */
export function Drawer() {
  const open = useAttached((s) => s.open)
  const about = open?.about
  const menu = about && `[data-menu="${about.kind}/${about.id}"]`
  const before = useRef<readonly string[] | null>(null)
  useEffect(() => {
    if (open) {
      before.current = [...(menu ? [menu] : []), ...(about ? [recordSelector(about.kind, about.id)] : []), 'main h1']
      return
    }
    if (before.current === null) return
    const back = before.current
    before.current = null
    const opener = attachedOpener()
    if (opener instanceof HTMLElement && opener !== document.body && opener.isConnected) focusOn(opener)
    else focusField(...back)
  }, [open, about, menu])
  if (open === null) return null
  return open.about ? (
    <OfRecord key={`${open.about.kind}/${open.about.id}`} open={open} about={open.about} />
  ) : (
    <OfStep id={open.step ?? ''} />
  )
}

function OfRecord({ open, about }: { open: AttachedOpen; about: About }) {
  const plan = usePlanView()
  const on = aboutWords(plan, about)
  // It was removed, or the screen is shared now.
  useEffect(() => {
    if (on === undefined) closeAttached()
  }, [on])
  if (on === undefined) return null
  const begins = (part: AttachedOpen['part']) => open.part === part && open.add
  return (
    <Dialog title={on.says} open onClose={closeAttached} drawer>
      <div className={styles.parts}>
        <CommentsOn about={about} begin={begins('comments')} />
        <EvidenceOn about={about} begin={begins('evidence')} />
        <ActionsOn about={about} begin={begins('actions')} also={open.also} field={open.field} />
      </div>
      <div className={styles.end}>
        <Button onPress={closeAttached} autoFocus={!open.add}>
          Close
        </Button>
      </div>
    </Dialog>
  )
}

function OfStep({ id }: { id: string }) {
  const plan = usePlanView()
  const list = attachedInStep(plan, id)
  const words = useOwnWords()
  return (
    <Dialog
      title={`Comments and evidence in “${words(stepWith(id)?.title ?? '')}”`}
      open
      onClose={closeAttached}
      drawer
    >
      <div className={styles.parts}>
        {list.length === 0 ? (
          <p className="quiet">
            There are no comments or evidence for this step yet. A comment asks something about a record and is resolved
            once it is answered; evidence says where a reader can check it.
          </p>
        ) : (
          <ul className={styles.records}>
            {list.map((about) => {
              const on = aboutWords(plan, about)
              return on ? (
                <li key={on.key}>
                  <Button look="link" onPress={() => openAttached(about)}>
                    {on.title}
                  </Button>
                  <small className="quiet">
                    {on.word}: {attachedWords(attachedTo(plan, about))}
                  </small>
                </li>
              ) : null
            })}
          </ul>
        )}
        <PickRecord
          label="Open a record in this step"
          only={kindsOf(id)}
          onPick={(p) => openAttached({ kind: p.kind, id: p.id })}
        />
      </div>
      <div className={styles.end}>
        <Button onPress={closeAttached} autoFocus>
          Close
        </Button>
      </div>
    </Dialog>
  )
}
