import { type Cell, cellText, isBlank } from '../cells/cells.ts'
import type { Column } from '../table/columns.ts'
import { head } from '../table/heads.ts'
import { holdsMoney } from './amounts.ts'
import type { BudgetRole } from './roles.ts'
import type { ShareOfSum } from './shares-of-sum.ts'

/** Rows that are no lines of a budget by what they say of themselves: totals, balances, money that comes in. */

const total =
  /^(grand\s+|sub[\s-]?|report\s+)?totals?\b|^(grand\s+|sub[\s-]?)?(tot|ttl)(\.|:|$)|\b(sub)?totals?\s*:?$|^(grand\s+)?(sum|net|overall)\s*:?$|^all (funds|positions|staff|personnel|salaries|(funding )?sources|departments|programs|objects|accounts|expenditures|expenses)\s*:?$/i
const balance =
  /^(projected |estimated |adopted )?(beginning|ending|opening|closing|unassigned|unreserved|reserved|available|net)?\s*(fund|cash) balances?\b|^(beginning|ending|opening|closing) (fund |cash )?balances?\b|^balances?( (brought |carried )?forward)?$/i
const revenue =
  /^((total|local|state|federal|other|estimated|budgeted) )*(revenues?|incomes?|receipts?|transfers? in|assets?|liabilit(y|ies))( (sources?|budget|accounts?))?$|^rev\.?$|^fund balance$/i

const wide =
  /^(all |other )?(salar(y|ies)|wages|benefits|personnel|staff(ing)?|compensation|payroll|supplies|materials|services|(contracted|purchased|professional) services|equipment|technology|travel|training|operations|instruction|programs?|capital( outlay)?|expenses|expenditures|positions)( (and|&) (\w+ )?(benefits|supplies|materials|services|salaries|wages|expenses|operations|equipment|training|travel))?( costs?| expenses?)?\W*$/i
/** True for a name that many lines may have together, so that a sum of those above it is no chance. */
export const isWide = (text: string): boolean => wide.test(text.trim())
/** True for a name that says that a row is the sum of others. */
export const isCalledTotal = (text: string): boolean => total.test(text)
export const isCalledBalance = (text: string): boolean => balance.test(text.trim())

/** A heading above what is there, lent or counted, and is not spent. */
const aside =
  /^\W*(?:components? of (?:the )?(?:ending |fund )*balances?|(?:ending |beginning )?(?:fund )?balances?|reserves?|(?:other )?financing sources(?: ?\/ ?uses| and uses)?|(?:inter ?fund |operating |budget )?transfers?(?: (?:in|out))?|(?:budget )?transfers|sources|memo(?: items?| only)?|(?:for )?information(?: only)?|included above|off[- ]budget|paid by others|state paid|on[- ]behalf payments|donated|offsets|credits|adjustments|fte|enrollment|head ?count|statistics|per pupil|ratios|rates|expired grants|ended|completed)\W*$/i
/** True for a line alone above rows that are no spending. */
export const isAsideLine = (text: string): boolean => aside.test(text)

const incoming =
  /^\W*(funding|funded (by|from)|paid (by|from|with)|means of financing|(budget )?by (funding )?sources?|(funding|revenue) sources?|sources? of (the )?(funds?|funding|revenues?)|grants? (received|revenues?|awards?)|donations?( received)?|contributions( received)?|transfers( in)?|carry ?over|money in)\W*(\(.*\)\W*)?$/i
/** True for a heading above rows of income. */
export const isRevenueLine = (text: string): boolean => {
  const bare = text.replace(/\s*[:–—-]+\s*$/, '').trim()
  return revenue.test(bare) || incoming.test(bare)
}

/** True for a heading above rows of spending. */
export const isSpending = (text: string): boolean =>
  /^\W*((proposed|planned|total) )?(uses?|expenditures?|expenses?|spending|costs?)( of funds?| by (item|object|line|category))?\W*$/i.test(
    text.trim(),
  )
/** True for a text by which a row says that its money comes in. */
const isRevenue = (text: string, column: Column): boolean =>
  revenue.test(text.trim()) || (/^r$/i.test(text.trim()) && isRevenueByLetter(column))

/** Finance systems write E or X for what is paid, R for revenue, and A, L, Q, F or B for what is on the balance sheet. */
const isRevenueByLetter = (c: Column): boolean =>
  /^\W*t\W*$|\b(type|class|kind|r\W?e|rev\w*\W?exp\w*|side)\b/i.test(head(c)) &&
  c.distinct.length > 1 &&
  c.distinct.every((d) => /^[rexalqfb]$/i.test(d.text.trim())) &&
  c.distinct.some((d) => spent.test(d.text.trim()))
