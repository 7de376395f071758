import type { Hidden, Row, System } from './system.ts'
import type { CellGroup } from './types.ts'

/** The first of these groups that shares a sum with the target, or a sum with what shares one, and so on. */
export function nearest(
  system: System,
  target: Hidden,
  open: readonly CellGroup[],
  of: (row: Row) => readonly string[],
): CellGroup | undefined {
  const alone = (r: Row) =>
    [...r.terms.keys()].filter((id) => id !== target.id && system.hidden.get(id)?.company).length
  const met = new Set<Row>()
  let near: readonly Row[] = system.rows.filter((r) => r.terms.has(target.id))
  while (near.length > 0) {
    for (const row of near.toSorted((a, b) => alone(a) - alone(b))) {
      const among = new Set(of(row))
      const next = open.find((g) => among.has(g.id))
      if (next !== undefined) return next
      met.add(row)
    }
    const reached = new Set(near.flatMap((r) => [...r.terms.keys()]))
    near = system.rows.filter((r) => !met.has(r) && [...r.terms.keys()].some((id) => reached.has(id)))
  }
  return undefined
}
