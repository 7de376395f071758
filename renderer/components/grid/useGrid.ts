import { type ClipboardEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { addRejected, clearRejected, useRejected } from '../../state/rejectedPaste.ts'
import { copied, emptied, keyOf, pasted } from './changes.ts'
import { keyInCell, keyWhileTyping } from './keys.ts'
import type { GridHandle, GridProps } from './types.ts'
import { useActs } from './useActs.ts'
import { useCells } from './useCells.ts'
import { useTabs } from './useTabs.ts'
import { useTyping } from './useTyping.ts'
import { useWhere } from './useWhere.ts'

/** The state of a grid and what its keys do: where one is, what is typed there, and what becomes of it. */
export function useGrid(props: GridProps): GridHandle {
  const { label, cols } = props
  const rejected = useRejected(label)
  const [said, say] = useState('')
  const typed = useRef<string | null>(null)
  const spots = useWhere(props)
  const { at, last, block, newest } = spots
  const typingAt = () => (typed.current === null ? '' : keyOf(newest.current.row, newest.current.col))
  const cells = useCells(props, { typing: typingAt, say })
  const typing = useTyping(props, { spots, cells, typed, say, hold: () => tabs.hold() })
  const { editing, commit } = typing
  useLayoutEffect(() => {
    if (editing === null) spots.focusIfAsked()
  })
  const tabs = useTabs({ at, last, editing: editing !== null, grows: props.grows === true, commit, say, go: spots.go })
  const offers = (c: number) => props.offers?.(cols[c]?.id ?? '') ?? []
  const empty = () => cells.make(emptied(props, block, ({ r, c }) => cells.refusal(r, c) !== null))
  const acts = useActs(props, { spots, typing, offers, hold: tabs.hold })

  return {
    table: spots.table,
    at,
    block,
    editing,
    said,
    rejected,
    refusal: cells.refusal,
    acts,
    forgetRejected: () => {
      clearRejected(label)
      spots.focusCell()
    },
    onKeyDown: (event) => {
      if (event.nativeEvent.isComposing || tabs.onKeyDown(event)) return
      const act = actOf(event)
      if (act === undefined) return
      event.preventDefault()
      event.stopPropagation()
      tabs.hold()
      act()
    },
    onLeave: tabs.leave,
    onCopy: (event) => void copy(event),
    onCut: (event) => {
      if (copy(event)) empty()
    },
    onPaste: (event) => {
      if (!isInCell(event)) return
      event.preventDefault()
      const change = pasted(props, block, event.clipboardData.getData('text/plain'))
      addRejected(label, change.rejected)
      cells.make(change)
    },
  }

  /** The event is meant for the cell itself, not for a field or button in it. */
  function isInCell(event: ClipboardEvent | KeyboardEvent): boolean {
    return editing === null && event.target instanceof HTMLTableCellElement
  }
  function actOf(event: KeyboardEvent): (() => void) | undefined {
    const parts = { spots, cells, typing, typed: typed.current, offers, empty, leave: tabs.leave }
    if (editing !== null) return keyWhileTyping(event, parts)
    if (event.altKey || !isInCell(event)) return undefined
    return keyInCell(event, event.ctrlKey || event.metaKey, props, parts)
  }
  function copy(event: ClipboardEvent): boolean {
    if (!isInCell(event)) return false
    event.preventDefault()
    const { text, count } = copied(props, block)
    event.clipboardData.setData('text/plain', text)
    say(count === 1 ? 'Copied the cell.' : `Copied ${count} cells.`)
    return true
  }
}
