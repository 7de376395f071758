import { expect, test } from 'vitest'
import { mainPlan } from '../../../../renderer/features/home/mainPlan.ts'

const own = { name: 'Harbor City Schools', trouble: null }
const sample = { name: 'Juniper Fork School District (sample)', trouble: null }

test('the main button of Home opens one’s own plan, also after a look at the sample', () => {
  expect(mainPlan([sample, own])).toBe(own)
  expect(mainPlan([own, sample])).toBe(own)
  expect(mainPlan([sample])).toBe(sample)
  expect(mainPlan([{ ...own, trouble: 'It is damaged.' }, sample])).toBeUndefined()
  expect(mainPlan([])).toBeUndefined()
})
