import { describe, expect, it } from 'vitest'
import { plainRecord } from '../../../shared/domain/state.ts'
import { saidOfBudgetColumn } from '../../../shared/import/budget/amounts.ts'
import { lookAtBudget, table } from '../../support/budget-rows.ts'

/** Rows that are no lines of the district's budget: sums of others, money that comes in, balances, other versions, other places. */

const names = (found: ReturnType<typeof lookAtBudget>) => found.lines.map((l) => l.description)
const why = (found: ReturnType<typeof lookAtBudget>) => found.outcome.aside.map((a) => [a.row, a.why] as const)

describe('rows that are sums of others', () => {
  const subtotals = `
    What | Fund | FY26 Budget | FY27 Budget
    Teachers | General | 1,100.00 | 1,200.00
    Aides | General | 200.00 | 200.00
    Instruction | | 1,300.00 | 1,400.00
    Recruiter | General | 90.00 | 90.00
    Travel | General | 10.00 | 10.00
    Human Resources | | 100.00 | 100.00
    All General Fund Expenditures | | 1,400.00 | 1,500.00`

  it('stay aside until a person takes them, whatever they are called', () => {
    const found = lookAtBudget(table(subtotals))
    expect([...new Set(names(found))]).toEqual(['Teachers', 'Aides', 'Recruiter', 'Travel'])
    expect(found.outcome.doubts.map((d) => [d.row, d.why, d.take])).toEqual([
      [4, 'It is the sum of rows 2 and 3.', false],
      [7, 'It is the sum of rows 5 and 6.', false],
      [8, 'It is the sum of rows 4 and 7.', false],
    ])
    expect(found.outcome.counts).toMatchObject({ rows: 7, taken: 4, aside: 3 })
    const taken = lookAtBudget(table(subtotals), { says: () => ({ take: new Set([4]) }) })
    expect(names(taken)).toContain('Instruction')
    expect(taken.outcome.doubts[0]).toMatchObject({ row: 4, take: true })
  })

  it('are found where nothing else tells them from lines, above or below what they sum up', () => {
    const below =
      'What | FY27\nPay | 120.50\nAides | 80.25\nSchools | 200.75\nBooks | 10.00\nPens | 5.00\nThings | 15.00'
    expect(names(lookAtBudget(table(below)))).toEqual(['Pay', 'Aides', 'Books', 'Pens'])
    const above =
      'What | FY27\nSchools | 200.75\nPay | 120.50\nAides | 80.25\nThings | 15.00\nBooks | 10.00\nPens | 5.00'
    expect(names(lookAtBudget(table(above)))).toEqual(['Pay', 'Aides', 'Books', 'Pens'])
    const outline = 'What | FY27\nSchools | 200.75\nPay | 120.50\nAides | 80.25\nTitle I | 15.00\nBooks | 15.00'
    expect(names(lookAtBudget(table(outline)))).toEqual(['Pay', 'Aides', 'Books'])
  })

  it('are none where a line happens to be as large as some above it', () => {
    const chance = 'What | FY27\nPay | 500.00\nAides | 1000.00\nBooks | 1500.00\nPens | 7.00\nInk | 90.00'
    expect(names(lookAtBudget(table(chance)))).toHaveLength(5)
    const alike = 'What | Fund | FY27\nStipend | General | 500.00\nStipend | | 500.00\nPens | General | 7.00'
    expect(names(lookAtBudget(table(alike)))).toHaveLength(3)
  })

  it('are known by their names, as are balances', () => {
    const called = `What | Fund | FY27
      Coach | General | 100.50
      Sum | | 99
      Net | | 98
      Overall | | 97
      Beginning fund balance | General | 50000.5
      Ending Fund Balance | General | 60000.5`
    const found = lookAtBudget(table(called))
    expect(names(found)).toEqual(['Coach'])
    expect(why(found).slice(2)).toEqual([
      [5, expect.stringContaining('called a total')],
      [6, 'It is called a balance: what is there, and not what is paid.'],
      [7, 'It is called a balance: what is there, and not what is paid.'],
    ])
  })
})

