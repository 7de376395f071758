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
  'all of parts': [117, 206, 210, 241],
  'all of parts, of drawn cells': [7, 2042],
  'as told': [12, 121, 154, 250, 293, 299, 300],
  categories: [101, 261, 3000],
  crossed: [79],
  'crossed rows': [205, 238],
  'crossed, of drawn cells': [85, 2012],
  family: [43, 184, 259],
  'family without total': [42, 175],
  'for lent rows': [11, 306],
  'held elsewhere': [11, 128, 264],
  'held elsewhere, of drawn cells': [45, 71, 126, 143, 177, 289],
  'laid out': [71, 2042],
  'lent rows': [78, 231],
  linked: [66, 88, 134, 225, 264],
  listed: [151, 196, 210, 301],
  'of several': [24, 194, 211, 245],
  'one row': [78],
  'rare beside': [15, 43, 182, 263, 274, 277, 2004, 30006],
  'some rows': [176, 2018],
  stems: [108, 158, 174, 226, 308],
  'told elsewhere': [182, 211],
  turned: [6, 285, 319],
  widened: [142, 204],
  'with wholes': [11, 61, 214, 256, 313, 2032],
}

describe('rules say as before', () => {
  const kept = keptIn('found-by-rules.txt')
  for (const [rule, list] of Object.entries(seeds))
    for (const seed of list)
      kept(`${rule}, in plan ${seed} of ${drawnMeasures(seed).says}`, () => foundBy(rule, drawnMeasures(seed).states()))
})
