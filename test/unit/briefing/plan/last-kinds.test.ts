// @module-tag seconds
import { expect, it } from 'vitest'
import { defaultBoardRequest } from '../../../../shared/briefing/board/defaults.ts'
import { fullPlan } from '../../../../shared/briefing/plan/plan.ts'
import { planOf } from '../../../../shared/domain/plan.ts'
import { briefingRequest } from '../../../../shared/ipc/contract.ts'
import { sampleStates } from '../../../support/records.ts'

/** Somebody turns to the last page of the full plan, and finds more than one row on it. */

it('keeps the last two kinds of “everything else” together where both are of a row or two', () => {
  const longer = ['briefing', 'meeting', 'planChoices']
  const plan = planOf(sampleStates().filter(({ kind }) => !longer.includes(kind)))
  const request = briefingRequest.parse({
    ...defaultBoardRequest(plan, '2026-12-14'),
    document: 'plan',
    readBy: 'board',
  })
  const last = fullPlan(plan, request).model.blocks.at(-1)
  expect(last?.t).toBe('keep')
  const heads = last?.t === 'keep' ? last.blocks.flatMap((b) => (b.t === 'heading' ? [b.text] : [])) : []
  expect(heads).toEqual(['Whys', 'Adopted versions'])
})
