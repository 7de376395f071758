// @module-tag seconds

import { describe, expect, it } from 'vitest'
import { plainRecord } from '../../../shared/domain/state.ts'
import { lookAtBudget, table } from '../../support/budget-rows.ts'

/** Rows of a hand-kept budget that look like lines and are none. */

const names = (found: ReturnType<typeof lookAtBudget>) => found.lines.map((l) => l.description)
const aside = (found: ReturnType<typeof lookAtBudget>) => found.outcome.doubts.map((d) => d.description)

describe('a second table below the first', () => {
  it.each([
    'Description | FY26 Actual',
    'Revenue source | FY27',
    'Unfunded requests | FY27',
    'Line | Prior year',
    'Account | YTD',
    'Item | Cost',
    'Description | 2026',
  ])('stays aside where it begins “%s”', (headings) => {
    const found = lookAtBudget(
      table(`Description | FY27 Budget\nCoach | 82,000\nBooks | 12,500\n|\n${headings}\nCoach | 81,900\nVan | 7,311`),
    )
    expect(names(found)).toEqual(['Coach', 'Books'])
    expect(aside(found).slice(-2)).toEqual(['Coach', 'Van'])
    expect(found.outcome.doubts.at(-1)?.why).toBe(
      `It is under the headings “${headings}”, so it may be of another table.`,
    )
  })

  it('is none where a page has the same headings again, or a line has no amount yet', () => {
    const pages = 'Description | FY27 Budget\nCoach | 82,000\nDescription | FY27 Budget\nBooks | 12,500'
    expect(names(lookAtBudget(table(pages)))).toEqual(['Coach', 'Books'])
    for (const none of ['TBD', 'see below', 'no cost', 'pending budget', 'in kind', 'included in Coach'])
      expect(
        names(lookAtBudget(table(`Description | FY27 Budget\nCoach | 82,000\nVan | ${none}\nBooks | 12,500`))),
      ).toEqual(['Coach', 'Books'])
  })
})

describe('a line alone above rows that are no spending', () => {
  const under = (line: string) =>
    names(
      lookAtBudget(
        table(`Description | FY27\nCoach | 82,000\nBooks | 12,511\n${line} |\nFirst part | 7,311\nRest | 903`),
      ),
    )
  it.each([
    ...['Components of ending balance:', 'Reserves', 'Other financing sources/uses', 'Transfers out', 'Memo items'],
    ...['For information only', 'Included above', 'Off budget', 'On-behalf payments', 'Credits', 'FTE', 'Per pupil'],
  ])('holds them back: “%s”', (line) => expect(under(line)).toEqual(['Coach', 'Books']))
  it.each(['Staffing', 'Resources', 'Supplies', 'Professional learning'])('is a part of the budget: “%s”', (line) =>
    expect(under(line)).toEqual(['Coach', 'Books', 'First part', 'Rest']),
  )
})

describe('two lists side by side', () => {
  it('are asked about, so that no amount comes in under another line’s name', () => {
    const beside = (second: string) =>
      lookAtBudget(
        table(
          `Item | FY26 | ${second} | FY27\nDirector | 100,000 | Director | 110,250\nCoach | 80,000 | Liaison | 45,000`,
        ),
      )
    expect(beside('Item').question).toContain('Two lists are side by side')
    const again = table(
      'Item | FY26 | Item | FY27\nDirector | 100,000 | Director | 110,250\nCoach | 80,000 | Coach | 45,000',
    )
    expect(lookAtBudget(again).question).toBeNull()
  })
})

describe('sources of money above its uses', () => {
  const page = `Funding Sources | Amount
    Title I-A | 130,000
    Local levy | 17,500
    Total Funding | 147,500
    Uses | Amount
    Coach | 92,000
    Tutoring | 40,000
    Books | 15,500
    Total Uses | 147,500`
  const withWhat = (text: string) =>
    lookAtBudget(table(text), { says: () => ({ year: '2026-27', roles: ['description', 'amount'] }) })
  it('come in as no lines, and the uses do', () => {
    expect(names(withWhat(page))).toEqual(['Coach', 'Tutoring', 'Books'])
    expect(withWhat(page).outcome.aside[0]?.why).toContain('under the line “Funding Sources”')
  })
  it('leave another table aside that is none of uses', () =>
    expect(names(withWhat(page.replace('Uses | Amount', 'Unfunded requests | Amount')))).toEqual([]))
})

