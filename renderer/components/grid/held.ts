import type { Result } from '../../../shared/result/result.ts'
import { dropDraft, keepDraft } from '../../state/drafts.ts'
import { keptIn } from '../../state/kept.ts'
import { shownTips } from '../../state/overlay.ts'
import { shown } from '../../state/records.ts'
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
  keepDraft({ kind: place.kind, ...whereOf(place), also: { ...place.also }, base, text })
}

export function dropCell(place: CellPlace | undefined): void {
  if (place !== undefined) void dropDraft(whereOf(place))
}

/** A text that was left in a cell's field and can't be read: it stands in the cell again. */
export function leftIn(place: CellPlace | undefined, read: (text: string) => Result<unknown, string>): Refusal | null {
  const draft = place && keptIn(whereOf(place))
  if (!draft) return null
  const result = read(draft.text)
  return result.ok ? null : { text: draft.text, says: result.error }
}
