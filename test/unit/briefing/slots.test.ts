import { expect, test } from 'vitest'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import type { Drawn } from '../../../shared/briefing/document.ts'
import { readyToHirePaper } from '../../../shared/briefing/hire/hire.ts'
import { onePageBrief } from '../../../shared/briefing/one-page/one-page.ts'
import { fullPlan } from '../../../shared/briefing/plan/plan.ts'
import { progressReport } from '../../../shared/briefing/progress/progress.ts'
import { briefingRequest } from '../../../shared/ipc/contract.ts'
import { planWith, reading } from '../../support/plan.ts'

/** Five words that a district calls otherwise stand in the frame of each document; what people typed keeps its own. */

const words = {
  id: 'words',
  office: 'Office of Opportunity',
  officerTitle: 'Director of Opportunity',
  planName: 'Opportunity compact',
  work: 'opportunity',
  focusGroups: 'priority groups',
}
const typed = 'Our focus groups in the Equity plan of the Equity Office: equity, said a Chief Equity Officer.'
const plan = planWith({
  ...reading,
  words: [words],
  officer: [{ id: 'officer', status: 'inPost' }],
  department: [{ id: 'd', name: 'Transportation' }],
  commitment: [{ id: 'commitment', statement: typed }],
})
const request = briefingRequest.parse({ ...defaultBoardRequest(plan, '2026-12-14'), readBy: 'board' })
const all = (drawn: Drawn): string => JSON.stringify(drawn.model, (k, v) => (k === 'svg' ? undefined : v))

test.each([
  ['board briefing', boardBriefing, ['Opportunity compact', 'Office of Opportunity', 'riority groups']],
  ['progress report', progressReport, ['Opportunity compact', 'Office of Opportunity', 'riority groups']],
  ['one-page brief', onePageBrief, ['Opportunity compact', 'Office of Opportunity']],
  ['full plan', fullPlan, ['Opportunity compact', 'Office of Opportunity', 'riority groups', 'what opportunity means']],
  ['ready to hire', readyToHirePaper, ['Office of Opportunity', 'Director of Opportunity']],
] as const)('the %s uses the district’s words', (_, make, expected) => {
  const said = all(make(plan, request))
  for (const word of expected) expect(said).toContain(word)
  const furniture = said.replaceAll(typed, '')
  expect(furniture).not.toMatch(/equity plan|equity office|chief equity officer|focus groups?\b|\{\{/i)
})

test('what people typed is untouched', () => {
  expect(all(fullPlan(plan, request))).toContain(typed)
})

test('an empty plan is said to have none of the groundwork, in words that read', () => {
  const empty = planWith({ district: [{ id: 'district', name: 'Juniper Fork 12' }] })
  const said = all(readyToHirePaper(empty, request))
  expect(said).toContain('Nothing is entered yet on any of the eleven parts of the groundwork.')
  expect(said).toContain('What the plan does not say yet: enter what is there, or do this')
  expect(said).not.toContain('No of')
})
