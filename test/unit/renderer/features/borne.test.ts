import { expect, it } from 'vitest'
import { borneWords } from '../../../../renderer/features/findings/borne.ts'
import { countedGoals } from '../../../../shared/domain/goal-of.ts'
import { planOf } from '../../../../shared/domain/plan.ts'
import { findings } from '../../../../shared/rules/index.ts'
import { countStatuses } from '../../../../shared/rules/status-count.ts'
import { sampleStates } from '../../../support/records.ts'

const today = '2026-11-30'

it('names each goal that Overview counts as behind its status and Findings does not', { tags: 'seconds' }, () => {
  const plan = planOf(sampleStates())
  const listed = findings(plan, today).filter((f) => f.rule === 'status/contradicted' && f.severity === 'gap')
  const { behind } = countStatuses(plan, countedGoals(plan), today).against
  expect([behind, listed.length]).toEqual([3, 2])
  expect(borneWords(plan, today)).toBe('Not counted here: goal 8. Newer figures support its status.')
})
