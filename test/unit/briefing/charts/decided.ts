import type { FigureCell, FigureGroup, GroupFigure } from '../../../../shared/figures/figure.ts'
import { gapOf } from '../../../../shared/figures/gap.ts'
import type { MeasureRow, MeasureView } from '../../../../shared/figures/measure-view.ts'
import { measureView } from '../../../../shared/figures/measure-view.ts'
import { planWith, reading } from '../../../support/plan.ts'

export const years = ['2021-22', '2022-23', '2023-24', '2024-25', '2025-26'] as const
/** As long as names are in states that follow the newest federal categories. */
export const longName = (i: number) =>
  `Group ${i} of Native Hawaiian or Pacific Islander, Middle Eastern or North African, and two or more races`

const namedSo = (id: string, name: string, inSentence: string, isTotal: boolean): FigureGroup => ({
  ...{ id, name, asRow: name, inSentence, plain: inSentence, isTotal },
})

/**
 * A measure of which is already decided what may be shown: all students, and as many groups with long names. Group 1 is
 * withheld in 2023–24.
 */
export function decided(groups: number, more: Partial<MeasureView> = {}): MeasureView {
  const base = measureView(planWith(reading), 'm', { audience: 'public' })
  const [first] = base?.rows ?? []
  if (base === undefined || first === undefined) throw new Error('no view')
  const { unit, people, population, decimals } = base
  const measure = { id: more.id ?? base.id, title: more.title ?? base.title, unit, people, population, decimals }
  const total: FigureGroup = namedSo('all', 'All students', 'all students', true)
  const figure = (group: FigureGroup, year: string, cell: FigureCell): GroupFigure => ({
    ...{ is: 'reading', measure, group, year, point: null, cell },
  })
  const shown = (at: number) => ({ shown: at, n: 100, numerator: null }) as unknown as FigureCell
  const row = (group: FigureGroup, at: (y: number) => FigureCell, own: boolean): MeasureRow => {
    const figures = Object.fromEntries(years.map((year, y) => [year, figure(group, year, at(y))]))
    const latest = figures['2025-26'] ?? null
    const gaps = Object.fromEntries(
      years.flatMap((year, y) => {
        const gap = group.isTotal
          ? null
          : gapOf({
              measure: { unit: 'percent', direction: 'up' },
              group: at(y) as never,
              reference: shown(50 + y) as never,
            })
        return gap === null
          ? []
          : [[year, { group, reference: total, year, gap, of: [figures[year], figure(total, year, shown(50 + y))] }]]
      }),
    ) as MeasureRow['gaps']
    return {
      ...first,
      ...{ group: group.id, of: group, name: group.name, inSentence: group.inSentence, isTotal: group.isTotal },
      ...{ own, focus: own, isReference: group.isTotal, figures, latest, baseline: figures['2021-22'] ?? null },
      ...{ gaps, gap: gaps['2025-26']?.gap ?? null, gapWords: '', target: null, final: null, targets: {}, met: null },
    }
  }
  const rows = [
    row(total, (y) => shown(50 + y), false),
    ...Array.from({ length: groups }, (_, i) => {
      const group = namedSo(`g${i}`, longName(i), longName(i), false)
      return row(group, (y) => (i === 1 && y === 2 ? { withheld: 'small' } : shown(20 + i + y)) as FigureCell, true)
    }),
  ]
  return { ...base, ...measure, years, baselineYear: '2021-22', latestYear: '2025-26', reference: total, rows, ...more }
}
