import { describe, expect, test } from 'vitest'
import { clockWords, momentAfter } from '../../../shared/days/index.ts'
import type { Gathering, Part } from '../../../shared/retreat/gathering.ts'
import {
  planAnew,
  ranLonger,
  ranOn,
  runningNow,
  standingOf,
  timeOfPart,
  timeWordsOf,
} from '../../../shared/retreat/running.ts'
import { watchFrom, watchNext } from '../../../shared/retreat/watch.ts'
import { planWith } from '../../support/plan.ts'

const MIN = 60_000
const at = (hour: number, minute = 0) => new Date(2027, 0, 15, hour, minute).toISOString()
const part = (title: string, minutes: number, more: Partial<Part> = {}): Part => ({
  part: title,
  title,
  minutes,
  ...more,
})
const day = (more: Partial<Gathering>): Gathering => ({
  kind: 'retreat',
  id: 'r',
  title: 'Day',
  date: '2027-01-15',
  begins: '8:30',
  ends: '11:00',
  place: undefined,
  purpose: undefined,
  people: 12,
  lead: undefined,
  agenda: [part('Arrive', 15), part('Facts', 40), part('Lunch', 30, { pinned: '10:00' })],
  ran: [],
  attended: [],
  closedAt: undefined,
  forum: 'Retreat',
  reader: 'cabinet',
  ...more,
})

describe('two clocks', () => {
  const from = Date.parse(at(9))
  test('a part that began is counted on after a kill', () => {
    expect(watchFrom(from, { wall: from + 6 * MIN, mono: 0 })).toMatchObject({ ms: 6 * MIN, setBack: false })
  })
  test('sleep and a closed lid count: the wall’s clock went on', () => {
    const w = watchFrom(from, { wall: from, mono: 100 })
    expect(watchNext(w, { wall: from + 20 * MIN, mono: 100 + 2 * MIN }).ms).toBe(20 * MIN)
  })
  test('a clock that is set back by an hour takes nothing away, and is said', () => {
    const w = watchFrom(from, { wall: from, mono: 0 })
    const later = watchNext(w, { wall: from + 5 * MIN, mono: 5 * MIN })
    const back = watchNext(later, { wall: from - 54 * MIN, mono: 6 * MIN })
    expect(back).toMatchObject({ ms: 6 * MIN, setBack: true })
    expect(watchNext(back, { wall: from - 53 * MIN, mono: 7 * MIN }).ms).toBe(7 * MIN)
  })
  test('set back and killed: it is counted from now on, never backward', () => {
    expect(watchFrom(from, { wall: from - 60 * MIN, mono: 0 })).toMatchObject({ ms: 0, setBack: true })
  })
  test('a clock put right by a second is no clock that was set back', () => {
    const w = watchFrom(from, { wall: from, mono: 0 })
    expect(watchNext(w, { wall: from - 1000, mono: 500 }).setBack).toBe(false)
  })
  test('summer time changes what the wall shows and not how long it lasted', () => {
    // Instants are counted in Greenwich: half past one to half past three on such a night is one hour.
    const before = Date.parse('2027-03-14T08:30:00Z')
    expect(watchFrom(before, { wall: Date.parse('2027-03-14T09:30:00Z'), mono: 0 }).ms).toBe(60 * MIN)
  })
})

describe('the time of a part', () => {
  const p = part('Policy', 15)
  test('warns before the end, and says by how much it is over', () => {
    const words = (ms: number, given?: number) => {
      const t = timeOfPart(p, given, ms)
      const { big, small } = timeWordsOf(t)
      return `${t.tone}: ${big} ${small}`
    }
    expect(words(9 * MIN)).toBe('calm: 6 minutes left of 15')
    expect(words(13.6 * MIN)).toBe('soon: 2 minutes left of 15')
    expect(words(14.5 * MIN)).toBe('soon: 30 seconds left of 15 minutes')
    expect(words(15.4 * MIN)).toBe('over: Time is up of 15')
    expect(words(17.4 * MIN)).toBe('over: 2 minutes over of 15')
    expect(words(17.4 * MIN, 5)).toBe('calm: 3 minutes left of 20')
  })
  test('of no minutes is over at once, and breaks nothing', () => {
    expect(timeOfPart(part('x', 0), undefined, 0)).toMatchObject({ tone: 'calm', gone: 1 })
    expect(timeOfPart(part('x', 0), undefined, 5).tone).toBe('over')
  })
})

