import { expect, test } from 'vitest'
import { keyNames } from '../../../../renderer/state/keys.ts'

test('a person at a Mac is told of the keys that a Mac has', () => {
  expect(keyNames('Ctrl C, Ctrl V', true)).toBe('⌘ C, ⌘ V')
  expect(keyNames('Ctrl Shift Z', false)).toBe('Ctrl Shift Z')
})
