import { type RefObject, useEffect, useRef, useState } from 'react'
import { formClosed, formOpened } from '../../state/forms.ts'
import { dropCell, keepCell, refuseCell } from './cells.ts'
import { idsAt } from './changes.ts'
import type { GridProps, Refusal } from './types.ts'
import type { Cells } from './useCells.ts'
import type { WhereInGrid } from './useWhere.ts'

interface Around {
  readonly spots: WhereInGrid
  readonly cells: Cells
  /** The present typing. The grid is not drawn for each letter, and a blur may come while it is being drawn. */
  readonly typed: RefObject<string | null>
  readonly say: (sentence: string) => void
  /** Typing begins: Tab stays in the grid from now on. */
  readonly hold: () => void
}

/** Typing in the cell in which one is: how it begins, is taken, and is let go. */
export function useTyping(props: GridProps, { spots, cells, typed, say, hold }: Around) {
  const { where, at } = spots
  const [editing, drawEditing] = useState<string | null>(null)
  const setEditing = (text: string | null) => {
    typed.current = text
    drawEditing(text)
  }
  /** The refusal in the cell that is being edited: it returns before the cell does. */
  const was = useRef<Refusal | null>(null)

  const begin = (r: number, c: number, first?: string) => {
    const ids = idsAt(props, { r, c })
    if (!ids) return
    const { locked, text } = props.cell(ids.row, ids.col)
    spots.stand(ids)
    spots.shrink()
    if (locked) {
      say(locked)
      spots.focusSoon()
      return
    }
    hold()
    was.current = cells.refusal(r, c)
    setEditing(first ?? was.current?.text ?? text)
    if (first !== undefined) keepCell(props.cell(ids.row, ids.col).place, first)
  }
  /** Takes what was typed, or keeps it with its sentence. */
  const commit = (): void => {
    const text = typed.current
    if (text === null) return
    setEditing(null)
    const { row, col } = where
    // The row was removed while it was typed in: there is nothing to write to.
    if (props.rows[at.r]?.id !== row || props.cols[at.c]?.id !== col) return
    const now = props.cell(row, col)
    if (text === now.text) {
      dropCell(now.place)
      return
    }
    const read = props.read(row, col, text)
    if (!read.ok) {
      cells.settle([], [{ row, col, text, says: read.error }])
      say(read.error)
      return
    }
    // As it was typed last, whatever the clock of drafts has sent.
    keepCell(now.place, text)
    void cells.give([{ row, col, value: read.value, text }], [])
  }
  useAsForm(editing !== null, commit)
  const cancel = () => {
    const { place } = props.cell(where.row, where.col)
    const text = typed.current
    const before = was.current
    setEditing(null)
    spots.focusSoon()
    // While a text that can't be read is edited it comes back first; Escape again lets it go.
    if (text !== null && before && before.text !== text) return refuseCell(place, before)
    cells.settle([where], [])
  }
  const type = (text: string) => {
    typed.current = text
    keepCell(props.cell(where.row, where.col).place, text)
  }
  return { editing, begin, type, commit, cancel }
}

export type TypingInGrid = ReturnType<typeof useTyping>

/** What is typed is committed with all other forms of the page, and when the grid goes. */
function useAsForm(open: boolean, commit: () => void) {
  const latest = useRef(commit)
  latest.current = commit
  useEffect(() => {
    if (!open) return
    const form = { commit: async () => latest.current() }
    formOpened(form)
    return () => formClosed(form)
  }, [open])
  useEffect(() => () => latest.current(), [])
}
