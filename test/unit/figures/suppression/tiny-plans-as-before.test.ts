// @module-tag seconds
import { describe } from 'vitest'
import { keptIn } from './kept-text.ts'
import { relatedPlan } from './related-plan.ts'
import { saidByRule } from './said-of-tiny-plan.ts'
import { tinyPlan } from './tiny-plan.ts'

/**
 * What each rule finds in plans of a handful of children is kept in `test/fixtures/found-in-tiny-plans.txt`, as
 * `as-before.test.ts` keeps what is withheld: each rule alone, so that a wrong change of it shows where it is. By rule, the seeds
 * of plans that notice one that the others do not.
 */
// biome-ignore format: lists of numbers
const seeds: Readonly<Record<string, readonly number[]>> = {
  follows: [21, 23, 49, 58, 61, 75, 212, 218, 252, 303, 325, 349, 360, 377, 394, 397, 451, 464, 466, 468, 1849, 1882],
  known: [46, 71, 109, 160, 243, 302],
  left: [48, 151, 224, 243, 297, 303, 332, 350],
  connected: [52, 162, 215, 250, 340, 392, 493],
  outcomes: [13, 28, 137, 168, 187, 204, 231, 233, 244],
  rows: [23, 25, 48, 51, 98, 141, 219, 255, 351, 362, 368, 397, 1220, 1507, 1592, 2001, 2004],
  'row sums': [25, 80, 122, 132, 297, 368],
  elsewhere: [109, 220, 322, 332, 362],
  sides: [111, 131, 181, 217, 354],
  alike: [132, 183, 211, 253, 270, 280, 352, 379, 387, 395],
  spans: [30, 290],
  sums: [7, 30, 54, 109, 118, 153, 201, 224, 243, 246, 248, 268],
  laid: [30, 122, 155, 184, 248, 2008, 3000],
  cells: [126, 170, 237, 283, 292, 2063],
  across: [21, 29, 127, 175, 211, 243, 297, 378, 449, 2006],
  grades: [1671],
}

/** The same of plans whose measures have to do with each other in one way, nearly. */
// biome-ignore format: lists of numbers
const related: Readonly<Record<string, readonly number[]>> = {
  sides: [49, 172, 258, 333, 703, 754, 794],
  rows: [66, 184, 497, 562, 659, 710, 1327],
  elsewhere: [36, 348],
  alike: [85, 169, 232, 317, 374, 400, 413, 469],
  outcomes: [149, 208, 390, 416, 610, 667],
  'row sums': [216, 277, 388, 487],
  left: [57, 66, 268, 285, 1337],
  sums: [64, 81, 82, 250, 258, 288, 2006],
  laid: [195],
  follows: [242, 1225],
  across: [222, 232, 241, 270, 295, 2016, 3000],
  grades: [1430, 1751],
  cells: [2039],
}

describe('rules find in tiny plans what they found before', () => {
  const kept = keptIn('found-in-tiny-plans.txt')
  for (const [rule, of] of Object.entries(seeds))
    for (const seed of of) kept(`Tiny plan ${seed}, ${rule}`, () => saidByRule(rule, tinyPlan(seed), seed))
  for (const [rule, of] of Object.entries(related))
    for (const seed of of) kept(`Related plan ${seed}, ${rule}`, () => saidByRule(rule, relatedPlan(seed), seed))
})
