import { describe, expect, it } from 'vitest'
import type { Change } from '../../../shared/merge/change.ts'
import {
  type Entry,
  entriesOf,
  entryOf,
  openTips,
  stateOf,
  type Version,
  withChange,
} from '../../../shared/merge/index-of-log.ts'
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
    const many = ['s-1', 't-1', 'u-1', 'v-1', 'w-1'].map((id) => version(id, JSON.stringify(id)))
    for (const order of [
      [4, 3, 2, 1, 0],
      [2, 0, 4, 1, 3],
    ])
      expect(openTips(order.map((i) => many[i] as Version))).toEqual(many)
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
    expect(canonicalJson(-1)).toBe('-1')
    expect(() => canonicalJson(Number.POSITIVE_INFINITY)).toThrow('finite')
  })
})

describe('a record of few changes', () => {
  const change = (id: string, more: Partial<Change> = {}): Change =>
    ({
      ...{ id, session: 's', kind: 'mentorNote', record: 'n', field: 'note', value: '"Talk to her first"' },
      ...{ parents: [], at: '2026-11-24T09:00:00.000Z', removed: false },
      ...more,
    }) as Change

  it('is there from its first change on, and from none it is not', () => {
    expect(entryOf([change('s-1')], true)).toMatchObject({ kind: 'mentorNote', id: 'n', private: true })
    expect(entryOf([], true)).toBeUndefined()
  })

  it('is as private as its first change was, on its own laptop and where the log is read anew', () => {
    const own = withChange(undefined, change('s-1'), true)
    expect(own.private).toBe(true)
    expect(withChange(own, change('s-2', { parents: ['s-1'] }), false).private).toBe(true)
    expect(withChange(undefined, change('s-1'), false).private).toBe(false)
    const isPrivate = (c: Change) => c.kind === 'mentorNote'
    expect(entriesOf([change('s-1'), change('s-2', { kind: 'goal', record: 'g' })], isPrivate)).toMatchObject([
      { kind: 'mentorNote', private: true },
      { kind: 'goal', private: false },
    ])
  })

  it('says nothing in a field that was emptied', () => {
    const entry = entryOf([change('s-1', { value: null })], true) as Entry
    expect(stateOf(entry, () => 'Officer')).toMatchObject({ values: {}, tips: { note: ['s-1'] }, conflicts: [] })
  })
})
