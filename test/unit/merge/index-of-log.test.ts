import { describe, expect, it } from 'vitest'
import { type Entry, openTips, stateOf, type Version } from '../../../shared/merge/index-of-log.ts'
import { canonicalJson } from '../../../shared/merge/json.ts'

const version = (id: string, json: string | null, removed = false): Version => ({
  id,
  json,
  parents: [],
  session: 's',
  at: '2026-11-24T09:00:00.000Z',
  removed,
})

describe('two answers to one field', () => {
  it('are shown in one order on every laptop, whichever was read first', () => {
    const [a, b] = [version('s-1', '"Read"'), version('t-1', '"Write"')]
    expect(openTips([a, b])).toEqual([a, b])
    expect(openTips([b, a])).toEqual([a, b])
  })

  it('are one where both say the same', () => {
    expect(openTips([version('t-1', '"Read"'), version('s-1', '"Read"')]).map((v) => v.id)).toEqual(['s-1'])
  })

  it('are one where the other was removed for good, and none comes back where both were', () => {
    const gone = version('s-1', null, true)
    expect(openTips([gone, version('t-1', '"Read"')]).map((v) => v.id)).toEqual(['t-1'])
    expect(openTips([gone])).toEqual([gone])
  })

  it('to who may see a thing: the one for fewer people holds, whichever was read first', () => {
    const answers = [version('s-1', '"public"'), version('t-1', '"cabinet"')]
    for (const tips of [answers, answers.toReversed()]) {
      const entry: Entry = { kind: 'ownField', id: 'f', private: false, tips: new Map([['audience', tips]]) }
      const { values, conflicts } = stateOf(entry, () => 'Officer')
      expect(values).toEqual({ audience: 'cabinet' })
      expect(conflicts).toHaveLength(1)
    }
  })
})

describe('a value as the log writes it', () => {
  it('is the same text whatever order its parts were given in', () => {
    expect(canonicalJson({ b: [1, null], a: 'x', left: undefined })).toBe('{"a":"x","b":[1,null]}')
    expect(canonicalJson(undefined)).toBe('null')
  })

  it('knows one nothing, and no figure without end', () => {
    expect(canonicalJson(-0)).toBe('0')
    expect(() => canonicalJson(Number.POSITIVE_INFINITY)).toThrow('finite')
  })
})
