import type { KeyboardEvent } from 'react'
import type { KindName, RecordOf } from '../../../shared/domain/kinds/index.ts'
import { useRecord } from '../../state/index.ts'
import { belongsToPopup } from './RecordForm.tsx'
import type { RecordList } from './useRecordList.ts'

interface Adding<K extends KindName> {
  readonly id: string
  readonly also: Readonly<Record<string, unknown>>
  /** It stands from the first word on, and then says what any open record does. */
  readonly record: RecordOf<K> | undefined
  readonly shut: () => void
  readonly another: () => void
  readonly keepOnEscape: (event: KeyboardEvent<HTMLElement>) => void
}

/**
 * One that is being added, wherever it stands; null where none is. Escape keeps what was typed, as every other way out
 * does: nothing stood there before that it could put back.
 */
export function useFresh<K extends KindName>(kind: K, { fresh, close, add }: RecordList): Adding<K> | null {
  const record = useRecord(kind, fresh?.id)
  if (fresh === null) return null
  const { id, also, place } = fresh
  const shut = () => close(id)
  return {
    id,
    also,
    record,
    shut,
    another: () => add(also, place),
    keepOnEscape: (event) => {
      if (event.key !== 'Escape' || belongsToPopup(event)) return
      event.preventDefault()
      event.stopPropagation()
      if (event.target instanceof HTMLElement) event.target.blur()
      shut()
    },
  }
}
