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

  it('are no lines of a table without sums that are about as large as all others', () => {
    expect(held('Line | FY27\nBooks | 5,000\nBuses | 10,000\nPaper | 5,000\nTeachers | 40,000')).toEqual([])
    expect(held('Line | FY27\nBooks | 51,000\nBuses | 110,000\nPaper | 4,000\nTeachers | 164,000')).toEqual([])
  })
})
