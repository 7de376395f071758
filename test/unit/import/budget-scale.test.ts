import { describe, expect, it } from 'vitest'
import { planOf } from '../../../shared/domain/plan.ts'
import { plainRecord } from '../../../shared/domain/state.ts'
import { answeredBudget, type BudgetDraft } from '../../../shared/import/budget/draft.ts'
import { nameOfFile } from '../../../shared/import/names/names.ts'
import { lookAtBudget, table } from '../../support/budget-rows.ts'

/** Dollars, thousands, millions; and amounts that the plan, or last year's file, contradicts. */

const head = 'What | FY | Amount'
const cents = (text: string, says?: (d: BudgetDraft) => Partial<BudgetDraft>) =>
  lookAtBudget(table(text), says ? { says } : {}).lines.map((l) => l.amount)

describe('what an amount of one stands for', () => {
  it.each([
    ['What | FY27 Budget ($M)\nPay | 1.2', 120_000_000],
    ['What | FY27 Budget (in millions)\nPay | 1.2', 120_000_000],
    [`Amounts in $ millions | |\n${head}\nPay | FY27 | 1.2`, 120_000_000],
    [`${head}\nPay | FY27 | 1.2\nDollars in thousands | | `, 120_000],
    [`${head}\nPay | FY27 | 1.2\n(All amounts are in thousands of dollars) | | `, 120_000],
    [`${head}\nPay | FY27 | 1.2\nAmounts are in $1,000s | | `, 120_000],
    [`Figures are shown in 000's | |\n${head}\nPay | FY27 | 1.2`, 120_000],
    [`Serving thousands of children | |\n${head}\nPay | FY27 | 1.2`, 120],
    [`Thousand Oaks Unified | |\n${head}\nPay | FY27 | 1.2`, 120],
    [`${head}\nA $2 million grant | FY27 | 1.2`, 120],
  ])('is read wherever %s says it', (text, is) => {
    expect(cents(text)[0]).toBe(is)
  })

  it('is asked where a note says it of one row, and not of the others', () => {
    for (const note of ['in thousands', 'checked']) {
      const rows = table(`${head} | Notes\nPay | FY27 | 98000 |\nCoach | FY27 | 70 | ${note}`)
      const { draft, question } = lookAtBudget(rows)
      expect(draft.amountsIn, note).toBe(note === 'checked' ? 'dollars' : null)
      if (note !== 'checked') expect(question).toContain('Some rows say under “Notes” what their amounts are in')
    }
  })

  it('is asked where the file says two things', () => {
    const mixed = lookAtBudget(table('What | FY26 Budget ($000) | FY27 Budget\nPay | 1.2 | 1300'))
    expect([mixed.draft.amountsIn, mixed.question]).toEqual([
      null,
      'One heading says thousands, and “FY27 Budget” does not. Choose what the amounts are in.',
    ])
  })

  it('is asked where the file says another thing than last year’s file of its name', () => {
    const rows = table(`Dollars in thousands | |\n${head}\nPay | FY27 | 1000.5`)
    const kept = plainRecord('importMapping', 'k', {
      purpose: 'budget',
      name: 'budget',
      amountsIn: 'dollars',
      columns: ['description', 'year', 'amount'].map((usedAs, i) => ({ heading: ['What', 'FY', 'Amount'][i], usedAs })),
    })
    const found = lookAtBudget(rows, { plan: [kept] })
    expect([found.draft.from?.how, found.draft.amountsIn]).toEqual(['same', null])
    expect(found.question).toBe(
      'Last year’s file with this name was in dollars, but this one says thousands. Choose what the amounts are in.',
    )
  })

  it('is asked anew where last year’s answer makes millions of this year’s amounts, or cents of them', () => {
    const columns = ['description', 'year', 'amount'].map((usedAs, i) => ({
      heading: ['What', 'FY', 'Amount'][i],
      usedAs,
    }))
    const last = (amountsIn: string) =>
      plainRecord('importMapping', 'k', { purpose: 'budget', name: 'budget', amountsIn, columns })
    const line = plainRecord('budgetLine', 'a', { description: 'Coach', fiscalYear: '2025-26', amount: 8_500_000 })
    const asks = (rows: string, amountsIn: string) =>
      lookAtBudget(table(`${head}\n${rows}`), { plan: [last(amountsIn), line] }).question
    expect(asks('Coach | FY27 | 86000\nBooks | FY27 | 46000', 'thousands')).toBe(
      'Last year’s file was in thousands. “86000” for “Coach” is $86,000.00 in dollars, and $86,000,000.00 in thousands. Choose what the amounts are in.',
    )
    expect(asks('Coach | FY27 | 86\nBooks | FY27 | 46', 'thousands')).toBeNull()
    expect(asks('Coach | FY27 | 86.5\nBooks | FY27 | 46.3', 'dollars')).toContain('All amounts are under 1,000')
    expect(asks('Coach | FY27 | 86000\nBooks | FY27 | 46', 'dollars')).toBeNull()
  })

  it('is asked anew where a person chooses another column of amounts', () => {
    const rows = table('What | FY | Amount A | Amount B\nCoach | FY27 | 85 | 85000\nBooks | FY27 | 45 | 45000')
    const { draft, read } = lookAtBudget(rows, {
      says: () => ({ roles: ['description', 'year', 'amount', 'ignored'] }),
    })
    const said = answeredBudget(draft, { amountsIn: 'thousands' }, read, planOf([]))
    expect(answeredBudget(said, { status: 'approved' }, read, planOf([])).amountsIn).toBe('thousands')
    const other = answeredBudget(said, { roles: ['description', 'year', 'ignored', 'amount'] }, read, planOf([]))
    expect(other.amountsIn).toBe('dollars')
  })

  it('is dollars where a sheet shows them divided', () => {
    const rows = [
      ['Budget ($ in thousands)', '', ''],
      ['What', 'FY', 'Amount'],
      ['Pay', 'FY27', 1_200_000],
    ]
    expect(lookAtBudget(rows, { scaled: [2] }).lines[0]?.amount).toBe(120_000_000)
  })
})

