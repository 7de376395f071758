import { describe, expect, it } from 'vitest'
import { firstDay, fiscalYear, lastDay, yearsAfter } from '../../../shared/days/index.ts'
import { yearsOf } from '../../../shared/domain/fiscal.ts'
import { planWith } from '../../support/plan.ts'

describe('a fiscal year', () => {
  it('that starts in July is named by the year in which it starts', () => {
    expect(fiscalYear('2026-06-30', 7)).toBe('2025-26')
    expect(fiscalYear('2026-07-01', 7)).toBe('2026-27')
    expect([firstDay('2026-27', 7), lastDay('2026-27', 7)]).toEqual(['2026-07-01', '2027-06-30'])
  })
  it('that starts in January is the calendar year, and in October runs to the end of September', () => {
    expect(fiscalYear('2026-12-31', 1)).toBe('2026-27')
    expect(lastDay('2026-27', 1)).toBe('2026-12-31')
    expect([firstDay('2027-28', 10), lastDay('2027-28', 10)]).toEqual(['2027-10-01', '2028-09-30'])
    expect(lastDay('2027-28', 3)).toBe('2028-02-29')
  })
  it('is followed by the next one, over the turn of a century too', () => {
    expect(yearsAfter('2098-99', 1)).toBe('2099-00')
    expect(yearsAfter('2026-27', -2)).toBe('2024-25')
  })
})

describe('the years for which money is shown', () => {
  it('are those of the plan, and others for which something is entered', () => {
    const plan = planWith({
      district: [{ id: 'district', planFrom: '2026-27', planTo: '2028-29', fiscalYearStartMonth: 7 }],
      budgetLine: [{ id: 'a', fiscalYear: '2024-25', amount: 100 }],
    })
    expect(yearsOf(plan, '2026-11-24')).toEqual(['2024-25', '2026-27', '2027-28', '2028-29'])
  })
  it('are this one and three more until the plan’s are said', () => {
    expect(yearsOf(planWith({}), '2026-11-24')).toEqual(['2026-27', '2027-28', '2028-29', '2029-30'])
  })
  it('do not fill the screen where a year is a slip', () => {
    const plan = planWith({ district: [{ id: 'district', planFrom: '2026-27', planTo: '2926-27' }] })
    expect(yearsOf(plan, '2026-11-24').length).toBeLessThanOrEqual(12)
  })
})
