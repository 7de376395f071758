import { useRef } from 'react'

/**
 * Records in the order in which they stood when the page came up, new ones last: a row that moved as it was filled in
 * would hand its neighbor to whoever goes on with the next key. A new `key` sorts them anew.
 */
export function useStanding<T extends { readonly id: string }>(sorted: readonly T[], key: string): readonly T[] {
  const kept = useRef<{ readonly key: string; readonly places: Map<string, number> } | null>(null)
  if (kept.current?.key !== key) kept.current = { key, places: new Map() }
  const { places } = kept.current
  for (const { id } of sorted) if (!places.has(id)) places.set(id, places.size)
  return sorted.toSorted((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0))
}
