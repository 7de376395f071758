import { useRef } from 'react'

/**
 * Where one is in a list: at what was chosen; while that is not in the list any more, at what came next in it, else before
 * it. One that comes back, as by Undo, is chosen again.
 */
export function useStandIn(list: readonly { readonly id: string }[], chosen: string): string {
  const seen = useRef(list)
  if (list.some(({ id }) => id === chosen)) {
    seen.current = list
    return chosen
  }
  const at = seen.current.findIndex(({ id }) => id === chosen)
  if (at < 0) return chosen
  const left = new Set(list.map(({ id }) => id))
  const isLeft = ({ id }: { readonly id: string }) => left.has(id)
  return (seen.current.slice(at + 1).find(isLeft) ?? seen.current.slice(0, at).findLast(isLeft))?.id ?? chosen
}
