import { useRef } from 'react'

/** What is shown, kept as it was while a row is open: nothing moves away under the keys. A new `key` lets go of it. */
export function useHeld<T>(now: T, held: boolean, key: unknown = null): T {
  const kept = useRef({ key, value: now })
  if (!held || kept.current.key !== key) kept.current = { key, value: now }
  return kept.current.value
}
