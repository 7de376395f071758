import { expect, test } from 'vitest'
import { withAnswers } from '../../../shared/import/table/row-groups.ts'

/** “Yes” and “No” below a group: how those in it did and those not in it, or how many of all are in it. */

const under = (yes: string, no: string) =>
  withAnswers(
    [
      ['Group', 'Percent'],
      ['Students with disabilities', ''],
      ['Yes', yes],
      ['No', no],
    ],
    1,
    0,
    [1],
  )

test.each([
  ['41.0%', '60.5%'],
  ['12', '61'],
  ['0.41', '0.60'],
])('%s and %s are results of two groups', (yes, no) => {
  const { rows, lines } = under(yes, no)
  expect([...lines]).toEqual([1])
  expect(rows.map((row) => row[0])).toEqual([
    'Group',
    'Students with disabilities',
    'Students with disabilities',
    'Not Students with disabilities',
  ])
})

test.each([
  ['14.5%', '85.5%'],
  ['14.3', '86.2'],
  ['0.145', '0.855'],
])('%s and %s are one whole, and say nothing of two groups', (yes, no) => {
  const { rows, lines } = under(yes, no)
  expect(lines.size).toBe(0)
  expect(rows[2]).toEqual(['Yes', yes])
})
