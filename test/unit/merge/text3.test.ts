import { describe, expect, test } from 'vitest'
import { mergeTexts } from '../../../shared/merge/text3.ts'

describe('two people who changed one sentence apart', () => {
  const from = 'Begins in two schools in the fall.'

  test('in different places have both changes in it', () => {
    expect(mergeTexts(from, 'Begins in six schools in the fall.', 'Begins in two schools in the spring.')).toBe(
      'Begins in six schools in the spring.',
    )
  })

  test('one of whom added words and one took some out, have both', () => {
    expect(mergeTexts(from, 'Begins in two schools in the fall, with coaches.', 'Begins in schools in the fall.')).toBe(
      'Begins in schools in the fall, with coaches.',
    )
  })

  test('in the same words have to decide', () => {
    expect(
      mergeTexts(from, 'Begins in six schools in the fall.', 'Begins in nine schools in the fall.'),
    ).toBeUndefined()
  })

  test('alike have it once', () => {
    const both = 'Begins in six schools in the fall.'
    expect(mergeTexts(from, both, both)).toBe(both)
  })

  test('keep line ends and spaces as they were typed', () => {
    expect(mergeTexts('One\n\ntwo  three', 'One!\n\ntwo  three', 'One\n\ntwo  four')).toBe('One!\n\ntwo  four')
  })
})
