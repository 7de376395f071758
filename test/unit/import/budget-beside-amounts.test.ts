import { describe, expect, it } from 'vitest'
import { plainRecord } from '../../../shared/domain/state.ts'
import { lookAtBudget, table } from '../../support/budget-rows.ts'

/** What a budget says of its amounts in titles, headings and columns beside them, and in the names of its rows. */

const head = 'Description | FY2026 Budget'
const lines = 'Coordinator | 82,000.00\nTraining | 4,500.50\nSupplies | 1,200.00'
const plan = [plainRecord('district', 'district', { name: 'Cedar Falls School District' })]
const asks = (text: string) => lookAtBudget(table(text), { plan }).question ?? 'nothing'
const taken = (text: string) => lookAtBudget(table(text)).lines.map((l) => l.description)
/** One line more on each row. */
const beside = (heading: string, text: string) => `${head} | ${heading}\n${lines.replace(/$/gm, ` | ${text}`)}`

describe('a title over amounts', () => {
  it.each([
    'Statewide',
    'State of Colorado',
    'FY2025 Final Budget',
    '2024-25',
    'Fiscal Year Ended June 30, 2025',
    'July–December',
    'First semester',
    '2024-2029 total',
    'Encumbrances',
    'Remaining balance',
    'Variance',
    'Transfers in',
    'Carryover',
    'In-kind value',
    'Per school (17 schools)',
    'Template – replace with your numbers',
  ])('“%s” is asked about', (title) => {
    expect(asks(`${title}\n\n${head}\n${lines}`)).toContain(`The title says “${title}”`)
  })
  it.each(['Adopted budget', 'FY2026 Budget', 'Equity budget for 2025-26'])('“%s” is nothing to ask about', (title) =>
    expect(asks(`${title}\n\n${head}\n${lines}`)).toBe('nothing'),
  )
})

describe('a note below amounts', () => {
  it.each([
    'Savings',
    'Revenue',
    'Proposed cuts',
    'Pine Unified School District',
    'Amounts are per month',
    'Amounts are per school',
    'Amounts are proposed reductions',
  ])('“%s” is asked about', (note) => {
    expect(asks(`${head}\n${lines}\n\n${note} |`)).toContain(`A note says “${note}”`)
  })
  it('that names the year of the amounts is asked about', () =>
    expect(asks(`${head}\n${lines}\n\nAll amounts are FY2025 actuals; FY26 to follow |`)).toContain(
      'A note says “All amounts are FY2025 actuals',
    ))
})

describe('a heading over amounts', () => {
  it.each([
    'FY2026 Year-to-date through October',
    'FY2026 July–December',
    'FY2026 Cumulative',
    'FY2026 Do not use',
    'FY2026 Superseded',
    'FY2026 Sample',
    'FY2026 Transfers in',
    'FY2026 State of Colorado',
    'FY2026 Pine Unified School District',
  ])('“%s” is asked about', (heading) => {
    const found = asks(`Description | ${heading}\n${lines}`)
    expect(found).toContain(heading)
  })
  it('of single months beside a total says that it is not of a year', () => {
    const months =
      'Description | Jul | Aug | Sep | Total\nCoordinator | 7000 | 7000 | 7000 | 21000\nTraining | 300 | 300 | 300 | 900'
    const { question } = lookAtBudget(table(months), { says: () => ({ year: '2025-26' }) })
    expect(question).toContain('“Sep”')
  })
  it('of purchases says that these are no lines', () => {
    const { question } = lookAtBudget(
      table('PO | Vendor | Description | Amount\n1 | Acme | Books | 500.25\n2 | Acme | Pens | 60.25'),
      {
        says: () => ({ year: '2025-26' }),
      },
    )
    expect(question).toContain('“PO”')
  })
})

