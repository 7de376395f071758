import { type KeyboardEvent, useRef } from 'react'
import { type Spot, tabbed } from './block.ts'

interface Given {
  readonly at: Spot
  readonly last: Spot
  readonly editing: boolean
  /** True if the last cell may be followed by another row. */
  readonly grows: boolean
  readonly commit: () => void
  readonly say: (sentence: string) => void
  readonly go: (r: number, c: number) => void
}

/** Tab in a grid: a person at work in it goes from cell to cell, one who passes goes by. */
export function useTabs({ at, last, editing, grows, commit, say, go }: Given) {
  const held = useRef(false)
  return {
    hold: () => {
      held.current = true
    },
    leave: () => {
      held.current = false
    },
    /** True where the key was Tab. */
    onKeyDown: (event: KeyboardEvent): boolean => {
      if (event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return false
      // A control in a row's head, such as a button, keeps Tab for itself.
      if (!editing && !(event.target instanceof HTMLTableCellElement)) return true
      const tab = tabbed({ held: held.current, back: event.shiftKey, at, last })
      if (!tab.to) return true
      event.preventDefault()
      event.stopPropagation()
      const goesOn = editing && grows && !event.shiftKey
      held.current = tab.held || goesOn
      if (!goesOn && tab.says) say(tab.says)
      if (editing) commit()
      go(tab.to.r, tab.to.c)
      return true
    },
  }
}
