import { hasOwnReaders } from '../../../shared/domain/audience.ts'
import { kindOf } from '../../../shared/domain/kinds/index.ts'
import type { HistoryEntry } from '../../../shared/ipc/contract.ts'
import { useRecords } from '../../state/index.ts'
import { mayShowField, onSharedScreen } from '../../state/sharedScreen.ts'

/** The history for a shared screen, without changes that the board may not see, and without their names. */
export function historyOnSharedScreen(entries: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const { kinds } = useRecords.getState()
  const shown = onSharedScreen(kinds)
  const may = ({ kind, record, field }: HistoryEntry['changes'][number]): boolean => {
    if (!mayShowField(kind, field)) return false
    // A removed record may have belonged to something that a board may not see: nobody can say any more.
    const declared = kindOf(kind)
    const ofAll = declared !== undefined && !hasOwnReaders(declared)
    return shown[kind]?.has(record) === true || (ofAll && !isInPlan(kind, record))
  }
  const isInPlan = (kind: string, record: string) => kinds[kind]?.get(record)?.gone === false
  return entries.flatMap((entry) => {
    const changes = entry.private ? [] : entry.changes.filter(may)
    if (changes.length === 0) return []
    return [
      changes.length === entry.changes.length && entry.more === 0 ? entry : { ...entry, label: 'changes', changes },
    ]
  })
}
