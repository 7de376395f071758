import { nameKey } from './against-plan.ts'
import type { Summand } from './summand.ts'

/**
 * Rows that are moved in below one, “Salaries” and “Benefits” below “Salaries and benefits”, or “Coach salary” and
 * “Coach retirement” below “Coach”.
 */
export function meansParts(items: readonly Pick<Summand, 'name' | 'indent'>[], of: Summand): boolean {
  const name = of.name?.toLowerCase().trim() ?? ''
  const own = nameKey(name)
  const isIn = (part = ''): boolean =>
    nameKey(part) !== '' && ` ${own} `.includes(` ${nameKey(part)} `) && part.trim().toLowerCase() !== name
  return (
    items.every((item) => (item.indent ?? 0) > (of.indent ?? 0)) ||
    (name !== '' && items.every((item) => isIn(item.name))) ||
    (own !== '' && items.every((item) => nameKey(item.name ?? '').startsWith(`${own} `)))
  )
}
