import { describe, expect, it } from 'vitest'
import { derivedId } from '../../../shared/domain/ids.ts'
import { kinds } from '../../../shared/domain/kinds/index.ts'
import type { Op, RecordState } from '../../../shared/domain/state.ts'
import { type MadeOne, makeOne } from '../../../shared/merge/make-one.ts'
import { layPending } from '../../../shared/merge/pending.ts'

/** Two laptops entered one measure; the officer keeps one of the two. */

const state = (kind: string, id: string, values: Record<string, unknown>): RecordState => ({
  kind,
  id,
  private: false,
  gone: false,
  values,
  tips: { '': ['s-1'] },
  conflicts: [],
})
const figure = (measure: string, values: Record<string, unknown>): RecordState => {
  const key = { measure, group: 'g-all', year: '2025-26' }
  return state('value', derivedId(kinds.value, key) as string, { ...key, ...values })
}
const reading = { figure: 83.3, n: 800, state: 'given' }
const kept = state('measure', 'm-a', { short: 'Graduation' })
const other = state('measure', 'm-b', { short: 'Graduation' })

function made(states: readonly RecordState[], kind = 'measure', keep = 'm-a', gone = 'm-b'): MadeOne {
  const done = makeOne(states, kind, keep, gone)
  if (!done.ok) throw new Error(done.error.says)
  return done.value
}

describe('one record of two', () => {
  it('tells of no figure that differs where both laptops entered the same', () => {
    expect(made([kept, other, figure('m-a', { reading }), figure('m-b', { reading })]).differing).toEqual([])
  })

  it('tells of a figure that differs', () => {
    const ours = figure('m-a', { reading })
    expect(made([kept, other, ours, figure('m-b', { reading: { ...reading, figure: 80 } })]).differing).toEqual([ours])
  })

  it('does not bring back what was said of a figure that was removed before', () => {
    const before = { ...figure('m-a', { reading, note: 'Counted twice' }), gone: true }
    const moved = figure('m-b', { reading })
    const { ops } = made([kept, other, before, moved])
    const set = ops.find((op) => op.op === 'set' && op.id === before.id) as Op
    expect(layPending(before, set, 1)).toMatchObject({ gone: false, values: { ...moved.values, measure: 'm-a' } })
    expect(layPending(before, set, 1).values).not.toHaveProperty('note')
  })

  it('leaves alone what was said of another figure that was removed', () => {
    const elsewhere = { ...figure('m-c', { reading, note: 'Counted twice' }), gone: true }
    const moved = figure('m-b', { reading })
    const { ops } = made([elsewhere, kept, other, moved])
    const set = ops.find((op) => op.op === 'set' && op.kind === 'value')
    expect(set).toMatchObject({ values: { measure: 'm-a' } })
    expect(set?.op === 'set' && Object.keys(set.values)).not.toContain('note')
  })

  it('fills a list that stands empty, and leaves one that is full as it is where the other is empty', () => {
    const paper = (id: string, goals: readonly string[]) => state('decision', id, { title: 'Tutors', goals })
    expect(made([paper('a', []), paper('b', ['g'])], 'decision', 'a', 'b').filled).toEqual(['goals'])
    expect(made([paper('a', ['g']), paper('b', [])], 'decision', 'a', 'b')).toMatchObject({ filled: [], differ: [] })
  })
})

const conflict = (field: string) => ({
  field,
  how: 'differ' as const,
  tips: [
    { id: 's-1', value: 'a', author: 'Equity officer', at: '2026-11-24T09:00:00.000Z' },
    { id: 't-1', value: 'b', author: 'Director of Assessment', at: '2026-11-24T09:00:00.000Z' },
  ],
})
const refused = (states: readonly RecordState[], kind = 'measure', keep = 'm-a', gone = 'm-b') => {
  const done = makeOne(states, kind, keep, gone)
  return done.ok ? undefined : done.error.says
}

describe('nothing is changed', () => {
  it('where one of the two is no longer there, or they are one already', () => {
    const missing = 'One of the two is no longer in this plan. Nothing was changed.'
    expect(refused([kept])).toBe(missing)
    expect(refused([other])).toBe(missing)
    expect(refused([kept, { ...other, gone: true }])).toBe(missing)
    expect(refused([kept, other], 'measure', 'm-a', 'm-a')).toBe(missing)
  })

  it('where either of the two has a field with two answers', () => {
    const asked = { conflicts: [conflict('short')] }
    expect(refused([{ ...kept, ...asked }, other])).toMatch('different answers in one of them')
    expect(refused([kept, { ...other, ...asked }])).toMatch('different answers in one of them')
  })

  it('where two answers stand in the very field that would follow; others wait as they are', () => {
    const concern = (field: string) => ({
      ...state('concern', 'c', { text: 'It takes from others', messenger: 'p-b', status: 'open' }),
      conflicts: [conflict(field)],
    })
    const people = [state('person', 'p-a', { role: 'Principal' }), state('person', 'p-b', { role: 'Principal' })]
    expect(refused([...people, concern('messenger')], 'person', 'p-a', 'p-b')).toMatch('Decide that first, above.')
    expect(refused([...people, concern('status')], 'person', 'p-a', 'p-b')).toBeUndefined()
  })

  it('where a figure that gets another place has two answers of any kind', () => {
    const asked = { ...figure('m-b', { reading, note: 'a' }), conflicts: [conflict('note')] }
    expect(refused([kept, other, asked])).toMatch('Decide that first, above.')
  })
})

