import { expect, test } from 'vitest'
import { tourSteps } from '../../../../renderer/features/tour/steps.ts'
import { planWith, reading } from '../../rules/plan.ts'

const goalStep = (value: readonly object[]) =>
  tourSteps(planWith({ ...reading, value: value as never }), { seen: false, printed: false } as never)[2]

test('a newcomer who types the figure alone is asked how many children it is about, since it would not be printed', () => {
  const without = goalStep([{ ...reading.value[1], reading: { figure: 27.4 } }])
  expect(without?.says).toMatch(/^Say how many children the starting figure is about, in the column before it/)
  expect(without?.done).toBe(false)
  expect(goalStep([{ ...reading.value[1], reading: { figure: 27.4, n: 298 } }])?.done).toBe(true)
})

test('a newcomer whose measure has no name is asked for one before its first page', () => {
  const measure = reading.measure.map(({ short: _, ...m }) => m)
  const value = [{ ...reading.value[1], reading: { figure: 27.4, n: 298 } }]
  const step = tourSteps(planWith({ ...reading, measure, value } as never), { seen: false, printed: false } as never)[2]
  expect(step?.says).toMatch(/^Name the measure in a few words/)
  expect(step?.done).toBe(false)
})

test('a figure withheld for a small group is no reason to stay: its number is known', () => {
  expect(goalStep([{ ...reading.value[1], reading: { figure: 25, n: 4 } }])?.done).toBe(true)
})

test('a newcomer is led to the field that the first step asks for', () => {
  const [district] = tourSteps(planWith({ district: [{ id: 'district', name: 'Alder Creek' }] }), {} as never)
  expect(district).toMatchObject({ done: false, field: { id: 'district', name: 'paper', part: 'Years and printing' } })
  expect(district?.says).toContain('“Years and printing”')
})
