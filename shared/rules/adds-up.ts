import type { RecordOf } from '../domain/kinds/index.ts'
import type { Plan } from '../domain/plan.ts'
import { cutsOf } from '../domain/usual-groups.ts'
import { type Readings, readingsOf, tablesIn } from '../figures/suppression/tables.ts'
import { listed, quotation } from '../words/index.ts'
import { type Finding, named, type Rule } from './finding.ts'

type Group = RecordOf<'studentGroup'>
/** Figures by student group, of one measure in one year, with a number of all students. */
const tablesOf = (plan: Plan, total: string): readonly Readings[] =>
  tablesIn(plan)
    .filter((of) => of.point === undefined)
    .map((of) => readingsOf(plan, of))
    .filter((t) => (t.get(total)?.n ?? 0) > 0)

/**
 * What the tables show about groups together: in how many they make up exactly all students, and whether they do not in
 * any other.
 */
function together(groups: readonly Group[], total: string, tables: readonly Readings[]) {
  const said = { all: 0, more: 0, fewer: 0 }
  for (const table of tables) {
    const counted = groups.flatMap((g) => table.get(g.id)?.n ?? [])
    const left = (table.get(total)?.n ?? 0) - counted.reduce((s, n) => s + n, 0)
    if (counted.length < 2) continue
    if (left < 0) said.more++
    else if (counted.length === groups.length) said[left === 0 ? 'all' : 'fewer']++
  }
  return said
}

/** Groups without a category whose names show that they belong together: by race, by gender. */
const kindsOf = (groups: readonly Group[]): readonly (readonly Group[])[] => {
  const byWay = Map.groupBy(groups, (g) => {
    const cuts = cutsOf(g.name ?? '')
    return cuts === null ? '' : [...cuts.keys()].sort().join(' ')
  })
  return [...byWay.values()].filter((list) => list.length > 1)
}

const names = (groups: readonly Group[]): string =>
  listed(groups.map((g) => quotation(g.name?.trim() || 'a group without a name')))
const about = (groups: readonly Group[]) => groups.map(({ id }) => ({ kind: 'studentGroup' as const, id }))
const shared = { severity: 'note', audience: 'cabinet', step: 'foundation-groups' } as const

/**
 * Groups that make up exactly all students although the plan does not say so, and groups that are said to and make up
 * more. Which groups add up decides which figures are withheld, so the plan should have it right.
 */
export const addsUp: Rule = {
  id: 'adds-up',
  whole: (plan): readonly Finding[] => {
    const all = plan.all('studentGroup')
    const total = all.find((g) => g.isTotal)?.id
    if (total === undefined) return []
    const tables = tablesOf(plan, total)
    const parts = all.filter((g) => !g.isTotal)
    const ofDimension = plan.all('dimension').flatMap((d): readonly Finding[] => {
      const members = parts.filter((g) => g.dimension === d.id)
      const said = together(members, total, tables)
      const where = { ...shared, about: [{ kind: 'dimension', id: d.id }, ...about(members)], field: 'addsUp' }
      if (d.addsUp === true && said.more > 0)
        return [
          {
            ...where,
            rule: 'adds-up/more',
            says: `${named('Category', d.name)} is marked as adding up to all students, but its groups have more students than there are.`,
            do: 'Move any group that is part of another, or combines several, to its own category; or unmark this one as adding up.',
            act: 'Open the category',
          },
        ]
      if (d.addsUp !== true && said.all > 0 && said.more === 0 && said.fewer === 0)
        return [
          {
            ...where,
            rule: 'adds-up/found',
            says: `${named('Category', d.name)}: its groups add up to every last student, but the plan does not say so.`,
            do: 'Mark the category as adding up to all students.',
            act: 'Mark the category',
          },
        ]
      return []
    })
    const loose = kindsOf(parts.filter((g) => g.dimension === undefined)).flatMap((groups): readonly Finding[] => {
      const said = together(groups, total, tables)
      if (said.all === 0 || said.more > 0 || said.fewer > 0) return []
      return [
        {
          ...shared,
          rule: 'adds-up/loose',
          about: about(groups),
          field: 'dimension',
          says: `${names(groups)} add up to every last student, but are in no category.`,
          do: 'Put them in a category, and mark it as adding up to all students.',
          act: 'Choose their category',
        },
      ]
    })
    return [...ofDimension, ...loose]
  },
}
