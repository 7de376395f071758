import { moneyWords } from '../../words/index.ts'
import { type Cell, cellText } from '../cells/cells.ts'
import type { WholeRow } from '../rows/select.ts'
import type { BudgetDraft } from './draft.ts'
import type { FileLine } from './file-line.ts'

/** In cents: below it a line beside larger ones may have been typed in thousands. */
const SMALL = 1_000_00
const THOUSAND = 1000
/** By how much such a line may be larger or smaller than all others. */
const AWAY = 3
const isJob =
  /\b(director|coach|aide|para(professional|educator)?|teacher|liaison|coordinator|specialist|counselor|manager|interpreter|secretary|clerk|psychologist|nurse|principal|superintendent|analyst|tutor|salar(y|ies)|wages)s?\b/i
/** What a job costs besides the person. */
const aboutJob =
  /\b(mileage|travel|suppl\w+|materials?|stipends?|extra|overtime|subs?(titutes?)?|register\w*|registration|books?|training|conference|membership|dues|phone|parking|meals?|snacks?|cards?|hourly|uniforms?|shirts?|gifts?|recognition|appreciation|benefits?|fica|insurance)\b/i

const oneDecimal = (cell: Cell | undefined): boolean => /\d[.]\d\D*$/.test(cellText(cell))
const hasDecimals = (cell: Cell | undefined): boolean => /\d[.]\d/.test(cellText(cell))

/**
 * Amounts that a thousand would bring among the others: “81.2” beside “110,250”, which no ledger writes of dollars, and a
 * coach for $27; the reason by row.
 */
export function smallAmong(
  lines: readonly FileLine[],
  rows: readonly WholeRow[],
  { roles }: Pick<BudgetDraft, 'roles'>,
): readonly (readonly [number, string])[] {
  const amounts = roles.flatMap((r, i) => (r === 'amount' ? [i] : []))
  const byRow = new Map(rows.map(({ row, cells }) => [row, amounts.map((i) => cells[i])]))
  const isSmall = ({ cents }: FileLine): boolean => cents !== 0 && Math.abs(cents) < SMALL
  const large = lines.filter((line) => Math.abs(line.cents) >= SMALL)
  const sizes = large.map((line) => Math.abs(line.cents))
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)]
  const small = lines.filter(isSmall)
  // A budget of many small lines has small ones.
  if (large.length < 2 || small.length > large.length) return []
  const ofWholes = large.every(({ row }) => !(byRow.get(row) ?? []).some(hasDecimals))
  return small.flatMap((line): (readonly [number, string])[] => {
    const times = Math.abs(line.cents) * THOUSAND
    if (times * AWAY < least || times > most * AWAY) return []
    const cut = ofWholes && (byRow.get(line.row) ?? []).some(oneDecimal)
    const job = isJob.test(line.description) && !aboutJob.test(line.description)
    return cut || job
      ? [[line.row, `It is ${moneyWords(line.cents)}, and other lines are far larger: it may be in thousands.`]]
      : []
  })
}
