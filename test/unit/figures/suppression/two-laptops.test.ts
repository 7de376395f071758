import { describe, expect, it } from 'vitest'
import { newlyGivenAway } from '../../../../shared/figures/suppression.ts'
import { planWith } from '../../../support/plan.ts'

/** Papers that two laptops made before their plans were brought together: what they tell when they are read side by side. */

const names = { all: 'All students', white: 'White', hispanic: 'Hispanic', black: 'Black', asian: 'Asian' } as const
type Group = keyof typeof names
type Figures = Readonly<Record<Group, readonly [did: number, n: number]>>
type Measures = Readonly<Record<string, Figures>>
/** A paper of one measure, and the rows that it shows. */
type Paper = readonly [measure: string, groups: readonly Group[]]
const year = '2025-26'

function planOf(measures: Measures, papers: readonly Paper[]) {
  const rowOf = (measure: string, group: Group) => {
    const [did, n] = (measures[measure] as Figures)[group]
    return { measure, year, group, reading: { figure: (did / n) * 100, n, numerator: did } }
  }
  return planWith({
    dimension: [{ id: 'race', name: 'Race and ethnicity' }],
    studentGroup: Object.entries(names).map(([id, name], sort) => ({
      ...{ id, name, sort, isTotal: id === 'all' },
      ...(id !== 'all' && { dimension: 'race' }),
    })),
    measure: Object.keys(measures).map((id) => ({ id, short: id, phrase: id, unit: 'percent' })),
    value: Object.keys(measures).flatMap((measure) =>
      Object.keys(names).map((group) => ({ id: `${measure} ${group}`, ...rowOf(measure, group as Group) })),
    ),
    briefingSent: papers.map(([measure, groups], i) => ({
      ...{ id: `paper ${i}`, document: 'fullPlan' as const, exportedOn: '2026-01-01' },
      printed: groups.map((group) => {
        const { reading, ...row } = rowOf(measure, group)
        return { ...row, ...reading }
      }),
    })),
  })
}

/** Measures that are told of when the plan with the first papers is joined by the second ones. */
const toldOf = (measures: Measures, ours: readonly Paper[], theirs: readonly Paper[]) =>
  newlyGivenAway(planOf(measures, ours), planOf(measures, [...ours, ...theirs])).map((t) => t.measure)

describe('papers of two laptops', () => {
  const reading: Figures = { all: [136, 307], white: [80, 170], hispanic: [40, 100], black: [13, 30], asian: [3, 7] }

  it('tell of seven Asian children where each withheld another group beside them, of one measure entered on both', () => {
    const math: Figures = { ...reading, all: [137, 307], white: [81, 170] }
    const ours: Paper = ['Reading', ['all', 'white', 'hispanic']]
    for (const other of [reading, math]) {
      const measures = { Reading: reading, 'Grade-level work': other }
      expect(toldOf(measures, [ours], [['Grade-level work', ['all', 'hispanic', 'black']]])).toEqual([
        'Grade-level work',
      ])
      expect(toldOf(measures, [ours], [['Grade-level work', ['all', 'white', 'hispanic']]])).toEqual([])
    }
  })

  it('tell of seven Hispanic boys by all Hispanic children, and the girls', () => {
    const all: Figures = { all: [138, 308], white: [80, 170], hispanic: [31, 77], black: [13, 30], asian: [14, 31] }
    const girls: Figures = { all: [85, 195], white: [40, 90], hispanic: [28, 70], black: [10, 16], asian: [7, 19] }
    const rows: readonly Group[] = ['all', 'white', 'hispanic', 'black', 'asian']
    const measures = { Reading: all, 'Reading, girls': girls }
    expect(toldOf(measures, [['Reading', rows]], [['Reading, girls', rows]])).toEqual(['Reading, girls'])
    const none = rows.filter((id) => id !== 'hispanic')
    expect(toldOf(measures, [['Reading', ['all', 'white']]], [['Reading, girls', none]])).toEqual([])
  })

  it('tell of seven Hispanic children of Adams by the district and the other school', () => {
    const adams: Figures = { all: [54, 124], white: [40, 80], hispanic: [3, 7], black: [3, 14], asian: [8, 23] }
    const lincoln: Figures = { all: [84, 195], white: [40, 90], hispanic: [28, 70], black: [10, 16], asian: [6, 19] }
    const district = Object.fromEntries(
      Object.keys(names).map((id) => [
        id,
        [0, 1].map((i) => (adams[id as Group][i] ?? 0) + (lincoln[id as Group][i] ?? 0)),
      ]),
    ) as unknown as Figures
    const measures = { Reading: district, 'Reading at Adams': adams, 'Reading at Lincoln': lincoln }
    const rows: readonly Group[] = ['all', 'white', 'hispanic', 'asian']
    const told = toldOf(
      measures,
      [['Reading at Lincoln', rows]],
      [
        ['Reading', rows],
        ['Reading at Adams', ['all', 'white', 'asian']],
      ],
    )
    expect(told).toContain('Reading')
  })
})
