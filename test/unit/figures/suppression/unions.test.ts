// @module-tag seconds

import { expect, it } from 'vitest'
import { stepsIn } from '../../../../shared/figures/suppression/scale-names.ts'
import { cellsOf, isShown } from '../../../../shared/figures/suppression.ts'
import { planWith } from '../../../support/plan.ts'

/** A row of two groups together, beside those of either: how many are in both follows from the three. */

type Row = readonly [name: string, did: number, n: number]
const year = '2025-26'

function open(rows: readonly Row[], printed: readonly string[] = []) {
  const all: readonly Row[] = [['All students', 150, 300], ...rows]
  const value = all.map(([group, did, n]) => ({
    ...{ id: `v ${group}`, measure: 'm', group, year },
    reading: { figure: (did / n) * 100, n, numerator: did },
  }))
  const plan = planWith({
    studentGroup: all.map(([name], sort) => ({ id: name, name, sort, isTotal: sort === 0 })),
    measure: [{ id: 'm', short: 'Reading', unit: 'percent' }],
    value,
    briefingSent: [
      {
        ...{ id: 'paper', document: 'fullPlan' as const, exportedOn: '2026-01-01' },
        printed: value.flatMap(({ group, measure, reading }) =>
          printed.includes(group) ? [{ measure, year, group, ...reading }] : [],
        ),
      },
    ],
  })
  return [...cellsOf(plan, 'm', year)].flatMap(([id, cell]) => (isShown(cell) && id !== 'All students' ? [id] : []))
}

const language: readonly Row[] = [
  ['English learners', 50, 100],
  ['Students with disabilities', 30, 60],
]
const housing: readonly Row[] = [
  ['Homeless', 10, 20],
  ['Foster', 8, 15],
]

it.each<readonly [string, readonly Row[], Row]>([
  ['four who are homeless and in foster care', housing, ['Homeless or foster', 16, 31]],
  ['four, with a sign between', housing, ['Foster/Homeless', 16, 31]],
  ['four, as districts call both', housing, ['Students in transition', 16, 31]],
  ['five English learners with disabilities', language, ['English learners or students with disabilities', 77, 155]],
  ['the five, by those who need much', language, ['High needs', 77, 155]],
  ['the five, by those who are neither', language, ['Neither English learners nor with disabilities', 73, 145]],
  ...[
    'English learners and students with disabilities, combined',
    'Either English learners or with disabilities',
    'English learners plus special education',
    'EL, SWD or both',
    'EL-or-SWD',
    'Any of EL and SWD',
    'Students receiving EL or special education services',
    'Special populations (EL, SWD)',
    'EL or SWD (any)',
    'Any: EL, SWD',
    '1+ of EL/SWD',
    'At least one of EL, SWD',
    'EL and SWD (unduplicated)',
    'Total EL and SWD',
    'Special populations',
    'Unduplicated pupils',
    'Students in special programs',
  ].map((name): [string, readonly Row[], Row] => [`the five, by “${name}”`, language, [name, 77, 155]]),
  ...[
    'Not high needs',
    'All other students',
    'Everyone else',
    'No special programs',
    'Students receiving no services',
    'General education students',
    'General population',
    'Mainstream',
    'Unclassified',
    'No identified need',
    'Students in none of these programs',
    'Without IEPs, not learning English',
    'Not EL, not SWD',
    'Non-EL/Non-SWD',
    'Students without EL or SWD status',
    'No EL or SWD services',
    'Non-EL/SWD',
    'Not EL, SWD',
    'Not an English learner or student with disabilities',
    'Non-EL, no disability',
    'Neither of these',
    'Students who are neither',
    'No flags',
    'Students without services',
  ].map((name): [string, readonly Row[], Row] => [`the five, by “${name}”`, language, [name, 73, 145]]),
  [
    'six in both, one of them in other words',
    housing.map(([n]): Row => [n, n === 'Homeless' ? 24 : 20, n === 'Homeless' ? 60 : 50]),
    ['In unstable housing or foster care', 42, 104],
  ],
  ['five in both, one of them in other words', language, ['Students with a plan or EL', 77, 155]],
  ['six in foster care alone', [['Homeless', 20, 40]], ['Homeless or foster', 23, 46]],
  [
    'eight fifth graders',
    [
      ['Grades 3 to 5', 75, 150],
      ['Grades 5 to 6', 60, 120],
    ],
    ['Grades 3 to 6', 130, 262],
  ],
])('does not tell of %s', (_, rows, union) => {
  expect(open([...rows, union])).toEqual(rows.map(([name]) => name))
  expect(open([union, ...rows]), 'wherever it stands').toEqual(rows.map(([name]) => name))
})

