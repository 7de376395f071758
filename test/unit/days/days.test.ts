import { describe, expect, it, vi } from 'vitest'
import {
  dayAfter,
  dayInLanguage,
  dayInShort,
  dayInWords,
  daysBetween,
  endOfYear,
  fiscalYear,
  isDay,
  isYear,
  lastDay,
  likelyDay,
  monthBefore,
  monthInWords,
  months,
  monthsBetween,
  readDay,
  savedWords,
  timeOf,
  weekdayOf,
  weekdays,
  whenWords,
  yearInWords,
} from '../../../shared/days/index.ts'

describe('a day of the calendar', () => {
  it('is there or is not', () => {
    expect(['2026-02-28', '2028-02-29', '1000-01-01'].every(isDay)).toBe(true)
    for (const none of ['2026-02-30', '2026-02-29', '1900-02-29', '2026-13-01', '0202-01-01', '2026-1-1', ''])
      expect(isDay(none), none).toBe(false)
  })

  it('is counted from, over months, leap days and changes of the clock', () => {
    expect(dayAfter('2026-10-31', 1)).toBe('2026-11-01')
    expect(dayAfter('2028-02-28', 1)).toBe('2028-02-29')
    expect(dayAfter('2027-01-01', -1)).toBe('2026-12-31')
    expect(daysBetween('2026-03-01', '2026-04-01')).toBe(31)
    expect(daysBetween('2027-01-01', '2026-01-01')).toBe(-365)
    expect(weekdays[weekdayOf('2026-11-24')]).toBe('Tuesday')
    expect(monthBefore('2026-01-31')).toBe('2025-12-01')
  })

  it('is whole months from another, also from the end of a month to that of a shorter one', () => {
    const cases = [
      ['2025-12-15', '2026-01-14', 0],
      ['2025-12-15', '2026-01-15', 1],
      ['2025-11-30', '2026-02-28', 3],
      ['2025-11-30', '2027-02-27', 14],
      ['2026-03-01', '2026-04-30', 1],
    ] as const
    for (const [from, to, whole] of cases) expect(monthsBetween(from, to), `${from} ${to}`).toBe(whole)
    expect(monthsBetween('2026-02-30', '2026-04-30')).toBeNaN()
  })

  it('beyond the calendar’s ends is none, and is not counted up to', () => {
    for (const far of [4_000_000, 1e12, -1_000_000]) expect(dayAfter('2026-11-24', far)).toBeUndefined()
    expect(dayAfter('9999-12-31', 1)).toBeUndefined()
    expect(dayAfter('in the fall', 1)).toBeUndefined()
    expect(daysBetween('in the fall', '2026-11-24')).toBeNaN()
    expect(timeOf('')).toBeNaN()
  })

  it('reads as people here write it', () => {
    expect(dayInWords('2026-12-08')).toBe('December 8, 2026')
    expect(dayInWords('1000-01-01')).toBe('January 1, 1000')
    expect(dayInWords('in the fall')).toBe('in the fall')
    expect(dayInShort('2026-09-08')).toBe('Sept. 8, 2026')
    expect(monthInWords('2029-06')).toBe('June 2029')
    expect(months[0]).toBe('January')
    expect(weekdays[0]).toBe('Sunday')
  })

  it('is written as the system writes it, every day of a leap year and at the calendar’s ends', () => {
    const long = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' })
    const month = new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' })
    const days = Array.from({ length: 366 }, (_, n) => dayAfter('2028-01-01', n) ?? '')
    for (const day of [...days, '1000-01-01', '1582-10-10', '1900-02-28', '9999-12-31']) {
      expect(dayInWords(day)).toBe(long.format(timeOf(day)))
      expect(monthInWords(day)).toBe(month.format(timeOf(day)))
    }
    expect(monthInWords('2029-13')).toBe('2029-13')
  })

  it('has its minutes and its short name as the system writes them in US English', () => {
    const clock = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit' })
    const short = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', year: 'numeric' })
    vi.stubGlobal('navigator', { language: 'en-US' })
    for (let minute = 0; minute < 24 * 60; minute += 7) {
      const at = new Date(2026, minute % 12, 1 + (minute % 28), 0, minute)
      const time = clock.format(at).replace('\u202f', ' ').toLowerCase()
      expect(savedWords(at.toISOString(), at)).toBe(time)
      expect(savedWords(at.toISOString(), new Date(2030, 0))).toBe(`${short.format(at)}, ${time}`)
    }
    // Elsewhere it is the system that knows how a time is written.
    const made = vi.spyOn(Intl, 'DateTimeFormat')
    vi.stubGlobal('navigator', { language: 'de-DE' })
    expect(savedWords(new Date(2026, 0, 5, 9, 5).toISOString(), new Date(2026, 0, 5))).not.toBe('')
    expect(made).toHaveBeenCalledOnce()
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
  })

  it('is read as it stands in the plan or on paper', () => {
    expect(readDay('11/6/2026')).toEqual({ ok: true, value: '2026-11-06' })
    expect(readDay('2026-11-06')).toEqual({ ok: true, value: '2026-11-06' })
    for (const written of [
      '11/6/26',
      'November 6, 2026',
      'Nov. 6, 2026',
      'nov 6 2026',
      'November 6th, 2026',
      '11062026',
    ])
      expect(readDay(written), written).toEqual({ ok: true, value: '2026-11-06' })
    for (const none of ['Smarch 6, 2026', 'November 31, 2026', '2/30/26', 'No 6, 2026'])
      expect(readDay(none).ok, none).toBe(false)
    // A policy adopted in 1998 was printed as of 2098.
    expect(readDay('6/15/98')).toEqual({
      ok: false,
      error: '“6/15/98” may mean 1998 or 2098. Write the year with four digits.',
    })
    const wrong = readDay('31/12/2026')
    expect(wrong.ok ? '' : wrong.error).toBe(
      '“31/12/2026” is not a date. Write month, day and year, for example 11/24/2026.',
    )
    for (const typed of ['March 3', 'Mar. 3rd', '3/3'])
      expect(readDay(typed)).toEqual({
        ok: false,
        error: `“${typed}” has no year. Write month, day and year, for example 11/24/2026.`,
      })
    // Near the turn of a year it is the nearest one that is offered, and never taken.
    for (const [typed, likely] of [
      ['Nov 23', '2026-11-23'],
      ['January 15th', '2027-01-15'],
      ['10/20', '2026-10-20'],
      ['Feb 29', '2028-02-29'],
      ['Today', '2026-11-29'],
    ])
      expect(likelyDay(typed ?? '', typed === 'Feb 29' ? '2027-06-01' : '2026-11-29'), typed).toBe(likely)
    for (const typed of ['Smarch 6', 'Nov 31', 'next fall', '11/24/2026', ''])
      expect(likelyDay(typed, '2026-11-29'), typed).toBe(null)
    // A grant letter says “through June 2027”: its last day is offered.
    for (const [typed, last] of [
      ['June 2027', 'June 30, 2027'],
      ['Dec. 2027', 'December 31, 2027'],
    ])
      expect(readDay(typed ?? '')).toEqual({
        ok: false,
        error: `“${typed}” has no day. Write the day as well, for example ${last}.`,
      })
  })
})