describe('an amount that the plan contradicts', () => {
  const plan = [
    plainRecord('budgetLine', 'a', { description: 'Pay', fiscalYear: '2026-27', amount: 100_050_050 }),
    plainRecord('budgetLine', 'b', { description: 'Coach', account: '12', fiscalYear: '2025-26', amount: 8_000_000 }),
  ]

  it('stays aside where it is a hundred times more or less', () => {
    const text = `Account | ${head}\n | Pay | FY27 | 1000.50\n12 | Coach | FY27 | 80.00\n | Books | FY27 | 9.00`
    const found = lookAtBudget(table(text), { plan })
    expect(found.lines.map((l) => l.description)).toEqual(['Books'])
    expect(found.outcome.doubts).toEqual([
      { row: 2, description: 'Pay', cents: 100_050, why: 'The plan has $1,000,500.50 for it in 2026–27.', take: false },
      { row: 3, description: 'Coach', cents: 8000, why: 'The plan has $80,000.00 for it in 2025–26.', take: false },
    ])
    expect(found.outcome.counts).toMatchObject({ taken: 1, aside: 2 })
  })
})

describe('two lines with the same words', () => {
  const twice = [1_000_50, 500_50].map((amount, i) =>
    plainRecord('budgetLine', `s${i}`, { description: 'Stipend', account: '1100', fiscalYear: '2026-27', amount }),
  )
  const file = (amount: string) => table(`Account | ${head}\n1100 | Stipend | FY27 | ${amount}`)

  it('are told apart by their amounts', () => {
    expect(lookAtBudget(file('500.50'), { plan: twice }).outcome.lines).toMatchObject([
      { id: 's1', after: { amount: 500_50 } },
    ])
  })

  it('are left alone by a single row that is neither', () => {
    const { outcome } = lookAtBudget(file('700.00'), { plan: twice })
    expect(outcome.lines).toEqual([])
    expect(outcome.aside).toMatchObject([
      {
        row: 2,
        why: 'The plan has 2 lines like this one, and none with this amount. Change the one that is meant in the plan.',
      },
    ])
  })
})

