import { type RefObject, useLayoutEffect } from 'react'

/** What of a table scrolls sideways in its box: between the heads of its rows and a last column that stays in view. */
function parts(table: HTMLTableElement) {
  const [corner, ...rest] = table.querySelectorAll<HTMLElement>('thead tr:first-child > th')
  const last = rest.at(-1)
  const stays = last !== undefined && last.dataset['col'] === undefined && getComputedStyle(last).position === 'sticky'
  return {
    heads: corner?.offsetWidth ?? 0,
    sums: stays ? last.offsetWidth : 0,
    cols: [...table.querySelectorAll<HTMLElement>('thead th[data-col]')],
  }
}

/** Lays out a table's columns so that whole ones fill its box; where all have room, they keep the widths they have. */
function layOut(box: HTMLElement, table: HTMLTableElement): void {
  // The column that is seen first stays the first.
  const first = Math.round(box.scrollLeft / (Number.parseFloat(box.style.getPropertyValue('--column')) || Infinity))
  box.removeAttribute('data-whole')
  box.style.removeProperty('--column')
  if (table.offsetWidth <= box.clientWidth) return
  const { heads, sums, cols } = parts(table)
  const room = box.clientWidth - heads - sums
  const widest = Math.max(1, ...cols.map((th) => th.offsetWidth))
  if (room < widest) return
  const width = room / Math.floor(room / widest)
  box.style.setProperty('--column', `${width}px`)
  box.style.setProperty('--heads', `${heads}px`)
  box.style.setProperty('--sums', `${sums}px`)
  box.setAttribute('data-whole', '')
  box.scrollLeft = first * width
}

/** Brings a column beside the heads of the rows, if its table is wider than its box and does not show it. */
export function toColumn(box: HTMLElement | null, col: string): void {
  const table = box?.querySelector('table')
  const head = table?.querySelector<HTMLElement>(`thead th[data-col="${CSS.escape(col)}"]`)
  if (!box || !table || !head) return
  const { heads, sums } = parts(table)
  const end = head.offsetLeft + head.offsetWidth
  if (end > box.scrollLeft + box.clientWidth - sums) box.scrollLeft = head.offsetLeft - heads
}

/**
 * In a box that is too narrow for its table, columns of one width, so that none is cut in the middle, however far it is
 * scrolled: half a column reads like a fault, and hides what it says. Its heads of columns have `data-col`. `alike`: each column
 * needs about the same room.
 */
export function useWholeColumns(box: RefObject<HTMLElement | null>, alike = true): void {
  useLayoutEffect(() => {
    const watched = box.current
    const table = watched?.querySelector('table')
    if (!alike || !watched || !table) return
    const look = () => layOut(watched, table)
    look()
    const observer = new ResizeObserver(look)
    observer.observe(watched)
    observer.observe(table)
    return () => observer.disconnect()
  }, [box, alike])
}
