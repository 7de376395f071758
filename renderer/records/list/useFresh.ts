import type { KeyboardEvent } from 'react'
import { type KindName, kindOf, type RecordOf } from '../../../shared/domain/kinds/index.ts'
import { set } from '../../../shared/domain/state.ts'
import { edit, useRecord } from '../../state/index.ts'
import { belongsToPopup } from './RecordForm.tsx'
import type { RecordList } from './useRecordList.ts'

interface Adding<K extends KindName> {
  readonly id: string
  readonly also: Readonly<Record<string, unknown>>
  /** The record, in the plan from the first word on; it then says what any open record does. */
  readonly record: RecordOf<K> | undefined
  readonly shut: () => void
  /** Takes it as it is and shuts it: words that it begins with, and that nobody changed, are words all the same. */
  readonly done: () => void
  readonly another: () => void
  readonly keepOnEscape: (event: KeyboardEvent<HTMLElement>) => void
}

/** Escape in a new record keeps the typing, as every other way out does: there was nothing before that it could restore. */
export const keepOnEscape = (shut: () => void) => (event: KeyboardEvent<HTMLElement>) => {
  if (event.key !== 'Escape' || belongsToPopup(event)) return
  event.preventDefault()
  event.stopPropagation()
  if (event.target instanceof HTMLElement) event.target.blur()
  shut()
}

/** The record that is being added, wherever it is; null if none is. */
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
    done: () => {
      const name = also[kindOf(kind)?.title ?? '']
      if (record === undefined && typeof name === 'string' && name.trim() !== '') void edit([set(kind, id, also)])
      shut()
    },
    another: () => add(also, place),
    keepOnEscape: keepOnEscape(shut),
  }
}
