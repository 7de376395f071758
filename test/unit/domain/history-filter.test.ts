import { describe, expect, it, test } from 'vitest'
import { filterIn, historySays, isOf, without } from '../../../shared/domain/history-filter.ts'

test('History says in one sentence what it shows', () => {
  const says = (filter: object, count = 12, title = '') => historySays(filter, count, 500, title)
  expect(says({ who: 'the Equity officer', kind: 'policy', from: '2026-10-01' })).toBe(
    '12 changes by the Equity officer to policies since October 1, 2026.',
  )
  expect(says({ support: 'align', change: 'removed' }, 1)).toBe('1 change in Align that removed something.')
  expect(says({ support: 'across', to: '2026-10-01' }, 0)).toBe('No change across the plan up to October 1, 2026.')
  expect(
    says({ kind: 'policy', record: 'p', field: 'note', from: '2026-10-01', to: '2026-10-01' }, 2, 'Tardiness'),
  ).toBe('2 changes to “Note” of policy “Tardiness” on October 1, 2026.')
  expect(says({ kind: 'officer' }, 500)).toBe('The 500 most recent changes to “Officer”.')
})

test('an address keeps what is asked for; who lets a kind go lets its record and field go, too', () => {
  const asked = filterIn({ kind: 'policy', record: 'p', field: 'note', change: 'eaten', who: '', at: 'goal/g' })
  expect(asked).toEqual({ kind: 'policy', record: 'p', field: 'note' })
  expect(without(asked, 'record')).toEqual({ kind: 'policy', field: 'note' })
  expect(without({ ...asked, who: 'X' }, 'kind')).toEqual({ who: 'X' })
})

test('a rating belongs to the support of its step', () => {
  const values = () => ({ indicator: 'embed-screen.2' })
  const change = { kind: 'rating', record: 'r', field: 'level' }
  expect(isOf({ support: 'embed' }, change, values)).toBe(true)
  expect(isOf({ support: 'across' }, change, values)).toBe(false)
})

describe('whether a change is about what is asked for', () => {
  const change = { kind: 'action', record: 'train', field: 'due' }
  const about = (filter: Parameters<typeof isOf>[0]) => isOf(filter, change, () => undefined)

  it('by its kind, unless one record is asked for, whose kind goes without saying', () => {
    expect(about({ kind: 'action' })).toBe(true)
    expect(about({ kind: 'goal' })).toBe(false)
    expect(about({ record: 'train', kind: 'goal' })).toBe(true)
    expect(about({ record: 'another', kind: 'action' })).toBe(false)
  })

  it('by its field', () => {
    expect(about({ field: 'due' })).toBe(true)
    expect(about({ field: 'title' })).toBe(false)
  })
})
