import { describe, expect, it } from 'vitest'
import type { Change } from '../../../shared/merge/change.ts'
import { recordsAt } from '../../../shared/merge/records-at.ts'

const change = (session: string, n: number, field: string, value: unknown, parents: string[] = []): Change => ({
  id: `${session}-${n}`,
  session,
  n,
  kind: 'goal',
  record: 'g',
  field,
  value: value === null ? null : JSON.stringify(value),
  at: '2026-11-24T09:00:00.000Z',
  command: `edit/${session}${n}`,
  parents,
  removed: false,
  hash: '',
})

const log = [
  change('ann', 1, '', true),
  change('ann', 2, 'title', 'Read well'),
  change('ben', 1, 'title', 'Read very well', ['ann-2']),
  change('ann', 3, 'title', 'Read', ['ann-2']),
  change('ben', 2, '', false, ['ann-1', 'ann-2', 'ann-3', 'ben-1']),
]
const goal = (point: Record<string, number>) => recordsAt(log, point)[0]

describe('the records as they stood at a point in the history', () => {
  it('knows nothing before the first change', () => {
    expect(recordsAt(log, {})).toEqual([])
  })

  it('shows what was known there, whatever was written elsewhere by then', () => {
    expect(goal({ ann: 2 })).toMatchObject({ values: { title: 'Read well' }, private: false })
    expect(goal({ ann: 2, ben: 1 })?.values).toEqual({ title: 'Read very well' })
    expect(goal({ ann: 3 })?.values).toEqual({ title: 'Read' })
  })

  it('shows the question that stood open there', () => {
    expect(goal({ ann: 3, ben: 1 })?.conflicts.map((c) => c.how)).toEqual(['differ'])
  })

  it('shows a record that was removed later, and its removal from then on', () => {
    expect(goal({ ann: 3, ben: 1 })?.gone).toBe(false)
    expect(goal({ ann: 3, ben: 2 })?.gone).toBe(true)
  })

  it('is not misled by a session with the name of a built-in property', () => {
    expect(recordsAt([change('constructor', 1, '', true)], {})).toEqual([])
  })
})
