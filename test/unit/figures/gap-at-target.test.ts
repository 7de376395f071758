import { expect, test } from 'vitest'
import { gapAtTarget } from '../../../shared/figures/reading.ts'

const figure = (year: string, shown: number) => ({ year, cell: { shown, n: 100, numerator: null } })
const gap = { form: 'points', unit: 'points', decimals: 0, size: 16, behind: true, trend: null, moved: null }
const view = (own: number, all: number | null) =>
  ({
    direction: 'up',
    rows: [
      { own: true, gap, latest: figure('2025-26', 29), final: figure('2028-29', own) },
      { own: false, gap: null, isReference: true, final: all === null ? null : figure('2028-29', all) },
    ],
  }) as never

test('a board member who asks how far the gap is to narrow reads it', () => {
  expect(gapAtTarget(view(45, 55))).toBe('The gap is to narrow from 16 points to 10 by the targets for 2028–29.')
  expect(gapAtTarget(view(35, 55))).toBe('By the targets for 2028–29 the gap would grow from 16 points to 20.')
  expect(gapAtTarget(view(39, 55))).toBe('By the targets for 2028–29 the gap would be the same, 16 points.')
})

test('a gap that is to be closed, or turned, is to narrow to nothing', () => {
  for (const own of [55, 60])
    expect(gapAtTarget(view(own, 55))).toBe('The gap is to narrow from 16 points to 0 by the targets for 2028–29.')
})

test('it is the widest gap of the groups that a goal is for', () => {
  const { rows } = view(45, 55) as { rows: readonly object[] }
  const other = { ...rows[0], gap: { ...gap, size: 9 }, final: figure('2028-29', 50) }
  for (const all of [
    [...rows, other],
    [other, ...rows],
  ])
    expect(gapAtTarget({ direction: 'up', rows: all } as never)).toMatch(/from 16 points to 10 /)
})

test('nothing is said of a gap where a target is not set or not printed', () => {
  expect(gapAtTarget(view(45, null))).toBe('')
})
