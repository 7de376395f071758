import { describe } from 'vitest'
import { keptIn } from './kept-text.ts'
import { saidOfCounts } from './said-of-counts.ts'
import { saidOfCuts } from './said-of-cuts.ts'
import { saidOfSystem } from './said-of-system.ts'
import { drawnTable, saidOfTable } from './said-of-table.ts'

/**
 * What the names and numbers of a table's rows say of each other is kept in `test/fixtures/said-of-tables.txt`, as
 * `as-before.test.ts` keeps what is withheld: by rule, for tables whose seeds notice a wrong change that the others do not.
 */
// biome-ignore format: lists of numbers
const seeds: Readonly<Record<string, readonly number[]>> = {
  left: [1, 243, 507, 600, 691, 712, 1017, 3063],
  few: [120, 201, 202, 320, 372, 418, 439, 521, 702, 833, 857, 889, 950, 964, 1024, 1067, 1127, 1169, 1172, 1192, 3055],
  kin: [11, 33, 137, 217, 330, 508, 520, 587, 606, 680, 697, 720, 742, 768, 1507, 2476, 2606],
  one: [51, 152, 221, 241, 465, 522, 585, 609, 642, 734, 778],
  whole: [158, 319, 331, 360, 437, 720, 788, 2512, 2676, 2980],
  names: [1505, 2565, 2637, 2668, 2815, 3000, 3002, 3062, 3192],
}

/** Rows that cross two ways of telling children apart. */
// biome-ignore format: a list of numbers
const crossed = [1, 200, 208, 253, 393, 462, 500, 542, 671, 759, 833, 836, 855, 1063, 1183, 1199, 1289, 1338, 1350, 1367, 1428, 1460]

/** Figures one by one. */
// biome-ignore format: a list of numbers
const figures = [127, 179, 183, 188, 325, 352, 359]

/** Sets of rows that add up, as a reader writes them down. */
// biome-ignore format: a list of numbers
const systems = [0, 6, 7, 8, 79, 95, 109, 246, 290, 470, 696, 720, 733, 812, 902, 982, 999, 1028, 1040, 1044, 1047, 1096, 1197, 1200, 1206, 1225, 1231, 1237, 1273, 1302, 1317, 1341, 1346, 1391, 1416, 1486, 1620, 2781]

describe('rows of a table say of each other what they said before', () => {
  const kept = keptIn('said-of-tables.txt')
  for (const [rule, of] of Object.entries(seeds))
    for (const seed of of) kept(`Table ${seed}, ${rule}`, () => saidOfTable(rule, drawnTable(seed)))
  for (const seed of crossed) kept(`Crossed rows ${seed}`, () => saidOfCuts(seed))
  for (const seed of systems) kept(`Sums ${seed}`, () => saidOfSystem(seed))
  for (const seed of figures) kept(`Figures ${seed}`, () => saidOfCounts(seed))
})
