import { type FocusEvent, type KeyboardEvent, useState } from 'react'
import { focusOn } from '../../state/focus.ts'
import { moved, within } from '../grid/block.ts'

/** A key of one column: boxes that run on beside each other are a single list, whichever arrow is pressed. */
const inColumn = (key: string, at: number, last: number): number | undefined => {
  const down = key === 'ArrowRight' ? 'ArrowDown' : key === 'ArrowLeft' ? 'ArrowUp' : key
  const end = { r: last, c: 0 }
  const to = moved(down, key === 'Home' || key === 'End', { r: at, c: 0 }, end)
  return to === null ? undefined : within(to, end).r
}

/**
 * Many boxes as one stop of Tab: the keys that move in a grid go from one to another. Tab comes in where one was last, before
 * that at the first box with a tick. `ids` are the boxes' values in their order, null where each keeps its own stop.
 */
export function useOneStop(ids: readonly string[] | null, ticked: readonly string[]) {
  const [last, setLast] = useState<string | null>(null)
  if (ids === null) return { isStop: () => true, keys: {} }
  const stop =
    [last, ...ids.filter((id) => ticked.includes(id))].find((id) => id !== null && ids.includes(id)) ?? ids[0]
  const boxIn = (of: HTMLElement, id: string | undefined) =>
    [...of.querySelectorAll('input')].find((box) => box.value === id)
  return {
    isStop: (id: string) => id === stop,
    keys: {
      onFocus: ({ target }: FocusEvent) => {
        if (target instanceof HTMLInputElement) setLast(target.value)
      },
      onKeyDownCapture: (event: KeyboardEvent<HTMLElement>) => {
        const { target, currentTarget } = event
        if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
        if (!(target instanceof HTMLInputElement)) return
        const to = inColumn(event.key, ids.indexOf(target.value), ids.length - 1)
        if (to === undefined) return
        event.preventDefault()
        event.stopPropagation()
        focusOn(boxIn(currentTarget, ids[to]))
      },
    },
  }
}
