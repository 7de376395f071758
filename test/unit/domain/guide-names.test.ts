import { expect, it } from 'vitest'
import { titleOf } from '../../../shared/domain/describe.ts'
import { steps } from '../../../shared/guide/steps/index.ts'

it('calls a rating by its indicator’s words and a step’s state by the step, never by a short name', () => {
  for (const step of steps) {
    expect(titleOf('stepState', { step: step.id })).not.toContain(step.id)
    for (const { id } of step.indicators) {
      const title = titleOf('rating', { indicator: id })
      expect(title).not.toContain(id)
      expect(title).not.toContain('{{')
    }
  }
  expect(titleOf('rating', { indicator: 'of-a-newer-guide' })).toBe('of-a-newer-guide')
})
