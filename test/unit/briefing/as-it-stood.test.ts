import { describe, expect, it } from 'vitest'
import { asOf } from '../../../shared/briefing/as-of.ts'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { transitionDossier } from '../../../shared/briefing/dossier/dossier.ts'
import { readyToHirePaper } from '../../../shared/briefing/hire/hire.ts'
import { fullPlan } from '../../../shared/briefing/plan/plan.ts'
import { readyToHire } from '../../../shared/rules/hire/ready-to-hire.ts'
import { planWith, reading } from '../../support/plan.ts'

/** A paper of June 2025 is made once more in 2027: by then the policy is adopted, the officer in the role, a position filled. */
const plan = planWith({
  ...reading,
  commitment: [
    { id: 'commitment', statement: 'Every child.', statementStatus: 'adopted', statementAdopted: '2025-09-10' },
  ],
  officer: [{ id: 'officer', title: 'Equity Officer', status: 'inPost', person: 'cao', since: '2025-08' }],
  position: [{ id: 'pos', title: 'Equity Officer', fte: 0.4, state: 'filled', startedOn: '2025-08' }],
  policy: [
    { id: 'new', code: '100', title: 'Access', type: 'policy', stage: 'adopted', reached: { adopted: '2025-09-08' } },
    {
      id: 'old',
      code: '4129',
      title: 'Family involvement',
      type: 'policy',
      stage: 'retired',
      reached: { adopted: '2008-03-05', retired: '2026-01-21' },
    },
  ],
  policyLink: [{ id: 'l', goal: 'g', policy: 'new', extent: 'whole' }],
  mentor: [{ id: 'm1', role: 'Executive coach', status: 'active', startedOn: '2026-01', lastMet: '2026-09-01' }],
  department: [{ id: 'dep', name: 'Schools' }],
  departmentCommitment: [{ id: 'c', department: 'dep', means: 'All read.', signedOn: '2026-01' }],
  promise: [{ id: 'pr', type: 'engagement', everyDays: 90, toWhom: 'The board', promisedOn: '2026-01' }],
})
const words = (blocks: unknown) => JSON.stringify(blocks, (k, v) => (k === 'svg' ? undefined : v))
const papers = (day: string) => {
  const request = { ...defaultBoardRequest(plan, day), readBy: 'cabinet' as const }
  return {
    plan: words(fullPlan(plan, { ...request, document: 'plan' }).model.blocks),
    dossier: words(transitionDossier(plan, { ...request, document: 'dossier' }).model.blocks),
    hire: words(readyToHirePaper(plan, { ...request, document: 'hire' }).model.blocks),
  }
}

describe('a paper of a day that is over, of what still stands today', () => {
  it('tells no adoption, signature, meeting or hiring that came later', () => {
    for (const [name, text] of Object.entries(papers('2025-06-09')))
      expect(text, name).not.toMatch(
        /September (?:10|8|1), 202|August 2025|January (?:21, )?2026|In the role since|One of two policies is adopted\. (?!One)|no longer in force/,
      )
    const held = (id: string, of: typeof plan, day: string) =>
      readyToHire(of, 'cabinet', day).find((g) => g.id === id)?.held
    for (const [day, stands] of [
      ['2025-06-09', false],
      ['2026-12-01', true],
    ] as const) {
      const known = asOf(plan, day).plan
      expect([held('commitment', known, day), held('policy', known, day)], day).toEqual([stands, stands])
    }
  })

  it('has what ended later as in force, and what was adopted later as not adopted', () => {
    const { plan: full } = papers('2025-06-09')
    expect(full).toContain('One of two policies is adopted.')
    expect(full).not.toContain('Retired')
    const { policy } = { policy: asOf(plan, '2025-06-09').plan.get('policy', 'old') }
    expect(policy).toMatchObject({ stage: 'adopted', reached: { adopted: '2008-03-05' } })
  })

  it('has a policy at the last of the steps that it had reached by then', () => {
    const days = [
      ['drafting', '2025-01-15'],
      ['firstReading', '2025-05-12'],
      ['committee', '2025-03-03'],
      ['adopted', '2025-09-08'],
    ]
    for (const all of [days, days.toReversed()]) {
      const policy = [{ id: 'p', title: 'Access', stage: 'adopted', reached: Object.fromEntries(all) }]
      expect(asOf(planWith({ policy } as never), '2025-06-09').plan.get('policy', 'p')?.stage).toBe('firstReading')
    }
  })

  it('tells them once their days have come', () => {
    const { plan: full } = papers('2026-12-01')
    expect(full).toContain('January 21, 2026')
    expect(asOf(plan, '2026-12-01').plan.get('policy', 'old')?.stage).toBe('retired')
  })
})
