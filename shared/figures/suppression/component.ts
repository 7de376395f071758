import { rememberedIn, workedOut } from '../../domain/plan.ts'
import type { TablesPlan as Plan } from '../parts.ts'
import { crossedRows } from './crossed-rows.ts'
import { familyOf } from './family.ts'
import { lentRows } from './lent-rows.ts'
import { over, under } from './linked.ts'
import { isList } from './listed.ts'
import { wholesOf, withinOf } from './of-group.ts'
import { ofRows } from './of-row.ts'
import { ofSeveral } from './of-several.ts'
import { oneRow } from './one-row.ts'
import { spansBeside } from './overlapping-grades.ts'
import { rowSums } from './row-sums.ts'
import { sameWhoDid } from './same-who-did.ts'
import { shapeOf } from './shape.ts'
import { sharesBeside } from './shares-beside.ts'
import { besideGrades, stemsIn } from './stems.ts'
import { sumsIn } from './sums.ts'
import { sumsOfSides } from './sums-of-sides.ts'
import { keyOf, readingsOf, type Table, tableKinds, tableOf } from './tables.ts'
import { noTotal } from './types.ts'

const found = new WeakMap<Plan, Map<string, readonly string[]>>()

/**
 * The keys of related tables: of the same students, of some of them, of those who did, or of one group. What one
 * withholds, others may have to, so that all of them are decided at once.
 */
export const connectedWith = (plan: Plan, asked: Table): readonly string[] =>
  workedOut(plan, 'connected', keyOf(asked), tableKinds, (p) => {
    const ofPlan = found.get(p) ?? new Map<string, readonly string[]>()
    found.set(p, ofPlan)
    const known = ofPlan.get(keyOf(asked))
    if (known) return known
    const met = new Set([keyOf(asked)])
    for (const key of met) for (const other of besideIn(p, key)) met.add(other)
    const all = [...met].sort()
    for (const key of all) ofPlan.set(key, all)
    return all
  })

function besideIn(plan: Plan, key: string): readonly string[] {
  const { groups } = shapeOf(plan)
  const total = groups.find((g) => g.isTotal)?.id
  const of = tableOf(key)
  const table = { key, of, readings: readingsOf(plan, of) }
  const sums = (sumsIn(plan, total ?? noTotal).get(key) ?? []).flatMap((text) => JSON.parse(text.slice(5)) as string[])
  return [
    ...familyOf(plan, of, total).map((t) => t.key),
    ...[...over(plan, table, total), ...under(plan, table, total)].map((link) => link.of.key),
    ...sums.filter((k) => !isList(tableOf(k))),
    ...sameWhoDid(plan, key).map((same) => same.key),
    ...sumsOfSides(plan, key).flatMap((s) => [s.whole, ...s.parts]),
    ...sharesBeside(plan, key).flatMap((b) => [b.shares, b.measure]),
    ...ofRows(plan, key).flatMap((row) => [row.part, row.whole, ...row.beside]),
    ...ofSeveral(plan, key).flatMap((s) => [s.sum, ...s.parts]),
    ...rowSums(plan, key).flatMap((s) => [s.whole, ...s.parts.map((p) => p.key)]),
    ...[...crossedRows(plan, key), ...oneRow(plan, key)].map((row) => row.key),
    ...lentRows(plan, key).flatMap((row) => [row.key, row.to]),
    ...[...wholesOf(plan, table), ...withinOf(plan, table)].map((t) => t.key),
    ...spansBeside(plan, key).flatMap((spans) => spans.map((s) => s.key)),
    ...(stemsIn(plan).get(key) ?? []).flatMap((stem) =>
      [...stem, ...besideGrades(plan, stem, total ?? noTotal)].map((graded) => keyOf(graded.of)),
    ),
  ]
}

/** The tables that have to do with one of these: no other is decided otherwise. */
export const reachedFrom = (plan: Plan, keys: ReadonlySet<string>): ReadonlySet<string> =>
  rememberedIn(plan, 'reached', () => new Set([...keys].flatMap((key) => connectedWith(plan, tableOf(key)))))
