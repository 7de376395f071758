import { describe, expect, test } from 'vitest'
import { cleanText } from '../../../../renderer/state/cleanText.ts'
import { saveWords } from '../../../../renderer/state/save.ts'
import { readEntry, writeEntry } from '../../../../shared/domain/entry.ts'
import { readFigure, readMoney } from '../../../../shared/words/index.ts'

describe('what a person types as a figure', () => {
  test.each([
    ['1,234.5', 1234.5],
    ['12 %', 12],
    ['12%', 12],
    ['−3', -3],
    ['.5', 0.5],
    ['1 234', 1234],
  ])('%s is read', (text, value) => expect(readFigure(text)).toEqual({ ok: true, value }))

  test.each(['about 12', '1,23', '12-15', '1.2.3', '<10', '--'])(
    '%s is not guessed at, and the sentence names it',
    (text) => {
      const read = readFigure(text)
      expect(read.ok).toBe(false)
      if (!read.ok) expect(read.error).toContain(`“${text}”`)
    },
  )

  test('an amount is kept in whole cents', () => {
    expect(readMoney('$347,000')).toEqual({ ok: true, value: 34_700_000 })
    expect(readMoney('1234.50')).toEqual({ ok: true, value: 123_450 })
    expect(readMoney('0.105').ok).toBe(false)
    expect(writeEntry({ t: 'money' }, 34_700_000)).toBe('347,000')
    expect(writeEntry({ t: 'money' }, 123_450)).toBe('1,234.50')
  })

  test('a single year is refused in its field, with both years that it may be', () => {
    const year = { t: 'year' } as const
    expect(readEntry(year, ' 2028 ')).toEqual({
      ok: false,
      error:
        '“2028” is one year, and a school or fiscal year spans two. Write 2027-28 for the one that ends then, or 2028-29.',
    })
    expect(readEntry(year, 'soon')).toMatchObject({
      ok: false,
      error: expect.stringContaining('Write it like 2026-27.'),
    })
    expect(readEntry(year, '2027–2028')).toEqual({ ok: true, value: '2027-28' })
    expect(readEntry(year, ' ')).toEqual({ ok: true, value: null })
  })

  test('a whole number has no part behind the point, and a day is in the calendar', () => {
    expect(readEntry({ t: 'integer' }, '12.5').ok).toBe(false)
    expect(readEntry({ t: 'integer' }, '1,042x')).toEqual({
      ok: false,
      error: '“1,042x” can’t be read as a number. Write a whole number in digits, without other signs.',
    })
    expect(readEntry({ t: 'integer' }, '1,042')).toEqual({ ok: true, value: 1042 })
    expect(readEntry({ t: 'day' }, '2026-02-30').ok).toBe(false)
    expect(readEntry({ t: 'day' }, '2028-02-29')).toEqual({ ok: true, value: '2028-02-29' })
  })

  test('a time of day is kept by the clock, and nothing else is taken for one', () => {
    const read = (text: string) => readEntry({ t: 'text', long: false }, text, { meaning: 'clock' })
    expect(['8:30', '8.30 am', '1 pm', 'noon', ' '].map(read)).toEqual(
      ['08:30', '08:30', '13:00', '12:00', null].map((value) => ({ ok: true, value })),
    )
    expect(read('half nine')).toEqual({
      ok: false,
      error: '“half nine” is not a time of day. Write one such as 8:30 or 1 pm.',
    })
  })

  test('what is written into a field is read back the same', () => {
    for (const value of [0, 27.4, -3.25, 1234567.891, 0.1])
      expect(readEntry({ t: 'figure' }, writeEntry({ t: 'figure' }, value))).toEqual({ ok: true, value })
  })

  test('an emptied field is no value', () =>
    expect(readEntry({ t: 'text', long: false }, '  ')).toEqual({ ok: true, value: null }))
})

describe('text that is pasted', () => {
  test('loses what can’t be kept, and the person is told how much', () => {
    expect(cleanText('a\0b\ud800c', false)).toEqual({ text: 'abc', note: expect.stringContaining('2 characters') })
    expect(cleanText('a\u0007', true).note).toContain('One character')
  })

  test('keeps everything else: other scripts, emoji, right-to-left marks, line ends', () => {
    const text = 'Más niños 👩‍🏫 \u200fمرحبا\u200e'
    expect(cleanText(text, false)).toEqual({ text, note: null })
    expect(cleanText('one\r\ntwo', true).text).toBe('one\ntwo')
    expect(cleanText('one\r\ntwo', false).text).toBe('one two')
  })
})

describe('the save state in words', () => {
  const now = new Date(2026, 10, 24, 10, 45)
  const at = new Date(2026, 10, 24, 10, 42).toISOString()
  const base = { busy: 0, typing: new Set<string>(), savedAt: at, failed: null }

  test('says when, and says at once when it is not', () => {
    expect(saveWords(base, now).text).toBe('Saved on this laptop, 10:42 am')
    expect(saveWords({ ...base, busy: 1 }, now).text).toBe('Saving…')
    expect(saveWords({ ...base, typing: new Set(['goal/title']) }, now).text).toBe('Saving…')
    const failed = { kind: 'io', says: 'The stick was pulled out.' } as const
    const lost = 'Not saved since 10:42 am. The stick was pulled out.'
    expect(saveWords({ ...base, failed }, now).text).toBe(lost)
    // The next one is on its way, or a word half typed: what failed is still said.
    expect(saveWords({ ...base, failed, busy: 1, typing: new Set(['goal/title']) }, now).text).toBe(lost)
  })
})
