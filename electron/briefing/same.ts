/** True for two plain values that are equal in content, even if they are different objects. */
export function saysSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const names = Object.keys(a)
  return (
    names.length === Object.keys(b).length &&
    names.every((n) => Object.hasOwn(b, n) && saysSame((a as never)[n], (b as never)[n]))
  )
}
