import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Op, RecordState } from '../../../shared/domain/state.ts'
import { layPending, shownThere, shownTips } from '../../../shared/merge/pending.ts'
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

const shows = (of: RecordState, field: string) => ({ [field]: shownTips(of, field), '': shownThere(of) })

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
