import { describe, expect, it } from 'vitest'
import { useBudgetColumn } from '../../../shared/import/budget/amounts.ts'
import { lookAtBudget, table } from '../../support/budget-rows.ts'

/** Which of several columns of money is the amount: what its heading says, and what it adds up. */

const amountsOf = (text: string): readonly (string | undefined)[] => {
  const { draft, read } = lookAtBudget(table(text))
  return read.facts.columns.flatMap((c, i) => (draft.roles[i] === 'amount' ? [c.heading] : []))
}

describe('the column of the amount', () => {
  it.each([
    ['Item | Fiscal Year | Quantity | Unit Cost | Total Cost\nLaptop | FY27 | 100 | 800 | 80000', ['Total Cost']],
    [
      'Account | What | Original Budget | Revised Budget | YTD Expended | Encumbered | Available Balance | % Used\n10-1 | Pay | 120.00 | 125.00 | 61.00 | 60.00 | 4.00 | 97.0',
      ['Revised Budget'],
    ],
    [
      'What | FY26 ORIG BUD | FY26 REVISED BUD | FY27 DEPT REQUEST\nPay | 80000 | 81000 | 82000',
      ['FY26 REVISED BUD', 'FY27 DEPT REQUEST'],
    ],
    ['What | FY27 | FY27 % of budget\nPay | 1200000.50 | 60', ['FY27']],
    ['What | FY27 Adopted | FY27 YTD | FY27 Remaining\nPay | 80000 | 10000 | 70000', ['FY27 Adopted']],
    ['Program | Salaries | Contracted | Supplies | Total\nEquity | 180,000 | 40,000 | 3,000 | 223,000', ['Total']],
    ['What | FY27 Salary | FY27 Benefits | FY27 Total\nPay | 80000 | 20000 | 100000', ['FY27 Total']],
    ['What | FY27 Q1 | FY27 Q2 | FY27 Total\nPay | 80 | 20 | 100', ['FY27 Total']],
    ['What | Jul 2026 | Aug 2026 | Sep 2026 | Annual Budget\nPay | 10 | 10 | 10 | 120', ['Annual Budget']],
    [
      'What | Prior Year | Current Year | Increase/(Decrease) | % Change\nPay | 12.5 | 13.5 | 1 | 8.3',
      ['Current Year'],
    ],
    ['School | Fiscal Year | Enrollment | Per Pupil | Total\nLincoln | FY27 | 400 | 10000 | 4000000', ['Total']],
    ['What | Fiscal Year | Annual Salary | Hourly Rate | Hours\nPay | FY27 | 92400 | 44.42 | 2080', ['Annual Salary']],
    // Of a request and what became of it the board’s decision counts.
    ['What | FY27 Requested | FY27 Proposed | FY27 Adopted\nPay | 30 | 20 | 10', ['FY27 Adopted']],
    // What is only expected of years to come is no budget.
    [
      'What | FY26 Adopted | FY27 Proposed | FY28 Projected | FY29 Projected\nPay | 10 | 20 | 30 | 40',
      ['FY26 Adopted', 'FY27 Proposed'],
    ],
    ['What | FY26 Estimated | FY27 Adopted\nPay | 10 | 20', ['FY26 Estimated', 'FY27 Adopted']],
    ['What | FY26 Forecast | FY27 Proposed\nPay | 10 | 20', ['FY27 Proposed']],
    ['What | FY26 YTD | 2025-26 Projected | FY27 Request\nPay | 5 | 10 | 20', ['FY27 Request']],
    ['What | FY28 Projected | FY29 Projected\nPay | 30 | 40', ['FY28 Projected', 'FY29 Projected']],
    ['What | FY26 Adopted | FY27 Adopted | Both years, total\nPay | 10 | 20 | 30', ['FY26 Adopted', 'FY27 Adopted']],
  ])('is plain from the headings of %s', (text, is) => {
    expect(amountsOf(text)).toEqual(is)
  })

  it.each([
    [
      'What | Fiscal Year | Requested | Recommended | Approved\nCoach | FY27 | 100,000.00 | 90,000.00 | 80,000.00',
      'Several columns could be the amount: “Requested” (100,000.00), “Recommended” (90,000.00), “Approved” (80,000.00).',
    ],
    [
      'What | FY2027 Approved | FY2027 Requested\nCoach | 80,000.00 | 100,000.00',
      'Several columns could be the amount for 2026–27: “FY2027 Approved” (80,000.00), “FY2027 Requested” (100,000.00).',
    ],
    ['What | FY27 Salary | FY27 Benefits\nCoach | 80000 | 20000', 'Several columns could be the amount for 2026–27'],
    ['What | FY27 General Fund | FY27 Title I-A\nCoach | 80000 | 20000', 'Several columns could be the amount'],
    ['Account | What | Fiscal Year | Debit | Credit\n1 | Pay | 2026-27 | 12.00 | 5.00', 'Several columns could be'],
    [
      'What | Fund | FY26 FTE | FY27 FTE\nTeacher | General | 24 | 25',
      'No column is plainly the amount. “FY26 FTE” (24) and “FY27 FTE” (25) hold numbers, but their headings say something else.',
    ],
    ['What | Fund | FY26 Actual\nTeacher | General | 24', 'No column is plainly the amount. “FY26 Actual” (24)'],
    [
      'What | FY27 Budget | Proposed\nPay | 10 | 20',
      'Several columns could be the amount: “FY27 Budget” (10), “Proposed” (20).',
    ],
  ])('is asked, with cells of the file, of %s', (text, says) => {
    const { question } = lookAtBudget(table(text))
    expect(question).toContain(says)
    expect(question).toContain('Choose ')
  })

  it('is settled for all that were asked by choosing one of them', () => {
    const { draft, read } = lookAtBudget(table('What | FY27 Asked for | FY27 Salary | FY28 Salary\nCoach | 9 | 8 | 7'))
    expect(draft.roles).toEqual(['description', 'asked', 'asked', 'amount'])
    expect(useBudgetColumn(draft.roles, read.facts.columns, 2, 'amount')).toEqual([
      'description',
      'ignored',
      'amount',
      'amount',
    ])
  })
})

