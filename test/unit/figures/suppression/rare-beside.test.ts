// @module-tag seconds
import { describe, expect, it } from 'vitest'
import { rareBeside } from '../../../../shared/figures/suppression/rare-beside.ts'
import { keyOf, readingsOf, tableOf, tablesIn } from '../../../../shared/figures/suppression/tables.ts'
import { cellsOf, isShown } from '../../../../shared/figures/suppression.ts'
import { once } from '../../../support/once.ts'
import { planWith } from '../../../support/plan.ts'

/** Of what hardly any child did a table goes nearly whole; who reads stays in print beside it. */

type Row = readonly [did: number, n: number]
const year = '2025-26'
const groups = [
  ['All students'],
  ['White', 'race'],
  ['Hispanic', 'race'],
  ['Black', 'race'],
  ['Asian', 'race'],
  ['Native American', 'race'],
  ['Female', 'gender'],
  ['Male', 'gender'],
  ['Nonbinary', 'gender'],
  ['Grade 3', 'grade'],
  ['Grade 4', 'grade'],
] as const
const names = groups.map(([name]) => name)

const planOf = once((measures: Readonly<Record<string, readonly Row[]>>) =>
  planWith({
    dimension: ['race', 'gender', 'grade'].map((id) => ({ id, name: id })),
    studentGroup: groups.map(([name, dimension], sort) => ({ id: name, name, sort, dimension, isTotal: sort === 0 })),
    measure: Object.keys(measures).map((short) => ({ id: short, short, unit: 'percent' as const })),
    value: Object.entries(measures).flatMap(([measure, rows]) =>
      rows.map(([numerator, n], at) => ({
        ...{ id: `${measure} ${at}`, measure, group: names[at] as string, year },
        reading: { figure: (numerator / n) * 100, n, numerator },
      })),
    ),
  }),
)
const shownIn = (measures: Readonly<Record<string, readonly Row[]>>, of: string): string[] =>
  [...cellsOf(planOf(measures), of, year)].flatMap(([name, cell]) => (isShown(cell) ? [name] : []))

const n = [434, 258, 63, 43, 63, 7, 211, 222, 1, 220, 214]
const rows = (did: readonly number[]): Row[] => did.map((d, at) => [d, n[at] as number])
const reading = rows([166, 94, 26, 19, 23, 4, 86, 79, 1, 90, 76])
const suspended = rows([15, 11, 3, 1, 0, 0, 7, 8, 0, 6, 9])

const few = ['All students', 'Grade 3', 'Grade 4']

describe('fifteen of 434 who were suspended', () => {
  it('are told of in all and in two grades alone', () =>
    expect(shownIn({ Reading: reading, Suspended: suspended }, 'Suspended')).toEqual(few))

  it('take no row of Reading with them but what seven Native American children and one who is nonbinary need', () => {
    const alone = shownIn({ Reading: reading }, 'Reading')
    expect(alone).toEqual(['All students', 'White', 'Hispanic', 'Black', 'Female', 'Grade 3', 'Grade 4'])
    expect(shownIn({ Reading: reading, Suspended: suspended }, 'Reading')).toEqual(alone)
    expect(shownIn({ Suspended: suspended, Reading: reading }, 'Reading'), 'in either order').toEqual(alone)
  })

  it('are told of beside another measure of so few that goes whole', () => {
    const twice = rows([6, 5, 1, 0, 0, 0, 3, 3, 0, 2, 4])
    const measures = { Reading: reading, Suspended: suspended, 'Sent home': twice }
    expect(shownIn(measures, 'Sent home'), 'six are too few in any row').toEqual([])
    expect(shownIn(measures, 'Suspended')).toEqual(few)
  })

  it('take the rows of others that tell of them, by whatever names these go', () => {
    const pine = rows([200, 120, 29, 20, 29, 2, 100, 99, 1, 100, 100])
    const oak = rows([185, 109, 26, 19, 29, 2, 93, 91, 1, 94, 91])
    const measures = { Pine: pine, Oak: oak, Suspended: suspended }
    expect(shownIn(measures, 'Pine'), 'all in Oak and all who were suspended').toEqual(few)
  })
})

it('one of fourteen who were suspended take races of which few were, and Reading keeps these', () => {
  const of = [1208, 744, 303, 45, 114, 2, 600, 604, 4, 600, 608]
  const many = (did: readonly number[]): Row[] => did.map((d, at) => [d, of[at] as number])
  const read = many([508, 325, 120, 16, 46, 1, 240, 266, 2, 250, 258])
  const away = many([86, 70, 12, 1, 3, 0, 40, 46, 0, 40, 46])
  const alone = shownIn({ Reading: read }, 'Reading')
  expect(alone).toContain('Black')
  expect(shownIn({ Suspended: away }, 'Suspended')).not.toContain('Hispanic')
  expect(shownIn({ Reading: read, Suspended: away }, 'Reading')).toEqual(alone)
})

