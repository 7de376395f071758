import { describe, expect, test } from 'vitest'
import { MOST_MEETINGS, meetingDays, readRhythm, rhythmWords } from '../../../shared/domain/meeting-days.ts'

describe('the days of a rhythm', () => {
  test('second and fourth Monday of a school year', () => {
    const rhythm = readRhythm('Second and fourth Monday of the month; one meeting in July and December')
    expect(rhythm).toEqual({ weeks: [2, 4], weekday: 1 })
    expect(meetingDays(rhythm ?? { weeks: [], weekday: 1 }, '2026-11-01', '2027-01-31')).toEqual([
      '2026-11-09',
      '2026-11-23',
      '2026-12-14',
      '2026-12-28',
      '2027-01-11',
      '2027-01-25',
    ])
  })

  test('the first and the last day of the span count', () => {
    expect(meetingDays({ weeks: [2], weekday: 1 }, '2026-11-09', '2026-11-09')).toEqual(['2026-11-09'])
    expect(meetingDays({ weeks: [2], weekday: 1 }, '2026-11-10', '2026-12-13')).toEqual([])
  })

  test('the last Thursday is the fourth in one month and the fifth in another, in a leap year too', () => {
    const last = readRhythm('Last Thursday')
    expect(last).toEqual({ weeks: [-1], weekday: 4 })
    expect(meetingDays(last ?? { weeks: [], weekday: 4 }, '2028-02-01', '2028-04-30')).toEqual([
      '2028-02-24',
      '2028-03-30',
      '2028-04-27',
    ])
    expect(meetingDays({ weeks: [5], weekday: 2 }, '2028-02-01', '2028-02-29')).toEqual(['2028-02-29'])
  })

  test('a fourth that is also the last is one meeting', () => {
    expect(meetingDays({ weeks: [4, -1], weekday: 1 }, '2026-02-01', '2026-02-28')).toEqual(['2026-02-23'])
  })

  test('each week, over the turn of a year', () => {
    expect(readRhythm('every Tuesday')).toEqual({ weeks: [], weekday: 2 })
    expect(meetingDays({ weeks: [], weekday: 2 }, '2026-12-28', '2027-01-12')).toEqual([
      '2026-12-29',
      '2027-01-05',
      '2027-01-12',
    ])
  })

  test('days that are none, or stand the wrong way, give no meeting, and a century gives no more than are kept', () => {
    expect(meetingDays({ weeks: [], weekday: 2 }, '2026-02-30', '2027-01-01')).toEqual([])
    expect(meetingDays({ weeks: [], weekday: 2 }, '2027-01-01', '2026-01-01')).toEqual([])
    expect(meetingDays({ weeks: [], weekday: 2 }, '2027-01-01', '2127-01-01')).toHaveLength(MOST_MEETINGS)
  })

  test('what says no day is not guessed at', () => {
    expect(readRhythm('Once a month, in the evening')).toBeUndefined()
    expect(readRhythm('Every other Monday')).toBeUndefined()
    expect(readRhythm('')).toBeUndefined()
    expect(readRhythm('1st & 3rd Mondays')).toEqual({ weeks: [1, 3], weekday: 1 })
  })

  test('a rhythm in words reads back as itself', () => {
    for (const rhythm of [
      { weeks: [2, 4], weekday: 1 },
      { weeks: [1, 3, -1], weekday: 3 },
      { weeks: [], weekday: 5 },
    ])
      expect(readRhythm(rhythmWords(rhythm))).toEqual(rhythm)
    expect(rhythmWords({ weeks: [1, 3, -1], weekday: 3 })).toBe('first, third and last Wednesday')
  })
})
