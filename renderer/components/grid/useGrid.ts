import { type ClipboardEvent, type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { focusOn } from '../../state/focus.ts'
import { formClosed, formOpened } from '../../state/forms.ts'
import { addRejected, clearRejected, useRejected } from '../../state/rejectedPaste.ts'
import { useUnsaved } from '../../state/unsaved.ts'
import { blockOf, moved, type Spot, spotsOf, within } from './block.ts'
import { dropCell, handCellOn, keepCell, refuseCell, refusedIn } from './cells.ts'
import { type Change, copied, emptied, idsAt, pasted, type Where } from './changes.ts'
import { offered } from './Typing.tsx'
import type { CellActs, GridAdded, GridEdit, GridHandle, GridProps, Refusal } from './types.ts'
import { useActs } from './useActs.ts'
import { useTabs } from './useTabs.ts'

export const keyOf = (row: string, col: string): string => `${row}|${col}`

const placeIn = (list: readonly { readonly id: string }[], id: string): number =>
  Math.max(
    0,
    list.findIndex((x) => x.id === id),
  )

/** The state of a grid and what its keys do. Cells are remembered by their ids, so that a row that moves keeps its own. */
export function useGrid(props: GridProps): GridHandle {
  const { rows, cols } = props
  const table = useRef<HTMLTableElement>(null)
  const [where, setWhere] = useState<Where>(props.at ?? { row: '', col: props.first ?? '' })
  const now = useRef(where)
  now.current = where
  const [anchor, setAnchor] = useState<Where | null>(null)
  const [editing, drawEditing] = useState<string | null>(null)
  /** The present typing. The grid is not drawn for each letter, and a blur may come while it is being drawn. */
  const typed = useRef<string | null>(null)
  const setEditing = (text: string | null) => {
    typed.current = text
    drawEditing(text)
  }
  const unsaved = useUnsaved()
  const rejected = useRejected(props.label)
  /** The refusal in the cell that is being edited: it returns before the cell does. */
  const was = useRef<Refusal | null>(null)
  /** The number of the newest change sent for each cell. */
  const given = useRef(new Map<string, number>())
  const count = useRef(0)
  const [said, setSaid] = useState('')
  const focusNext = useRef(false)

  const spot = (w: Where): Spot => ({ r: placeIn(rows, w.row), c: placeIn(cols, w.col) })
  const at = spot(where)
  const block = blockOf(anchor ? spot(anchor) : at, at)

  const asked = `${props.at?.row}|${props.at?.col}`
  useEffect(() => {
    const [row, col] = asked.split('|')
    if (row && col && row !== 'undefined') setWhere({ row, col })
  }, [asked])

  const go = (r: number, c: number, extend = false) => {
    const next = idsAt(props, within({ r, c }, { r: rows.length - 1, c: cols.length - 1 }))
    if (!next) return
    setAnchor(extend ? (anchor ?? where) : null)
    setWhere(next)
    focusNext.current = true
    if (next.row === where.row && next.col === where.col) focusCell()
  }
  const focusCell = () => {
    focusNext.current = false
    const cell = table.current?.querySelector<HTMLElement>(`[data-cell="${at.r},${at.c}"]`)
    focusOn(cell)
  }
  useLayoutEffect(() => {
    if (!focusNext.current) return
    if (editing !== null) return
    focusCell()
  })

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
      const typing = typed.current === null ? '' : keyOf(now.current.row, now.current.col)
      // Newer typing waits for its own answer.
      for (const [key, place] of places) if (given.current.get(key) === number && key !== typing) dropCell(place)
      return
    }
    const { says } = result.error
    setSaid(says)
    for (const e of edits) refuseCell(props.cell(e.row, e.col).place, { text: e.text, says })
    const lost = added.flatMap((line, r) => line.map((cell, c) => ({ row: r + 1, col: c + 1, text: cell.text, says })))
    addRejected(props.label, lost)
  }

  const begin = (r: number, c: number, first?: string) => {
    const ids = idsAt(props, { r, c })
    if (!ids) return
    const { locked, text } = props.cell(ids.row, ids.col)
    setWhere(ids)
    setAnchor(null)
    if (locked) {
      setSaid(locked)
      focusNext.current = true
      return
    }
    tabs.hold()
    was.current = refusal(r, c)
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
    if (rows[at.r]?.id !== row || cols[at.c]?.id !== col) return
    const now = props.cell(row, col)
    if (text === now.text) {
      dropCell(now.place)
      return
    }
    const read = props.read(row, col, text)
    if (!read.ok) {
      settle([], [{ row, col, text, says: read.error }])
      setSaid(read.error)
      return
    }
    // As it was typed last, whatever the clock of drafts has sent.
    keepCell(now.place, text)
    void give([{ row, col, value: read.value, text }], [])
  }
  const latest = useRef(commit)
  latest.current = commit
  const open = editing !== null
  useEffect(() => {
    if (!open) return
    const form = { commit: async () => latest.current() }
    formOpened(form)
    return () => formClosed(form)
  }, [open])
  useEffect(() => () => latest.current(), [])

  const cancel = () => {
    const { place } = props.cell(where.row, where.col)
    const text = typed.current
    const before = was.current
    setEditing(null)
    focusNext.current = true
    // While a text that can't be read is edited it comes back first; Escape again lets it go.
    if (text !== null && before && before.text !== text) return refuseCell(place, before)
    settle([where], [])
  }

  const make = (change: Change) => {
    settle(change.good, change.bad, change.edits)
    setSaid(change.said)
    // One row may wait before it is saved; what is entered over several is saved at once.
    if (new Set(change.edits.map((e) => e.row)).size === 1)
      for (const e of change.edits) keepCell(props.cell(e.row, e.col).place, e.text)
    if (change.edits.length + change.added.length > 0) void give(change.edits, change.added)
  }
  const empty = () => make(emptied(props, block, ({ r, c }) => refusal(r, c) !== null))
  const paste = (raw: string) => {
    const change = pasted(props, block, raw)
    addRejected(props.label, change.rejected)
    make(change)
  }

  const last = { r: rows.length - 1, c: cols.length - 1 }
  const selectAll = () => {
    setAnchor(idsAt(props, { r: 0, c: 0 }))
    setWhere(idsAt(props, last) ?? where)
    focusNext.current = true
  }
  const tabs = useTabs({ at, last, editing: open, grows: props.grows === true, commit, say: setSaid, go })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const take = (act: () => void) => {
      event.preventDefault()
      event.stopPropagation()
      tabs.hold()
      act()
    }
    if (tabs.onKeyDown(event)) return
    if (editing !== null) {
      const down = event.shiftKey ? -1 : 1
      const takeAnd = (r: number, c: number) =>
        take(() => {
          commit()
          go(r, c)
        })
      // A name that Enter takes from the list is not the end of a line: who goes on with Tab stays in it.
      const listed = offered(calls.offers(at.c), typed.current ?? '').length > 0
      if (event.key === 'Enter') return takeAnd(listed ? at.r : at.r + down, at.c)
      const arrow = event.altKey ? 0 : event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
      if (arrow !== 0) return takeAnd(at.r + arrow, at.c)
      if (event.key === 'Escape') return take(cancel)
      return
    }
    if (event.altKey || !(event.target instanceof HTMLTableCellElement)) return
    const mod = event.ctrlKey || event.metaKey
    const shift = event.shiftKey
    const to = moved(event.key, mod, at, last)
    if (to) return take(() => go(to.r, to.c, shift))
    if (mod && event.key.toLowerCase() === 'a') return take(selectAll)
    if (mod) return
    if (event.key === 'Enter' || event.key === 'F2') return take(() => begin(at.r, at.c))
    if (event.key === 'Delete' || event.key === 'Backspace') return take(empty)
    if (event.key === 'Escape') {
      if (refusal(at.r, at.c)) return take(cancel)
      tabs.leave()
      return setAnchor(null)
    }
    if (event.key.length !== 1) return
    const cells = spotsOf(block).flatMap((s) => idsAt(props, s) ?? [])
    take(() => {
      if (!props.onLetter?.(event.key.toLowerCase(), cells)) begin(at.r, at.c, event.key)
    })
  }

  const copy = (event: ClipboardEvent): boolean => {
    if (editing !== null || !(event.target instanceof HTMLTableCellElement)) return false
    event.preventDefault()
    const { text, count } = copied(props, block)
    event.clipboardData.setData('text/plain', text)
    setSaid(count === 1 ? 'Copied the cell.' : `Copied ${count} cells.`)
    return true
  }

  const calls: CellActs = {
    begin,
    type: (text) => {
      typed.current = text
      keepCell(props.cell(where.row, where.col).place, text)
    },
    offers: (c) => props.offers?.(cols[c]?.id ?? '') ?? [],
    onFocus: (r, c) => {
      const ids = idsAt(props, { r, c })
      if (!ids) return
      if (ids.row !== where.row || ids.col !== where.col) setWhere(ids)
      props.onAt?.(ids.row, ids.col)
    },
    onMouseDown: (event, r, c) => {
      if (event.target instanceof HTMLInputElement) return
      event.preventDefault()
      if (editing !== null) commit()
      tabs.hold()
      go(r, c, event.shiftKey)
    },
    onMouseEnter: (event, r, c) => {
      if (event.buttons === 1 && editing === null) go(r, c, true)
    },
    onBlur: commit,
  }
  const acts = useActs(calls)

  return {
    table,
    at,
    block,
    editing,
    said,
    rejected,
    refusal,
    acts,
    forgetRejected: () => {
      clearRejected(props.label)
      focusCell()
    },
    onKeyDown,
    onLeave: tabs.leave,
    onCopy: (event) => void copy(event),
    onCut: (event) => {
      if (copy(event)) empty()
    },
    onPaste: (event) => {
      if (editing !== null || !(event.target instanceof HTMLTableCellElement)) return
      event.preventDefault()
      paste(event.clipboardData.getData('text/plain'))
    },
  }
}
