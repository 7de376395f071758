import { expect, test } from 'vitest'
import { unsecuredWord } from '../../../../renderer/supports/resource/funding/amounts.ts'
import { kinds } from '../../../../shared/domain/kinds/index.ts'

test('a pledge is called a pledge in the sum as in its cell, and several states by what they have in common', () => {
  expect(unsecuredWord(['pledged', 'pledged'])).toBe('pledged')
  expect(unsecuredWord(['applied'])).toBe('applied for')
  expect(unsecuredWord(['idea'])).toBe('an idea')
  expect(unsecuredWord(['pledged', 'idea'])).toBe('not secured yet')
  expect(unsecuredWord([undefined])).toBe('not secured yet')
})

test('a column that says “office” says which, and the stop sign is called so where it is typed', () => {
  expect(kinds.department.fields.isEquityOffice.label).toBe('This is the equity office')
  expect(kinds.paceAndCare.fields.stopSign.label).toMatch(/^Stop sign/)
})
