import { expect, it } from 'vitest'
import { openingYear } from '../../../../renderer/features/measures/years.ts'
import { planOf } from '../../../../shared/domain/plan.ts'
import { statesOf } from '../../../support/records.ts'

const measure = { id: 'm', short: 'Mathematics', baselineYear: '2025-26' } as const
const opens = (...years: string[]) => {
  const value = years.map((year) => ({ id: year, measure: 'm', group: 'g', year, reading: { figure: 41 } }))
  return openingYear(planOf(statesOf({ measure: [measure], value })), measure)
}

it('opens a measure where its newest figures stand, and after the baseline where that is all it has', () => {
  expect(opens('2025-26', '2026-27')).toBe('2026-27')
  expect(opens('2025-26')).toBe('2026-27')
  expect(opens()).toBe('2026-27')
  expect(opens('2010-11', '2013-14'), 'figures of years before the baseline').toBe('2013-14')
})
