import { expect, it } from 'vitest'
import { groupsAnew } from '../../../shared/figures/names-out.ts'
import { planWith } from '../../support/plan.ts'

/** Papers named a group; today's list has one of that name under another id. */

const year = '2025-26'
const anew = (listed: readonly string[], withFigures: readonly string[]) =>
  [
    ...groupsAnew(
      planWith({
        studentGroup: listed.map((id, sort) => ({ id, name: 'Black', sort })),
        measure: [{ id: 'm', unit: 'percent' }],
        value: withFigures.map((group) => ({ id: group, measure: 'm', group, year, reading: { figure: 50, n: 40 } })),
        briefingSent: [{ id: 'paper', exportedOn: '2026-01-01', named: [{ group: 'then', name: 'Black' }] }],
      }),
    ),
  ].map(([was, is]) => `${was} is ${is}`)

it('a group that is gone is the one that somebody entered in its place', () => {
  expect(anew(['now'], ['now'])).toEqual(['then is now'])
  expect(anew(['now'], [])).toEqual(['then is now'])
})

it('a group that is still listed is itself, unless only the other one has figures', () => {
  expect(anew(['then', 'now'], ['then', 'now'])).toEqual([])
  expect(anew(['then', 'now'], [])).toEqual([])
  expect(anew(['then', 'now'], ['now'])).toEqual(['then is now'])
})