it('who were suspended more than once keep the rows of all who were suspended withheld', () => {
  const once = rows([70, 50, 9, 4, 6, 1, 30, 40, 0, 35, 35])
  const twice = rows([15, 11, 3, 1, 0, 0, 7, 8, 0, 6, 9])
  const measures = { 'Were suspended': once, 'Were suspended more than once': twice }
  const hidden = (of: string) => names.filter((name) => !shownIn(measures, of).includes(name))
  expect(hidden('Were suspended')).toEqual(expect.arrayContaining(hidden('Were suspended more than once')))
})

describe('eight of 378 who missed a fifth of the year', () => {
  const races = [378, 210, 96, 40, 24, 8]
  const often = [52, 30, 13, 6, 4, 3].map((d, at): Row => [at === 0 ? 56 : d, races[at] as number])
  const most = [8, 4, 3, 1, 0, 0]
  const some = often.map(([d, n], at): Row => [d - (most[at] as number), n])
  const severe = most.map((d, at): Row => [d, races[at] as number])

  it.each([
    ['Chronic absence', 'Moderate chronic absence', 'Severe chronic absence'],
    ['Suspended at least once', 'Suspended once', 'Suspended more than once'],
  ])('are told by no row of “%s” and “%s”, which leave them', (all, once, more) => {
    const measures = { [all]: often, [once]: some, [more]: severe }
    expect(shownIn(measures, more)).toEqual([])
    for (const of of [all, once]) expect(shownIn(measures, of), of).toEqual(['All students'])
  })
})

describe('one of 517 who dropped out, and four of 544 who earned the GED', () => {
  const outcomes = (n: readonly number[], of: Readonly<Record<string, readonly number[]>>) =>
    Object.fromEntries(Object.entries(of).map(([name, did]) => [name, did.map((d, at): Row => [d, n[at] as number])]))
  const four = outcomes([517, 254, 175, 45, 36, 7], {
    Graduated: [466, 232, 153, 40, 34, 7],
    'Still enrolled': [36, 17, 15, 3, 1, 0],
    'Other completer': [14, 4, 7, 2, 1, 0],
    'Dropped out': [1, 1, 0, 0, 0, 0],
  })
  const five = outcomes([544, 263, 179, 57, 38, 7], {
    Graduated: [492, 237, 161, 55, 33, 6],
    'Still enrolled': [25, 13, 9, 0, 3, 0],
    'Other completer': [13, 5, 6, 0, 2, 0],
    GED: [4, 2, 0, 2, 0, 0],
    'Dropped out': [10, 6, 3, 0, 0, 1],
  })

  it('are found where shares are whole percents, since the rest may be a few more or fewer', () => {
    const race = ['All students', 'White', 'Hispanic'] as const
    const shares = (figures: readonly number[]) => race.map((group, at) => [group, figures[at] as number] as const)
    const tables = { Graduated: [55, 56, 54], Enrolled: [24, 23, 25], Finished: [12, 13, 11], GED: [6, 5, 7] }
    const plan = planWith({
      studentGroup: race.map((name, sort) => ({ id: name, name, sort, isTotal: sort === 0 })),
      measure: [...Object.keys(tables), 'Dropped out'].map((short) => ({ id: short, short, unit: 'percent' as const })),
      value: Object.entries({ ...tables, 'Dropped out': [3, 3, 3] }).flatMap(([measure, figures]) =>
        shares(figures).map(([group, figure]) => ({
          ...{ id: `${measure} ${group}`, measure, group, year: '2024-25' },
          reading: { figure, n: group === 'All students' ? 200 : 100 },
        })),
      ),
    })
    const family = tablesIn(plan).map((of) => ({ key: keyOf(of), of, readings: readingsOf(plan, of) }))
    const rare = rareBeside(plan, family, 'All students', 10)
    expect([...rare.madeUp].map((key) => tableOf(key).measure)).toContain('Dropped out')
  })

  it.each([
    ['Dropped out', four],
    ['GED', five],
  ])('are told by no row of all other outcomes: “%s”', (rare, measures) => {
    expect(shownIn(measures, rare)).toEqual([])
    for (const of of Object.keys(measures)) if (of !== rare) expect(shownIn(measures, of), of).toEqual(['All students'])
  })
})
