import type { Plan } from '../../domain/plan.ts'
import { listed } from '../../words/index.ts'
import { cellText } from '../cells/cells.ts'
import { ownDistrict } from '../columns/column-use.ts'
import { numbersTellApart } from '../columns/narrowing.ts'
import type { WholeRow } from '../rows/select.ts'
import type { Column } from '../table/columns.ts'
import { head } from '../table/heads.ts'
import { asksAmount, holdsMoney } from './amounts.ts'
import { type BudgetRole, yearHead } from './roles.ts'

/** Columns that tell the rows of a budget apart: by version, by place, or in any other way in which alike rows differ. */

interface Answered {
  readonly roles: readonly BudgetRole[]
  readonly only: readonly { readonly column: number; readonly text: string }[]
  /** Columns whose use was asked already. */
  readonly asked: readonly number[]
}

const version =
  /^((original|initial|adopted|approved|revised|amended|current|final|working|proposed|requested|recommended|tentative|preliminary|projected|estimated|forecast|actuals?|ytd|encumbrances?|encumbered|committed|commitments?|pre-?encumbrances?|budget(ed)?|plan|prior|year[- ]to[- ]date|expended|expenditures?|variance|balance|available)( (year|amount|budget|to date|v\d))*)$/i
/** Words that a status has, too. */
const alsoStatus = /^(adopted|approved|final|proposed|requested|recommended|tentative|preliminary)( budget)?$/i
const statusHead = /\b(status|stage|state)\b/i

/** True for a column by which rows are versions of one another: the original and the revised budget, the budget and what was spent. */
export function tellsVersions(c: Column): boolean {
  const texts = c.distinct.map((d) => d.text.trim())
  if (texts.length < 2 || texts.length > 12 || !texts.every((t) => version.test(t))) return false
  return !statusHead.test(head(c)) || !texts.every((t) => alsoStatus.test(t))
}

const ofDistricts =
  /^(school )?(district|lea|corporation|agency|school system|member district|participating district)( name)?$/i

const isDistrict =
  /\b(districts?|(public|city|county|community|unified|union|consolidated|independent) schools?|schools|unified|isd|usd|csd|cusd|lea|boces|county)\b/i

/** The roles with a column of districts as what picks the rows, or asked where it names none but another district. */
export function withDistricts(
  roles: readonly BudgetRole[],
  columns: readonly Column[],
  plan: Plan,
  /** Last year's answer is used again, unless the file now names several. */
  kept: boolean,
): readonly BudgetRole[] {
  return roles.map((role, i) => {
    const c = columns[i]
    if (c === undefined || role === 'amount' || c.filled === 0 || holdsMoney(c)) return role
    const own = ownDistrict(c, plan)
    const headed = ofDistricts.test(head(c))
    if (!headed && (own === undefined || role === 'description')) return role
    // A vendor, a place or a page's head may have the district's name; other districts are listed beside it.
    const others = c.distinct.filter((d) => d.text !== own)
    if (!headed && others.length > 0 && others.filter((d) => isDistrict.test(d.text)).length * 2 < others.length)
      return role
    if (c.distinct.length > 1) return 'only'
    if (kept) return role
    return own === undefined && plan.get('district', 'district')?.name
      ? 'asked'
      : role === 'description'
        ? 'ignored'
        : role
  })
}

/** More texts than these are names, or notes. */
const MOST = 30

/** Columns in which rows differ that say the same of themselves otherwise. */
export function alikeBut(
  rows: readonly WholeRow[],
  draft: Pick<Answered, 'roles' | 'asked'>,
  columns: readonly Column[],
): readonly number[] {
  const key = draft.roles.flatMap((r, i) =>
    ['description', 'account', 'category', 'year', 'source', 'department', 'position', 'goal', 'only'].includes(r)
      ? [i]
      : [],
  )
  const looked = columns.flatMap((c, i) => {
    const open = draft.roles[i] === 'ignored' || draft.roles[i] === 'status'
    const few = c.distinct.length > 1 && c.distinct.length <= MOST && !c.distinctCut
    return open && few && !draft.asked.includes(i) && (!holdsMoney(c) || numbersTellApart(c)) ? [i] : []
  })
  if (looked.length === 0) return []
  const groups = Map.groupBy(rows, (row) => JSON.stringify(key.map((i) => cellText(row.cells[i]).trim())))
  const alike = [...groups.values()].filter((g) => g.length > 1)
  const apart = (group: readonly WholeRow[], i: number): boolean => {
    const texts = group.map((row) => cellText(row.cells[i]).trim())
    return new Set(texts).size > 1 && !texts.includes('')
  }
  return looked.filter((i) => alike.filter((g) => apart(g, i)).length > alike.length / 2)
}

/** The open question about the columns that tell rows apart; null if there is none. */
export function rowsQuestion(
  draft: Pick<Answered, 'roles' | 'only'>,
  columns: readonly Column[],
  plan: Plan,
): string | null {
  const shown = (i: number): string => {
    const texts = columns[i]?.distinct ?? []
    return (
      texts
        .slice(0, 4)
        .map((d) => `“${d.text.slice(0, 40)}”`)
        .join(', ') + (texts.length > 4 ? ' and more' : '')
    )
  }
  const open = draft.only.find((o) => o.text === '')
  if (open)
    return `Rows differ by “${columns[open.column]?.name ?? ''}”: ${shown(open.column)}. Choose which of them you mean.`
  const asked = draft.roles.findIndex((r, i) => r === 'asked' && !asksAmount(columns[i]))
  const column = columns[asked]
  if (column === undefined) return null
  const readable = columns.filter((c, i) => ['asked', 'year'].includes(draft.roles[i] ?? '') && c.years > c.filled / 2)
  if (readable.length > 1 && readable.includes(column))
    return `${listed(readable.map((c) => `“${c.name}” (${c.samples[0] ?? ''})`))} give different years. Choose the fiscal year of the amounts, and “Not used” for the other.`
  if (yearHead.test(column.heading.trim()))
    return `“${column.name}” can’t be read as fiscal years: ${shown(asked)}. Choose whether it picks the rows, or is not used; else write years like 2026-27 in the file.`
  return column.distinct.length > 1
    ? `Rows that are otherwise the same differ by “${column.name}”: ${shown(asked)}. Choose whether it picks the rows or is not used.`
    : `Every row has ${shown(asked)} under “${column.name}”. Your district is “${plan.get('district', 'district')?.name ?? ''}”. Choose “Not used” only if these are your district’s lines.`
}
