// @module-tag seconds

import { describe } from 'vitest'
import { drawnPlan } from './drawn-plan.ts'
import { aloneIn, besideIn, foundIn, readIn } from './found-in-plan.ts'
import { keptIn } from './kept-text.ts'
import { saidOf } from './said-of-plan.ts'

/**
 * A change of the rules is looked at row by row: what they say of small plans of every make is kept in
 * `test/fixtures/withheld.txt`, what they say of each table alone in `withheld-alone.txt`, what a reader can add up in
 * `read-in-tables.txt`, what they find that tables have to do with each other in `found-in-plans.txt`, and what goes beside each
 * other in `beside-each-other.txt`, so that nothing is printed, or withheld, that was not before, unseen. Where a change is meant,
 * `AS_BEFORE=anew npx vitest run test/unit/figures/suppression/as-before.test.ts` writes the files, and each row that `git diff`
 * shows is read: a row that is printed now has to be one that gives no few children away, and one that goes needs a reason.
 *
 * The plans were chosen by their seeds among hundreds: each comes to code, or notices wrong changes (`npm run mutate`), that those
 * before it do not.
 */
// biome-ignore format: a list of numbers
const seeds = [556, 543, 552, 539, 591, 538, 320, 700, 584, 596, 416, 266, 213, 625, 541, 646, 153, 880, 74, 258, 791, 161, 542, 3, 899, 889, 166, 712, 271, 217, 476, 464, 270, 262, 568, 115, 282, 260, 755, 578, 797, 580, 758, 599, 293, 743, 759, 619, 740, 870, 159, 280, 588, 786, 79, 359, 872, 55, 253, 457, 165, 138, 775, 559, 877, 630, 766, 508, 509, 30000]

/** Larger ones, of which only what is found in a few milliseconds is kept. */
// biome-ignore format: a list of numbers
const larger = [135, 196, 231, 112, 25, 181, 259, 73, 214, 215, 53, 45, 209, 115, 144, 82, 69, 251, 246, 162, 235, 87, 46, 79, 204, 157, 80, 43, 210, 241, 28, 222, 143, 95, 205, 237, 141, 108, 40, 183, 139, 156, 147, 109, 31, 30016]

describe('as before', () => {
  const files = ['withheld', 'withheld-alone', 'read-in-tables', 'found-in-plans', 'beside-each-other']
  const [whole, alone, read, found, beside] = files.map((name) => keptIn(`${name}.txt`))
  const keep = (head: string, seed: number, isLarger: boolean): void => {
    // Drawn anew each time: of the same records much would be known already.
    const drawn = () => drawnPlan(seed, isLarger).states
    if (!isLarger) whole?.(head, () => saidOf(drawn()))
    if (!isLarger) alone?.(`${head}, each table alone`, () => aloneIn(drawn()))
    read?.(`${head}, to a reader`, () => readIn(drawn()))
    found?.(`${head}, between its tables`, () => foundIn(drawn()))
    beside?.(`${head}, beside each other`, () => besideIn(drawn()))
  }
  for (const seed of seeds) keep(`Plan ${seed}: ${drawnPlan(seed).says}`, seed, false)
  for (const seed of larger) keep(`Larger plan ${seed}: ${drawnPlan(seed, true).says}`, seed, true)
})
