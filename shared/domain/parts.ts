import type { FieldShape } from './schema.ts'

type Parts = Readonly<Record<string, unknown>>

/**
 * A value that is decided as a whole, with the entered parts, null for an emptied one; null if nothing is left. A part
 * that depends on another is removed when that one changes or is removed: a number of students belongs to the figure
 * that it was entered for.
 */
export function withParts<T extends object>(shape: FieldShape, whole: T | undefined, entered: Parts): T | null {
  const was: Parts = { ...whole }
  const next: Record<string, unknown> = { ...was, ...entered }
  const declared = shape.t === 'parts' ? Object.entries(shape.parts) : []
  for (const [name, { dependsOn = [] }] of declared)
    if (
      entered[name] === undefined &&
      dependsOn.some((other) => (was[other] ?? null) !== null && was[other] !== next[other])
    )
      delete next[name]
  const left = Object.entries(next).filter(([, value]) => value !== null && value !== undefined)
  return left.length === 0 ? null : (Object.fromEntries(left) as T)
}
