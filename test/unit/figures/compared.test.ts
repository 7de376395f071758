import { expect, it } from 'vitest'
import { comparesGroups, showsGap } from '../../../shared/figures/compared.ts'
import { planWith, reading } from '../../support/plan.ts'

/** A goal that asks for less of a gap needs figures of both groups before anybody can see it. */

it('knows a goal that holds some children’s results against those of others', () => {
  expect(comparesGroups({ title: 'Black students are suspended more often than other students' })).toBe(true)
  expect(comparesGroups({ title: 'Reading', statement: 'Close the gap in reading' })).toBe(true)
  expect(comparesGroups({ title: 'No Hispanic child reads worse than White students' })).toBe(true)
  expect(comparesGroups({ title: 'Multilingual learners take dual-credit courses as often as other students' })).toBe(
    true,
  )
  expect(comparesGroups({ title: 'Every child reads as well as adults expect' })).toBe(false)
  expect(comparesGroups({ title: 'No class has fewer than five children who read' })).toBe(false)
  expect(comparesGroups({})).toBe(false)
})

it('shows a gap with figures of a group and of its reference in one year, or with one that its source gives', () => {
  const shows = (groups: readonly string[], more: object = {}) => {
    const plan = planWith({
      ...reading,
      value: reading.value.filter((v) => groups.includes(`${v.group} ${v.year}`)),
      ...more,
    })
    const measure = plan.get('measure', 'm')
    return measure && showsGap(plan, measure)
  }
  expect(shows(['hisp 2025-26', 'white 2025-26'])).toBe(true)
  expect(shows(['hisp 2025-26', 'swd 2025-26']), 'nobody it is compared with').toBe(false)
  expect(shows(['hisp 2025-26', 'white 2023-24']), 'of different years').toBe(false)
  const gap = { id: 'd', measure: 'm', group: 'hisp', reference: 'white', year: '2025-26', stated: { figure: 23.9 } }
  expect(shows([], { gap: [gap] })).toBe(true)
})
