import { LEFT_OUT } from '../../shared/domain/left-out.ts'
import type { Draft } from '../../shared/ipc/contract.ts'
import type { ErrorKind } from '../../shared/result/errors.ts'
import { Banner, Button, Buttons, fieldLabel, nameOf } from '../components/index.ts'
import { forgetTrouble, goOnInCopy, useApp } from '../state/app.ts'
import { commitForms, fieldOf, go, useRecords, useSave, useSharedScreen } from '../state/index.ts'
import { goToRecord, kindWord } from '../state/pages.ts'
import { saveWords } from '../state/save.ts'
import { typedKey } from '../state/typedDrafts.ts'
import styles from './Shell.module.css'

/** Failures of a save after which another place is offered. */
const elsewhere: readonly ErrorKind[] = ['read-only', 'changed-underneath', 'disk-full', 'io']

/** Another place to go on in: a copy, with what is typed. */
const SaveCopy = () => (
  <Button small onPress={() => void goOnInCopy()}>
    Save a copy and continue there…
  </Button>
)

/** What the whole screen has to know: the save is lost, something was refused, typed words were brought back. */
export function Notes() {
  const save = useSave()
  const trouble = useApp((s) => s.trouble)
  const cantSave = useApp((s) => s.cantSave)
  const broughtBack = useRecords((s) => s.broughtBack)
  const leftTyped = useRecords((s) => s.leftTyped)
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
          {shared ? '' : `: ${broughtBack.join(', ')}`}.
        </Banner>
      ) : null}
      {leftTyped.length > 0 && !shared ? (
        <Banner
          tone="warn"
          action={
            <Button small onPress={() => useRecords.setState({ leftTyped: [] })}>
              Close
            </Button>
          }
        >
          What you typed last can’t be read yet. It is kept in its field, with a note on what to do:{' '}
          {leftTyped.map((draft, at) => (
            <span key={typedKey(draft)}>
              {at > 0 ? ', ' : null}
              <Button look="link" small onPress={() => goToDraft(draft)}>
                {draftName(draft)}
              </Button>
            </span>
          ))}
          .
        </Banner>
      ) : null}
    </div>
  )
}

const goToDraft = ({ kind, record, also }: Draft) =>
  kind === LEFT_OUT ? void go(String(also?.page)) : goToRecord(kind, record)

function draftName({ kind, record, field, part, also }: Draft): string {
  if (kind === LEFT_OUT) return `Left out of what you pasted, ${record}`
  const label = part === undefined ? fieldLabel(kind, field) : fieldOf(kind, field, part).label
  const values = useRecords.getState().kinds[kind]?.get(record)?.values ?? also ?? {}
  return `${label}, ${nameOf(kind, values) || kindWord(kind)}`
}
