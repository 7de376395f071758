import { expect, test } from 'vitest'
import { plainRecord, type RecordState } from '../../../shared/domain/state.ts'
import type { Snapshot } from '../../../shared/ipc/contract.ts'
import { planLines, readPlanLines } from '../../../shared/ipc/snapshot-lines.ts'

/** A plan comes to its window in lines: all of it, and each kind when it is asked for. */

const tips = { '': ['v1'], title: ['v2', 'v3'] }
const tip = (id: string, value: string) => ({ id, value, author: 'Dana Whitfield', at: '2026-11-30T16:00:00.000Z' })
const records: readonly RecordState[] = [
  { ...plainRecord('goal', 'reading', { title: 'Chữ\n“Reading”' }), tips },
  plainRecord('measure', 'grade-3', { name: 'Reading by grade 3' }),
  {
    ...plainRecord('goal', 'attendance', { title: 'Attendance' }),
    conflicts: [{ field: 'title', how: 'differ', tips: [tip('v4', 'Attendance'), tip('v5', 'Being there')] }],
  },
  { ...plainRecord('mentorNote', 'mine', { text: 'Only for me' }), private: true },
  { ...plainRecord('measure', 'old'), gone: true },
]
const snapshot: Snapshot = {
  plan: { id: 'p', key: 'plan-1', file: 'plan.groundwork', folder: 'Groundwork' },
  author: 'Equity officer',
  records,
  undo: 'Title: Reading',
  redo: null,
  savedAt: null,
  broughtBack: [],
  typedElsewhere: [],
  drafts: [],
  own: 'plain',
}

/** The lines as they come, and which texts were read of them. */
function sent() {
  const texts: string[] = []
  const lines = readPlanLines(Buffer.from(planLines(snapshot)), (bytes) => {
    texts.push(Buffer.from(bytes).toString())
    return texts.at(-1) ?? ''
  })
  return { lines, texts }
}

test('all of a plan comes through: versions, open questions, what is private and what was removed', () => {
  const { head, kinds, recordsOf } = sent().lines
  expect({ ...head, records: kinds.flatMap(recordsOf) }).toEqual({
    ...snapshot,
    records: [records[0], records[2], records[1], records[4], records[3]],
  })
})

test('a kind is read when it is asked for, and in which one a question is open is known before', () => {
  const { lines, texts } = sent()
  expect(lines.conflicts).toEqual(['goal'])
  expect(texts).toHaveLength(1)
  expect(lines.recordsOf('measure').map((r) => r.id)).toEqual(['grade-3', 'old'])
  expect(texts).toHaveLength(2)
  expect(texts.join()).not.toContain('Only for me')
})

test('a kind that the plan has no record of has none', () => {
  expect(sent().lines.recordsOf('policy')).toEqual([])
})
