import { expect, it } from 'vitest'
import { repeated } from '../../../../../renderer/supports/resource/budget/repeat.ts'

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
