import { describe, expect, it } from 'vitest'
import { againstOwnTotal } from '../../../shared/import/budget/own-total.ts'
import { lookAtBudget, table } from '../../support/budget-rows.ts'
import { seedOf } from '../../support/seed.ts'

/** Sums of lines, with or without a name that says so: their money comes in once, with the lines. */

const cents = (rows: string[][]) =>
  lookAtBudget(rows).lines.reduce((n, l) => n + (l.fiscalYear === '2026-27' ? (l.amount ?? 0) : 0), 0)
const whys = (text: string) => lookAtBudget(table(text)).outcome.doubts.map((d) => [d.row, d.why])

describe('a sum over or under its lines', () => {
  it('is one where another year’s cell beside it is empty', () =>
    expect(
      whys(
        'What | FY27 | FY26\nInstruction | 2,009,661 |\nTeachers | 1,263,462 | 1,342,892\nAides | 746,199 | 139,405',
      ),
    ).toEqual([[2, 'It is the sum of rows 3 and 4.']]))

  it('is one where it is off by rounding', () => {
    expect(whys('What | FY27\nPersonnel | 98500\nSalary | 75000\nBenefits | 23501\nBooks | 3000')).toEqual([
      [2, 'It is about the sum of rows 3 and 4, which come to $98,501.00.'],
    ])
    expect(whys('What | FY27\nCoach | 75000.25\nTravel | 23500.25\nEquity initiatives | 98500.51')).toHaveLength(1)
    expect(whys('What | FY27\nPersonnel | 98500\nSalary | 74800\nBenefits | 23401\nBooks | 3000')).toEqual([])
  })

  it('is one of sums, each off by a dollar', () => {
    const text = 'What | FY27\nCenter | 600,000\nAdams | 300,001\nTeachers | 200,000\nAides | 100,000'
    expect(whys(`${text}\nCedar | 300,001\nTeachers | 250,000\nAides | 50,000`).map(([row]) => row)).toEqual([2, 3, 6])
  })

  it('is one of a single line where all others are sums, and not where two people have the same pay', () => {
    const schools =
      'What | FY27\nAdams | 83,517\nPay | 71,204\nBooks | 12,313\nCedar | 65,130\nPay | 60,019\nPens | 5,111'
    expect(whys(`${schools}\nBuses | 41,676\nContract | 41,676`).at(-1)).toEqual([
      8,
      'It is as much as row 9 alone: it looks like the sum of that.',
    ])
    expect(whys('What | FY27\nCoach | 81,204\nLiaison | 81,204\nBooks | 3,117')).toEqual([])
  })

  it('is held back where it is written as all sums are and its lines come to less, and says how much is in no line', () => {
    const block = (n: number) =>
      `\nSchool ${n} | | ${170_003 + n}\nPay | 90,000 | 100,001\nBooks | 60,000 | ${70_002 + n}`
    const text = `What | FY26 | FY27${[1, 2, 3, 4].map(block).join('')}\nOffice | | 300,250\nCopies | 80,000 | 85,114`
    expect(whys(text).at(-1)).toEqual([
      14,
      'Under “FY27” it looks like a sum, as others of this file do; row 15 comes to $85,114.00, and $215,136.00 of it is in no line.',
    ])
  })
})

describe('what the file itself says that all comes to', () => {
  const own = (text: string) => lookAtBudget(table(text)).outcome.own
  const schools =
    'What | FY27\nAdams | 83,517\nPay | 71,204\nBooks | 12,313\nCedar | 65,130\nPay | 60,019\nPens | 5,111'
  it('is its total, whatever it is called, or else its sums together', () => {
    expect(own(`${schools}\nGeneral fund | 148,647`)).toEqual([{ year: '2026-27', cents: 14_864_700, row: 8 }])
    expect(own(`${schools}\nGrand total | 148,647`)).toEqual([{ year: '2026-27', cents: 14_864_700, row: 8 }])
    expect(own(schools)).toEqual([{ year: '2026-27', cents: 14_864_700, row: null }])
  })
  it('is nothing where it has no sums', () => expect(own('What | FY27\nPay | 71,204\nBooks | 12,313')).toEqual([]))
  it('is spoken of where about twice or three times as much comes in', () => {
    const total = { year: '2026-27', cents: 10_000_00, row: 8 }
    expect(againstOwnTotal(20_010_00, total)).toContain(
      'about twice as much comes in as the file’s own total of $10,000.00',
    )
    expect(againstOwnTotal(30_000_00, total)).toContain('about 3 times as much')
    expect(againstOwnTotal(9_700_00, total)).toBeNull()
  })
})

/** A drawn budget: a tree of places over lines, its sums above or below their parts, exact or rounded. */
function drawn(random: () => number) {
  const whole = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1))
  const [depth, isAbove, isOff, beside] = [whole(0, 3), random() < 0.5, random() < 0.5, random() < 0.5]
  const names = ['Teachers', 'Aides', 'Retirement', 'Paper', 'Trips', 'Software', 'Books', 'Phones', 'Buses', 'Nurse']
  let all = 0
  const tree = (level: number): { cents: number; rows: string[][] } => {
    if (level === 0) {
      const dollars = Math.round(1500 * 600 ** random())
      all += dollars * 100
      const name = names[whole(0, names.length - 1)] ?? ''
      return { cents: dollars, rows: [[name, String(dollars), String(Math.round(dollars * (0.8 + random() * 0.4)))]] }
    }
    const parts = Array.from({ length: whole(2, 6) }, () => tree(level - 1))
    const sum = parts.reduce((n, p) => n + p.cents, 0) + (isOff ? whole(-1, 1) : 0)
    const own = [`Place ${whole(1, 99)}`, String(sum), '']
    const rows = parts.flatMap((p) => p.rows)
    return { cents: sum, rows: isAbove ? [own, ...rows] : [...rows, own] }
  }
  const rows = Array.from({ length: whole(2, 5) }, () => tree(depth)).flatMap((t) => t.rows)
  const head = ['What', 'FY27', 'FY26']
  return { rows: [head, ...rows].map((row) => (beside ? row : row.slice(0, 2))), all }
}

it('none is lost among thousands of round lines, some of which come to others by chance', { tags: 'seconds' }, () => {
  const line = (i: number): readonly string[] => {
    const dollars = (1 + ((i * 7_919) % 211)) * 500
    return [`Line ${i}`, String(dollars), String(Math.floor(dollars * 0.97))]
  }
  const rows = [['What', 'FY27', 'FY26'], ...Array.from({ length: 3_000 }, (_, i) => [...line(i * i)])]
  expect(lookAtBudget(rows).outcome.doubts).toEqual([])
})

it('a drawn budget comes in as its lines, once, whatever sums it has', { tags: 'seconds', timeout: 60_000 }, () => {
  const seed = seedOf(20_261_130)
  let state = seed
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  for (let n = 0; n < 150; n++) {
    const { rows, all } = drawn(random)
    expect({ n, seed, cents: cents(rows) }).toEqual({ n, seed, cents: all })
  }
})

it('finds the sums of 20,000 rows without a wait', { tags: 'seconds', timeout: 20_000 }, () => {
  const rows = [['What', 'FY27']]
  let sum = 0
  for (let i = 0; i < 20_000; i++) {
    const dollars = 1_000 + ((i * 7_919) % 90_001)
    sum += dollars
    rows.push([`Line ${i}`, String(dollars)])
    if (i % 8 === 7) rows.push([`School ${i}`, String(sum)])
    if (i % 8 === 7) sum = 0
  }
  expect(lookAtBudget(rows).outcome.doubts).toHaveLength(2_500)
})