describe('a school or fiscal year', () => {
  it('is two years that follow each other', () => {
    expect([isYear('2026-27'), isYear('1999-00'), isYear('2026-28')]).toEqual([true, true, false])
    expect(yearInWords('2026-27')).toBe('2026–27')
  })

  it('holds days from its first month on', () => {
    expect(fiscalYear('2026-06-30', 7)).toBe('2025-26')
    expect(fiscalYear('2026-07-01', 7)).toBe('2026-27')
    expect(lastDay('2027-28', 3)).toBe('2028-02-29')
    expect(endOfYear('2028-29', 'school', undefined)).toBe('the end of 2028–29')
    expect(endOfYear('2028-29', 'fiscal', 1)).toBe('December 2028')
  })
})

describe('a day in another language', () => {
  it('is written as families read it, and says no more than is known', () => {
    expect(dayInLanguage('2026-12-14', 'es')).toBe('14 de diciembre de 2026')
    expect(dayInLanguage('2026-10', 'es')).toBe('octubre de 2026')
    expect(dayInLanguage('2026', 'es')).toBe('2026')
    // A season has no name here: its year is what is left.
    expect(dayInLanguage('2026-23', 'es')).toBe('2026')
  })

  it('stays as figures where a paper may not have the letters, or nobody here knows the language', () => {
    expect(dayInLanguage('2026-12-14', 'zh')).toBe('2026-12-14')
    expect(dayInLanguage('2026-12-14', 'qaa')).toBe('2026-12-14')
    expect(dayInLanguage('soon', 'es')).toBe('soon')
  })
})

describe('a moment', () => {
  const at = (hour: number) => new Date(2026, 10, 24, hour, 42)

  it('of today has its time, and of another day that day', () => {
    expect(whenWords(at(10).toISOString(), at(23))).toBe('Today, 10:42 am')
    expect(savedWords(at(10).toISOString(), at(23))).toBe('10:42 am')
    expect(whenWords(at(10).toISOString(), new Date(2026, 10, 25, 0, 1))).toBe('Nov 24, 2026')
    expect(savedWords(at(10).toISOString(), new Date(2026, 10, 25, 0, 1))).toBe('Nov 24, 2026, 10:42 am')
  })
})
