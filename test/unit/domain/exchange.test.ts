import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readExchange, readExchangeFile, writeExchange } from '../../../shared/domain/exchange.ts'
import { derivedId } from '../../../shared/domain/ids.ts'
import { nameTwice } from '../../../shared/domain/json-twice.ts'
import { kindOf } from '../../../shared/domain/kinds/index.ts'
import type { Fields, Kind } from '../../../shared/domain/schema.ts'
import { type Op, plainRecord, type RecordState } from '../../../shared/domain/state.ts'
import { seedOf } from '../../support/seed.ts'
import { planStates } from './records.ts'

const seed = seedOf()
const plans = process.env['GROUNDWORK_LONG'] ? 2000 : 200
const at = '2026-11-24T12:00:00.000Z'
const written = (states: readonly RecordState[], withPrivate = true) => writeExchange(states, { withPrivate, at })
const file = (records: unknown, more = {}) =>
  JSON.stringify({ format: 'groundwork-plan', version: 1, records, ...more })

function ops(text: string): readonly Op[] {
  const read = readExchange(text)
  if (!read.ok) throw new Error(read.error.says)
  return read.value
}
function refusal(text: string): string {
  const read = readExchange(text)
  if (read.ok) throw new Error('was taken')
  return `${read.error.says} (${read.error.where ?? ''})`
}
const byName = (list: readonly { kind: string; id: string; values?: unknown }[]) =>
  new Map(list.map((r) => [`${r.kind}/${r.id}`, r.values]))

describe('what is written comes back unchanged', () => {
  test(`for ${plans} random plans (seed ${seed})`, { tags: 'seconds' }, () => {
    console.log(`  exchange round trip: seed ${seed}`)
    fc.assert(
      fc.property(planStates, (states) => {
        const text = written(states)
        const back = ops(text) as readonly (Op & { op: 'set' })[]
        expect(byName(back)).toEqual(byName(states))
        expect(written(back.map((o) => plainRecord(o.kind, o.id, o.values)))).toBe(text)
        expect(written(states.toReversed())).toBe(text)
      }),
      { seed, numRuns: plans, endOnFailure: true },
    )
  })

  test('fields stand in the order of their declaration, unset ones not at all', () => {
    const text = written([
      plainRecord('goal', 'g-1', { owner: 'p', zebra: 1, title: 'T', note: null, apple: { b: 1, a: 2 } }),
    ])
    expect(text).toContain(
      JSON.stringify({ id: 'g-1', title: 'T', owner: 'p', apple: { a: 2, b: 1 }, zebra: 1 }, null, 1).replaceAll(
        '\n',
        '\n   ',
      ),
    )
  })
})

describe('what leaves the laptop', () => {
  const note = { ...plainRecord('mentorNote', 'n-1', { note: 'CANARY' }), private: true }
  const gone = { ...plainRecord('goal', 'g-2', { title: 'GONE' }), gone: true }
  test('private records only where they were asked for, removed ones never', () => {
    expect(written([note, gone], false)).not.toMatch(/CANARY|GONE/)
    expect(written([note, gone], true)).toContain('CANARY')
    expect(written([note, gone], true)).not.toContain('GONE')
  })

  test('an open question goes out with all its versions', () => {
    const open: RecordState = {
      ...plainRecord('goal', 'g-1', { title: 'A' }),
      conflicts: [
        {
          field: 'title',
          how: 'differ',
          tips: [
            { id: 's2-1', value: 'B', author: 'Deputy', at },
            { id: 's1-1', value: 'A', author: 'Officer', at },
          ],
        },
      ],
    }
    const text = written([open])
    expect(JSON.parse(text).conflicts).toEqual([
      {
        kind: 'goal',
        id: 'g-1',
        field: 'title',
        how: 'differ',
        versions: [
          { value: 'A', author: 'Officer', at },
          { value: 'B', author: 'Deputy', at },
        ],
      },
    ])
    const read = readExchangeFile(text)
    expect(read.ok && read.value.conflicts).toBe(1)
  })
})