it('withholds one of the others where a paper has printed the row of both', () => {
  const union = 'Homeless or foster'
  expect(open([...housing, [union, 16, 31]], [union])).toEqual(['Homeless', union])
})

it('prints all three where many are in both, and in each alone', () => {
  expect(
    open([
      ['Homeless', 20, 40],
      ['Foster', 15, 35],
      ['Homeless or foster', 25, 55],
    ]),
  ).toHaveLength(3) // prettier-ignore
})

it('does not tell of four who are homeless and in foster care, by those who are highly mobile', () => {
  const names = housing.map(([name]) => name)
  expect(open([...housing, ['Highly mobile', 16, 31]])).toEqual(names)
})

it.each<Row>([
  ['English learners with disabilities', 12, 25],
  ['EL, not SWD', 37, 75],
  ['Not EL, SWD', 17, 35],
  ['Gifted', 77, 155],
  ['Special education services', 30, 60],
])('prints “%s” beside English learners and students with disabilities, of whom many are in both', (...row) => {
  expect(open([...language, row])).toContain(row[0])
})

it('takes two names of one group for no two', () => {
  expect(
    open([
      ['Black or African American', 40, 90],
      ['White', 110, 210],
    ]),
  ).toHaveLength(2) // prettier-ignore
})

it.each<readonly [string, readonly Row[], string]>([
  [
    'four fifth graders, by grades that overlap twice',
    [
      ['Grades 3 to 6', 130, 262],
      ['Grades 3 to 4', 70, 140],
      ['Grades 6 to 7', 88, 178],
      ['Grade 7', 30, 60],
    ],
    'Grades 3 to 6',
  ],
  [
    'five Asian children, whom no row names',
    [
      ['Hispanic', 50, 100],
      ['Hispanic or Black', 80, 160],
      ['Black or Asian', 32, 65],
    ],
    'Hispanic or Black',
  ],
  [
    'four who are homeless, in foster care and migrant',
    [
      ['Homeless', 30, 60],
      ['Foster', 30, 60],
      ['Migrant', 30, 60],
      ['Homeless or foster', 45, 90],
      ['Homeless or migrant', 45, 90],
      ['Foster or migrant', 45, 90],
      ['Homeless, foster or migrant', 47, 94],
    ],
    'Homeless, foster or migrant',
  ],
])('does not tell of %s', (_, rows, gone) => {
  const names = rows.map(([name]) => name)
  for (const list of [rows, rows.toReversed()]) {
    const shown = open(list)
    expect(shown).not.toContain(gone)
    expect(shown).toHaveLength(names.length - 1)
  }
})

it('prints rows that overlap where they tell of many alone', () => {
  const rows: readonly Row[] = [
    ['Hispanic', 50, 100],
    ['Hispanic or Black', 80, 160],
    ['Black or Asian', 60, 120],
  ]
  expect(open(rows)).toHaveLength(3)
})

it('does not tell of eight who are counted twice in a category, whatever its last row is called', () => {
  const plan = (last: readonly [number, number]) =>
    planWith({
      dimension: [{ id: 'program', name: 'Program' }],
      studentGroup: ['All students', 'English learners', 'Students with disabilities', 'General education'].map(
        (name, sort) => ({ id: name, name, sort, isTotal: sort === 0, ...(sort > 0 && { dimension: 'program' }) }),
      ),
      measure: [{ id: 'm', short: 'Reading', unit: 'percent' }],
      value: [
        ['All students', 150, 300],
        ['English learners', 25, 60],
        ['Students with disabilities', 20, 50],
        ['General education', ...last],
      ].map(([group, did, n]) => ({
        ...{ id: `v ${group}`, measure: 'm', group: group as string, year },
        reading: { figure: (Number(did) / Number(n)) * 100, n: Number(n), numerator: Number(did) },
      })),
    })
  const shown = (last: readonly [number, number]) =>
    [...cellsOf(plan(last), 'm', year)].flatMap(([id, cell]) => (isShown(cell) ? [id] : []))
  expect(shown([108, 198])).toEqual(['All students', 'English learners', 'Students with disabilities'])
  expect(shown([118, 220]), 'thirty of them nobody minds').toContain('General education')
})

