import { type FocusEvent, type KeyboardEvent, useState } from 'react'
import { focusOn } from '../../state/focus.ts'

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowRight: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  ArrowLeft: (at) => at - 1,
  Home: () => 0,
  End: (_, last) => last,
}

/**
 * Many boxes as one stop of Tab: arrows, Home and End go from one to another. Tab comes in where one was last, before
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
        const step = steps[event.key]
        if (step === undefined || !(target instanceof HTMLInputElement)) return
        event.preventDefault()
        event.stopPropagation()
        const end = ids.length - 1
        const to = Math.min(Math.max(step(ids.indexOf(target.value), end), 0), end)
        focusOn(boxIn(currentTarget, ids[to]))
      },
    },
  }
}
