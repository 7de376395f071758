import { expect, test } from 'vitest'
import { sampleRows } from '../../../../renderer/features/home/sampleRows.ts'
import { sampleStates } from '../../../support/records.ts'

const figure = (kind: 'value' | 'target', measure: string, year: string): unknown => {
  const found = sampleStates().find(
    ({ kind: k, values: v }) => k === kind && v['measure'] === measure && v['group'] === 'g-hisp' && v['year'] === year,
  )?.values as { reading?: { figure?: number }; aim?: { figure?: number } } | undefined
  return kind === 'value' ? found?.reading?.figure : found?.aim?.figure
}

test('the page drawn at Home has the sample plan’s own figures', { tags: 'seconds' }, () => {
  for (const { goal, measure, from, now, aim } of sampleRows)
    expect(
      [figure('value', measure, '2023-24'), figure('value', measure, '2025-26'), figure('target', measure, '2028-29')],
      goal,
    ).toEqual([from, now, aim])
})
