import type { FieldShape } from './schema.ts'

type Parts = Readonly<Record<string, unknown>>

/**
 * What is decided as one, with what was entered of it, null for what was emptied; null where nothing is left. A part that
 * speaks of another goes where that one stood and is another now, or gone: so many students did make the figure that was.
 */
export function withParts<T extends object>(shape: FieldShape, whole: T | undefined, entered: Parts): T | null {
  const was: Parts = { ...whole }
  const next: Record<string, unknown> = { ...was, ...entered }
  const declared = shape.t === 'parts' ? Object.entries(shape.parts) : []
  for (const [name, { of = [] }] of declared)
    if (entered[name] === undefined && of.some((o) => (was[o] ?? null) !== null && was[o] !== next[o]))
      delete next[name]
  const left = Object.entries(next).filter(([, value]) => value !== null && value !== undefined)
  return left.length === 0 ? null : (Object.fromEntries(left) as T)
}
