import type { Plan } from '../../../../shared/domain/plan.ts'
import { type Op, set } from '../../../../shared/domain/state.ts'
import { list } from '../../../../shared/guide/lists/index.ts'
import { sameName } from '../../../../shared/words/index.ts'
import { nextSort } from '../../../records/edits.ts'

const offered = list('student-groups')
export const offeredDimensions = offered.dimensions
export const offeredGroups = offered.items

/** Whether the plan has a group of this name already. */
export const hasGroup = (plan: Plan, name: string): boolean =>
  plan.all('studentGroup').some((g) => sameName(g.name, name))

/**
 * Each has all its groups: the federal standard of 1997, that of 2024, and what most districts report if there is no
 * standard.
 */
const standards = ['1997', '2024', 'often reported']

/** Whether the plan will have all groups of a dimension under one of the standards. */
function isWhole(plan: Plan, dimension: string, chosen: readonly string[]): boolean {
  const all = offeredGroups.filter((g) => g.dimension === dimension)
  return standards.some((standard) => {
    const own = all.filter((g) => g.from.includes(standard))
    return own.length > 0 && own.every((g) => chosen.includes(g.id) || hasGroup(plan, g.name))
  })
}

/**
 * The ops that add the chosen groups of the starting list, as one command: each under its dimension, which is added
 * if the plan has none of that name. The dimension is marked as adding up only if all its groups are added: documents
 * print that as the district's word. `newId` gives an id for each new record.
 */
export function takeFromList(plan: Plan, chosen: readonly string[], newId: () => string): readonly Op[] {
  const ops: Op[] = []
  const dimensions = new Map<string, string>()
  let sort = nextSort(plan.all('studentGroup'))
  const dimensionOf = (offeredId: string): string => {
    const declared = offeredDimensions.find((d) => d.id === offeredId)
    const known =
      plan.all('dimension').find((d) => declared && sameName(d.name, declared.name))?.id ?? dimensions.get(offeredId)
    if (known) return known
    const id = newId()
    dimensions.set(offeredId, id)
    const whole = declared?.addsUp === true && isWhole(plan, offeredId, chosen)
    ops.push(set('dimension', id, { name: declared?.name ?? '', addsUp: whole ? true : null }))
    return id
  }
  for (const item of offeredGroups) {
    if (!chosen.includes(item.id) || hasGroup(plan, item.name)) continue
    const under = item.dimension === null ? {} : { dimension: dimensionOf(item.dimension) }
    const total = item.id === 'all' ? { isTotal: true } : {}
    ops.push(set('studentGroup', newId(), { name: item.name, ...under, ...total, sort }))
    sort += 1
  }
  return ops
}