describe('what a fund holds, below its lines', () => {
  it.each([
    'Budgeted Fund Source Amount',
    'Grant amount',
    'Award',
    'Allocation',
    'Amount available',
    'Approved budget',
    'Cash on hand',
    'Carry forward',
    'Surplus/(Deficit)',
    'Maximum',
    'All items',
  ])('stays aside: “%s”', (name) => {
    const found = lookAtBudget(table(`Item | FY27\nTutors | 40,000\nBooks | 12,500\n${name} | 60,000`))
    expect(names(found)).toEqual(['Tutors', 'Books'])
    expect(aside(found)).toEqual([name])
  })
  it.each(['Awards for students', 'Grant writer', 'Goal setting retreat', 'Carry-on cases', 'Cap and gown'])(
    'is none where the name says what is paid: “%s”',
    (name) => expect(names(lookAtBudget(table(`Item | FY27\nTutors | 40,000\n${name} | 6,125`)))).toContain(name),
  )
  it('is part of no total', () => {
    const fund = `Item | FY27
      Tutors | 40,000
      Books | 12,500
      Sub-Total | 52,500
      Budgeted Fund Source Amount | 60,000
      +/- Difference | 7,500
      Grand Total | 52,500`
    expect(lookAtBudget(table(fund)).question).toBeNull()
  })
})

describe('a column of who asks for money', () => {
  it('names no lines', () => {
    const rows = 'Requestor | Request | FY27\nCoach A | Tutors | 40,000\nCoach B | Books | 12,500'
    expect(names(lookAtBudget(table(rows)))).toEqual(['Tutors', 'Books'])
    const resources = 'Strategy | Resource | FY27\nGoal 1 / S1 | Tutors | 40,000\nGoal 1 / S2 | Books | 12,500'
    expect(names(lookAtBudget(table(resources)))).toEqual(['Tutors', 'Books'])
  })
})

describe('a sum among lines of its own', () => {
  it('stays aside where one line stands outside of all sums', () => {
    const sections = `Description | FY27 Budget
      Books | 85,165.38
      Liaison | 8,933.24
      Core program | 94,098.62
      Training | 33,146.19
      Software | 14,019.05
      Staffing | 47,165.24
      Indirect | 11,631.27`
    expect(names(lookAtBudget(table(sections)))).toEqual(['Books', 'Liaison', 'Training', 'Software', 'Indirect'])
    const above = `Description | FY27 Budget
      Staffing | 102,260.06
      Tutoring | 28,448.25
      Substitutes | 73,811.81
      Indirect | 3,579.10`
    expect(names(lookAtBudget(table(above)))).toEqual(['Tutoring', 'Substitutes', 'Indirect'])
  })

  it('is known of round amounts, too, by the total that would be wrong with it', () => {
    const grant = 'Description | FY27\nCoach | 82,000\nBooks | 4,000\nDirect costs | 86,000\nIndirect | 3,010'
    const found = lookAtBudget(table(`${grant}\nGrand total | 89,010`))
    expect(names(found)).toEqual(['Coach', 'Books', 'Indirect'])
    expect(found.question).toBeNull()
    // With no total two lines may well come to a third.
    expect(names(lookAtBudget(table(grant)))).toHaveLength(4)
  })

  it('is known of round amounts by the others beside it', () => {
    const sections = `Description | FY27 Budget
      Printing | 55,000
      Stipends | 4,000
      Evaluation | 42,000
      Staffing | 101,000
      Substitutes | 64,000
      Books | 38,000
      Training | 20,000
      Supports | 122,000
      Indirect | 10,185`
    const plain = ['Printing', 'Stipends', 'Evaluation', 'Substitutes', 'Books', 'Training', 'Indirect']
    expect(names(lookAtBudget(table(sections)))).toEqual(plain)
  })

  it('asks nothing of the total of them, and of one that leaves lines out', () => {
    const lines = 'Personnel | 132,000\nCoach | 82,000\nLiaison | 50,000\nOther | 7,500\nTravel | 3,000\nInk | 4,500'
    const whole = lookAtBudget(table(`Description | FY27\n${lines}\nTotal | 139,500`))
    expect(whole.question).toBeNull()
    expect(names(whole)).toEqual(['Coach', 'Liaison', 'Travel', 'Ink'])
    const part = 'Description | FY27\nCoach | 82,000\nBooks | 4,000\nVan | 17,000\nInk | 3,010\nTotal | 20,010'
    expect(lookAtBudget(table(part)).question).toContain('“Total”, says $20,010.00')
  })

  it('is heard above a line of notes, and twice', () => {
    const office = `Description | FY27 Budget\nCoach | 82,000\nLiaison | 45,000\nBooks | 12,500\nEquity office | 139,500`
    const source = 'Source: Finance Office |'
    expect(names(lookAtBudget(table(`${office}\n|\n${source}`)))).toEqual(['Coach', 'Liaison', 'Books'])
    expect(names(lookAtBudget(table(`${office}\nFunds | 139,500\n${source}`)))).toEqual(['Coach', 'Liaison', 'Books'])
  })
})