it.each([
  ['Grades K to 5', 'Grades 5 to 8', 'Grades K to 8'],
  ['Lower school', 'Upper school (5-8)', 'All K-8'],
  ['Kinder–5th', '5th–8th', 'K–8'],
  ['K, 1, 2, 3', '3, 4, 5', 'K–5'],
  ['9, 10 and 11', '11 and 12', '9 to 12'],
  ['Elementary', 'Grades 5–8', 'K–8'],
  ['Grades 9–11', 'Grades 11–12', 'High school'],
  ['Freshmen to juniors', 'Juniors and seniors', 'High school'],
  ['EL levels 1–3', 'EL levels 3–5', 'EL levels 1–5'],
  ['Ages 5–10', 'Ages 10–14', 'Ages 5–14'],
  ['Up to 3 years in the US', '2 to 5 years in the US', 'Up to 5 years in the US'],
  ['Adams or Lincoln', 'Lincoln or Baker', 'Adams, Lincoln or Baker'],
])('does not tell of seven who are both in “%s” and in “%s”, beside “%s”', (one, other, whole) => {
  const rows = (both: number): readonly Row[] => [
    [one, 26, 60],
    [other, 20, 47],
    [whole, 46 - Math.floor(both / 2), 107 - both],
  ]
  expect(open(rows(7))).toEqual([one, other])
  expect(open(rows(30)), 'thirty nobody minds').toHaveLength(3)
})

it.each([
  ['1 year in the country', '1 to 3 years in the country', '2 to 4 years in the country', '4 years in the country'],
  ['In the US 1 year', 'In the US 1–3 years', 'In the US 2–4 years', 'In the US 4 years'],
  ['Year 1 in the country', 'Years 1 to 3 in the country', 'Years 2 to 4 in the country', 'Year 4 in the country'],
  ['First year here', 'First to third year here', 'Second through fourth year here', 'Fourth year here'],
  ['1st year in US', '1st–3rd year in US', '2nd–4th year in US', '4th year in US'],
  ['Five years old', 'Five to seven years old', 'Six to eight years old', 'Eight years old'],
  ['5-year-olds', '5- to 7-year-olds', '6- to 8-year-olds', '8-year-olds'],
  ['Entering', 'Entering to developing', 'Emerging to expanding', 'Expanding'],
  ['WIDA 1', 'WIDA 1–3', 'WIDA 2–4', 'WIDA 4'],
  ['Level 1', 'Levels 1, 2 and 3', 'Levels 2, 3 or 4', 'Level 4'],
  ['Freshmen', 'Freshmen to juniors', 'Sophomores to seniors', 'Seniors'],
  ['Gr. 3', 'Gr. 3-5', 'Gr. 4-6', 'Gr. 6'],
  ['Class of 2024', 'Classes of 2024 to 2026', 'Classes of 2025 to 2027', 'Class of 2027'],
  ['Ward 1', 'Wards 1–3', 'Wards 2–4', 'Ward 4'],
  ['Quintile 1', 'Quintiles 1 to 3', 'Quintiles 2 to 4', 'Quintile 4'],
  ['Absent 0 days', 'Absent 0 to 2 days', 'Absent 1 to 3 days', 'Absent 3 days'],
  ['Pre-K', 'Pre-K to 1', 'K to 2', '2'],
  ['Grade 3', 'Grade 3, 4 or 5', 'Grade 4, 5 or 6', 'Grade 6'],
  ['Year 3', 'Years 3–5', 'Years 4–6', 'Year 6'],
  ['Newcomers (first year)', 'First through third year', 'Second through fourth year', 'Fourth year'],
  ['Primary', 'Primary to middle', 'Intermediate to high', 'High'],
  ['Grade 3', 'Below grade 6', 'Grades 4–6', 'Grade 6'],
  ['Lot A', 'Lot A up to lot C', 'Beyond lot A', 'Lot D'],
])('does not tell of eight at one end by “%s”, “%s” and “%s”', (...names) => {
  const rows = (few: number): readonly Row[] =>
    [60, 210, 150 + few, few].map((n, i) => [names[i] as string, n / 2, n] as const)
  expect(open(rows(8)).length, 'a second row keeps it company').toBeLessThan(3)
  expect(open(rows(40)), 'forty nobody minds').toHaveLength(4)
})

it('takes rows that name no span, or of which not as many did, for none that overlap', () => {
  const rows = (names: readonly string[], did = 4): readonly Row[] => [
    [names[0] as string, 30, 60],
    [names[1] as string, 105, 210],
    [names[2] as string, 79, 158],
    [names[3] as string, did, 8],
  ]
  expect(open(rows(['Lot A', 'Lot B', 'Lot C', 'Lot D']))).toHaveLength(3)
  expect(open(rows(['Lot A', 'Lot A up to lot C', 'Beyond lot A', 'Lot D'], 6))).toHaveLength(3)
})

it('takes “levels 1 and 4” for two levels, and not for those between them', () => {
  expect(stepsIn('Levels 1 and 4')?.each).toEqual([1, 4])
  expect(stepsIn('Level 1 or level 2')).toEqual({ of: 'level', each: [1, 2] })
})