const spent = /^[ex]$/i

/** True for a column that says of rows whether money comes in or is paid. */
export const tellsRevenue = (c: Column): boolean =>
  c.distinct.length <= 60 && c.distinct.some((d) => isRevenue(d.text, c))

const removed =
  /^(deleted?|removed?|remove|cut|cuts|eliminated?|reductions?|reduced?|strike|stricken|savings?|offsets?|credits?|reversals?|reversed|transfers?( (in|out))?)$/i
const ofChange = /\b(change|action|type|adjustment|decision|entry)\b/i

/** Headings over yes and no, by which a row is no line any more. */
const asksRemoved =
  /^(is |to be )?(cut|deleted?|removed?|eliminated?|declined|denied|unfunded|inactive|void(ed)?|dup(licate)?|prior( year)?|old|obsolete|superseded|expired|cancell?ed|on hold|frozen|paused|excluded?|ignored?|skip|archived?|withdrawn|example|sample|in[- ]kind|donated|match(ing)?|carry ?over|(sub-?|grand )?total|roll-?up|summary|header|revenue|income|test|error|encumbered)\W*$/i
const asksKept =
  /^(is )?(active|funded|included?|kept?|in (the )?budget|budgeted|included? in (the )?(budget|totals?)|in (the )?totals?|allow(able|ed)|eligible|approved amount|awarded|valid|((supt|superintendent|board|cabinet|committee)(['’]s)?\.? )?(rec|recommend(ed|ation)|decision|vote|result))\W*$/i
/** What a row says under a heading of its kind where it is not a line. */
const ofRows = /\b(row|line|record|entry)[ _-]?(type|kind|level)\b|^(level|row|type|kind)$/i
const noLine = /^\W*((sub|grand)[- ]?totals?|totals?|headers?|headings?|summary|sums?|roll-?ups?|parent|title)\W*$/i
/** Under a heading of who pays: others than the district. */
const ofPayers = /^(paid|covered) (for )?by$|^(payer|payor)s?$|^who pays\W*$/i
const others =
  /\b(pt[aos]|ptsa|boosters?|county|city|town|state|parents?|famil(y|ies)|students?|donors?|partners?|vendors?|charters?|university|hospital|others?)\b/i
const yes = /^(y|yes|true|x|1|✓|✔)$/i
const no =
  /^(n|no|false|0|den(y|ied)|fail(ed|s)?|reject(ed)?|declined?|disapproved?|against|(do )?not (fund(ed)?|approve[d]?|include[d]?|recommend(ed)?))$/i

/** Says of a row why it is money that is taken away; null where it is not. */
export function removedIn(
  roles: readonly BudgetRole[],
  columns: readonly Column[],
): (row: readonly Cell[]) => string | null {
  const telling = columns.flatMap((c, i) =>
    roles[i] !== 'status' &&
    roles[i] !== 'description' &&
    ofChange.test(head(c)) &&
    c.distinct.some((d) => removed.test(d.text.trim()))
      ? [i]
      : [],
  )
  const flags = columns.flatMap((c, i) => {
    const against = asksRemoved.test(head(c)) ? yes : asksKept.test(head(c)) ? no : null
    const isFlag = roles[i] === 'ignored' || c.distinct.every((d) => yes.test(d.text.trim()) || no.test(d.text.trim()))
    return against !== null && isFlag ? [{ i, against, name: c.name }] : []
  })
  const most = Math.max(0, ...columns.map((c) => c.filled))
  // Rows that are in the budget have a mark, and the others have none.
  const marked = columns.flatMap((c, i) =>
    roles[i] === 'ignored' &&
    asksKept.test(head(c)) &&
    c.filled > 1 &&
    c.filled < most &&
    c.distinct.every((d) => yes.test(d.text.trim()))
      ? [i]
      : [],
  )
  const headed = (pattern: RegExp): readonly number[] =>
    columns.flatMap((c, i) => (['ignored', 'category'].includes(roles[i] ?? '') && pattern.test(head(c)) ? [i] : []))
  const [kinds, payers] = [headed(ofRows), headed(ofPayers)]
  const letters = columns.flatMap((c, i) => (isRevenueByLetter(c) ? [i] : []))
  return (row) => {
    const flag = flags.find(({ i, against, name }) => {
      const text = cellText(row[i]).trim()
      // “V” under “Void”.
      return (
        against.test(text) || (against === yes && text.length === 1 && text.toLowerCase() === name[0]?.toLowerCase())
      )
    })
    if (flag !== undefined)
      return `“${flag.name}” says “${cellText(row[flag.i]).trim()}”, so this may be no line of the budget.`
    const open = marked.find((i) => isBlank(row[i]))
    if (open !== undefined)
      return `“${columns[open]?.name ?? ''}” is empty, and marked in other rows, so this may be no line of the budget.`
    const at = telling.find((i) => removed.test(cellText(row[i]).trim()))
    const says = (i: number): string => `“${columns[i]?.name ?? ''}” says “${cellText(row[i]).trim().slice(0, 60)}”`
    const none = kinds.find((i) => noLine.test(cellText(row[i])))
    if (none !== undefined) return `${says(none)}, so this may be no line of the budget.`
    const letter = letters.find((i) => /^[alqfb]$/i.test(cellText(row[i]).trim()))
    if (letter !== undefined) return `${says(letter)}, and others “E”: this may be no spending.`
    const payer = payers.find((i) => others.test(cellText(row[i])))
    if (payer !== undefined) return `${says(payer)}, so this may not be what the district pays.`
    return at === undefined
      ? null
      : `It says “${cellText(row[at]).trim()}” under “${columns[at]?.name ?? ''}”, so this may be money that is taken away.`
  }
}

/** Money that is added to an amount or taken from it, in a column beside it that no other column has in it already. */
const changeHead =
  /^(budget )?(reductions?|cuts?|adj(ustment)?s?\.?|amendments?|changes?|revisions?|transfers?( (in|out))?)( amount)?$/i
const afterChange = /\b(revised|adjusted|amended|final|new|current|net|after|working)\b/i

/** Says of a row what would change its amount; null where nothing does. */
export function changedIn(
  roles: readonly BudgetRole[],
  columns: readonly Column[],
): (row: readonly Cell[]) => string | null {
  const at = columns.findIndex((c, i) => roles[i] === 'ignored' && changeHead.test(c.heading.trim()))
  const own = columns.filter((_, i) => roles[i] === 'amount')
  const others = columns.some((c, i) => i !== at && roles[i] === 'ignored' && c.filled > 0 && holdsMoney(c))
  if (at < 0 || others || own.length !== 1 || own.some((c) => afterChange.test(head(c)))) return () => null
  return (row) => {
    const text = cellText(row[at]).trim()
    return /[1-9]/.test(text) && !Number.isNaN(numberIn(text.replace(/[()]/g, '')))
      ? `“${columns[at]?.name ?? ''}” says ${text.slice(0, 40)}, so this may not be the amount that is left.`
      : null
  }
}

const numberIn = (cell: Cell | undefined): number => Number(cellText(cell).replace(/[$,\s%]/g, '') || Number.NaN)
/**
 * Whether a percentage is what has become of each amount, spent, encumbered or left of it, as another column says, or
 * what each amount is of another.
 */
function isOfAnother(
  at: number,
  roles: readonly BudgetRole[],
  many: number,
  rows: readonly { readonly cells: readonly Cell[] }[],
): boolean {
  const [amount, of] = [roles.indexOf('amount'), rows.filter(({ cells }) => !Number.isNaN(numberIn(cells[at])))]
  const isShare = (share: number, percent: number): boolean => Math.abs(share * 100 - percent) < 0.06
  const others = Array.from({ length: many }, (_, i) => i).filter((i) => i !== at && i !== amount)
  return (
    of.length > 1 &&
    others.some((i) =>
      [0, 1, 2].some((left) =>
        of.every(({ cells }) => {
          const [all, part, percent] = [cells[amount], cells[i], cells[at]].map(numberIn)
          if (all === undefined || part === undefined || percent === undefined || all === 0) return false
          return isShare(left === 2 ? all / part : left === 1 ? (all - part) / all : part / all, percent)
        }),
      ),
    )
  )
}

/** Headings of a part of an amount; “% of total” says what part of all each line is, and divides nothing. */
const percentHead = new RegExp(
  `^(${[
    '(percent|pct|%) of (the )?(fiscal )?year',
    '(percent|pct|%) (to |for )?(equity|dei|plan|goal)',
    'probability|likelihood|percent(age)?|pct|%|split|share',
    '(percent|pct|%) (charged|paid|funded|of cost)( (by|from|to|on) .{1,30})?',
    '(percent|pct|%)( of)?( an?| the| their)? ?(time|effort|salary|salaries|pay|wages)\\b.{0,30}',
    '(level of )?(effort|time)',
    "(district|our|local|general fund|gf|grant|project|program)('s)? (share|percent|pct|%)",
    'allocation ?%|% ?(split|allocation|charged)',
  ].join('|')})$`,
  'i',
)
/** How much somebody works, beside the pay of a whole year. */
const workHead = /^(total )?(fte|(weekly )?hours?( ?(per|a|\/) ?(week|wk))?)$/i
const wholePay =
  /\b(annual|yearly|full[- ]?time|contract)\b.*\b(salary|salaries|pay|wages?|compensation)\b|\b(salary|pay) schedule\b/i
/** Weekly hours from which on a job is a whole one. */
const WHOLE_WEEK = 30
const value = (text: string): number => Number(text.replace(/\s*%$/, ''))

/** Says of a row why only a part of its amount may be meant; null where nothing says so. */
export function partIn(
  roles: readonly BudgetRole[],
  columns: readonly Column[],
  /** What each line is of the sum of all, in percent; empty where the rows have several amounts. */
  ofSum: readonly ShareOfSum[],
): (row: readonly Cell[]) => string | null {
  const says = (i: number, text: string): string =>
    `“${columns[i]?.name ?? ''}” says ${text}, so only a part of this amount may be meant.`
  const pays = columns.some((c, i) => roles[i] === 'amount' && wholePay.test(head(c)))
  const work = pays ? columns.findIndex((c, i) => roles[i] === 'ignored' && workHead.test(c.heading.trim())) : -1
  const least = /hour/i.test(columns[work]?.heading ?? '') ? WHOLE_WEEK : 1
  const ofWork = (row: readonly Cell[]): string | null => {
    const text = cellText(row[work]).trim()
    return work >= 0 && value(text) > 0 && value(text) < least && !text.endsWith('%') ? says(work, text) : null
  }
  const at = columns.findIndex((c, i) => roles[i] === 'ignored' && percentHead.test(c.heading.trim()))
  const isOfSum = ({ cells, percent }: ShareOfSum): boolean =>
    Math.abs(value(cellText(cells[at]).trim()) - percent) <= 1
  if (ofSum.length > 2 && ofSum.every(isOfSum)) return ofWork
  if (at >= 0 && isOfAnother(at, roles, columns.length, ofSum)) return ofWork
  const isZero = columns[at]?.distinct.some((d) => value(d.text.trim()) > 0) === true
  return (row) => {
    const text = cellText(row[at]).trim()
    const part =
      at >= 0 &&
      text !== '' &&
      Number.isFinite(value(text)) &&
      (value(text) > 0 || (value(text) === 0 && isZero)) &&
      value(text) !== 100 &&
      !(value(text) === 1 && !text.endsWith('%'))
    return part ? says(at, text) : ofWork(row)
  }
}

/** Says of each row, in the file's order, why it is about money that comes in; null where it is not. */
export function revenueIn(
  roles: readonly BudgetRole[],
  columns: readonly Column[],
): (row: readonly Cell[]) => string | null {
  const telling = columns.flatMap((c, i) =>
    !['description', 'account', 'amount', 'source'].includes(roles[i] ?? '') && tellsRevenue(c)
      ? [[i, c] as const]
      : [],
  )
  // “Funding Sources | Amount” over the rows, with “Uses | Amount” below them: sources of money, until these begin.
  const what = columns[roles.indexOf('description')]?.heading.trim() ?? ''
  let section: string | null = isRevenueLine(what) ? what : null
  return (row) => {
    const filled = row.filter((c) => !isBlank(c)).map((c) => cellText(c).trim())
    const [only = ''] = filled
    if (filled.length === 1 && /[a-z]/i.test(only)) section = isRevenueLine(only) ? only : null
    if (roles.some((r, i) => r === 'description' && isSpending(cellText(row[i])))) section = null
    const said = telling.find(([i, c]) => isRevenue(cellText(row[i]), c))
    if (said !== undefined)
      return `It says “${cellText(row[said[0]]).trim()}” under “${said[1].name}”: money that comes in, and no budget line.`
    return section === null || filled.length < 2
      ? null
      : `It is under the line “${section}”: money that comes in, and no budget line.`
  }
}
