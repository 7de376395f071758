import type { Plan } from '../../domain/plan.ts'
import { listed } from '../../words/index.ts'
import { type Cell, cellText, isBlank } from '../cells/cells.ts'
import type { Column } from '../table/columns.ts'
import { head } from '../table/heads.ts'
import { otherDistrict } from '../vocabulary/elsewhere.ts'
import { partIsOver } from '../vocabulary/no-more.ts'
import { rowYear, yearInHeading } from '../years/years.ts'
import { amountYear, holdsMoney } from './amounts.ts'
import type { BudgetDraft } from './draft.ts'
import { isAsideLine, isRevenueLine, isSpending } from './row-kinds.ts'
import { statusOver } from './stand.ts'

/**
 * Lines between the rows that head the rows below: “NOT FUNDED”, “FY26”, another district; and the headings of a
 * second table below the first.
 */

const notIn =
  /^(items? |positions? |requests? )?(not (yet )?(funded|approved|adopted|recommended|included)|unfunded|eliminated|eliminations?|(budget |proposed )*(cuts?|reductions?|savings)|(cut|removed|deleted|dropped)( from (the )?(budget|list))?|deferred|declined|denied|rejected|(under|for) consideration|considered|(options?|alternatives?|alternates?|scenarios?)( [a-z]| \d{1,2})?|wish ?list|parking lot|below the line|contingent|(prior|last|previous) year|donations?|contributed|in[- ]?kind|(donations?|contributions?) \(?in[- ]?kind\)?|encumbrances?|(unfunded|unmet) needs?|other districts|balance sheet|assumptions|cost avoidance)( items?| requests?| list| positions?| lines?)?\W*$/i
const askedFor =
  /^((tier|priority|level|phase) ([1-9a-d]|one|two|three|i{1,3}) |new )?(proposed|requests?|requested|recommended|pending|draft|tentative|preliminary|estimated?|estimates)\b.{0,25}$/i

