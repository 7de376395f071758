import { describe, expect, it } from 'vitest'
import { defaultBoardRequest } from '../../../../shared/briefing/board/defaults.ts'
import { flat, type Table } from '../../../../shared/briefing/document.ts'
import { fullPlan } from '../../../../shared/briefing/plan/plan.ts'
import type { Plan } from '../../../../shared/domain/plan.ts'
import { planWith, reading } from '../../rules/plan.ts'

/** Where figures are from, and how many children there are: told in full, and nothing told of small groups by it. */

const tables = (plan: Plan): readonly Table[] =>
  [
    ...flat(
      fullPlan(plan, { ...defaultBoardRequest(plan, '2026-12-14'), document: 'plan', readBy: 'public' }).model.blocks,
    ),
  ].filter((b) => b.t === 'table')
const rowsOf = (plan: Plan, caption: RegExp) =>
  tables(plan)
    .find((t) => caption.test(t.caption ?? ''))
    ?.rows.map((r) => r.cells.map((c) => c.text))

describe('the sources of a measure’s figures', () => {
  const value = (n: number) =>
    ['2023-24', '2024-25', '2025-26'].flatMap((year) =>
      (['all', 'hisp', 'white', 'swd'] as const).map((group) => ({
        id: `${group}-${year}`,
        measure: 'm',
        group,
        year,
        reading: {
          figure: 40,
          n: group === 'swd' && year === '2024-25' ? n : 400,
          source: year === '2025-26' && group === 'hisp' ? 'Counted anew' : 'State report card',
          date: '2026-10-01',
          public: year !== '2025-26',
        },
      })),
    )
  const plan = (n: number) => planWith({ ...reading, value: value(n), target: [] })

  it('stand by years and groups, once for what is alike', () => {
    expect(rowsOf(plan(400), /where its figures are from/)).toEqual([
      ['Figures', '2023–24 and 2024–25, all groups', 'State report card', 'October 1, 2026; public'],
      ['Figures', '2025–26, all groups but Hispanic', 'State report card', 'October 1, 2026; not public'],
      ['Figures', '2025–26, Hispanic', 'Counted anew', 'October 1, 2026; not public'],
    ])
  })

  it('say nothing else where a group is too small for its figure to be printed', () => {
    const [small, large] = [plan(4), plan(400)]
    const figures = (p: Plan) => JSON.stringify(rowsOf(p, /by student group and year/))
    expect(figures(small)).not.toEqual(figures(large))
    expect(rowsOf(small, /where its figures are from/)).toEqual(rowsOf(large, /where its figures are from/))
  })
})

describe('how many children are in each group', () => {
  it('is printed, and withheld for a whole dimension where one of its groups is small', () => {
    const plan = planWith({
      ...reading,
      studentGroup: reading.studentGroup.map((g, i) => ({
        ...g,
        enrollment: g.id === 'white' ? 6 : 100 * (i + 1),
        enrollmentDate: '2026-10-01',
      })),
    })
    const rows = rowsOf(plan, /^Student groups, children counted on October 1, 2026$/)
    expect(Object.fromEntries((rows ?? []).map((r) => [r[0], r.at(-1)]))).toEqual({
      'All students': '400',
      White: 'withheld',
      Hispanic: 'withheld',
      'Students with disabilities': '300',
    })
  })
})
