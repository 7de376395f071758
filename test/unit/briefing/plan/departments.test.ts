import { expect, it } from 'vitest'
import { defaultBoardRequest } from '../../../../shared/briefing/board/defaults.ts'
import { contextOf } from '../../../../shared/briefing/context.ts'
import { departmentWords } from '../../../../shared/briefing/plan/standing.ts'
import { planWith } from '../../../support/plan.ts'

const names = ['Finance', 'Nutrition', 'Schools', 'Transportation']

it('says once how often every department is met, and has what equity means there without a label in each', () => {
  const words = (days: readonly number[]) => {
    const plan = planWith({
      department: names.map((name, i) => ({ id: name, name, everyDays: days[i] })),
      departmentCommitment: [{ id: 'c', department: 'Finance', means: 'The budget book shows who is reached.' }],
    } as never)
    return departmentWords(contextOf(plan, { ...defaultBoardRequest(plan, '2026-12-14') }, undefined))
  }
  const [said, finance, ...others] = words([90, 90, 90, 90])
  expect(said).toEqual({
    t: 'reading',
    text: 'What equity means in a department’s own work is beside its name. A check-in with each is planned every 90 days.',
  })
  expect(finance?.t === 'hung' && finance.paragraphs[0]).toBe('The budget book shows who is reached.')
  expect(JSON.stringify(others)).not.toContain('90')
  // Where they differ, each has its own.
  expect(JSON.stringify(words([90, 90, 30, 90]))).toMatch(/check-in every 30 days/i)
})