/** A heading over the names of a budget’s parts. */
const ofSections = /\b(section|part|category|categories|group|area|bucket|division|tab|list|kind|type|class)\b/i
/** “Declined requests”, “Proposed cuts”, “Appendix: FY26 actuals”: sections without any spending. */
const sectionOut =
  /^\W*((declined|denied|rejected|deferred|unfunded|proposed|potential|possible|planned) (requests?|cuts?|reductions?|savings|items?|positions?|eliminations?|lines?)|cuts?|reductions?|savings|wish ?list|appendix\b.*|(prior|last|previous)[- ]years?['’]?s?( .*)?|.*\bactuals?)\W*$/i

/** “Memo: largest contracts”, “Included above”: money of the lines above, told once more. */
const toldAgain =
  /^\W*(memo(randum)?( items?)?|for (information|reference)( only)?|informational( only)?|(already )?(included|counted) (above|elsewhere)|of which)(\s*[:–—-].*)?\W*$/i

/** True for the name of a part of a budget in which nothing is spent. */
export const isPartOut = (text: string): boolean => notIn.test(text) || sectionOut.test(text) || partIsOver(text)

/** A text in place of an amount, which says about one row that it has none. */
const noAmount =
  /^\W*(t\.?b\.?[da]\.?|n\/?a|none|nil|pending\b.*|unknown|varies|vari(able|ous)|no (cost|charge|amount)|(at )?no cost|free|in[- ]kind|included( (in|with|above|below|under)\b.*)?|see\b.*|(to be|not) .*|same( as)?\b.*|x+|#\S+|.*formula.*|.* in one cell for several)\W*$/i
/** Words that a column of money may be called by, whatever year they are of. */
const headsMoney =
  /\b(amounts?|budget\w*|actuals?|costs?|fy|sy|year|ytd|to date|salar(y|ies)|wages?|benefits?|total|adopted|approved|proposed|requested?|revised|amended|projected|estimated?|expen[ds]\w*|spent|award(ed)?|allocat\w*|revenues?|dollars|price|encumb\w*|balance|variance|change|money|value|funds?|funding)\b/i

/** The headings of another table, in a row that names no amount; null for the table’s own, which a page may have again. */
function headingsIn(
  { roles, yearForm }: Pick<BudgetDraft, 'roles' | 'yearForm'>,
  columns: readonly Column[],
  cells: readonly Cell[],
): string | null | undefined {
  const texts = cells.map((c) => cellText(c).trim())
  const over = texts.filter((text, i) => roles[i] === 'amount' && text !== '')
  const heads = (text: string): boolean =>
    text.length <= 60 &&
    !noAmount.test(text) &&
    (headsMoney.test(text) || (/[a-z]/i.test(text) && yearInHeading(text, yearForm) !== undefined))
  const isOwn = (text: string, i: number): boolean => text !== '' && text === columns[i]?.heading.trim()
  // “Description | 2026”: by its first cell a year is no amount.
  const again = texts.some((text, i) => roles[i] !== 'amount' && isOwn(text, i))
  const plain = over.every((text) => heads(text) || (again && /^(19|20)\d{2}$/.test(text)))
  if (over.length === 0 || !plain || !texts.some((text, i) => roles[i] !== 'amount' && text !== '')) return undefined
  const own = texts.every((text, i) => text === '' || isOwn(text, i))
  return own ? null : texts.filter((text) => text !== '').join(' | ')
}

/** What a program prints on each page: “Page 2 of 3”, “Run date: 6/3/2026”. */
const ofPage =
  /^\W*(page \d+\b.{0,40}|((run|print(ed)?|report(ed)?|generated|created|exported) ?(date|on|at|time)?\s*:?\s*\d.{0,40})|.{0,40}\bpage \d+( of \d+)?)\W*$/i

/** Says of each row, in the file's order, what the line above it says against it; null where nothing does. */
export function lineAboveIn(
  draft: Pick<BudgetDraft, 'year' | 'yearForm' | 'roles' | 'status'>,
  /** The heading above an amount that all rows share; '' if there are several. */
  heading: string,
  columns: readonly Column[],
  plan: Plan,
): (row: readonly Cell[]) => string | null {
  let line = ''
  let table = ''
  const ofSources = isRevenueLine(columns[draft.roles.indexOf('description')]?.heading ?? '')
  const yearAt = draft.roles.indexOf('year')
  const years = columns.flatMap((c, i) =>
    draft.roles[i] === 'amount' ? (amountYear(c, draft.yearForm) ?? draft.year) : [],
  )
  const status = draft.roles.includes('status') ? null : (statusOver(heading) ?? draft.status)
  const sections = columns.flatMap((c, i) =>
    ['ignored', 'category', 'only'].includes(draft.roles[i] ?? '') &&
    ofSections.test(head(c)) &&
    !holdsMoney(c) &&
    c.distinct.length > 1
      ? [i]
      : [],
  )
  const against = (is: string, text: string, own: readonly string[]): string | null => {
    if (partIsOver(text) || sectionOut.test(text)) return `${is}, so this money may not be in the budget.`
    if (notIn.test(text)) return `${is}, so this money may not be in the budget.`
    if (toldAgain.test(text)) return `${is}, so this money may be in other lines already.`
    if ((status === 'approved' || status === 'spent') && askedFor.test(text))
      return `${is}, and you said that these amounts are ${status}.`
    const other = yearInHeading(text, draft.yearForm)
    if (other !== undefined && own.length > 0 && !own.includes(other))
      return `${is}, and would come in for ${listed(own.map((y) => y.replace('-', '–')))}.`
    return otherDistrict(text, plan) === null ? null : `${is}, which names another district.`
  }
  return (row) => {
    const filled = row.filter((c) => !isBlank(c)).map((c) => cellText(c).trim())
    const [only = ''] = filled
    if (filled.length === 1 && ofPage.test(only)) return null
    if (filled.length === 1 && (/[a-z]/i.test(only) || yearInHeading(only, draft.yearForm) !== undefined)) {
      line = only
      return null
    }
    const headings = headingsIn(draft, columns, row)
    if (headings !== undefined) {
      // Below the sources of money its uses are the lines, and no other table’s.
      const uses = row.some((c, i) => draft.roles[i] === 'description' && isSpending(cellText(c)))
      table = ofSources && uses ? '' : (headings ?? '')
      // On the next page a part goes on below its own headings.
      if (headings !== null) line = ''
      return headings === null ? null : 'These are the headings of another table.'
    }
    if (table !== '') return `It is under the headings “${table.slice(0, 60)}”, so it may be of another table.`
    const own = (yearAt < 0 ? years : [rowYear(row[yearAt] ?? '', draft.yearForm) ?? '']).filter((y) => y !== '')
    const over = line === '' ? null : against(`It is under the line “${line.slice(0, 60)}”`, line, own)
    if (over !== null) return over
    if (isAsideLine(line)) return `It is under the line “${line.slice(0, 60)}”, so this may be no money that is spent.`
    for (const i of sections) {
      const text = cellText(row[i]).trim()
      const said = text === '' ? null : against(`“${columns[i]?.name ?? ''}” says “${text.slice(0, 60)}”`, text, own)
      if (said !== null) return said
    }
    return null
  }
}
