import type { TablesPlan as Plan } from '../parts.ts'
import { type PrintedCells, printedBefore } from '../printed.ts'
import type { Place } from './joint.ts'
import { groupsWith, shapeOf } from './shape.ts'
import { suppress } from './suppress.ts'
import { byTable, countedIn, type Readings, readingsOf, tableOf, timeOf, unitOf } from './tables.ts'
import { type Cell, isShown, isWithheld, type SuppressInput } from './types.ts'
import { calledIn } from './with-wholes.ts'

/** What is the same for all tables of a plan. */
type Law = Pick<SuppressInput, 'addsUp' | 'floor' | 'neverPublicSmall' | 'comparedWith'>

/** A row of another measure that is some of a table's children, whom the table does not list. */
interface LentRow extends Place {
  readonly to: string
  /** Whose row they would be in that table, and how the other measure calls them. */
  readonly as: string
  readonly name: string
}

/**
 * “Reading, girls” has a row of Adams, and “Reading at Adams” lists girls of each race, and not all girls: what the one says is a
 * row of the other one that nobody entered. Listed under either.
 */
export const lentRows = byTable<LentRow>('lent rows', foundIn)

function foundIn(plan: Plan): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  const { groups } = shapeOf(plan)
  const total = groups.find((g) => g.isTotal)?.id
  const tables = total === undefined ? [] : [...countedIn(plan, total).values()]
  const called = new Map([...new Set(tables.map((t) => t.of.measure))].map((id) => [id, calledIn(plan, id, groups)]))
  const ofGroups = tables.flatMap((t) => {
    const { stem, group, name = '' } = called.get(t.of.measure) as ReturnType<typeof calledIn>
    return stem && group ? [{ t, group, name, thing: [timeOf(t.of), unitOf(plan, t.of), stem].join('\n') }] : []
  })
  for (const same of Map.groupBy(ofGroups, (m) => m.thing).values())
    for (const from of same)
      for (const to of same) {
        const n = from.t.readings.get(to.group.id)?.n
        const all = to.t.all.n ?? to.t.readings.get(to.group.id)?.n
        if (from.group.id === to.group.id || !n || !all || n > all || to.t.readings.get(from.group.id)?.n) continue
        const lent: LentRow = { key: from.t.key, id: to.group.id, to: to.t.key, as: from.group.id, name: from.name }
        for (const key of [lent.key, lent.to]) found.set(key, [...(found.get(key) ?? []), JSON.stringify(lent)])
      }
  return found
}

/** Rows that go since others tell of a few together with those that measures beside them lend, or these themselves. */
export function withheldForLent(
  plan: Plan,
  decided: ReadonlyMap<string, ReadonlyMap<string, Cell>>,
  law: Law,
): readonly Place[] {
  return [...decided.keys()].flatMap((key) => {
    const lent = lentRows(plan, key).filter((row) => row.to === key && decided.has(row.key))
    return lent.length === 0 ? [] : withheldIn(plan, key, lent, decided, law)
  })
}

function withheldIn(
  plan: Plan,
  key: string,
  lent: readonly LentRow[],
  decided: ReadonlyMap<string, ReadonlyMap<string, Cell>>,
  law: Law,
): readonly Place[] {
  const of = tableOf(key)
  const listed = new Set(shapeOf(plan).groups.map((g) => g.id))
  const strange = lent.filter((row) => !listed.has(row.as)).map((row) => [row.as, row.name] as const)
  const groups = groupsWith(plan, new Map(strange))
  const total = groups.find((g) => g.isTotal)?.id
  const isHidden = ({ key, id }: Place) => isWithheld(decided.get(key)?.get(id))
  const own = readingsOf(plan, of)
  const ids = new Set(groups.map((g) => g.id))
  const printedOf = ({ key, id }: Place) => {
    const { measure, year, point } = tableOf(key)
    return printedBefore(plan, measure, year, point).get(id) ?? []
  }
  const out = [...printedBefore(plan, of.measure, of.year, of.point)].filter(([id]) => ids.has(id))
  const hidden = [...own.keys()].filter((id) => isHidden({ key, id }))
  const asked = (readings: Readings, also: readonly string[], printed: PrintedCells) =>
    suppress({ ...law, groups, readings, unit: unitOf(plan, of), printed, also: new Set(also) })
  const rows = lent.flatMap((row) => {
    const reading = readingsOf(plan, tableOf(row.key)).get(row.id)
    return reading ? [[row.as, reading] as const] : []
  })
  const alone = asked(own, hidden, new Map(out))
  const together = asked(
    new Map([...own, ...rows]),
    [...hidden, ...lent.filter(isHidden).map((row) => row.as)],
    new Map([...out, ...lent.map((row) => [row.as, printedOf(row)] as const).filter(([, cells]) => cells.length > 0)]),
  )
  return [...together].flatMap(([id, cell]): readonly Place[] => {
    if (!isWithheld(cell) || id === total || isWithheld(alone.get(id))) return []
    const from = lent.filter((row) => row.as === id)
    return [...from, { key, id }].filter((place) => isShown(decided.get(place.key)?.get(place.id)))
  })
}
