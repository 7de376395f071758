import { useState } from 'react'
import { forgotten } from '../../../shared/figures/printed.ts'
import type { HistoryEntry } from '../../../shared/ipc/contract.ts'
import { commas, counted, plural } from '../../../shared/words/index.ts'
import { Banner, Button, CheckList, Dialog, DialogButtons, fieldLabel, nameOf } from '../../components/index.ts'
import { dayWords, momentDay, usePlanView, useRecordState } from '../../state/index.ts'
import { kindWord } from '../../state/pages.ts'
import { closeRemoval, type Removal, removeForGood, useRemoval } from '../../state/removal.ts'
import { useReply } from '../../state/useReply.ts'
import { type Looked, useKeptPapers } from './papers.ts'

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
  const looked = useKeptPapers(asked)
  const [spared, setSpared] = useState<readonly string[]>([])
  const doomed = looked.found.map((p) => p.id).filter((id) => !spared.includes(id))
  const forget = useForgotten(asked)
  const [sure, setSure] = useState<readonly string[]>([])
  const [refused, setRefused] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const whole = `${kindWord(kind).toLowerCase()} “${nameOf(kind, state?.values ?? {})}”`
  const name = field === null ? whole : `${fieldLabel(kind, field)} of ${whole}`
  const remove = async () => {
    setBusy(true)
    const error = await removeForGood(asked, name, { papers: doomed, forget })
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
            ? 'The record and its whole history are erased from this plan'
            : 'It is erased from this plan, with its whole history'}
          {versions}. History will say only that something was removed, who wrote it and when. To take it out of the
          plan but keep it in History, choose “Remove” instead.
        </p>
        <p>
          A copy of this plan that still has it will lose it when you bring the two together. Copies you handed out,
          earlier versions, and documents, drafts and tables that left this laptop still have it; ask for them back or
          delete them.
        </p>
        <KeptPapers looked={looked} spared={spared} onSpared={setSpared} />
        {forget === 0 ? null : (
          <>
            <p>
              The plan then forgets {figures(forget)} that {plural(forget, 'is', 'are')} public if anyone has this
              document. A later one could then give away what this one withheld.
            </p>
            <CheckList
              label="Only if this is true"
              options={[
                { id: 'nobody', label: `Forget ${figures(forget)}: nobody outside the office has the document` },
              ]}
              value={sure}
              onChange={setSure}
            />
          </>
        )}
        <p>
          <b>This can’t be undone.</b>
        </p>
      </div>
      <DialogButtons>
        <Button
          look="danger"
          isDisabled={busy || !looked.done || (forget > 0 && sure.length === 0)}
          onPress={() => void remove()}
        >
          Remove for good
        </Button>
        <Button onPress={closeRemoval} autoFocus>
          Cancel
        </Button>
      </DialogButtons>
    </Dialog>
  )
}

const figures = (n: number): string => `${commas(n)} ${plural(n, 'figure', 'figures')}`

/** How many figures that are out the plan would forget, where a sent paper itself is removed. */
function useForgotten({ kind, record, field }: Removal): number {
  const all = usePlanView().all('briefingSent')
  if (kind !== 'briefingSent' || !(field === null || field === 'printed')) return 0
  return forgotten(
    all,
    all.filter((s) => s.id !== record),
  )
}

/** The kept papers that print the words, each with what becomes of its file. Nothing where none does. */
function KeptPapers({
  looked,
  spared,
  onSpared,
}: {
  looked: Looked
  spared: readonly string[]
  onSpared: (ids: readonly string[]) => void
}) {
  if (!looked.done)
    return (
      <p role="status" className="mid">
        Looking through the documents this plan keeps{looked.of === 0 ? '' : `, ${looked.at + 1} of ${looked.of}`}…
      </p>
    )
  if (looked.found.length === 0) return null
  const ids = looked.found.map((p) => p.id)
  return (
    <CheckList
      label="These saved documents print it. Delete their files from this plan?"
      hint="The plan still knows that a document went out, when, its checksum and the figures it shows. If you keep a file, the plan still holds the words."
      options={looked.found.map((p) => ({
        id: p.id,
        label: `${p.title}, ${p.day === '' ? 'no date' : dayWords(p.day)}`,
        ...(p.unread && { note: 'This one can’t be read here, so it may print it too.' }),
      }))}
      value={ids.filter((id) => !spared.includes(id))}
      onChange={(on) => onSpared(ids.filter((id) => !on.includes(id)))}
    />
  )
}

/** ": 3 versions, by the Equity officer, from November 3 on"; nothing until it is known. */
function useVersions({ kind, record, field }: Removal): string {
  const found = useReply('plan.history', { record, limit: 1000 })
  return found?.ok ? versionWords(found.value, kind, field) : ''
}

function versionWords(entries: readonly HistoryEntry[], kind: string, field: string | null): string {
  const holds = (c: HistoryEntry['changes'][number]) =>
    c.kind === kind && c.field !== '' && (field === null || c.field === field) && !c.removed && c.after !== null
  const withIt = entries.filter((entry) => entry.changes.some(holds))
  const count = withIt.reduce((n, entry) => n + entry.changes.filter(holds).length, 0)
  const first = withIt.at(-1)
  if (first === undefined) return ''
  const authors = [...new Set(withIt.map((entry) => entry.author))].join(', ')
  return `: ${counted(count, 'version')}, by ${authors}, from ${momentDay(first.at)} on`
}
