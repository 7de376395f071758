import type { Plan } from '../../domain/plan.ts'
import type { Column } from '../columns.ts'
import { otherDistrict } from '../elsewhere.ts'
import { type Cell, cellText, isBlank } from '../table.ts'
import { readYear, yearInHeading } from '../years.ts'
import type { BudgetDraft } from './draft.ts'
import { statusOver } from './stand.ts'

/**
 * Lines between the rows, under which the next rows stand: “NOT FUNDED”, “FY26”, another district; and the headings of a
 * second table below the first.
 */

const notIn =
  /^(items? |positions? |requests? )?(not (yet )?(funded|approved|adopted|recommended|included)|unfunded|eliminated|eliminations?|(budget |proposed )*(cuts?|reductions?|savings)|removed|deleted|deferred|declined|denied|rejected|(under|for) consideration|considered|(options?|alternatives?|alternates?|scenarios?)( [a-z]| \d{1,2})?|wish ?list|parking lot|below the line|contingent|(prior|last|previous) year)( items?| requests?| list| positions?| lines?)?\W*$/i
const askedFor = /^(new )?(proposed|requests?|requested|recommended|pending|draft|tentative|preliminary)\b.{0,25}$/i

/** What stands where an amount should, and says of one row alone that it has none. */
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

/** Says of each row, in the file's order, what the line above it says against it; null where nothing does. */
export function lineAboveIn(
  draft: Pick<BudgetDraft, 'year' | 'yearForm' | 'roles' | 'status'>,
  /** What stands over an amount that all rows are of; '' where there are several. */
  heading: string,
  columns: readonly Column[],
  plan: Plan,
): (row: readonly Cell[]) => string | null {
  let line = ''
  let table = ''
  const yearAt = draft.roles.indexOf('year')
  const ofAll = yearInHeading(heading, draft.yearForm) ?? draft.year
  const status = draft.roles.includes('status') ? null : (statusOver(heading) ?? draft.status)
  const against = (text: string, year: string | undefined): string | null => {
    const is = `It is under the line “${text.slice(0, 60)}”`
    if (notIn.test(text)) return `${is}, so this money may not be in the budget.`
    if ((status === 'approved' || status === 'spent') && askedFor.test(text))
      return `${is}, and you said that these amounts are ${status}.`
    const other = yearInHeading(text, draft.yearForm)
    if (other !== undefined && year !== undefined && year !== '' && other !== year)
      return `${is}, and would come in for ${year.replace('-', '–')}.`
    return otherDistrict(text, plan) === null ? null : `${is}, which names another district.`
  }
  return (row) => {
    const filled = row.filter((c) => !isBlank(c)).map((c) => cellText(c).trim())
    const [only = ''] = filled
    if (filled.length === 1 && (/[a-z]/i.test(only) || yearInHeading(only, draft.yearForm) !== undefined)) {
      line = only
      return null
    }
    const headings = headingsIn(draft, columns, row)
    if (headings !== undefined) {
      table = headings ?? ''
      line = ''
      return headings === null ? null : 'These are the headings of another table.'
    }
    if (table !== '') return `It is under the headings “${table.slice(0, 60)}”, so it may be of another table.`
    return line === '' ? null : against(line, yearAt < 0 ? ofAll : readYear(row[yearAt] ?? '', draft.yearForm))
  }
}
