import { describe, expect, it } from 'vitest'
import { plainRecord } from '../../../shared/domain/state.ts'
import { lookAtBudget, table } from '../../support/budget-rows.ts'

/** What stands beside, above and below the amounts of a budget, and says that they are other than they look. */

const names = (found: ReturnType<typeof lookAtBudget>) => found.lines.map((l) => l.description)

describe('a column that says what the numbers are', () => {
  it('makes them thousands where each row says so', () => {
    for (const unit of ['$000', 'thousands', '$K', '1,000', 'USD thousands']) {
      const found = lookAtBudget(table(`What | Unit | FY27\nTeachers | ${unit} | 1,200.5\nCoach | ${unit} | 80`))
      expect(found.draft.amountsIn).toBe('thousands')
      expect(found.outcome.lines.map((l) => l.after.amount)).toEqual([120_050_000, 8_000_000])
    }
  })

  it.each([
    ['Unit', '$', 'FTE'],
    ['Unit', '$', '$K'],
    ['Measure', 'Dollars', 'FTE'],
    ['Value type', 'Total', 'Per pupil'],
    ['Frequency', 'Annual', 'Monthly'],
    ['Period', 'Year', 'Q1'],
  ])('sets a row aside that says something else under “%s”', (head, plain, other) => {
    const found = lookAtBudget(table(`What | ${head} | FY27\nTeachers | ${plain} | 1,200\nCoach | ${other} | 80`))
    expect(names(found)).toEqual(['Teachers'])
    expect(found.outcome.doubts.map((d) => d.why)).toEqual([
      `“${head}” says “${other}”, so this may not be the whole amount of a year in dollars.`,
    ])
  })

  it('leaves a kind of staff alone', () => {
    const found = lookAtBudget(table('What | Type | FY27\nTeachers | Salaried | 1,200\nAides | Hourly | 80'))
    expect(names(found)).toEqual(['Teachers', 'Aides'])
  })
})

describe('a line above rows', () => {
  it.each(['NOT FUNDED', 'Under consideration', 'Reductions', 'FY26', 'Waterloo Community Schools'])(
    'is heard where it says “%s”',
    (line) => {
      const found = lookAtBudget(
        table(
          `What | Fund | FY27 Budget\nTeachers | General | 500.50\n${line} | |\nCoach | Title I | 80\nNurse | Title I | 70`,
        ),
        { plan: [plainRecord('district', 'district', { name: 'Cedar Falls School District' })] },
      )
      expect(names(found)).toEqual(['Teachers'])
      expect(found.outcome.doubts.every((d) => d.why.startsWith(`It is under the line “${line}”`))).toBe(true)
    },
  )

  it('counts until the next one, and says nothing where it only names a part of the budget', () => {
    const found = lookAtBudget(
      table('What | FY27\nNOT FUNDED |\nCoach | 80\nFUNDED |\nTeachers | 500\nHuman Resources |\nRecruiter | 90'),
    )
    expect(names(found)).toEqual(['Teachers', 'Recruiter'])
  })
})

describe('what a budget says of itself', () => {
  it('is a sum where it is called a total at its end, or all funds', () => {
    const rows =
      'What | Fund | FY27\nTeachers | General | 500\nGeneral total | | 500\nCoach | Title I | 80\nAll funds | | 580'
    expect(names(lookAtBudget(table(rows)))).toEqual(['Teachers', 'Coach'])
  })

  it('is a sum of one line where several lines say less than the one above and as much', () => {
    const rows = 'What | Fund | FY27\nTeachers | General | 500\nSalaries | | 500\nCoach | Title I | 80\nSupport | | 80'
    const found = lookAtBudget(table(rows))
    expect(names(found)).toEqual(['Teachers', 'Coach'])
    expect(found.outcome.doubts[0]?.why).toBe(
      'It is as much as row 2 alone, and says less: it looks like the sum of that.',
    )
  })

  it.each(['FY27-FY29 Total', 'FY26-FY28', '2025-28 Budget', 'FY27 Add/(Cut)'])(
    'is no year’s amount under “%s”',
    (head) => {
      expect(lookAtBudget(table(`What | ${head}\nTeachers | 500\nCoach | 80`)).question).toMatch(
        /^No column is plainly the amount/,
      )
    },
  )

  it.each([
    ['the title', 'Expenditures per pupil', true],
    ['the title', 'in hundreds of dollars', true],
    ['a note', 'Amounts are estimates and not approved by the board', false],
    ['a note', 'Amounts cover two fiscal years', false],
    ['a note', 'Fiscal year 2019', false],
  ])('is asked about where %s says “%s”', (_, text, above) => {
    const rows = 'What | Fund | FY27\nTeachers | General | 500.50\nCoach | Title I | 80'
    const found = lookAtBudget(table(above ? `${text} | |\n${rows}` : `${rows}\n${text} | |`), {
      says: () => ({ year: '2026-27' }),
    })
    expect(found.question).toContain(text)
  })

  it('is no answer where it has a question mark', () => {
    const found = lookAtBudget(table('What | Status | Recurring | FY27\nTeachers | Approved? | Yes? | 500'))
    expect(found.outcome.lines[0]?.after).not.toHaveProperty('status')
    expect(found.outcome.lines[0]?.after).not.toHaveProperty('recurring')
  })
})

