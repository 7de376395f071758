import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'

/** Whether the cell at `place` ("row,column") is in view. */
export function useSeen(table: RefObject<HTMLElement | null>, place: string): boolean {
  const [seen, setSeen] = useState(false)
  useEffect(() => {
    const cell = table.current?.querySelector(`[data-cell="${place}"]`)
    if (!cell) return
    const observer = new IntersectionObserver((found) => setSeen(found.at(-1)?.isIntersecting ?? false))
    observer.observe(cell)
    return () => observer.disconnect()
  }, [table, place])
  return seen
}

/** Whether a table has room in its box, which then need not scroll it sideways: its heads can stay above it. */
export function useFits(box: RefObject<HTMLElement | null>): boolean {
  const [fits, setFits] = useState(false)
  useLayoutEffect(() => {
    const [watched, table] = [box.current, box.current?.firstElementChild]
    if (!watched || !table) return
    const look = () => setFits(table.scrollWidth <= watched.clientWidth)
    look()
    const observer = new ResizeObserver(look)
    observer.observe(watched)
    observer.observe(table)
    return () => observer.disconnect()
  }, [box])
  return fits
}
