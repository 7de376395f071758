import { describe, expect, test } from 'vitest'
import { theorySentence } from '../../../../../renderer/supports/align/commitment/theory.ts'

describe('the theory of action as one sentence', () => {
  test.each([
    ['plain parts', { ifWe: 'teach reading one way', thenThis: 'lessons change', soThat: 'gaps close' }],
    [
      'with their joints typed',
      { ifWe: 'If we teach reading one way,', thenThis: 'then lessons change', soThat: 'so that gaps close.' },
    ],
  ])('%s', (_, theory) => {
    expect(theorySentence(theory)).toBe('If we teach reading one way, then lessons change, so that gaps close.')
  })

  test('a subject of its own is kept', () => {
    expect(theorySentence({ ifWe: 'if every department leads one piece', thenThis: 'x', soThat: 'y' })).toBe(
      'If every department leads one piece, then x, so that y.',
    )
  })

  test('where a part is missing, the thought breaks off', () => {
    expect(theorySentence({ ifWe: 'begin', soThat: 'children read' })).toBe(
      'If we begin, then …, so that children read.',
    )
    expect(theorySentence({ ifWe: ' ' })).toBeUndefined()
    expect(theorySentence(undefined)).toBeUndefined()
  })
})
