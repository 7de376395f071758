// @module-tag seconds
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Op, RecordState } from '../../../shared/domain/state.ts'
import { existenceTips, layPending, placeholder, readPlaceholder, shownTips } from '../../../shared/merge/pending.ts'
import { type PageBridge, pageBridge } from '../../support/page-bridge.ts'

/** What a screen shows while an edit is on its way is what stands once it is written. */

const goal = { kind: 'goal', id: 'reading' } as const
const set = (values: Record<string, unknown>, base?: Record<string, readonly string[]>): Op => ({
  op: 'set',
  ...goal,
  values,
  ...(base && { base }),
})

let bridge: PageBridge
beforeEach(() => {
  bridge = pageBridge([set({ title: 'Reading', leadNote: 'Begins in two schools.' })])
})
afterEach(() => bridge.close())

const state = (): RecordState => {
  const found = bridge.plan.records()
  const one = found.ok ? found.value.find((r) => r.id === goal.id) : undefined
  if (one === undefined) throw new Error('no goal')
  return one
}
const written = (op: Op): RecordState => {
  const done = bridge.plan.edit({ verb: op.op === 'remove' ? 'remove' : 'edit', ops: [op] })
  if (!done.ok) throw new Error(done.error.says)
  return state()
}
/** What a person sees of a record: whether it is there, what it says, and where two answers stand. */
const seen = ({ gone, values, conflicts }: RecordState) => ({
  gone,
  values,
  asked: conflicts.map((c) => [c.field, c.how, c.tips.map((t) => t.value).sort()]),
})

const shows = (of: RecordState, field: string) => ({ [field]: shownTips(of, field), '': existenceTips(of) })

test.each([
  ['a word is changed', (s: RecordState) => set({ title: 'Literacy' }, shows(s, 'title'))],
  ['a field is emptied', (s: RecordState) => set({ leadNote: null }, shows(s, 'leadNote'))],
  ['it is removed', (): Op => ({ op: 'remove', ...goal })],
])('%s', (_, op) => {
  const before = state()
  const laid = layPending(before, op(before), 1)
  expect(seen(laid)).toEqual(seen(written(op(before))))
})

test('two answers stand, and one more is given in sight of the first', () => {
  const before = state()
  written(set({ title: 'Literacy' }, shows(before, 'title')))
  written(set({ title: 'Books' }, shows(before, 'title')))
  const now = state()
  expect(now.conflicts).toHaveLength(1)
  const op = set({ title: 'Stories' }, shows(now, 'title'))
  const laid = layPending(now, op, 1)
  expect(seen(laid).asked).toEqual(seen(written(op)).asked)
})

test('it is gone, and comes back with a word that is written in sight of that', () => {
  const gone = written({ op: 'remove', ...goal })
  const op = set({ title: 'Reading again' }, shows(gone, 'title'))
  const laid = layPending(gone, op, 1)
  expect(seen(laid)).toEqual(seen(written(op)))
})

const made = (more: Partial<RecordState> = {}): RecordState => ({
  ...{ ...goal, private: false, gone: false, values: { title: 'Reading' }, conflicts: [] },
  tips: { '': ['s-1'], title: ['s-2'] },
  ...more,
})
const answer = (id: string, value: string) => ({ id, value, author: 'Equity officer', at: '2026-11-24T09:00:00.000Z' })
const asked = (field: string): RecordState['conflicts'][number] => ({
  ...{ field, how: 'differ' },
  tips: [answer('s-2', 'Reading'), answer('t-2', 'Literacy')],
})

test('a record that is being made is nobody’s secret, and says once that it is there', () => {
  const first = layPending(undefined, set({ title: 'Reading' }), 1)
  const next = layPending(first, set({ leadNote: 'In two schools' }), 2)
  expect(first.private).toBe(false)
  expect(existenceTips(first)).toEqual(['after:1:'])
  expect(existenceTips(next)).toEqual(['after:1:'])
  expect(shownTips(next, 'title')).toEqual(['after:1:title'])
  expect(shownTips(next, 'leadNote')).toEqual(['after:2:leadNote'])
})

test('a record that stands keeps the version that says so, and one that was gone has that of the edit that brings it back', () => {
  expect(existenceTips(layPending(made(), set({ title: 'Literacy' }), 3))).toEqual(['s-1'])
  expect(existenceTips(layPending(made({ gone: true }), set({ title: 'Literacy' }), 3))).toEqual(['after:3:'])
  expect(layPending(made({ gone: true }), { op: 'restore', ...goal }, 3)).toMatchObject({
    ...{ gone: false, tips: { '': ['after:3:'], title: ['s-2'] } },
  })
})

test('what was gone begins anew with nothing but its key, where the form showed every removal', () => {
  const gone = made({ gone: true, tips: { '': ['r-1', 'r-2'], title: ['s-2'] } })
  const values = (base?: Record<string, readonly string[]>) =>
    layPending(gone, set({ leadNote: 'In two schools' }, base), 1).values
  expect(values()).toEqual({ leadNote: 'In two schools' })
  expect(values({ '': ['r-1', 'r-2'] })).toEqual({ leadNote: 'In two schools' })
  for (const shown of [['s-1'], ['r-1']])
    expect(values({ '': shown })).toEqual({ title: 'Reading', leadNote: 'In two schools' })
  const figure = { ...made({ gone: true }), kind: 'value', id: 'v', values: { measure: 'm', group: 'g', note: 'Old' } }
  const anew = layPending(figure, { op: 'set', kind: 'value', id: 'v', values: { year: '2025-26' } }, 1)
  expect(anew.values).toEqual({ measure: 'm', group: 'g', year: '2025-26' })
})

test('a question stays open while another field is edited, and closes where all its answers were in sight', () => {
  const open = made({ conflicts: [asked('title')] })
  expect(layPending(open, set({ leadNote: 'x' }), 1).conflicts).toEqual([asked('title')])
  expect(layPending(open, set({ title: 'Books' }, { title: ['s-2', 't-2'] }), 1).conflicts).toEqual([])
  expect(layPending(open, set({ title: 'Books' }, { title: ['s-2'] }), 1).conflicts[0]?.tips.map((t) => t.id)).toEqual([
    'after:1:title',
    't-2',
  ])
})

test('a form stands on the answer that it shows, in its own field alone', () => {
  const open = made({ conflicts: [asked('title')], tips: { '': ['s-1'], title: ['s-2', 't-2'], leadNote: ['s-3'] } })
  expect(shownTips(open, 'title')).toEqual(['s-2'])
  expect(shownTips(open, 'leadNote')).toEqual(['s-3'])
  const removed = made({ conflicts: [{ ...asked('title'), how: 'removed' }], tips: { title: ['s-2', 't-2'] } })
  expect(shownTips(removed, 'title')).toEqual(['s-2', 't-2'])
})

test('a version that waits is read as its edit and its field, and one that is written is none', () => {
  expect(readPlaceholder(placeholder(12, 'title'))).toEqual({ edit: 12, field: 'title' })
  expect(readPlaceholder(placeholder(3, ''))).toEqual({ edit: 3, field: '' })
  expect(readPlaceholder('s-2')).toBeUndefined()
})
