import { expect, it } from 'vitest'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { fullPlan } from '../../../shared/briefing/plan/plan.ts'
import { briefingRequest } from '../../../shared/ipc/contract.ts'
import { drawnText } from '../../support/drawn-text.ts'
import { planWith, reading } from '../../support/plan.ts'

/** A district that reads its figures by quarters, without their days, and somebody who enters one of winter. */

const printed = (interim: readonly object[]) => {
  const plan = planWith({ ...reading, interim } as never)
  const usual = defaultBoardRequest(plan, '2026-12-14')
  return drawnText(fullPlan(plan, briefingRequest.parse({ ...usual, document: 'plan' })))
}
const read = (point: string, figure: number, date?: string) => ({
  id: point,
  measure: 'm',
  group: 'all',
  year: '2025-26',
  point,
  reading: { figure, n: 400, state: 'given', ...(date && { date }) },
})
const quarters = [read('fourth quarter', 44), read('first quarter', 41), read('second quarter', 42)]

it('prints points without days in the order that their names say', () => {
  expect(printed(quarters)).toMatch(/First quarter.*Second quarter.*Fourth quarter/s)
})

it('prints a season among quarters, and takes days before names where each point has one', () => {
  expect(printed([...quarters, read('winter', 43)])).toMatch(/First quarter.*Winter.*Second quarter.*Fourth quarter/s)
  const dated = [
    read('second quarter', 42, '2025-11-01'),
    read('winter', 43, '2026-01-20'),
    read('first', 41, '2026-03'),
  ]
  expect(printed(dated)).toMatch(/Second quarter.*Winter.*First/s)
})
