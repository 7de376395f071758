import type { RecordOf } from '../domain/kinds/index.ts'
import { countInWords, listed, plural } from '../words/index.ts'

type Policy = RecordOf<'policy'>

/** A court order, which nobody on the board adopted and nobody there can change. */
export const isOrder = (policy: Pick<Policy, 'type'>): boolean => policy.type === 'courtOrder'

/** "three policies", "two policies and one court order": what binds the district is counted as what it is. `before`: "adopted". */
export function policiesCounted(policies: readonly Pick<Policy, 'type'>[], before = ''): string {
  const orders = policies.filter(isOrder).length
  const own = policies.length - orders
  return listed([
    ...(own > 0 || orders === 0 ? [`${countInWords(own)} ${before}${plural(own, 'policy', 'policies')}`] : []),
    ...(orders > 0 ? [`${countInWords(orders)} ${plural(orders, 'court order', 'court orders')}`] : []),
  ])
}
