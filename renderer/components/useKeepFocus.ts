import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

const reachable = 'button:not([disabled]), a[href], input, textarea, [tabindex="0"]'

/**
 * Keeps the focus where a list loses the line that had it: it goes to what stands in its place, else to the list
 * itself (which needs `tabIndex={-1}`). A finding goes away when it is mended, and may have the focus just then.
 */
export function useKeepFocus(list: RefObject<HTMLElement | null>): void {
  const inside = useRef<number | null>(null)
  useEffect(() => {
    const look = (event: FocusEvent) => {
      const target = event.target as Node
      const all = [...(list.current?.querySelectorAll<HTMLElement>(reachable) ?? [])]
      inside.current = list.current?.contains(target) ? Math.max(0, all.indexOf(target as HTMLElement)) : null
    }
    document.addEventListener('focusin', look)
    return () => document.removeEventListener('focusin', look)
  }, [list])
  useLayoutEffect(() => {
    if (inside.current === null || document.activeElement !== document.body) return
    const all = [...(list.current?.querySelectorAll<HTMLElement>(reachable) ?? [])]
    const next = all[Math.min(inside.current, all.length - 1)] ?? list.current
    next?.focus({ preventScroll: true })
  })
}
