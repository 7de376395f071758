// @module-tag seconds

import { describe } from 'vitest'
import { tables } from './drawn-table.ts'
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
const seeds: Readonly<Record<string, readonly number[]>> = {
  'any/askedIn': [25, 27, 60, 66, 77, 85, 90, 92, 95, 99, 113, 114, 121, 129, 141, 143, 144, 153, 157, 161, 184, 189, 192, 196, 215, 219, 224, 261, 266, 276, 295, 489, 543, 547, 553, 600, 604, 612, 626, 642, 725, 772, 783, 886, 1510, 3001, 3002, 30013],
  'any/saidIn': [2, 29, 38, 131, 155, 173, 174, 222, 236, 253, 258, 265, 271, 276, 377, 437, 506, 511, 519, 532, 818, 830, 9002],
  'any/sumsIn': [7, 12, 24, 25, 34, 42, 46, 58, 73, 80, 83, 130, 153, 193, 206, 209, 211, 219, 249, 278, 307, 360, 369, 375, 580, 627, 662, 667, 716, 769, 815, 830, 837, 892, 3000, 3002],
  'any/withheldIn': [8, 22, 72, 96, 140, 146, 147, 151, 159, 172, 190, 224, 228, 287, 290, 471, 521, 595, 640, 717, 760, 841, 870, 877, 896, 3001],
  'crossed/saidIn': [61, 72, 85, 88, 104, 113, 3001, 30002],
  'long/onceIn': [14, 25, 27, 28, 30, 34],
  'marked/askedIn': [50, 59, 144, 1515],
  'marked/onceIn': [112, 157, 170, 184, 207, 219],
  'shares/askedIn': [48, 97, 132, 157, 173, 213],
  'shares/saidIn': [63, 131, 1507],
  'shares/withheldIn': [52, 120, 135, 165, 245],
  'crossed/askedIn': [1500, 3000, 3002, 3003, 9000, 9001],
  'long/sumsIn': [1604],
  'marked/sumsIn': [3001, 30036],
  'crossed/sumsIn': [3000],
  'marked/saidIn': [3000, 3001],
}

const what = {
  saidIn: 'alone',
  sumsIn: 'what adds up',
  onceIn: 'what adds up, where something is withheld',
  askedIn: 'to a reader',
  withheldIn: 'withheld',
}

describe('tables say as before', () => {
  const kept = keptIn('found-in-tables.txt')
  for (const [way, list] of Object.entries(seeds)) {
    const [drawn, of] = way.split('/') as [keyof typeof tables, keyof typeof inTables]
    const draw = tables[drawn]
    const say = inTables[of]
    for (const seed of list) kept(`Table ${seed}, ${drawn}: ${draw(seed).says}; ${what[of]}`, () => say(draw(seed)))
  }
})
