import { type RefObject, useEffect, useState } from 'react'

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
