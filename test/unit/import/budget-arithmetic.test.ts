import { describe, expect, it } from 'vitest'
import { plainRecord } from '../../../shared/domain/state.ts'
import { lookAtBudget, table } from '../../support/budget-rows.ts'

/** What a budget’s own numbers say against one of its amounts: totals, prices, and the same line in another year. */

const head = 'What | Fiscal Year | Amount'
const rows = (text: string) => lookAtBudget(table(text))
const names = (found: ReturnType<typeof lookAtBudget>) => found.lines.map((l) => l.description)

describe('a total that its rows do not come to', () => {
  it('is asked about, with the one row by whose slip it would be right', () => {
    const found = rows(
      `${head}\nCoaches | FY27 | 120000\nBooks | FY27 | 85000\nTutors | FY27 | 41000\nTotal | FY27 | 169500`,
    )
    expect(found.question).toBe(
      'Row 5, “Total”, says $169,500.00, and rows 2 to 4 come to $246,000.00; with $8,500.00 for “Books” (row 3) they would be the same. Confirm that it is right.',
    )
  })

  it('is asked about where nobody can say which row is wrong', () => {
    const found = rows(`${head}\nCoaches | FY27 | 120000\nBooks | FY27 | 8500\nTotal | FY27 | 140100`)
    expect(found.question).toBe(
      'Row 4, “Total”, says $140,100.00, and rows 2 and 3 come to $128,500.00. Confirm that it is right.',
    )
  })

  it.each([
    ['one total', 'Coaches | FY27 | 120000\nBooks | FY27 | 8500\nTotal | FY27 | 128500'],
    [
      'subtotals and a total of them',
      'Coaches | FY27 | 120000\nBooks | FY27 | 8500\nSubtotal | FY27 | 128500\nTutors | FY27 | 41000\nVans | FY27 | 9000\nSubtotal | FY27 | 50000\nGrand total | FY27 | 178500',
    ],
    ['a total over its rows', 'Total | FY27 | 128500\nCoaches | FY27 | 120000\nBooks | FY27 | 8500'],
    ['dollars that are rounded', 'Coaches | FY27 | 120001\nBooks | FY27 | 8500\nTotal | FY27 | 128502'],
  ])('is not, where it is right: %s', (_, text) => {
    expect(rows(`${head}\n${text}`).question).toBeNull()
  })
})

describe('an amount beside a number and a price', () => {
  const priced = 'What | Fiscal Year | Qty | Unit Price | Amount'
  it('stays aside where it is not so many at that price, and the others are', () => {
    const found = rows(`${priced}\nTablets | FY27 | 100 | 350 | 35000\nCarts | FY27 | 5 | 1200 | 600`)
    expect(names(found)).toEqual(['Tablets'])
    expect(found.outcome.doubts[0]?.why).toBe('5 at $1,200.00 make $6,000.00, and not $600.00.')
  })

  it('comes in where no row is its product: the columns say something else', () => {
    const found = rows(`${priced}\nTablets | FY27 | 100 | 350 | 36100\nCarts | FY27 | 5 | 1200 | 7000`)
    expect(names(found)).toEqual(['Tablets', 'Carts'])
  })
})

describe('the same line in another year', () => {
  it('stays aside where it is ten times as much', () => {
    const found = rows('What | FY26 | FY27\nCoaches | 118000 | 1200000\nBooks | 8300 | 8500\nTutors | 40000 | 41000')
    expect(names(found)).toEqual(['Books', 'Books', 'Tutors', 'Tutors'])
    expect(found.outcome.doubts[0]?.why).toBe(
      'It is $118,000.00 in 2025–26 and $1,200,000.00 in 2026–27, about ten times as much in one as in the other.',
    )
  })

  it('comes in where two lines of one year are called alike: neither is the one of the year before', () => {
    const found = rows(`${head}\nCoaches | FY26 | 118000\nCoaches | FY27 | 120000\nCoaches | FY27 | 1200000`)
    expect(found.lines).toHaveLength(3)
  })

  it('comes in where a small line grows, or a large one by another measure', () => {
    expect(rows('What | FY26 | FY27\nSnacks | 80 | 800\nVans | 20000 | 160000').lines).toHaveLength(4)
  })
})

describe('amounts that are too small for a budget', () => {
  it('are asked about: they may be thousands', () => {
    const text = `${head}\nCoach salary | FY27 | 65\nSuperintendent salary | FY27 | 185\nBus | FY27 | 90`
    expect(rows(text).question).toBe(
      'All amounts are under 1,000, the largest is “185”. Choose what the amounts are in.',
    )
  })

  it('are not, where they are written as dollars', () => {
    expect(rows(`${head}\nSnacks | FY27 | $65\nPaper | FY27 | $185`).question).toBeNull()
  })
})

describe('an amount that may be in thousands, beside others in dollars', () => {
  const held = (text: string) => rows(`What | FY27\nDirector | 110,250\nTravel | 15,000\n${text}`).outcome.doubts
  it('stays aside where it has one decimal, or is a person’s', () => {
    expect(held('Coach | 81.2\nAide | 27').map((d) => d.why)).toEqual([
      'It is $81.20, and other lines are far larger: it may be in thousands.',
      'It is $27.00, and other lines are far larger: it may be in thousands.',
    ])
    expect(held('Support | 81.2').map((d) => d.description)).toEqual(['Support'])
  })
  it('comes in where a budget has small lines, and where others have cents', () => {
    expect(held('Snacks | 150\nCoach mileage | 45')).toEqual([])
    expect(held('Audit | 9,333.50\nSupport | 81.2')).toEqual([])
  })
})

