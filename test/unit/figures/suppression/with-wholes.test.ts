import { describe, expect, it } from 'vitest'
import { readingsOf, tableOf } from '../../../../shared/figures/suppression/tables.ts'
import { withWholes } from '../../../../shared/figures/suppression/with-wholes.ts'
import { planWith } from '../../../support/plan.ts'

/** A measure of some children in a year: how many did, and how many there are; with rows of its own where it has any. */
type Of = readonly [name: string, did: number | null, n: number, rows?: Readonly<Record<string, number>>, year?: string]

interface Beside {
  readonly unit?: 'percent' | 'count' | 'score'
  readonly floor?: number
  /** How many children of each group the list has. */
  readonly enrollment?: Readonly<Record<string, number>>
  /** Measures that have no row of all students, and one of their own group in its place. */
  readonly asGroup?: Readonly<Record<string, string>>
}

/** The measures of all that follow: what they are called, and how many children of how many did. */
function wholesOf(
  measures: readonly Of[],
  { unit = 'percent', floor = 10, enrollment = {}, asGroup = {} }: Beside = {},
): readonly string[] {
  const names = [...new Set(measures.map(([name]) => name))]
  const groups = [
    ...['White', 'Hispanic', 'Black', 'Asian'].map((name) => [name, 'Race'] as const),
    ...['English learners', 'Students with disabilities', 'Low-income', 'English learners or low-income'].map(
      (name) => [name, 'Programs'] as const,
    ),
  ]
  const plan = planWith({
    district: [{ id: 'district', name: 'Juniper Fork', smallCellFloor: floor }],
    dimension: ['Race', 'Programs'].map((name) => ({ id: name, name })),
    studentGroup: [['All students', undefined] as const, ...groups].map(([name, dimension], sort) => ({
      ...{ id: name, name, sort, dimension },
      ...(name === 'All students' && { isTotal: true }),
      ...(enrollment[name] !== undefined && { enrollment: enrollment[name] }),
    })),
    measure: names.map((name) => ({ id: name, short: name, unit })),
    value: measures.flatMap(([name, did, n, rows = {}, year = '2025-26']) => [
      {
        ...{ id: `${name} ${year}`, measure: name, group: asGroup[name] ?? 'All students', year },
        reading: did === null ? { n } : { figure: (100 * did) / n, n, numerator: did },
      },
      ...Object.entries(rows).map(([group, of]) => ({
        ...{ id: `${name} ${year} ${group}`, measure: name, group, year },
        reading: { figure: 0, n: of, numerator: 0 },
      })),
    ]),
  })
  const view = withWholes(plan)
  return [...(view?.others ?? [])].map((key) => {
    const of = tableOf(key)
    const rows = [...readingsOf((view as NonNullable<typeof view>).plan, of)]
    const said = rows.map(([id, r]) => `${id === 'All students' ? '' : `${id} `}${r.numerator ?? '?'}/${r.n}`)
    return `${view?.plan.get('measure', of.measure)?.short}: ${said.join(', ')}`
  })
}

const white: Of = ['Suspended, White students', 6, 60]
const hispanic: Of = ['Suspended, Hispanic students', 4, 40]

