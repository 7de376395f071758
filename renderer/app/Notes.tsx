import type { ComponentProps, ReactNode } from 'react'
import type { ErrorKind } from '../../shared/result/errors.ts'
import { listed } from '../../shared/words/index.ts'
import { Banner, BareButton, Buttons } from '../components/index.ts'
import { StillRunning } from '../features/retreat/StillRunning.tsx'
import { bringTyped, forgetTrouble, goOnInCopy, useApp } from '../state/app.ts'
import { commitForms, useRecords, useSave, useSharedScreen } from '../state/index.ts'
import { goToRecord } from '../state/pages.ts'
import { saveWords } from '../state/save.ts'
import { useUnsaved } from '../state/unsaved.ts'
import styles from './Shell.module.css'
import { UnsavedLinks } from './UnsavedLinks.tsx'

/** Failures of a save after which another place is offered. */
const elsewhere: readonly ErrorKind[] = ['read-only', 'changed-underneath', 'disk-full', 'io']

/** Another place to go on in: a copy, with what is typed. */
const SaveCopy = () => <BareButton onPress={() => void goOnInCopy()}>Save a copy and continue there…</BareButton>

const Closable = ({
  tone,
  close,
  children,
}: {
  tone: ComponentProps<typeof Banner>['tone']
  close: () => void
  children: ReactNode
}) => (
  <Banner tone={tone} action={<BareButton onPress={close}>Close</BareButton>}>
    {children}
  </Banner>
)

/** What can be done after a failed save. */
const AfterFailing = ({ kind }: { kind: ErrorKind }) => (
  <Buttons>
    <BareButton onPress={() => void commitForms()}>Try again</BareButton>
    {elsewhere.includes(kind) ? <SaveCopy /> : null}
  </Buttons>
)

/**
 * Words that were being typed when the app stopped, and are saved now. A name may be of a record that a shared screen
 * must not show.
 */
function BroughtBack({ shared }: { shared: boolean }) {
  const broughtBack = useRecords((s) => s.broughtBack)
  if (broughtBack.length === 0) return null
  return (
    <Closable tone="good" close={() => useRecords.setState({ broughtBack: [] })}>
      Groundwork stopped while you were typing. Your words are back and saved
      {shared ? '' : ': '}
      {shared
        ? null
        : broughtBack.map(({ kind, record, field, says }, at) => (
            <span key={`${record} ${says}`}>
              {at > 0 ? ', ' : null}
              <BareButton look="link" onPress={() => void goToRecord(kind, record, field)}>
                {/* A concern that was typed as a sentence ends with its own point. */}
                {says.replace(/\.$/, '')}
              </BareButton>
            </span>
          ))}
      .
    </Closable>
  )
}

/** Words that were being typed in another file of this plan. They are saved here only if the person asks for it. */
function TypedElsewhere() {
  const files = useRecords((s) => s.typedElsewhere)
  if (files.length === 0) return null
  return (
    <Banner
      tone="warn"
      action={
        <Buttons>
          <BareButton onPress={() => void bringTyped()}>Save them here</BareButton>
          <BareButton onPress={() => useRecords.setState({ typedElsewhere: [] })}>Close</BareButton>
        </Buttons>
      }
    >
      Groundwork stopped while you were typing in another file of this plan, {listed(files)}. Those words are kept until
      you open that file. They are not in this one.
    </Banner>
  )
}

/** Notices that concern the whole screen: the save failed, an edit was refused, typed words were brought back. */
export function Notes() {
  const save = useSave()
  const trouble = useApp((s) => s.trouble)
  const cantSave = useApp((s) => s.cantSave)
  const tellsFound = useRecords((s) => s.tellsFound)
  const found = [...useUnsaved().values()].filter((u) => u.found)
  const shared = useSharedScreen()
  return (
    <div className={styles.notes}>
      {cantSave !== null && save.failed === null ? (
        <Banner tone="warn" action={<SaveCopy />}>
          {cantSave}
        </Banner>
      ) : null}
      {save.failed ? (
        <Banner tone="bad" action={<AfterFailing kind={save.failed.kind} />}>
          {saveWords(save).text}
        </Banner>
      ) : null}
      {trouble ? (
        <Closable tone="warn" close={forgetTrouble}>
          {trouble.says}
        </Closable>
      ) : null}
      <BroughtBack shared={shared} />
      <TypedElsewhere />
      <StillRunning />
      {tellsFound && found.length > 0 && !shared ? (
        <Closable tone="warn" close={() => useRecords.setState({ tellsFound: false })}>
          What you typed last can’t be read yet. It is kept in its field, with a note on what to do:{' '}
          <UnsavedLinks of={found} />
        </Closable>
      ) : null}
    </div>
  )
}