describe('rows of another kind', () => {
  it('are set aside where they say that money comes in', () => {
    const found = lookAtBudget(
      table(`Type | Account | What | FY27
        Revenue | 4100 | Property tax | 500.00
        Expenditure | 1100 | Teachers | 480.00`),
    )
    expect(names(found)).toEqual(['Teachers'])
    expect(why(found)).toEqual([[2, 'It says “Revenue” under “Type”: money that comes in, and no budget line.']])
    expect(found.draft.roles[0]).toBe('ignored')
  })

  it('are told apart by a column of versions, and a person says which are meant', () => {
    const versions = `Version | Account | What | FY27
      Original | 1100 | Teachers | 120.00
      Revised | 1100 | Teachers | 125.00`
    const found = lookAtBudget(table(versions))
    expect(found.question).toBe('Rows differ by “Version”: “Original”, “Revised”. Choose which of them you mean.')
    expect(found.lines).toEqual([])
    const said = lookAtBudget(table(versions), { says: () => ({ only: [{ column: 0, text: 'Revised' }] }) })
    expect([said.question, said.lines[0]?.amount]).toEqual([null, 12_500])
    const kinds =
      'Account | What | FY | Type | Amount\n1 | Pay | FY27 | Budget | 12.00\n1 | Pay | FY27 | Actual | 11.00'
    expect(lookAtBudget(table(kinds)).question).toContain('Rows differ by “Type”: “Budget”, “Actual”.')
  })

  it('are told apart by any other column in which rows that else say the same differ', () => {
    const rounds = `Round | Account | What | FY27
      A | 1100 | Teachers | 120.00
      B | 1100 | Teachers | 125.00`
    const found = lookAtBudget(table(rounds))
    expect(found.question).toBe(
      'Rows that are otherwise the same differ by “Round”: “A”, “B”. Choose whether it picks the rows or is not used.',
    )
    const both = lookAtBudget(table(rounds), { says: (d) => ({ roles: d.roles.with(0, 'ignored'), asked: [0] }) })
    expect([both.question, both.lines.length]).toEqual([null, 2])
  })

  it('are not asked about by a column of which a person said that it is not used', () => {
    const rounds = `Round | Account | What | FY27
      A | 1100 | Teachers | 120.00
      B | 1100 | Teachers | 125.00`
    const { columns } = lookAtBudget(table(rounds)).read.facts
    const said = lookAtBudget(table(rounds), { says: (d) => saidOfBudgetColumn(d, columns, 0, 'ignored') })
    expect([said.question, said.draft.roles[0], said.lines.length]).toEqual([null, 'ignored', 2])
  })
})

describe('rows of another place', () => {
  const cedar = [plainRecord('district', 'district', { name: 'Cedar Falls School District' })]
  const state = `District | Function | FY | Amount
    Waterloo | Instruction | FY27 | 920.00
    Cedar Falls | Instruction | FY27 | 420.00
    Cedar Falls | Support | FY27 | 120.00`

  it('stay out of a plan that knows its own district', () => {
    const found = lookAtBudget(table(state), { plan: cedar })
    expect(found.draft.roles).toEqual(['only', 'description', 'year', 'amount'])
    expect(found.lines.map((l) => [l.description, l.amount])).toEqual([
      ['Instruction', 42_000],
      ['Support', 12_000],
    ])
    expect(found.outcome.counts.otherRows).toBe(1)
  })

  it('are asked where none of them is the district’s by its name', () => {
    const found = lookAtBudget(table(state), { plan: [plainRecord('district', 'district', { name: 'Hudson' })] })
    expect(found.question).toContain('Rows differ by “District”: “Waterloo”, “Cedar Falls”.')
    const one = lookAtBudget(table(state.replaceAll('Cedar Falls', 'Waterloo')), { plan: cedar })
    expect(one.question).toContain('Every row has “Waterloo” under “District”.')
  })
})

it('asks about a column of years that can’t be read, and takes none of its rows for one year', () => {
  const { question } = lookAtBudget(
    table('What | Fiscal Year | Amount\nCoach | Plan 2026 | 7.50\nNurse | Plan 2027 | 8.50'),
  )
  expect(question).toContain('“Fiscal Year” can’t be read as fiscal years: “Plan 2026”, “Plan 2027”.')
})

it('says which lines come in without what others have, as below a name that is written once', () => {
  const pivot = `Fund | Department | What | FY27
    General | HR | Teachers | 100.50
    | | Aides | 50.50
    Title I-A | HR | Nurse | 30.50`
  const { outcome } = lookAtBudget(table(pivot))
  expect(outcome.gaps).toEqual([
    { row: 3, column: 'Fund', cell: '', why: 'Nothing is here: the line comes in without a funding source.' },
    { row: 3, column: 'Department', cell: '', why: 'Nothing is here: the line comes in without a department.' },
  ])
})

it('says where a status is not one that the plan knows', () => {
  const { outcome } = lookAtBudget(table('What | FY | Amount | Status\nPay | FY27 | 1.50 | Not approved'))
  expect(outcome.gaps).toEqual([
    { row: 2, column: 'Status', cell: 'Not approved', why: 'This is left out: the line comes in without a status.' },
  ])
})

