import { useEffect, useState } from 'react'
import type { HistoryEntry } from '../../../shared/ipc/contract.ts'
import { kindWord } from '../../app/pages.ts'
import { Banner, Button, Dialog, DialogButtons, fieldLabel, nameOf } from '../../components/index.ts'
import { invoke, momentDay, useRecordState } from '../../state/index.ts'
import { closeRemoval, type Removal, removeForGood, useRemoval } from '../../state/removal.ts'

/**
 * Asks before something is taken out of the file, its history included: what goes, how far that reaches, and that
 * nothing brings it back. Criteria as for Dialog; the button that can't be undone is not the first to have the focus.
 */
export function RemoveForGood() {
  const asked = useRemoval((s) => s.asked)
  return asked === null ? null : <Asked key={JSON.stringify(asked)} asked={asked} />
}

function Asked({ asked }: { asked: Removal }) {
  const { kind, record, field } = asked
  const state = useRecordState(kind, record)
  const versions = useVersions(asked)
  const [refused, setRefused] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const whole = `${kindWord(kind).toLowerCase()} “${nameOf(kind, state?.values ?? {})}”`
  const name = field === null ? whole : `${fieldLabel(kind, field)} of ${whole}`
  const remove = async () => {
    setBusy(true)
    const error = await removeForGood(asked, name)
    setBusy(false)
    if (error !== null) return setRefused(error.says)
    const { then } = useRemoval.getState()
    closeRemoval()
    then?.()
  }
  return (
    <Dialog title={`Remove ${name} for good?`} open onClose={closeRemoval}>
      <div className="stack">
        {refused === null ? null : <Banner tone="bad">{refused}</Banner>}
        <p>
          {field === null
            ? 'The record goes from this plan with its whole history'
            : 'It goes from this plan with its whole history'}
          {versions}. The history will say only that something was removed, by whom it was written and when.
        </p>
        <p>
          It wins in every merge: a copy of this plan that still holds it loses it when the two are brought together.
          Copies that were handed out, earlier snapshots and documents that were made still hold it; ask for them back
          or delete them.
        </p>
        <p>
          <b>This can’t be undone.</b>
        </p>
      </div>
      <DialogButtons>
        <Button look="danger" isDisabled={busy} onPress={() => void remove()}>
          Remove for good
        </Button>
        <Button onPress={closeRemoval} autoFocus>
          Cancel
        </Button>
      </DialogButtons>
    </Dialog>
  )
}

/** ": 3 versions, by the Equity officer, from November 3 on"; nothing until it is known. */
function useVersions({ kind, record, field }: Removal): string {
  const [words, setWords] = useState('')
  useEffect(() => {
    let current = true
    void invoke('plan.history', { record, limit: 1000 }).then((result) => {
      if (current && result.ok) setWords(versionWords(result.value, kind, field))
    })
    return () => {
      current = false
    }
  }, [kind, record, field])
  return words
}

function versionWords(entries: readonly HistoryEntry[], kind: string, field: string | null): string {
  const holds = (c: HistoryEntry['changes'][number]) =>
    c.kind === kind && c.field !== '' && (field === null || c.field === field) && !c.removed && c.after !== null
  const withIt = entries.filter((entry) => entry.changes.some(holds))
  const count = withIt.reduce((n, entry) => n + entry.changes.filter(holds).length, 0)
  const first = withIt.at(-1)
  if (first === undefined) return ''
  const authors = [...new Set(withIt.map((entry) => entry.author))].join(', ')
  return `: ${count} ${count === 1 ? 'version' : 'versions'}, by ${authors}, from ${momentDay(first.at)} on`
}
