import fc from 'fast-check'
import type { planWith } from '../../support/plan.ts'

export type Records = Parameters<typeof planWith>[0]

/** Names of groups of which none is part of another. */
const names = ['Aspen', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir'] as const
const years = ['2021-22', '2022-23', '2023-24', '2024-25', '2025-26', '2026-27'] as const
const units = ['percent', 'percent', 'percent', 'rate', 'count', 'days', 'score'] as const
const maybe = <T>(of: fc.Arbitrary<T>, freq = 1) => fc.option(of, { nil: undefined, freq })

const measureShape = fc.record({
  unit: fc.constantFrom(...units),
  direction: fc.constantFrom('up' as const, 'down' as const),
  people: maybe(fc.constantFrom('children' as const, 'staff' as const, 'families' as const), 3),
  phrase: maybe(fc.constant('do the thing'), 4),
  reference: maybe(fc.constantFrom('all', 'g0', 'g1'), 3),
  gapForm: fc.constantFrom('points' as const, 'ratio' as const),
  baselineYear: maybe(fc.constantFrom(...years.slice(0, 4)), 4),
  targetYear: maybe(fc.constantFrom('2027-28', '2028-29'), 3),
  public: maybe(fc.constant(true), 1),
  publicFrom: maybe(fc.constantFrom(...years)),
})

/** Whether a figure stands, by place; and how it is known. */
const cell = fc.record({
  there: fc.integer({ min: 0, max: 9 }),
  state: fc.integer({ min: 0, max: 11 }),
  n: fc.constantFrom(undefined, undefined, 4, 12, 60, 240, 900),
  target: fc.integer({ min: 0, max: 5 }),
})

/** Every year of every group, with a number of students that hides none: rises that end, and gaps that turn. */
const given = fc.record({
  there: fc.constant(0),
  state: fc.constant(11),
  n: fc.constant(900),
  target: fc.integer({ min: 0, max: 5 }),
})

/**
 * A plan in which every figure is one of its kind, so that a reader can tell whose it is: groups, totals and years
 * missing, counts unknown, several dimensions, measures of staff and families, of days, numbers and scores.
 */
const plansOf = (one: typeof cell | typeof given): fc.Arbitrary<Records> =>
  fc
    .record({
      withTotal: fc.integer({ min: 0, max: 3 }),
      groups: fc.array(fc.record({ focus: fc.boolean(), dimension: fc.constantFrom(undefined, 'd1', 'd2') }), {
        minLength: 1,
        maxLength: 5,
      }),
      goals: fc.array(
        fc.record({
          own: fc.subarray([0, 1, 2, 3, 4]),
          measures: fc.array(measureShape, { minLength: 0, maxLength: 2 }),
        }),
        { minLength: 1, maxLength: 2 },
      ),
      cells: fc.array<{ there: number; state: number; n: number | undefined; target: number }>(one, {
        minLength: 150,
        maxLength: 150,
      }),
      addsUp: fc.boolean(),
      points: fc.boolean(),
    })
    .map(({ withTotal, groups, goals, cells, addsUp, points }) => {
      const ids = [...(withTotal > 0 ? ['all'] : []), ...groups.map((_, i) => `g${i}`)]
      const measures = goals.flatMap((g, i) => g.measures.map((m, k) => ({ ...m, goal: i, id: `m${i}${k}` })))
      let at = 0
      let turn = 0
      // Each a different whole number when rounded, so that no figure can pass for another; up and down, as children fare.
      const next = (unit: string): number => {
        const whole = 12 + ((turn++ * 37) % 86)
        return unit === 'count' ? 1000 + whole * 200 + at : Number((whole + (at % 4) / 10 + 0.1).toFixed(1))
      }
      const value: object[] = []
      const target: object[] = []
      const interim: object[] = []
      for (const m of measures) {
        for (const group of ids) {
          for (const year of years.slice(0, 5)) {
            const c = cells[at++ % cells.length]
            if (c === undefined || c.there > 6) continue
            const reading =
              c.state === 0
                ? { state: 'withheld' }
                : c.state === 1
                  ? { state: 'notReported' }
                  : c.state === 2
                    ? { mark: 'n/a' }
                    : { figure: next(m.unit), ...(c.n !== undefined && { n: c.n }) }
            value.push({ id: `v${value.length}`, measure: m.id, group, year, reading })
            if (c.target === 0)
              target.push({ id: `t${target.length}`, measure: m.id, group, year, aim: { figure: next(m.unit) } })
          }
          if ((cells[at++ % cells.length]?.target ?? 0) > 2)
            target.push({
              id: `t${target.length}`,
              measure: m.id,
              group,
              year: '2028-29',
              aim: { figure: next(m.unit) },
            })
          if (points && (cells[at++ % cells.length]?.there ?? 9) > 5)
            interim.push({
              id: `i${interim.length}`,
              measure: m.id,
              group,
              year: '2026-27',
              point: 'fall',
              reading: { figure: next(m.unit), n: 400, date: '2026-10-15' },
            })
        }
      }
      return {
        district: [{ id: 'district', name: 'A district', fiscalYearStartMonth: 7 }],
        dimension: [
          { id: 'd1', name: 'First kind', addsUp },
          { id: 'd2', name: 'Second kind' },
        ],
        studentGroup: [
          ...(withTotal > 0 ? [{ id: 'all', name: 'All students', isTotal: true }] : []),
          ...groups.map((g, i) => ({ id: `g${i}`, name: names[i] ?? '', sort: i, ...g })),
        ],
        goal: goals.map((g, i) => ({
          id: `goal${i}`,
          title: `Purpose ${'ABC'[i]}`,
          sort: i,
          focusGroups: g.own.map((o) => `g${o}`),
        })),
        measure: measures.map((m, i) => ({ ...m, goal: `goal${m.goal}`, short: `Thing ${'PQRSTU'[i]}`, sort: i })),
        value,
        target,
        interim,
      } as Records
    })

export const anyPlan = plansOf(cell)

/** A plan with every year of every group given. */
export const wholePlan = plansOf(given)