it('says which goals and positions of the lines the plan does not have', () => {
  const { outcome } = lookAtBudget(table('What | FY | Amount | Goal | Position\nPay | FY27 | 1.50 | Belonging | Coach'))
  expect(outcome.gaps).toEqual([
    { row: 2, column: 'Goal', cell: 'Belonging', why: 'This is left out: the line comes in without a goal.' },
    { row: 2, column: 'Position', cell: 'Coach', why: 'This is left out: the line comes in without a position.' },
  ])
})

describe('what the money pays for', () => {
  const lines = (heading: string, beside: string, cells: readonly [string, string]) =>
    lookAtBudget(
      table(
        `${beside} | ${heading} | FY27 Budget\n${cells[0]} | Community forums | 82,000\n${cells[1]} | Bus passes | 12,500`,
      ),
    ).lines.map((l) => l.description)
  it.each(['Initiative', 'Category', 'Object', 'Object Description', 'Expense type', 'Position', 'Activity'])(
    'stands under “%s”, and not in the notes, the account or the name of who is paid',
    (heading) => {
      for (const [beside, cells] of [
        ['Notes', ['new', 'continuing']],
        ['Account Code', ['28-2904-331', '12-2740-849']],
        ['Vendor', ['Acme', 'State University']],
      ] as const)
        expect([beside, lines(heading, beside, cells)]).toEqual([beside, ['Community forums', 'Bus passes']])
    },
  )
  it('is no note even where there is nothing else', () => {
    const { question } = lookAtBudget(table('Notes | Amount | FY\nnew | 82,000 | FY27\ncontinuing | 12,500 | FY27'))
    expect(question).toBe('Choose the column that says what the money pays for.')
  })
})

it('says where an amount stands in another column', () => {
  const ledger = 'Account | What | FY | Debit | Credit\n1 | Pay | FY27 | 12.50 |\n1 | Back | FY27 | | 5.50'
  const found = lookAtBudget(table(ledger), { says: (d) => ({ roles: d.roles.with(3, 'amount').with(4, 'ignored') }) })
  expect(found.outcome.aside).toEqual([
    { row: 3, column: 'Debit', cell: '', why: 'There is no amount here; “Credit” has 5.50.' },
  ])
})

describe('a row that a column sets apart from the others', () => {
  const beside = (heading: string, usual: string, own: string) =>
    lookAtBudget(
      table(`Description | FY27 Budget | ${heading}
        Coach | 88500 | ${own}
        Liaison | 61250 | ${usual}
        Summer bridge | 35000 | ${usual}`),
    )
  it.each([
    ['Is total', 'N', 'Y'],
    ['Row type', 'Detail', 'Total'],
    ['Level', 'Line', 'Subtotal'],
    ['Line type', 'Line', 'Header'],
    ['Include in total', 'Y', 'N'],
    ['In-kind', 'N', 'Y'],
    ['Match', 'N', 'Y'],
    ['Carryover?', 'No', 'Yes'],
    ['Allowable', 'Yes', 'No'],
    ['Recommended', 'Yes', 'No'],
    ['Test', 'N', 'Y'],
    ['Paid by', 'District', 'PTA'],
    ['District share', '100%', '40%'],
    ['Percent charged', '100', '50'],
    ['Scenario', 'Base', 'Reduction'],
    ['Version name', 'FY27 Final', 'FY27 Draft'],
    ['Priority', '1', 'Not funded'],
    ['Fiscal Year', '2026-27', '2025-26'],
  ])('stays aside: “%s”, “%s” beside “%s”', (heading, usual, own) => {
    const { question, lines, outcome } = beside(heading, usual, own)
    expect(question).toBeNull()
    expect(lines.map((l) => l.description)).toEqual(['Liaison', 'Summer bridge'])
    expect(outcome.doubts.map((d) => d.row)).toEqual([2])
  })
  it('is money that comes in under “Account type”', () =>
    expect(beside('Account type', 'Expenditure', 'Revenue').lines).toHaveLength(2))
  it.each([
    ['One-time', 'N', 'Y'],
    ['Duration', '12 months', '12 months'],
    ['Reviewed', 'Y', 'N'],
    ['Vacant', 'N', 'Y'],
    ['Paid by', 'District', 'General fund'],
    ['Level', 'High', 'Elementary'],
  ])('is a line all the same: “%s”, “%s” beside “%s”', (heading, usual, own) =>
    expect(beside(heading, usual, own).lines).toHaveLength(3),
  )
})
