import { expect, it } from 'vitest'
import type { Finding } from '../../../shared/rules/index.ts'
import { doneWords, openIn } from '../../../shared/rules/step-open.ts'

const found = (step: string, severity: Finding['severity']) => ({ step, severity }) as Finding

it('calls a step done with as many findings open as its list has, and plainly done where they ask for nothing', () => {
  const all = [found('align-backing', 'blocker'), found('align-backing', 'note'), found('embed-screen', 'note')]
  expect(doneWords(openIn('align-backing', all))).toBe('Filled in, 2 findings open')
  expect(doneWords(openIn('align-backing', all.slice(0, 1)))).toBe('Filled in, 1 finding open')
  expect(doneWords(openIn('embed-screen', all))).toBe('Done')
})
