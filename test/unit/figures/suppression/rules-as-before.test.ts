import { describe } from 'vitest'
import { drawnMeasures } from './drawn-measures.ts'
import { foundBy } from './found-by-rules.ts'
import { keptIn } from './kept-text.ts'

/**
 * What each rule finds that measures have to do with each other is kept in `test/fixtures/found-by-rules.txt`, as
 * `as-before.test.ts` keeps what all of them say together: rule by rule, of a few measures of one thing.
 *
 * The plans were chosen by their seeds among hundreds: each notices wrong changes that those before it do not.
 */
// biome-ignore format: lists of numbers
const seeds: Readonly<Record<string, readonly number[]>> = {
  'all of parts': [9, 23, 97, 119],
  'as told': [27, 47, 51, 83, 107, 112],
  categories: [13, 14, 19],
  crossed: [72],
  family: [60],
  'family without total': [82, 115],
  'for lent rows': [102],
  'held elsewhere': [30, 59, 98],
  'laid out': [26],
  'lent rows': [37, 102],
  linked: [3, 26, 36, 48, 68, 70, 89],
  listed: [54, 115],
  'of several': [36],
  'one row': [8],
  'rare beside': [4, 21, 44, 75, 77, 96, 114],
  'some rows': [1, 57, 105],
  stems: [13, 48, 82, 116],
  'told elsewhere': [83],
  turned: [3, 18, 95],
  widened: [83],
  'with wholes': [38, 44, 93, 114, 117],
}

describe('rules say as before', () => {
  const kept = keptIn('found-by-rules.txt')
  for (const [rule, list] of Object.entries(seeds))
    for (const seed of list)
      kept(`${rule}, in plan ${seed} of ${drawnMeasures(seed).says}`, () => foundBy(rule, drawnMeasures(seed).states()))
})
