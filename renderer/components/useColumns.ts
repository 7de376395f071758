import { type RefObject, useLayoutEffect, useState } from 'react'

/** Whether a grid has at least so many columns beside each other, as its styles lay it out for the width it has. */
export function useColumns(grid: RefObject<HTMLElement | null>, atLeast: number): boolean {
  const [beside, setBeside] = useState(true)
  useLayoutEffect(() => {
    const watched = grid.current
    if (watched === null) return
    const look = () => setBeside(getComputedStyle(watched).gridTemplateColumns.split(' ').length >= atLeast)
    look()
    const observer = new ResizeObserver(look)
    observer.observe(watched)
    return () => observer.disconnect()
  }, [grid, atLeast])
  return beside
}
