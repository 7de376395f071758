import { type RefObject, useLayoutEffect, useState } from 'react'

/**
 * Whether a table has room in its box, which then need not scroll it sideways: its heads can stay above it. `there`: whether
 * the box is on the page.
 */
export function useFits(box: RefObject<HTMLElement | null>, there = true): boolean {
  const [fits, setFits] = useState(false)
  useLayoutEffect(() => {
    const [watched, table] = [box.current, box.current?.firstElementChild]
    if (!there || !watched || !table) return
    const look = () => setFits(table.scrollWidth <= watched.clientWidth)
    look()
    const observer = new ResizeObserver(look)
    observer.observe(watched)
    observer.observe(table)
    return () => observer.disconnect()
  }, [box, there])
  return fits
}
