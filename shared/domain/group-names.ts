import { asName } from '../words/index.ts'
import type { RecordOf } from './kinds/index.ts'
import { keptIn, type Plan } from './plan.ts'

type Group = RecordOf<'studentGroup'>

type Groups = Plan<'studentGroup' | 'dimension'>

function collect(plan: Groups): ReadonlyMap<string, string> {
  const groups = plan.all('studentGroup')
  const count = new Map<string, number>()
  for (const g of groups) count.set(asName(g.name), (count.get(asName(g.name)) ?? 0) + 1)
  const named = (g: Group): string => {
    const name = (g.name ?? '').trim()
    const dimension = plan.get('dimension', g.dimension)?.name?.trim()
    return name !== '' && dimension && (count.get(asName(name)) ?? 0) > 1 ? `${name} (${dimension})` : name
  }
  return new Map(groups.map((g) => [g.id, named(g)]))
}

/** A student group's name, with its category if another group has the same name: “Other (Gender)”. */
export function groupName(plan: Groups, group: Group): string {
  return keptIn(plan, 'names of groups', collect).get(group.id) ?? group.name ?? ''
}
