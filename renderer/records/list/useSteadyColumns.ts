import { type RefObject, useCallback, useRef } from 'react'
import type { RecordList } from './useRecordList.ts'

/** A table's columns as they were when a row was opened: their keys, and each head's width as a part of the table's. */
interface Stood {
  readonly keys: ReadonlySet<string>
  /** None where the window is too narrow for the fields that a row then has. */
  readonly widths: readonly string[]
}

/** The least width of a field for a day, in pixels. */
const DAY = 180

/**
 * Keeps columns where they are while a row is open: fields take more room than the words that they replace, and the
 * next thing one wants to press would move aside. A column that is not shown is asked for below the row. Gives the
 * way to open a row, and what is kept; null while none is open, or if it was open from the start.
 */
export function useSteadyColumns(
  box: RefObject<HTMLElement | null>,
  { openId, open }: Pick<RecordList, 'openId' | 'open'>,
  keys: readonly string[],
): { readonly stood: Stood | null; readonly open: RecordList['open'] } {
  const stood = useRef<Stood | null>(null)
  const now = useRef(keys)
  if (openId === null) {
    stood.current = null
    now.current = keys
  }
  const openHere = useCallback<RecordList['open']>(
    (id, field) => {
      const table = box.current?.querySelector('table')
      const cells = [...(table?.tHead?.rows[0]?.cells ?? [])]
      const heads = cells.map((th) => th.getBoundingClientRect().width)
      const fits = cells.every((th, at) => th.dataset['shape'] !== 'day' || (heads[at] ?? 0) >= DAY)
      const all = heads.reduce((sum, width) => sum + width, 0)
      // A row that is opened after another keeps what the first one found.
      if (stood.current === null && all > 0)
        stood.current = {
          keys: new Set(now.current),
          widths: fits ? heads.map((width) => `${((100 * width) / all).toFixed(3)}%`) : [],
        }
      open(id, field)
    },
    [box, open],
  )
  return { stood: openId === null ? null : stood.current, open: openHere }
}
