import { invoke } from './bridge.ts'
import { commitForms } from './forms.ts'
import { inLine } from './queue.ts'
import { applyCommitted, useRecords } from './records.ts'
import { saveBegun, saveDone, saveIdle, saveRefused } from './save.ts'
import { heard } from './spoken.ts'
import { showToast } from './toast.ts'

/** Takes back what this person last did, and says it by name. */
export const undo = (): Promise<void> => takeBack('plan.undo', 'undo', 'Undone')

/** Does again what was last taken back. */
export const redo = (): Promise<void> => takeBack('plan.redo', 'redo', 'Redone')

async function takeBack(channel: 'plan.undo' | 'plan.redo', which: 'undo' | 'redo', word: string): Promise<void> {
  void commitForms()
  saveBegun()
  await inLine(async () => {
    const label = useRecords.getState()[which]
    const result = await invoke(channel, undefined)
    if (result.ok) {
      applyCommitted(result.value)
      saveDone(result.value.at)
      showToast(label === null ? word : `${word}: ${heard(label)}`)
    } else if (result.error.kind === 'nothing-to-do') {
      saveIdle()
      showToast(result.error.says)
    } else {
      saveRefused(result.error)
    }
  })
}
