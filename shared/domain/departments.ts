import { asName, sameName } from '../words/index.ts'
import type { RecordOf } from './kinds/index.ts'
import type { Plan } from './plan.ts'

type Department = RecordOf<'department'>

const plain = (d: Department): string => d.name?.replace(/\s+/g, ' ').trim() ?? ''

/** Departments that have the same name as another, whatever its case. */
export function sameNamed(list: readonly Department[]): ReadonlySet<string> {
  const byName = Map.groupBy(list, (d) => asName(d.name))
  return new Set([...byName].flatMap(([name, of]) => (name !== '' && of.length > 1 ? of.map((d) => d.id) : [])))
}

/**
 * What each department is called, so that no two are called the same: one of a name that stands twice is told apart
 * by who leads it, and where that does not help, by its place among them. `list` is in the order of the page.
 */
export function departmentNames(plan: Plan, list: readonly Department[]): ReadonlyMap<string, string> {
  const twice = sameNamed(list)
  const lead = (d: Department) => plan.get('person', d.lead)?.role?.trim() || undefined
  const names = new Map<string, string>()
  for (const d of list) {
    const name = plain(d) || 'Department without a name'
    if (!twice.has(d.id)) names.set(d.id, name)
    else {
      const namesakes = list.filter((o) => sameName(o.name, name))
      const own = lead(d)
      const alone = own !== undefined && namesakes.filter((o) => lead(o) === own).length === 1
      names.set(d.id, `${name} (${alone ? own : `${namesakes.indexOf(d) + 1} of ${namesakes.length}`})`)
    }
  }
  return names
}
