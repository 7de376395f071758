import { useMemo } from 'react'
import { create } from 'zustand'
import { LEFT_OUT, type Stray, withoutWords } from '../../shared/domain/left-out.ts'
import { dropDraft, keepDraft } from './drafts.ts'
import { usePlaces } from './place.ts'
import { useRecords } from './records.ts'
import { keptIn, keptOfKind } from './typedDrafts.ts'

/** What was left out of pastes, by plan and grid: it outlives the page on which it is listed, until it is cleared. */
const useLists = create<ReadonlyMap<string, readonly Stray[]>>(() => new Map())
const none: readonly Stray[] = []
const keyOf = (grid: string): string => `${useRecords.getState().plan?.id ?? ''}/${grid}`
const placeOf = (grid: string) => ({ kind: LEFT_OUT, record: grid.slice(0, 80), field: 'list' })
/** A draft holds no more. */
const MOST_KEPT = 2_000_000

const leftIn = (grid: string): readonly Stray[] => {
  const draft = keptIn(placeOf(grid))
  return draft === undefined ? none : (JSON.parse(draft.text) as Stray[])
}

const straysOf = (grid: string): readonly Stray[] => useLists.getState().get(keyOf(grid)) ?? leftIn(grid)

export function useStrays(grid: string): readonly Stray[] {
  const known = useLists((lists) => lists.get(keyOf(grid)))
  return useMemo(() => known ?? leftIn(grid), [known, grid])
}

/** Kept as other typed words are, so that a stop of the app takes nothing of it. */
function put(grid: string, list: readonly Stray[], page: unknown = usePlaces.getState().place.page): void {
  useLists.setState(new Map(useLists.getState()).set(keyOf(grid), list), true)
  const place = placeOf(grid)
  const text = JSON.stringify(list)
  if (list.length === 0) void dropDraft(place)
  else if (text.length <= MOST_KEPT) keepDraft({ ...place, also: { page }, base: [], text })
}

const same = (a: Stray, b: Stray): boolean => a.row === b.row && a.col === b.col && a.text === b.text

export function addStrays(grid: string, more: readonly Stray[]): void {
  if (more.length === 0) return
  const older = straysOf(grid).filter((s) => !more.some((m) => same(s, m)))
  put(grid, [...more, ...older])
}
export const clearStrays = (grid: string): void => put(grid, [])

/** Words were removed for good: nothing that was left out of a paste still holds them. */
export function forgetWords(words: readonly string[]): void {
  const plan = keyOf('')
  const listed = [...useLists.getState().keys()].flatMap((key) =>
    key.startsWith(plan) ? [key.slice(plan.length)] : [],
  )
  for (const grid of new Set([...listed, ...keptOfKind(LEFT_OUT).map((d) => d.record)])) {
    const list = straysOf(grid)
    const left = withoutWords(list, words)
    if (left !== list) put(grid, left, keptIn(placeOf(grid))?.also?.['page'])
  }
}
