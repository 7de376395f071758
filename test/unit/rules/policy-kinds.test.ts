import { expect, it } from 'vitest'
import { stepNewsOf } from '../../../shared/rules/news/step-news.ts'
import { policiesCounted } from '../../../shared/rules/policy-kinds.ts'
import { planWith } from '../../support/plan.ts'

it('counts a court order as an order, which no board adopted', () => {
  expect(policiesCounted([{ type: 'policy' }, { type: 'courtOrder' }, { type: 'regulation' }], 'adopted ')).toBe(
    'two adopted policies and one court order',
  )
  expect(policiesCounted([{ type: 'courtOrder' }])).toBe('one court order')
  expect(policiesCounted([])).toBe('no policies')
})

it('says of a district under an order how many policies are in force, and that the order is', () => {
  const order = { id: 'o', title: 'Consent decree', type: 'courtOrder', stage: 'adopted' } as const
  const jb = { id: 'jb', title: 'Equity', type: 'policy', stage: 'adopted' } as const
  const jc = { id: 'jc', title: 'Attendance areas', type: 'policy', stage: 'drafting' } as const
  const says = (policy: readonly object[]) =>
    stepNewsOf('align-policies', planWith({ policy: policy as never }), '2026-12-14', 'officer')?.says
  expect(says([jb, jc, order])).toBe('One of two policies is in force; one court order is in force.')
  expect(says([order])).toBe('One court order is in force.')
})