it('asks about a year that the name of the sheet, the file or a title contradicts', () => {
  const rows = table('What | Amount\nPay | 12.50')
  const look = (given: { sheet?: string; file?: string }, year = '2026-27') =>
    lookAtBudget(rows, { ...given, says: () => ({ year }) })
  expect(look({ sheet: 'FY26 Adopted' }).question).toBe(
    'The sheet’s name says “FY26 Adopted”, but you entered 2026–27. Confirm that it is right.',
  )
  expect(look({ file: 'Budget 2025-26.csv' }).question).toContain('The file’s name says “Budget 2025-26”')
  expect(look({ sheet: 'FY27 Adopted', file: 'Export 12-31-2026.csv' }).question).toBeNull()
  expect(look({ sheet: 'Budget 2027' }).question).toBeNull()
  const agreed = lookAtBudget(rows, {
    sheet: 'FY26 Adopted',
    says: () => ({ year: '2026-27', agreed: ['FY26 Adopted: All lines are for 2026–27'] }),
  })
  expect(agreed.question).toBeNull()
})

it.each([
  'Waterloo Community Schools – Adopted budget',
  'FY27 Revenue Budget',
  'Proposed Reductions',
  'Monthly expenditures',
  'DRAFT - not adopted',
])('asks about a title that says something else: %s', (title) => {
  const plan = [plainRecord('district', 'district', { name: 'Cedar Falls' })]
  const rows = table(`${title} | |\nWhat | FY | Amount\nPay | FY27 | 12.50`)
  expect(lookAtBudget(rows, { plan }).question).toContain(`The title says “${title}”`)
  const own = table('Cedar Falls Community Schools – Adopted budget FY27 | |\nWhat | FY | Amount\nPay | FY27 | 12.50')
  expect(lookAtBudget(own, { plan }).question).toBeNull()
})

it('sets aside what is taken away, what is meant in part, and what the plan knows by other words', () => {
  const rows = table('What | FY27 | Change Type\nCoach | 16.50 | Add\nNurse | 6.50 | Delete')
  expect(lookAtBudget(rows).outcome.doubts.map((d) => [d.row, d.why])).toEqual([
    [3, 'It says “Delete” under “Change Type”, so this may be money that is taken away.'],
  ])
  const split = table('What | Fund | FY27 | Percent\nCoach | A | 100.00 | 40\nCoach | B | 100.00 | 60')
  expect(lookAtBudget(split).lines).toEqual([])
  const plan = [
    plainRecord('budgetLine', 'r', {
      description: 'Recruiter',
      account: '11',
      fiscalYear: '2026-27',
      amount: 9_000_000,
    }),
  ]
  const sum = table('Account | What | FY27\n11 | Salaries | 5000000.50')
  expect(lookAtBudget(sum, { plan }).outcome.doubts.map((d) => d.why)).toEqual([
    'The plan has “Recruiter” with $90,000.00 under this account number.',
  ])
})

describe('a line of “($000)” over several years', () => {
  it.each(['($000)', '$000', 'in thousands'])('makes all of them thousands: %s', (says) => {
    const years = 'What | 2025-26 | 2026-27'
    for (const text of [
      `${years}\n | ${says} | ${says}\nCoaches | 118 | 120\nBooks | 80 | 90`,
      `${years}\nCoaches | 118 | 120\nBooks | 80 | 90\n | ${says} | ${says}`,
    ])
      expect(lookAtBudget(table(text)).lines.map((l) => l.amount)).toEqual([
        118_000_00, 120_000_00, 80_000_00, 90_000_00,
      ])
  })

  it('is heard in the corner of the table, too', () => {
    const found = lookAtBudget(table('Amounts in thousands | 2025-26\nCoaches | 118\nBooks | 80'))
    expect(found.lines.map((l) => l.amount)).toEqual([118_000_00, 80_000_00])
  })
})

