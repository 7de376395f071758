import { describe, expect, it } from 'vitest'
import { plainRecord } from '../../../shared/domain/state.ts'
import { lookAtBudget, table } from '../../support/budget-rows.ts'

/** A budget that is called what no budget is called, or whose columns say that it is another list. */

const district = plainRecord('district', 'district', { name: 'Cedar Falls School District' })
const rows = 'What | FY26 Budget\nTeachers | 82,000.00\nCoach | 20,500.50\nBooks | 4,500.00'
const look = (text: string, sheet?: string) =>
  lookAtBudget(table(text), { plan: [district], ...(sheet === undefined ? {} : { sheet }) })
const above = (title: string) => look(`${title} |\n${rows}`)
const below = (note: string) => look(`${rows}\n${note} |`)
const headed = (heading: string) => look(`What | ${heading}\nTeachers | 82,000.00\nCoach | 20,500.50`)
const beside = (heading: string, text: string) =>
  look(`What | FY26 Budget | ${heading}\nTeachers | 82,000.00 | ${text}\nCoach | 20,500.50 | ${text}`)

const strange = [
  'Encumbrances',
  'Remaining balance',
  'Variance',
  'Transfers in',
  'Carryover',
  'In-kind value',
  'Per school (17 schools)',
  'Statewide',
  'First semester',
  'July–December',
  'Pine Unified',
]

describe('a word that nothing explains is asked about', () => {
  it.each(strange)('as a title: “%s”', (text) => expect(above(text).question).toContain(text))
  it.each(strange)('as a note below: “%s”', (text) => expect(below(text).question).toContain(text))
  it.each(strange)('as the sheet’s name: “%s”', (text) => expect(look(rows, text).question).toContain(text))
  it.each([
    'Remaining balance',
    'Year-to-date through October',
    'Superseded',
    'Half-year',
    'Two-year amounts',
    'Savings',
  ])('in each row beside the amounts: “%s”', (text) => {
    for (const heading of ['Type', 'Comment', 'Basis'])
      expect(beside(heading, text).question).toContain(`Each row, under “${heading}”, says “${text}”`)
  })
  it.each(['FY26 Cumulative', 'FY26 July–December', 'FY26 Transfers in', 'FY26 Pine Unified', 'FY26 Do not use'])(
    'in the heading of the amounts: “%s”',
    (text) => expect(headed(text).question).toContain(`The heading says “${text}”`),
  )

  it('by its own words', () =>
    expect(above('Encumbrances').question).toBe(
      'The title says “Encumbrances”, and nothing explains “encumbrances”. Confirm that it is right.',
    ))
})

describe('what is asked about as a title is asked about', () => {
  const whatFor = [
    ...['Monthly amounts', 'Per month', 'Biweekly', 'Quarterly amounts', 'Per pupil', 'Per school', 'Year to date'],
    ...['Six months', 'July through December', 'Two-year total', 'Biennial budget', 'Calendar year 2026'],
    ...['Federal fiscal year', 'In euros', 'Denver Public Schools', 'Before reductions', 'Half of cost', 'Unmet need'],
    ...['Proposed reductions', 'Cuts', 'Savings', 'Items eliminated', 'Unfunded requests', 'Denied requests'],
  ]
  it.each(whatFor)('in the corner of the table, too: “%s”', (heading) =>
    expect(look(rows.replace('What', heading)).question).toContain(`says “${heading}”`),
  )
  it.each(['Per month', 'Biweekly', 'Per school', 'Calendar year 2026', 'Federal fiscal year', 'Vetoed', 'Rejected'])(
    'in the file’s name, too: “%s”',
    (name) => expect(lookAtBudget(table(rows), { file: `${name}.csv` }).question).toContain(`says “${name}”`),
  )
  it('over the years of a grant: “FY2026-28”', () => {
    for (const title of ['2026-28', 'FY2026-28']) expect(above(title).question).toContain(title)
    expect(above('FY2025-26').question).toBeNull()
  })
  it.each(['Item', 'Line', 'Budget item', 'Equity position', 'Description of expense', 'Naam', 'Program'])(
    'and not where the corner says of what the lines are: “%s”',
    (heading) => expect(look(rows.replace('What', heading)).question).toBeNull(),
  )
  it.each(['Amounts are monthly', 'Biweekly', 'In hundreds', 'Calendar year', 'If the levy fails', 'Unmet need'])(
    'beside one row it keeps that row aside: “%s”',
    (note) => {
      const found = look(
        `What | FY26 Budget | Note\nTeachers | 82,000.00 |\nCoach | 20,500.50 | ${note}\nBooks | 4,500.00 |`,
      )
      expect(found.lines.map((l) => l.description)).toEqual(['Teachers', 'Books'])
    },
  )
})

it.each([
  'Cedar Falls School District Adopted Budget 2025-26',
  'Office of Equity and Inclusion: line-item detail, FY26',
  'Title I, Part A allocation by object code',
  'Exhibit B. Professional development and family engagement',
  'General Fund expenditures, fiscal year ending June 30, 2026',
  'Budget, July 2025 – June 2026',
  'July 1, 2025 through June 30, 2026',
  'Prepared by the business office on October 3, 2025',
  'Superintendent’s recommended budget, revised 10/03/2025',
])('nothing is asked of a title that any budget may have: “%s”', (title) => {
  const { question } = above(title)
  // Of what is only recommended, the status that was chosen is asked about.
  expect(question === null || question === `The title says “${title}”. Confirm that it is right.`).toBe(true)
  if (!title.includes('recommended')) expect(question).toBeNull()
})

