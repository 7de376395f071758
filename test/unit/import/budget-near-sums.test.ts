import { describe, expect, it } from 'vitest'
import { lookAtBudget, table } from '../../support/budget-rows.ts'

/** Rows that are the sums of others in one column alone, or but for a dollar of rounding. */

const doubts = (text: string) => lookAtBudget(table(text)).outcome.doubts.map((d) => [d.row, d.why])
const book = `Line | FY27 Budget | FY26 Budget
  COST CENTER 1 Instruction | 4,179,740 |
  Regular Instruction | 2,009,661 |
  Teacher Salaries | 1,263,462 | 1,342,892.96
  Substitutes | 161,135 | 139,405.06
  Benefits | 585,064 | 422,405.84
  Regular Instruction | 2,170,078 |
  Teacher Salaries | 1,394,149 | 1,300,892.96
  Substitutes | 184,834 | 129,405.06
  Benefits | 591,096 | 412,405.84`

describe('a sum', () => {
  it('without last year beside it is held back, and so is the sum of such sums, but for a dollar', () => {
    expect(doubts(book)).toEqual([
      [2, 'Under “FY27 Budget” it is about the sum of rows 3 and 7, which come to $4,179,739.00.'],
      [3, 'It is the sum of rows 4 to 6.'],
      [7, 'Under “FY27 Budget” it is about the sum of rows 8 to 10, which come to $2,170,079.00.'],
    ])
  })

  it.each([
    [
      'dollars',
      'Personnel | 98,500\nSalary | 75,000\nBenefits | 23,501',
      2,
      'the sum of rows 3 and 4, which come to $98,501.00',
    ],
    [
      'cents',
      'Salary | 75,000.25\nTravel | 23,500.25\nAll of it | 98,500.51',
      4,
      'the sum of rows 2 and 3, which come to $98,500.50',
    ],
  ])('that is off by the rounding of its parts is held back: %s', (_, rows, row, why) => {
    expect(doubts(`Line | FY27\n${rows}\nBooks | 3,018`)).toEqual([[row, `It is about ${why}.`]])
  })

  it('that is right in one of two years is held back', () => {
    const rows = 'Salary | 77,000 | 75,000\nBenefits | 22,500 | 23,500'
    expect(doubts(`Line | FY26 | FY27\nPersonnel | | 98,500\n${rows}`)).toEqual([[2, 'It is the sum of rows 3 and 4.']])
    expect(doubts(`Line | FY26 | FY27\nPersonnel | 100,000 | 98,500\n${rows}`)[0]).toEqual([
      2,
      'Under “FY27” it is the sum of rows 3 and 4. The row also has $98,500.00 in 2026–27.',
    ])
    const far = 'Salary | 77,000 | 75,011\nBenefits | 22,500 | 23,506'
    expect(doubts(`Line | FY26 | FY27\nPersonnel | 120,000 | 98,517\n${far}`).map(([row]) => row)).toEqual([2])
  })
})

const blocks = `Line | FY27
  Adams Elementary | 1,010,413
  Salaries | 811,207
  Benefits | 199,206
  Cedar High | 707,715
  Salaries | 604,411
  Benefits | 103,304
  Transportation | 416,767
  Bus contract | 416,767`

describe('a table in blocks', () => {
  it('has the sum of a block of one line, and that of all at its end, held back', () => {
    expect(doubts(`${blocks}\nGeneral Fund | 2,134,895`).map(([row]) => row)).toEqual([2, 5, 8, 10])
    const above = blocks.replace('FY27\n', 'FY27\n  Equity and Schools | 2,134,895\n')
    expect(doubts(above).map(([row]) => row)).toEqual([2, 3, 6, 9])
  })

  it('has a row held back that is called as its sums are, and comes to something else', () => {
    const more = ['Dyer', 'Kaler', 'Small'].map(
      (name, i) =>
        `COST CENTER ${i + 3} ${name} | ${2_134_898 + i}\nPay of ${name} | 1,710,713\nCosts of ${name} | ${424_185 + i}`,
    )
    const odd = 'COST CENTER 9 Debt | 8,099,359\nDebt service | 8,054,018'
    const found = doubts(`Line | FY27\n${more.join('\n')}\n${odd}`)
    expect(found.map(([row]) => row)).toEqual([2, 5, 8, 11])
    expect(found[3]?.[1]).toBe('It is called as row 2 is, which is the sum of other rows: it may be such a sum.')
  })
})

it('has no part of a sum held back for its name, and lets one line be the sum that it is called as', () => {
  const block = (n: number, all: string, lines: string) => `COST CENTER ${n} | ${all}\n${lines}`
  const rows = [
    block(1, '2,134,898', 'Pay of one | 1,710,713\nCosts of one | 424,185'),
    block(2, '2,134,899', 'Pay of two | 1,710,713\nCosts of two | 424,186'),
    block(3, '2,134,900', 'Pay of three | 1,710,713\nCosts of three | 424,187'),
    block(4, '8,099,359', 'Debt service | 8,099,359'),
    'COST CENTER 5 | 61,237',
  ].join('\n')
  expect(doubts(`Line | FY27\n${rows}`).map(([row]) => row)).toEqual([2, 5, 8, 11, 13])
  const all = doubts(`Line | FY27\nWhole budget | 14,565,293\n${rows}`)
  expect(all.map(([row]) => row)).toEqual([2, 3, 6, 9, 12])
  expect(all[4]?.[1]).toBe('It is as much as row 13 alone: it looks like the sum of that.')
})

it('leaves lines alone that are no sums of those beside them, two of one size among them', () => {
  const lines = [81_234, 27_412, 27_412, 9_318, 61_007, 12_500, 12_500, 25_000, 3_118, 44_906, 7_770, 52_019]
  expect(
    doubts(`Line | FY27\n${lines.map((n, i) => `Line of its own ${'abcdefghijkl'[i]} | ${n}`).join('\n')}`),
  ).toEqual([])
})
