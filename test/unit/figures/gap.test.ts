import { describe, expect, it } from 'vitest'
import { gapInCell, gapOf, gapWords } from '../../../shared/figures/gap.ts'
import type { Cell } from '../../../shared/figures/suppression.ts'

const at = (shown: number): Cell => ({ shown, n: 100, numerator: null })
const points = { unit: 'percent', direction: 'up', gapForm: 'points' } as const
const absence = { ...points, direction: 'down' } as const
const suspensions = { unit: 'rate', direction: 'down', gapForm: 'ratio' } as const

describe('what a board asks first: has the gap closed', () => {
  it('is the distance behind the reference where more is better', () => {
    const gap = gapOf({
      measure: points,
      group: at(31.9),
      reference: at(55.8),
      groupBaseline: at(27.4),
      referenceBaseline: at(54.1),
    })
    expect(gap).toMatchObject({ behind: true, trend: 'narrowed' })
    expect(gap && gapWords(gap, 'White students', '2023-24')).toBe(
      '23.9 points behind White students, 2.8 narrower than in 2023–24',
    )
  })

  it('has no decimals where all figures of the measure are whole', () => {
    const gap = gapOf({
      measure: points,
      decimals: 0,
      group: at(29),
      reference: at(45),
      groupBaseline: at(28),
      referenceBaseline: at(45),
    })
    expect(gap && gapWords(gap, 'all students', '2023-24')).toBe(
      '16 points behind all students, 1 narrower than in 2023–24',
    )
    const near = gapOf({ measure: points, decimals: 0, group: at(44), reference: at(45) })
    expect(near && gapWords(near, 'all students')).toBe('1 point behind all students')
    expect([gap, near].map((g) => g && gapInCell(g))).toEqual(['16', '1'])
  })

  it('turns round where fewer is better', () => {
    const gap = gapOf({
      measure: absence,
      group: at(39.7),
      reference: at(22),
      groupBaseline: at(36),
      referenceBaseline: at(22),
    })
    expect(gap).toMatchObject({ behind: true, trend: 'widened' })
    // Nobody is “behind” who is suspended more often.
    expect(gap && gapWords(gap, 'all students')).toBe('17.7 points above all students, 3.7 wider than at the baseline')
    const better = gapOf({ measure: absence, group: at(10), reference: at(22) })
    expect(better && gapWords(better, 'all students')).toBe('12.0 points below all students')
    expect(gapOf({ measure: absence, group: at(10), reference: at(22) })).toMatchObject({ behind: false, trend: null })
  })

  it('says that a gap has closed, and that it is unchanged', () => {
    const closed = gapOf({
      measure: points,
      group: at(56),
      reference: at(55),
      groupBaseline: at(50),
      referenceBaseline: at(55),
    })
    expect(closed && gapWords(closed, 'all students', '2023-24')).toBe(
      '1.0 point ahead of all students; the gap has closed since 2023–24',
    )
    const held = gapOf({
      measure: points,
      group: at(50),
      reference: at(55),
      groupBaseline: at(49.98),
      referenceBaseline: at(55),
    })
    expect(held && gapWords(held, 'all students')).toBe('5.0 points behind all students, unchanged since the baseline')
  })

  it('counts the distance of a group that is ahead', () => {
    const ahead = (was: number, now: number) =>
      gapOf({
        measure: points,
        group: at(50 + now),
        reference: at(50),
        groupBaseline: at(50 + was),
        referenceBaseline: at(50),
      })
    expect(ahead(10, 8)).toMatchObject({ behind: false, trend: 'narrowed' })
    expect(ahead(8, 10)).toMatchObject({ behind: false, trend: 'widened' })
    expect(ahead(2, -1)).toMatchObject({ behind: true, trend: 'opened' })
  })

  it('is a rate ratio for discipline', () => {
    const gap = gapOf({
      measure: suspensions,
      group: at(9.3),
      reference: at(3),
      groupBaseline: at(12),
      referenceBaseline: at(3),
    })
    expect(gap).toMatchObject({ behind: true, trend: 'narrowed' })
    expect(gap && gapWords(gap, 'White students', '2023-24')).toBe(
      '3.1 times the rate of White students, a narrower gap than in 2023–24',
    )
  })

  it('as a ratio is unchanged where it prints alike, and else not, on both sides of one', () => {
    const times = (direction: 'up' | 'down', was: number, now: number) =>
      gapOf({
        measure: { unit: 'rate', direction, gapForm: 'ratio' },
        group: at(10 * now),
        reference: at(10),
        groupBaseline: at(10 * was),
        referenceBaseline: at(10),
      })?.trend
    for (const direction of ['up', 'down'] as const) {
      expect(times(direction, 0.702, 0.7)).toBe('held')
      expect(times(direction, 2, 2.2)).toBe('widened')
      expect(times(direction, 2.2, 2)).toBe('narrowed')
      expect(times(direction, 1, 1)).toBe('held')
    }
    expect(times('up', 0.504, 0.496)).toBe('held')
    expect(times('up', 0.52, 0.48)).toBe('widened')
    expect(times('up', 0.7, 0.8)).toBe('narrowed')
    expect(times('up', 0.7, 1)).toBe('closed')
    expect(times('down', 1.3, 0.7)).toBe('closed')
    expect(times('down', 0.7, 1.3)).toBe('opened')
  })

  it('is behind below one where a higher rate is better, and at 0', () => {
    const courses = { unit: 'rate', direction: 'up', gapForm: 'ratio' } as const
    expect(gapOf({ measure: courses, group: at(6), reference: at(10) })).toMatchObject({ size: 0.6, behind: true })
    expect(gapOf({ measure: courses, group: at(0), reference: at(10) })).toMatchObject({ size: 0, behind: true })
    expect(gapOf({ measure: courses, group: at(12), reference: at(10) })).toMatchObject({ behind: false })
  })

  it('does not exist where a figure is withheld, or a ratio has nothing below the line', () => {
    expect(gapOf({ measure: points, group: { withheld: 'small' }, reference: at(55) })).toBeNull()
    expect(gapOf({ measure: points, group: at(5), reference: { none: 'empty' } })).toBeNull()
    expect(gapOf({ measure: suspensions, group: at(5), reference: at(0) })).toBeNull()
  })

  it('has no trend where a baseline is withheld', () => {
    const gap = gapOf({
      measure: points,
      group: at(30),
      reference: at(55),
      groupBaseline: { withheld: 'small' },
      referenceBaseline: at(50),
    })
    expect(gap).toMatchObject({ trend: null, moved: null })
  })
})
