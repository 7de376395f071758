import { type RefObject, useEffect } from 'react'
import { focusOn } from '../../state/focus.ts'

/**
 * Moves through a table of inputs as through a spreadsheet: Enter and Down go to the same column's next row, Up
 * and Shift+Enter to the one before. Cells say where they are with `data-row` and `data-col`. What was typed is
 * saved by the field itself when focus leaves it.
 */
export function useColumnKeys(table: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = table.current
    element?.addEventListener('keydown', move)
    return () => element?.removeEventListener('keydown', move)
  }, [table])
}

function move(event: KeyboardEvent): void {
  const step = stepOf(event)
  if (step === 0 || event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return
  if (!(event.target instanceof HTMLInputElement) || !(event.currentTarget instanceof HTMLElement)) return
  const cell = event.target.closest<HTMLElement>('[data-row][data-col]')
  if (!cell) return
  const row = Number(cell.dataset.row) + step
  const next = event.currentTarget.querySelector<HTMLInputElement>(
    `[data-row="${row}"][data-col="${cell.dataset.col}"] input`,
  )
  if (!next) return
  event.preventDefault()
  focusOn(next)
  next.select()
}

function stepOf(event: KeyboardEvent): number {
  if (event.key === 'ArrowDown' || (event.key === 'Enter' && !event.shiftKey)) return 1
  if (event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey)) return -1
  return 0
}
