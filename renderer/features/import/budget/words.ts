import type { AmountsIn } from '../../../../shared/import/budget/money.ts'
import type { BudgetRole, Matched } from '../../../../shared/import/budget/roles.ts'

/** The uses of a budget's column, in words. */
export const budgetRoleWords: Readonly<Record<Exclude<BudgetRole, 'asked'>, string>> = {
  description: 'What is paid',
  account: 'Account number',
  category: 'Category',
  year: 'Fiscal year',
  amount: 'Amount',
  source: 'Funding source',
  goal: 'Goal',
  department: 'Department',
  position: 'Position',
  recurring: 'Recurring or one-time',
  status: 'Status',
  only: 'Picks the rows',
  ignored: 'Not used',
}

/** The names of one column, as a table is headed. */
export const namesWords: Readonly<Record<Matched, string>> = {
  source: 'Funding sources',
  category: 'Categories',
  department: 'Departments',
  goal: 'Goals',
  position: 'Positions',
  recurring: 'Recurring or one-time',
  status: 'Status',
}

/** The possible units of amounts, in words. */
export const amountsInWords: Readonly<Record<AmountsIn, string>> = {
  dollars: 'Dollars',
  thousands: 'Thousands of dollars',
  millions: 'Millions of dollars',
}

/** “Title I-A (was General Fund)”: what a line has now, and before where that was another. */
export const withBefore = (now: string, before: string): string =>
  before === '' || before === now ? now : `${now} (was ${before})`