it.each([
  ['Not English learners', 'Ever English learners'],
  ['English proficient', 'Current and former English learners'],
  ['Students without disabilities', 'IEP or 504'],
  ['Not homeless', 'Homeless or foster'],
  ['Not Black', 'Black or Hispanic'],
  ['Paid lunch', 'High needs'],
  ['Students of color', 'White or Asian'],
  ['Non-Title I', 'Title I or targeted'],
])(
  'does not tell of six who are in the wider row alone, where another row tells of all others: %s',
  (others, wider) => {
    expect(
      open([
        [others, 120, 240],
        [wider, 33, 66],
      ]),
    ).toEqual([others]) // prettier-ignore
    expect(
      open([
        [others, 120, 240],
        [wider, 50, 100],
      ]),
      'where they are forty',
    ).toEqual([others, wider]) // prettier-ignore
  },
)

it('does not tell of six in both, where those in neither and all others of each have rows', () => {
  const rows: readonly Row[] = [
    ['Not English learners', 120, 240],
    ['Students without disabilities', 115, 230],
    ['Neither English learners nor with disabilities', 88, 176],
  ]
  expect(open(rows)).toEqual(['Not English learners', 'Students without disabilities'])
})

it.each<readonly [string, readonly Row[], string]>([
  [
    'six former English learners among the White children',
    [
      ['White', 100, 200],
      ['White, not EL', 80, 150],
      ['White, ever EL', 24, 56],
    ],
    'White, ever EL',
  ],
  [
    'six girls with a 504 plan',
    [
      ['Girls', 70, 140],
      ['General education x Female', 56, 110],
      ['IEP or 504, Female', 17, 36],
    ],
    'IEP or 504, Female',
  ],
  [
    'six who pay less for lunch',
    [
      ['Not free lunch', 110, 220],
      ['Free or reduced lunch', 43, 86],
    ],
    'Free or reduced lunch',
  ],
  [
    'six Asian children who are not Hmong',
    [
      ['Not Hmong', 110, 220],
      ['Asian', 43, 86],
    ],
    'Asian',
  ],
])('does not let all others of a part tell of %s', (_, rows, wide) => {
  expect(open(rows)).toEqual(rows.map(([name]) => name).filter((name) => name !== wide))
  const many = rows.map(([name, did, n]): Row => (name === wide ? [name, did + 15, n + 30] : [name, did, n]))
  expect(open(many), 'of 36 it may tell').toHaveLength(rows.length)
})

it.each([
  ['Students with an IEP', 'Students with a 504 plan', 'IEP or 504'],
  ['Students with IEPs', 'Section 504', 'Students with an IEP or a 504 plan'],
  ['Students with disabilities', '504 plans', 'IEP or 504'],
  ['Special education', '504 plan', 'Special education and 504'],
  ['IEP', '504', 'IEP/504'],
  ['IEP', '504 plan', 'Any plan (IEP or 504)'],
])('a 504 plan is one thing however it is called: “%s” and “%s” beside “%s”', (iep, plan, both) => {
  const rows: readonly Row[] = [
    [iep, 13, 53],
    [plan, 12, 20],
    [both, 24, 70],
  ]
  expect(open(rows)).toEqual([iep, plan])
})

it.each<readonly [string, Row, readonly Row[], Row]>([
  [
    'five of six migrant students',
    ['Combined Disadvantaged', 40, 93],
    [
      ['Economically Disadvantaged', 13, 40],
      ['Students with Disabilities', 8, 20],
      ['English Learners', 7, 15],
      ['Homeless', 7, 12],
    ],
    ['Migrant', 5, 6],
  ],
  [
    'six of seven former English learners',
    ['High Needs', 34, 82],
    [
      ['Low Income', 13, 40],
      ['Students with disabilities', 8, 20],
      ['English learners', 7, 15],
    ],
    ['English learners and former English learners', 13, 22],
  ],
])('does not tell of %s, who are all that is left of a row whose groups share no student', (_, all, rows, few) => {
  const printed = open([all, ...rows, few])
  expect(printed).not.toContain(few[0])
  expect([all, ...rows].every(([name]) => printed.includes(name))).toBe(false)
})

it('where the row of both is in print, one of the two goes, and no other row', () => {
  const gifted: Row = ['Gifted', 20, 40]
  const rows = [...housing, ['Homeless or foster', 16, 31] as const, gifted]
  expect(open(rows)).toEqual(['Homeless', 'Foster', 'Gifted'])
  expect(open(rows, ['Homeless or foster'])).toEqual(['Homeless', 'Homeless or foster', 'Gifted'])
})
