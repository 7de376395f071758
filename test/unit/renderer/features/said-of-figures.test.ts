import { expect, test } from 'vitest'
import { saidOfFigures } from '../../../../renderer/features/measures/saidOfFigures.ts'

test('a measure without a source of its own says what a file has said of its figures', () => {
  const state = { figure: 10.3, source: 'State dropout file', public: true }
  expect(saidOfFigures([{ reading: state }, { reading: { ...state, figure: 5.2 } }, {}])).toBe(
    'All 2 figures have the source “State dropout file”. All 2 figures are marked as already public.',
  )
  expect(saidOfFigures([{ reading: state }, { reading: { figure: 1, source: 'Own count' } }, { reading: {} }])).toBe(
    '2 of 3 figures have a source, two in all. 1 of 3 figures is marked as already public.',
  )
  expect(saidOfFigures([{ reading: { figure: 3 } }])).toBe('')
})
