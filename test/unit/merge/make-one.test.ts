import { describe, expect, it } from 'vitest'
import { derivedId } from '../../../shared/domain/ids.ts'
import { kinds } from '../../../shared/domain/kinds/index.ts'
import type { RecordState } from '../../../shared/domain/state.ts'
import { type MadeOne, makeOne } from '../../../shared/merge/make-one.ts'

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
  return state('value', derivedId(kinds.value as never, key) as string, { ...key, ...values })
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
    expect(ops).toContainEqual(
      expect.objectContaining({ op: 'set', id: before.id, values: { ...moved.values, measure: 'm-a', note: null } }),
    )
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
