import { expect, it } from 'vitest'
import { ifStops, stopInWords } from '../../../../shared/rules/money/if-stops.ts'
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
