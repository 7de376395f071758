import { expect, it } from 'vitest'
import { repeated } from '../../../../../renderer/supports/resource/budget/repeat.ts'

const TUTORS = {
  id: 'tutors',
  description: 'Ninth-grade tutors',
  fiscalYear: '2026-27',
  amount: 140_000_00,
  source: 'title-i',
} as const
const copies = (status: 'approved' | 'spent' | 'idea' | 'requested') =>
  repeated({ ...TUTORS, status }, ['2027-28'], 3, () => 'next').filter((op) => 'id' in op && op.id === 'next')

it('a cost that is approved this year is only requested for the next, which no board has seen', () => {
  const said = { description: 'Ninth-grade tutors', fiscalYear: '2027-28', amount: 144_200_00, source: 'title-i' }
  expect(copies('approved')).toMatchObject([{ values: { ...said, status: 'requested', recurring: true } }])
  expect(copies('spent')).toMatchObject([{ values: { status: 'requested' } }])
  expect(copies('idea')).toMatchObject([{ values: { status: 'idea' } }])
})
