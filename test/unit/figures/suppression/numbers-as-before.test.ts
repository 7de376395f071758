import { describe } from 'vitest'
import { byNumbers } from './found-by-numbers.ts'
import { keptIn } from './kept-text.ts'

/**
 * What parts of the rules say of numbers alone is kept in `test/fixtures/found-by-numbers.txt`, as `as-before.test.ts` keeps what
 * all of them say of plans: a line for each small case that is drawn.
 */
// biome-ignore format: lists of numbers
const seeds: Readonly<Record<keyof typeof byNumbers, readonly number[]>> = {
  kept: [22, 26, 29, 35, 47, 48, 51, 55],
  solved: [15, 27, 28],
  presolved: [13, 14, 57, 211],
  joined: [13, 23],
  madeUp: [2, 14, 21, 26, 27],
  sized: [28],
  printedOnce: [3, 8, 10, 21, 28],
  editions: [16, 23, 24, 26],
  filled: [5, 7, 29, 43],
  days: [6, 18, 24],
  namedIn: [17, 18, 20, 26],
  pieced: [1, 4, 10, 15, 16, 20, 21],
  spanned: [9, 16, 23, 27, 1507],
  rarely: [1, 3, 12, 23, 26, 28],
  forOthers: [6, 23, 27],
  inHeads: [1, 10, 11, 12, 13, 19, 30004],
}

describe('numbers say as before', () => {
  const kept = keptIn('found-by-numbers.txt')
  for (const [of, list] of Object.entries(seeds) as [keyof typeof byNumbers, readonly number[]][])
    for (const seed of list) kept(`${of}, drawn by ${seed}`, () => byNumbers[of](seed))
})
