import { describe, expect, test } from 'vitest'
import type { RecordState } from '../../../shared/domain/state.ts'
import { alikeIn, leaveApart, nearlyEqual } from '../../../shared/merge/alike.ts'

const made = (session: string, kind: string, id: string, values: Record<string, unknown>): RecordState => ({
  kind,
  id,
  private: false,
  gone: false,
  values,
  tips: { '': [`${session}-1`] },
  conflicts: [],
})
const names = (states: readonly RecordState[]) => alikeIn(states).map((a) => [a.kind, a.one.id, a.other.id].join(' '))

describe('titles that a reader would take for the same', () => {
  test.each([
    ['More children read well', 'more children  read well.', true],
    ['Grade-3 reading', 'Grade 3 Reading', true],
    ['Families’ council', "Families' council", true],
    ['More children read well', 'More childern read well', true],
    ['More children read well', 'More children reads well', true],
    ['Reading by grade 3', 'Reading by grade 4', false],
    ['Girls', 'Boys', false],
    ['Chief of staff', 'Chief of stuff', true],
    ['ELA', 'ELL', false],
    ['Read well', 'Write well', false],
    ['Talk at families', 'Talk to families', false],
    ['Chief of safe', 'Chief of sale', true],
    ['Chief of art', 'Chief of ark', true],
    ['Chief of it', 'Chief of is', false],
    ['Teachers learn', 'Kaachers learn', false],
    ['Teachers learn', 'Teachers learn it', false],
    ['', '', false],
    ['…', '—', false],
  ])('%s | %s: %s', (a, b, expected) => {
    expect(nearlyEqual(a, b)).toBe(expected)
    expect(nearlyEqual(b, a)).toBe(expected)
  })
})

describe('records that may be one thing', () => {
  const title = 'More children read well'
  test('are asked about where two sessions made them', () => {
    expect(names([made('s', 'goal', 'a', { title }), made('t', 'goal', 'b', { title: `${title}.` })])).toEqual([
      'goal a b',
    ])
  })
  test('are not where one session made both, one is gone or private, or the kind is no thing with a name', () => {
    const one = made('s', 'goal', 'a', { title })
    expect(names([one, made('s', 'goal', 'b', { title })])).toEqual([])
    expect(names([one, { ...made('t', 'goal', 'b', { title }), gone: true }])).toEqual([])
    expect(names([one, { ...made('t', 'goal', 'b', { title }), private: true }])).toEqual([])
    expect(names([made('s', 'comment', 'a', { text: title }), made('t', 'comment', 'b', { text: title })])).toEqual([])
    expect(names([made('s', 'person', 'a', { role: title }), made('t', 'goal', 'b', { title })])).toEqual([])
  })
  test('are not once they were left apart, whichever was named first, until that is taken back', () => {
    const [one, other] = [made('s', 'goal', 'a', { title }), made('t', 'goal', 'b', { title })]
    const left = leaveApart({ kind: 'goal', one: other, other: one })
    expect(left).toEqual(leaveApart({ kind: 'goal', one, other }))
    if (left.op !== 'set') throw new Error('It sets nothing.')
    const said = made('s', left.kind, left.id, { ...left.values })
    const turned = { ...said, values: { one: said.values.other, other: said.values.one } }
    const third = made('u', 'goal', 'c', { title })
    expect(names([one, other, said])).toEqual([])
    expect(names([turned, one, other, third])).toEqual(['goal a c', 'goal b c'])
    expect(names([one, other, { ...said, gone: true }])).toEqual(['goal a b'])
  })
  test('are not where what they belong to differs, and are where only one says it', () => {
    const action = (session: string, id: string, due?: string) =>
      made(session, 'action', id, { title: 'Train the teachers', ...(due ? { due } : {}) })
    expect(names([action('s', 'a', '2026-09-01'), action('t', 'b', '2027-09-01')])).toEqual([])
    expect(names([action('s', 'a', '2026-09-01'), action('t', 'b')])).toEqual(['action a b'])
  })
  test('are not asked about because they stand beside each other and are as long', () => {
    const goal = (session: string, title: string) => made(session, 'goal', title, { title })
    expect(names([goal('s', 'More children read well'), goal('t', 'More children swim fast')])).toEqual([])
    expect(names([goal('s', 'More children read well'), goal('t', 'More children read welll')])).toEqual([
      'goal More children read well More children read welll',
    ])
    expect(names([goal('s', 'More children read well'), goal('t', 'More children reed well')])).toEqual([
      'goal More children read well More children reed well',
    ])
  })
  test('come in the order of kinds, then of titles, whatever order the laptops wrote them in', () => {
    const states = [
      made('s', 'goal', 'b', { title: 'Writing is taught every day' }),
      made('t', 'goal', 'a', { title: 'Writing is taught every day' }),
      made('s', 'goal', 'z', { title }),
      made('t', 'goal', 'y', { title }),
      made('s', 'person', 'n', { role: 'Principal' }),
      made('t', 'person', 'm', { role: 'Principal' }),
    ]
    for (const order of [states, states.toReversed()])
      expect(names(order)).toEqual(['person m n', 'goal y z', 'goal a b'])
  })
  test('are asked about where one of them is of nothing yet, and where a pair kept separate cannot be read', () => {
    const action = (session: string, id: string, due: string | null) =>
      made(session, 'action', id, { title: 'Train the teachers', due })
    expect(names([action('s', 'a', '2026-09-01'), action('t', 'b', null)])).toEqual(['action a b'])
    expect(names([action('s', 'a', null), action('t', 'b', '2026-09-01')])).toEqual(['action a b'])
    const [one, other] = [made('s', 'goal', 'a', { title }), made('t', 'goal', 'b', { title })]
    const half = made('s', 'leftApart', 'l', { one: { kind: 'goal', id: 'a' } })
    expect(names([half, one, other])).toEqual(['goal a b'])
    expect(names([made('s', 'goal', 'n', { title: 3 }), made('t', 'goal', 'm', { title: 3 })])).toEqual([])
  })
})
