// @module-tag seconds

import { describe, expect, it } from 'vitest'
import { type Row, withheldIn } from './one-table.ts'

const withheld = (rows: readonly Row[]): string[] => withheldIn(rows, { rounded: true })

describe('six nonbinary children beside races by gender', () => {
  const races: readonly Row[] = [
    ['White', 1300, 1801, 'Race'],
    ['Hispanic', 420, 795, 'Race'],
    ['Black', 126, 236, 'Race'],
    ['Asian', 75, 90, 'Race'],
    ['American Indian', 5, 9, 'Race'],
    ['Two or more races', 48, 58, 'Race'],
    ['Pacific Islander', 4, 7, 'Race'],
  ]
  const genders: readonly Row[] = [
    ['Female', 978, 1458, 'Gender'],
    ['Male', 996, 1532, 'Gender'],
    ['English learners', 98, 261],
    ['Nonbinary', 4, 6, 'Gender'],
  ]
  const both = (...males: readonly Row[]): readonly Row[] => [
    ...males,
    ['Black, Female', 66, 113],
    ['Hispanic, Female', 214, 394],
    ['White, Female', 659, 878],
  ]
  const males: readonly Row[] = [
    ['Black, Male', 60, 121],
    ['Hispanic, Male', 204, 399],
    ['White, Male', 639, 921],
  ]
  const kept = ['All students', 'White', 'Hispanic', 'Black', 'English learners']

  it('leave all students and the large races in print: boys and girls keep them company', () => {
    const hidden = withheld([['All students', 1978, 2996], ...races, ...genders, ...both(...males)])
    for (const name of kept) expect(hidden, name).not.toContain(name)
    expect(hidden).toEqual(expect.arrayContaining(['Nonbinary', 'Male']))
  })

  it('leave them where races make seven of the six: the numbers of one row were typed wrong', () => {
    const wrong = males.map((r): Row => (r[0] === 'Black, Male' ? ['Black, Male', 59, 120] : r))
    const hidden = withheld([['All students', 1978, 2996], ...races, ...genders, ...both(...wrong)])
    for (const name of kept) expect(hidden, name).not.toContain(name)
    expect(hidden).toEqual(expect.arrayContaining(['Nonbinary', 'Male']))
  })

  it('leave them too where girls and boys are said to be all, and two Hispanic children are neither', () => {
    const rows: readonly Row[] = [
      ['All students', 329, 497],
      ['White', 187, 281, 'Race'],
      ['Hispanic', 86, 135, 'Race'],
      ['Black', 26, 36, 'Race'],
      ['Asian', 15, 20, 'Race'],
      ['American Indian', 3, 6, 'Race'],
      ['Two or more races', 8, 10, 'Race'],
      ['Pacific Islander', 1, 2, 'Race'],
      ['Female', 156, 236, 'Gender'],
      ['Male', 173, 261, 'Gender'],
      ['Hispanic, Female', 41, 64],
      ['Hispanic, Male', 43, 69],
    ]
    const hidden = withheld(rows)
    for (const name of ['All students', 'White', 'Hispanic', 'Female', 'Male']) expect(hidden, name).not.toContain(name)
    expect(hidden).toEqual(expect.arrayContaining(['Hispanic, Male']))
  })
})

describe('five poor Black children', () => {
  it.each([(race: string) => `Poor ${race} students`, (race: string) => `${race} students living in poverty`])(
    'do not follow from the other poor children',
    (named) => {
      const rows: readonly Row[] = [
        ['All students', 210, 400],
        ['White', 120, 220, 'Race'],
        ['Hispanic', 60, 120, 'Race'],
        ['Black', 30, 60, 'Race'],
        ['Low income', 78, 150, 'Program'],
        [named('White'), 33, 60],
        [named('Hispanic'), 43, 85],
        ['Gifted', 20, 30],
      ]
      expect(withheld(rows)).not.toEqual([])
    },
  )
})

