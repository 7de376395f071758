import { useRef, useState } from 'react'
import { idsAt } from './changes.ts'
import type { CellActs, GridProps } from './types.ts'
import type { TypingInGrid } from './useTyping.ts'
import type { WhereInGrid } from './useWhere.ts'

interface Parts {
  readonly spots: WhereInGrid
  readonly typing: TypingInGrid
  readonly offers: CellActs['offers']
  /** From now on Tab goes from cell to cell. */
  readonly hold: () => void
}

/** The acts of a grid's cells, the same object as long as the grid exists: each call does what the newest would. */
export function useActs(props: GridProps, { spots, typing, offers, hold }: Parts): CellActs {
  const { begin, type, commit, editing } = typing
  const calls: CellActs = {
    begin,
    type,
    offers,
    onFocus: (r, c) => {
      const ids = idsAt(props, { r, c })
      if (!ids) return
      if (ids.row !== spots.where.row || ids.col !== spots.where.col) spots.stand(ids)
      props.onAt?.(ids.row, ids.col)
    },
    onMouseDown: (event, r, c) => {
      if (event.target instanceof HTMLInputElement) return
      event.preventDefault()
      if (editing !== null) commit()
      hold()
      spots.go(r, c, event.shiftKey)
    },
    onMouseEnter: (event, r, c) => {
      if (event.buttons === 1 && editing === null) spots.go(r, c, true)
    },
    onBlur: commit,
  }
  const newest = useRef(calls)
  newest.current = calls
  const [acts] = useState<CellActs>(() => ({
    begin: (...a) => newest.current.begin(...a),
    type: (...a) => newest.current.type(...a),
    offers: (...a) => newest.current.offers(...a),
    onFocus: (...a) => newest.current.onFocus(...a),
    onMouseDown: (...a) => newest.current.onMouseDown(...a),
    onMouseEnter: (...a) => newest.current.onMouseEnter(...a),
    onBlur: () => newest.current.onBlur(),
  }))
  return acts
}
