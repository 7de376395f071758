import { useMemo } from 'react'
import { LEFT_OUT, type RejectedCell, withoutWords } from '../../shared/domain/left-out.ts'
import { dropDraft, keepDraft } from './drafts.ts'
import { usePlaces } from './place.ts'
import { refuseTyped, typedKey, type Unsaved, unsavedIn, useUnsaved } from './unsaved.ts'

/** Cells left out of a paste, by grid: the list outlives its page, until it is cleared. */
const none: readonly RejectedCell[] = []
const placeOf = (grid: string) => ({ kind: LEFT_OUT, record: grid.slice(0, 80), field: 'list' })
const LISTED = 'It is listed below the grid, with what to do.'
/** A draft holds no more. */
const MOST_KEPT = 2_000_000

const listIn = (unsaved: Unsaved | undefined): readonly RejectedCell[] =>
  unsaved === undefined ? none : (JSON.parse(unsaved.draft.text) as RejectedCell[])

export function useRejected(grid: string): readonly RejectedCell[] {
  const unsaved = useUnsaved((all) => all.get(typedKey(placeOf(grid))))
  return useMemo(() => listIn(unsaved), [unsaved])
}

/** Kept as other typed words are, so that a stop of the app takes nothing of it. */
function put(grid: string, list: readonly RejectedCell[], page: unknown = usePlaces.getState().place.page): void {
  const place = placeOf(grid)
  if (list.length === 0) return void dropDraft(place)
  const draft = { ...place, also: { page }, base: [], text: JSON.stringify(list) }
  if (draft.text.length <= MOST_KEPT) keepDraft(draft)
  refuseTyped(draft, LISTED)
}

const same = (a: RejectedCell, b: RejectedCell): boolean => a.row === b.row && a.col === b.col && a.text === b.text

export function addRejected(grid: string, more: readonly RejectedCell[]): void {
  if (more.length === 0) return
  const older = listIn(unsavedIn(placeOf(grid))).filter((s) => !more.some((m) => same(s, m)))
  put(grid, [...more, ...older])
}
export const clearRejected = (grid: string): void => put(grid, [])

/** Words were removed for good: nothing that was left out of a paste still holds them. */
export function forgetWords(words: readonly string[]): void {
  for (const unsaved of useUnsaved.getState().values()) {
    const { kind, record, also } = unsaved.draft
    if (kind !== LEFT_OUT) continue
    const list = listIn(unsaved)
    const left = withoutWords(list, words)
    if (left !== list) put(record, left, also?.['page'])
  }
}
