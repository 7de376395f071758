import { describe, expect, it } from 'vitest'
import { costsOf } from '../../../../renderer/features/money/costs.ts'
import { cellOf } from '../../../../renderer/supports/resource/team/shares.ts'
import { planOf } from '../../../../shared/domain/plan.ts'
import { moneyByYear } from '../../../../shared/rules/money/by-year.ts'
import { positionPaid, positionsShort, unpaidNews } from '../../../../shared/rules/money/how-paid.ts'
import { stepNewsOf } from '../../../../shared/rules/news/step-news.ts'
import { planWith } from '../../../support/plan.ts'
import { samplePlan } from '../../../support/records.ts'

const today = '2026-11-27'

describe('the officer asks whose money is missing, on two pages', () => {
  const plan = samplePlan()

  it('hears of the same positions in the team and in Money by year', () => {
    const news = unpaidNews(plan, moneyByYear(plan, today), today) ?? ''
    expect(news).toBe(
      'in 2028–29 all six positions are short of money: Chief Equity Officer, Multilingual Program Lead and four more',
    )
    expect(stepNewsOf('resource-team', plan, today, 'officer')?.says).toBe(
      `4.5 of 5.5 FTE planned is filled, in all departments; the plan says 7.0 are needed; ${news}.`,
    )
  })

  it('reads one word for one state of the money beside a position, on both', () => {
    const of = (position: string, year: string) => {
      const cost = costsOf(plan)
        .find((c) => c.key.includes(position))
        ?.years.get(year)
      const cell = cellOf(plan, position, year, '2026-27')
      return [cost?.how, cell.show, cell.tone]
    }
    const coach = plan.all('position').find((p) => p.title === 'Restorative Practice Coach')?.id ?? ''
    expect(of(coach, '2026-27')).toEqual(['part', '1.0\npartly missing', 'missing'])
    expect(of(coach, '2027-28')).toEqual(['applied', '1.0\napplied for', 'promised'])
    const officer = plan.all('position').find((p) => p.title === 'Chief Equity Officer')?.id ?? ''
    expect(of(officer, '2026-27')).toEqual(['held', '1.0', 'strong'])
    expect(of(officer, '2028-29')).toEqual(['part', '1.0\npartly missing', 'missing'])
  })

  it('reads how much is missing of a cost that is partly paid, and no more than its source is short of', () => {
    const lines = (of: readonly (readonly [amount: number, source: string])[]) =>
      of.map(([amount, source], i) => ({
        id: `l${i}`,
        description: `Line ${i}`,
        fiscalYear: '2027-28',
        amount: amount * 100,
        source,
        status: 'requested',
        recurring: true,
      }))
    const lacks = (of: readonly (readonly [amount: number, source: string])[]) =>
      costsOf(
        planWith({
          fundingSource: [{ id: 'a' }, { id: 'b' }],
          fundingAmount: [
            { id: 'x', source: 'a', fiscalYear: '2027-28', grant: { amount: 70_00, status: 'secured' } },
            { id: 'y', source: 'b', fiscalYear: '2027-28', grant: { amount: 50_00, status: 'pledged' } },
          ],
          budgetLine: lines(of),
        } as never),
      ).map((c) => c.years.get('2027-28')?.lacks)
    expect(lacks([[100, 'a']])).toEqual(['$30 missing'])
    expect(lacks([[80, 'b']])).toEqual(['$30 missing'])
    // What a source gives is not shared out among its lines.
    expect(
      lacks([
        [80, 'a'],
        [20, 'a'],
      ]),
    ).toEqual(['up to $30 missing', 'up to $20 missing'])
    expect(lacks([[60, 'gone']])).toEqual(['$60 missing'])
  })

  it('hears nothing of a year whose money is secured or promised, nor of a position without lines', () => {
    expect(positionsShort(plan, '2025-26')).toEqual([])
    expect(positionPaid(plan, 'nobody', '2025-26')).toBeUndefined()
    expect(unpaidNews(planOf([]), [], today)).toBeNull()
  })

  it('finds no more hatched whole than the foot of the table calls missing, in any year', () => {
    for (const { year, missing } of moneyByYear(plan, today)) {
      const hatched = costsOf(plan)
        .flatMap((c) => c.years.get(year) ?? [])
        .filter((y) => y.how === 'missing')
      expect(
        hatched.reduce((sum, y) => sum + y.amount, 0),
        year,
      ).toBeLessThanOrEqual(missing)
    }
  })
})

describe('a source that pays less than its lines ask for', () => {
  const paid = (status: string, amount: number, more: object = {}) => {
    const plan = planWith({
      position: [{ id: 'p', title: 'Liaison' }],
      fundingSource: [{ id: 's', name: 'General fund' }],
      fundingAmount: [{ id: 'a', source: 's', fiscalYear: '2028-29', grant: { amount, status } }],
      budgetLine: [
        { id: 'l', position: 'p', source: 's', fiscalYear: '2028-29', amount: 100, recurring: true, ...more },
      ],
    } as never)
    return [positionPaid(plan, 'p', '2028-29'), costsOf(plan)[0]?.years.get('2028-29')?.how]
  }

  it('is missing where it gives nothing, and in part where it gives some, secured or promised', () => {
    expect(paid('idea', 100)).toEqual(['missing', 'missing'])
    expect(paid('pledged', 60)).toEqual(['part', 'part'])
    expect(paid('secured', 60)).toEqual(['part', 'part'])
    expect(paid('applied', 100)).toEqual(['applied', 'applied'])
    expect(paid('pledged', 100)).toEqual(['pledged', 'pledged'])
    expect(paid('secured', 100)).toEqual(['held', 'held'])
  })

  it('lacks no money for what is an idea only', () => {
    expect(paid('idea', 0, { status: 'idea' })).toEqual([undefined, 'idea'])
  })
})
