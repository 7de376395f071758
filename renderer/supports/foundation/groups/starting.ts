import type { Plan } from '../../../../shared/domain/plan.ts'
import type { Op } from '../../../../shared/domain/state.ts'
import { list } from '../../../../shared/guide/lists/index.ts'
import { nextSort, set } from '../../../records/edits.ts'

const offered = list('student-groups')
export const offeredDimensions = offered.dimensions
export const offeredGroups = offered.items

const same = (a: string | undefined, b: string) => a?.trim().toLowerCase() === b.toLowerCase()

/** Whether the plan has a group of this name already. */
export const hasGroup = (plan: Plan, name: string): boolean => plan.all('studentGroup').some((g) => same(g.name, name))

/**
 * What adds the chosen groups of the starting list, as one command: each under its dimension, which is added where
 * the plan has none of that name. `newId` gives an id for each new record.
 */
export function takeFromList(plan: Plan, chosen: readonly string[], newId: () => string): readonly Op[] {
  const ops: Op[] = []
  const dimensions = new Map<string, string>()
  let sort = nextSort(plan.all('studentGroup'))
  const dimensionOf = (offeredId: string): string => {
    const declared = offeredDimensions.find((d) => d.id === offeredId)
    const known = plan.all('dimension').find((d) => same(d.name, declared?.name ?? ''))?.id ?? dimensions.get(offeredId)
    if (known) return known
    const id = newId()
    dimensions.set(offeredId, id)
    ops.push(
      set('dimension', id, {
        name: declared?.name ?? '',
        addsUp: declared?.addsUp ? true : null,
        ...(declared?.note && { note: declared.note }),
      }),
    )
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
