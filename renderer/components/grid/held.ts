import type { Result } from '../../../shared/result/result.ts'
import { dropDraft, keepDraft } from '../../state/drafts.ts'
import { keptIn, LEFT_OUT, wasFound } from '../../state/kept.ts'
import { shownTips } from '../../state/overlay.ts'
import { usePlaces } from '../../state/place.ts'
import { shown, useRecords } from '../../state/records.ts'
import type { CellPlace } from './types.ts'

/** A text that can't be read, with its sentence. */
export interface Refusal {
  readonly text: string
  readonly says: string
}

/** What was left out of a paste, by row and column as they stand in what was pasted, from 1. */
export interface Stray {
  readonly row: number
  readonly col: number
  readonly text: string
  readonly says: string
}

const whereOf = ({ id, field, part }: CellPlace) => ({ record: id, field, ...(part === undefined ? {} : { part }) })

/** Keeps what is typed in a cell where its field's drafts are kept. */
export function keepCell(place: CellPlace | undefined, text: string): void {
  if (place === undefined) return
  const base = [...shownTips(shown(place.kind, place.id), place.field)]
  const kept = place.asDraft?.(text) ?? text
  keepDraft({ kind: place.kind, ...whereOf(place), also: { ...place.also }, base, text: kept })
}

export function dropCell(place: CellPlace | undefined): void {
  if (place !== undefined) void dropDraft(whereOf(place))
}

const FOUND = 'This was typed when the app stopped. Press Enter in its cell, and Enter again, to take it in.'

/** A text that was left in a cell's field and is not in the plan: it stands in the cell again. */
export function leftIn(place: CellPlace | undefined, read: (text: string) => Result<unknown, string>): Refusal | null {
  const draft = place && keptIn(whereOf(place))
  if (!draft) return null
  const result = read(draft.text)
  if (!result.ok) return { text: draft.text, says: result.error }
  // Read by the grid alone, as a name is: it could not be brought back without it.
  return wasFound(whereOf(place)) ? { text: draft.text, says: FOUND } : null
}

/** What was left out of pastes, by plan and grid: it outlives the page on which it is listed, until it is cleared. */
const strays = new Map<string, readonly Stray[]>()
const straysAt = (grid: string) => `${useRecords.getState().plan?.id ?? ''}/${grid}`
const placeOfStrays = (grid: string) => ({ kind: LEFT_OUT, record: grid.slice(0, 80), field: 'list' })
/** A draft holds no more. */
const MOST_KEPT = 2_000_000

export function straysOf(grid: string): readonly Stray[] {
  const known = strays.get(straysAt(grid))
  if (known !== undefined) return known
  const draft = keptIn(placeOfStrays(grid))
  return draft === undefined ? [] : (JSON.parse(draft.text) as Stray[])
}

/** Kept as other typed words are, so that a stop of the app takes nothing of it. */
export function putStrays(grid: string, list: readonly Stray[]): readonly Stray[] {
  strays.set(straysAt(grid), list)
  const place = placeOfStrays(grid)
  const text = JSON.stringify(list)
  if (list.length === 0) void dropDraft(place)
  else if (text.length <= MOST_KEPT)
    keepDraft({ ...place, also: { page: usePlaces.getState().place.page }, base: [], text })
  return list
}
