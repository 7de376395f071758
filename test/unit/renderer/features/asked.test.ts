import { expect, test } from 'vitest'
import { askedFor } from '../../../../renderer/features/briefings/asked.ts'

test('whoever comes back to Briefings goes on with what was exported last, unless something is asked for', () => {
  const last = { document: 'progress', of: 'goal/g' }
  expect(askedFor({}, last)).toEqual(last)
  expect(askedFor({ of: 'goal/h' }, last)).toEqual({ document: 'progress', of: 'goal/h' })
  expect(askedFor({ document: 'board' }, last)).toEqual({ document: 'board' })
  expect(askedFor({ briefing: 'b' }, last)).toEqual({ briefing: 'b' })
  expect(askedFor({})).toEqual({})
})
