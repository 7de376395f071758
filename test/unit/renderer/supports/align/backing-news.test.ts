import { expect, test } from 'vitest'
import { backingNews } from '../../../../../renderer/supports/align/backing/backing.ts'

test('whoever opens the table of goals and policies reads first which goals nothing stands behind', () => {
  expect(backingNews([7, 8], 8)).toBe('Goals 7 and 8 have no adopted policy behind them.')
  expect(backingNews([2], 8)).toBe('Goal 2 has no adopted policy behind it.')
  expect(backingNews([1, 2], 2)).toBe('No adopted policy stands behind any goal yet.')
  expect(backingNews([1], 1)).toBe('No adopted policy stands behind the goal yet.')
  expect(backingNews([], 3)).toBe('An adopted policy stands behind each goal.')
})
