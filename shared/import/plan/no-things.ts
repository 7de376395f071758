import { isPointer, isVacant } from '../../manual/status-of.ts'
import { asTitle } from '../../words/index.ts'
import { type Cell, cellText, isBlank } from '../cells/cells.ts'
import type { WholeRows } from '../rows/select.ts'
import { isStruck } from '../table/beside.ts'
import type { Column } from '../table/columns.ts'
import { levels, type PlanKind } from './enters.ts'
import { isBroken, isGoalNumber, namesSeveral, saysNothing, whyNoName } from './texts.ts'

/** Texts of a row that name nothing of a plan: headings, sums, names that can't be read. */

const total = /^(grand\s+|sub[\s-]?)?totals?\b:?/i
/** Under a goal “Total participation” is an action, and “Subtotal” none. */
const totalAlone = /^((grand|sub)[\s-]?)?totals?( (costs?|amounts?|budget|dollars))?\s*:?$/i
/** Below a list of departments, with the sum of its numbers. */
const allOfThem = /^(all|total) (departments?|offices|divisions)\W*$/i
/** A goal in a separate row, above the headings of its actions; its wording may be in the cell beside it. */
const band =
  /^((smart(ie)?|district|school|annual|strategic|board) )?(goal|priority|pillar|focus area|objective)\s*(#?\s*\d{1,2}\b|#?\s*[a-h]\s*[:.–—-]\s*\S|:\s*\S)/i
/** A text of this length is a sentence, and not a name or a day. */
const SENTENCE = 30
/** The goal that a row names and nothing else, where its cells are so; null where it is no such row. */
export function bandIn(cells: readonly string[]): string | null {
  const [first = '', beside = '', ...more] = cells.map((c) => c.trim()).filter((c) => c !== '')
  return band.test(first) && more.length === 0 && (beside === '' || beside.length > SENTENCE) ? first : null
}
/** Why “Priority 2: Culture” over the headings of a table of goals does not come in. */
export const overGoals = 'It is above headings, over goals: a plan has no level above its goals.'
/** Words that are headings and name nothing themselves. */
const heading =
  /^(goals?|strateg(y|ies)|actions?|polic(y|ies)|departments?|roles?|positions?|(policy )?(code|number|no\.?|title)|name|owners?|leads?|due( date)?|start( date)?|end( date)?|status|stage|type|adopted|(next )?review( date)?|e-?mail|phone|description|notes?)$/i
/** True for a text that is a heading and nothing else. */
export const isHeading = (text: string): boolean => heading.test(text.trim())
/** True for a row whose every cell is a heading: another table begins there. */
export const headsAnother = (cells: readonly Cell[]): boolean => {
  const filled = cells.map((c) => cellText(c).trim()).filter((c) => c !== '')
  return filled.length > 1 && filled.every((c) => heading.test(c))
}

/** True for a row that only repeats the headings of its own table. */
export function repeatsHeadings(cells: readonly Cell[], columns: readonly Column[]): boolean {
  const filled = cells.flatMap((c, i) => (isBlank(c) ? [] : [i]))
  return filled.length > 1 && filled.every((i) => asTitle(cellText(cells[i])) === asTitle(columns[i]?.heading ?? ''))
}

/**
 * The words of a row with a goal above its own table: directly above repeated headings, and after an empty row or
 * named as a goal. The end of a page repeats headings, too, below an ordinary action. Null if the row is not a goal.
 */
export function overRepeated({ rows, ragged }: WholeRows, headings: number): string | null {
  const textOf = (row: number): string | undefined =>
    rows
      .find((r) => r.row === row)
      ?.cells.map((c) => cellText(c).trim())
      .filter((c) => c !== '')
      .join(' | ') ?? ragged.find((r) => r.row === row)?.cell
  const text = textOf(headings - 1)
  if (text === undefined) return null
  return band.test(text) || textOf(headings - 2) === undefined ? text : null
}

/** A name in a row, of one kind: as in the file, and without the number before it. */
export interface Named {
  readonly kind: PlanKind
  readonly at: number
  readonly whole: string
  readonly title: string
}

/** True where what a row names first is called a sum, or anything it names is one and nothing else. */
export const isSum = (first: Named, named: readonly Named[]): boolean =>
  total.test(first.title) ||
  named.some((n) => totalAlone.test(n.title) || (n.kind === 'department' && allOfThem.test(n.title)))

export const brokenWords = 'the spreadsheet has no value there.'

/**
 * The first of what a row names that can’t be read as a name, and why; undefined where all can. `byNumber`: the file names its
 * goals by their numbers alone.
 */
export function unreadIn(
  named: readonly Named[],
  byNumber: boolean,
): { readonly level: number; readonly kind: PlanKind; readonly why: string } | undefined {
  return named.flatMap((n, level) => {
    if (namesSeveral(n.whole) && (levels as readonly PlanKind[]).includes(n.kind))
      return [{ level, kind: n.kind, why: 'several are named, or all of them. Give each a separate row.' }]
    const why = isStruck(n.whole)
      ? 'a line goes through the name.'
      : isBroken(n.title)
        ? brokenWords
        : n.title === '' || saysNothing(n.title)
          ? null
          : n.kind === 'goal' && byNumber && isGoalNumber(n.title)
            ? null
            : n.kind === 'policy' && (isVacant(n.title) || isPointer(n.title))
              ? 'its words say that there is no policy, or where it is now.'
              : whyNoName(n.title)
    return why === null ? [] : [{ level, kind: n.kind, why }]
  })[0]
}
