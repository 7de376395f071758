import { describe, expect, test } from 'vitest'
import { takeFromList } from '../../../../../renderer/supports/foundation/groups/starting.ts'
import { planOf } from '../../../../../shared/domain/plan.ts'
import { plainRecord } from '../../../../../shared/domain/state.ts'

const counter = () => {
  let n = 0
  return () => `new-${++n}`
}

describe('taking groups from the starting list', () => {
  test('each comes under its dimension, which is added once', () => {
    const ops = takeFromList(planOf([]), ['all', 'black', 'hispanic', 'el'], counter())
    expect(ops.map((o) => [o.kind, o.op === 'set' ? o.values.name : ''])).toEqual([
      ['studentGroup', 'All students'],
      ['dimension', 'Race and ethnicity'],
      ['studentGroup', 'Black or African American'],
      ['studentGroup', 'Hispanic or Latino'],
      ['dimension', 'Language'],
      ['studentGroup', 'English learners'],
    ])
    expect(ops[0]).toMatchObject({ values: { isTotal: true, sort: 1 } })
    expect(ops[3]).toMatchObject({ values: { dimension: 'new-2', sort: 3 } })
  })

  test('a dimension is said to add up where all its groups come, and no note of ours is in the plan', () => {
    const both = ['aian', 'asian', 'black', 'hispanic', 'nhpi', 'white']
    const dimension = (chosen: readonly string[]) =>
      takeFromList(planOf([]), chosen, counter()).flatMap((o) =>
        o.kind === 'dimension' && o.op === 'set' ? [o.values] : [],
      )
    // Under the standard of 1997, and under that of 2024.
    for (const last of ['multi', 'mena'])
      expect(dimension([...both, last])).toEqual([{ name: 'Race and ethnicity', addsUp: true }])
    expect(dimension(both)).toEqual([{ name: 'Race and ethnicity', addsUp: null }])
    expect(dimension(['female', 'male'])).toEqual([{ name: 'Gender', addsUp: true }])
    expect(dimension(['hispanic', 'white'])).toEqual([{ name: 'Race and ethnicity', addsUp: null }])
  })

  test('what the plan has already is used, not doubled', () => {
    const plan = planOf([
      plainRecord('dimension', 'race', { name: 'race and ethnicity' }),
      plainRecord('studentGroup', 'b', { name: 'Black or African American ', dimension: 'race', sort: 7 }),
    ])
    const ops = takeFromList(plan, ['black', 'white'], counter())
    expect(ops).toEqual([
      { op: 'set', kind: 'studentGroup', id: 'new-1', values: { name: 'White', dimension: 'race', sort: 8 } },
    ])
  })
})