it('takes the source that was said for all lines for the next file of that name, and for no other', () => {
  const rows = table('Description | Fiscal Year | Amount\nCoach | FY27 | 82000')
  const idea = plainRecord('fundingSource', 'title', { name: 'Title I-A', type: 'titleIA' })
  const kept = plainRecord('importMapping', 'k', {
    purpose: 'budget',
    name: nameOfFile('Title I-A budget.csv'),
    source: 'title',
    columns: [
      { heading: 'Description', usedAs: 'description' },
      { heading: 'Fiscal Year', usedAs: 'year' },
      { heading: 'Amount', usedAs: 'amount' },
    ],
  })
  const of = (file: string) => lookAtBudget(rows, { plan: [idea, kept], file }).draft
  expect([of('Title I-A budget.csv').source, of('IDEA budget.csv').source]).toEqual(['title', ''])
  expect(of('IDEA budget.csv').from?.how).toBe('layout')
})

describe('lines that the plan has from a file of another name', () => {
  const kept = plainRecord('importMapping', 'k', {
    purpose: 'budget',
    name: nameOfFile('school-a.csv'),
    columns: ['description', 'year', 'amount'].map((usedAs, i) => ({ heading: ['What', 'FY', 'Amount'][i], usedAs })),
  })
  const line = (id: string, description: string, amount: number) =>
    plainRecord('budgetLine', id, { description, fiscalYear: '2026-27', amount, status: 'approved' })
  const plan = [kept, line('a', 'Supplies', 500_000), line('b', 'Travel', 100_000)]
  const rows = table(`${head}\nSupplies | FY27 | 9000\nTravel | FY27 | 1200`)
  it('are asked about where they would get other amounts', () =>
    expect(lookAtBudget(rows, { plan, file: 'school-b.csv' }).question).toBe(
      'The plan has “Supplies” and “Travel” with other amounts, from the file “school a”: these may be another school’s or department’s lines. Confirm that it is right.',
    ))
  it('are asked about where both files have one source of money', () => {
    const fund = (id: string, name: string) => plainRecord('fundingSource', id, { name, type: 'generalFund' })
    const paid = [kept, fund('g', 'General Fund'), fund('t', 'Title I-A')]
    const own = [...plan.slice(1).map((l) => plainRecord('budgetLine', l.id, { ...l.values, source: 'g' })), ...paid]
    const asks = (file: string) => lookAtBudget(table(file), { plan: own, file: 'school-b.csv' }).question
    const of = (source: string, travel = 1200) =>
      asks(`${head} | Source\nSupplies | FY27 | 9000 | ${source}\nTravel | FY27 | ${travel} | ${source}`)
    expect(of('General Fund')).toContain('The plan has “Supplies” and “Travel” with other amounts, from the file')
    expect(of('Title I-A')).toBeNull()
    expect(asks(`${head}\nSupplies | FY27 | 9000\nTravel | FY27 | 1200`)).toContain('The plan has “Supplies”')
    // A new version of a budget changes some of its lines.
    expect(of('General Fund', 1000)).toBeNull()
  })
  it('are not where the file has that name, the amounts are the same, or a column says whose they are', () => {
    const question = (file: string, own = rows) => lookAtBudget(own, { plan, file }).question
    expect(question('school-a 2027.csv')).toBeNull()
    expect(question('school-b.csv', table(`${head}\nSupplies | FY27 | 5000\nCoach | FY27 | 82000`))).toBeNull()
    expect(
      question(
        'school-b.csv',
        table(`${head} | Department\nSupplies | FY27 | 9000 | Adams\nTravel | FY27 | 1200 | Adams`),
      ),
    ).toBeNull()
    expect(lookAtBudget(rows, { plan: plan.slice(1), file: 'school-b.csv' }).question).toBeNull()
  })
})
