import { ofThings, type People, peopleWords } from '../domain/people.ts'
import { countInWords } from '../words/index.ts'
import { type FigureCell, type FigureMeasure, type Reason, reasonOf } from './figure.ts'

type Counted = Pick<FigureMeasure, 'unit' | 'people' | 'population'>

/** The note where something is withheld for its size. It does not say which row is the small one. */
export const withheldNote = (floor: number, people?: People): string =>
  `“Withheld” means the figure is not printed. Alone or by subtraction, it could show the results of fewer than ${countInWords(floor)} ${peopleWords(people).many}. Or it could show that few or nearly all of a small group did.`

/** The note below a table for each reason in its cells: what it means, and no more. */
const notes: Readonly<Record<Reason, (floor: number, of: Counted) => string>> = {
  size: (floor, { people }) => withheldNote(floor, people),
  source: () => '“Withheld at the source” means the source did not publish this figure.',
  count: (_, of) =>
    of.unit === 'count' && ofThings(of)
      ? '“What is counted not given” means the plan does not say whether this is a number of people. It is not printed.'
      : of.unit === 'count'
        ? `“Group size not given” means the plan does not say how many ${peopleWords(of.people).many} are in the group. It is not printed.`
        : `“No count given” means we do not know how many ${peopleWords(of.people).many} the figure is about. It is not printed.`,
  notReported: () => '“Not reported” means the source says it has no figure.',
  notNumber: () => '“Not a number” means that what was typed can’t be read as a figure.',
  empty: () => '“No data” means the plan has no figure for the year.',
}

const order: readonly Reason[] = ['size', 'source', 'count', 'notReported', 'notNumber', 'empty']

/** The notes for the cells of a table, each reason once. `floor`: the smallest group that is printed. */
export function reasonNotes(cells: readonly FigureCell[], floor: number, of: Counted): string[] {
  const met = new Set(cells.map(reasonOf))
  return order.filter((reason) => met.has(reason)).map((reason) => notes[reason](floor, of))
}
