import { useState } from 'react'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { forgotten } from '../../../shared/figures/printed.ts'
import { commas, plural } from '../../../shared/words/index.ts'
import { Banner, Button, CheckList, Dialog, DialogButtons } from '../../components/index.ts'
import { edit, showToast, usePlanView } from '../../state/index.ts'

/**
 * Takes a document off the list of those sent. Its figures count as known for good, so the plan forgets them only if
 * the person confirms that nobody outside has it. Criteria as for Dialog.
 */
export function NeverOut({ paper, onClose }: { paper: RecordOf<'briefingSent'>; onClose: () => void }) {
  const plan = usePlanView()
  const all = plan.all('briefingSent')
  const count = forgotten(
    all,
    all.filter((s) => s.id !== paper.id),
  )
  const figures = `${commas(count)} ${plural(count, 'figure', 'figures')}`
  const [sure, setSure] = useState<readonly string[]>([])
  const [refused, setRefused] = useState<string | null>(null)
  const remove = async () => {
    const op = { op: 'remove', kind: 'briefingSent', id: paper.id } as const
    const done = await edit([op], 'remove', count > 0 ? count : undefined)
    if (!done.ok) return setRefused(done.error.says)
    onClose()
    showToast(`Taken off the sent list: ${paper.title}`, { undo: true })
  }
  return (
    <Dialog title={`“${paper.title}” was never sent?`} open onClose={onClose}>
      <div className="stack">
        {refused === null ? null : <Banner tone="bad">{refused}</Banner>}
        {count === 0 ? (
          <p>Every figure in it is in another document too, so the plan loses nothing.</p>
        ) : (
          <>
            <p>
              The plan would forget about {figures} that {plural(count, 'is', 'are')} public if anyone has this
              document. A later one could then give away what this one withheld.
            </p>
            <CheckList
              label="Only if this is true"
              options={[{ id: 'nobody', label: 'Nobody outside the office has it, on paper or as a file' }]}
              value={sure}
              onChange={setSure}
            />
          </>
        )}
        <p className="mid">It stays in History, and Undo brings it back.</p>
      </div>
      <DialogButtons>
        <Button look="danger" isDisabled={count > 0 && sure.length === 0} onPress={() => void remove()}>
          {count === 0 ? 'Take it off the list' : `Forget ${figures}`}
        </Button>
        <Button onPress={onClose} autoFocus>
          Cancel
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