describe('a row whose own name says that it is no line of this year', () => {
  const beside = (name: string, amount = '7,311') =>
    lookAtBudget(
      table(`Description | FY27 Budget\nCoach | 82,000\nTutoring | 40,000\n${name} | ${amount}\nBooks | 12,500`),
    )
  const plain = ['Coach', 'Tutoring', 'Books']

  it.each([
    [
      'that it is over',
      ['Rejected - Van', 'Tabled: Van', 'Archived — Van', 'Van — no longer needed', 'VOID Van', 'Eliminated - Van'],
    ],
    ['that it may not count', ['Option B: Van', 'Example: Van', 'Van, pending board approval', 'If funded: Van']],
    [
      'another year',
      [
        'Van FY26',
        'Van (FY25)',
        'Van - deferred to FY28',
        'FY26 budget',
        'Van increase over FY26',
        'Van 2024-25',
        'Van (2024)',
      ],
    ],
    [
      'money that is no spending',
      [
        'Shortfall',
        'Available funds',
        'Balance remaining',
        'Grant award',
        'Title I allocation',
        'Indirect cost recovery',
        'Transfer to Capital Reserve',
        'Van savings',
        'Van YTD',
        'Less vacancy factor',
        'Check',
        'Revenue',
      ],
    ],
    [
      'no money',
      [
        'FTE',
        'Number of positions',
        'Enrollment',
        'Students served',
        'Percent change',
        'Cost per student',
        'Page 1 of 2',
      ],
    ],
    [
      'not the whole of it',
      [
        'Van (in kind)',
        'In-kind volunteer hours',
        'Van - donated',
        'Van (paid by foundation)',
        'Van, monthly',
        'Van @ $500 each',
      ],
    ],
  ])('stays aside: %s', (_, said) => {
    for (const name of said) {
      const found = beside(name)
      expect([name, names(found)]).toEqual([name, plain])
      expect(aside(found)).toEqual([name])
    }
  })

  it.each([
    ...[
      'Excess (deficiency)',
      'Net surplus/(deficit)',
      'Brought forward',
      'Carried forward',
      'Unassigned',
      'End of year',
    ],
    ...[
      'Over expenditures',
      '8910-8929 Transfers In',
      'Reserve for Economic Uncertainties',
      'Tax levy',
      'Interest earned',
    ],
    ...['Title I allocation FY27', 'Donation from PTA', 'Adjustments', 'Due to General Fund', 'Outstanding POs', 'YTD'],
    ...[
      'Sum of above',
      'Lines 1-6',
      'Salaries & Benefits (all)',
      'FTE count',
      'Students',
      'Fringe rate',
      'COLA %',
      'Memo',
    ],
    ...[
      '3-year cost',
      'Monthly',
      'Q1',
      'First semester',
      'Check figure',
      'Rounding',
      'Approved by board 6/12',
      'N/A',
      '---',
    ],
    ...['Unappropriated Balances', 'Fund Equity', 'Contingency Reserve', 'Reserve for Contingencies', 'Excess'],
    ...['Transfers (net)', 'Insurance Recovery', 'Tuition from Other Districts', 'Current Year Levy', 'LCFF'],
    ...['Per Pupil Allocation', 'Reduction Target', 'Efficiencies', 'Salary Lapse', 'Turnover', 'PERS Rate'],
    ...[
      'Net Request',
      'Cost to General Fund',
      'Carried to next page',
      'Version 3',
      'As of 6/30/26',
      'Run Date: 6/1/26',
    ],
    ...[
      'Specific ownership tax',
      'State equalization',
      'Intermediate sources',
      'Earnings on investments',
      'Student fees',
    ],
    ...['Activity fees', 'Lottery', 'Food sales', 'Tuition', 'E-rate', 'Mill levy override'],
    ...['TABOR reserve', 'Emergency reserve', 'Operating reserve', 'Petty cash', 'Fund 10', 'General fund'],
    ...['Assessed valuation', 'Funded pupil count', 'PERA rate', 'Operating margin', 'Savings target'],
    ...['Amount to be raised', 'Refunds', 'Unfunded liability', 'Pension liability'],
  ])('stays aside where it is the whole name: “%s”', (name) => {
    expect(names(beside(name))).toEqual(plain)
  })
  it.each(['COLA %', 'Benefit rate', 'Volunteer hours'])('stays aside with an account, too: “%s”', (name) => {
    const ledger = `Account | Description | FY27\n10-1100 | Coach | 82,000\n10-1990 | ${name} | 7,311\n10-2200 | Books | 12,500`
    expect(names(lookAtBudget(table(ledger)))).toEqual(['Coach', 'Books'])
  })
  it.each([
    ...['General liability insurance', 'Lottery advisory team', 'Tuition for future teachers', 'Fund 10 audit'],
    ...[
      'Gifts and awards ceremony',
      'Transfer counselor',
      'Student voice grants',
      'Adjustment counselor',
      'Match tutoring',
    ],
    ...[
      'Restricted-area fencing',
      'Monthly family dinners',
      'Reserve bus driver',
      'Q1 assessment kit',
      'Memory project',
    ],
    ...['Turnover study', 'Recovery specialist', 'Printed materials', 'Proof of residency system', 'LCFF outreach'],
  ])('comes in where it is part of a name: “%s”', (name) =>
    expect(names(beside(name))).toEqual(['Coach', 'Tutoring', name, 'Books']),
  )

  it.each([
    'Retired teachers as mentors',
    'Cut scores study',
    'Draft horses club',
    'Dual credit',
    'Credit recovery',
    'Vision 2030 campaign',
    'Room 2024',
    'Summer 2026 program',
    'Deferred compensation',
    'Transfer students: welcome',
    'Balance and restorative practice',
    'Netbooks',
    'Positions',
    'Travel expenses',
    'Van FY27',
    'Equipment (new)',
    'Hourly tutors',
    'Parking',
    'Old Town school garden',
    'Check-in program',
    'Indirect costs',
    'Building allocations',
    'Per-pupil equity allocation to schools',
    'Percent for art',
    'Number talks training',
    'Count Me In program',
    'In-kind coordinator',
    'Safe and drug free',
    'Stipends: equity leads, 17 @ $429',
    'Restorative practices training (Year 2 of 3)',
  ])('comes in where the words name what is paid: “%s”', (name) => {
    expect(names(beside(name))).toEqual(['Coach', 'Tutoring', name, 'Books'])
  })

  it('is held against the years of the others', () => {
    const text = 'Description | Fiscal Year | Amount\nCoach | FY27 | 82,000\nVan | FY72 | 7,311\nBooks | FY27 | 12,500'
    expect(names(lookAtBudget(table(text)))).toEqual(['Coach', 'Books'])
  })

  it('is asked about where the heading of what is paid says it of all', () => {
    for (const heading of ['Description (draft)', 'Description (prior year)', 'Description (do not use)'])
      expect(lookAtBudget(table(`${heading} | FY27 Budget\nCoach | 82,000\nBooks | 12,500`)).question).toContain(
        heading,
      )
  })

  it('is held against its price, its other version and the lines around it', () => {
    expect(names(beside('10 stipends @ $500', '5,000'))).toHaveLength(4)
    expect(names(beside('Coach (revised)', '84,000'))).toEqual(['Tutoring', 'Books'])
    expect(names(beside('Leads', '3'))).toEqual(plain)
    expect(names(beside('Postage', '45'))).toHaveLength(4)
  })
})