describe('a group beside one that holds it, both by gender as well', () => {
  const girlsAndBoys: readonly Row[] = [
    ['All students', 127, 250],
    ['Girls', 66, 118, 'Gender'],
    ['Boys', 61, 132, 'Gender'],
  ]

  it.each([
    ['English learners', 'Ever English learners', 'Language'],
    ['Newcomers', 'English learners', 'Language'],
    ['Direct certified', 'Economically disadvantaged', 'Income'],
    ['Grade 3', 'Grades 3–4', undefined],
    ['Adams', 'Adams or Lincoln', undefined],
    ['IEP', 'IEP or 504', undefined],
  ])('does not tell of five children, nor of two boys: %s and %s', (some, more, dimension) => {
    const rows: readonly Row[] = [
      ...girlsAndBoys,
      [some, 14, 25, dimension],
      [more, 17, 30, dimension],
      [`${some}, boys`, 9, 15],
      [`${some}, girls`, 5, 10],
      [`${more}, boys`, 9, 17],
      [`${more}, girls`, 8, 13],
    ]
    const hidden = withheld(rows)
    for (const both of ['', ', boys', ', girls'])
      expect(hidden.includes(`${some}${both}`) || hidden.includes(`${more}${both}`), both).toBe(true)
    expect(hidden).not.toContain('All students')
  })
})

describe('two Asian girls, in a row beside races and genders', () => {
  it('take a race with them, and neither the girls nor the boys', () => {
    const rows: readonly Row[] = [
      ['All students', 480, 900],
      ['White', 150, 300, 'Race'],
      ['Black', 326, 590, 'Race'],
      ['Asian', 2, 4, 'Race'],
      ['Native American', 2, 6, 'Race'],
      ['Girls', 240, 450, 'Gender'],
      ['Boys', 240, 450, 'Gender'],
      ['Asian girls', 0, 2],
    ]
    expect(withheld(rows)).toEqual(['Black', 'Asian', 'Native American', 'Asian girls'])
  })
})

it.each([
  ['Boys, IEP or 504', 'IEP or 504, Boys'],
  ['IEP/504 boys', 'Male x IEP or 504'],
])('withholds a row by two ways under both orders of its words: “%s” and “%s”', (one, other) => {
  const rows: readonly Row[] = [
    ['All students', 72, 234],
    ['Girls', 40, 116, 'Gender'],
    ['Boys', 32, 118, 'Gender'],
  ]
  // Two of fourteen girls did, so that a row goes beside them.
  const held = withheldIn([...rows, ['IEP or 504', 5, 40], [one, 3, 26], [other, 3, 26]])
  expect(held.filter((name) => name === one || name === other)).not.toHaveLength(1)
  expect(withheldIn([...rows, ['IEP or 504', 20, 40], [one, 13, 26], [other, 13, 26]])).toEqual([])
})

describe('races that their source withholds, beside races by gender', () => {
  const genders: readonly Row[] = [
    ['Female', 152, 655, 'Gender'],
    ['Male', 132, 708, 'Gender'],
  ]
  const girls: readonly Row[] = [
    ['Asian, Female', 11, 41],
    ['Black, Female', 6, 42],
    ['Hispanic, Female', 72, 348],
    ['White, Female', 51, 190],
    ['Two or more races, Female', 10, 22],
  ]
  const rows: readonly Row[] = [
    ['All students', 286, 1368],
    ['American Indian', 3, 10, 'Race'],
    ['Asian', 21, 91, 'Race'],
    ['Black', 17, 99, 'Race'],
    ['Hispanic', 119, 707, 'Race'],
    ['Pacific Islander', 2, 7, 'Race'],
    ['White', 101, 398, 'Race'],
    ['Two or more races', 23, 56, 'Race'],
    ...genders,
    ['Nonbinary', 2, 5, 'Gender'],
    ...girls,
    ['Asian, Male', 10, 50],
    ['Black, Male', 11, 57],
    ['Hispanic, Male', 47, 357],
    ['White, Male', 48, 205],
    ['Two or more races, Male', 13, 34],
  ]
  const marked = ['American Indian', 'Pacific Islander', 'Nonbinary']

  it('are not told of by the girls of all others, which leave two girls who did', () => {
    const hidden = withheldIn(rows, { marked })
    expect([['Female'], ...girls].some(([name = '']) => hidden.includes(name))).toBe(true)
    expect(hidden.length).toBeLessThan(10)
    for (const name of ['All students', 'Black', 'Asian', 'Two or more races']) expect(hidden).not.toContain(name)
  })
})