it('the one column headed as money is the amount, though most of its cells are words', () => {
  const { question, lines, outcome } = lookAtBudget(
    table(`Action | Cost 2026-27
      Coach | $92,000
      Tutoring | $40,000-$45,000
      Travel | TBD
      Van | $40k
      Bus | $1,200 per trip`),
  )
  expect(question).toBeNull()
  expect(lines.map((l) => [l.description, l.amount])).toEqual([['Coach', 92_000_00]])
  expect(outcome.aside.map((a) => a.cell)).toEqual(['$40,000-$45,000', 'TBD', '$40k', '$1,200 per trip'])
})

describe('the comma in amounts', () => {
  const cents = (...amounts: string[]) => {
    const found = lookAtBudget(
      table(`Item | FY27\n${amounts.map((a, i) => `Line ${'ABCDEFG'[i]}x | ${a}`).join('\n')}`),
    )
    return found.question ?? found.lines.map((l) => l.amount)
  }
  it('separates thousands, whatever one slip says, which stays aside', () => {
    expect(cents('$110,000', '$80,000', '$45,000', '$5,00')).toEqual([11_000_000, 8_000_000, 4_500_000])
    expect(cents('110,250', '81,234', '45,117', '5,00')).toEqual([11_025_000, 8_123_400, 4_511_700])
  })
  it('is asked about where as many say the other', () => {
    expect(cents('80,000', '1,00')).toContain('how numbers are written')
    expect(cents('110.000', '80.000', '5.00')).toContain('how numbers are written')
  })
  it('is before the decimals where all say so', () =>
    expect(cents('80123,50', '1200,00')).toEqual([8_012_350, 120_000]))
  it('and amounts under 1,000 are asked about unless all are written as dollars and cents', () => {
    expect(cents('110.0', '80.5', '9.25')).toContain('All amounts are under 1,000')
    expect(cents('110.10', '80.50', '9.25')).toEqual([11_010, 8_050, 925])
  })
})

describe('a heading that says which fiscal year it names', () => {
  const year = (heading: string) =>
    lookAtBudget(table(`Item | ${heading}\nCoach | 82,000\nBooks | 12,511`)).lines.map((l) => l.fiscalYear)[0]
  it.each([
    ['FY27 (2027-28)', '2027-28'],
    ['FY26 Budget (2026-27)', '2026-27'],
    ['2026-27 / FY26', '2026-27'],
    ['FY27 (2026-27)', '2026-27'],
    ['FYE27', '2026-27'],
  ])('“%s” is %s', (heading, is) => expect(year(heading)).toBe(is))
})

describe('the name of a line', () => {
  it.each(['Start', 'Start Date', 'Effective', 'Due', 'Rank', 'Grade'])('is not under “%s”', (heading) => {
    const found = lookAtBudget(
      table(`Position | FY27 Amount | ${heading}\nDirector | 110,250 | July 2026\nCoach | 81,234 | January 2027`),
    )
    expect(found.lines.map((l) => l.description)).toEqual(['Director', 'Coach'])
  })
})
