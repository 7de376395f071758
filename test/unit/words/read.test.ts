import { describe, expect, it } from 'vitest'
import { plainMoney, readFte, readMoney } from '../../../shared/words/index.ts'

const cents = (text: string) => {
  const read = readMoney(text)
  return read.ok ? read.value : read.error
}

describe('an amount that somebody types or pastes', () => {
  it.each([
    ['347,000', 34_700_000],
    ['$347,000', 34_700_000],
    ['1,234.56', 123_456],
    ['1.234,56', 123_456],
    ['1.234.567,8', 123_456_780],
    ['1.234.567', 123_456_700],
    ['12,345,678', 1_234_567_800],
    ['1’234.50', 123_450],
    ['(500)', -50_000],
    ['($1,500.25)', -150_025],
    ['-$500', -50_000],
    ['−500', -50_000],
    ['500-', -50_000],
    ['1e9', 100_000_000_000],
    ['1.5E+06', 150_000_000],
    ['USD 20', 2_000],
    ['.5', 50],
    ['7.', 700],
    ['0.1', 10],
    ['74133.330000000002', 7_413_333],
    ['(0)', 0],
  ])('%s', (text, value) => {
    expect(cents(text)).toBe(value)
  })

  it.each([
    ['$1,2', /two ways. Write 1.20 or 12./],
    ['12,50', /two ways. Write 12.50 or 1250./],
    ['1234,56', /two ways. Write 1234.56 or 123456./],
    ['1.234', /two ways. Write 1,234 or 1.23./],
    ['0.105', /fractions of a cent/],
    ['1,23,456', /can’t be read as an amount/],
    ['1.234,567', /can’t be read/],
    ['12 %', /can’t be read/],
    ['about 12', /can’t be read/],
    ['(500', /can’t be read/],
    ['1e99', /too large/],
    ['99999999999999999999', /too large/],
    ['', /can’t be read/],
    ['e5', /can’t be read/],
    ['x'.repeat(100_000), /^“x{100}…” can’t/],
  ])('is refused with a sentence that shows how: %s', (text, says) => {
    expect(cents(text)).toMatch(says)
  })

  it('is copied as a spreadsheet takes it, and read back as it was', () => {
    for (const amount of [0, 1, 99, 100, -50_000, 34_700_000, 7_413_333, 100_000_000_000])
      expect(cents(plainMoney(amount))).toBe(amount)
  })
})

describe('a share of full time', () => {
  it.each([
    ['1', 1],
    ['0.5', 0.5],
    ['.5', 0.5],
    ['0,5', 0.5],
    ['50 %', 0.5],
    ['140 %', 1.4],
    ['2.0 FTE', 2],
    ['0', 0],
  ])('%s', (text, value) => {
    expect(readFte(text)).toEqual({ ok: true, value })
  })

  it.each([
    ['-0.5', /less than zero/],
    ['−1', /less than zero/],
    ['half', /can’t be read as FTE/],
    ['100000', /too much for one position/],
  ])('is refused with a sentence: %s', (text, says) => {
    const read = readFte(text)
    expect(read.ok ? '' : read.error).toMatch(says)
  })
})
