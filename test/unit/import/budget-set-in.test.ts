import { describe, expect, it } from 'vitest'
import { lookAtBudget } from '../../support/budget-rows.ts'

/** Budgets that show what is a part of what by setting it in, or by numbers: money that a row above has comes in once. */

const budget = (text: string) =>
  text
    .split('\n')
    .slice(1)
    .map((line) => line.split('|').map((cell, i) => (i === 0 ? cell.trimEnd() : cell.trim())))
const looks = (text: string) => {
  const { lines, outcome, question } = lookAtBudget(budget(text))
  const all = lines.reduce((n, line) => n + (line.amount ?? 0), 0) / 100
  return { all, aside: outcome.doubts.map((d) => d.row), whys: outcome.doubts.map((d) => d.why), question }
}

describe('a part that is set in under its sum', () => {
  const text = `
Line | FY2026-27
Instruction | 5,000,000
  Equity coach | 150,000
Support | 2,000,000
  Translation | 89,000`

  it('is counted in it, and waits with the reason', () =>
    expect(looks(text)).toEqual({
      all: 7_000_000,
      aside: [3, 5],
      whys: [
        'It is listed under “Instruction” (row 2) as a part of that: its money may be counted there.',
        'It is listed under “Support” (row 4) as a part of that: its money may be counted there.',
      ],
      question: null,
    }))
  it('is one where it is set in by a dash', () => {
    expect(looks(text.replaceAll('  Equity', '- Equity').replaceAll('  Trans', '– Trans')).aside).toEqual([3, 5])
  })
  it('is a line of its own where a total counts it, or the rows set in have more than the one above', () => {
    expect(looks(`${text}\nTotal | 7,239,000`)).toMatchObject({ all: 7_239_000, question: null })
    expect(looks(`${text}\nTotal | 7,000,000`)).toMatchObject({ all: 7_000_000, question: null })
    expect(looks(text.replace('150,000', '5,150,000')).aside).toEqual([5])
  })
  it('is no part of a line over it where only one blank slipped in', () =>
    expect(looks(text.replace('  Equity', ' Equity').replace('  Trans', ' Trans')).all).toBe(7_239_000))
  it('is a line where the row above has nothing in one of its years', () => {
    const years = (over: string) => `
Line | FY2026-27 | FY2027-28
Instruction | 5,000,000 | ${over}
  Equity coach | 150,000 | 160,000
Support | 2,000,000 | 2,100,000`
    expect(looks(years('')).all).toBe(9_410_000)
    expect(looks(years('5,100,000')).all).toBe(14_200_000)
  })
})

it('a sum is found above a part of a part, and where it is off by a few dollars', () => {
  const deep = looks(`
Line | FY2026-27
Instruction | 5,000,000
  Regular | 3,000,000
    Equity coach | 150,000
  Special | 2,000,000
Support | 2,000,000`)
  expect(deep).toMatchObject({ all: 7_000_000, aside: [2, 4] })
  const off = looks(`
Line | FY2026-27
Instruction | 5,000,000
  Regular | 3,000,400
  Special | 1,999,500
Support | 2,000,000`)
  expect(off).toMatchObject({ all: 6_999_900, aside: [2] })
})

it('a row that is set in is no sum of one that is not', () =>
  expect(
    looks(`
Line | FY2026-27
Instruction | 5,000,000
  Regular | 3,000,000
    Teachers | 2,800,000
    Coaches | 200,000
  Special | 2,000,000
Support | 2,000,000`),
  ).toMatchObject({ all: 7_000_000, aside: [2, 3] }))

describe('numbers of an outline', () => {
  const text = (heading: string, numbers: readonly string[]) => `
Line | ${heading} | FY2026-27
Instruction | ${numbers[0]} | 5,000,000
Equity coach | ${numbers[1]} | 150,000
Tutors | ${numbers[2]} | 80,000
Support | ${numbers[3]} | 2,000,000`
  it('say of what a row is a part', () => {
    expect(looks(text('No', ['1', '1.1', '1.2', '2']))).toMatchObject({ all: 7_000_000, aside: [3, 4] })
    expect(looks(text('Item', ['1.0', '1.1', '1.2', '2.0'])).aside).toEqual([3, 4])
    const named = `
Line | FY2026-27
1 Instruction | 5,000,000
1.1 Equity coach | 150,000
1.2 Tutors | 80,000
2 Support | 2,000,000`
    expect(looks(named)).toMatchObject({ all: 7_000_000, aside: [3, 4] })
  })
  it('are not the numbers of people', () => {
    expect(looks(text('FTE', ['1', '1.5', '1.5', '2'])).all).toBe(7_230_000)
    expect(looks(text('FTE', ['40', '1.5', '2', '6'])).all).toBe(7_230_000)
    const named = `
Line | FY2026-27
1.0 FTE Coach | 110,000
1.5 FTE Tutors | 90,000
2.0 FTE Liaisons | 180,000
2.5 FTE Aides | 100,000`
    expect(looks(named)).toMatchObject({ all: 480_000, aside: [] })
  })
})

