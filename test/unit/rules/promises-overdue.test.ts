import { describe, expect, it } from 'vitest'
import { dayAfter, daysBetween } from '../../../shared/days/index.ts'
import { findings } from '../../../shared/rules/index.ts'
import { checkInsOf } from '../../../shared/rules/rhythm.ts'
import { planWith } from '../../support/plan.ts'

type Records = Parameters<typeof planWith>[0]
const found = (records: Records, rule: string, today = '2026-11-24') =>
  findings(planWith(records), today).filter((f) => f.rule === `promise-overdue/${rule}`)
const department = [{ id: 'd', name: 'Transportation' }]
const promise = (everyDays: number | undefined, rest: object = {}) => ({
  id: 'p',
  type: 'checkIn' as const,
  ...(everyDays !== undefined && { everyDays }),
  ...rest,
})

describe('check-ins against the promised rhythm', () => {
  it('are late the day after the day, counted from the last one that was held', () => {
    const records: Records = {
      department,
      promise: [promise(90)],
      checkIn: [
        { id: '1', department: 'd', date: '2026-08-26' },
        { id: '2', department: 'd', date: '2026-04-16' },
        { id: '3', department: 'other', date: '2026-11-01' },
      ],
    }
    expect(found(records, 'check-in')).toEqual([])
    expect(found(records, 'check-in', '2026-11-25')).toMatchObject([
      {
        says: 'A check-in with department “Transportation” was due on November 24, 2026: the last one was on August 26, 2026, and one is promised every 90 days.',
        audience: 'cabinet',
        about: [
          { kind: 'department', id: 'd' },
          { kind: 'promise', id: 'p' },
        ],
      },
    ])
  })

  it('that would be due in a break or on a weekend are due on the first working day after it', () => {
    const daysOff = [{ begins: '2026-12-21', ends: '2027-01-01', name: 'Winter break' }]
    const due = (date: string) => {
      const plan = planWith({
        district: [{ id: 'district', daysOff }],
        department,
        promise: [promise(90)],
        checkIn: [{ id: '1', department: 'd', date }],
      })
      return checkInsOf(plan, { id: 'd' } as never, '2026-11-24').due
    }
    expect(due('2026-09-18')).toBe('2026-12-17')
    expect(due('2026-09-30')).toBe('2027-01-04')
    expect(due('2026-10-05')).toBe('2027-01-04')
    expect(due('2026-10-12')).toBe('2027-01-11')
  })

  it('are not owed by the equity office to itself', () => {
    const office = [{ id: 'd', name: 'Equity office', isEquityOffice: true, everyDays: 30 }]
    const records = { department: office, promise: [promise(90, { promisedOn: '2026-01-01' })] }
    expect(found(records, 'check-in')).toEqual([])
  })

  it('that are only planned have not been held', () => {
    const checkIn = [
      { id: '1', department: 'd', date: '2026-04-16' },
      { id: '2', department: 'd', date: '2026-12-01' },
    ]
    expect(found({ department, promise: [promise(90)], checkIn }, 'check-in')).toHaveLength(1)
  })

  it('before the first are counted from the day of the promise; without it nobody can say', () => {
    expect(found({ department, promise: [promise(90, { promisedOn: '2026-08-25' })] }, 'check-in')).toMatchObject([
      {
        says: expect.stringContaining(
          'was due on November 23, 2026: none has been held yet, and one every 90 days was promised on August 25, 2026',
        ),
      },
    ])
    expect(found({ department, promise: [promise(90)] }, 'check-in')).toEqual([])
  })

  it('that nobody promised are never late', () => {
    const checkIn = [{ id: '1', department: 'd', date: '2019-01-01' }]
    expect(found({ department, checkIn }, 'check-in')).toEqual([])
    const other = [{ id: 'p', type: 'engagement' as const, everyDays: 30 }]
    expect(found({ department, checkIn, promise: other }, 'check-in')).toEqual([])
  })

  it.each([0, -7, 2.5, 1e9, undefined])('promised every %s days promise nothing', (everyDays) => {
    const checkIn = [{ id: '1', department: 'd', date: '2019-01-01' }]
    expect(found({ department, checkIn, promise: [promise(everyDays)] }, 'check-in')).toEqual([])
    const strange = [{ id: 'd', name: 'Transportation', ...(everyDays !== undefined && { everyDays }) }]
    const plan = planWith({ department: strange, checkIn, promise: [promise(90)] })
    expect(checkInsOf(plan, strange[0] as (typeof strange)[0], '2026-11-24').everyDays).toBe(90)
  })

  it('follow the department’s own rhythm, else the shortest that was promised', () => {
    const checkIn = [{ id: '1', department: 'd', date: '2026-10-01' }]
    const two = [promise(180), { ...promise(30), id: 'q' }]
    expect(found({ department, checkIn, promise: two }, 'check-in')).toMatchObject([
      { says: expect.stringContaining('every 30 days') },
    ])
    expect(found({ department: [{ id: 'd', everyDays: 120 }], checkIn, promise: two }, 'check-in')).toEqual([])
    expect(found({ department: [{ id: 'd', everyDays: 1 }], checkIn }, 'check-in')).toMatchObject([
      { says: expect.stringContaining('promised every day') },
    ])
  })

  it('follow a department that was renamed, and tell two of one name apart', () => {
    const two = [
      { id: 'd', name: 'Operations', sort: 1 },
      { id: 'e', name: 'Operations', sort: 2 },
    ]
    const checkIn = [
      { id: '1', department: 'd', date: '2026-01-01' },
      { id: '2', department: 'e', date: '2026-11-01' },
    ]
    expect(found({ department: two, checkIn, promise: [promise(90)] }, 'check-in')).toMatchObject([
      { says: expect.stringContaining('department “Operations (1 of 2)”') },
    ])
  })
})

