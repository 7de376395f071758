import { describe, expect, it } from 'vitest'
import { fteNeeded, loadWords, promisedLoad } from '../../../shared/rules/load.ts'
import { staffLack } from '../../../shared/rules/money-lacks.ts'
import { planWith } from '../../support/plan.ts'

/** An officer promised more than one person can keep; the plan adds it up before somebody burns out. */

const promised = {
  department: [
    { id: 'office', name: 'Equity Office', isEquityOffice: true },
    { id: 'a', name: 'Teaching' },
    { id: 'b', name: 'Transportation', everyDays: 73 },
  ],
  goal: [{ id: 'g' }, { id: 'over', status: 'dropped' }],
  promise: [
    { id: 'c', type: 'checkIn', everyDays: 36.5, hours: 1 },
    { id: 'p', type: 'checkIn', everyDays: 365, hours: 10 },
    { id: 'u', type: 'statusUpdate', everyDays: 73, hours: 4 },
    { id: 'e', type: 'engagement', everyDays: 365 },
  ],
  audienceGroup: [{ id: 'fam' }],
  teamNeed: [{ id: 'teamNeed', hoursInYear: 100 }],
} as const

describe('the FTE that was promised', () => {
  it('adds up each department by its own rhythm, each open goal, by the hours that were said', () => {
    const plan = planWith(promised)
    // Teaching once a year and Transportation five times at 10 hours; one open goal five times at 4 hours.
    expect(promisedLoad(plan).hours).toBe(80)
    expect(fteNeeded(plan)).toBeCloseTo(0.8)
    expect(loadWords(plan)).toBe(
      'Promised schedules: 6 check-ins a year at 10 hours and 5 status updates a year at 4 hours, 80 hours in all. That is 0.8 FTE for these alone. How long engagements take is not entered. Enter it with the promised schedules, in Check-ins.',
    )
    expect(staffLack(plan, 'board').inputs[0]?.says).toBe('0.0 of 0.8 FTE that the promised schedules take is filled')
  })

  it('counts decisions on which nobody has looked back yet, once each', () => {
    const plan = planWith({
      promise: [{ id: 'l', type: 'lookBack', everyDays: 365, hours: 5 }],
      equityScreen: [
        { id: 'a', status: 'complete' },
        { id: 'b', status: 'waived' },
        { id: 'c', status: 'complete', lookedBackOn: '2026-10-01' },
        { id: 'd', status: 'draft' },
      ],
      teamNeed: [{ id: 'teamNeed', hoursInYear: 100 }],
    } as never)
    expect(fteNeeded(plan)).toBeCloseTo(0.1)
    expect(loadWords(plan)).toContain('2 look-backs still to come at 5 hours, 10 hours in all')
  })

  it('is no less than what was promised takes, and never rests on a figure that nobody gave', () => {
    const counted = (fte: number) => planWith({ ...promised, teamNeed: [{ ...promised.teamNeed[0], fteNeeded: fte }] })
    expect(fteNeeded(counted(3))).toBe(3)
    expect(fteNeeded(counted(0.5)), 'what was promised takes more').toBeCloseTo(0.8)
    const noYear = planWith({ ...promised, teamNeed: [] })
    expect(fteNeeded(noYear)).toBeUndefined()
    expect(loadWords(noYear)).toContain('Enter the hours in a full-time year')
    expect(loadWords(planWith({}))).toBe('')
  })
})
