import { describe, expect, it } from 'vitest'
import { planOf } from '../../../../shared/domain/plan.ts'
import { moneyByYear } from '../../../../shared/rules/money/by-year.ts'
import { positionPaid, positionsMissing, unpaidNews } from '../../../../shared/rules/money/how-paid.ts'
import { stepNews } from '../../../../shared/rules/news/step-news.ts'
import { sampleStates } from '../../../support/records.ts'

const today = '2026-11-27'

describe('the officer asks whose money is missing, on two pages', () => {
  const plan = planOf(sampleStates())

  it('hears of the same positions in the team and in Money by year', () => {
    const news = unpaidNews(plan, moneyByYear(plan, today), today) ?? ''
    expect(news).toBe(
      'in 2028–29 the money of all six positions is missing: Chief Equity Officer, Multilingual Program Lead and four more',
    )
    expect(stepNews('resource-team', plan, today, 'officer')).toBe(
      `4.5 of 7.0 FTE entered as needed is filled, in all departments; ${news}. Noted on that need: “A first guess by the officer. The winter planning day will count it with others.”`,
    )
  })

  it('hears nothing of a year whose money is secured or promised, nor of a position without lines', () => {
    expect(positionsMissing(plan, '2025-26')).toEqual([])
    expect(positionPaid(plan, 'nobody', '2025-26')).toBeUndefined()
    expect(unpaidNews(planOf([]), [], today)).toBeNull()
  })
})