describe('records that stand once per combination', () => {
  const id = (kind: string, values: Record<string, unknown>) => derivedId(kindOf(kind) as Kind<Fields>, values)

  test('get the id of their key, and what points at them follows', () => {
    const read = byName(
      ops(
        file({
          continuity: [{ id: 'c', about: { id: 'com-1', kind: 'departmentCommitment' }, name: 'Bus routes' }],
          departmentCommitment: [{ id: 'com-1', department: 'dep-1', means: 'On time' }],
          district: [{ id: 'ours', name: 'Juniper Fork' }],
          value: [{ id: 'v', measure: 'm', group: 'g', year: '2025-26', reading: { figure: 41.3 } }],
          accessEntry: [{ id: 'acc', decisionRight: 'dr', what: 'Maps' }],
          decisionRight: [{ id: 'dr', decision: 'boundaries', name: 'Boundaries' }],
          story: [{ id: 's', restsOn: ['v', 'elsewhere'], title: 'Reading' }],
          comment: [{ id: 'x', about: { kind: 'district', id: 'ours' }, text: 'Look here' }],
        }),
      ),
    )
    const commitment = id('departmentCommitment', { department: 'dep-1' })
    const cell = id('value', { measure: 'm', group: 'g', year: '2025-26' })
    expect(read.get(`departmentCommitment/${commitment}`)).toBeDefined()
    const about = { kind: 'departmentCommitment', id: commitment }
    expect(read.get(`continuity/${id('continuity', { about })}`)).toEqual({ about, name: 'Bus routes' })
    expect(read.get('district/district')).toEqual({ name: 'Juniper Fork' })
    expect(read.get('accessEntry/acc')).toEqual({
      decisionRight: id('decisionRight', { decision: 'boundaries' }),
      what: 'Maps',
    })
    expect(read.get('story/s')).toEqual({ restsOn: [cell, 'elsewhere'], title: 'Reading' })
    expect(read.get('comment/x')).toEqual({ about: { kind: 'district', id: 'district' }, text: 'Look here' })
  })

  test('one entered twice is refused, whatever the two are called', () => {
    const twice = [
      { id: 'a', source: 'fs', fiscalYear: '2026-27' },
      { id: 'b', source: 'fs', fiscalYear: '2026-27' },
    ]
    expect(refusal(file({ fundingAmount: twice }))).toMatch(/^fundingAmount\/b is the same .* as fundingAmount\/a/)
    expect(refusal(file({ place: [{ id: 'a' }, { id: 'b' }] }))).toContain('there is one for each plan')
  })

  test('without its whole key it has no identity', () => {
    expect(refusal(file({ value: [{ id: 'v', measure: 'm', group: 'g' }] }))).toContain('value/v has no "year".')
  })

  test('a key that leads back to itself, at once or over many, ends in a sentence', () => {
    const about = (to: string) => ({ about: { kind: 'continuity', id: to } })
    expect(
      refusal(
        file({
          continuity: [
            { id: 'a', ...about('b') },
            { id: 'b', ...about('a') },
          ],
        }),
      ),
    ).toContain('leads back to itself')
    const chain = Array.from({ length: 20_000 }, (_, i) => ({ id: `c${i}`, ...about(`c${i + 1}`) }))
    expect(refusal(file({ continuity: chain }))).toContain('leads back to itself')
  })
})

describe('what can’t be read is refused whole, in a sentence that says where', () => {
  test.each([
    ['', 'The file is not JSON'],
    ['{"format": "groundwork-plan",', 'The file is not JSON'],
    ['[]', 'not a plan'],
    ['{"format": "other"}', 'not a plan'],
    ['{"format": "groundwork-plan"}', 'which version'],
    ['{"format": "groundwork-plan", "version": 2}', 'newer Groundwork'],
    ['{"format": "groundwork-plan", "version": 1}', 'has no "records"'],
    [file([]), 'has no "records"'],
    [
      file({ goal: {} }),
      'The records of a kind are not a list. Nothing was changed. Write them in square brackets. (goal)',
    ],
    [file({ goal: ['x'] }), 'This is not a record.'],
    [file({ goal: [{ title: 'T' }] }), 'The value given as the id of a record can’t be used.'],
    [file({ goal: [{ id: 'a' }, { id: '../../x' }] }), '(goal, record 2)'],
    [file({ goal: [{ id: '__proto__' }] }), 'The id of a record can’t be used.'],
    [file({ goal: [{ id: 'a' }, { id: 'a' }] }), 'goal/a is in the file twice.'],
    [file({ goal: [{ id: 'a', end: '2026-02-30' }] }), '“2026-02-30” is not a date.'],
    [file({ goal: [{ id: 'a', title: 'x\0' }] }), 'NUL'],
    [file({}).replace('"records":{}', '"records":{"__proto__":[]}'), 'has a name that can’t be used'],
    [file({ goal: [] }).replace('[]', '[{"id":"a","__proto__":{"x":1}}]'), 'can’t be the name of a field'],
    [file({}, { conflicts: 1 }), 'are not a list'],
  ])('%s', (text, sentence) => {
    const says = refusal(text)
    expect(says).toContain(sentence)
    expect(says).toContain('Nothing was changed.')
    expect(says).not.toMatch(/Error|at position|undefined/)
  })

  test.each([
    ['{\n "format": nope\n}', 2, 12],
    ['{"a": [1, 2,]}', 1, 13],
    ['{"a": "x\ny"}', 1, 7],
    ['{"a": 1}\n\n{', 3, 1],
    ['{"a" 1}', 1, 6],
    ['[1, {"a": }]', 1, 11],
    ['{"a": "half', 1, 7],
    ['{"a": 1', 1, 8],
    ['[}', 1, 2],
    ['', 1, 1],
  ])('where it stops making sense is told by line and column: %j', (text, line, column) => {
    expect(refusal(text)).toContain(`at line ${line}, column ${column}.`)
  })

  test('a mark at the start, as some editors put it, does no harm', () => {
    expect(ops(`\ufeff${file({ goal: [{ id: 'a', title: 'T' }] })}`)).toHaveLength(1)
  })
})

test('a name is there twice only in one and the same object, and is told with its place', () => {
  const cases = [
    ['{"a":{},"a":1}', { name: 'a', line: 1, column: 9 }],
    ['{"a":[{"b":1},\n{"b":2}],"a":1}', { name: 'a', line: 2, column: 10 }],
    ['{"x":{"b":1},"b":2}', null],
    ['[{"a":1},{"a":1}]', null],
    ['{"a":"b","b":["a","a"]}', null],
  ] as const
  for (const [text, found] of cases) expect(nameTwice(text), text).toEqual(found)
})
