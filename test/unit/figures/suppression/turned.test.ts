import { describe, expect, it } from 'vitest'
import { turned, turnedName } from '../../../../shared/figures/suppression/turned.ts'
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

/** What papers told of such a measure is turned with it, and of no other one. */
describe('papers of a measure of those who did not', () => {
  const viewOf = (printed: readonly string[], named: readonly string[]) => {
    const plan = planWith({
      studentGroup: [{ id: 'All students', name: 'All students', isTotal: true }],
      measure: [
        { id: 'reading', short: 'Reading', phrase: 'read at grade level', unit: 'percent' },
        { id: 'not', short: 'Not reading, girls', phrase: 'do not read at grade level', unit: 'percent' },
        { id: 'never', short: 'Never absent', unit: 'count' },
      ],
      value: [['reading', 40, 100] as const, ['not', 30, 50] as const, ['never', 7, 90] as const].map(
        ([measure, figure, n]) => ({
          ...{ id: measure, measure, group: 'All students', year, reading: { figure, n, numerator: figure } },
        }),
      ),
      briefingSent: [
        {
          ...{ id: 'paper', document: 'fullPlan', exportedOn: '2026-01-01' },
          printed: printed.map((measure) => ({
            measure,
            group: 'All students',
            year,
            figure: 20,
            n: 50,
            numerator: 10,
          })),
          named: named.map((measure) => ({ measure, name: `Not by ${measure}`, phrase: 'do not read' })),
        },
      ],
    })
    const then = turned(plan)
    const [paper] = then?.plan.all('briefingSent') ?? []
    return {
      isSame: paper === plan.all('briefingSent')[0],
      printed: paper?.printed?.map((row) => `${row.measure} ${row.figure} ${row.numerator}/${row.n}`),
      named: paper?.named?.map((row) => `${row.name}, ${row.phrase}`),
      measures: then?.plan.all('measure').map((m) => `${m.short}, ${m.phrase}`),
      others: [...(then?.others ?? [])].map((key) => key.split('\n')[0]),
    }
  }

  it('say who did, by its name as it is then', () => {
    expect(viewOf(['not'], ['not'])).toEqual({
      isSame: false,
      printed: ['not 80 40/50'],
      named: ['by not, read'],
      measures: ['Reading, read at grade level', 'reading, girls, read at grade level', 'Never absent, undefined'],
      others: ['not'],
    })
  })

  it('are left as they are where they tell of others, be these called alike', () => {
    const { isSame, printed, named } = viewOf(['reading', 'never'], ['never'])
    expect({ isSame, printed, named }).toEqual({
      isSame: true,
      printed: ['reading 20 10/50', 'never 20 10/50'],
      named: ['Not by never, do not read'],
    })
  })

  it('are turned row by row, by what is printed or by a name alone', () => {
    expect(viewOf(['reading', 'not'], ['never']).printed).toEqual(['reading 20 10/50', 'not 80 40/50'])
    expect(viewOf(['reading', 'not'], ['never']).named).toEqual(['Not by never, do not read'])
    expect(viewOf(['reading'], ['never', 'not']).named).toEqual(['Not by never, do not read', 'by not, read'])
    expect(viewOf([], ['not']).isSame).toBe(false)
  })
})
