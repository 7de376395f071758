import type { Column } from '../columns.ts'
import { yearInHeading } from '../years.ts'
import { moneyEvidence } from './money.ts'

/** What a column of a budget is used as; the names are those of a kept mapping. */
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
] as const
export type BudgetRole = (typeof budgetRoles)[number]

/** Columns whose texts are matched with what the plan has. */
export const matched = ['source', 'category', 'department', 'goal', 'position', 'recurring', 'status'] as const
export type Matched = (typeof matched)[number]
export const isMatched = (role: BudgetRole): role is Matched => (matched as readonly string[]).includes(role)

/** True for a role that several columns may have: amounts (one a fiscal year), and those that choose rows. */
export const plural = (role: BudgetRole): boolean => role === 'amount' || role === 'only' || role === 'ignored'

const named: readonly (readonly [BudgetRole, RegExp])[] = [
  [
    'account',
    /\b(account|acct|gl|ledger|asn|chartfield|budget code|account code|account string)\b(?!.*\b(name|description|title)\b)/i,
  ],
  ['source', /\b(fund|funding|source|grant|revenue)\b(?!.*\b(code|number|no|id)\b)/i],
  ['recurring', /\b(recurring|one.?time|ongoing|non.?recurring)\b/i],
  ['status', /\b(status|stage|state)\b/i],
  [
    'department',
    /\b(department|dept|office|division|cost cent(er|re)|site|location|organi[sz]ation|org)\b(?!.*\b(code|number|no|id)\b)/i,
  ],
  ['category', /\b(category|object|class|type|kind)\b(?!.*\b(code|number|no|id)\b)/i],
  ['goal', /\b(goal|priority|objective|initiative)\b/i],
  ['position', /\b(position|job|fte title)\b(?!.*\b(code|number|no|id|control)\b)/i],
  ['year', /^(fiscal ?year|year|fy|budget year|school year)$/i],
  ['description', /\b(description|desc|item|line|purpose|detail|account name|what|title|expense|expenditure)\b/i],
  [
    'amount',
    /\b(amount|budget|budgeted|adopted|proposed|approved|request|requested|total|cost|allocation|dollars)\b|^\$/i,
  ],
]

/** True where more than half of what stands in a column can be an amount. */
const holdsMoney = (c: Column): boolean => {
  const said = c.distinct.filter((d) => !/^[\s$()]*[-–—]+[\s)]*$/.test(d.text))
  return moneyEvidence(said).numbers > said.length / 2
}

/**
 * What each column of a budget is used as, guessed from its heading and what it holds. Columns headed by fiscal
 * years that hold amounts are one amount a year. A person can change each.
 */
export function guessBudgetRoles(columns: readonly Column[]): readonly BudgetRole[] {
  const guessed: BudgetRole[] = columns.map(() => 'ignored')
  const yearly = new Map<string, number>()
  for (const [i, c] of columns.entries()) {
    const year = yearInHeading(c.heading, 'ending')
    // What was spent is not a plan's line; of two versions of a year's budget the later column is the newer.
    if (
      year !== undefined &&
      !c.hidden &&
      holdsMoney(c) &&
      !/\b(actuals?|spent|ytd|variance|change)\b/i.test(c.heading)
    )
      yearly.set(year, i)
  }
  for (const i of yearly.values()) guessed[i] = 'amount'
  const wide = guessed.includes('amount')
  for (const [role, pattern] of named) {
    if (role === 'amount' && wide) continue
    for (const [i, c] of columns.entries()) {
      if (guessed[i] !== 'ignored' || guessed.includes(role) || !pattern.test(c.heading) || c.filled === 0) continue
      if (role === 'amount' && c.hidden) continue
      if (role === 'year' ? c.years <= c.filled / 2 : (role === 'amount') !== holdsMoney(c) && role !== 'account')
        continue
      guessed[i] = role
    }
  }
  const free = (fit: (c: Column) => boolean): number =>
    columns.findIndex((c, i) => guessed[i] === 'ignored' && c.filled > 0 && fit(c))
  const take = (role: BudgetRole, fit: (c: Column) => boolean): void => {
    const i = guessed.includes(role) ? -1 : free(fit)
    if (i >= 0) guessed[i] = role
  }
  take('year', (c) => c.years > c.filled * 0.8)
  take('amount', (c) => !c.hidden && holdsMoney(c))
  take('description', (c) => !holdsMoney(c) && c.distinct.length > c.filled / 2)
  return guessed
}
