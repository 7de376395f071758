import { expect, it } from 'vitest'
import { planOf } from '../../../shared/domain/plan.ts'
import { type Finding, findings } from '../../../shared/rules/index.ts'
import { stepNewsOf } from '../../../shared/rules/news/step-news.ts'
import { doneWords, openIn } from '../../../shared/rules/step-open.ts'
import { sampleStates } from '../../support/records.ts'

const found = (step: string, severity: Finding['severity']) => ({ step, severity }) as Finding

it('calls a step done with as many findings open as its list has, and plainly done where they ask for nothing', () => {
  const all = [found('align-backing', 'blocker'), found('align-backing', 'note'), found('embed-screen', 'note')]
  expect(doneWords(openIn('align-backing', all))).toBe('Filled in, 2 findings open')
  expect(doneWords(openIn('align-backing', all.slice(0, 1)))).toBe('Filled in, 1 finding open')
  expect(doneWords(openIn('embed-screen', all))).toBe('Done')
})

it('knows how many matters a step’s sentence names, where its findings are fewer', () => {
  const [plan, today] = [planOf(sampleStates()), '2026-11-30']
  const all = findings(plan, today)
  const of = (step: string) => [stepNewsOf(step, plan, today, 'officer')?.tells, openIn(step, all)]
  // A review, and the board dates of two policies; six decisions; one audience, and four sessions of which nobody was told.
  expect(of('align-policies')).toEqual([3, 1])
  expect(of('position-rights')).toEqual([6, 5])
  expect(of('community-engagement')).toEqual([5, 1])
})