describe('codes of a chart of accounts', () => {
  it('say of what a row is a part where three levels have money', () => {
    const chart = `
Line | Code | FY2026-27
Instruction | 1000 | 5,000,000
Regular programs | 1100 | 3,000,000
Elementary | 1110 | 1,000,000
Support | 2000 | 2,000,000
Pupil support | 2100 | 1,000,000`
    expect(looks(chart)).toMatchObject({ all: 7_000_000, aside: [3, 4, 6] })
    const named = `
Line | FY2026-27
0100 Salaries | 5,000,000
0110 - Regular salaries | 3,900,000
0111 - Substitutes | 150,000
0200 Benefits | 1,800,000`
    expect(looks(named)).toMatchObject({ all: 6_800_000, aside: [3, 4] })
  })
  it('say nothing in two levels, as in the forms of Illinois', () => {
    const form = `
Line | Function | FY2026-27
Instruction | 1000 | 
Regular programs | 1100 | 3,100,000
Pre-K programs | 1125 | 410,000
Special education | 1200 | 905,000
Special education Pre-K | 1225 | 77,000`
    expect(looks(form)).toMatchObject({ all: 4_492_000, aside: [] })
  })

  it('say it in two levels where the money bears it out: nearly all of one row is below it, or much of several', () => {
    const salaries = (over: string, ...rest: readonly string[]) => `
Line | Object | FY2026-27
Salaries | 1000 | ${over}
Certified | 1100 | 225,000
Classified | 1200 | 110,000
${rest.join('\n')}`
    const services = 'Services | 3000 | 25,000'
    expect(looks(salaries('345,000', services))).toMatchObject({ all: 370_000, aside: [3, 4] })
    expect(looks(salaries('945,000', services)).aside).toEqual([])
    expect(looks(salaries('545,000', services, 'Consultants | 3100 | 20,000')).aside).toEqual([3, 4, 6])
    expect(looks(salaries('345,000', services, 'Consultants | 3100 | 60,000')).aside).toEqual([])
  })
  it('say it in a year that was revised beside one in which the row is the sum', () =>
    expect(
      looks(`
Line | Object | FY2025-26 | FY2026-27
Salaries | 1000 | 300,000 | 310,000
Certified | 1100 | 200,000 | 205,000
Classified | 1200 | 100,000 | 105,500
Services | 3000 | 25,000 | 26,000`),
    ).toMatchObject({ all: 661_500, aside: [2] }))
})

describe('letters over numbers', () => {
  const text = (of: readonly string[], money: string) => `
Item | FY2026-27
${of[0]} Personnel | ${money}
${of[1]} Coaches | 285,000
${of[2]} Benefits | 85,500
${of[3]} Materials | 16,000
${of[4]} Books | 10,000
${of[5]} Travel | 5,000`
  it('say of what a row is a part, each counted from its first', () => {
    for (const signs of [
      ['A.', '1.', '2.', 'B.', '1.', '2.'],
      ['1.', 'a.', 'b.', '2.', 'a.', 'b.'],
      ['I.', 'A.', 'B.', 'II.', 'A.', 'B.'],
    ])
      expect(looks(text(signs, '380,000')), signs.join(' ')).toMatchObject({ all: 396_000, aside: [3, 4, 6, 7] })
  })
  it('say nothing where they count on, or over rows that have more', () => {
    expect(looks(text(['A.', '1.', '2.', 'B.', '3.', '4.'], '380,000')).aside).toEqual([])
    expect(looks(text(['A.', '1.', '2.', 'B.', '1.', '2.'], '280,000')).aside).toEqual([6, 7])
  })
})

it('a line that another says to include is a part of that', () => {
  const text = (whole: string, part = 'Equity training') => `
Line | FY2026-27
${whole} | 60,113
${part} | 20,057
Materials | 10,009`
  for (const whole of ['Training (includes equity training)', 'Training, including travel and equity training'])
    expect(looks(text(whole)), whole).toMatchObject({ all: 70_122, aside: [3] })
  expect(looks(text('Training (includes travel)')).aside).toEqual([])
  expect(looks(text('Training (excludes equity training)')).aside).toEqual([])
  expect(looks(text('Training (includes training)', 'Equity training')).aside).toEqual([])
})

describe('a code that ends in zeros, or sooner than others', () => {
  const text = (over: readonly [string, string], sum: string) => `
Account | Line | FY2026-27
${over[0]} | Student Services | ${sum}
10-200-5100 | Consultants | 58,010
10-200-5110 | Postage | 79,230
10-200-5120 | Software |
10-200-5130 | Books | 79,000
${over[1]} | Transportation | 76,615.62
10-300-5100 | Fuel | 51,655.62
10-300-5110 | Tires | 24,960`
  it.each([
    ['10-200-0000', '10-300-0000'],
    ['10-200', '10-300'],
  ])('is over those that go on from it, where the money bears it out: %s', (...over) => {
    expect(looks(text(over, '216,240')).all).toBe(292_855.62)
    expect(looks(text(over, '216,290')).all).toBe(292_855.62)
    expect(looks(text(over, '216,290')).aside).toEqual([2, 7])
  })
  it('is a line of its own where its amount says nothing of that', () => {
    const lines = text(['10-200-0000', '10-300-0000'], '16,290').replace('76,615.62', '6,615.62')
    expect(looks(lines).aside).toEqual([])
  })
})

it('a sum without the fund that all lines have is one beside another, where it comes nearly to its lines', () => {
  const found = looks(`
Line | Fund | FY2026-27
Student Services | | 252,661.20
Travel | General fund | 61,732
Benefits | General fund | 23,640
Coach | General fund | 84,000
Salaries | General fund | 63,527.20
Liaison | General fund | 19,000
Transportation | | 130,925.47
Drivers | General fund | 14,000
Books | Title I-A | 38,870
Fuel | General fund | 78,055.47`)
  expect(found.aside).toEqual([2, 8])
})
