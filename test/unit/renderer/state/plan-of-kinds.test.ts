import { expect, it } from 'vitest'
import { planFrom } from '../../../../renderer/state/planOfKinds.ts'
import { plainRecord, type RecordState } from '../../../../shared/domain/state.ts'

/** A paper may have told of what somebody removed since: the plan on the screen knows it as soon as it comes in. */

const goal = plainRecord('goal', 'reading', { title: 'Reading' })
const other = plainRecord('measure', 'east', { short: 'Reading at East' })
const kindsOf = (measures: readonly RecordState[]) => ({
  goal: new Map([[goal.id, goal]]),
  measure: new Map([other, ...measures].map((m) => [m.id, m])),
})

it('is another plan where a copy brings a measure that was removed on the other laptop', () => {
  const before = planFrom(kindsOf([]))
  const removed = { ...plainRecord('measure', 'm', { short: 'Reading at Pathways' }), gone: true }
  const after = planFrom(kindsOf([removed]))
  expect(before.removed?.('measure')).toEqual([])
  expect(after.removed?.('measure').map((m) => m.short)).toEqual(['Reading at Pathways'])
})

it('is the same plan where nothing but the versions of records changed', () => {
  const removed = { ...plainRecord('measure', 'm', { short: 'Reading at Pathways' }), gone: true }
  expect(planFrom(kindsOf([removed]))).toBe(planFrom(kindsOf([{ ...removed }])))
})
