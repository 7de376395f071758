import { expect, it } from 'vitest'
import { roughly } from '../../../shared/days/index.ts'
import { mentorDate as dateOf } from '../../../shared/rules/mentor-date.ts'
import { stepNewsOf } from '../../../shared/rules/news/step-news.ts'
import { planWith } from '../../support/plan.ts'

const coach = {
  id: 'c',
  role: 'Executive coach',
  status: 'active',
  everyDays: 30,
  startedOn: '2026-01-05',
  lastMet: '2026-10-01',
} as const
const mentorDate = (m: object) => dateOf({ ...m, startedOn: roughly(coach.startedOn) } as Parameters<typeof dateOf>[0])
const today = '2026-12-14'
const told = (more: object) => {
  const news = stepNewsOf('resource-mentors', planWith({ mentor: [{ ...coach, ...more }] }), today, 'officer')
  return [news?.says, news?.todo?.field]
}

it('meets a mentor on the day that was set, and by the rhythm where none is', () => {
  expect(mentorDate(coach)).toEqual({ day: '2026-10-31', isSet: false })
  expect(mentorDate({ ...coach, nextOn: '2026-12-20' })).toEqual({ day: '2026-12-20', isSet: true })
  expect(mentorDate({ ...coach, nextOn: '2026-12-20', lastMet: '2026-12-20' }), 'they have met since').toEqual({
    day: '2027-01-19',
    isSet: false,
  })
  expect(mentorDate({ ...coach, lastMet: undefined, nextOn: undefined })).toEqual({ day: '2026-02-04', isSet: false })
  expect(mentorDate({ ...coach, status: 'ended', nextOn: '2026-12-20' })).toBeUndefined()
})

it('asks the officer for the next date, and once that has passed for when they met', () => {
  expect(told({})).toEqual([
    'A meeting with “Executive coach” has been due since October 31, 2026. One mentor is active.',
    'nextOn',
  ])
  expect(told({ nextOn: '2026-12-20' })[0]).toBe('One mentor is active, and no meeting with that mentor is overdue.')
  expect(told({ nextOn: '2026-12-04' })).toEqual([
    'The date with “Executive coach” was December 4, 2026. One mentor is active.',
    'lastMet',
  ])
})
