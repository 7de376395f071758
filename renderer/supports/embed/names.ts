import { bySort } from '../../../shared/domain/by-sort.ts'
import { departmentNames } from '../../../shared/domain/departments.ts'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { usePlanView } from '../../state/index.ts'

export type Department = RecordOf<'department'>

/** The departments in their order, and what each is called so that no two are called the same. */
export function useDepartments(): {
  readonly list: readonly Department[]
  readonly nameOf: (id: string | undefined) => string
} {
  const plan = usePlanView()
  const list = bySort(plan.all('department'))
  const names = departmentNames(plan, list)
  return { list, nameOf: (id) => names.get(id ?? '') ?? 'No longer in the plan' }
}
