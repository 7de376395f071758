import { gcd, roundOf } from './sum-odds.ts'
import { NEAR, type Node } from './sum-rows.ts'

/** Sums of which no row can be added or left out: of the whole table, or between others. */

/** True where all rows grow alike from one year to the next: what adds up in one year does so in the other. */
export function isInStep(parts: readonly Node[]): boolean {
  const grow = parts.flatMap(({ cents: [a = 0, b = 0] }) => (a !== 0 && b !== 0 ? [b / a] : []))
  return grow.length > 1 && Math.max(...grow) - Math.min(...grow) < NEAR
}

/** How rarely what is beside a row comes so near to its amount by chance, where there is no choice of what that is. */
export function shutOdds({ cents }: Node, parts: readonly Node[]): number {
  const odds = cents.flatMap((own, i) => {
    const amounts = parts.map((part) => part.cents[i] ?? 0)
    if (own === 0 || amounts.every((c) => c === 0)) return []
    const by = Math.abs(own - amounts.reduce((n, c) => n + c, 0))
    return [(2 * by + roundOf([own, ...amounts].reduce(gcd, 0))) / Math.abs(own)]
  })
  return isInStep(parts) ? Math.max(...odds) : odds.reduce((n, one) => n * one, 1)
}

/** How far a row may be from all others together, which are sums by far, and how many sums that are at least. */
const [NEARLY, BY_FAR, SEVERAL] = [0.1, 0.8, 2]

/** True for a row that is alone beside sums and is about as much as they: one of them has parts that were not found. */
export function isNearlyAll(total: Node, parts: readonly Node[]): boolean {
  const sums = parts.filter((part) => part.sum)
  const come = (of: readonly Node[], i: number): number => of.reduce((n, part) => n + (part.cents[i] ?? 0), 0)
  return (
    sums.length >= SEVERAL &&
    total.cents.every(
      (own, i) =>
        own === 0 || (Math.abs(come(parts, i) - own) <= own * NEARLY && come(sums, i) >= come(parts, i) * BY_FAR),
    )
  )
}
