// @module-tag seconds

import { describe } from 'vitest'
import { drawnTable } from './drawn-table.ts'
import { inTables } from './found-in-table.ts'
import { keptIn } from './kept-text.ts'

/**
 * What the rules say of single tables is kept in `test/fixtures/found-in-tables.txt`, as `as-before.test.ts` keeps what they say of
 * plans: what rows say alone, which of them add up, what a reader works out of each hidden number, and what is withheld in the
 * end. Each of these is a test of its own, of a few milliseconds, so that a wrong change is met soon.
 *
 * The tables were chosen by their seeds among hundreds: each notices wrong changes that those before it do not.
 */
// biome-ignore format: lists of numbers
const seeds: Readonly<Record<keyof typeof inTables, readonly number[]>> = {
  saidIn: [2, 29, 38, 131, 155, 173, 174, 222, 236, 253, 258, 265, 271, 276],
  sumsIn: [7, 12, 24, 25, 34, 42, 46, 58, 73, 80, 83, 130, 153, 193, 206, 209, 211, 219, 249, 278],
  askedIn: [25, 27, 60, 66, 77, 85, 90, 92, 95, 99, 113, 114, 121, 129, 141, 143, 144, 153, 157, 161, 184, 189, 192, 196, 215, 219, 224, 261, 266, 276, 295],
  withheldIn: [8, 22, 72, 96, 140, 146, 147, 151, 159, 172, 190, 224, 228, 287, 290],
}

describe('tables say as before', () => {
  const kept = keptIn('found-in-tables.txt')
  const what = { saidIn: 'alone', sumsIn: 'what adds up', askedIn: 'to a reader', withheldIn: 'withheld' }
  for (const [of, list] of Object.entries(seeds) as [keyof typeof inTables, readonly number[]][])
    for (const seed of list)
      kept(`Table ${seed}: ${drawnTable(seed).says}; ${what[of]}`, () => inTables[of](drawnTable(seed)))
})
