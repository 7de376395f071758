import { cellsOf, isShown } from '../../../../shared/figures/suppression.ts'
import { planWith } from '../../../support/plan.ts'

export type Row = readonly [name: string, did: number, n: number, dimension?: string]

/**
 * Which rows of a table a paper withholds, in their order. `adds`: categories that are said to add up; `rounded`: to one decimal;
 * `marked`: rows that their source withholds, without a number.
 */
export function withheldIn(
  rows: readonly Row[],
  {
    adds = [],
    rounded = false,
    marked = [],
  }: { readonly adds?: readonly string[]; readonly rounded?: boolean; readonly marked?: readonly string[] } = {},
): string[] {
  const dimensions = new Set(rows.flatMap(([, , , dimension]) => dimension ?? []))
  const plan = planWith({
    dimension: [...dimensions].map((name) => ({ id: name, name, addsUp: adds.includes(name) })),
    studentGroup: rows.map(([name, , , dimension], sort) => ({
      ...{ id: name, name, sort, dimension },
      isTotal: name === 'All students',
    })),
    measure: [{ id: 'm', unit: 'percent' }],
    value: rows.map(([group, numerator, n]) => ({
      ...{ id: group, measure: 'm', group, year: '2024-25' },
      reading: marked.includes(group)
        ? { state: 'withheld' as const }
        : rounded
          ? { figure: Math.round((numerator / n) * 1000) / 10, n }
          : { figure: (numerator / n) * 100, n, numerator },
    })),
  })
  const cells = cellsOf(plan, 'm', '2024-25')
  return rows.flatMap(([name]) => (isShown(cells.get(name)) ? [] : [name]))
}
