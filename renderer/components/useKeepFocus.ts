import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { focusOn, giveFocus } from '../state/focus.ts'

const reachable = 'button:not([disabled]), a[href], input, textarea, [tabindex="0"]'

/**
 * Keeps the focus when a list loses the line that had it: the focus goes to the line that takes its place, else to
 * the list itself (which needs `tabIndex={-1}`). A finding, for example, may have the focus just as it goes away. A
 * line that moved under another heading is a new element, and the focus goes there with it: otherwise Delete would
 * mean another record.
 */
export function useKeepFocus(list: RefObject<HTMLElement | null>): void {
  const inside = useRef<number | null>(null)
  /** The line in which it is, whole. */
  const line = useRef<HTMLElement | null>(null)
  /** The target of a focus that is under way: it arrives without help, as long as the target exists. */
  const heading = useRef<Node | null>(null)
  useEffect(() => {
    const look = (target: Node | null) => {
      const all = [...(list.current?.querySelectorAll<HTMLElement>(reachable) ?? [])]
      inside.current = target && list.current?.contains(target) ? Math.max(0, all.indexOf(target as HTMLElement)) : null
      line.current = lineOf(target)
    }
    const onIn = (event: FocusEvent) => {
      heading.current = null
      look(event.target as Node)
    }
    // Saving a field on leaving it may remove the very line that the focus is going to.
    const onOut = (event: FocusEvent) => {
      heading.current = event.relatedTarget as Node | null
      if (heading.current !== null) return look(heading.current)
      // A line that is taken off the page lets its focus go to nothing too: then what follows at once still knows of it.
      queueMicrotask(() => {
        if (document.activeElement === document.body) inside.current = null
      })
    }
    document.addEventListener('focusin', onIn, true)
    document.addEventListener('focusout', onOut, true)
    return () => {
      document.removeEventListener('focusin', onIn, true)
      document.removeEventListener('focusout', onOut, true)
    }
  }, [list])
  useLayoutEffect(() => {
    if (inside.current === null || document.activeElement !== document.body || heading.current?.isConnected) return
    const all = [...(list.current?.querySelectorAll<HTMLElement>(reachable) ?? [])]
    const next = all[Math.min(inside.current, all.length - 1)] ?? list.current
    const left = line.current
    if (left === null || left.isConnected) return void giveFocus(next)
    // Focuses the head of the next line, not a link or a menu in it.
    const moved = all.find((e) => lineOf(e)?.dataset.record === left.dataset.record)
    const head = moved ?? lineOf(next)?.querySelector<HTMLElement>(reachable) ?? next
    if (moved === undefined) giveFocus(head)
    else focusOn(head)
  })
}

const lineOf = (node: Node | null): HTMLElement | null =>
  node instanceof Element ? node.closest<HTMLElement>('[data-record]') : null
