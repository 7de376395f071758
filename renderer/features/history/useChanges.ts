import { useEffect, useState } from 'react'
import { filterParts, type HistoryFilter, isOf, without } from '../../../shared/domain/history-filter.ts'
import type { HistoryEntry } from '../../../shared/ipc/contract.ts'
import { invoke, useRecords, useSharedScreen } from '../../state/index.ts'
import { historyOnSharedScreen } from './sharedHistory.ts'

export const LIMIT = 500
/** The most changes of one command that are fetched at first; the rest follows on request. */
const CHANGES = 100

const ask = ({ record, ...only }: HistoryFilter, limit: number, most: number) =>
  invoke('plan.history', { record: record ?? null, only, limit, most })

/**
 * The changes that a shared screen may show, narrowed to the filter afterward: the log's own narrowing would tell
 * what is hidden.
 */
function shownOf(all: readonly HistoryEntry[], filter: HistoryFilter): readonly HistoryEntry[] {
  const { record, kind, ...rest } = filter
  // Entries in own fields are of another kind, and belong to the record.
  const asked = record !== undefined && rest.field === undefined ? rest : { ...rest, kind }
  const { kinds } = useRecords.getState()
  const valuesOf = (of: string, id: string) => kinds[of]?.get(id)?.values
  return historyOnSharedScreen(all).filter((entry) => entry.changes.some((c) => isOf(asked, c, valuesOf)))
}

interface Changes {
  /** The newest first; null until they are read. */
  readonly entries: readonly HistoryEntry[] | null
  readonly refused: string | null
}

/** The changes asked for, read again after every commit. */
export function useChanges(filter: HistoryFilter): Changes {
  const key = JSON.stringify(filter)
  const confirmed = useRecords((s) => s.confirmed)
  const shared = useSharedScreen()
  const [found, setFound] = useState<{ readonly key: string; readonly all: readonly HistoryEntry[] } | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  useEffect(() => {
    let current = true
    void ask(JSON.parse(key) as HistoryFilter, LIMIT, CHANGES).then((result) => {
      if (!current) return
      if (result.ok) setFound({ key, all: result.value })
      setRefused(result.ok ? null : result.error.says)
    })
    return () => {
      current = false
    }
  }, [key, confirmed])
  const all = found?.key === key ? found.all : null
  return { entries: all !== null && shared ? shownOf(all, filter) : all, refused }
}

/** If nothing matches: the wider filters, each with one part dropped, that find something. */
export function useLoosened(filter: HistoryFilter, isEmpty: boolean): readonly HistoryFilter[] | null {
  const key = JSON.stringify(filter)
  const shared = useSharedScreen()
  const [found, setFound] = useState<readonly HistoryFilter[] | null>(null)
  useEffect(() => {
    let current = true
    setFound(null)
    if (!isEmpty) return
    const asked = JSON.parse(key) as HistoryFilter
    const wider = filterParts.filter((part) => asked[part] !== undefined).map((part) => without(asked, part))
    const some = async () => {
      const answers = await Promise.all(wider.map((f) => ask(f, shared ? LIMIT : 1, CHANGES)))
      const has = (f: HistoryFilter, at: number) => {
        const answer = answers[at]
        if (!answer?.ok) return false
        return (shared ? shownOf(answer.value, f) : answer.value).length > 0
      }
      if (current) setFound(wider.filter(has))
    }
    void some()
    return () => {
      current = false
    }
  }, [key, isEmpty, shared])
  return found
}
