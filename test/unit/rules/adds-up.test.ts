import { describe, expect, it } from 'vitest'
import { findings } from '../../../shared/rules/index.ts'
import { planWith } from '../../support/plan.ts'

type Row = readonly [name: string, dimension: string | undefined, n: number]
const races: readonly Row[] = [
  ['White', 'race', 500],
  ['Hispanic', 'race', 300],
  ['Black', 'race', 200],
]

/** What a person who looks at the findings reads of groups that add up; the whole is 1,000 children. */
const told = (rows: readonly Row[], addsUp = false, whole = 1000) =>
  findings(
    planWith({
      dimension: [{ id: 'race', name: 'Race', addsUp }],
      studentGroup: [
        { id: 'all', name: 'All students', isTotal: true },
        ...rows.map(([name, dimension]) => ({ id: name, name, dimension })),
      ],
      measure: [{ id: 'm', unit: 'percent' }],
      value: [['all', undefined, whole] as const, ...rows].map(([group, , n]) => ({
        id: `v-${group}`,
        ...{ measure: 'm', year: '2024-25', group: group === 'All students' ? 'all' : group },
        reading: { figure: 50, n },
      })),
    }),
    '2026-11-24',
  ).filter((f) => f.rule.startsWith('adds-up'))

describe('groups that hold all students to the last child', () => {
  it('are offered to be said to, where their dimension has no tick', () => {
    expect(told(races)).toMatchObject([
      { rule: 'adds-up/found', about: [{ kind: 'dimension', id: 'race' }, {}, {}, {}], field: 'addsUp' },
    ])
    expect(told(races, true), 'and no more once it has one').toEqual([])
    expect(told(races, false, 1008), 'eight are in no group').toEqual([])
  })

  it('are offered a dimension, where an import brought them in without one', () => {
    const loose = races.map(([name, , n]): Row => [name, undefined, n])
    expect(told([...loose, ['English learners', undefined, 120]])).toMatchObject([
      {
        rule: 'adds-up/loose',
        says: '“White”, “Hispanic” and “Black” add up to every last student, but are in no category.',
      },
    ])
  })

  it('are no such groups where one is a part of another, and the tick is told to be wrong', () => {
    expect(told([...races, ['Black, Male', 'race', 95]], true)).toMatchObject([{ rule: 'adds-up/more' }])
    expect(told([...races, ['Black, Male', 'race', 95]])).toEqual([])
  })
})
