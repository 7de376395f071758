import { workedOut } from '../../domain/plan.ts'
import type { TablesPlan as Plan } from '../parts.ts'
import { alike } from './alike.ts'
import { asChildren } from './as-heads.ts'
import { shapeOf } from './shape.ts'
import { keyOf, readingsOf, tableKinds, tablesIn } from './tables.ts'

/**
 * “Share of enrollment” beside a measure of the same children: what shares of one number say is how many children are in
 * each group, and the measure withholds some of these.
 */
interface Beside {
  readonly shares: string
  readonly measure: string
}

const found = new WeakMap<Plan, readonly Beside[]>()

/** The pairs that a table is part of. */
export const sharesBeside = (plan: Plan, key: string): readonly Beside[] =>
  workedOut(plan, 'shares beside', key, tableKinds, (p) => {
    const known = found.get(p) ?? pairsIn(p)
    found.set(p, known)
    return known.filter((b) => b.shares === key || b.measure === key).map((b) => JSON.stringify(b))
  }).map((text) => JSON.parse(text) as Beside)

function pairsIn(plan: Plan): readonly Beside[] {
  const total = shapeOf(plan).groups.find((g) => g.isTotal)?.id
  const tables = tablesIn(plan).map((of) => {
    const readings = readingsOf(plan, of)
    return { of, readings, children: asChildren(plan, { of, readings }) }
  })
  const shares = tables.filter((t) => t.children !== t.readings)
  return shares.flatMap((s) =>
    tables
      .filter((t) => t.of.year === s.of.year && t.children === t.readings && alike(s.children, t.readings, total, 2))
      .map((t) => ({ shares: keyOf(s.of), measure: keyOf(t.of) })),
  )
}
