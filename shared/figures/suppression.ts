/**
 * What may be printed or shown of a measure's figures in one year. It runs before any table, chart, sentence or document
 * sees a number; wherever it decides, nothing else looks at the readings themselves.
 *
 * N is the district's floor, 10 unless set. A figure is withheld
 * - **small**: if it is about fewer than N students; or about fewer than 2N of whom under 3 did, or under 3 did not. That is
 *   how 0 % and 100 % of small groups are capped: no "under 5 %", since a cap still says which end, and that is what a
 *   family must not read about its child.
 * - **source**: if the source withheld it.
 * - **ask-n**: if its number of students is not entered and its source was not public already.
 * - **complement**: if a number of students too small to print could be worked out from what is shown. That is asked of
 *   every set of groups that adds up, entered or found, of what is left beside it, and of every group's complement. The
 *   plan's own order chooses what goes, never the hidden numbers.
 * A figure in a document that went out is known for good: withholding it now would protect nothing.
 *
 * Print says "Withheld" for all four and never which one: to say which row is the small one is half of the answer.
 *
 * `suppression/PRIVACY.md` says in plain words what is promised and what is not. The parts: `counts`, what a figure alone
 * says; `partitions`, `search` and `kinship`, which groups add up; `system`, what a reader can write down; `attack` and
 * `reader`, what follows from it; `decide`, what is then withheld, and `company`, which row that is. Related tables (`component`) are decided at once
 * (`cells`); last of all they are laid side by side as one system (`laid-out`, `blocks`, `joint`), and searched for what
 * they give away together (`across`).
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
