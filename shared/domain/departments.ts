import { asName, sameName } from '../words/index.ts'
import type { RecordOf } from './kinds/index.ts'
import type { Plan } from './plan.ts'

type Department = RecordOf<'department'>

const plain = (d: Department): string => d.name?.replace(/\s+/g, ' ').trim() ?? ''

/** Departments whose name another one has too, regardless of case. */
export function sameNamed(list: readonly Department[]): ReadonlySet<string> {
  const byName = Map.groupBy(list, (d) => asName(d.name))
  return new Set([...byName].flatMap(([name, of]) => (name !== '' && of.length > 1 ? of.map((d) => d.id) : [])))
}

/**
 * The name of each department, so that no two are the same: of several with one name, each is told apart by its lead
 * or, if that does not help, by its number among them. `list` is in the order of the page.
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
