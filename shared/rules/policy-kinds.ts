import type { RecordOf } from '../domain/kinds/index.ts'
import { countInWords, listed, plural } from '../words/index.ts'

type Policy = RecordOf<'policy'>

/** True for a court order, which the board did not adopt and can't change. */
export const isOrder = (policy: Pick<Policy, 'type'>): boolean => policy.type === 'courtOrder'

/** “three policies”, “two policies and one court order”: court orders are counted separately. `before`: “adopted”. */
export function policiesCounted(policies: readonly Pick<Policy, 'type'>[], before = ''): string {
  const orders = policies.filter(isOrder).length
  const own = policies.length - orders
  return listed([
    ...(own > 0 || orders === 0 ? [`${countInWords(own)} ${before}${plural(own, 'policy', 'policies')}`] : []),
    ...(orders > 0 ? [`${countInWords(orders)} ${plural(orders, 'court order', 'court orders')}`] : []),
  ])
}
