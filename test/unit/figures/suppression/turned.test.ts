import { describe, expect, it } from 'vitest'
import { turnedName } from '../../../../shared/figures/suppression/turned.ts'
import { cellsOf, isShown } from '../../../../shared/figures/suppression.ts'
import { planWith } from '../../../support/plan.ts'

/** A measure of those who did not, beside one of those who did: the figures of either are the other’s, taken from a hundred. */

type Row = readonly [did: number, n: number]
type Rows = Readonly<Record<string, Row>>
type Measure = readonly [short: string, phrase: string, rows: Rows]
const year = '2025-26'
const reading: Rows = {
  'All students': [160, 310],
  White: [100, 170],
  Hispanic: [40, 80],
  Black: [16, 44],
  Asian: [4, 16],
}
/** Seven of the sixteen Asian children. */
const girls: Rows = { 'All students': [85, 150], White: [55, 84], Hispanic: [20, 37], Black: [8, 22], Asian: [2, 7] }
const not = (rows: Rows): Rows => Object.fromEntries(Object.entries(rows).map(([id, [did, n]]) => [id, [n - did, n]]))

function withheld(...measures: readonly Measure[]): readonly (readonly string[])[] {
  const plan = planWith({
    dimension: [{ id: 'race', name: 'Race and ethnicity' }],
    studentGroup: Object.keys(reading).map((id, sort) => ({
      ...{ id, name: id, sort, isTotal: id === 'All students' },
      ...(id !== 'All students' && { dimension: 'race' }),
    })),
    measure: measures.map(([short, phrase], id) => ({ id: `m${id}`, short, phrase, unit: 'percent' as const })),
    value: measures.flatMap(([, , rows], id) =>
      Object.entries(rows).map(([group, [did, n]]) => ({
        ...{ id: `${id} ${group}`, measure: `m${id}`, group, year },
        reading: { figure: (did / n) * 100, n, numerator: did },
      })),
    ),
  })
  return measures.map(([, , rows], id) => {
    const cells = cellsOf(plan, `m${id}`, year)
    return Object.keys(rows).filter((group) => !isShown(cells.get(group)))
  })
}

const read: Measure = ['Reading', 'read at grade level', reading]
describe('a measure of one group who did not', () => {
  it('is a part of the measure of all who did', () => {
    const same = withheld(read, ['Reading, girls', 'read at grade level', girls])
    expect(same).toEqual([
      ['Black', 'Asian'],
      ['Black', 'Asian'],
    ])
    expect(withheld(read, ['Not reading at grade level, girls', 'do not read at grade level', not(girls)])).toEqual(
      same,
    )
    expect(
      withheld(['Not reading', 'don’t read at grade level', not(reading)], ['Reading, girls', 'read', girls]),
    ).toEqual(same)
  })

  it('is a row of it', () => {
    const few = { 'All students': [160, 302], White: [100, 170], Hispanic: [40, 80] } as const
    const of = (short: string, phrase: string, rows: Rows) =>
      withheld(['Graduation', 'graduate in four years', few], [short, phrase, rows])
    const black = { 'All students': [16, 44] } as const
    const same = of('Graduation, Black', 'graduate in four years', black)
    expect(same).toEqual([[], ['All students']])
    expect(of('Black students who do not graduate', 'do not graduate in four years', not(black))).toEqual(same)
  })

  it('is of that group at one school, too', () => {
    const adams = {
      'All students': [90, 195],
      White: [62, 115],
      Hispanic: [25, 60],
      Black: [3, 13],
      Asian: [0, 7],
    } as const
    const same = withheld(read, ['Reading at Adams', 'read at grade level', adams])
    expect(same[0]).not.toEqual([])
    expect(withheld(read, ['Not reading at Adams', 'do not read at grade level', not(adams)])).toEqual(same)
  })
})

it('is turned where a name says that children did not do something, and not where it says a group', () => {
  for (const [name, is] of [
    ['Not reading at grade level, girls', 'reading at grade level, girls'],
    ['do not yet meet expectations', 'meet expectations'],
    ['were never suspended', 'were suspended'],
    ['Students without a suspension', 'Students with suspension'],
    ['who fail to graduate', 'who graduate'],
    ['Non-proficient in reading', 'proficient in reading'],
  ] as const)
    expect(turnedName(name), name).toEqual([is])
  for (const name of [
    'Reading',
    'Reading, not English learners',
    'Reading, students without disabilities',
    'Attendance, non-migrant',
    'Non-migrant students',
    'None of these',
  ])
    expect(turnedName(name), name).toEqual([])
})
