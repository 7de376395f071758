import { describe, expect, test } from 'vitest'
import { kindOf } from '../../../shared/domain/kinds/index.ts'
import { readFields, readValue } from '../../../shared/domain/reader.ts'
import * as f from '../../../shared/domain/schema.ts'

const goal = kindOf('goal')
const value = kindOf('value')

/** The sentence of a refusal; fails where the value was taken. */
function refusal(result: ReturnType<typeof readFields> | ReturnType<typeof readValue>): string {
  if (result.ok) throw new Error(`was taken: ${JSON.stringify(result.value)}`)
  expect(result.error.kind).toBe('bad-input')
  return `${result.error.where ?? ''}: ${result.error.says}`
}
const taken = (field: f.Field, raw: unknown) => {
  const result = readValue(field, raw)
  return result.ok ? result.value : result.error.says
}

describe('a wrong value is named, with where it stands and how it is written', () => {
  test('30 February', () => {
    expect(refusal(readFields(kindOf('statusUpdate'), { date: '2026-02-30' }, 'action/a-1'))).toBe(
      'action/a-1, field "date": “2026-02-30” is not a date. Nothing was changed. Write it like 2026-11-24.',
    )
  })

  test('money with decimals, as text, and beyond what a number can hold', () => {
    const line = kindOf('budgetLine')
    expect(refusal(readFields(line, { amount: 1234.5 }, 'budgetLine/b'))).toContain(
      '1234.5 is not a whole number. Nothing',
    )
    expect(refusal(readFields(line, { amount: '1234' }))).toContain(
      '“1234” is not a number. Nothing was changed. Write whole cents',
    )
    expect(refusal(readFields(line, { amount: 2 ** 53 }))).toContain('can be kept exactly')
  })

  test('inside a value that is decided as a whole', () => {
    expect(refusal(readFields(value, { reading: { figure: '41.3' } }, 'value/k1'))).toContain(
      'value/k1, field "reading.figure": “41.3” is not a number.',
    )
    expect(refusal(readFields(value, { reading: 41.3 }, 'value/k1'))).toContain('41.3 is not an object.')
  })

  test('a choice that is not offered', () => {
    expect(refusal(readFields(goal, { status: 'half' }, 'goal/g'))).toContain(
      'It must be one of: draft, active, done, dropped.',
    )
  })

  test.each(['../../x', '', '__proto__', 'constructor', 'a b', 'x'.repeat(81), 12])(
    '%s as the id of a record',
    (id) => {
      expect(refusal(readFields(goal, { owner: id }))).toContain('is not an id')
      expect(refusal(readFields(goal, { focusGroups: ['g-1', id] }))).toContain('is not an id')
      expect(refusal(readFields(kindOf('comment'), { about: { kind: 'goal', id } }))).toContain('is not an id')
    },
  )

  test('a pointer with more than kind and id', () => {
    expect(refusal(readFields(kindOf('comment'), { about: { kind: 'goal', id: 'g', x: 1 } }))).toContain(
      'by kind and id alone',
    )
    expect(refusal(readFields(kindOf('comment'), { about: 'goal/g' }))).toContain('“goal/g” does not point to a record')
  })

  test.each([
    [f.figure('x'), Number.NaN],
    [f.figure('x'), Number.POSITIVE_INFINITY],
    [f.flag('x'), 1],
    [f.year('x'), '2026-28'],
    [f.year('x'), '2026'],
    [f.day('x'), '2026-1-2'],
    [f.day('x'), '2100-02-29'],
    [f.texts('x'), ['a', 1]],
    [f.texts('x'), 'a'],
    [f.text('x'), ['a']],
    [f.blob('x'), '/etc/passwd'],
    [f.rows('x', { a: f.day('A') }), [{ a: 'today' }]],
  ])('%# is refused', (field, raw) => {
    expect(refusal(readValue(field, raw))).toMatch(/Nothing was changed\. .+\.$/)
  })

  test('what the sentence shows of a text is short, and no sign in it is acted on', () => {
    const says = refusal(readValue(f.day('x'), `\u202e\u0007\n${'x'.repeat(500)}`))
    expect(says.length).toBeLessThan(150)
    expect(says).not.toMatch(/[\p{Cc}\p{Cf}]/u)
  })
})

