/**
 * What may be printed or shown of a measure's figures in one year. It runs before any table, chart, sentence
 * or document sees a number; where it is asked, nobody looks at the readings themselves.
 *
 * N is the district's floor, 10 unless set. A figure is withheld
 * - **small**: where it is about fewer than N children; or about fewer than 2N of whom under 3 did, or under 3
 *   did not. That is how 0 % and 100 % of small groups are capped: no "under 5 %", since a cap still says
 *   which end, and that is what a family must not read about its child.
 * - **source**: where the source withheld it.
 * - **ask-n**: where nobody said how many students it is about and its source was not public already.
 * - **complement**: where a number of students too few to be told of could be worked out from what is shown. That is
 *   asked of every set of groups that adds up, said or found, of what is left beside it, and of every group's
 *   complement. What goes is chosen by the plan's own order, never by the numbers that are hidden.
 * What was printed in a paper that went out is known for good: to withhold it now protects nothing.
 *
 * Print says "Withheld" for all four and never which: to say which row is the small one is half of the answer.
 *
 * `suppression/PRIVACY.md` says in plain words what is promised and what is not. The parts: `counts` what a figure says by
 * itself; `partitions`, `search` and `kinship` which groups add up; `system` what a reader can write down; `attack` and `reader` what follows from it;
 * `decide` what is withheld then. Tables that have to do with each other (`component`) are decided at once (`cells`); last of all
 * they are laid side by side as one system (`laid-out`, `blocks`, `joint`), and asked for what they give away together (`across`).
 */
export { cellsOf, DEFAULT_FLOOR, floorOf, holdsPublicToFloor } from './suppression/cells.ts'
export { enrollmentsOf } from './suppression/enrollment.ts'
export { newlyGivenAway, papersTogether } from './suppression/given-away.ts'
export { suppress } from './suppression/suppress.ts'
export {
  type Cell,
  type CellGroup,
  isShown,
  isWithheld,
  type Reading,
  type SuppressInput,
  type Why,
} from './suppression/types.ts'
