import type { Result } from '../../../shared/result/result.ts'
import { dropDraft, keepDraft } from '../../state/drafts.ts'
import { shownThere, shownTips } from '../../state/overlay.ts'
import { shown } from '../../state/records.ts'
import { keptIn, wasFound } from '../../state/typedDrafts.ts'
import type { CellPlace, Refusal } from './types.ts'

const whereOf = ({ id, field, part }: CellPlace) => ({ record: id, field, ...(part === undefined ? {} : { part }) })

/** Keeps what is typed in a cell where its field's drafts are kept. */
export function keepCell(place: CellPlace | undefined, text: string): void {
  if (place === undefined) return
  const state = shown(place.kind, place.id)
  const [base, there] = [[...shownTips(state, place.field)], [...shownThere(state)]]
  const kept = place.asDraft?.(text) ?? text
  keepDraft({ kind: place.kind, ...whereOf(place), also: { ...place.also }, base, there, text: kept })
}

export function dropCell(place: CellPlace | undefined): void {
  if (place !== undefined) void dropDraft(whereOf(place))
}

const FOUND = 'You were typing this when the app stopped. Press Enter in its cell, and Enter again, to keep it.'

/** A text that was left in a cell's field and is not in the plan: it stands in the cell again. */
export function leftIn(place: CellPlace | undefined, read: (text: string) => Result<unknown, string>): Refusal | null {
  const draft = place && keptIn(whereOf(place))
  if (!draft) return null
  const result = read(draft.text)
  if (!result.ok) return { text: draft.text, says: result.error }
  // Read by the grid alone, as a name is: it could not be brought back without it.
  return wasFound(whereOf(place)) ? { text: draft.text, says: FOUND } : null
}