describe('a funding source or a department', () => {
  const plan = [
    plainRecord('fundingSource', 'one', { name: 'Title I-A' }),
    plainRecord('fundingSource', 'general', { name: 'General fund, base budget' }),
    plainRecord('department', 'hr', { name: 'Human Resources' }),
  ]
  const of = (heading: string, text: string) =>
    lookAtBudget(table(`Description | FY27 Budget | ${heading}\nCoach | 82,000 | ${text}\nBooks | 4,000 | Levy`), {
      plan,
    })

  it.each(['Title I, Part A', 'Title 1', 'Title IA', 'Title I'])('is the plan’s own, written “%s”', (text) => {
    expect(of('Funding Source', text).lines[0]?.source).toBe('one')
  })

  it('is the plan’s own under a short name, and another where it is another', () => {
    for (const text of ['GF', 'General Fund', 'General'])
      expect(of('Funding Source', text).lines[0]?.source).toBe('general')
    expect(of('Department', 'HR').lines[0]?.department).toBe('hr')
    for (const text of ['Title I-C', 'Title II-A', 'Title I carryover', 'General obligation bond'])
      expect([...of('Funding Source', text).outcome.added.values()].map((a) => a.name)).toContain(text)
  })

  it.each(['N/A', 'TBD', 'None', 'Various', 'All'])(
    'is none where the file says “%s”, and the line says so',
    (text) => {
      const found = of('Funding Source', text)
      expect([...found.outcome.added.values()].map((a) => a.name)).toEqual(['Levy'])
      expect(found.outcome.gaps.map((g) => g.why)).toEqual([
        'This is left out: the line comes in without a funding source.',
      ])
    },
  )

  it('keeps a line aside that nobody pays', () => {
    for (const text of ['Not funded', 'Unfunded', 'Pending'])
      expect(names(of('Funding Source', text))).toEqual(['Books'])
  })
})

