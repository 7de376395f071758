import { useRef } from 'react'

/**
 * The shown records in the order they had when it was frozen, newer ones behind them: nothing moves away under the
 * keys. A new `key` sorts them again.
 */
export function useFrozenOrder<T extends { readonly id: string }>(
  now: readonly T[],
  isFrozen: boolean,
  key: unknown = null,
): readonly T[] {
  const kept = useRef({ key, order: now })
  if (!isFrozen || kept.current.key !== key) kept.current = { key, order: now }
  const { order } = kept.current
  if (order === now) return now
  const known = new Set(order.map((o) => o.id))
  const come = now.filter((n) => !known.has(n.id))
  if (come.length > 0) kept.current = { key, order: [...order, ...come] }
  return kept.current.order
}
