import { describe, expect, it } from 'vitest'
import { readyToHire } from '../../../../shared/rules/hire/ready-to-hire.ts'
import { planWith } from '../../../support/plan.ts'

const part = (records: Parameters<typeof planWith>[0], id: string, day: string) =>
  readyToHire(planWith(records), 'board', day).find((g) => g.id === id)

describe('what an officer’s position rests on', () => {
  it('is no money that was last secured years ago', () => {
    const levy = {
      fundingSource: [{ id: 'levy', name: 'Levy', recurring: true }],
      fundingAmount: [
        { id: 'a', source: 'levy', fiscalYear: '2026-27', grant: { amount: 200_000, status: 'secured' as const } },
      ],
    }
    expect(part(levy, 'money', '2026-10-03')).toMatchObject({ held: true })
    expect(part(levy, 'money', '2029-10-03')).toMatchObject({
      held: false,
      known: true,
      reason: 'The last secured amount of a recurring source is of 2026–27.',
    })
  })

  it('is no team where the one position is the officer’s own', () => {
    const own = {
      officer: [{ id: 'officer', title: 'Opportunity Coordinator' }],
      teamNeed: [{ id: 'teamNeed', fteNeeded: 0.6 }],
      position: [{ id: 'p', title: 'Opportunity Coordinator', fte: 0.4 }],
    }
    expect(part(own, 'team', '2026-12-14')).toMatchObject({
      held: false,
      reason: 'The one position entered is the officer’s own, 0.4 FTE of 0.6 entered as needed.',
    })
    const two = { ...own, position: [...own.position, { id: 'q', title: 'Coach', fte: 1 }] }
    expect(part(two, 'team', '2026-12-14')).toMatchObject({
      held: true,
      reason: 'Positions add up to 1.4 FTE, more than the 0.6 entered as needed.',
    })
  })
})

it('tells of a plan with one goal what its one goal has', () => {
  const one = {
    goal: [{ id: 'g', title: 'Children read well' }],
    policy: [{ id: 'p', stage: 'adopted' as const }],
    policyLink: [{ id: 'l', goal: 'g', policy: 'p' }],
  }
  expect(part(one, 'policy', '2026-12-14')?.reason).toBe('The one goal has an adopted policy linked to it.')
})
