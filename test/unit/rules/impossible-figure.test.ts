import { describe, expect, it } from 'vitest'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { findings } from '../../../shared/rules/index.ts'
import { planWith, reading } from '../../support/plan.ts'
import type { AsWritten } from '../../support/records.ts'

type Reading = NonNullable<AsWritten<RecordOf<'value'>>['reading']>
type Unit = NonNullable<RecordOf<'measure'>['unit']>

const value = (group: string, year: string, given: Reading) => ({
  id: `${group}-${year}`,
  measure: 'm',
  group,
  year,
  reading: given,
})
const plan = (values: readonly ReturnType<typeof value>[], over: Partial<RecordOf<'measure'>> = {}) =>
  planWith({ ...reading, measure: [{ ...reading.measure[0], ...over }], value: values, target: [] })
const found = (p: ReturnType<typeof planWith>) =>
  findings(p, '2026-11-24').filter((f) => f.rule.startsWith('impossible'))
const one = (group: string, given: Reading, unit: Unit = 'percent') =>
  found(plan([value(group, '2023-24', given)], { unit })).map((f) => [f.rule.split('/')[1], f.says.split(': ')[1]])

describe('a figure that can’t be', () => {
  it('a count and a percent that contradict each other are named with step, audience, place and field', () => {
    expect(found(plan([value('all', '2023-24', { figure: 66.1, n: 18_600, numerator: 1240 })]))).toEqual([
      {
        rule: 'impossible-figure/count',
        severity: 'gap',
        audience: 'cabinet',
        step: 'align-goals',
        about: [
          { kind: 'value', id: 'all-2023-24' },
          { kind: 'measure', id: 'm' },
          { kind: 'goal', id: 'g' },
          { kind: 'studentGroup', id: 'all' },
        ],
        field: 'figure',
        says: 'Measure “Grade 3 reading”, 2023–24, all students: 1,240 of 18,600 is 6.7 percent, but the figure says 66.1.',
        do: 'Look both up in the source, and correct the wrong one.',
        act: 'Look at the figure',
      },
    ])
  })

  it.each<[Reading, Unit]>([
    [{ figure: 66.1, n: 18_600, numerator: 12_295 }, 'percent'],
    [{ figure: 66, n: 18_600, numerator: 12_295 }, 'percent'], // rounded to whole percent
    [{ figure: 66.1, n: 18_600 }, 'percent'],
    [{ figure: 133.3, n: 300, numerator: 400 }, 'rate'], // events, not children
    [{ figure: 400, n: 300 }, 'count'],
    [{ figure: 412, n: 300 }, 'score'],
    [{ figure: -2, n: 300 }, 'score'],
    [{ state: 'withheld', figure: 140, n: 300 }, 'percent'],
  ])('is none: %j in %s', (given, unit) => {
    expect(one('all', given, unit)).toEqual([])
  })

  it.each<[Reading, Unit, string]>([
    [{ figure: 166.1, n: 300 }, 'percent', '166.1 is more than 100 percent.'],
    [{ figure: -3, n: 300 }, 'days', '-3 is less than zero.'],
    [{ figure: 90, n: 300, numerator: 400 }, 'percent', '400 of 300 is more than all of them.'],
    [{ figure: 310, n: 300, numerator: 310 }, 'count', '310 of 300 is more than all of them.'],
  ])('is over the whole: %j', (given, unit, says) => {
    expect(one('all', given, unit)).toEqual([['whole', says.replace('-3', '−3')]])
  })

  it('a group is larger than all students, and quotes no number that may not be shown', () => {
    const values = [value('all', '2023-24', { figure: 40, n: 400 }), value('hisp', '2023-24', { figure: 30, n: 500 })]
    expect(found(plan(values))).toMatchObject([
      {
        rule: 'impossible-figure/whole',
        says: expect.stringContaining('500 were counted, but only 400 of all students.'),
      },
    ])
    const hidden = [value('all', '2023-24', { figure: 40, n: 6 }), value('hisp', '2023-24', { figure: 30, n: 500 })]
    const [says] = found(plan(hidden)).map((f) => f.says)
    expect(says).toContain('more were counted than there are in all')
    expect(says).not.toMatch(/500|\b6\b/)
    const counts = [value('all', '2023-24', { figure: 40, n: 400 }), value('hisp', '2023-24', { figure: 50, n: 300 })]
    expect(found(plan(counts, { unit: 'count' })).map((f) => f.rule)).toEqual(['impossible-figure/whole'])
    expect(found(plan(counts))).toEqual([])
  })

  const years = ['2020-21', '2021-22', '2022-23', '2023-24']
  const row = (figures: readonly (number | null)[], unit: Unit = 'percent') =>
    found(
      plan(
        figures.flatMap((figure, i) => (figure === null ? [] : [value('all', years[i] ?? '', { figure, n: 900 })])),
        { unit },
      ),
    ).map((f) => [f.about[0]?.id, f.says.split(': ')[1]])

  it('a point has slipped: a figure far from those beside it, and it alone', () => {
    expect(row([66.1, 0.67, 67])).toEqual([['all-2021-22', '0.67 is far from 66.1 in 2020–21 and 67 in 2022–23.']])
    expect(row([0.661, 66.5, 67, 66])).toEqual([['all-2020-21', '0.661 is far from 66.5 in 2021–22.']])
    expect(row([66, 66.5, 0.67])).toEqual([['all-2022-23', '0.67 is far from 66.5 in 2021–22.']])
    expect(row([0.661, 66.5])).toEqual([['all-2020-21', '0.661 is far from 66.5 in 2021–22.']])
    expect(row([66.5, 0.661])).toEqual([['all-2021-22', '0.661 is far from 66.5 in 2020–21.']])
  })

  it.each<[string, readonly (number | null)[], Unit]>([
    ['a fall to nothing', [3, 0, 2], 'percent'],
    ['a steep fall', [20, 1, 18], 'percent'],
    ['one figure', [20], 'percent'],
    ['a small count that grows', [1, 60, 75], 'count'],
  ])('no slip: %s', (_, figures, unit) => {
    expect(row(figures, unit)).toEqual([])
  })

  it('a final target is passed already, now or at the baseline; a higher one is not', () => {
    const aims = (hisp: number, direction: 'up' | 'down' = 'up') =>
      found(
        planWith({
          ...reading,
          measure: [{ ...reading.measure[0], direction }],
          target: [{ id: 't', measure: 'm', group: 'hisp', year: '2028-29', aim: { figure: hisp } }],
        }),
      ).map((f) => [f.severity, f.field, f.says])
    expect(aims(30)).toEqual([
      [
        'note',
        'targetYear',
        'Measure “Grade 3 reading”: the final target has already been reached by Hispanic students (31.9 in 2025–26, target 30.0).',
      ],
    ])
    expect(aims(27)[0]?.[2]).toContain('(27.4 in 2023–24, target 27.0)')
    expect(aims(32)).toEqual([])
    expect(aims(30, 'down')[0]?.[2]).toContain('(27.4 in 2023–24, target 30.0)')
  })

  it('a final target whose day is over is one, whether it was reached or not', () => {
    const target = (hisp: number, year = '2025-26') => [
      { id: 't', measure: 'm', group: 'hisp', year, aim: { figure: hisp } },
    ]
    const on = (today: string, hisp: number) =>
      findings(
        planWith({ ...reading, measure: [{ ...reading.measure[0], targetYear: '2025-26' }], target: target(hisp) }),
        today,
      )
        .filter((f) => f.rule === 'impossible-figure/target')
        .map((f) => f.says)
    expect(on('2026-06-30', 42)).toEqual([])
    expect(on('2026-06-30', 31)).toEqual([
      'Measure “Grade 3 reading”: the final target has already been reached by Hispanic students (31.9 in 2025–26, target 31.0).',
    ])
    expect(on('2026-07-01', 42)).toEqual([
      'Measure “Grade 3 reading”: the final target was for June 2026, which is over (Hispanic students, 31.9 in 2025–26, target 42.0).',
    ])
    expect(on('2026-07-01', 31)).toHaveLength(1)
  })
})
