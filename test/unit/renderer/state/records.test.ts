import { expect, test } from 'vitest'
import { loadSnapshot, shown, unloadPlan, useRecords } from '../../../../renderer/state/records.ts'
import { plainRecord } from '../../../../shared/domain/state.ts'
import type { PlanLines } from '../../../../shared/ipc/snapshot-lines.ts'

/** A plan that opens is read as far as it is shown. */

const records = [plainRecord('goal', 'reading', { title: 'Reading' }), plainRecord('measure', 'grade-3')]

function lines(read: string[]): PlanLines {
  return {
    head: {
      plan: { id: 'p', key: 'plan-1', file: 'plan.groundwork', folder: '' },
      author: 'Equity officer',
      undo: null,
      redo: null,
      savedAt: null,
      broughtBack: [],
      typedElsewhere: [],
      drafts: [],
      own: 'plain',
    },
    kinds: ['goal', 'measure'],
    conflicts: [],
    recordsOf: (kind) => {
      read.push(kind)
      return records.filter((r) => r.kind === kind)
    },
  }
}

test('a kind is read once, when a record of it is first shown', () => {
  const read: string[] = []
  loadSnapshot(lines(read))
  expect(read).toEqual([])
  expect(shown('goal', 'reading')?.values['title']).toBe('Reading')
  const { kinds } = useRecords.getState()
  expect(kinds['goal']).toBe(kinds['goal'])
  expect(read).toEqual(['goal'])
  expect(Object.values(kinds).flatMap((map) => [...map.keys()])).toEqual(['reading', 'grade-3'])
  expect(read).toEqual(['goal', 'measure'])
  unloadPlan()
})
