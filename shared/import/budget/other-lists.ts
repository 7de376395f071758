import { listed } from '../../words/index.ts'
import type { Column } from '../columns.ts'
import { head } from '../heads.ts'
import { holdsMoney } from './amounts.ts'
import type { BudgetRole } from './roles.ts'

/** Tables of a finance system that look like budgets and are none: of single months, of single purchases. */

const month = /^(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?( ?['’]?\d{2,4})?$/i
const YEAR = 12
/** Columns of some months beside an amount that may be their sum; none where the whole year is there. */
export function monthsAlone(roles: readonly BudgetRole[], columns: readonly Column[]): readonly string[] {
  const months = columns.filter((c, i) => roles[i] !== 'amount' && month.test(head(c).trim()) && holdsMoney(c))
  return months.length < YEAR ? months.map((c) => c.name) : []
}

const numbered = /^(year|yr|y) ?\d{1,2}$/i
/** Columns of a grant’s years without their names, beside an amount that may be the sum of them. */
export const yearsAlone = (roles: readonly BudgetRole[], columns: readonly Column[]): readonly string[] =>
  columns.flatMap((c, i) => (roles[i] !== 'amount' && numbered.test(head(c).trim()) && holdsMoney(c) ? [c.name] : []))

const pieces = /^(qty|quantity|units?|(number|no\.?|#) of (units?|items?|pieces)|count|how many|each)$/i
/** A number of pieces beside an amount that does not say whether it is the price of one; undefined where there is none. */
export function piecesBeside(roles: readonly BudgetRole[], columns: readonly Column[]): readonly Column[] {
  const cost = columns.find((c, i) => roles[i] === 'amount' && /^(cost|price|rate|charge|fee)s?$/i.test(head(c).trim()))
  const many = columns.find(
    (c, i) => roles[i] !== 'amount' && pieces.test(head(c).trim()) && c.distinct.some((d) => Number(d.text) > 1),
  )
  return cost && many ? [many, cost] : []
}

const period = /^((acct|accounting|posting|post|gl|fiscal) )?(period|month|mo|per)( (no|number|#))?\.?$/i
/** A column by which each row is of one month of the ledger; undefined where there is none. */
export const ofPeriods = (roles: readonly BudgetRole[], columns: readonly Column[]): Column | undefined =>
  columns.find(
    (c, i) =>
      roles[i] !== 'amount' &&
      period.test(head(c).trim()) &&
      c.distinct.length > 1 &&
      c.distinct.every((d) => month.test(d.text.trim()) || (/^\d{1,2}$/.test(d.text.trim()) && Number(d.text) <= 13)),
  )

const paper =
  /^((po|p\.o\.|purchase order|invoice|inv|check|cheque|voucher|requisition|req|journal|journal entry|je|trans|transaction|batch|receipt|claim|warrant)( ?(no|num|number|id|#|date))?\.?|(posted|posting|post|paid|invoice|transaction|trans) date|date (posted|paid))$/i
/** Headings of single purchases and bookings: what they are of is no line of a budget. */
export const purchasesIn = (roles: readonly BudgetRole[], columns: readonly Column[]): readonly string[] =>
  columns.flatMap((c, i) => (roles[i] !== 'amount' && c.filled > 1 && paper.test(head(c).trim()) ? [c.name] : []))

export const shownNames = (names: readonly string[]): string => listed(names.slice(0, 4).map((n) => `“${n}”`))
