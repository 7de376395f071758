import { nameKey } from './against-plan.ts'
import type { Summand, Sums } from './summand.ts'

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

/** Several sums of one name are no chance. */
const SEVERAL = 2

/** “COST CENTER 7 School Administration” is called as the other cost centers are; other names are each of their own kind. */
const kindOf = (name: string): string => {
  const [, stem] = /^\W*(\p{L}+(?: \p{L}+)?) #?\d{1,3}\b/u.exec(name) ?? []
  return (stem ?? name).trim().toLowerCase()
}

/** Rows that are called as several sums are, though it is not known of what they are sums: by row that of one of the sums. */
export function calledAsSums(all: readonly Summand[], sums: Pick<Sums, 'has'>): ReadonlyMap<number, number> {
  const kinds = Map.groupBy(
    all.filter(({ called, name = '' }) => !called && name.trim() !== ''),
    ({ name = '' }) => kindOf(name),
  )
  return new Map(
    [...kinds.values()].flatMap((rows) => {
      const known = rows.filter(({ row }) => sums.has(row))
      const isUsual = known.length > SEVERAL && known.length * 3 >= rows.length
      return isUsual ? rows.flatMap(({ row }) => (sums.has(row) ? [] : [[row, known[0]?.row ?? row] as const])) : []
    }),
  )
}
