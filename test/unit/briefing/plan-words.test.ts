import { expect, it } from 'vitest'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { fullPlan } from '../../../shared/briefing/plan/plan.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { briefingRequest } from '../../../shared/ipc/contract.ts'
import { planWith } from '../rules/plan.ts'

/** Words of the full plan that a family reads. */
const said = (plan: Plan): string =>
  JSON.stringify(fullPlan(plan, briefingRequest.parse(defaultBoardRequest(plan, '2026-12-14'))).model.blocks)

it('says once that a term does not mean something, however that was written', () => {
  const term = { plain: 'A child can get in.', status: 'adopted' } as const
  const words = said(
    planWith({
      term: [
        { id: 'a', term: 'Access', isNot: 'It is not only an open door.', ...term },
        { id: 'b', term: 'Belonging', isNot: 'A poster in the hall.', ...term },
      ],
    }),
  )
  expect(words).toContain('"It is not only an open door."')
  expect(words).toContain('"It is not: A poster in the hall."')
})

it('calls a policy that is missing not written yet', () => {
  const words = said(planWith({ policy: [{ id: 'p', code: 'AEC', title: 'Reporting to the public', stage: 'gap' }] }))
  expect(words).toContain('Not written yet')
  expect(words).not.toContain('"Gap"')
})
