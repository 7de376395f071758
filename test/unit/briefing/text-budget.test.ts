import { expect, it } from 'vitest'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { needsSimpleBreaks } from '../../../shared/briefing/text-budget.ts'
import { planOf } from '../../../shared/domain/plan.ts'
import { sampleStates } from '../../support/records.ts'

it('sets an ordinary paper with the best line breaks, and one with an endless word with the simple ones', () => {
  const plan = planOf(sampleStates())
  const request = defaultBoardRequest(plan, '2026-12-14')
  expect(needsSimpleBreaks(boardBriefing(plan, request).model)).toBe(false)
  const cover = { ...request.cover, background: `See ${'x'.repeat(300)}.` }
  expect(needsSimpleBreaks(boardBriefing(plan, { ...request, cover }).model)).toBe(true)
})
