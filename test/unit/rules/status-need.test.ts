import { expect, test } from 'vitest'
import type { Standing } from '../../../shared/rules/status.ts'
import { statusNeed } from '../../../shared/rules/status-need.ts'

/** An officer opens the plan: the goals that cannot wait are the first that she and her board see. */

const said = (word: Standing['word'], counts: boolean, against: Standing['against'] = null) =>
  ({ word, counts, against }) as Standing

test('called on track against the figures comes before at risk; the last bad word counts also when it is old', () => {
  const inOrder = [
    said('onTrack', false, 'worse'),
    said('atRisk', false),
    said(undefined, false),
    said('onTrack', false),
    said('improved', true),
    said('onTrack', true),
    said('done', true),
  ]
  expect(
    inOrder
      .toReversed()
      .toSorted((a, b) => statusNeed(a) - statusNeed(b))
      .map(statusNeed),
  ).toEqual(inOrder.map(statusNeed))
  expect(inOrder.map(statusNeed)).toEqual([0, 1, 2, 2, 3, 4, 5])
})