describe('a column beside amounts', () => {
  it.each([
    ['Comment', 'Year-to-date through October'],
    ['Comment', 'Prior year actuals'],
    ['Type', 'Audited actuals'],
    ['Type', 'Remaining balance'],
    ['Comment', 'Savings'],
    ['Comment', 'Do not use'],
    ['Type', 'Superseded'],
    ['Comment', 'Biennial budget 2025-27'],
    ['Type', 'Two-year amounts'],
    ['Type', 'Half-year'],
    ['Type', 'Monthly'],
    ['Comment', 'In Canadian dollars'],
    ['Comment', 'Sample'],
  ])('is asked about where “%s” says “%s”', (heading, text) => {
    expect(asks(beside(heading, text))).toContain(text)
  })
  it('is asked about where each row names another year', () =>
    expect(asks(beside('Comment', 'Fiscal Year Ended June 30, 2025'))).toContain('but the rows are for 2025–26'))
  it.each([
    ['Comment', 'Up 3% from last year'],
    ['Type', 'Salaries'],
    ['Comment', 'Approved in June'],
    ['Contact', 'Prior Lake office'],
  ])('takes them where “%s” says “%s”', (heading, text) => {
    expect(taken(beside(heading, text))).toHaveLength(3)
  })
  it('takes back a line by its status', () => {
    const found =
      'Status | Description | FY2026 Budget\nApproved | Salaries | 82,000.00\nWithdrawn | Trip | 3,000.00\nNot funded | Dance | 1,000.00\nDeleted | Chess | 1,500.00'
    expect(taken(found)).toEqual(['Salaries'])
  })
  it('of a ledger’s periods is asked about', () => {
    const ledger =
      'Description | Fiscal Year | Period | Amount\nSalaries | 2026 | 1 | 7,000.50\nSalaries | 2026 | 2 | 7,000.50'
    expect(asks(ledger)).not.toBe('nothing')
  })
  it('of a ledger’s kinds tells what is owned, owed and comes in', () => {
    const kinds =
      'Account | Type | Description | FY2026 Budget\n1110 | Asset | Cash | 9,000.00\n4110 | Revenue | Title I | 250,000.00\n5110 | Expense | Salaries | 82,000.00'
    expect(taken(kinds)).toEqual(['Salaries'])
    const letters =
      'Fund | R/E | Description | FY2026 Budget\n10 | R | Title I | 250,000.00\n10 | E | Salaries | 82,000.00'
    expect(taken(letters)).toEqual(['Salaries'])
  })
})

describe('the name of a row', () => {
  it.each([
    'Minus indirect',
    'Offset by grant',
    'Revenue: fees',
    'Transfer from general fund',
    'of which travel',
    'incl. benefits',
    'Contingency (not budgeted)',
  ])('“%s” sets it aside', (name) => expect(taken(`${head}\n${lines}\n${name} | 300.00`)).toHaveLength(3))
  it.each(['Transfer to charter schools', 'Inclusive classrooms', 'Revenue office staff'])('“%s” does not', (name) =>
    expect(taken(`${head}\n${lines}\n${name} | 300.00`)).toHaveLength(4),
  )
})

it('a comma between thousands of dollars is nothing to ask about', () => {
  const found = lookAtBudget(table(`${head}\nCoordinator | 82,000\nTraining | 4,500\nSupplies | $1,200`))
  expect(found.question).toBeNull()
  expect(found.lines.map((l) => l.amount)).toEqual([8_200_000, 450_000, 120_000])
  // Here some cell is written the other way round.
  expect(asks(`${head}\nCoordinator | 82.000\nTraining | 4,500`)).toContain('how numbers are written')
})

describe('amounts that include what nobody pays', () => {
  it.each([
    ['Cash | In-kind | Total', '45,000 | 5,000 | 50,000', 'In-kind'],
    ['Paid | Donated | Amount', '45,000 | 5,000 | 50,000', 'Donated'],
    ['In-kind | Total', '5,000 | 50,000', 'In-kind'],
  ])('are asked about: %s', (headings, cells, gift) => {
    const { question } = lookAtBudget(table(`Description | Fiscal Year | ${headings}\nTutoring | FY27 | ${cells}`))
    expect(question).toContain(`“${gift}”, which the district does not pay`)
  })
  it('so are those that include what another source pays beside a grant', () => {
    const text = 'Description | Fiscal Year | Local match | Total\nTutoring | FY27 | 5,000 | 50,000'
    expect(lookAtBudget(table(text)).question).toContain(
      '“Total” seems to include “Local match”, which another source pays',
    )
  })
  it.each([
    ['Amount | Match', '45,000 | 5,000'],
    ['Amount | In-kind', '45,000 | 5,000'],
    ['Cash | In-kind | Total', '45,000 | 0 | 45,000'],
  ])('are not, where they do not: %s', (headings, cells) => {
    const text = `Description | Fiscal Year | ${headings}\nTutoring | FY27 | ${cells}`
    const { question, lines } = lookAtBudget(table(text))
    expect(question).toBeNull()
    expect(lines.map((l) => l.amount)).toEqual([45_000_00])
  })
})
