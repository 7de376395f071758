import { describe, expect, it } from 'vitest'
import { lookAtBudget, table } from '../../support/budget-rows.ts'

/** Sums of amounts in whole thousands, any of which could come about by chance. */

const held = (text: string) => lookAtBudget(table(text)).outcome.doubts.map((d) => d.row)
const block = (name: string, parts: readonly number[], all = parts.reduce((a, b) => a + b, 0)): string =>
  [
    `${name} | ${all},000`,
    ...parts.map((part, i) => `${name} ${['pay', 'paper', 'trips', 'phones'][i]} | ${part},000`),
  ].join('\n')
const places = [
  block('Adams', [351, 136, 9]),
  block('Cedar', [41, 109, 2, 94]),
  block('Dyer', [515, 7, 63]),
  block('Elm', [88, 47, 31]),
]
const sums = [2, 6, 11, 15]

describe('sums of round amounts', () => {
  it('are held back where a small one is all that is left between others', () => {
    const rows = [...places.slice(0, 2), block('Grant', [18, 2]), ...places.slice(2)].join('\n')
    expect(held(`Line | FY27\n${rows}`)).toEqual([2, 6, 11, 14, 18])
  })

  it('are held back where the last is all that the others come to, but for one with small parts', () => {
    const last = block('Grant', [12, 5, 8])
    expect(held(`Line | FY27\n${places.slice(0, 2).join('\n')}\n${last}\nAll schools | 767,000`)).toEqual([
      2, 6, 11, 15,
    ])
    expect(held(`Line | FY27\nAll schools | 767,000\n${places.slice(0, 2).join('\n')}\n${last}`)).toEqual([2, 3, 7, 12])
  })

  it('are held back where a last one is about what all others come to', () => {
    const rows = `${places.join('\n')}\nLoose ends | 31,000\nAll schools | 1,520,000`
    expect(held(`Line | FY27\n${rows}`)).toEqual([...sums, 20])
  })

  it('are held back where all of them lack last year, which lines have', () => {
    const lines = [
      'Pay | 8 | 9',
      'Paper | 4 | 4',
      'Trips | 11 | 10',
      'Buses | 7 | 7',
      'Books | 21 | 19',
      'Nurse | 30 | 31',
    ]
    const in1000 = lines.map((line) => line.replace(/(\d+)/g, '$1,000'))
    const rows = ['Adams | | 13,000', ...in1000.slice(0, 2), 'Cedar | | 17,000', ...in1000.slice(2, 4)]
    const all = ['South | | 30,000', ...rows, 'North | | 50,000', 'Dyer | | 50,000', ...in1000.slice(4)]
    expect(held(`Line | FY26 | FY27\n${rows.join('\n')}`)).toEqual([2, 5])
    expect(held(`Line | FY26 | FY27\n${all.join('\n')}`)).toEqual([2, 3, 6, 9, 10])
  })

  const inAll = (text: string) => lookAtBudget(table(`Line | FY27\n${text}`))
  it('are held back where lines of no sum are between them, and where one has a single line', () => {
    const of = (name: string, ...parts: readonly number[]): string =>
      [
        `${name} | ${parts.reduce((a, b) => a + b, 0)},000`,
        ...parts.map((n, i) => `${'Pay Books Pens Ink'.split(' ')[i]} | ${n},000`),
      ].join('\n')
    const four = [of('Adams', 20, 28, 19), of('Cedar', 17, 4), of('Dyer', 1, 19, 30), of('Elm', 11, 9)]
    const between = four.flatMap((one, i) => [one, ['Buses | 14,000', 'Nurse | 6,000', 'Trips | 2,000'][i] ?? ''])
    expect(inAll(between.join('\n')).outcome.doubts.map((d) => d.row)).toEqual([2, 7, 11, 16])
    const single = [of('Adams', 3, 2), of('Cedar', 5, 7, 10, 21), of('Dyer', 6, 7, 14, 10), of('Elm', 15)]
    expect(inAll(single.join('\n')).outcome.doubts.map((d) => d.row)).toEqual([2, 5, 10, 15])
  })

  it('are held back where the file’s own total is right without them alone', () => {
    const text = 'Adams | 57,000\nPay | 57,000\nCedar | 11,000\nBooks | 11,000\nTotal | 68,000'
    expect(inAll(text).outcome.doubts.map((d) => d.row)).toEqual([2, 4])
  })

  it('are asked about where they may be chance as well, and lines with a right total are not', () => {
    const two =
      'Office | 100,000\nPay | 40,000\nBooks | 60,000\nBuses | 14,000\nTeachers | 50,000\nPens | 30,000\nTrips | 20,000'
    expect(inAll(two).question).toBe(
      'Row 2, “Office”, is as much as rows 3 and 4, and row 6, “Teachers”, is as much as rows 7 and 8. If a row is the sum of others, their money comes in twice: take it out of the file. Confirm that it is right.',
    )
    const { question, outcome } = inAll(`${two}\nTotal | 314,000`)
    expect([question, outcome.doubts]).toEqual([null, []])
  })

  it('are no lines of a table without sums that are about as large as all others', () => {
    expect(held('Line | FY27\nBooks | 5,000\nBuses | 10,000\nPaper | 5,000\nTeachers | 40,000')).toEqual([])
    expect(held('Line | FY27\nBooks | 51,000\nBuses | 110,000\nPaper | 4,000\nTeachers | 164,000')).toEqual([])
  })

  const named = 'Pay Books Pens Ink Buses Trips Nurse'.split(' ')
  const thousands = (text: string) =>
    `Line | FY27\n${text
      .split(' ')
      .map((n, i) => `${named[i % 7]} ${String.fromCharCode(65 + (i % 25))} | ${n}000`)
      .join('\n')}`
  it('are those by which no row is left over, where lines within them come to a row by chance', () => {
    // Row 16 is as much as rows 14 and 15, and a line of row 18.
    const below = '38 27 9 74 24 16 40 19 26 125 20 12 31 8 39 30 140 13 17 30'
    expect(held(thousands(below))).toEqual([5, 11, 18, 21])
    // Row 6 is as much as rows 7 and 8, and a line of row 3, which is one of row 2.
    const deep =
      '1240 660 185 135 170 155 15 140 45 95 440 135 15 145 145 1595 410 135 110 50 115 375 200 60 40 75 325 170 155 245 90 155 240 60 30 105 45'
    expect(held(thousands(deep))).toEqual([2, 3, 9, 12, 17, 18, 23, 28, 31, 34])
  })
  it('make no sum of a line that is as large as the sum above it', () => {
    const { outcome, question } = inAll(
      'Pay | 19,500\nAides | 20,000\nPens | 7,000\nAdams | 46,500\nInk | 1,000\nTrips | 2,500\nPhones | 4,000\nCedar | 7,500\nBooks | 7,500',
    )
    expect(question ?? outcome.doubts.map((d) => d.row)).toContain('row 9')
  })
  it('confirm their lines: one that falls to a tenth of last year has no slip', { tags: 'seconds' }, () => {
    const text = (sum: string) =>
      `Line | FY26 | FY27\nAdams | 475,000 | ${sum}\nTeachers | 185,000 | 185,000\nAides | 135,000 | 170,000\nRetirement | 155,000 | 15,000\nCedar | 195,000 | 230,000\nPaper | 45,000 | 95,000\nTrips | 150,000 | 135,000`
    expect(held(text('370,000'))).toEqual([2, 6])
    expect(lookAtBudget(table(text('505,000').replace('Adams', 'Total Adams'))).outcome.doubts).toContainEqual(
      expect.objectContaining({ row: 5, why: expect.stringContaining('about ten times as much in one') }),
    )
  })
})
