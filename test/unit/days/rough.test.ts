import { describe, expect, test } from 'vitest'
import {
  byDay,
  earliestOf,
  isRoughDay,
  latestOf,
  monthOfRough,
  onRough,
  readRoughDay,
  readYear,
  roughInWords,
  roughly,
} from '../../../shared/days/index.ts'

describe('a day as it is known', () => {
  test.each([
    ['2016-10-03', '2016-10-03', '2016-10-03', 'October 3, 2016'],
    ['2016-10', '2016-10-01', '2016-10-31', 'October 2016'],
    ['2016-02', '2016-02-01', '2016-02-29', 'February 2016'],
    ['2016-12', '2016-12-01', '2016-12-31', 'December 2016'],
    ['2016-21', '2016-03-01', '2016-05-31', 'spring 2016'],
    ['2016-22', '2016-06-01', '2016-08-31', 'summer 2016'],
    ['2016-23', '2016-09-01', '2016-11-30', 'fall 2016'],
    ['2016-24', '2016-12-01', '2017-02-28', 'winter 2016'],
    ['2016', '2016-01-01', '2016-12-31', '2016'],
    ['9999', '9999-01-01', '9999-12-31', '9999'],
  ])('%s is from %s to %s, and is printed as %s', (text, first, last, words) => {
    expect(isRoughDay(text)).toBe(true)
    expect(earliestOf(roughly(text))).toBe(first)
    expect(latestOf(roughly(text))).toBe(last)
    expect(roughInWords(roughly(text))).toBe(words)
  })

  test.each(['2016-13', '2016-20', '2016-25', '2016-1', '16', '0999', '2016-02-30', '2016-10-', 'fall', ''])(
    '%s is none',
    (text) => {
      expect(isRoughDay(text)).toBe(false)
    },
  )

  test.each([
    ['October 2016', '2016-10'],
    ['oct. 2016', '2016-10'],
    ['Sept 2016', '2016-09'],
    ['10/2016', '2016-10'],
    ['October 3, 2016', '2016-10-03'],
    ['Oct 3 2016', '2016-10-03'],
    ['10/3/2016', '2016-10-03'],
    ['10032016', '2016-10-03'],
    ['2016-10-03', '2016-10-03'],
    ['Fall 2016', '2016-23'],
    ['autumn 2016', '2016-23'],
    [' 2016 ', '2016'],
  ])('“%s” is read as %s', (typed, kept) => {
    expect(readRoughDay(typed)).toEqual({ ok: true, value: kept })
  })

  test.each([
    'next fall',
    '13/2016',
    'Ma 2016',
    'October 32, 2016',
    'fall of 2016',
    '2016-17',
    '2021-22',
    'October 16',
    '3/4',
  ])('“%s” is not guessed at, and a sentence says how to write it', (typed) => {
    const read = readRoughDay(typed)
    expect(read.ok).toBe(false)
    if (!read.ok) expect(read.error).toMatch(/(not a date|has no year)\. Write/)
  })

  test('a school year is its last month where something ends, its first where it begins, and is asked about elsewhere', () => {
    expect(readRoughDay('2028-29', 'ends')).toEqual({ ok: true, value: '2029-06' })
    expect(readRoughDay('2028–29', 'ends')).toEqual({ ok: true, value: '2029-06' })
    expect(readRoughDay('2028-29', 'begins')).toEqual({ ok: true, value: '2028-07' })
    expect(readRoughDay('2028-29')).toEqual({
      ok: false,
      error: '“2028-29” is a school year, and not a date. Write when in it: July 2028, June 2029, or a date.',
    })
  })

  test('what was typed comes back as it was read, however well the day is known', () => {
    for (const text of ['2016-10-03', '2016-10', '2016-21', '2016-22', '2016-23', '2016-24', '2016'])
      expect(readRoughDay(roughInWords(roughly(text)))).toEqual({ ok: true, value: text })
  })

  test('a fall stands before a December, and a year at its head', () => {
    const dated = ['2016-12-01', '2016-23', '2016', '2015-24', undefined].map((text, at) => ({
      id: String(at),
      date: text === undefined ? undefined : roughly(text),
    }))
    expect(dated.toSorted(byDay).map((d) => d.id)).toEqual(['3', '2', '1', '0', '4'])
  })

  test('meetings, which have whole days, go by the same order, and one without a day comes last', () => {
    const meetings = ['', '2026-11-24', undefined, '2026-10-01'].map((date, at) => ({ id: String(at), date }))
    expect(meetings.toSorted(byDay).map((m) => m.id)).toEqual(['3', '1', '0', '2'])
  })

  test('its words fit into a sentence', () => {
    expect(onRough(roughly('2016-10-03'))).toBe('on October 3, 2016')
    expect(onRough(roughly('2016-23'))).toBe('in fall 2016')
    expect(monthOfRough(roughly('2029-06-30'))).toBe('June 2029')
    expect(monthOfRough(roughly('2029-23'))).toBe('fall 2029')
  })
})

test.each([
  ['2027-28', '2027-28'],
  ['2027–2028', '2027-28'],
  ['2027/28', '2027-28'],
  ['June 2028', '2027-28'],
  ['6/30/2028', '2027-28'],
  ['class of 2028', '2027-28'],
  ['The class of 2028', '2027-28'],
  ['SY 2027-28', '2027-28'],
  ['SY2027–28', '2027-28'],
  ['September 2027', '2027-28'],
  ['2028', '2028'],
  ['soon', 'soon'],
])('the school year “%s” is read as %s', (typed, year) => {
  expect(readYear(typed)).toBe(year)
})
