import { describe, expect, it } from 'vitest'
import { cellsOf, isShown } from '../../../../shared/figures/suppression.ts'
import { once } from '../../../support/once.ts'
import { planWith } from '../../../support/plan.ts'

/** Tables of some children each, where the measure of all lists none of their groups: what two ways to part them say is one sum. */

type Row = readonly [did: number, n: number]
type Measures = Readonly<Record<string, Readonly<Record<string, Row>>>>
const year = '2025-26'
const races = ['White', 'Hispanic', 'Black', 'Asian']
const ends = ['Students with disabilities', 'Students without disabilities'] as const
const genders = ['Female', 'Male']
const dimensionOf = (name: string) =>
  races.includes(name) ? 'Race' : genders.includes(name) ? 'Gender' : name === all ? undefined : 'Disability'
const all = 'All students'

const planOf = once((measures: Measures) =>
  planWith({
    dimension: ['Race', 'Disability', 'Gender'].map((name) => ({ id: name, name })),
    studentGroup: [all, ...races, ...ends, ...genders].map((name, sort) => ({
      ...{ id: name, name, sort, isTotal: sort === 0 },
      dimension: dimensionOf(name),
    })),
    measure: Object.keys(measures).map((short) => ({ id: short, short, unit: 'percent' as const })),
    value: Object.entries(measures).flatMap(([measure, rows]) =>
      Object.entries(rows).map(([group, [numerator, n]]) => ({
        ...{ id: `${measure} ${group}`, measure, group, year },
        reading: { figure: (numerator / n) * 100, n, numerator },
      })),
    ),
  }),
)
const shownIn = (measures: Measures, of: string): string[] =>
  [...cellsOf(planOf(measures), of, year)].flatMap(([name, cell]) => (isShown(cell) ? [name] : []))

describe('six Asian children at Baker, where Reading lists no races', () => {
  const adams = { [all]: [127, 204], Hispanic: [63, 99], White: [48, 75], Black: [10, 18], Asian: [6, 12] } as const
  const baker = { [all]: [110, 146], Hispanic: [46, 62], White: [48, 63], Black: [11, 15], Asian: [5, 6] } as const
  const schools: Measures = { Reading: { [all]: [237, 350] }, 'Reading at Adams': adams, 'Reading at Baker': baker }
  const measures: Measures = {
    ...schools,
    'Reading, Hispanic students': { [all]: [109, 161] },
    'Reading, White students': { [all]: [96, 138] },
    'Reading, Black students': { [all]: [21, 33] },
  }

  it('are not told by goals of all other races and the twelve at Adams', () => {
    expect(shownIn(measures, 'Reading at Baker')).not.toContain('Asian')
    expect(shownIn(measures, 'Reading at Adams')).not.toContain('Asian')
  })

  it('leave the schools most of their rows where no goal is for one race', () => {
    expect(shownIn(schools, 'Reading at Adams')).toEqual([all, 'White', 'Hispanic', 'Black', 'Asian'])
  })
})

describe('six Black children with a disability, where Reading lists genders and disability alone', () => {
  const [disabled, others] = ends
  const measures: Measures = {
    Reading: { [all]: [161, 350], [disabled]: [26, 50], [others]: [135, 300], Female: [83, 181], Male: [78, 169] },
    'Reading, girls': { [all]: [83, 181], Hispanic: [42, 86], White: [35, 75], Black: [6, 20] },
    'Reading, boys': { [all]: [78, 169], Hispanic: [46, 90], White: [25, 61], Black: [7, 18] },
    'Reading, students with disabilities': {
      ...{ [all]: [26, 50], Hispanic: [15, 25], White: [8, 19], Black: [3, 6] },
      ...{ Female: [15, 29], Male: [11, 21] },
    },
    'Reading, students without disabilities': {
      [all]: [135, 300],
      Hispanic: [73, 151],
      White: [52, 117],
      Black: [10, 32],
    },
  }

  it('are not what girls and boys leave of those without one', () => {
    expect(shownIn(measures, 'Reading, students with disabilities')).not.toContain('Black')
    const told = ['Reading, girls', 'Reading, boys', 'Reading, students without disabilities']
    expect(told.every((of) => shownIn(measures, of).includes('Black'))).toBe(false)
  })
})
