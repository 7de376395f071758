import { expect, it } from 'vitest'
import { initialValues } from '../../../shared/domain/initial-values.ts'
import { planWith, reading } from '../../support/plan.ts'

const strategy = [{ id: 's', goal: 'g', title: 'Call families' }]
const action = (more: object) =>
  planWith({ ...reading, strategy, action: [{ id: 'a', title: 'First-day calls', ...more }] })
const along = (more: object, kind = 'budgetLine') => initialValues(action(more), kind, { kind: 'action', id: 'a' })

it('a budget line that is added where an action names it has the cost, the year and the goal of the action', () => {
  const about = { kind: 'strategy', id: 's' }
  expect(along({ about, cost: 4_800_000, start: '2027-01' })).toEqual({
    amount: 4_800_000,
    fiscalYear: '2026-27',
    goal: 'g',
  })
  expect(along({ about: { kind: 'goal', id: 'g' }, due: '2027-09' })).toEqual({ fiscalYear: '2027-28', goal: 'g' })
})

it('takes nothing along that nobody entered, and nothing to another kind', () => {
  expect(along({})).toEqual({})
  expect(along({ cost: 5 }, 'person')).toEqual({})
})
