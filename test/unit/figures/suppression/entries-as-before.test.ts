import { describe } from 'vitest'
import { keptIn } from './kept-text.ts'
import { drawnEntries, manySchools, nearlyAlike, saidOfEntries } from './said-of-entries.ts'

/**
 * Which tables make up others is kept in `test/fixtures/tables-that-add-up.txt`, as `as-before.test.ts` keeps what is withheld: of
 * tables of a few children, in which nearly every number is another one's too. The seeds were chosen as there.
 */
// biome-ignore format: a list of numbers
const few = [0, 1, 2, 6, 7, 16, 17, 18, 22, 24, 26, 31, 42, 60, 77, 96, 100, 101, 108, 110, 156, 160, 190, 195, 234, 236, 334, 504, 670, 30000]
const alike = [10000, 10011, 10012, 10016, 10021, 10087, 10105, 10656, 10858]
const many = [20001, 20003, 20009, 20010, 20013, 20018, 20026, 20027]

describe('tables make up others as before', () => {
  const kept = keptIn('tables-that-add-up.txt')
  for (const seed of few) kept(`Tables ${seed}`, () => saidOfEntries(drawnEntries(seed)))
  for (const seed of alike) kept(`Tables of nearly the same children ${seed}`, () => saidOfEntries(nearlyAlike(seed)))
  for (const seed of many) kept(`Schools ${seed}`, () => saidOfEntries(manySchools(seed)))
})
