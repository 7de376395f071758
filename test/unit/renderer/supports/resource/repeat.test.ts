import { expect, it } from 'vitest'
import { repeated, withinGoal } from '../../../../../renderer/supports/resource/budget/repeat.ts'

const TUTORS = {
  id: 'tutors',
  description: 'Ninth-grade tutors',
  fiscalYear: '2026-27',
  amount: 140_000_00,
  source: 'title-i',
  counselLooked: '2026-05-01',
} as const
const copyOf = (status: 'approved' | 'spent' | 'idea') => {
  const [copy] = repeated({ ...TUTORS, status }, ['2027-28'], 3, () => 'next').slice(-1)
  return copy?.op === 'set' ? copy.values : {}
}

it('a cost that is approved this year is only requested for the next, which neither a board nor counsel has seen', () => {
  expect(copyOf('approved')).toEqual({
    description: 'Ninth-grade tutors',
    fiscalYear: '2027-28',
    amount: 144_200_00,
    source: 'title-i',
    status: 'requested',
    recurring: true,
  })
  expect(copyOf('spent')['status']).toBe('requested')
  expect(copyOf('idea')['status']).toBe('idea')
})

it('a cost that is paid again each year is paid to its goal’s end, and in no year that begins after that', () => {
  const years = ['2027-28', '2028-29', '2029-30']
  expect(withinGoal(years, undefined, 7)).toEqual(years)
  expect(withinGoal(years, '2028-06' as never, 7)).toEqual(['2027-28'])
  expect(withinGoal(years, '2028-09-30' as never, 7)).toEqual(['2027-28', '2028-29'])
  expect(withinGoal(years, '2028' as never, 1), 'years that begin in January').toEqual(['2027-28', '2028-29'])
})
