import type { ErrorKind } from '../../shared/result/errors.ts'
import { Banner, Button, Buttons } from '../components/index.ts'
import { StillRunning } from '../features/retreat/StillRunning.tsx'
import { forgetTrouble, goOnInCopy, useApp } from '../state/app.ts'
import { commitForms, useRecords, useSave, useSharedScreen } from '../state/index.ts'
import { goToRecord } from '../state/pages.ts'
import { saveWords } from '../state/save.ts'
import { useUnsaved } from '../state/unsaved.ts'
import styles from './Shell.module.css'
import { UnsavedLinks } from './UnsavedLinks.tsx'

/** Failures of a save after which another place is offered. */
const elsewhere: readonly ErrorKind[] = ['read-only', 'changed-underneath', 'disk-full', 'io']

/** Another place to go on in: a copy, with what is typed. */
const SaveCopy = () => (
  <Button small onPress={() => void goOnInCopy()}>
    Save a copy and continue there…
  </Button>
)

/** Notices that concern the whole screen: the save failed, an edit was refused, typed words were brought back. */
export function Notes() {
  const save = useSave()
  const trouble = useApp((s) => s.trouble)
  const cantSave = useApp((s) => s.cantSave)
  const broughtBack = useRecords((s) => s.broughtBack)
  const tellsFound = useRecords((s) => s.tellsFound)
  const found = [...useUnsaved().values()].filter((u) => u.found)
  // A name may be of a record that this screen must not show.
  const shared = useSharedScreen()
  return (
    <div className={styles.notes}>
      {cantSave !== null && save.failed === null ? (
        <Banner tone="warn" action={<SaveCopy />}>
          {cantSave}
        </Banner>
      ) : null}
      {save.failed ? (
        <Banner
          tone="bad"
          action={
            <Buttons>
              <Button small onPress={() => void commitForms()}>
                Try again
              </Button>
              {elsewhere.includes(save.failed.kind) ? <SaveCopy /> : null}
            </Buttons>
          }
        >
          {saveWords(save).text}
        </Banner>
      ) : null}
      {trouble ? (
        <Banner
          tone="warn"
          action={
            <Button small onPress={forgetTrouble}>
              Close
            </Button>
          }
        >
          {trouble.says}
        </Banner>
      ) : null}
      {broughtBack.length > 0 ? (
        <Banner
          tone="good"
          action={
            <Button small onPress={() => useRecords.setState({ broughtBack: [] })}>
              Close
            </Button>
          }
        >
          Groundwork stopped while you were typing. Your words are back and saved
          {shared ? '' : ': '}
          {shared
            ? null
            : broughtBack.map(({ kind, record, field, says }, at) => (
                <span key={`${record} ${says}`}>
                  {at > 0 ? ', ' : null}
                  <Button look="link" small onPress={() => void goToRecord(kind, record, field)}>
                    {says}
                  </Button>
                </span>
              ))}
          .
        </Banner>
      ) : null}
      <StillRunning />
      {tellsFound && found.length > 0 && !shared ? (
        <Banner
          tone="warn"
          action={
            <Button small onPress={() => useRecords.setState({ tellsFound: false })}>
              Close
            </Button>
          }
        >
          What you typed last can’t be read yet. It is kept in its field, with a note on what to do:{' '}
          <UnsavedLinks of={found} />.
        </Banner>
      ) : null}
    </div>
  )
}