describe('status updates and engagements against theirs', () => {
  const promised = [{ id: 'p', type: 'statusUpdate' as const, everyDays: 92, promisedOn: '2025-01-01' }]
  it('a goal owes nothing before it starts, and nothing after it is done', () => {
    const goal = { id: 'g', title: 'Reading', start: '2026-09-01' }
    expect(found({ goal: [goal], promise: promised }, 'status-update')).toEqual([])
    expect(found({ goal: [{ ...goal, start: '2026-07-01' }], promise: promised }, 'status-update')).toHaveLength(1)
    const done = { ...goal, start: '2020-01-01', status: 'done' as const }
    expect(found({ goal: [done], promise: promised }, 'status-update')).toEqual([])
    const draft = { id: 'g', title: 'Reading', status: 'draft' as const }
    for (const fresh of [draft, { id: 'g', title: 'Reading' }])
      expect(found({ goal: [fresh], promise: promised }, 'status-update'), 'it may be of today').toEqual([])
    expect(found({ goal: [{ ...draft, start: '2026-07-01' }], promise: promised }, 'status-update')).toHaveLength(1)
    expect(found({ goal: [{ ...draft, status: 'active' }], promise: promised }, 'status-update')).toHaveLength(1)
    const update = [{ id: 's', goal: 'g', date: '2026-08-24' }]
    expect(found({ goal: [goal], promise: promised, statusUpdate: update }, 'status-update')).toEqual([])
    expect(
      found({ goal: [goal], promise: promised, statusUpdate: update }, 'status-update', '2026-11-25'),
    ).toHaveLength(1)
  })

  it('an audience is met when it was one of those at the meeting', () => {
    const records: Records = {
      audienceGroup: [{ id: 'a', name: 'Teachers' }],
      promise: [{ id: 'p', type: 'engagement', everyDays: 365, promisedOn: '2025-09-01' }],
    }
    expect(found(records, 'engagement')).toMatchObject([
      { says: expect.stringMatching(/^A meeting with “Teachers” was due on September 1, 2026/) },
    ])
    const engagement = [
      { id: 'e', date: '2026-05-06', audiences: ['b', 'a'] },
      { id: 'f', date: '2026-05-07' },
    ]
    expect(found({ ...records, engagement }, 'engagement')).toEqual([])
  })
})

describe('looking back', () => {
  const screen = { id: 's', title: 'Bell times', status: 'complete' as const }
  it('is due on its own day, on the day of its meeting, or by the promised rhythm', () => {
    expect(found({ equityScreen: [{ ...screen, lookBack: '2026-11-24' }] }, 'look-back')).toEqual([])
    expect(found({ equityScreen: [{ ...screen, lookBack: '2026-11-23' }] }, 'look-back')).toMatchObject([
      { says: 'The look-back on equity screen “Bell times” was due on November 23, 2026.' },
    ])
    const looked = { ...screen, lookBack: '2026-11-23', lookedBackOn: '2026-11-20' }
    expect(found({ equityScreen: [looked] }, 'look-back')).toEqual([])
    const meeting = [{ id: 'm', date: '2026-10-12' }]
    expect(found({ equityScreen: [{ ...screen, lookBackMeeting: 'm' }], meeting }, 'look-back')).toHaveLength(1)
    const rhythm = [{ id: 'p', type: 'lookBack' as const, everyDays: 365 }]
    const old = { ...screen, completedOn: '2025-10-01' }
    expect(found({ equityScreen: [old] }, 'look-back')).toEqual([])
    expect(found({ equityScreen: [old], promise: rhythm }, 'look-back')).toMatchObject([
      { says: expect.stringContaining('October 1, 2026, as promised') },
    ])
  })

  it('is not owed by a screen that is open, and is by one that was waived', () => {
    const past = { ...screen, lookBack: '2026-01-01' }
    expect(found({ equityScreen: [{ ...past, status: 'open' }] }, 'look-back')).toEqual([])
    expect(found({ equityScreen: [{ ...past, status: 'waived' }] }, 'look-back')).toHaveLength(1)
  })

  it('on a commitment is due on its review date, while its department stands', () => {
    const departmentCommitment = [{ id: 'c', department: 'd', reviewDate: '2026-10-30' }]
    expect(found({ department, departmentCommitment }, 'review')).toMatchObject([
      { says: 'The commitment from department “Transportation” was due for review on October 30, 2026.' },
    ])
    expect(found({ departmentCommitment }, 'review')).toEqual([])
  })
})

it('counts days over leap days and the turn of clocks, and gives no day where there is none', () => {
  expect(dayAfter('2028-02-28', 1)).toBe('2028-02-29')
  expect(dayAfter('2026-11-01', 365)).toBe('2027-11-01')
  expect(dayAfter('2026-03-01', -1)).toBe('2026-02-28')
  expect(dayAfter('9999-12-31', 1)).toBeUndefined()
  expect(dayAfter('soon', 1)).toBeUndefined()
  expect(daysBetween('2026-03-01', '2026-11-24')).toBe(268)
})
