import { type Counts, countsOf, less, possible, printable, unknown } from './counts.ts'
import type { Hidden, System } from './system.ts'
import type { SuppressInput } from './types.ts'

/** What sent documents have printed, as one reader may lay it side by side. */
export interface Edition {
  readonly known: ReadonlyMap<string, Counts>
  /** Some of it differs from what the plan has today. */
  readonly earlier: boolean
}

/**
 * Rows that were put right after a paper printed them, by so few children that the two papers would tell of those alone:
 * 260 children, and later 268. All students are not among them, since a report card has both editions.
 */
export function putRight(
  { printed, unit, floor, groups }: SuppressInput,
  own: ReadonlyMap<string, Counts>,
): ReadonlySet<string> {
  const total = groups.find((g) => g.isTotal)?.id
  return new Set(
    [...(printed ?? [])].flatMap(([id, cells]) => {
      const today = own.get(id)
      if (id === total || today === undefined || today.n === null) return []
      const by = cells.map((cell) => {
        const then = countsOf(cell, unit)
        return (then.n ?? 0) < (today.n as number) ? less(today, [then]) : less(then, [today])
      })
      return by.some((d) => d.n !== null && d.n > 0 && possible(d) && !printable(d, floor)) ? [id] : []
    }),
  )
}

/** No more ways than this of choosing between editions are tried. */
const MOST_EDITIONS = 12

/**
 * What a reader may hold beside today's document: the latest printed figures; and if a figure was printed in several
 * editions, or differs from the plan's today, the older ones, all together and each alone. The first is today's.
 */
export function editionsOf({ printed, unit }: SuppressInput, own: ReadonlyMap<string, Counts>): readonly Edition[] {
  const counts = new Map([...(printed ?? [])].map(([id, cells]) => [id, cells.map((c) => countsOf(c, unit))]))
  const latest = new Map([...counts].flatMap(([id, list]) => (list.length > 0 ? [[id, list.at(-1) as Counts]] : [])))
  const editions = new Map([['', { known: latest, earlier: false }]])
  const add = (known: ReadonlyMap<string, Counts>) => {
    const key = JSON.stringify([...known].map(([id, { n, did }]) => [id, n, did]))
    if (editions.size < MOST_EDITIONS) editions.set(key, { known: new Map(known), earlier: true })
  }
  const same = (a: Counts, b: Counts | undefined) => a.n === b?.n && a.did === b?.did
  const differs = [...counts].filter(([id, list]) => list.some((c) => c.n !== null && !same(c, own.get(id))))
  const most = Math.max(0, ...differs.map(([, list]) => list.length))
  for (let back = 1; back <= most; back++)
    add(
      new Map(
        [...counts].flatMap(([id, list]) =>
          list.at(-Math.min(back, list.length)) ? [[id, list.at(-Math.min(back, list.length)) as Counts]] : [],
        ),
      ),
    )
  for (const [id, list] of differs) for (const c of list) if (!same(c, own.get(id))) add(new Map(latest).set(id, c))
  return [...editions.values()]
}

/**
 * Whether those whom the rows of an earlier edition leave are a row of today that no paper has printed yet: too few then, or
 * too few of them who did, and lifted over the floor by those who came, or by a result that was put right.
 */
export function wasRow(
  left: Hidden,
  { rows }: System,
  { groups, printed }: Pick<SuppressInput, 'groups' | 'printed'>,
  own: ReadonlyMap<string, Counts>,
): boolean {
  const from = left.is === 'rest' && rows.find((r) => r.terms.get(left.id) === 1)?.from
  if (!from) return false
  const today = less(
    own.get(from.whole) ?? unknown,
    from.parts.map((id) => own.get(id) ?? unknown),
  )
  return groups.some(({ id }) => {
    const row = own.get(id)
    return !printed?.has(id) && row?.n != null && row.n > 0 && row.n === today.n && row.did === today.did
  })
}
