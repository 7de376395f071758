import { expect, test } from 'vitest'
import { importNews } from '../../../../renderer/features/import/news.ts'
import { manualNews } from '../../../../renderer/features/manual/news.ts'
import { planWith } from '../../../support/plan.ts'
import { samplePlan } from '../../../support/records.ts'

test('an officer who brings in a file reads first what the plan has, and what it was brought in from', () => {
  const empty = planWith({})
  expect(importNews(empty, 'outcomes', null)).toBe(
    'The plan has no figures yet: a table of your state or data office brings them in at once.',
  )
  expect(importNews(empty, 'budget lines', null)).toMatch(
    /^The plan has no budget lines yet: a table of the finance office/,
  )
  expect(importNews(empty, 'a plan', null)).toMatch(/^The plan has no goals yet: /)
  const reading = { source: 'State' }
  const plan = planWith({
    goal: [{ id: 'g', title: 'Read well' }],
    action: [{ id: 'a' }, { id: 'b' }],
    value: ['2023-24', '2024-25'].map((year) => ({ id: year, measure: 'm', year, reading })),
    budgetLine: ['2026-27', '2025-26'].map((fiscalYear) => ({ id: fiscalYear, fiscalYear })),
    importMapping: [
      { id: '1', purpose: 'figures', name: 'State results', lastYear: '2024-25' },
      { id: '2', purpose: 'figures', name: 'Graduation', lastYear: '2022-23' },
      { id: '3', purpose: 'budget', name: 'Budget book' },
    ],
  } as never)
  expect(importNews(plan, 'outcomes', null)).toBe(
    'The plan has 2 figures of 1 measure, the newest of 2024–25. The newest file brought in is “State results”, for 2024–25.',
  )
  expect(importNews(plan, 'budget lines', null)).toBe(
    'The plan has 2 budget lines, of 2025–26 to 2026–27. The newest file brought in is “Budget book”.',
  )
  expect(importNews(plan, 'a plan', null)).toBe('The plan has 1 goal and 2 actions.')
  // While its questions are answered, that nothing is saved yet is what counts.
  expect(importNews(plan, 'outcomes', 'state.csv')).toBe('“state.csv” is read, and nothing of it is in the plan yet.')
})

test('the policy manual says what the plan keeps of it, from where, and how many texts no policy is linked to', () => {
  expect(manualNews(planWith({}))).toBe('No policy text is in the plan yet.')
  const text = { file: 'Board policies.pdf', pages: 2 }
  const policyText = [
    { ...text, id: 'a', policy: 'p' },
    { ...text, id: 'b' },
  ]
  const of = (policyText: readonly object[]) => manualNews(planWith({ policy: [{ id: 'p' }], policyText } as never))
  expect(of(policyText)).toBe(
    'The plan keeps 2 texts of 4 pages, from “Board policies.pdf”. No policy is linked to 1 of them yet.',
  )
  expect(
    of([
      { id: 'a', policy: 'p', file: 'A.pdf' },
      { id: 'b', policy: 'p', file: 'B.pdf' },
    ]),
  ).toBe('The plan keeps 2 texts, from 2 files.')
  expect(of([{ id: 'b' }])).toBe('The plan keeps 1 text. No policy is linked to it yet.')
  expect(manualNews(samplePlan())).toMatch(/^The plan keeps \d+ texts of \d+ pages, from /)
})
