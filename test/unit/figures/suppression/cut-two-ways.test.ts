// @module-tag seconds
import { expect, it } from 'vitest'
import { cellsOf, isShown } from '../../../../shared/figures/suppression.ts'
import { planWith } from '../../../support/plan.ts'

/** Measures of schools beside measures of a group of children, who may be at any of the schools. */

type Row = readonly [did: number, n: number]
type Measures = Readonly<Record<string, Readonly<Record<string, Row>>>>
const [year, all] = ['2025-26', 'All students']
const categories = {
  race: ['White', 'Hispanic', 'Asian'],
  school: ['Adams Elementary', 'Lincoln Elementary', 'Cedar Elementary'],
  language: ['English learners'],
  grade: ['Grade 3', 'Grade 4'],
}

/** The rows that each measure withholds, in the order of the list. */
function withheld(measures: Measures, more = {}): Readonly<Record<string, readonly string[]>> {
  const of: Readonly<Record<string, readonly string[]>> = { ...categories, ...more }
  const groups = Object.entries(of).flatMap(([dimension, names]) => names.map((name) => ({ name, dimension })))
  const plan = planWith({
    dimension: Object.keys(of).map((id) => ({ id, name: id })),
    studentGroup: [{ name: all, dimension: undefined }, ...groups].map((group, sort) => ({
      ...{ id: group.name, ...group, sort, isTotal: sort === 0 },
    })),
    measure: Object.keys(measures).map((short) => ({
      ...{ id: short, short, phrase: 'read at grade level', unit: 'percent' as const },
    })),
    value: Object.entries(measures).flatMap(([measure, rows]) =>
      Object.entries(rows).map(([group, [numerator, n]]) => ({
        ...{ id: `${measure} ${group}`, measure, group, year },
        reading: { figure: (numerator / n) * 100, n, numerator },
      })),
    ),
  })
  const held = (measure: string) => {
    const cells = cellsOf(plan, measure, year)
    return Object.keys(measures[measure] ?? {}).filter((id) => !isShown(cells.get(id)))
  }
  return Object.fromEntries(Object.keys(measures).map((measure) => [measure, held(measure)]))
}

const schools: Measures = {
  'Reading at Lincoln': { [all]: [32, 80], White: [5, 9] },
  'Reading at Grant': { [all]: [34, 78], White: [4, 11] },
  'Reading at Adams': { [all]: [56, 113], White: [5, 12] },
}
const district: Measures = { Reading: { [all]: [137, 300], White: [14, 32] }, ...schools }

it('nine White children at Lincoln are those of the district whom no other school has', () => {
  const held = withheld(district)
  expect(held['Reading at Lincoln']).toEqual(['White'])
  expect(held['Reading']).toEqual(['White'])
})

it('that girls or a grade have a measure beside the schools takes nothing of that back', () => {
  for (const more of ['Reading, girls', 'Reading, grade 3', 'Reading, English learners', 'Reading, high needs']) {
    const held = withheld({ ...district, [more]: { [all]: [67, 140] } })
    expect(held['Reading'], more).toEqual(['White'])
    expect(held[more], more).toEqual([])
  }
})

it('nor does one of girls whose name shares no word with the whole’s, and says the same of whom it counts', () => {
  const held = withheld({ ...district, 'Literacy of girls': { [all]: [67, 140] } })
  expect(held['Reading']).toEqual(['White'])
})

it('schools are beside each other whatever level their names say', () => {
  const held = withheld({
    Reading: { [all]: [137, 300], White: [14, 32] },
    'Reading at Lincoln Middle School': { [all]: [32, 80], White: [5, 9] },
    'Reading at Grant': { [all]: [34, 78], White: [4, 11] },
    'Reading at Adams Elementary': { [all]: [56, 113], White: [5, 12] },
  })
  expect(held['Reading']).toEqual(['White'])
})

it('seven English learners who are not White are not told of by a row of English learners among the White', () => {
  const held = withheld({
    Reading: { [all]: [98, 190], White: [50, 80], Hispanic: [18, 50], Asian: [30, 60] },
    'Reading, English learners': { [all]: [15, 36], Asian: [3, 7] },
    'Reading, White students': { [all]: [50, 80], 'English learners': [12, 29] },
  })
  expect(held['Reading, English learners']).toEqual(['Asian'])
  expect(held['Reading, White students']).toEqual(['English learners'])
})

it('nor seven at Adams who are not Hispanic, by the Hispanic children of the other schools', () => {
  const [adams, lincoln, cedar] = categories.school as [string, string, string]
  const held = withheld({
    Reading: { [all]: [300, 420], [adams]: [25, 35], [lincoln]: [165, 231], [cedar]: [110, 154] },
    'Reading, Hispanic students': { [all]: [191, 243], [lincoln]: [110, 140], [cedar]: [62, 75] },
    'Reading at Adams': { [all]: [25, 35], Hispanic: [19, 28], Asian: [6, 7] },
  })
  expect(held['Reading at Adams']).toEqual(['Hispanic', 'Asian'])
  expect(held['Reading, Hispanic students']).toContain(cedar)
})

const both = { 'race by school': ['White, Adams', 'White, Lincoln'] }

