import { expect, it } from 'vitest'
import { moneyYears } from '../../../../shared/briefing/charts/money-years.ts'
import { svgText } from '../../../../shared/briefing/charts/svg.ts'
import { slideTheme, slideWidth } from '../../../../shared/briefing/charts/theme.ts'
import { planOf } from '../../../../shared/domain/plan.ts'
import { moneyByYear } from '../../../../shared/rules/money/by-year.ts'
import { edgesOf } from '../../../../shared/rules/money/edges.ts'
import { sampleStates } from '../../../support/records.ts'

it('names the source that ends whole where the slide has room for it, and cuts what is longer', () => {
  const drawn = (name?: string) => {
    const states = sampleStates().map((r) =>
      name !== undefined && r.id === 'fs-found' ? { ...r, values: { ...r.values, name } } : r,
    )
    const plan = planOf(states)
    const years = moneyByYear(plan, '2026-12-14').slice(2)
    return svgText(moneyYears(years, edgesOf(plan, '2026-12-14'), slideTheme, slideWidth).svg)
  }
  expect(drawn()).toContain('Foundation grant for family and data work ends June 30, 2027')
  expect(drawn(`Foundation grant for ${'families '.repeat(9)}`)).toMatch(/Foundation grant [a-z ]+… ends June 30, 2027/)
})
