import { describe, expect, it } from 'vitest'
import type { Line } from '../../../shared/import/figures/preview.ts'
import { publicMeans, publicWords } from '../../../shared/import/public.ts'
import { planWith } from '../../support/plan.ts'

/** What a tick that a source was public would let out, said before it is set. */

const line = (group: string, figure: number, n?: number): Line => ({
  row: 2,
  how: 'new',
  group,
  year: '2024-25',
  before: null,
  after: { figure, ...(n === undefined ? {} : { n }), state: 'given' },
  op: null,
})
const plan = planWith({
  district: [{ id: 'district', smallCellFloor: 10 }],
  studentGroup: [{ id: 'all' }, { id: 'native' }, { id: 'pacific' }, { id: 'asian' }],
  value: [
    { id: 'v1', measure: 'other', group: 'native', year: '2023-24', reading: { figure: 50, n: 4 } },
    { id: 'v2', measure: 'other', group: 'native', year: '2019-20', reading: { figure: 50, n: 40 } },
    { id: 'v3', measure: 'other', group: 'pacific', year: '2024-25', reading: { figure: 50, n: 2 } },
    { id: 'v4', measure: 'other', group: 'all', year: '2024-25', reading: { figure: 50, n: 900 } },
  ],
})
const words = (lines: readonly Line[], unit: 'percent' | 'count' = 'percent') =>
  publicWords(publicMeans(lines, unit, plan))

describe('what a public source would let print', () => {
  it('figures about few children, with the fewest, by what else the plan knows of the group', () => {
    expect(words([line('native', 50), line('pacific', 33), line('all', 44)])).toBe(
      '2 figures about fewer than 10 students would print; the smallest is about 2.',
    )
  })
  it('counts of children are their own number', () => {
    expect(words([line('native', 7), line('all', 120)], 'count')).toBe(
      '1 figure about fewer than 10 students would print; the smallest is about 7.',
    )
  })
  it('figures of which nobody knows how many students they are about are told as that', () => {
    expect(words([line('asian', 50)])).toBe(
      '1 figure would print, though the file does not say how many students it is about; there may be very few.',
    )
    expect(words([line('asian', 50), line('native', 50)])).toBe(
      '1 figure about fewer than 10 students would print; the smallest is about 4. So would 1 more, though the file does not say how many students it is about; there may be very few.',
    )
  })
  it('figures that come with their children are none of them', () => {
    expect(words([line('native', 50, 4)])).toContain('Every figure comes with its number of students')
    expect(words([line('all', 50)])).toBe('That would not make any figure about fewer than 10 students print.')
  })
})