it('seven at Adams who are not White are not told of by a row of the White ones there, and all students of Adams stay', () => {
  const reading = { [all]: [451, 569], White: [251, 314] } as const
  const measures = {
    Reading: { ...reading, 'White, Adams': [119, 128], 'White, Lincoln': [132, 186] },
    'Reading at Adams': { [all]: [125, 135], Asian: [6, 7] },
  } as const
  const held = withheld(measures, both)
  expect(held['Reading']).toEqual(['White, Adams', 'White, Lincoln'])
  expect(held['Reading at Adams']).toEqual(['Asian'])
})

it('where Adams has hardly twenty children, no report card tells of them, and they go as a row would', () => {
  const measures = {
    Reading: { [all]: [270, 400], White: [145, 200], 'White, Adams': [7, 13], 'White, Lincoln': [138, 187] },
    'Reading at Adams': { [all]: [11, 20], Asian: [4, 7] },
  } as const
  const held = withheld(measures, both)
  expect(held['Reading at Adams']).toEqual([all, 'Asian'])
})

it('girls at Adams, whom the measure of girls tells of, leave no race of them a few, however many tables there are', {
  tags: 'seconds',
  timeout: 60_000,
}, () => {
  const [two, girls] = ['Two or more races', 'Female']
  const of = (race: string) => `${race} girls`
  const more = {
    race: ['White', 'Hispanic', 'Black', 'Asian', two],
    gender: [girls, 'Male'],
    school: ['Adams Elementary', 'Lincoln Elementary', 'Cedar Elementary', 'Grant Elementary'],
    'race by gender': ['White', 'Hispanic', 'Black', 'Asian', two].map(of),
  }
  const held = withheld(
    {
      'Reading at Adams': {
        ...{ [all]: [94, 186], White: [10, 19], Hispanic: [27, 49], Black: [6, 22], Asian: [50, 94], [two]: [1, 2] },
        ...{ 'English learners': [13, 32], [of('White')]: [6, 7], [of('Hispanic')]: [15, 24], [of('Black')]: [5, 12] },
        [of('Asian')]: [32, 54],
      },
      'Reading at Lincoln': {
        ...{ [all]: [16, 25], White: [0, 1], Hispanic: [3, 6], Black: [0, 2], [two]: [1, 1], [girls]: [5, 11] },
        ...{ Male: [11, 14], 'English learners': [3, 4], [of('White')]: [0, 1], [of('Hispanic')]: [2, 4] },
        [of('Asian')]: [3, 6],
      },
      'Reading, girls': {
        ...{ [all]: [96, 178], Hispanic: [26, 51], Black: [9, 17], Asian: [55, 98], [two]: [0, 2] },
        ...{ 'English learners': [19, 35], 'Adams Elementary': [58, 97], 'Cedar Elementary': [9, 19] },
        'Grant Elementary': [24, 51],
      },
      Reading: {
        ...{
          [all]: [184, 350],
          White: [12, 25],
          Hispanic: [47, 91],
          Black: [11, 36],
          Asian: [111, 191],
          [two]: [3, 7],
        },
        ...{ Male: [88, 172], 'English learners': [35, 67], [of('White')]: [6, 10], [of('Hispanic')]: [26, 51] },
        ...{ [of('Black')]: [9, 17], [of('Asian')]: [55, 98], [of(two)]: [0, 2] },
      },
    },
    more,
  )
  // Of 97 girls at Adams 24, 12 and 54 would leave seven White ones.
  const told = ['Hispanic', 'Black', 'Asian'].map(of).filter((row) => held['Reading at Adams']?.includes(row))
  expect([...told, ...(held['Reading, girls'] ?? []).filter((row) => row.startsWith('Adams'))]).toHaveLength(1)
})

const withGirls = { gender: ['Female'], 'race by gender': ['White girls', 'Hispanic girls', 'Asian girls'] }

it('where no measure is of all children, girls at Adams leave no race of them a few either', () => {
  const held = withheld(
    {
      'Reading at Adams': {
        [all]: [94, 186],
        'White girls': [6, 7],
        'Hispanic girls': [20, 36],
        'Asian girls': [32, 54],
      },
      'Reading, girls': { [all]: [96, 178], 'Adams Elementary': [58, 97] },
    },
    withGirls,
  )
  expect(held['Reading at Adams']).toEqual(['White girls', 'Asian girls'])
  expect(held['Reading, girls']).toEqual([])
})

it('nor do English learners among the girls leave seven of the boys', () => {
  const measures = {
    'Reading, girls': { [all]: [54, 100], 'English learners': [12, 29] },
    'Reading, English learners': { [all]: [15, 36], White: [9, 20] },
  } as const
  expect(withheld(measures, withGirls)['Reading, girls']).toEqual(['English learners'])
  // Of another thing nothing is said of who did.
  const { 'Reading, girls': girls, ...other } = measures
  expect(withheld({ 'Algebra, girls': girls, ...other }, withGirls)['Algebra, girls']).toEqual([])
})

it('a row that another measure withholds is lent to nobody, and one that is listed in both is one row', () => {
  const lent = {
    'Reading, White students': { [all]: [50, 80], 'English learners': [12, 29] },
    'Reading, English learners': { [all]: [15, 36], Asian: [3, 7] },
  } as const
  expect(withheld(lent)).toMatchObject({
    'Reading, White students': ['English learners'],
    'Reading, English learners': ['Asian'],
  })
  const listed = { ...lent, 'Reading, English learners': { [all]: [15, 36], White: [12, 29], Asian: [3, 7] } } as const
  expect(withheld(listed)).toMatchObject({
    'Reading, White students': ['English learners'],
    'Reading, English learners': ['White', 'Asian'],
  })
})
