import { describe, expect, test } from 'vitest'
import { spanWords } from '../../../shared/days/index.ts'
import { gatheringOf } from '../../../shared/retreat/gathering.ts'
import {
  blockOf,
  blocks,
  meetingAgendas,
  readyAgendas,
  readyFor,
  rowOfBlock,
  rowOfQuestion,
  rowsOfReady,
} from '../../../shared/retreat/ready.ts'
import { timetable } from '../../../shared/retreat/timetable.ts'
import { planWith } from '../../support/plan.ts'

const parts = () => {
  let n = 0
  return () => `p${++n}`
}

describe('ready agendas', () => {
  test('are there for four lengths, for a district that has hired and for one that has not', () => {
    expect(readyAgendas.map((r) => `${r.title}, ${r.hired}`).sort()).toEqual(
      ['Two hours', 'Half a day', 'A day', 'Two days'].flatMap((t) => [`${t}, false`, `${t}, true`]).sort(),
    )
  })
  test.each(readyAgendas.map((r) => [r.id, r] as const))('%s fits, with lunch and end where they are', (_, ready) => {
    const rows = rowsOfReady(ready, parts())
    expect(rows).toHaveLength(ready.rows.length)
    const { faults, parts: timed } = timetable(rows, ready)
    expect(faults.map((f) => f.says)).toEqual([])
    expect(timed.filter((t) => t.idle > 30).map((t) => t.row.title)).toEqual([])
    for (const row of rows) if (row.step) expect(row.question, row.title).toMatch(new RegExp(`^${row.step}\\.`))
    expect(rows.at(-1)?.block).toBe('close-the-loop')
    expect(timed.filter((t) => t.row.minutes && t.row.minutes > 50).map((t) => spanWords(t.row.minutes ?? 0))).toEqual(
      [],
    )
  })
  test('of a meeting are those of its body, as long as they say, with nothing of a retreat', () => {
    const plan = planWith({
      meeting: [
        { id: 'c', forum: 'cabinet' },
        { id: 'b', forum: 'board' },
        { id: 'x', forum: 'other' },
      ],
      checkIn: [{ id: 'd' }],
      retreat: [{ id: 'r' }],
    } as never)
    const offered = (kind: 'meeting' | 'checkIn' | 'retreat', id: string) => {
      const of = gatheringOf(plan, { kind, id })
      return of === undefined ? [] : readyFor(plan, of).map((r) => r.id)
    }
    expect(offered('meeting', 'c')).toEqual(['cabinet-half-hour', 'cabinet-hour'])
    expect(offered('meeting', 'b')).toEqual(['board-half-hour'])
    expect(offered('meeting', 'x')).toEqual(['committee-hour'])
    expect(offered('checkIn', 'd')).toEqual(['check-in-half-hour'])
    expect(offered('retreat', 'r').toSorted()).toEqual(readyAgendas.map((r) => r.id).toSorted())
    for (const ready of meetingAgendas) {
      const rows = rowsOfReady(ready, parts())
      expect(rows.map((r) => r.title)).not.toContain(undefined)
      expect(rows.reduce((n, r) => n + (r.minutes ?? 0), 0)).toBe(/^An hour/.test(ready.title) ? 60 : 30)
      expect(timetable(rows, {}).faults).toEqual([])
    }
  })
  test('a row knows what its block says of itself, and may be shorter than it but not than its shortest', () => {
    const money = blockOf('money-table')
    if (!money) throw new Error('no block')
    expect(rowOfBlock(money, 'x', { minutes: 25 })).toMatchObject({
      minutes: 25,
      shortest: 25,
      materials: 'Budget table; red and blue pens',
    })
    expect(blocks.length).toBeGreaterThan(10)
  })
  test('a question of the guide brings its step and its time', () => {
    expect(rowOfQuestion('community-define.q1', 'x')).toMatchObject({
      step: 'community-define',
      minutes: 10,
      title: 'Define your terms',
    })
    expect(rowOfQuestion('nothing.q9', 'x')).toBeUndefined()
  })
})