it('a title of what is not funded is asked about where the amounts are said to be approved', () => {
  for (const title of ['Unfunded requests', 'Wish list FY27', 'Below the line', 'Deferred to spring'])
    expect(
      lookAtBudget(table(`${title} | |\nDescription | Amount | Year\nTutors | 45000 | 2026-27`)).question,
      title,
    ).toBe(`The title says “${title}”. Confirm that it is right.`)
})

it('what a district pays to match a grant is no amount of a line unasked', () => {
  const rows = table('Description | Local match | Federal share | Year\nTutors | 5000 | 45000 | 2026-27')
  expect(lookAtBudget(rows).question).toContain('No column is plainly the amount')
})

it.each([
  ...['per school (12 schools)', 'per student', 'each school: 12', 'cost per month', 'each of 40 classrooms'],
  ...['$500 x 20 teachers', 'per month for 9 months', 'price per pass; 300 needed', 'hourly rate'],
  'two retreats at this cost',
])('a note “%s” keeps a line back', (note) => {
  const text = `What | FY27 | Notes\nTeachers | 1,200 |\nBooks | 300 | ${note}`
  expect(names(lookAtBudget(table(text)))).toEqual(['Teachers'])
  expect(names(lookAtBudget(table(text.replace(note, 'per school board policy'))))).toEqual(['Teachers', 'Books'])
})

it('a note of a price and how many keeps no line back that is as much', () => {
  const text = 'What | FY27 | Notes\nTeachers | 1,200 |\nStipends | 10,000 | $500 x 20 teachers'
  expect(names(lookAtBudget(table(text)))).toEqual(['Teachers', 'Stipends'])
  expect(lookAtBudget(table(text.replace('10,000', '500'))).outcome.doubts.map((d) => d.why)).toEqual([
    '“$500 x 20 teachers” is noted beside it, so $500.00 may be the price of one.',
  ])
})

it('a line whose parts come in beside it is their sum', () => {
  const text = (salary: number) =>
    `What | FY27\nCoordinator | 98500\nCoordinator - salary | ${salary}\nCoordinator - benefits | 23500\nTravel | 1000`
  const found = lookAtBudget(table(text(75000)))
  expect(names(found)).toEqual(['Coordinator - salary', 'Coordinator - benefits', 'Travel'])
  expect(found.outcome.doubts.map((d) => d.why)).toEqual(['It is the sum of rows 3 and 4.'])
  expect(names(lookAtBudget(table(text(70000))))).toHaveLength(4)
})

it('a line over the parts that make it up is their sum, where they are set in or in its name', () => {
  const rows = (whole: string, inset: string, salaries = '75000') => [
    ['What', 'FY27'],
    ['Director', '110250'],
    [whole, '98500'],
    [`${inset}Salaries`, salaries],
    [`${inset}Benefits`, '23500'],
    ['Travel', '1000'],
  ]
  const why = (own: string[][]) => lookAtBudget(own).outcome.doubts.map((d) => [d.row, d.why])
  expect(why(rows('Salaries and benefits', ''))).toEqual([[3, 'It is the sum of rows 4 and 5.']])
  expect(why(rows('Coach', '  '))).toEqual([[3, 'It is the sum of rows 4 and 5.']])
  expect(why(rows('Coach', '', '70000'))).toEqual([])
})

describe('the same money told twice in one table', () => {
  const objects = 'Salaries | 5,100,000\nBenefits | 1,500,000\nSupplies | 400,000'
  const programs = 'Instruction | 4,200,000\nStudent support | 1,900,000\nAdministration | 900,000'
  const of = (rows: string) => lookAtBudget(table(`Line | FY27\n${rows}`))

  it('by object and by program is asked about', () => {
    for (const between of ['', '|\n', 'By program |\n'])
      expect(of(`${objects}\n${between}${programs}`).question).toContain('come to $7,000,000.00, and so do rows')
  })
  it('is none where amounts are so round that they may be alike, or come to something else', () => {
    expect(of('Coach | 10,000\nBooks | 20,000\nVan | 10,000\nTrips | 20,000').question).toBeNull()
    expect(of(`${objects}\n${programs.replace('900,000', '911,000')}`).question).toBeNull()
  })

  const versions = (first: string, second: string) =>
    of(`${first} |\nCoach | 100,200\nPaper | 10,500\n${second} |\nCoach | 101,000\nPaper | 11,300`)
  it.each([
    ['ORIGINAL BUDGET', 'AMENDED BUDGET'],
    ['Proposed', 'Adopted'],
    ['Adopted budget', 'Final budget'],
  ])('in two versions below each other comes in as the later one: “%s”, “%s”', (first, second) => {
    const found = versions(first, second)
    expect(found.lines.map((l) => l.amount)).toEqual([10_100_000, 1_130_000])
    expect(found.outcome.doubts[0]?.why).toContain(`It is under the line “${first}”`)
  })
  it('comes in with the same names where the lines above are of schools', () =>
    expect(versions('Elementary', 'Secondary').lines).toHaveLength(4))
})