describe('White children of two schools, in a category of schools and in one of races', () => {
  it('do not leave the two at a third school, whatever category each stands in', () => {
    const rows: readonly Row[] = [
      ['All students', 40, 231],
      ['White', 24, 109, 'Race'],
      ['Adams School', 20, 120, 'School'],
      ['Baker School', 4, 20, 'School'],
      ['Carver School', 16, 91, 'School'],
      ['White, Adams School', 11, 59, 'School'],
      ['White, Carver School', 13, 48, 'Race'],
    ]
    const hidden = withheldIn(rows)
    expect(['White', 'White, Adams School', 'White, Carver School'].some((name) => hidden.includes(name))).toBe(true)
    expect(hidden.length).toBeLessThan(3)
  })
})

it('girls of small races keep ten numbers where rows by both list larger races alone', () => {
  const races = {
    'American Indian': [
      [3, 6],
      [1, 5],
    ],
    Asian: [
      [110, 197],
      [110, 192],
    ],
    Black: [
      [3, 6],
      [1, 5],
    ],
    Hispanic: [
      [34, 60],
      [29, 52],
    ],
    'Pacific Islander': [
      [11, 19],
      [13, 18],
    ],
    'Two or more races': [
      [30, 67],
      [34, 68],
    ],
    White: [
      [1, 2],
      [2, 3],
    ],
  } as const
  const of = Object.entries(races)
  const large = of.filter(([, [[, n]]]) => n > 9)
  const rows: readonly Row[] = [
    ['All students', 382, 700],
    ...of.map(([race, [[a, m], [b, n]]]): Row => [race, a + b, m + n, 'Race']),
    ['Female', 192, 357, 'Gender'],
    ['Male', 190, 343, 'Gender'],
    ...large.flatMap(([race, [[a, m], [b, n]]]): readonly Row[] => [
      [`${race}, female`, a, m, 'Race by gender'],
      [`${race}, male`, b, n, 'Race by gender'],
    ]),
  ]
  // The girls of the other three are fourteen, seven of whom did.
  const hidden = withheldIn(rows)
  expect(hidden.filter((row) => row.endsWith(', female'))).toHaveLength(1)
  expect(hidden.length).toBeLessThan(8)
})

/** 13 White children do not read well, four of them English learners, and two boys who are none: six of seven White boys at most. */
it('seven White boys do not follow from races by language and genders by language', () => {
  const rows: readonly Row[] = [
    ['All students', 567, 604],
    ['White', 250, 263],
    ['Black', 317, 341],
    ['Female', 398, 423],
    ['Not English learners', 281, 301],
    ['White, Male', 6, 7],
    ['White, Not English learners', 139, 148],
    ['Black, Not English learners', 142, 153],
    ['Black, English learners', 175, 188],
    ['Female, English learners', 145, 152],
  ]
  // Without the girls who learn English nobody knows of only two such boys. No other row helps, and none goes.
  expect(withheld(rows)).toEqual(['White, Male', 'Female, English learners'])
})

/** Of boys who learn English 14 do not read well, of Black ones seven. As less is told of the White ones, more has to stay open of them. */
it('White boys who learn English do not follow from Black ones, whatever else goes', () => {
  const rows: readonly Row[] = [
    ['Black, Female', 196, 207],
    ['Male', 493, 522],
    ['Asian, Female, Not English learners', 45, 47],
    ['Asian', 318, 339],
    ['White, Male, Not English learners', 52, 54],
    ['White, Not English learners', 209, 221],
    ['Black, Male', 194, 203],
    ['Black, Male, English learners', 171, 178],
    ['Black, Male, Not English learners', 23, 25],
    ['White', 317, 339],
    ['Female, English learners', 254, 274],
    ['Asian, Female', 77, 81],
    ['Asian, Male', 241, 258],
    ['White, Female', 259, 278],
    ['Female', 532, 566],
    ['All students', 1025, 1088],
    ['Black', 390, 410],
    ['Asian, English learners', 126, 134],
    ['English learners', 525, 559],
    ['Asian, Female, English learners', 32, 34],
    ['Male, English learners', 271, 285],
    ['Not English learners', 500, 529],
  ]
  const shown = ['Male, English learners', 'Black, Male, English learners'].filter(
    (row) => !withheldIn(rows).includes(row),
  )
  expect(shown.length).toBeLessThan(2)
})
