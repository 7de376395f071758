import { expect, test } from 'vitest'
import { findRecords } from '../../../../renderer/features/search/search.ts'
import type { RecordState } from '../../../../shared/domain/state.ts'

const line = (id: string, values: Record<string, unknown>) =>
  ({ kind: 'budgetLine', id, values, gone: false }) as unknown as RecordState

test('lines of one name are told apart by their year; a name of its own needs none', () => {
  const found = findRecords(
    [
      line('a', { description: 'Reading nights', fiscalYear: '2025-26' }),
      line('b', { description: 'Reading nights', fiscalYear: '2026-27' }),
      line('c', { description: 'Reading training', fiscalYear: '2026-27' }),
    ],
    'reading',
  )
  expect(found.map((h) => [h.title, h.apart])).toEqual([
    ['Reading nights', '2025–26'],
    ['Reading nights', '2026–27'],
    ['Reading training', ''],
  ])
})
