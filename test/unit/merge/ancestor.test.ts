import { describe, expect, test } from 'vitest'
import { commonAncestor } from '../../../shared/merge/ancestor.ts'
import type { Change } from '../../../shared/merge/change.ts'

const change = (id: string, parents: readonly string[], field = 'title'): Change => ({
  id,
  session: 's',
  n: 1,
  kind: 'goal',
  record: 'reading',
  field,
  value: JSON.stringify(id),
  at: '2026-11-24T09:00:00.000Z',
  command: 'edit/1',
  parents,
  removed: false,
  hash: '',
})
const from = (changes: readonly Change[], ...tips: string[]) => commonAncestor(changes, tips)?.id

describe('what two versions both started from', () => {
  test('is the last that both had seen, however far each went', () => {
    const log = [change('a', []), change('b', ['a']), change('c', ['b']), change('d', ['c']), change('e', ['b'])]
    expect(from(log, 'd', 'e')).toBe('b')
  })

  test('is asked of all of three', () => {
    const log = [change('a', []), change('b', ['a']), change('c', ['b']), change('d', ['b']), change('e', ['a'])]
    expect(from(log, 'c', 'd', 'e')).toBe('a')
  })

  test('is nothing where both were written first', () => {
    expect(from([change('a', []), change('b', [])], 'a', 'b')).toBeUndefined()
  })

  test('is not guessed where two are equally near', () => {
    const log = [
      change('r', []),
      change('a', ['r']),
      change('b', ['r']),
      change('c', ['a', 'b']),
      change('d', ['a', 'b']),
    ]
    expect(from(log, 'c', 'd')).toBeUndefined()
  })

  test('is a version of the same field, and one that is in this file', () => {
    const log = [change('x', [], 'note'), change('a', ['x', 'elsewhere']), change('b', ['x', 'elsewhere'])]
    expect(from(log, 'a', 'b')).toBeUndefined()
  })
})
