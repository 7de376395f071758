import { describe, expect, it } from 'vitest'
import { planOf } from '../../../shared/domain/plan.ts'
import { columnsShown } from '../../../shared/import/columns/column-use.ts'
import { factsOf } from '../../../shared/import/columns/facts.ts'
import { guessRoles } from '../../../shared/import/columns/roles.ts'
import { draftOf, placesOf, withColumns } from '../../../shared/import/draft/draft.ts'
import { findHeader } from '../../../shared/import/table/columns.ts'
import { yearInHeading } from '../../../shared/import/years/years.ts'

import { statesOf } from '../../support/records.ts'

const guess = (rows: (string | number)[][]) => guessRoles(factsOf(rows, findHeader(rows)).columns)

describe('a file of hundreds of columns', () => {
  it('shows those that are used, wherever they stand, and the first of the others', () => {
    const used = Array.from({ length: 250 }, (_, i) => (i === 200 ? 'figure' : i === 220 ? 'asked' : 'ignored'))
    expect(columnsShown(used, 3)).toEqual([0, 1, 2, 200, 220])
    expect(columnsShown(used, 300)).toHaveLength(250)
  })
})

describe('what a file looks like', () => {
  it.each([['18.5†'], ['61% (n=500)'], ['≥95%'], ['137 (18.5%)']])(
    'finds the headings over figures that are no plain numbers: %s',
    (figure) => {
      const rows = [
        ['Student Group', 'School Year', 'Rate'],
        ['White', '2023-24', figure],
        ['Black', '2023-24', figure],
      ]
      expect(findHeader(rows)).toBe(0)
      expect(findHeader(rows.slice(1))).toBeNull()
    },
  )
  it('finds two rows of headings where each column of a budget has its year above', () => {
    const rows = [
      ['', '', '2025', '2026', '2026', '2027'],
      ['ACCOUNT', 'DESCRIPTION', 'ACTUAL', 'ORIG BUD', 'REVISED BUD', 'DEPT REQUEST'],
      ['10-1', 'Coach', '40000', '41000', '41500', '42000'],
      ['10-2', 'Books', '80000', '86000', '86500', '88500'],
    ]
    expect(factsOf(rows, findHeader(rows)).columns.map((c) => c.heading)).toEqual([
      'ACCOUNT',
      'DESCRIPTION',
      '2025 ACTUAL',
      '2026 ORIG BUD',
      '2026 REVISED BUD',
      '2027 DEPT REQUEST',
    ])
  })
  it.each([
    ['first', ['', '2022-23', '', '', '2023-24', '', '']],
    ['middle', ['', '', '2022-23', '', '', '2023-24', '']],
    ['last', ['', '', '', '2022-23', '', '', '2023-24']],
  ])('takes a year over the %s of its columns for all of them', (_, years) => {
    const rows = [
      years,
      ['Group', 'Rate', 'Number', 'N', 'Rate', 'Number', 'N'],
      ['White', '88.0%', '387', '440', '89.0%', '383', '430'],
      ['Black', '76.2%', '160', '210', '78.0%', '156', '200'],
    ]
    expect(factsOf(rows, findHeader(rows)).columns.map((c) => c.heading)).toEqual([
      'Group',
      ...['2022-23 Rate', '2022-23 Number', '2022-23 N', '2023-24 Rate', '2023-24 Number', '2023-24 N'],
    ])
    const apart = rows.map((row) => [...row.slice(0, 4), '', ...row.slice(4)])
    expect(factsOf(apart, findHeader(apart)).columns.map((c) => c.heading)).toEqual([
      'Group',
      ...['2022-23 Rate', '2022-23 Number', '2022-23 N', '', '2023-24 Rate', '2023-24 Number', '2023-24 N'],
    ])
  })
  it('gives a year to no column of a second table beside the first', () => {
    const rows = [
      ['FY26', '', '', 'FY27', ''],
      ['Item', 'Amount', '', 'Item', 'Amount'],
      ['Coach', '81500', '', 'Books', '4500'],
      ['Books', '4000', '', 'Coach', '82000'],
    ]
    expect(factsOf(rows, findHeader(rows)).columns.map((c) => c.heading)).not.toContain('FY27 Amount')
  })
  it('counts no note under a short table among the years', () => {
    const rows = [
      ['School Year', 'All Students', 'White'],
      ['2022-23', '85.1%', '88.0%'],
      ['2023-24', '85.8%', '88.2%'],
      [],
      ['Source: State Department of Education'],
      ['Printed 11/4/2025'],
    ]
    expect(guess(rows)).toEqual(['year', 'groupFigure', 'groupFigure'])
  })
  it('finds the figure beside grades that pick the rows', () => {
    const rows = [
      ['Student Group', 'Year', 'Grade', 'Reading Proficiency'],
      ...['All', '3', '4', '5'].map((grade, i) => ['White', '2023-24', grade, `0.${46 + i}`]),
      ...['All', '3', '4', '5'].map((grade, i) => ['Black', '2023-24', grade, `0.${36 + i}`]),
    ]
    expect(guess(rows)).toEqual(['group', 'year', 'only', 'figure'])
  })
  it('finds the groups beside a gender that is all in each row, or cuts them once more', () => {
    const all = [
      ['Population', 'Year', 'Gender', 'Rate'],
      ['Overall', '2023-24', 'All', '85.1'],
      ['White', '2023-24', 'All', '88.2'],
      ['Black', '2023-24', 'All', '76.2'],
    ]
    expect(guess(all)).toEqual(['group', 'year', 'ignored', 'figure'])
    const cut = [
      ['Race', 'Gender', 'Year', 'Rate'],
      ['All', 'All', '2023-24', '85.1'],
      ['All', 'Female', '2023-24', '87.0'],
      ['All', 'Male', '2023-24', '83.4'],
      ['White', 'All', '2023-24', '88.2'],
    ]
    expect(guess(cut)).toEqual(['group', 'only', 'year', 'figure'])
  })
  it('finds them over amounts with the name of the currency', () => {
    const rows = [
      ['Line item', 'Fund', 'FY27'],
      ['Coach', 'General Fund', '42,000.00 USD'],
      ['Books', 'Title I', '12,500.00 USD'],
    ]
    expect(findHeader(rows)).toBe(0)
  })

  it.each([
    ['Graduation Rates', '', '', '2023-24'],
    ['Graduation Rates', '', '', '', '2023-2024'],
    ['District:', 'Juniper Fork', 'Year:', '2023-24'],
    ['Run Date', '6/12/2024', 'Page', '1'],
    ['Graduation', 'All Schools', '', '2023-24'],
  ])('finds headings under the line of a report: %s, %s, %s, %s', (...line) => {
    const rows = [
      line,
      ['Student Group', 'Cohort', 'Graduation Rate', 'Dropout Rate'],
      ['White', '440', '88.0', '3.0'],
      ['Black', '210', '76.2', '7.1'],
    ]
    expect(findHeader(rows)).toBe(1)
    // Of two rates a person says which is meant.
    expect(guess(rows)).toEqual(['group', 'n', 'ignored', 'ignored'])
  })

  it.each(['Students in cohort', 'Number of students in the cohort', '# in Adjusted Cohort', 'Students counted'])(
    'takes “%s” as the number of students that decides what may be printed',
    (heading) => {
      const rows = [
        ['Student group', 'Year', heading, 'Graduation rate'],
        ['All students', '2025-26', '512', '84.2'],
        ['English learners', '2025-26', '42', '61.4'],
        ['Pacific Islander', '2025-26', '6', '*'],
      ]
      expect(guess(rows)).toEqual(['group', 'year', 'n', 'figure'])
    },
  )

  it('joins no span of years that a title names to the headings below it', () => {
    const rows = [
      ['Cedar Falls', '2022-23 to 2023-24', ''],
      ['', 'Cohort', 'Graduation Rate'],
      ['White', '440', '88.0'],
      ['Black', '210', '76.2'],
    ]
    expect(factsOf(rows, findHeader(rows)).columns.map((c) => c.heading)).toEqual(['', 'Cohort', 'Graduation Rate'])
    expect(yearInHeading('2022-23 to 2023-24 Graduation Rate', 'ending')).toBeUndefined()
    expect(yearInHeading('2022-23 Graduation Rate', 'ending')).toBe('2022-23')
  })

  it('finds headings of which one is “None”', () => {
    const rows = [
      ['Race', 'Takers', 'Both benchmarks', 'None'],
      ['White', '60', '30%', '20%'],
      ['Black', '5', '-', '-'],
    ]
    expect(findHeader(rows)).toBe(0)
    expect(findHeader([['White', '2023-24', 'None'], ...rows.slice(1)])).toBeNull()
  })

  it('finds headings under a title and a blank row', () => {
    const rows = [['Colorado, 2017'], [''], ['District', 'Group', 'Year', 'Rate'], ['Denver', 'All', '2017', '41.3']]
    expect(findHeader(rows)).toBe(2)
    expect(guess(rows)).toEqual(['place', 'group', 'year', 'figure'])
  })

  it('finds headings over amounts of money alone, however a finance system writes them', () => {
    for (const amount of ['$1,000.00', '(500)', '($ 1,500.00)', '-$20', '500-'])
      expect(
        findHeader([
          ['Item', 'Amount'],
          ['Books', amount],
        ]),
        amount,
      ).toBe(0)
    expect(
      findHeader([
        ['Books', '$1,000.00'],
        ['Buses', '$2.00'],
      ]),
    ).toBeNull()
  })

  it('finds none where the first row is data', () => {
    const rows = [
      ['Denver', 'All', '2017', '41.3'],
      ['Denver', 'White', '2017', '51.3'],
    ]
    expect(findHeader(rows)).toBeNull()
    expect(factsOf(rows, null).columns.map((c) => c.name)).toEqual(['Column 1', 'Column 2', 'Column 3', 'Column 4'])
  })

  it.each([
    ['Prior Year', 'Year', ['ignored', 'year']],
    ['Report Year', 'School Year', ['ignored', 'year']],
    ['Fiscal Year', 'School Year', ['ignored', 'year']],
    ['Last Year', 'This Year', ['ignored', 'year']],
  ])('takes the years of the figures, and not those under “%s”, where “%s” stands beside it', (one, other, roles) => {
    const rows = [
      [one, other, 'Group', 'Rate'],
      ['2024-25', '2023-24', 'All', '41.3'],
      ['2024-25', '2023-24', 'White', '51.3'],
    ]
    expect(guess(rows).slice(0, 2)).toEqual(roles)
  })

  it('takes the district for the place, and not the former or the peer', () => {
    for (const other of ['Former District', 'Peer District'])
      expect(
        guess([
          [other, 'District', 'Group', 'Year', 'Rate'],
          ['Ridge', 'Denver', 'All', '2017', '41.3'],
        ])[1],
      ).toBe('place')
  })

  it('tells double and empty headings apart, and takes strange ones as words', () => {
    const rows = [
      ['__proto__', '', 'Data', 'Data', 'constructor'],
      ['Denver', 'x', '1', '2', '2017'],
    ]
    const facts = factsOf(rows, findHeader(rows))
    expect(facts.columns.map((c) => c.name)).toEqual([
      '__proto__',
      'Column 2',
      'Data (column 3)',
      'Data (column 4)',
      'constructor',
    ])
    expect(facts.columns[0]?.distinct).toEqual([{ text: 'Denver', count: 1 }])
  })

  it('knows how many students were counted from what they did', () => {
    expect(
      guess([
        ['District Name', 'Subgroup', 'School Year', 'Total Tested', 'Percent Proficient'],
        ['Denver', 'All', '2016-17', 400, 0.413],
        ['Denver', 'White', '2016-17', '<10', '*'],
      ]),
    ).toEqual(['place', 'group', 'year', 'n', 'figure'])
  })

  it('knows every name of a column of very many, and of numbers only some', { tags: 'seconds' }, () => {
    const many = Array.from({ length: 12_000 }, (_, i) => [`School ${i}`, 'All', '2017', `${i}.5`])
    const facts = factsOf([['District', 'Group', 'Year', 'Rate'], ...many, ['Yuma 1', 'All', '2017', '41.3']], 0)
    const [place, , , figure] = facts.columns
    expect(place?.distinct).toHaveLength(2000)
    expect(place?.distinctCut).toBe(true)
    expect(placesOf(place)).toHaveLength(12_001)
    expect(placesOf(place).at(-1)).toEqual({ text: 'Yuma 1', count: 1 })
    expect(figure?.rest).toEqual([])
    const read = {
      form: '',
      sheets: [],
      alike: [],
      sheet: null,
      ignored: [],
      letters: [],
      facts,
      roles: guessRoles(facts.columns),
    }
    const plan = planOf(statesOf({ district: [{ id: 'district', name: 'Yuma 1' }] }))
    const draft = draftOf(read, 'rates.csv', plan)
    expect(draft.place).toBe('Yuma 1')
    expect(withColumns(draft, read, plan).place).toBe('Yuma 1')
    // Whoever comes from a measure is not asked which one is meant.
    const two = planOf(
      statesOf({
        measure: [
          { id: 'a', short: 'Attendance' },
          { id: 'd', short: 'Dropout rate' },
        ],
      }),
    )
    expect(draftOf(read, 'rates.csv', two).measure).toBeNull()
    expect(draftOf(read, 'rates.csv', two, 'd').measure).toBe('d')
  })

  it('finds figures in a column for each year, and no counts beside them', () => {
    const heads = ['Group', '2018 N', '2018 %', '2019 N', '2019 %']
    expect(guess([heads, ['Asian', '40', '61.5', '44', '62.5'], ['White', '90', '51.5', '94', '52.5']])).toEqual([
      'group',
      'ignored',
      'yearFigure',
      'ignored',
      'yearFigure',
    ])
    const twice = ['Group', '2018 Math %', '2018 Reading %']
    expect(guess([twice, ['Asian', '61.5', '44.5'], ['White', '51.5', '52.5']])).not.toContain('yearFigure')
  })

  it('takes neither the bounds of an estimate for the figure, nor how many it is of', () => {
    const bounds = ['Group', 'Year', 'LCL', 'Estimate', 'UCL']
    expect(guess([bounds, ['Asian', '2019', '83.0', '85.0', '87.0']])[3]).toBe('figure')
    const sure = ['Group', 'Year', 'Value', '95% LB', '95% UB', 'SE']
    expect(guess([sure, ['Asian', '2019', '85.0', '83.0', '87.0', '1.0']])[2]).toBe('figure')
    const many = ['Group', 'Year', 'Metric Value', 'Metric N']
    expect(guess([many, ['Asian', '2019', '19.0%', '11200'], ['White', '2019', '15.0%', '900']])).toEqual([
      'group',
      'year',
      'figure',
      'n',
    ])
  })

  it('finds the headings where one of them is also a sign for too few', () => {
    for (const heading of ['N size', 'N Size', 'nsize', 'N']) {
      const rows = [
        ['Group', 'Year', heading, 'Graduation rate'],
        ['Asian', '2019', '812', '84.0%'],
        ['White', '2019', '402', '85.0%'],
      ]
      expect(guess(rows), heading).toEqual(['group', 'year', 'n', 'figure'])
    }
  })

  it('takes no other’s number for how many there are', () => {
    for (const heading of ['State N', 'Minimum N', 'Target N', 'Weighted N', 'Prior year N']) {
      const rows = [
        ['Group', 'Year', heading, 'Graduation rate'],
        ['Asian', '2019', '812', '84.0%'],
        ['White', '2019', '402', '85.0%'],
      ]
      expect(guess(rows), heading).toEqual(['group', 'year', 'ignored', 'figure'])
    }
  })

  it('asks nothing of a column that says “[All]” of each row', () => {
    const rows = [
      ['Group', 'Year', 'GRADE_GROUP', 'Rate'],
      ['Asian', '2019', '[All]', '84.0'],
      ['White/Caucasian', '2019', '[All]', '85.0'],
    ]
    expect(guess(rows)).toEqual(['group', 'year', 'ignored', 'figure'])
  })

  it('finds the headings over a year in which nothing was counted', () => {
    const rows = [
      ['Group', '2018-19', '2019-20*', '2020-21'],
      ['Asian', '81.0', '', '84.0'],
      ['White', '82.0', '', '85.0'],
      ['* No data because of COVID-19', '', '', ''],
    ]
    expect(findHeader(rows)).toBe(0)
    expect(guess(rows)).toEqual(['group', 'yearFigure', 'ignored', 'yearFigure'])
  })

  it('guesses none of several percentages, and no change or margin of error', () => {
    const several = ['Group', 'Year', 'Percent Level 1', 'Percent Level 2']
    expect(guess([several, ['Asian', '2019', '61.5', '44.5']])).not.toContain('figure')
    const change = ['Group', 'Year', 'Percent change', 'Percent proficient']
    expect(guess([change, ['Asian', '2019', '1.5', '44.5']])).toEqual(['group', 'year', 'ignored', 'figure'])
  })

  it('takes a column that is headed by a group for its figures, and one by an unknown name for nobody’s', () => {
    const plan = planOf(
      statesOf({
        studentGroup: [
          { id: 'all', isTotal: true },
          { id: 'asian', name: 'Asian' },
        ],
      }),
    )
    const choice = (head: string) => {
      const rows = [
        ['Year', head],
        ['2018', '61.5'],
        ['2019', '62.5'],
      ]
      const facts = factsOf(rows, findHeader(rows))
      const roles = guessRoles(facts.columns)
      return draftOf(
        { form: '', sheets: [], alike: [], sheet: null, ignored: [], letters: [], facts, roles },
        'x.csv',
        plan,
      ).groups.get('')
    }
    expect(choice('Asian')).toEqual({ to: 'group', id: 'asian' })
    expect(choice('Data')).toEqual({ to: 'group', id: 'all' })
    expect(choice('Pupils of the north')).toEqual({ to: 'out' })
  })

  it('reads headings whose words are written together', () => {
    const heads = ['DistrictName', 'SchoolName', 'StudentGroup', 'SchoolYear', 'CohortStudents', 'GraduationRate']
    expect(
      guess([
        heads,
        ['Denver', 'East', 'Asian', '2018-19', '400', '81.5'],
        ['Denver', 'West', 'Asian', '2018-19', '300', '71.5'],
      ]),
    ).toEqual(['place', 'only', 'group', 'year', 'ignored', 'figure'])
  })

  it('gives each role once', () => {
    const roles = guess([
      ['District', 'County', 'Year', 'Rate', 'Note'],
      ['Denver', 'Denver', '2017', '1', 'x'],
    ])
    expect(roles.filter((r) => r === 'place')).toHaveLength(1)
    expect(roles.filter((r) => r === 'figure')).toHaveLength(1)
  })
})
