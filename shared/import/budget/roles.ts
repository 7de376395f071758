/**
 * The possible uses of a budget's column; the names are those of a kept mapping, which has no `asked`: not answered
 * yet.
 */
export const budgetRoles = [
  'description',
  'account',
  'category',
  'year',
  'amount',
  'source',
  'goal',
  'department',
  'position',
  'recurring',
  'status',
  'only',
  'ignored',
  'asked',
] as const
export type BudgetRole = (typeof budgetRoles)[number]

/** Columns whose texts are matched with what the plan has. */
export const matched = ['source', 'category', 'department', 'goal', 'position', 'recurring', 'status'] as const
export type Matched = (typeof matched)[number]
export const isMatched = (role: BudgetRole): role is Matched => (matched as readonly string[]).includes(role)

/** True for a role that several columns may have: amounts (one a fiscal year), and those that choose rows. */
export const plural = (role: BudgetRole): boolean => ['amount', 'only', 'ignored', 'asked'].includes(role)

/** How a role is kept for next year's file. */
export const keptRole = (role: BudgetRole | undefined): Exclude<BudgetRole, 'asked'> =>
  role === undefined || role === 'asked' ? 'ignored' : role

/** Headings of a column of fiscal years. */
export const yearHead = /^(fiscal ?year|year|fy|budget year|school year)$/i
