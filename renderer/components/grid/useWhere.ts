import { useEffect, useRef, useState } from 'react'
import { focusOn } from '../../state/focus.ts'
import { useStandIn } from '../useStandIn.ts'
import { blockOf, placeIn, type Spot, within } from './block.ts'
import { idsAt, type Where } from './changes.ts'
import type { GridProps } from './types.ts'

/** The current cell and the selection. Cells are remembered by their ids: one whose row moves is still the same. */
export function useWhere(props: GridProps) {
  const { rows, cols } = props
  const table = useRef<HTMLTableElement>(null)
  const [chosen, setWhere] = useState<Where>(props.at ?? { row: '', col: props.first ?? '' })
  // The row of a record that was removed leaves its place to the next one, and not to the empty row at the end.
  const standIn = useStandIn(props.grows === true ? rows.slice(0, -1) : rows, chosen.row)
  const where = rows.some(({ id }) => id === chosen.row) ? chosen : { ...chosen, row: standIn }
  const newest = useRef(where)
  newest.current = where
  const [anchor, setAnchor] = useState<Where | null>(null)
  const focusNext = useRef(false)

  const spot = (w: Where): Spot => ({ r: placeIn(rows, w.row), c: placeIn(cols, w.col) })
  const at = spot(where)
  const last: Spot = { r: rows.length - 1, c: cols.length - 1 }

  const asked = `${props.at?.row}|${props.at?.col}`
  useEffect(() => {
    const [row, col] = asked.split('|')
    if (row && col && row !== 'undefined') setWhere({ row, col })
  }, [asked])

  const focusCell = () => {
    focusNext.current = false
    focusOn(table.current?.querySelector<HTMLElement>(`[data-cell="${at.r},${at.c}"]`))
  }
  const go = (r: number, c: number, extend = false) => {
    const next = idsAt(props, within({ r, c }, last))
    if (!next) return
    setAnchor(extend ? (anchor ?? where) : null)
    setWhere(next)
    focusNext.current = true
    if (next.row === where.row && next.col === where.col) focusCell()
  }
  return {
    table,
    where,
    /** The current cell, for calls that come later. */
    newest,
    at,
    last,
    block: blockOf(anchor ? spot(anchor) : at, at),
    go,
    /** Makes a cell the current one; the focus is there already, or follows. */
    stand: setWhere,
    shrink: () => setAnchor(null),
    selectAll: () => {
      setAnchor(idsAt(props, { r: 0, c: 0 }))
      setWhere(idsAt(props, last) ?? where)
      focusNext.current = true
    },
    focusCell,
    /** The cell gets the focus once it is drawn. */
    focusSoon: () => {
      focusNext.current = true
    },
    focusIfAsked: () => {
      if (focusNext.current) focusCell()
    },
  }
}

export type WhereInGrid = ReturnType<typeof useWhere>
