import { expect, test } from 'vitest'
import { isBug } from '../../../../renderer/state/bugs.ts'

test('a menu that is measured while it opens is no bug, and writes nothing into the error log', () => {
  expect(isBug({ message: 'ResizeObserver loop completed with undelivered notifications.' })).toBe(false)
  expect(isBug({ message: 'Uncaught TypeError: x is undefined' })).toBe(true)
})