describe('an amount that is no whole amount of spending', () => {
  it('stays aside below nothing among lines of spending', () => {
    const found = lookAtBudget(
      table('Description | FY27 Budget\nCoach | 82,000\nRevenue transfer in | (50,000)\nBooks | 4,500'),
    )
    expect(names(found)).toEqual(['Coach', 'Books'])
    expect(found.outcome.doubts[0]?.why).toBe('It is less than nothing: money that is taken away, or that comes in.')
  })
  it('stays aside below nothing with an account, too, as a ledger signs what comes in', () => {
    const found = lookAtBudget(
      table(
        'Account | Description | FY27 Budget\n10-51100 | Coach | 82,000\n10-51200 | Training | (1,500)\n10-31100 | State Equalization | (50,000)\n10-56100 | Books | 4,500',
      ),
    )
    expect(names(found)).toEqual(['Coach', 'Books'])
    expect(aside(found)).toEqual(['Training', 'State Equalization'])
  })
  it('stays aside where its comma has cut it in two', () => {
    const found = lookAtBudget(
      table('Description | FY26 | FY27\nCoach | 82 | 000\nBooks | 900 | 950\nVan | 12,000 | 13,000'),
    )
    expect(names(found)).toEqual(['Books', 'Books', 'Van', 'Van'])
    expect(found.outcome.doubts[0]?.why).toBe(
      '“82” and “000” beside it may be one number that its comma has cut in two.',
    )
  })
})

describe('a row with the name of many lines', () => {
  const names = (...rows: string[]) =>
    lookAtBudget(table(['What | FY27', ...rows].join('\n'))).lines.map((l) => l.description)
  it('is no line where those above it come to it, in round thousands, too', () => {
    expect(
      names(
        'Coach | 85000',
        'Clerk | 45000',
        'Aide | 30000',
        'Salaries | 160000',
        'Benefits (30%) | 48000',
        'Salaries and benefits | 208000',
        'Laptops | 9000',
      ),
    ).toEqual(['Coach', 'Clerk', 'Aide', 'Benefits (30%)', 'Laptops'])
    expect(names('Coach | 85000', 'Laptops | 9000', 'All positions | 85000')).toEqual(['Coach', 'Laptops'])
  })
  it('is one where they do not, and so is any other name', () => {
    expect(names('Coach | 85000', 'Clerk | 45000', 'Salaries | 131000')).toContain('Salaries')
    expect(names('Coach | 85000', 'Clerk | 45000', 'Van for the team | 130000', 'Laptops | 9000')).toContain(
      'Van for the team',
    )
  })
})

