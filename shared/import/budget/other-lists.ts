import type { Plan } from '../../domain/plan.ts'
import { listed } from '../../words/index.ts'
import type { Cell } from '../cells/cells.ts'
import type { NumberStyle } from '../cells/numbers.ts'
import type { WholeRow } from '../rows/select.ts'
import type { Column } from '../table/columns.ts'
import { head } from '../table/heads.ts'
import { holdsMoney } from './amounts.ts'
import { readMoney } from './money.ts'
import { isOneName } from './names.ts'
import type { BudgetRole } from './roles.ts'
import { sourceType } from './source-type.ts'

/** Tables of a finance system that look like budgets but list single months or single purchases. */

const month = /^(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?( ?['’]?\d{2,4})?$/i
const YEAR = 12
const QUARTERS = 4
const quarter =
  /^(q[1-4]|[1-4]q|quarter [1-4]|([1-4](st|nd|rd|th)|first|second|third|fourth) (quarter|qtr))( (fy|sy)?\d{2,4})?$/i
/** Columns of some months beside an amount that may be their sum; none where the whole year is there. */
export function monthsAlone(roles: readonly BudgetRole[], columns: readonly Column[]): readonly string[] {
  const of = (heading: RegExp): readonly Column[] =>
    columns.filter((c, i) => roles[i] !== 'amount' && heading.test(head(c).trim()) && holdsMoney(c))
  const [months, quarters] = [of(month), of(quarter)]
  return [...(months.length < YEAR ? months : []), ...(quarters.length < QUARTERS ? quarters : [])].map((c) => c.name)
}

/** Whole years in parts beside the amount: the columns, how many rows have both, and those that come to something else. */
export function partsAgainst(
  rows: readonly WholeRow[],
  roles: readonly BudgetRole[],
  columns: readonly Column[],
  style: NumberStyle,
): { readonly names: readonly string[]; readonly filled: number; readonly off: readonly number[] } | null {
  const [at, ...more] = roles.flatMap((r, i) => (r === 'amount' ? [i] : []))
  const parts = columns.flatMap((c, i) =>
    roles[i] !== 'amount' && (quarter.test(head(c).trim()) || month.test(head(c).trim())) && holdsMoney(c) ? [i] : [],
  )
  if (at === undefined || more.length > 0 || ![QUARTERS, YEAR].includes(parts.length)) return null
  const cents = (cell: Cell | undefined): number => {
    const read = readMoney(cell ?? '', style)
    return read.ok ? read.cents : 0
  }
  const filled = rows.filter(({ cells }) => cents(cells[at]) !== 0 && parts.some((i) => cents(cells[i]) !== 0))
  const off = filled.filter(
    ({ cells }) => Math.abs(parts.reduce((n, i) => n + cents(cells[i]), 0) - cents(cells[at])) > parts.length * 1_00,
  )
  const names = parts.map((i) => columns[i]?.name ?? '')
  return { names, filled: filled.length, off: off.map(({ row }) => row) }
}

const numbered = /^(year|yr|y) ?\d{1,2}$/i
const firstOf = /\b(start|begin|from)/i
const lastOf = /\b(ends?|ending|through|thru|to|until|expir\w*|last)\b/i
const yearOf = ({ text }: { readonly text: string }): number => Number(/(?:19|20)\d{2}/.exec(text)?.[0])
/** The names of “Start Year” and “End Year”, where a row ends more than one year after the first of them. */
function spanOf(roles: readonly BudgetRole[], columns: readonly Column[]): readonly string[] {
  const start = columns[roles.indexOf('year')]
  if (start === undefined || !firstOf.test(head(start))) return []
  const first = Math.min(...start.distinct.map(yearOf))
  const end = columns.find(
    (c) =>
      c !== start && lastOf.test(head(c)) && c.years > c.filled / 2 && c.distinct.some((d) => yearOf(d) > first + 1),
  )
  return end === undefined ? [] : [start.name, end.name]
}

/** Columns of a grant’s years, beside an amount that may be for all of them: “Year 1”, or the first and the last year. */
export const yearsAlone = (roles: readonly BudgetRole[], columns: readonly Column[]): readonly string[] => [
  ...columns.flatMap((c, i) =>
    roles[i] !== 'amount' && numbered.test(head(c).trim()) && holdsMoney(c) ? [c.name] : [],
  ),
  ...spanOf(roles, columns),
]

const unpaid = /\b(in[- ]?kind|donat(ed|ions?)|volunteers?)\b/i
/** What another source pays beside this one: a grant’s local match. */
const matches = /\b(match(es|ing)?|cost[- ]?shar(e|ing))\b/i
const isOutside = (heading: string): boolean => unpaid.test(heading) || matches.test(heading)
/** Who pays what such a column holds, behind “which”. */
export const paysWhat = (heading: string): string =>
  unpaid.test(heading) ? 'the district does not pay' : 'another source pays'
/**
 * The column of what nobody pays, or another source, and that of the amounts that include it: by its heading, or because what is beside it
 * makes them up. Null if there is none.
 */
export function unpaidIn(
  rows: readonly WholeRow[],
  roles: readonly BudgetRole[],
  columns: readonly Column[],
  style: NumberStyle,
): readonly [Column, Column] | null {
  const cents = (cell: Cell | undefined): number => {
    const read = readMoney(cell ?? '', style)
    return read.ok ? read.cents : 0
  }
  const money = columns.flatMap((c, i) => (holdsMoney(c) ? [{ c, i }] : []))
  const [amount] = money.filter(({ i }) => roles[i] === 'amount')
  const without = money.find(({ c, i }) => roles[i] !== 'amount' && isOutside(head(c)))
  if (amount === undefined || without === undefined || isOutside(head(amount.c))) return null
  const having = rows.filter(({ cells }) => cents(cells[without.i]) > 0 && cents(cells[amount.i]) > 0)
  const makesUp = ({ i }: { readonly i: number }): boolean =>
    i !== amount.i &&
    i !== without.i &&
    having.every(({ cells }) => cents(cells[i]) + cents(cells[without.i]) === cents(cells[amount.i]))
  const includes = /\btotal\b/i.test(head(amount.c)) || money.some(makesUp)
  return having.length > 0 && includes ? [without.c, amount.c] : null
}

const pieces = /^(qty|quantity|units?|(number|no\.?|#) of (units?|items?|pieces)|count|how many|each)$/i
/**
 * The column with a number of pieces beside an amount that does not say whether it is the price of one; undefined if
 * there is none.
 */
export function piecesBeside(roles: readonly BudgetRole[], columns: readonly Column[]): readonly Column[] {
  const cost = columns.find((c, i) => roles[i] === 'amount' && /^(cost|price|rate|charge|fee)s?$/i.test(head(c).trim()))
  const many = columns.find(
    (c, i) => roles[i] !== 'amount' && pieces.test(head(c).trim()) && c.distinct.some((d) => Number(d.text) > 1),
  )
  return cost && many ? [many, cost] : []
}

const period = /^((acct|accounting|posting|post|gl|fiscal) )?(period|month|mo|per)( (no|number|#))?\.?$/i
/** A column by which each row is one month of the ledger; undefined if there is none. */
export const ofPeriods = (roles: readonly BudgetRole[], columns: readonly Column[]): Column | undefined =>
  columns.find(
    (c, i) =>
      roles[i] !== 'amount' &&
      period.test(head(c).trim()) &&
      c.distinct.length > 1 &&
      c.distinct.every((d) => month.test(d.text.trim()) || (/^\d{1,2}$/.test(d.text.trim()) && Number(d.text) <= 13)),
  )

const paper =
  /^((po|p\.o\.|purchase order|invoice|inv|check|cheque|voucher|requisition|req|journal|journal entry|je|trans|transaction|batch|receipt|claim|warrant)( ?(no|num|number|id|#|date))?\.?|(posted|posting|post|paid|invoice|transaction|trans|deposit|gl|g\/l|entry|je|ledger|effective) date|deposit( (no|number|#))?|date (posted|paid))$/i
/** “Date” alone, over days that differ in each row: lines of a budget have no days. */
const ofDays = (c: Column): boolean =>
  /^(date|day|trx date|txn date)$/i.test(head(c).trim()) &&
  c.distinct.length > 1 &&
  c.distinct.every((d) => /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}\b|^\d{4}-\d{2}-\d{2}/.test(d.text.trim()))

/** “From” and “To” beside an amount: money that goes from one fund to another, and is not paid. */
export const movesMoney = (columns: readonly Column[]): readonly Column[] => {
  const of = (word: string): Column | undefined =>
    columns.find(
      (c) =>
        new RegExp(`^(transfer )?${word}( (fund|account|acct|line|source|department|program))?$`, 'i').test(
          head(c).trim(),
        ) && !holdsMoney(c),
    )
  const [from, to] = [of('from'), of('to')]
  return from && to ? [from, to] : []
}

/** Headings of single purchases and bookings: what they are of is no line of a budget. */
export const purchasesIn = (roles: readonly BudgetRole[], columns: readonly Column[]): readonly string[] =>
  columns.flatMap((c, i) =>
    roles[i] !== 'amount' && c.filled > 1 && (paper.test(head(c).trim()) || ofDays(c)) ? [c.name] : [],
  )

export const shownNames = (names: readonly string[]): string => listed(names.slice(0, 4).map((n) => `“${n}”`))

const ofLevel = /^(federal|state|local|other)( (funds?|funding|share|grants?))?$/i
/** “General education” and “Operating costs” are what is paid. */
const isPaid = /^(general|operating) (?!.*\b(funds?|funding|budget|levy|revenues?)\b)\p{L}/iu
/** Whether a name is that of a funding source: one of the plan's, or of a kind that is known. */
export function namesSource(plan: Plan): (name: string) => boolean {
  const own = plan.all('fundingSource').flatMap(({ name }) => name ?? [])
  return (name) =>
    ofLevel.test(name.trim()) ||
    (sourceType(name) !== 'other' && !isPaid.test(name.trim())) ||
    own.some((o) => isOneName(o, name))
}

/** Columns of money that are called as funding sources are: parts of the amount by who pays them. */
export function sourcesAcross(roles: readonly BudgetRole[], columns: readonly Column[], plan: Plan): readonly string[] {
  if (roles.includes('source')) return []
  const isSource = namesSource(plan)
  const names = columns.flatMap((c, i) =>
    roles[i] === 'ignored' && holdsMoney(c) && isSource(c.heading) ? [c.name] : [],
  )
  return names.length > 1 ? names : []
}
