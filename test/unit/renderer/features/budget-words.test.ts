import { expect, it } from 'vitest'
import { withBefore } from '../../../../renderer/features/import/budget/words.ts'

it('says of a line that comes in what its funding source was, where that changes', () => {
  expect(withBefore('Title I-A', 'General Fund')).toBe('Title I-A (was General Fund)')
  expect([withBefore('Title I-A', 'Title I-A'), withBefore('Title I-A', ''), withBefore('', '')]).toEqual([
    'Title I-A',
    'Title I-A',
    '',
  ])
})