describe('what points at the one that goes', () => {
  const people = [state('person', 'p-a', { role: 'Principal' }), state('person', 'p-b', { role: 'Principal' })]

  it('follows in that field alone: what else the record says is not written again', () => {
    const voicedBy = ['Parent of a ninth-grader', 'Parent of a ninth-grader']
    const concern = state('concern', 'c', { text: 'It takes from others', messenger: 'p-b', voicedBy })
    const { ops, moved } = made([...people, concern], 'person', 'p-a', 'p-b')
    expect(ops).toEqual([
      { op: 'set', kind: 'concern', id: 'c', values: { messenger: 'p-a' } },
      { op: 'remove', kind: 'person', id: 'p-b' },
    ])
    expect(moved).toBe(1)
  })

  it('names it once where it named both, and keeps what lists hold twice on purpose', () => {
    const team = state('goal', 'g', { title: 'Reading', team: ['p-b', 'p-c', 'p-a'] })
    expect(made([...people, team], 'person', 'p-a', 'p-b').ops[0]).toEqual({
      ...{ op: 'set', kind: 'goal', id: 'g' },
      values: { team: ['p-a', 'p-c'] },
    })
  })

  it('is let be where a newer Groundwork wrote it', () => {
    const horoscope = state('horoscope', 'h', { person: 'p-b' })
    expect(made([horoscope, ...people], 'person', 'p-a', 'p-b').ops).toEqual([
      { op: 'remove', kind: 'person', id: 'p-b' },
    ])
  })

  it('takes its seat in the planning team along, of which a person has one', () => {
    const seat = (person: string) =>
      state('planningTeamMember', derivedId(kinds.planningTeamMember, { person }) as string, {
        person,
        brings: 'Knows the schools',
      })
    const { ops, moved } = made([...people, seat('p-b')], 'person', 'p-a', 'p-b')
    expect(ops).toEqual([
      { op: 'set', kind: 'planningTeamMember', id: seat('p-a').id, values: seat('p-a').values },
      { op: 'remove', kind: 'planningTeamMember', id: seat('p-b').id },
      { op: 'remove', kind: 'person', id: 'p-b' },
    ])
    expect(moved).toBe(1)
  })

  it('leads nowhere from the one that is kept: nothing follows itself', () => {
    const round = (id: string, before: string | undefined) =>
      state('ballot', id, { question: 'Which goal first?', ...(before && { before }) })
    const { ops, moved } = made([round('b-a', 'b-b'), round('b-b', undefined)], 'ballot', 'b-a', 'b-b')
    expect(ops).toEqual([
      { op: 'set', kind: 'ballot', id: 'b-a', values: { before: null } },
      { op: 'remove', kind: 'ballot', id: 'b-b' },
    ])
    expect(moved).toBe(0)
  })
})

describe('figures of the one that goes', () => {
  const ours = figure('m-a', { reading })

  it('are only taken off where the kept one has the same: nothing is written over it', () => {
    const { ops } = made([kept, other, ours, figure('m-b', { reading })])
    expect(ops).toEqual([
      { op: 'remove', kind: 'value', id: figure('m-b', {}).id },
      { op: 'remove', kind: 'measure', id: 'm-b' },
    ])
  })

  it('give the kept one the note that it lacks', () => {
    const { ops } = made([kept, other, ours, figure('m-b', { reading, note: 'Counted in May' })])
    expect(ops[0]).toEqual({ op: 'set', kind: 'value', id: ours.id, values: { note: 'Counted in May' } })
  })

  it('take along what is entered about them in a field of one’s own, whichever stands first in the file', () => {
    const entry = (of: RecordState) => {
      const values = { about: { kind: 'value', id: of.id }, field: 'f-checked', words: 'Checked by hand' }
      return state('ownValue', derivedId(kinds.ownValue, values) as string, values)
    }
    const theirs = figure('m-b', { reading })
    for (const states of [
      [entry(theirs), theirs],
      [theirs, entry(theirs)],
    ])
      expect(made([kept, other, ...states]).ops).toContainEqual({
        ...{ op: 'set', kind: 'ownValue', id: entry(ours).id },
        values: entry(ours).values,
      })
  })

  it('are not mixed up with a removed record of another kind', () => {
    const moved = figure('m-b', { reading })
    const elsewhere = { ...state('comment', ours.id, { text: 'Counted twice' }), gone: true }
    const set = made([kept, other, elsewhere, moved]).ops.find((op) => op.op === 'set')
    expect(set).toEqual({ op: 'set', kind: 'value', id: ours.id, values: { ...moved.values, measure: 'm-a' } })
  })
})

describe('lists of the two', () => {
  const goal = (id: string, focusGroups: readonly string[]) => state('goal', id, { title: 'Tutors', focusGroups })

  it('become one that has all of both, once each', () => {
    const done = made([goal('a', ['g', 'h']), goal('b', ['h', 'i'])], 'goal', 'a', 'b')
    expect(done).toMatchObject({ filled: ['focusGroups'], differ: [] })
    expect(done.ops[0]).toMatchObject({ id: 'a', values: { focusGroups: ['g', 'h', 'i'] } })
  })

  it('stay as the kept one has them where it has all, in its own order', () => {
    const done = made([goal('a', ['g', 'h']), goal('b', ['h'])], 'goal', 'a', 'b')
    expect(done).toMatchObject({ filled: [], differ: [] })
    expect(done.ops).toEqual([{ op: 'remove', kind: 'goal', id: 'b' }])
  })

  it('of words are not joined: both say something else, and the kept one stands', () => {
    const term = (id: string, aliases: readonly string[]) => state('term', id, { term: 'Equity', aliases })
    const done = made([term('a', ['fairness']), term('b', ['justice'])], 'term', 'a', 'b')
    expect(done).toMatchObject({ filled: [], differ: ['aliases'] })
  })
})