describe('a row of $0', () => {
  it('is no line, unless the plan has it, or another year has an amount', () => {
    const text = 'What | FY26 | FY27\nDirector | 110250 | 0\nCoach | 0 | 0'
    const found = rows(text)
    expect(found.lines.map((l) => [l.description, l.amount])).toEqual([
      ['Director', 11_025_000],
      ['Director', 0],
    ])
    expect(found.outcome.aside.map((a) => [a.cell, a.why])).toEqual([
      ['Coach', 'Its amount is $0, and the plan has no line like it.'],
    ])
    const kept = { description: 'Coach', fiscalYear: '2026-27', amount: 8_000_000, status: 'approved' }
    const cut = lookAtBudget(table('What | FY27\nDirector | 110250\nCoach | 0'), {
      plan: [plainRecord('budgetLine', 'b', kept)],
    })
    expect(cut.outcome.lines.map((l) => [l.how, l.after.amount])).toEqual([
      ['new', 11_025_000],
      ['change', 0],
    ])
  })
})

it('a row that stays aside in several years names the amount of each', () => {
  const text =
    'What | FY26 | FY27\nDirector | 98500 | 101455\nGrant reduction | -5000 | (6000)\nLiaison | 56750 | 58453'
  expect(rows(text).outcome.doubts.map((d) => d.why)).toEqual([
    'It is less than nothing: money that is taken away, or that comes in. The row also has −$6,000.00 in 2026–27.',
  ])
})

it('a subtotal of one source is the sum of its lines, wherever they are', () => {
  const text = (general: number) => `What | Source | FY26
    Director | General Fund | 142000
    Liaison | Title I-A | 110000
    Translation | General Fund | 30000
    Subtotal General Fund | | ${general}
    Subtotal Title I-A | | 110000
    GRAND TOTAL | | 282000`
  expect(rows(text(172000)).question).toBeNull()
  expect(rows(text(192000)).question).toContain('“Subtotal General Fund”, says $192,000.00')
})

describe('a line above its own parts', () => {
  const below = (text: string) => rows(`What | Source | FY26\n${text}\nTravel | Title II-A | 1000`).outcome.doubts
  it('stays aside where they are called as it is', () => {
    const parts =
      'Coordinator | General Fund | 98500\nCoordinator - salary | General Fund | 75000\nCoordinator - benefits | General Fund | 23500'
    expect(below(parts).map((d) => [d.description, d.why])).toEqual([['Coordinator', 'It is the sum of rows 3 and 4.']])
  })
  it('stays aside where it is called as many lines together are, or they are moved in below it', () => {
    const wide = 'Salaries and benefits | General | 98500\nSalaries | General | 75000\nBenefits | General | 23500'
    expect(below(wide).map((d) => d.description)).toEqual(['Salaries and benefits'])
    const found = lookAtBudget([
      ['What', 'FY26'],
      ['Family liaisons', '60000'],
      ['   Pay', '50000'],
      ['   Phones', '10000'],
      ['Coach', '70000'],
    ])
    expect(found.outcome.doubts.map((d) => [d.description, d.why])).toEqual([
      ['Family liaisons', 'It is the sum of rows 3 and 4.'],
    ])
  })
  it('stays aside for its parts of the same year, wherever they are', () => {
    const parts = (name: string, a: number, b: number) => `\n${name} | FY26 | ${a}\n${name} | FY27 | ${b}`
    const text = `${head}${parts('Coach', 98500, 101500)}${parts('Coach - pay', 75000, 77000)}\nVan | FY26 | 900${parts('Coach - benefits', 23500, 24500)}`
    expect(rows(text).outcome.doubts.map((d) => d.why)).toEqual([
      'It is the sum of rows 4 and 7.',
      'It is the sum of rows 5 and 8.',
    ])
    expect(rows(text.replace('24500', '24400')).outcome.doubts.map((d) => d.row)).toEqual([2])
    expect(rows(`${head}\nMusic | FY26 | 5000\nMusic - books | FY26 | 5000`).outcome.doubts).toEqual([])
  })
  it('stays aside beside sums of other kinds, and where its name has those of its parts', () => {
    const text = `${head}\nPlaces | FY26 | 12345\nMeals | FY26 | 23457\nBuses | FY26 | 35802\nVans | FY26 | 98500`
    const parts = 'Books and travel | FY26 | 9000\nBooks | FY26 | 5000\nTravel | FY26 | 4000'
    expect(rows(`${text}\n${parts}`).outcome.doubts.map((d) => d.description)).toEqual(['Buses', 'Books and travel'])
  })
  it('is not in the total of the file', () => {
    const text = `${head}\nCoach | FY26 | 98500\nCoach – pay | FY26 | 75000\nCoach – benefits | FY26 | 23500\nVan | FY26 | 1000`
    expect(rows(`${text}\nTotal | FY26 | 99500`).question).toBeNull()
    expect(rows(`${text}\nTotal | FY26 | 98000`).question).toContain('come to $99,500.00')
  })
  it('is a line of its own where those below only come to it by chance', () => {
    const chance = 'Coordinator | General Fund | 98500\nCoach | General Fund | 75000\nBooks | General Fund | 23500'
    expect(below(chance)).toEqual([])
    expect(below('Coach | General | 9000\nCoaching | General | 5000\nCoaches | General | 4000')).toEqual([])
  })
})

it('a total of one year is held against the lines of that year, where years are below each other', () => {
  const asked = (total: number) =>
    lookAtBudget(
      table(
        `What | Amount | Year\nCoach | 81,000 | 2026/27\nCoach | 83,000 | 2027/28\nKits | 12,000 | 2026/27\nTotal | ${total} | 2026/27\nTotal | 83,000 | 2027/28`,
      ),
    ).question
  expect(asked(93_000)).toBeNull()
  expect(asked(94_000)).toContain('says $94,000.00')
})
