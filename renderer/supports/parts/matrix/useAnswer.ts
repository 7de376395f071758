import { useState } from 'react'
import type { Op } from '../../../../shared/domain/state.ts'
import { edit, useField } from '../../../state/index.ts'
import { useUnsavedOf } from '../../../state/unsaved.ts'

interface Cell {
  readonly kind: string
  /** The record of the current cell; it may not be in the plan yet. */
  readonly id: string
  readonly field: string
  /** Its key, by which its row and column are known. */
  readonly also: Readonly<Record<string, string>>
}

/**
 * The answer of the cell in which one is. It is kept as any field is: what can’t be saved stays in its cell, says so,
 * and is found again after a stop.
 */
export function useAnswer({ kind, id, field, also }: Cell) {
  const bound = useField(kind, id, field, { also })
  const unsaved = useUnsavedOf(kind)
  const [said, setSaid] = useState('')
  const tell = (saved: string, refused: string | null) => setSaid(refused === null ? saved : `Not saved. ${refused}`)
  return {
    /** The last answer, in words. */
    said,
    setSaid,
    /** Why the answer here is not saved. */
    refused: bound.error,
    /** An answer in a cell that is not saved. */
    unsavedIn: (key: Readonly<Record<string, string>>): string | undefined =>
      unsaved.find(
        ({ draft }) => draft.field === field && Object.entries(key).every(([name, of]) => draft.also?.[name] === of),
      )?.text,
    answer: async (value: string, saved: string) => tell(saved, await bound.setValue(value)),
    /** Takes the answer back, whether it was saved or not. */
    clear: async (exists: boolean, saved: string) => {
      bound.cancel()
      const remove: Op = { op: 'remove', kind, id }
      const done = exists ? await edit([remove], 'remove') : undefined
      tell(saved, done === undefined || done.ok ? null : done.error.says)
    },
  }
}
