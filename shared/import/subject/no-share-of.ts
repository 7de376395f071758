import type { Plan } from '../../domain/plan.ts'
import { commas } from '../../words/index.ts'
import type { TableRead } from '../columns/table-read.ts'
import type { ImportDraft } from '../draft/draft.ts'
import { nameOf, unitOf } from '../draft/form-of.ts'
import { readSoFar } from '../draft/read-so-far.ts'
import type { FileReading } from '../figures/readings.ts'
import type { Other } from './agreed.ts'

/** The part of a child that rounding may hide at most; with 150 children, a tenth of a percent hides 0.15. */
const HIDDEN = 0.15
/** The least number of rows that must disagree, since a single row may have a slip. */
const ROWS = 2
/** Words for means, which are not shares of children. */
const ofMeans = /\b(attendance|averages?|means?|medians?|index|growth)\b/i

/**
 * Finds numbers of students of which no part makes the figure beside them: 12 of 67 are 17.9 percent and 13 are 19.4, so
 * the figure 18.3 is about other students.
 */
export function noShareOf(draft: ImportDraft, read: TableRead, plan: Plan): Other | null {
  if (unitOf(draft, read, plan) !== 'percent' || ofMeans.test(nameOf(draft, plan))) return null
  const told = readSoFar(draft, read, plan).flatMap((r) => (tells(r) ? [r] : []))
  const off = told.filter((r) => !makes(r.n ?? 0, r.figure ?? 0))
  const [first] = off
  if (first === undefined || off.length < ROWS || off.length * 2 <= told.length) return null
  const { n, figure, group } = first
  return {
    says: `“${group}” is ${commas(figure ?? 0, 3)} percent and has ${commas(n ?? 0, 0)} students, and no number of them makes that: the figures may be of other students than those counted beside them.`,
    key: `no share of: ${n} ${figure}`,
  }
}

const step = (figure: number): number => 10 ** -Math.min(String(figure).split('.')[1]?.length ?? 0, 2)
/** True where rounding leaves a number of students open to few figures. */
const tells = ({ n, figure }: FileReading): boolean =>
  n !== null && figure !== null && figure > 0 && figure < 100 && (n * step(figure)) / 100 <= HIDDEN
/** True where some of so many students are so many percent, rounded or cut off. */
function makes(n: number, figure: number): boolean {
  const did = (n * figure) / 100
  return [Math.floor(did), Math.ceil(did)].some((k) => Math.abs((100 * k) / n - figure) < 0.999 * step(figure))
}
