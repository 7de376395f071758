import { describe, expect, test } from 'vitest'
import { clockAsTyped, clockWords, readClock, spanWords } from '../../../shared/days/index.ts'
import type { Part } from '../../../shared/retreat/gathering.ts'
import { shortened, slackWords, timetable } from '../../../shared/retreat/timetable.ts'

const part = (title: string, minutes: number, more: Partial<Part> = {}): Part => ({
  part: title,
  title,
  minutes,
  ...more,
})
const times = (rows: readonly Part[], begins = '8:30', ends?: string) =>
  timetable(rows, { begins, ends }).parts.map((t) => `${clockWords(t.starts)} ${t.row.title}`)

describe('a time of day', () => {
  test.each([
    ['8:30', 510],
    ['08.30', 510],
    ['1 pm', 780],
    ['12 am', 0],
    ['12:15 PM', 735],
    ['noon', 720],
    ['13:05', 785],
  ])('%s is understood', (typed, minutes) => expect(readClock(typed)).toBe(minutes))
  test.each(['', 'soon', '24:00', '8:75', '13 pm', '-1'])('“%s” is none', (typed) =>
    expect(readClock(typed)).toBeUndefined(),
  )
  test('is written as people read it, also beyond midnight', () => {
    expect([0, 725, 1439, 1500].map(clockWords)).toEqual(['12:00 am', '12:05 pm', '11:59 pm', '1:00 am, the next day'])
    expect(clockAsTyped(510)).toBe('08:30')
    expect([1, 60, 135].map(spanWords)).toEqual(['1 minute', '1 hour', '2 hours 15 minutes'])
  })
})

describe('an agenda', () => {
  test('gives each part its time, and all later ones follow at once', () => {
    const rows = [part('Arrive', 15), part('Facts', 40), part('Break', 15)]
    expect(times(rows)).toEqual(['8:30 am Arrive', '8:45 am Facts', '9:25 am Break'])
    expect(times([part('Arrive', 25), ...rows.slice(1)])).toEqual(['8:30 am Arrive', '8:55 am Facts', '9:35 am Break'])
  })

  test('holds lunch and the end still, and names what no longer fits with what could be shortened', () => {
    const rows = [
      part('Facts', 120, { shortest: 90 }),
      part('Money', 100, { shortest: 80 }),
      part('Lunch', 45, { pinned: '12:00' }),
      part('Dots', 30),
    ]
    const { parts, faults } = timetable(rows, { begins: '8:30', ends: '13:30' })
    expect(clockWords(parts[2]?.starts ?? 0)).toBe('12:00 pm')
    expect(faults.map((f) => f.says)).toEqual(['“Money” does not fit before “Lunch” at 12:00 pm: 10 minutes too much.'])
    expect(parts.map((t) => t.over)).toEqual([false, true, false, false])
    const [fault] = faults
    if (!fault) throw new Error('no fault')
    expect(slackWords(fault)).toBe('Could be shortened: “Facts” by 30 minutes and “Money” by 20 minutes.')
    const less = shortened(rows, fault)
    expect(less.map((r) => r.minutes)).toEqual([110, 100, 45, 30])
    expect(timetable(less, { begins: '8:30', ends: '13:30' }).faults).toEqual([])
  })

  test('says when the end can’t be kept, and that shortening is not enough', () => {
    const rows = [part('Long', 90, { shortest: 80 }), part('Close', 60)]
    const { faults } = timetable(rows, { begins: '9', ends: '11:00' })
    expect(faults.map((f) => f.says)).toEqual(['“Close” does not fit before the end at 11:00 am: 30 minutes too much.'])
    expect(faults.map(slackWords)).toEqual([
      'Could be shortened: “Long” by 10 minutes. That is not enough; remove a part as well.',
    ])
  })

  test('shows where nothing is planned before what is pinned', () => {
    const { parts } = timetable([part('Talk', 30), part('Guest', 20, { pinned: '10:00' })], { begins: '9:00' })
    expect(parts.map((t) => t.idle)).toEqual([0, 30])
  })

  test('begins each day of two by its own morning', () => {
    const rows = [part('One', 60), part('Two', 60, { day: 2 }), part('Three', 30)]
    expect(times(rows)).toEqual(['8:30 am One', '8:30 am Two', '9:30 am Three'])
  })
})

describe('bad input', () => {
  const says = (rows: readonly Part[], begins = '8:30', ends?: string) =>
    timetable(rows, { begins, ends }).faults.map((f) => f.says)
  test('a part of no minutes is named', () => {
    expect(says([part('Empty', 0)])).toEqual(['“Empty” has no minutes yet.'])
    expect(says([part('Less', -20)])).toEqual(['“Less” has no minutes yet.'])
  })
  test('a part of ten hours is asked about', () => {
    expect(says([part('Day', 600)])).toEqual(['“Day” is set to take 10 hours without a break.'])
  })
  test('an agenda past midnight is named with where it ends', () => {
    expect(says([part('Evening', 200), part('Night', 200)], '19:00')).toEqual([
      'The agenda runs past midnight, to 1:40 am, the next day. Move the rest to another day.',
    ])
  })
  test('two parts pinned to one minute: the second can’t begin while the first lasts', () => {
    expect(says([part('A', 30, { pinned: '9:00' }), part('B', 30, { pinned: '9:00' })])).toEqual([
      '“A” does not fit before “B” at 9:00 am: 30 minutes too much.',
    ])
  })
  test('a pin before the day begins, and one that is no time', () => {
    expect(says([part('Early', 30, { pinned: '7:00' })])).toEqual([
      '“Early” is set to start at 7:00 am, before the day starts at 8:30 am.',
    ])
    expect(says([part('Odd', 30, { pinned: 'after lunch' })])).toEqual([
      '“Odd” is set to start at “after lunch”, which is not a time of day.',
    ])
  })
  test('an empty agenda has nothing to complain about', () => expect(says([])).toEqual([]))
})
