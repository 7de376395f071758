import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { focusOn, giveFocus } from '../state/focus.ts'

const reachable = 'button:not([disabled]), a[href], input, textarea, [tabindex="0"]'

/**
 * Keeps the focus where a list loses the line that had it: it goes to what stands in its place, else to the list
 * itself (which needs `tabIndex={-1}`). A finding goes away when it is fixed, and may have the focus just then.
 * A line that stands under another heading now is a new one on the page, and the focus goes there with it: Delete would
 * mean another record else.
 */
export function useKeepFocus(list: RefObject<HTMLElement | null>): void {
  const inside = useRef<number | null>(null)
  /** The line in which it is, whole. */
  const line = useRef<HTMLElement | null>(null)
  /** Where the focus is on its way to: it arrives by itself, and is scrolled to, as long as that stands. */
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
    // What a field saves when it is left may take away the very line that the focus is on its way to.
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
    // Of the next line its head, and no link or menu in it.
    const moved = all.find((e) => lineOf(e)?.dataset.record === left.dataset.record)
    const head = moved ?? lineOf(next)?.querySelector<HTMLElement>(reachable) ?? next
    if (moved === undefined) giveFocus(head)
    else focusOn(head)
  })
}

const lineOf = (node: Node | null): HTMLElement | null =>
  node instanceof Element ? node.closest<HTMLElement>('[data-record]') : null
