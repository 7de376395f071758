// @module-tag seconds
import { describe } from 'vitest'
import { saidOfDistrict } from './drawn-district.ts'
import { keptIn } from './kept-text.ts'

/**
 * What a district and its schools withhold is kept in `test/fixtures/said-of-districts.txt`, as `as-before.test.ts` keeps what is
 * withheld of plans of every make. “Drawn” is a row that the lot withholds, for which others go.
 */
const seeds: readonly number[] = [1, 3, 4, 5, 8, 10, 11, 12, 15, 24, 30, 38, 39, 42, 54, 55, 67, 74, 80, 89, 91]

describe('a district and its schools withhold what they withheld', () => {
  const kept = keptIn('said-of-districts.txt')
  for (const seed of seeds) kept(`District ${seed}`, () => saidOfDistrict(seed))
})
