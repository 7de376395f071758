import { describe, expect, it } from 'vitest'
import { policiesAhead, policiesHolding } from '../../../shared/domain/policy-force.ts'
import { planWith } from '../../support/plan.ts'

describe('the policies behind a goal', () => {
  const stages = {
    JK: { stage: 'adopted' },
    JC: { stage: 'firstReading' },
    ADA: { stage: 'underReview', reached: { adopted: '2020-02-24' } },
    AEC: { stage: 'gap' },
    IHB: {},
    GCF: { stage: 'retired', reached: { adopted: '2015-03-02', retired: '2026-06-30' } },
  } as const
  const plan = planWith({
    goal: [{ id: 'g', title: 'Children read well' }],
    policy: Object.entries(stages).map(([code, policy]) => ({ id: code, code, ...policy })),
    policyLink: Object.keys(stages).map((policy) => ({
      id: `l-${policy}`,
      goal: 'g',
      policy,
      extent: policy === 'ADA' ? 'draft' : 'whole',
    })),
  })
  const codes = (policies: readonly { code?: string | undefined }[]) => policies.map((p) => p.code)
  const ahead = (day: string) =>
    Object.fromEntries(Object.entries(policiesAhead(plan, 'g', day)).map(([how, policies]) => [how, codes(policies)]))

  it('are each told once, by how far they have come', () => {
    expect(codes(policiesHolding(plan, 'g', '2026-11-24'))).toEqual(['JK'])
    expect(ahead('2026-11-24')).toEqual({ coming: ['JC'], drafts: ['ADA'], missing: ['AEC'], unknown: ['IHB'] })
  })

  it('are looked at on the day that is asked for: one that ended later still held then', () => {
    expect(codes(policiesHolding(plan, 'g', '2026-05-01'))).toEqual(['JK', 'GCF'])
    expect(Object.values(ahead('2026-05-01')).flat()).not.toContain('GCF')
  })
})
