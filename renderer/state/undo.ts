import type { About } from '../../shared/domain/schema.ts'
import type { Committed } from '../../shared/domain/state.ts'
import { readCommand } from '../../shared/merge/change.ts'
import { invoke } from './bridge.ts'
import { commitForms, setLastTyped, useTypedIn } from './forms.ts'
import { inLine } from './queue.ts'
import { applyCommitted, confirmed, useRecords } from './records.ts'
import { saveBegun, saveDone, saveIdle, saveRefused } from './save.ts'
import { isShared, useSharedScreen } from './sharedScreen.ts'
import { replyInDistrictWords } from './spoken.ts'
import { showToast } from './toast.ts'

/** Two commands that were one for the person, each by its name for Undo and Redo; the second was given last. */
interface Pair {
  readonly undo: string | null
  readonly redo: string | null
}
/** By the id of the command that is taken back first. */
const pairs = new Map<string, Pair>()

/**
 * Private records have a log of their own, so removing a mentor with its private notes takes two commands. Undo and
 * Redo take them together.
 */
export function takenTogether(first: Committed, last: Committed): void {
  pairs.set(readCommand(last.command).id, { undo: first.undo, redo: last.undo })
}

/** The name of what the next Undo takes back: the present typing, which it saves first, else the last change. */
export function useUndoName(): string | null {
  const last = useRecords((s) => s.undo)
  const typed = useTypedIn((s) => s.label)
  const shared = useSharedScreen()
  return typed === null ? named(last, shared) : shared ? 'what is typed' : `what is typed in “${typed}”`
}

/** The name of what the next Redo does again. */
export function useRedoName(): string | null {
  const next = useRecords((s) => s.redo)
  return named(next, useSharedScreen())
}

/** A name has the words of a record, and may have those of one that a shared screen hides: there it says none. */
const named = (label: string | null, shared: boolean): string | null =>
  label === null || !shared ? label : 'the last change'

/** Takes back what this person last did, and says it by name. */
export const undo = (): Promise<void> => takeBack('plan.undo', 'undo', 'Undone')

/** Does again what was last taken back. */
export const redo = (): Promise<void> => takeBack('plan.redo', 'redo', 'Redone')

const hearers = new Set<(returned: readonly About[]) => void>()

/** Hears which removed records Undo or Redo brought back. Gives the way to stop. */
export function onReturned(hear: (returned: readonly About[]) => void): () => void {
  hearers.add(hear)
  return () => void hearers.delete(hear)
}

/** Applies what was committed, and tells of records that came back by it. */
function applyAndTell(committed: Committed): void {
  const returned = committed.records.filter((r) => !r.gone && confirmed(r.kind, r.id)?.gone === true)
  applyCommitted(committed)
  saveDone(committed.at)
  if (returned.length > 0) for (const hear of hearers) hear(returned.map(({ kind, id }) => ({ kind, id })))
}

async function takeBack(channel: 'plan.undo' | 'plan.redo', which: 'undo' | 'redo', word: string): Promise<void> {
  void commitForms()
  setLastTyped(null)
  saveBegun()
  await inLine(async () => {
    const { undo: last, redo: first } = useRecords.getState()
    const label = which === 'undo' ? last : first
    const result = await invoke(channel, undefined)
    if (result.ok) {
      applyAndTell(result.value)
      const both = await takeOther(channel, which, result.value)
      const name = (which === 'redo' && both?.redo) || label
      showToast(name === null || isShared() ? word : `${word}: ${replyInDistrictWords(name)}`)
    } else if (result.error.kind === 'nothing-to-do') {
      saveIdle()
      showToast(result.error.says)
    } else {
      saveRefused(result.error)
    }
  })
}

/** Takes back the other of two that were one, where it is what would come next. */
async function takeOther(
  channel: 'plan.undo' | 'plan.redo',
  which: 'undo' | 'redo',
  done: Committed,
): Promise<Pair | undefined> {
  const pair = pairs.get(readCommand(done.command).target ?? '')
  if (pair === undefined || done[which] === null || done[which] !== pair[which]) return undefined
  const other = await invoke(channel, undefined)
  if (!other.ok) return undefined
  applyAndTell(other.value)
  pairs.set(readCommand(other.value.command).id, pair)
  return pair
}
