import type { Plan } from '../../domain/plan.ts'
import type { TableRead } from '../columns/table-read.ts'
import type { ImportDraft } from '../draft/draft.ts'
import { readSoFar } from '../draft/read-so-far.ts'
import { yearFormTold } from '../years/year-told.ts'
import type { Other } from './agreed.ts'

/** Years of rows that do not fit those of all others: a slip in one of them, or a column that was dragged down. */

const first = (year: string): number => Number(year.slice(0, 4))
const shown = (year: string): string => year.replace('-', '–')
const called = (group: string): string => (group === '' ? 'All students' : group)

/** Each group with its years, in the order of the rows. */
function byGroup(draft: ImportDraft, read: TableRead, plan: Plan): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const { group, year } of readSoFar(draft, read, plan))
    found.set(group, (found.get(group) ?? new Set()).add(year))
  return found
}

/** One group alone has a year far from all others, and is without a year that every other group has. */
export function yearMistyped(draft: ImportDraft, read: TableRead, plan: Plan): Other | null {
  const groups = byGroup(draft, read, plan)
  if (groups.size < 2 || draft.roles.includes('yearFigure')) return null
  // How many groups have each year: a file may have thousands of groups, and no more than a few dozen years.
  const having = new Map<string, number>()
  for (const own of groups.values()) for (const y of own) having.set(y, (having.get(y) ?? 0) + 1)
  const every = [...having.keys()]
  const [alones, inOthers] = [
    new Set(every.filter((y) => having.get(y) === 1)),
    every.filter((y) => having.get(y) === groups.size - 1),
  ]
  if (alones.size === 0 || inOthers.length === 0) return null
  for (const [group, years] of groups) {
    if (years.size < 2) continue
    const [alone, ...more] = [...years].filter((y) => alones.has(y))
    if (alone === undefined || more.length > 0) continue
    const lacks = inOthers.filter((y) => !years.has(y))
    if (lacks.length !== 1) continue
    if (every.some((y) => y !== alone && Math.abs(first(y) - first(alone)) < 2)) continue
    return {
      says: `“${called(group)}” has figures for ${shown(alone)}, which no other group has, and none for ${shown(lacks[0] ?? '')}, so its year may be mistyped.`,
      key: `year: ${group} ${alone}`,
    }
  }
  return null
}

/** Each group has one year, one later than the group above it, as where a year was dragged down a column. */
export function yearsDraggedDown(draft: ImportDraft, read: TableRead, plan: Plan): Other | null {
  const groups = [...byGroup(draft, read, plan)]
  const years = groups.map(([, own]) => [...own])
  if (groups.length < 3 || years.some((own) => own.length > 1)) return null
  const each = years.flat().map(first)
  if (each.some((y, i) => i > 0 && y !== (each[i - 1] ?? 0) + 1)) return null
  return {
    says: `Each group has another year, from ${shown(years[0]?.[0] ?? '')} to ${shown(years.at(-1)?.[0] ?? '')}, so the years may have been filled in by dragging down.`,
    key: 'years: one for each group',
  }
}

/** A note says which school year a single year names, and it is not how the years are read. */
export function yearToldOtherwise(draft: ImportDraft, { facts }: TableRead, _: Plan): Other | null {
  const { roles, yearForm, chosen } = draft
  const column = facts.columns[roles.indexOf('year')]
  const single = /^(19|20)\d{2}$/
  const singles =
    (column?.singleYears ?? 0) > 0 ||
    facts.columns.some((c, i) => roles[i] === 'yearFigure' && single.test(c.heading.trim()))
  if (!singles || yearForm === null) return null
  for (const { text } of chosen?.notes ?? []) {
    const told = yearFormTold(text)
    if (told === null || told === yearForm) continue
    return {
      says: `A note says “${text.slice(0, 120)}”, but the years are read as the school years that ${yearForm === 'ending' ? 'end' : 'begin'} in them.`,
      key: `year form ${yearForm}: ${text.slice(0, 160)}`,
    }
  }
  return null
}
