import { expect, test } from 'vitest'
import { askedFor, lastAfter } from '../../../../renderer/features/briefings/asked.ts'

test('whoever comes back to Briefings goes on with what was there last, unless something is asked for', () => {
  const last = { document: 'progress', of: 'goal/g' }
  expect(askedFor({}, last)).toEqual(last)
  expect(askedFor({ of: 'goal/h' }, last)).toEqual({ document: 'progress', of: 'goal/h' })
  expect(askedFor({ document: 'board' }, last)).toEqual({ document: 'board' })
  expect(askedFor({ briefing: 'b' }, last)).toEqual({ briefing: 'b' })
  expect(askedFor({})).toEqual({})
})

test('a paper that was sent, and the field that a link led to, are no choice of a document', () => {
  const last = { document: 'onePage' }
  expect(lastAfter({ sent: 's' }, last)).toEqual(last)
  expect(lastAfter({ document: 'hardTruth', of: 'hardTruth/h', at: 'hardTruth/h' }, last)).toEqual({
    document: 'hardTruth',
    of: 'hardTruth/h',
  })
  expect(lastAfter({ language: 'es' }, { document: 'community' })).toEqual({ document: 'community', language: 'es' })
})
