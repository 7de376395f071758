import { expect, test } from 'vitest'
import { union } from '../../../../electron/plan/recovery/report.ts'
import type { Salvaged } from '../../../../electron/plan/recovery/salvage.ts'
import type { Change } from '../../../../shared/merge/change.ts'

/** What is told of a damaged plan: which changes were certainly there, and where its locked notes come from. */

const change = (id: string, more: Partial<Change> = {}): Change => ({
  ...{ id, session: id.replace(/-p?\d+$/, ''), n: Number(/\d+$/.exec(id)?.[0]) },
  ...{ kind: 'department', record: `d-${id}`, field: '', value: 'true', at: '2026-11-30T10:00:00.000Z' },
  ...{ command: `edit/${id}`, parents: [], removed: false, hash: id },
  ...more,
})
const nothing: Salvaged = {
  ...{ plan: null, sessions: [], changes: [], blobs: [], locked: null, lockedBroken: false, broken: [], named: [] },
}
const earlier = (locked: Uint8Array | null, ...ids: readonly string[]) => ({
  ...{ plan: 'plan', createdAt: '2026-11-01T10:00:00.000Z', sessions: [], blobs: [], locked },
  changes: ids.map((id) => change(id)),
  kept: { at: '2026-11-29T10:00:00.000Z' } as never,
})

test('every number before one that was read is missing, and so is a parent that one names, each in its log', () => {
  const { missing, report } = union(
    { ...nothing, changes: [change('a-1'), change('a-4'), change('a-p2')], named: ['b-2', 'a-3'] },
    undefined,
  )
  expect(missing.toSorted()).toEqual(['a-2', 'a-3', 'a-p1', 'b-1', 'b-2'])
  expect(report.lost).toBe(5)
})

test('a number that no session reaches comes of damage, and counts nothing as missing', () => {
  const { missing } = union({ ...nothing, changes: [change('a-1')], named: ['a-10000000', 'a', 'a-x'] }, undefined)
  expect(missing).toEqual([])
})

test('what the earlier version has is not missing, and what was removed for good stays removed', () => {
  const gone = change('a-2', { removed: true, value: null })
  const { missing, changes } = union({ ...nothing, changes: [gone] }, earlier(null, 'a-1', 'a-2'))
  expect(missing).toEqual([])
  expect(changes.map((c) => [c.id, c.removed])).toEqual([
    ['a-1', false],
    ['a-2', true],
  ])
})

test('locked notes are those of the file; the earlier ones stand in only where it has no private row', () => {
  const [own, old] = [new Uint8Array([1]), new Uint8Array([2])]
  const lockedOf = (found: Partial<Salvaged>) => union({ ...nothing, ...found }, earlier(old, 'a-1')).locked
  expect(lockedOf({ locked: own })).toBe(own)
  expect(lockedOf({ changes: [change('a-1')] })).toBe(old)
  expect(lockedOf({ changes: [change('a-1'), change('a-p1')] })).toBeNull()
})
