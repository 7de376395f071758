import { expect, it } from 'vitest'
import { gapInCell, gapOf, gapWords, trendIn } from '../../../shared/figures/gap.ts'
import { board } from '../../support/papers.ts'
import { planWith, reading } from '../../support/plan.ts'

const at = (shown: number) => ({ shown, n: 100, numerator: null }) as never
const gap = (form: 'points' | 'ratio', was: readonly [number, number], is: readonly [number, number]) => {
  const [groupBaseline, referenceBaseline, group, reference] = [...was, ...is].map(at)
  const measure = { unit: 'percent', direction: 'up', gapForm: form } as const
  const found = gapOf({ measure, decimals: 1, group, reference, groupBaseline, referenceBaseline })
  if (found?.trend == null) throw new Error('no gap')
  return { ...found, trend: found.trend }
}

it('tells a group that is ahead of a lead, which is no gap made smaller', () => {
  const lead = gap('points', [42.9, 29], [35.7, 25.8])
  expect(gapWords(lead, 'all students', '2024-25')).toBe(
    '9.9 points ahead of all students, a lead 4.0 smaller than in 2024–25',
  )
  expect(trendIn(lead)).toBe('lead smaller')
  expect(trendIn(gap('points', [29, 29], [35.7, 25.8]))).toBe('lead larger')
})

it('sees that a third more children are in a program of which few are', () => {
  const gifted = gap('ratio', [4, 15.2], [5.2, 14.9])
  expect([gapInCell(gifted), trendIn(gifted)]).toEqual(['0.35', 'narrower'])
  expect(gapWords(gifted, 'White students', '2024-25')).toBe(
    '0.35 times the rate of White students, a narrower gap than in 2024–25',
  )
  expect(gapInCell(gap('ratio', [30, 10], [31, 10]))).toBe('3.1')
})

it('counts no lead among the gaps that are smaller', () => {
  const values = [
    ...reading.value.filter((v) => v.group !== 'hisp'),
    { id: 'h1', measure: 'm', group: 'hisp', year: '2023-24', reading: { figure: 64.1, n: 298 } },
    { id: 'h2', measure: 'm', group: 'hisp', year: '2025-26', reading: { figure: 57.8, n: 298 } },
  ]
  const groups = [...reading.studentGroup, { id: 'el', name: 'English learners', focus: true, sort: 10 }]
  const goal = [{ ...reading.goal[0], focusGroups: ['hisp', 'swd', 'el'] }]
  const el = [41.1, 48.8].map((figure, i) => ({
    ...{ id: `e${i}`, measure: 'm', group: 'el', year: i === 0 ? '2023-24' : '2025-26', reading: { figure, n: 200 } },
  }))
  const read = board(planWith({ ...reading, studentGroup: groups, goal, value: [...values, ...el] } as never))
  expect(read).toContain('"figure":"1 of 2","says":"gaps of focus groups smaller')
  expect(read).toContain('than at the baseline; 1 more is a lead')
})

it('tells a target whose day is over by the last year that has a figure', () => {
  const value = [
    ...reading.value.map((v) => (v.year === '2025-26' ? { ...v, year: '2024-25' } : v)),
    { id: 'w', measure: 'm', group: 'white', year: '2025-26', reading: { figure: 60, n: 500 } },
  ]
  const measure = [{ ...reading.measure[0], targetYear: '2025-26' }]
  const target = [
    { id: 't1', measure: 'm', group: 'hisp', year: '2025-26', aim: { figure: 42 } },
    { id: 't2', measure: 'm', group: 'swd', year: '2025-26', aim: { figure: 30 } },
  ]
  const read = board(planWith({ ...reading, value, measure, target } as never))
  expect(read).not.toContain('it is no data')
  expect(read).toContain('in 2024–25, the last year with a figure, it was 31.9')
})