it('a title of another year than the headings’ is asked about', () => {
  for (const title of ['FY25 Final Budget', '2024-25', 'Fiscal Year Ended June 30, 2025'])
    expect(above(title).question).toBe(
      `The title says “${title}”, but the rows are for 2025–26. Confirm that it is right.`,
    )
  expect(above('2024-2029 total').question).toContain('2024-2029 total')
})

describe('another list than a budget', () => {
  it('of some months of the year, with their total', () =>
    expect(
      lookAtBudget(
        table('What | Jul | Aug | Sep | Total\nTeachers | 7000 | 7000 | 7000 | 21000\nBooks | 300 | 300 | 300 | 900'),
        {
          says: () => ({ year: '2025-26' }),
        },
      ).question,
    ).toBe(
      'Beside the amount are the months “Jul”, “Aug” and “Sep”, and not a whole year of them. Confirm that it is right.',
    ))

  it('of the periods of a ledger', () =>
    expect(
      look('What | Fiscal Year | Period | Amount\nTeachers | 2026 | 1 | 7,000.50\nTeachers | 2026 | 2 | 7,000.50')
        .question,
    ).toContain('“Period” says of each row which month of the year it is for'))

  it('of a grant’s years, with their sum', () =>
    expect(
      lookAtBudget(
        table(
          'What | Year 1 | Year 2 | Total\nTeachers | 80,000.50 | 82,000 | 162,000.50\nBooks | 4,000 | 4,100 | 8,100',
        ),
        { says: () => ({ year: '2025-26' }) },
      ).question,
    ).toContain('Beside the amount are “Year 1” and “Year 2”, so it may be money for several years'))

  it('of pieces and what one of them costs', () =>
    expect(
      lookAtBudget(table('What | Qty | Cost\nLaptops | 30 | 450.00\nKits | 10 | 25.50'), {
        says: () => ({ year: '2025-26' }),
      }).question,
    ).toContain('“Qty” says how many there are, and “Cost” may be the price of one'))

  it('of single purchases', () =>
    expect(
      lookAtBudget(
        table('PO | Vendor | What | Amount\n101 | Book store | Books | 500.25\n102 | Book store | Maps | 600.25'),
        {
          says: () => ({ year: '2025-26' }),
        },
      ).question,
    ).toContain('There is a column for “PO”, as in a list of single purchases'))
})

describe('a row that is no line', () => {
  it.each(['Denied by board', 'Withdrawn', 'Not funded', 'Deleted'])(
    'by a status that the plan does not have: “%s”',
    (text) => {
      const found = look(`Status | What | FY26 Budget\nApproved | Teachers | 82,000.00\n${text} | Van | 30,000.00`)
      expect(found.lines.filter((l) => l.description === 'Van' && l.status !== 'declined')).toEqual([])
    },
  )

  it.each([
    'Minus indirect',
    'Offset by grant',
    'Revenue: fees',
    'Transfer from general fund',
    'Contingency (not budgeted)',
    'incl. benefits',
    'of which travel',
  ])('by its own name: “%s”', (name) => {
    const found = look(`${rows}\n${name} | 800.00`)
    expect(found.lines.map((l) => l.description)).toEqual(['Teachers', 'Coach', 'Books'])
    expect(found.outcome.doubts.map((d) => d.description)).toEqual([name])
  })

  it('by what one row alone says beside its amount', () => {
    const found = look('What | FY26 Budget | Type\nTeachers | 82,000.00 |\nCoach | 20,500.50 | Remaining balance')
    expect(found.outcome.doubts.map((d) => d.why)).toEqual([
      '“Type” says “Remaining balance”, so this may be no line of this year’s budget, or not its whole amount.',
    ])
  })

  it('by what its amount is per, and by its sign', () => {
    const per = look(
      'What | FY26 | Per\nInterpreters | 2,000.00 | month\nTutors | 1,000.00 | year\nKits | 25.50 | student',
    )
    expect(per.lines.map((l) => l.description)).toEqual(['Tutors'])
    const sign = look('What | FY26 | D/C\nTeachers | 82,000.00 | D\nRefund | 15,000.00 | C')
    expect(sign.lines.map((l) => l.description)).toEqual(['Teachers'])
  })

  it('as an asset, or by the R of a column R/E', () => {
    const asset = look('Type | What | FY26 Budget\nAsset | Cash | 9,000.00\nExpense | Teachers | 82,000.00')
    expect(asset.lines.map((l) => l.description)).toEqual(['Teachers'])
    const letter = look('R/E | What | FY26 Budget\nR | Title I | 250,000.00\nE | Teachers | 82,000.00')
    expect(letter.lines.map((l) => l.description)).toEqual(['Teachers'])
  })
})

it('thousands that only the file’s name speaks of are asked about, with a line of the file', () => {
  const found = lookAtBudget(table(rows), { plan: [district], file: 'Budget in thousands.csv' })
  expect(found.question).toBe(
    'Only the file’s name says thousands. “82,000.00” for “Teachers” is $82,000.00 in dollars, and $82,000,000.00 in thousands. Choose what the amounts are in.',
  )
})

it('whole dollars with a comma between thousands are read, and nothing is asked', () => {
  const found = look('What | FY26 Budget\nTeachers | $82,000\nCoach | 4,500\nBooks | 1,200')
  expect(found.question).toBeNull()
  expect(found.lines.map((l) => l.amount)).toEqual([82_000_00, 4_500_00, 1_200_00])
})
