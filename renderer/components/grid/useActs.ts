import { useRef, useState } from 'react'
import type { CellActs } from './types.ts'

/** The acts of a grid's cells, the same object as long as the grid exists: each call does what the newest would. */
export function useActs(calls: CellActs): CellActs {
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
