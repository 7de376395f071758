import { expect, it } from 'vitest'
import { fromYear } from '../../../../shared/briefing/if-stops/if-stops.ts'
import type { BriefingRequest } from '../../../../shared/ipc/contract.ts'
import { ifStops, sourcesByWeight } from '../../../../shared/rules/money/if-stops.ts'
import { stopInWords } from '../../../../shared/rules/money/if-stops-words.ts'
import { planWith } from '../../../support/plan.ts'

const line = (id: string, source: string, fiscalYear = '2027-28') => ({
  ...{ id, description: 'Analyst', position: 'analyst', source, fiscalYear },
  ...{ amount: 50_000_00, status: 'approved' },
})
const lostBy = (more: object) => {
  const plan = planWith({
    fundingSource: [
      { id: 'grant', name: 'Grant' },
      { id: 'base', name: 'General fund' },
    ],
    position: [{ id: 'analyst', title: 'Analyst', fte: 1 }],
    ...more,
  })
  const stop = ifStops(plan, 'grant', '2027-28')
  return stop === undefined || stop === null ? '' : stopInWords(stop).join(' ')
}

it('a full-time analyst whose pay two sources share loses what nobody said, and not all of it', () => {
  expect(lostBy({ budgetLine: [line('a', 'grant'), line('b', 'base')] })).toContain('Analyst (FTE not given, from')
  expect(lostBy({ budgetLine: [line('a', 'grant')] })).toContain('Analyst (1.0 FTE from 2027–28)')
})

it('a line of a year before the first that says how the analyst is paid tells of no 0.0 FTE', () => {
  const positionPay = [{ id: 'p', position: 'analyst', source: 'grant', fiscalYear: '2028-29', fte: 1 }]
  const said = lostBy({ budgetLine: [line('a', 'grant')], positionPay })
  expect(said).toContain('FTE not given, from 2027–28')
  expect(said).not.toContain('0.0 FTE')
})

it('a position with a budget line alone loses the same in the sentence and in the table of years', () => {
  const plan = planWith({
    fundingSource: [{ id: 'grant', name: 'Grant' }],
    position: [{ id: 'coaches', title: 'Literacy coaches', fte: 3 }],
    goal: [{ id: 'g', title: 'Every child reads' }],
    budgetLine: [
      { ...line('a', 'grant'), position: 'coaches', goal: 'g' },
      { id: 'b', description: 'Books', goal: 'g', fiscalYear: '2027-28', amount: 1_450_000_00, status: 'requested' },
    ],
  } as never)
  const stop = ifStops(plan, 'grant', '2027-28')
  expect(stop?.positions.map((p) => p.fte)).toEqual([3])
  expect(stop?.years.map((y) => y.fte)).toEqual([3])
  // What is asked of no source yet is in the sums of the year, and so in those of the goal.
  expect(stop && stopInWords(stop).join(' ')).toContain('“Every child reads” loses $50,000 and keeps $1,450,000')
})

it('a grant that ends within a year loses what that year has, and one that has ended is not offered first', () => {
  const records = {
    district: [{ id: 'district', fiscalYearStartMonth: 9 }],
    fundingSource: [
      { id: 'city', name: 'City levy', recurring: false, endsOn: '2026-12-31' },
      { id: 'state', name: 'State money' },
    ],
    position: [{ id: 'analyst', title: 'Analyst', fte: 1 }],
    budgetLine: [line('a', 'city', '2026-27')],
  }
  const plan = planWith(records as never)
  const stop = ifStops(plan, 'city', '2026-27')
  const said = stop ? stopInWords(stop).join(' ') : ''
  expect(said).toContain('Without “City levy” from January 1, 2027, the plan’s budget lines lose $50,000')
  expect(said).toContain('Its last day lies within 2026–27')
  expect(sourcesByWeight(plan, '2030-31').map((s) => s.id)).toEqual(['state', 'city'])
  const at = (date: string) => fromYear({ plan, request: { date } as BriefingRequest }, 'city')
  expect([at('2026-12-16'), at('2027-01-10')]).toEqual(['2026-27', '2027-28'])
})
