import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { listed } from '../../../../shared/words/index.ts'
import { Button, Dialog, DialogButtons } from '../../../components/index.ts'
import { usePlanView } from '../../../state/index.ts'
import { hangingOn, removeAll } from './edits.ts'

interface Props {
  readonly goal: RecordOf<'goal'>
  readonly onClose: () => void
  readonly onRemoved: () => void
}

/** Says what hangs on a goal before it goes with it. One command, so that one Undo brings all of it back. */
export function RemoveGoal({ goal, onClose, onRemoved }: Props) {
  const { records, words } = hangingOn(usePlanView(), goal.id)
  const name = `goal “${goal.title || 'without a title'}”`
  const remove = async () => {
    onClose()
    if (await removeAll([{ kind: 'goal', id: goal.id }, ...records], name)) onRemoved()
  }
  return (
    <Dialog title={`Remove ${name}?`} open onClose={onClose}>
      <p>
        {words.length === 0 ? 'Nothing hangs on it.' : `With it go ${listed(words)}.`} All of it stays in the history
        and can be brought back.
      </p>
      <DialogButtons>
        <Button look="danger" onPress={() => void remove()}>
          {records.length === 0 ? 'Remove goal' : `Remove goal and ${records.length} more`}
        </Button>
        <Button onPress={onClose}>Cancel</Button>
      </DialogButtons>
    </Dialog>
  )
}
