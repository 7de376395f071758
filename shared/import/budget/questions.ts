import { isYear } from '../../days/index.ts'
import type { Plan } from '../../domain/plan.ts'
import { sheetQuestion, type TableRead } from '../columns/table-read.ts'
import type { OpenQuestion } from '../draft/draft.ts'
import { amountQuestion } from './amounts.ts'
import { amountColumns, asksStatus, type BudgetDraft, columnOf, evidenceOf } from './draft.ts'
import { rowsQuestion } from './rows-apart.ts'
import { findAmountsIn } from './scale.ts'
import { titlesAgainst } from './titles.ts'

/** The first question that is still open; null where the file can be previewed. */
export function openBudgetQuestion(draft: BudgetDraft, read: TableRead, plan: Plan): OpenQuestion | null {
  const { columns } = read.facts
  if (read.alike.length > 0) return { step: 'columns', says: sheetQuestion(read.alike) }
  const amounts = amountColumns(draft, columns)
  const amountOpen = amountQuestion(draft.roles, columns)
  if (amountOpen !== null) return { step: 'columns', says: amountOpen }
  if (!(['description', 'account', 'position'] as const).some((role) => columnOf(draft, columns, role)))
    return { step: 'columns', says: 'Choose the column that says what the money pays for.' }
  const rowsOpen = rowsQuestion(draft, columns, plan)
  if (rowsOpen !== null) return { step: 'columns', says: rowsOpen }
  const yearColumn = columnOf(draft, columns, 'year')
  if (yearColumn && amounts.length > 1)
    return {
      step: 'columns',
      says: 'Several columns have amounts, and one has the year. Use one amount column, or no year column.',
    }
  const beside = secondNames(draft, read)
  if (beside !== null) return { step: 'columns', says: beside }
  const twice = amounts.find((a, i) => a.year !== undefined && amounts.findIndex((b) => b.year === a.year) < i)
  if (twice && amounts.length > 1)
    return {
      step: 'columns',
      says: `Two columns have amounts for ${twice.year?.replace('-', '–')}. Use one of them, and mark the other “Not used”.`,
    }
  const nameless = amounts.find((a) => a.year === undefined)
  if (!yearColumn && nameless) {
    if (amounts.length > 1)
      return {
        step: 'columns',
        says: `The heading “${nameless.column.name}” does not name a fiscal year. Use one amount column, or columns with years as headings.`,
      }
    if (!isYear(draft.year))
      return { step: 'meaning', says: 'Enter the fiscal year these amounts are for, such as 2026-27.' }
  }
  if (draft.numberStyle === null && evidenceOf(draft, columns).asks.length > 0)
    return { step: 'meaning', says: 'Choose how numbers are written in this file.' }
  const inCents = [...amounts.map(({ column }) => column.heading), ...read.facts.titled.split(' | ')].find((text) =>
    saysCents.test(text),
  )
  if (inCents !== undefined)
    return {
      step: 'columns',
      says: `“${inCents.trim().slice(0, 80)}” says that amounts are in cents, and lines are read in dollars. Divide the amounts by 100 in the file, and choose it again.`,
    }
  const scale = findAmountsIn(draft, read, plan)
  if (draft.amountsIn === null) return { step: 'meaning', says: `${scale.says} Choose what the amounts are in.` }
  const other = titlesAgainst(draft, read, plan).find((t) => !draft.agreed.includes(t.key))
  if (other) return { step: 'meaning', says: `${other.says} Confirm that it is right.` }
  if (asksStatus(draft, columns) && draft.status === null)
    return { step: 'meaning', says: 'Choose whether these amounts are approved, or only asked for.' }
  return null
}

const saysCents = /\(\s*(?:in )?(?:u\.?s\.? )?cents\s*\)|\bin (?:u\.?s\.? )?cents\b|^\W*cents\W*$/i

/** Two lists side by side: a second column under the heading of the first names, with other names in the same rows. */
function secondNames({ roles }: BudgetDraft, { facts }: TableRead): string | null {
  const at = roles.indexOf('description')
  const names = facts.columns[at]
  if (names === undefined) return null
  const own = (heading: string): string => heading.trim().toLowerCase()
  const texts = names.distinct.map((d) => d.text.trim()).join('|')
  const second = facts.columns.findIndex(
    (c, i) =>
      i > at &&
      roles[i] === 'ignored' &&
      own(c.heading) === own(names.heading) &&
      c.distinct.map((d) => d.text.trim()).join('|') !== texts &&
      roles.some((r, k) => r === 'amount' && k > i) &&
      roles.some((r, k) => r === 'amount' && k < i),
  )
  return second < 0
    ? null
    : `Two lists are side by side: a second column “${names.heading.trim()}” names other lines for the amounts to its right. Use the amounts of one list, and mark the other list’s columns “Not used”.`
}
