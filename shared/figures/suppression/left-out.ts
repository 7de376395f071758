import { countsOf, less } from './counts.ts'
import { namesOf } from './named.ts'
import { marked } from './suppress.ts'
import type { Readings } from './tables.ts'
import type { Cell, CellGroup, Reading, Unit } from './types.ts'

interface Table {
  readonly readings: Readings
  readonly unit: Unit
}

/**
 * Rows that a table leaves out: a state's file drops those of few. What the others leave of all students is these, where it is few
 * who did, or did not. `tables`: others of the same children, which may say how many such a row has. Where none does, and so many
 * races are left out that one of them has too few children to be told of, each is asked like a row that its source marks.
 */
export function leftOut(
  { readings: own, unit }: Table,
  tables: readonly Readings[],
  groups: readonly CellGroup[],
  floor: number,
): Readings {
  const total = groups.find((g) => g.isTotal)
  const all = countsOf(own.get(total?.id ?? ''), unit)
  const listed = groups.filter((g) => g.dimension !== undefined && !g.isTotal && !g.gone)
  const left = [...Map.groupBy(listed, (g) => g.dimension).values()].flatMap((of): [string, Reading][] => {
    const here = of.flatMap((g) => (own.get(g.id)?.n ? [countsOf(own.get(g.id), unit)] : []))
    const { n, did, didNot } = less(all, here)
    if (here.length < 2 || n === null || n < 1 || Math.min(did ?? 0, didNot ?? 0) >= floor) return []
    const out = of.flatMap(({ id }) => {
      const sizes = own.has(id) ? [] : [...new Set(tables.flatMap((t) => t.get(id)?.n ?? []))]
      return own.has(id) ? [] : [{ id, sizes }]
    })
    const counted = out.flatMap(({ id, sizes: [size, ...more] }): [string, Reading][] =>
      size && size < floor && size <= n && more.length === 0 ? [[id, { n: size }]] : [],
    )
    const uncounted = out.filter(({ sizes }) => sizes.length === 0)
    const open = n - out.reduce((sum, { sizes }) => sum + (sizes[0] ?? 0), 0)
    const areFew = uncounted.length > 1 && open >= uncounted.length && open < floor * uncounted.length
    const areApart =
      areFew &&
      namesOf(groups).allow(
        total?.id ?? '',
        of.map((g) => g.id),
      )
    return areApart
      ? [...counted, ...uncounted.map(({ id }): [string, Reading] => [id, { state: 'withheld' }])]
      : counted
  })
  return new Map(left)
}

/** The cells of a table that leaves rows out, which it has no more for what was asked of them. */
export const withoutLeftOut = (cells: ReadonlyMap<string, Cell>, left: Readings): ReadonlyMap<string, Cell> =>
  marked(new Map([...cells].map(([id, cell]) => [id, left.has(id) ? ({ none: 'empty' } as const) : cell])), cells)
