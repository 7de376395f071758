import { describe, expect, it } from 'vitest'
import { numberEvidence, readNumber, styleOf, timesHundred } from '../../../shared/import/cells/numbers.ts'

/** Numbers as states and spreadsheets write them. */

const value = (text: string | number, style: 'point' | 'comma' = 'point') => {
  const read = readNumber(text, style)
  return read.ok ? read.value : null
}
const why = (text: string, style: 'point' | 'comma' = 'point') => {
  const read = readNumber(text, style)
  return read.ok ? null : read.why
}

describe('a column decides how its numbers are written', () => {
  it.each([
    [['1,234.5', '12'], 'point'],
    [['1.234,5', '12'], 'comma'],
    [['0.123'], 'point'],
    [['0,123'], 'comma'],
    [['1,234,567'], 'point'],
    [['1.234.567'], 'comma'],
    [['12', '7'], 'point'],
    [['1,234', '12.5'], 'point'],
    // One thing in this file, another in the next: a person is asked.
    [['1,234', '56'], null],
    [['1.234'], null],
    [['12.5', '12,5'], null],
  ])('%j: %s', (cells, style) => {
    expect(styleOf(numberEvidence(cells))).toBe(style)
  })

  it('shows what can be read in two ways', () => {
    expect(numberEvidence(['1,234', '5', 'LNE', '']).asks).toEqual(['1,234'])
  })

  it('tells percent signs, the range and decimals', () => {
    expect(numberEvidence(['12 %', '0.5', '3', 7])).toMatchObject({
      signs: 1,
      least: 0.5,
      most: 7,
      decimals: true,
      numbers: 4,
    })
  })
})

describe('one cell', () => {
  it.each([
    ['1,234.5', 'point', 1234.5],
    ['1.234,5', 'comma', 1234.5],
    ['12%', 'point', 12],
    ['12,5 %', 'comma', 12.5],
    ['0.123', 'point', 0.123],
    ['.5', 'point', 0.5],
    ['−3', 'point', -3],
    ['1 234,5', 'comma', 1234.5],
    ['1\u202f234', 'point', 1234],
    ['2E-3', 'point', 0.002],
    ['0', 'point', 0],
  ] as const)('%s (%s) is %d', (text, style, expected) => {
    expect(value(text, style)).toBe(expected)
  })

  it.each([
    '1e400',
    '00123',
    '3-4',
    '',
    '12 34',
    '1,23',
    '1.2.3',
    '٣',
    '１２',
    '0x10',
    'Infinity',
    'NaN',
    '--5',
    '12%%',
    '1,2345',
  ])('%j is never guessed', (text) => expect(value(text)).toBeNull())

  it('says why', () => {
    expect(why('1e400')).toContain('too large')
    expect(why('00123')).toContain('looks like a code')
    expect(why('12,5')).toContain('written 1,234.5')
    expect(why('3;4')).toContain('can’t be read')
  })

  it('takes a number of a spreadsheet as it is', () => expect(value(0.413)).toBe(0.413))
})

it('multiplies by its digits, not in binary', () => {
  expect(timesHundred('0.5573')).toBe(55.73)
  expect(timesHundred('0.07')).toBe(7)
  expect(timesHundred('0.58828')).toBe(58.828)
  expect(timesHundred('2e-3')).toBe(0.2)
  expect(0.5573 * 100).not.toBe(55.73)
})

it.each(['6-9', '85–89%', '10 to 14'])('“%s” is a range, and is told as one', (text) =>
  expect(readNumber(text, 'point')).toEqual({
    ok: false,
    why: 'This is a range: the source keeps back the figure itself.',
    text: true,
  }),
)
