import { expect, it } from 'vitest'
import { unlikelyRecords } from '../../../../electron/use-cases/unlikely-days.ts'
import { planOf } from '../../../../shared/domain/plan.ts'
import { statesOf } from '../../../support/records.ts'

/** An officer applies what a program made of last night’s exports. */

it('figures and adoptions that their own days speak against are told, as the imports set them aside', () => {
  const figure = (id: string, measure: string, year: string, reading: object) => ({
    ...{ id, measure, group: 'all', year },
    reading: { figure: 61.5, ...reading },
  })
  const policy = (id: string, title: string, reached: object) =>
    ({ id, title, code: id, type: 'policy', stage: 'adopted', reached }) as const
  const plan = planOf(
    statesOf({
      measure: [
        { id: 'grad', short: 'Graduation', unit: 'percent' },
        { id: 'att', short: 'Attendance', unit: 'percent', direction: 'up' },
        { id: 'exp', short: 'Expulsion', unit: 'percent', direction: 'down' },
        { id: 'enr', short: 'Enrollment', unit: 'count' },
      ],
      studentGroup: [{ id: 'all', name: 'All students', isTotal: true }],
      value: [
        figure('v1', 'grad', '2026-27', {}),
        figure('v2', 'enr', '2026-27', {}),
        figure('v3', 'grad', '2025-26', { date: '2027-02' }),
        figure('v4', 'grad', '2024-25', { state: 'withheld', mark: '*' }),
        figure('v5', 'grad', '2023-24', { state: 'notReported' }),
        figure('v7', 'att', '2023-24', { figure: 0.92 }),
        figure('v8', 'att', '2024-25', { figure: 1 }),
        figure('v9', 'exp', '2023-24', { figure: 0.2 }),
        figure('v10', 'exp', '2024-25', { figure: 0.13 }),
        figure('v6', 'grad', '2022-23', { state: 'given', date: '2026-12' }),
      ],
      target: [{ id: 't1', measure: 'grad', group: 'all', year: '2027-28', aim: { figure: 120 } }],
      goal: [{ id: 'g1', title: 'Belonging', start: '2029-07', end: '2026-06' }],
      decision: [{ id: 'd1', date: '2029-05', forum: 'Board', text: 'Adopts it' }],
      policy: [
        policy('AC', 'Equity', { firstReading: '2025-03-04', secondReading: '2025-04-08', adopted: '2025-03-11' }),
        { ...policy('AE', 'Revised', { firstReading: '2026-10-06', adopted: '2020' }), stage: 'firstReading' },
        policy('AF', 'Access to courses', { adopted: '2031-03-11' }),
        policy('AG', 'Meals', { adopted: '2031-03' }),
        policy('AD', 'Access', { firstReading: '2025-03-04', adopted: '2025-03', retired: '2019' }),
      ],
    }),
  )
  expect(unlikelyRecords(plan, '2026-12-01').map((t) => t.says)).toEqual([
    'Figure of “Graduation” is for 2026–27, which is not over.',
    'Figure of “Graduation” has a source of February 2027, which has not come yet.',
    'Figure of “Graduation” is there, though it is called withheld at the source.',
    'Figure of “Graduation” is there, though it is called not reported.',
    'Policy “Equity” would be adopted before its reading: March 11, 2025, and April 8, 2025.',
    'Policy “Access to courses” was adopted on March 11, 2031, which has not come yet.',
    'Policy “Meals” was adopted in March 2031, which has not come yet.',
    'Policy “Access” would be retired before its adoption.',
    'Figure of “Attendance”, as all others of it, is no more than 1 percent: all may be fractions, 0.84 for 84 percent.',
    'Target of “Graduation” is 120, more than 100 percent.',
    'Goal “Belonging” would end before it begins.',
    'Decision “Adopts it” is of May 2029, which has not come yet.',
  ])
})
