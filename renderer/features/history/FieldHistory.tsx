import type { HistoryEntry } from '../../../shared/ipc/contract.ts'
import { small } from '../../../shared/words/index.ts'
import { Button, Dialog, DialogButtons, fieldLabel, nameOf, readableField } from '../../components/index.ts'
import { closeFieldHistory, type FieldAsked, useFieldHistory } from '../../state/fieldHistory.ts'
import { go, momentDay, same, setFields, showToast, timeWords, useRecordState } from '../../state/index.ts'
import { isShared } from '../../state/sharedScreen.ts'
import { useReply } from '../../state/useReply.ts'
import styles from './history.module.css'
import { historyOnSharedScreen } from './sharedHistory.ts'

const LIMIT = 1000

/**
 * The earlier values of one field, asked from the field itself. Criteria as for Dialog; the focus goes back to the
 * field.
 */
export function FieldHistory() {
  const asked = useFieldHistory((s) => s.asked)
  return asked === null ? null : <Asked key={JSON.stringify(asked)} {...asked} />
}

interface Version {
  readonly id: string
  readonly entry: HistoryEntry
  readonly value: unknown
  readonly removed: boolean
}

function Asked({ kind, id, field }: FieldAsked) {
  const state = useRecordState(kind, id)
  const found = useReply('plan.history', { record: id, only: { kind, field }, limit: LIMIT })
  const versions = found?.ok ? versionsOf(found.value, { kind, id, field }) : null
  const label = fieldLabel(kind, field)
  const name = nameOf(kind, state?.values ?? {})
  const isOpen = state?.conflicts.some((c) => c.field === field) ?? false
  const takeBack = async (value: unknown) => {
    closeFieldHistory()
    const done = await setFields(kind, id, { [field]: value ?? null })
    if (done.ok) showToast(`Brought back: ${small(label)}`, { undo: true })
  }
  return (
    <Dialog title={`Earlier answers: ${label}`} open onClose={closeFieldHistory}>
      {name ? <p className="mid">{name}</p> : null}
      {found === null || found.ok ? null : <p>{found.error.says}</p>}
      {versions?.length === 0 ? <p>Nothing has been entered here yet.</p> : null}
      {isOpen ? (
        <p>There are two answers here now. Choose one of them first; then you can bring back an earlier one.</p>
      ) : null}
      <ol className={styles.versions}>
        {versions?.map(({ id: version, entry, value, removed }, at) => {
          const isCurrent = at === 0 && same(value ?? undefined, state?.values[field])
          const words = removed ? 'Removed for good' : readableField(kind, field, value) || 'Empty'
          const when = `${momentDay(entry.at)}, ${timeWords(entry.at)}`
          return (
            <li key={version}>
              <p>{words}</p>
              <p className="small mid">
                {when} · {entry.author}
              </p>
              {isCurrent ? <p className="small">Now</p> : null}
              {isCurrent || removed || isOpen ? null : (
                <Button small onPress={() => void takeBack(value)}>
                  Bring this back
                  <span className="vh">
                    : {words}, {when}
                  </span>
                </Button>
              )}
            </li>
          )
        })}
      </ol>
      <DialogButtons>
        <Button onPress={closeFieldHistory} autoFocus>
          Close
        </Button>
        <Button
          onPress={() => {
            closeFieldHistory()
            void go('history', { kind, record: id, field })
          }}
        >
          Show in History
        </Button>
      </DialogButtons>
    </Dialog>
  )
}

/** The versions of a field in these entries, the newest first, as this screen may show them. */
function versionsOf(entries: readonly HistoryEntry[], { kind, id, field }: FieldAsked): readonly Version[] {
  return (isShared() ? historyOnSharedScreen(entries) : entries).flatMap((entry) =>
    entry.changes
      .filter((c) => c.kind === kind && c.record === id && c.field === field)
      .map((c) => ({ id: c.id, entry, value: c.after, removed: c.removed })),
  )
}