describe('where a day stands', () => {
  test('is read from what was begun when', () => {
    expect(standingOf(day({})).state).toBe('planned')
    const ran = ranOn([], 0, at(8, 30), 'Arrive')
    const now = standingOf(day({ ran }))
    expect([now.state, now.part?.title, now.next?.title]).toEqual(['running', 'Arrive', 'Facts'])
    const then = ranOn(ran, 20 * MIN, at(8, 50), 'Facts')
    expect(then).toEqual([
      { part: 'Arrive', began: at(8, 30), ended: at(8, 50) },
      { part: 'Facts', began: at(8, 50) },
    ])
    expect(standingOf(day({ ran: ranOn(then, MIN, at(9)) })).state).toBe('between')
    expect(standingOf(day({ ran: then, closedAt: at(9) })).state).toBe('closed')
  })
  test('a part ends by how long it ran, also where the clock was set back meanwhile', () => {
    const ran = ranOn([{ part: 'Arrive', began: at(8, 30) }], 20 * MIN, at(7, 50), 'Facts')
    expect(ran[0]?.ended).toBe(at(8, 50))
  })
  test('a part that was taken out of the agenda meanwhile leaves the rest as it is', () => {
    expect(standingOf(day({ ran: [{ part: 'gone', began: at(8) }] }))).toMatchObject({ index: -1, part: undefined })
  })
  test('a part that runs over plans the rest anew, lunch holds still, and what no longer fits is named', () => {
    const ran = ranLonger([{ part: 'Arrive', began: at(8, 30) }], 10)
    const g = day({ ran })
    const s = standingOf(g)
    const soon = planAnew(g, s, 5 * MIN, at(8, 35))
    expect(soon.parts.map((t) => clockWords(t.starts))).toEqual(['8:55 am', '10:00 am'])
    const late = planAnew(g, s, 55 * MIN, at(9, 25))
    expect(late.parts.map((t) => clockWords(t.starts))).toEqual(['9:25 am', '10:00 am'])
    expect(late.faults.map((f) => f.says)).toEqual([
      '“Facts” does not fit before “Lunch” at 10:00 am: 5 minutes too much.',
    ])
    expect(momentAfter(at(8, 30), MIN)).toBe(at(8, 31))
  })
  test('is told as planned to whoever is early or looks on another day, and from now to whoever is late', () => {
    const g = day({})
    const first = (now: string) => clockWords(planAnew(g, standingOf(g), 0, now).parts[0]?.starts ?? 0)
    expect(first(at(8, 10))).toBe('8:30 am')
    expect(first(at(8, 40))).toBe('8:40 am')
    expect(first(new Date(2027, 0, 12, 16).toISOString())).toBe('8:30 am')
  })
})

describe('the room that one goes back to after a stop', () => {
  const agenda = [{ part: 'a', title: 'Arrive', minutes: 15 }]
  const running = (began: string, more: object = {}) => ({ agenda, ran: [{ part: 'a', began }], ...more })
  const plan = planWith({
    retreat: [
      { id: 'old', title: 'Never closed', ...running(at(8, 30).replace('2027-01', '2026-12')) },
      { id: 'done', title: 'Closed', ...running(at(8, 45), { closedAt: at(9) }) },
      { id: 'now', title: 'Today', ...running(at(8, 30)) },
    ],
    meeting: [{ id: 'early', ...running(at(7)) }],
  })
  test('is the one begun last of those that run today', () => {
    expect(runningNow(plan, at(9, 10))?.id).toBe('now')
    expect(runningNow(planWith({ meeting: [{ id: 'early', ...running(at(7)) }] }), at(9))?.id).toBe('early')
  })
  test('is none once a day has passed', () => {
    expect(runningNow(plan, new Date(2027, 0, 16, 9).toISOString())).toBeUndefined()
    expect(runningNow(planWith({}), at(9))).toBeUndefined()
  })
})