/** Measures of single groups are of all children together, whom no measure is of. */
describe('all children of measures of some', () => {
  it('are those of races together, and who of them did', () => {
    expect(wholesOf([white, hispanic])).toEqual(['suspended: 10/100'])
    expect(wholesOf([white, hispanic, ['Suspended, Black students', 1, 8]])).toEqual(['suspended: 11/108'])
  })

  it('are none where there is a measure of all, or of one race alone', () => {
    expect(wholesOf([white, hispanic, ['Suspended', 10, 100]])).toEqual([])
    expect(wholesOf([white])).toEqual([])
    expect(wholesOf([white, ['Expelled, Hispanic students', 4, 40]])).toEqual([])
  })

  it('are those of schools together, and of grades that share no child', () => {
    expect(wholesOf([['Suspended at Adams', 3, 50], ['Suspended at Baker', 2, 30], white])).toEqual(['suspended: 5/80'])
    expect(
      wholesOf([
        ['Suspended at Adams', 3, 50],
        ['Suspended at Baker', 2, 30],
        ['Suspended, grade 3', 1, 20],
      ]),
    ).toEqual(['suspended: 5/80'])
    expect(
      wholesOf([
        ['Suspended, grade 3', 1, 20],
        ['Suspended, grades 3 to 4', 3, 44],
        ['Suspended, grade 5', 2, 25],
        white,
      ]),
    ).toEqual([])
  })

  it('are the most that any of these make up', () => {
    const schools: readonly Of[] = [
      ['Suspended at Adams', 3, 50],
      ['Suspended at Baker', 2, 70],
    ]
    expect(wholesOf([white, hispanic, ...schools])).toEqual(['suspended: 5/120'])
    expect(wholesOf([...schools, white, ['Suspended, Hispanic students', 9, 90]])).toEqual(['suspended: 15/150'])
  })

  it('are those of schools alone, whatever another measure is of, since their numbers leave no race open', () => {
    const schools: readonly Of[] = [
      ['Suspended at Adams', 3, 50],
      ['Suspended at Baker', 2, 30],
      ['Attendance', 70, 84],
    ]
    expect(wholesOf([...schools, ['Suspended, grade 3', 1, 20]])).toEqual(['suspended: 5/80'])
    expect(wholesOf([...schools, white])).toEqual(['suspended: 5/80'])
  })

  it('are a few more besides, where another measure is of hardly more', () => {
    const attend = (n: number): Of => ['Attendance', 80, n]
    expect(wholesOf([white, hispanic, attend(104)])).toEqual(['suspended: 10/100', 'suspended: ?/104'])
    expect(wholesOf([white, hispanic, attend(109)])).toEqual(['suspended: 10/100', 'suspended: ?/109'])
    expect(wholesOf([white, hispanic, attend(110)])).toEqual(['suspended: 10/100'])
    expect(wholesOf([white, hispanic, attend(100)])).toEqual(['suspended: 10/100'])
    expect(wholesOf([white, hispanic, attend(95)])).toEqual(['suspended: 10/100'])
    expect(wholesOf([white, hispanic, attend(104), ['Belonging', 70, 106]])).toEqual([
      'suspended: 10/100',
      'suspended: ?/104',
    ])
  })

  it('are as many as the list of groups says, where the measures are of its groups', () => {
    const enrollment = { 'All students': 130, White: 60, Hispanic: 40 }
    expect(wholesOf([white, hispanic], { enrollment })).toEqual(['suspended: ?/130'])
    expect(wholesOf([white, hispanic], { enrollment: { ...enrollment, Hispanic: 41 } })).toEqual(['suspended: 10/100'])
    expect(wholesOf([white, hispanic], { enrollment: { ...enrollment, 'All students': 90 } })).toEqual([
      'suspended: 10/100',
    ])
  })

  it('are counted where measures are told of their own group, and not of all students', () => {
    const asGroup = { 'Suspended, White students': 'White' }
    expect(wholesOf([white, hispanic], { asGroup })).toEqual(['suspended: 10/100'])
  })

  it('are those of races that are told of different things, and a few more', () => {
    const absent: Of = ['Chronic absence, Hispanic students', 4, 40]
    const attend = (n: number): Of => ['Attendance', 80, n]
    expect(wholesOf([white, absent])).toEqual([])
    expect(wholesOf([white, absent, attend(104)])).toEqual(['children: ?/104, White ?/60, Hispanic ?/40'])
    expect(wholesOf([white, absent, attend(100)])).toEqual([])
    expect(wholesOf([white, absent, attend(109)])).toEqual(['children: ?/109, White ?/60, Hispanic ?/40'])
    expect(wholesOf([white, absent, attend(110)])).toEqual([])
    expect(wholesOf([white, absent, attend(90)])).toEqual([])
    expect(wholesOf([white, absent, attend(104)], { enrollment: { 'All students': 104 } })).toEqual([])
    expect(wholesOf([white, absent, ['Suspended, grade 3', 5, 104]])).toEqual([])
    expect(wholesOf([white, ['Chronic absence, Hispanic students', 1, 9], attend(65)])).toEqual([])
    expect(wholesOf([white, ['Chronic absence, Hispanic students', 1, 10], attend(72)])).toEqual([
      'children: ?/72, White ?/60, Hispanic ?/10',
    ])
  })

  it('are twice those of groups that share children, where one of these is of several', () => {
    const learners: Of = ['Reading, English learners', 5, 30]
    const poor: Of = ['Reading, low-income students', 9, 50]
    const either: Of = ['Reading, English learners or low-income', 12, 70]
    expect(wholesOf([learners, poor])).toEqual([])
    expect(wholesOf([learners, either])).toEqual([])
    expect(wholesOf([learners, poor, either])).toEqual(['reading: 52/300'])
    expect(wholesOf([learners, poor, ['Reading, students with disabilities', 2, 20]])).toEqual([])
    const schools: readonly Of[] = [
      ['Reading at Adams', 7, 40],
      ['Reading at Baker', 5, 30],
    ]
    expect(wholesOf([learners, poor, either, ...schools])).toEqual(['reading: 52/300'])
  })

  it('are none besides where all of them are low-income', () => {
    const learners: Of = ['Reading, English learners', 5, 30]
    const poor: Of = ['Reading, low-income students', 9, 50]
    const enrollment = { 'All students': 50, 'English learners': 30, 'Low-income': 50 }
    expect(wholesOf([learners, poor], { enrollment })).toEqual([])
    expect(wholesOf([learners, poor], { enrollment: { ...enrollment, 'All students': 51 } })).toEqual(['reading: ?/51'])
  })

  it('are not those of two outcomes of the same children', () => {
    const rows = { White: 30, Hispanic: 20 }
    expect(
      wholesOf([
        ['Suspended, Black students', 6, 50, rows],
        ['Suspended, Asian students', 4, 50, rows],
      ]),
    ).toEqual([])
    expect(
      wholesOf([
        ['Suspended, Black students', 6, 50, rows],
        ['Suspended, Asian students', 4, 50, { White: 31, Hispanic: 19 }],
      ]),
    ).toEqual(['suspended: 10/100'])
    expect(
      wholesOf([
        ['Suspended, Black students', 6, 50, rows],
        ['Suspended, Asian students', 4, 50, { White: 30 }],
      ]),
    ).toEqual([])
  })

  it('are those of all years of which they are told together', () => {
    const of = (at: number, n: number): Of => ['Suspended', 4, n, {}, `202${at}-2${at + 1}`]
    const three: Of = ['Suspended, three years together, White students', 9, 150]
    const others: Of = ['Suspended, three years together, Hispanic students', 3, 90]
    const found = ['suspended three years together: 12/303']
    expect(wholesOf([of(3, 100), of(4, 101), of(5, 102), three])).toEqual(found)
    expect(wholesOf([of(3, 100), of(4, 101), of(5, 102), three, others])).toEqual(found)
    // With two of the years alone they are those of the groups; and no year is left out for one before.
    expect(wholesOf([of(4, 101), of(5, 102), three, others])).toEqual(['suspended three years together: 12/240'])
    expect(wholesOf([of(2, 99), of(3, 100), of(4, 101), of(5, 102), three])).toEqual(found)
    expect(wholesOf([of(3, 100), of(4, 101), of(5, 102), white])).toEqual([])
    const two: Of = ['Suspended, two years together, White students', 9, 150]
    expect(wholesOf([of(4, 101), of(5, 102), two])).toEqual(['suspended two years together: 8/203'])
    const combined: Of = ['Suspended, years combined, White students', 3, 60]
    expect(wholesOf([of(4, 101), of(5, 102), combined])).toEqual(['suspended years combined: 8/203'])
    expect(wholesOf([of(5, 102), combined])).toEqual([])
  })

  it('are children alone, where numbers or scores are told', () => {
    expect(wholesOf([white, hispanic], { unit: 'score' })).toEqual(['suspended: ?/100'])
    expect(wholesOf([['Suspended, White students', null, 60], hispanic])).toEqual(['suspended: ?/100'])
  })
})