describe('texts', () => {
  test('NUL and half a character are refused by their place', () => {
    expect(refusal(readFields(goal, { title: 'ab\0c' }, 'goal/g-1'))).toContain(
      'goal/g-1, field "title": Character 3 of the text is NUL.',
    )
    expect(refusal(readFields(goal, { title: '😀a\ud800b' }, 'goal/g-1'))).toContain(
      'Character 3 of the text is half a character.',
    )
  })

  test('right-to-left marks, other scripts and 100,000 characters are taken as they are', () => {
    for (const text of ['\u200fعدالة\u202e', 'Educación ñ', '👩‍🏫', 'x'.repeat(100_000), '', ' ', "=1+1'"])
      expect(taken(f.longText('x'), text)).toBe(text)
  })

  test('more than a million characters are refused', () => {
    expect(taken(f.text('x'), 'x'.repeat(1_000_000))).toHaveLength(1_000_000)
    expect(refusal(readValue(f.text('x'), 'x'.repeat(1_000_001)))).toContain('has 1000001 characters')
  })
})

describe('what is right is taken unchanged', () => {
  test.each([
    [f.day('x'), '2024-02-29'],
    [f.year('x'), '1999-00'],
    [f.money('x'), -123400],
    [f.figure('x'), 41.35],
    [f.integer('x'), 0],
    [f.flag('x'), false],
    [f.refs('goal', 'x'), []],
    [f.about('x'), { kind: 'goal', id: 'g-1' }],
    [f.text('x'), null],
  ])('%#', (field, raw) => {
    expect(taken(field, raw)).toEqual(raw)
  })

  test('one value has one form: parts in order, unset ones left out, pointers by kind and id, no minus zero', () => {
    expect(
      JSON.stringify(taken(f.parts('x', { a: f.text('A'), b: f.figure('B') }), { b: -0, extra: [1], a: null })),
    ).toBe('{"b":0,"extra":[1]}')
    expect(JSON.stringify(taken(f.about('x'), { id: 'g', kind: 'goal' }))).toBe('{"kind":"goal","id":"g"}')
  })
})

describe('what a newer Groundwork knows is kept', () => {
  test('fields and kinds that this one does not know', () => {
    const values = { title: 'T', mood: { level: [1, null, 'x'], nested: { a: true } } }
    expect(readFields(goal, values)).toEqual({ ok: true, value: values })
    expect(readFields(undefined, values)).toEqual({ ok: true, value: values })
  })

  test('but no name that objects treat specially, at any depth, and no text that can’t be stored', () => {
    for (const json of [
      '{"__proto__": {"polluted": true}}',
      '{"constructor": 1}',
      '{"x": {"__proto__": {"polluted": true}}}',
      '{"x": [{"toString": 1}]}',
      '{"": 1}',
      '{"id": "other"}',
      '{"a.b": 1}',
    ])
      expect(refusal(readFields(undefined, JSON.parse(json), 'mood/m'))).toMatch(
        /can’t be (a name|the name of a field)/,
      )
    expect(refusal(readFields(value, JSON.parse('{"reading": {"__proto__": {"figure": 1}}}')))).toContain(
      'can’t be a name',
    )
    expect(refusal(readFields(undefined, { x: ['\0'] }))).toContain('NUL')
    expect('polluted' in {}).toBe(false)
  })

  test('and nothing nested without end', () => {
    let deep: unknown = 1
    for (let i = 0; i < 100_000; i++) deep = [deep]
    expect(refusal(readFields(undefined, { deep }))).toContain('nested')
  })

  test.each([null, [], 'text', 7])('%s is no set of fields', (values) => {
    expect(refusal(readFields(goal, values, 'goal/g'))).toContain('is not a set of fields')
  })
})
