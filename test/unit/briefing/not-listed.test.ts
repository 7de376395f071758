import { expect, it } from 'vitest'
import { notListed } from '../../../shared/briefing/parts/open-actions.ts'
import { roughly } from '../../../shared/days/index.ts'

const day = '2026-12-14'
const past = { due: roughly('2026-10-01') }
const later = { due: roughly('2027-10-01') }

it('tells of actions that a paper has no room for how many are past their day, and of what others are', () => {
  expect(notListed([past], day)).toBe('One more is past its due date, too.')
  expect(notListed([past, past, later], day)).toBe(
    'Two more are past their due dates, and one is in the plan, due later or without a date.',
  )
  expect(notListed([later, {}], day)).toBe('Two more are in the plan, due later or without a date.')
})
