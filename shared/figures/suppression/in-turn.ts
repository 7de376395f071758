import type { Hidden, System } from './system.ts'

/**
 * In which turn hidden numbers are looked after: those of a few first, the withheld rows among them; and of those a part before its
 * whole, since nothing that keeps the whole company hides who of it did, as long as it is known of the part.
 */
export function inTurn(targets: readonly Hidden[], { rows }: System, total: string | undefined): readonly Hidden[] {
  const within = (id: string): number => {
    const wholes = rows.flatMap((r) => (r.from.parts.includes(id) ? [r.from.whole] : []))
    return new Set(wholes.filter((whole) => whole !== total)).size
  }
  const turn = new Map(
    targets.map(
      (h) => [h, Number(h.few) * 2_000 + Number(h.is === 'cell') * 1_000 + (h.few ? within(h.id) : 0)] as const,
    ),
  )
  return targets.toSorted((a, b) => (turn.get(b) ?? 0) - (turn.get(a) ?? 0))
}
