import { useRef } from 'react'
import { addRejected } from '../../state/rejectedPaste.ts'
import { useUnsaved } from '../../state/unsaved.ts'
import { dropCell, handCellOn, keepCell, refuseCell, refusedIn } from './cells.ts'
import { type Change, idsAt, keyOf, type Where } from './changes.ts'
import type { GridAdded, GridEdit, GridProps, Refusal } from './types.ts'

interface Around {
  /** The cell that is typed in now, by `keyOf`; empty for none. */
  readonly typing: () => string
  readonly say: (sentence: string) => void
}

/** Saves typed, pasted and emptied cells, and keeps in a cell the text that could not be saved. */
export function useCells(props: GridProps, { typing, say }: Around) {
  const unsaved = useUnsaved()
  /** The number of the newest change sent for each cell. */
  const given = useRef(new Map<string, number>())
  const count = useRef(0)

  const refusal = (r: number, c: number): Refusal | null => {
    const ids = idsAt(props, { r, c })
    if (!ids) return null
    return refusedIn(unsaved, props.cell(ids.row, ids.col).place, (text) => props.read(ids.row, ids.col, text))
  }
  /** `handed`: what is changed stays kept as it was typed until it is saved. */
  const settle = (good: readonly Where[], bad: readonly (Where & Refusal)[], handed: readonly Where[] = []) => {
    const waits = new Set(handed.map((w) => keyOf(w.row, w.col)))
    for (const w of good) {
      const { place } = props.cell(w.row, w.col)
      if (waits.has(keyOf(w.row, w.col))) handCellOn(place)
      else dropCell(place)
    }
    for (const w of bad) refuseCell(props.cell(w.row, w.col).place, w)
  }
  /** Hands changes on; where they are not saved, what was typed is not lost. */
  const give = async (edits: readonly GridEdit[], added: readonly GridAdded[]) => {
    const number = ++count.current
    for (const e of edits) given.current.set(keyOf(e.row, e.col), number)
    const places = new Map(edits.map((e) => [keyOf(e.row, e.col), props.cell(e.row, e.col).place]))
    const result = await props.onEdit(edits, added)
    if (result.ok) {
      const now = typing()
      // Newer typing waits for its own answer.
      for (const [key, place] of places) if (given.current.get(key) === number && key !== now) dropCell(place)
      return
    }
    const { says } = result.error
    say(says)
    for (const e of edits) refuseCell(props.cell(e.row, e.col).place, { text: e.text, says })
    const lost = added.flatMap((line, r) => line.map((cell, c) => ({ row: r + 1, col: c + 1, text: cell.text, says })))
    addRejected(props.label, lost)
  }
  /** Changes the cells of one key or one paste. */
  const make = (change: Change) => {
    settle(change.good, change.bad, change.edits)
    say(change.said)
    // One row may wait before it is saved; what is entered over several is saved at once.
    if (new Set(change.edits.map((e) => e.row)).size === 1)
      for (const e of change.edits) keepCell(props.cell(e.row, e.col).place, e.text)
    if (change.edits.length + change.added.length > 0) void give(change.edits, change.added)
  }
  return { refusal, settle, give, make }
}

export type Cells = ReturnType<typeof useCells>
