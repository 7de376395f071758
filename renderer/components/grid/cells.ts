import type { Draft } from '../../../shared/ipc/contract.ts'
import { existenceTips, shownTips } from '../../../shared/merge/pending.ts'
import type { Result } from '../../../shared/result/result.ts'
import { dropDraft, keepDraft } from '../../state/drafts.ts'
import { shown } from '../../state/records.ts'
import { nothingRefused, refuseTyped, typedKey, type Unsaved } from '../../state/unsaved.ts'
import type { CellPlace, Refusal } from './types.ts'

/** A cell as its draft is looked for. */
export const whereOf = ({ id, field, part }: CellPlace) => ({
  record: id,
  field,
  ...(part === undefined ? {} : { part }),
})

function draftOf(place: CellPlace, text: string): Draft {
  const state = shown(place.kind, place.id)
  const base = [...shownTips(state, place.field)]
  const there = [...existenceTips(state)]
  const kept = place.asDraft?.(text) ?? text
  return { kind: place.kind, ...whereOf(place), also: { ...place.also }, base, there, text: kept }
}

/** Keeps what is typed in a cell where its field's drafts are kept. */
export function keepCell(place: CellPlace | undefined, text: string): void {
  if (place !== undefined) keepDraft(draftOf(place, text))
}

/** Keeps in the cell what can’t be saved, with why. */
export function refuseCell(place: CellPlace | undefined, { text, says }: Refusal): void {
  if (place === undefined) return
  const draft = draftOf(place, text)
  keepDraft(draft)
  refuseTyped(draft, says, text)
}

/** It is on its way into the plan. */
export function handCellOn(place: CellPlace | undefined): void {
  if (place !== undefined) nothingRefused(whereOf(place))
}

export function dropCell(place: CellPlace | undefined): void {
  if (place !== undefined) void dropDraft(whereOf(place))
}

const FOUND = 'You were typing this when the app stopped. Press Enter in its cell, and Enter again, to keep it.'

/** The unsaved text of a cell, and why it is not saved. */
export function refusedIn(
  unsaved: ReadonlyMap<string, Unsaved>,
  place: CellPlace | undefined,
  read: (text: string) => Result<unknown, string>,
): Refusal | null {
  const refused = place && unsaved.get(typedKey(whereOf(place)))
  if (!refused) return null
  const { text, says } = refused
  if (says !== null) return { text, says }
  // Read by the grid alone, as a name is: it could not be brought back without it.
  const result = read(text)
  return { text, says: result.ok ? FOUND : result.error }
}