describe('a column that says of each line whether it is in', () => {
  const names = (heading: string, yes: string, no: string) =>
    lookAtBudget(
      table(`What | Fiscal Year | Amount | ${heading}\nCoach | FY27 | 85000 | ${yes}\nClerk | FY27 | 45000 | ${no}`),
    ).lines.map((l) => l.description)
  it.each([
    ['Decision', 'Approve', 'Deny'],
    ['Supt. recommendation', 'Yes', 'No'],
    ['Result', 'Pass', 'Fail'],
    ['Frozen', '', 'Y'],
  ])('is heeded: “%s”', (heading, yes, no) => expect(names(heading, yes, no)).toEqual(['Coach']))
  it.each(['% of year', 'Probability'])('leaves a part of an amount aside: “%s”', (heading) =>
    expect(names(heading, '100%', '50%')).toEqual(['Coach']),
  )
})

describe('who pays for the lines, listed below them', () => {
  const lines = 'Coach | 121,500\nClerk | 84,000\nTotal Personnel | 205,500\nTravel | 6,000\nTOTAL | 211,500'
  const payers = 'General Fund | 150,000\nTitle II-A | 61,500\nTOTAL | 211,500'
  it.each(['Funding:', 'Paid from', 'Budget by source'])('is money that comes in, under “%s”', (line) => {
    const found = lookAtBudget(table(`Description | FY27\n${lines}\n${line} |\n${payers}`))
    expect(names(found)).toEqual(['Coach', 'Clerk', 'Travel'])
    expect(aside(found)).toEqual([])
  })
  it('is held back without such a line, where it comes to what all other lines do', () => {
    const found = lookAtBudget(table(`Description | FY27\n${lines}\n${payers}`))
    expect(names(found)).toEqual(['Coach', 'Clerk', 'Travel'])
    expect(aside(found)).toEqual(['General Fund', 'Title II-A'])
    expect(names(lookAtBudget(table(`Description | FY27\n${lines}\nGeneral supplies | 1,500`)))).toContain(
      'General supplies',
    )
  })
})

it.each(['Pulled', 'Pulled from agenda'])('a line with the status “%s” is held back', (status) => {
  const found = lookAtBudget(
    table(
      `Description | FY27 | Status\nCoach | 85,000 | Approved\nClerk | 45,000 | Approved\nVan | 38,000 | ${status}`,
    ),
  )
  expect(aside(found)).toEqual(['Van'])
})

it('a percentage of what is spent or left of each amount holds no line back', () => {
  const lines = 'Pay | 121,500 | 40,500 | .00 | 81,000 | 33.3%\nHelp | 52,000 | 12,000 | 20,000 | 20,000 | 61.5%'
  const ledger = (text: string) =>
    lookAtBudget(table(`Line | FY27 Budget | YTD Expended | Encumbered | Available | Pct\n${text}`))
  expect(names(ledger(lines))).toEqual(['Pay', 'Help'])
  expect(aside(ledger(lines.replace('33.3%', '50%')))).toEqual(['Pay', 'Help'])
})

describe('money that other lines of the file have', () => {
  const aside = (text: string) =>
    lookAtBudget(table(`Line | FY2026-27\n${text}`)).outcome.doubts.map((d) => [d.row, d.why])
  it('is told by a name that says in which line it is', () => {
    const text = 'Salaries | 5,100,000\nNew: equity coach (in salaries) | 150,000\nSupplies | 400,000'
    expect(aside(text)).toEqual([[3, 'Its name says that it is in “Salaries” (row 2).']])
    expect(aside(text.replace('in salaries', 'in Spanish'))).toEqual([])
  })
  it('is told by a line over it: “Memo”, “Included above”', () => {
    const under = (line: string) =>
      aside(`Salaries | 5,100,000\nSupplies | 400,000\n${line} |\nBus company | 210,000\nFood vendor | 90,000`)
    for (const line of ['Memo: largest contracts', 'Included above – contracts', 'For information only'])
      expect(under(line)).toEqual(
        [5, 6].map((row) => [row, `It is under the line “${line}”, so this money may be in other lines already.`]),
      )
    expect(under('Contracts')).toEqual([])
  })
  it('is the price of one where another line has several of them', () => {
    const text = 'Cost of one coach | 110,000\nThree coaches | 330,000\nPaper | 10,000'
    expect(aside(text)).toEqual([[2, 'It may be the price of one of “Three coaches” (row 3).']])
    expect(aside(text.replace('330,000', '345,000'))).toEqual([])
    expect(aside(text.replace('Three coaches', 'Three buses'))).toEqual([])
  })
})
