import { asFiguresAdd } from './adding.ts'
import { type Counts, countsOf, less, sum, unknown } from './counts.ts'
import { namesOf } from './named.ts'
import { type Cell, type CellGroup, isShown, isWithheld, type SuppressInput } from './types.ts'

interface Asked {
  readonly input: SuppressInput
  readonly total: CellGroup
  readonly own: ReadonlyMap<string, Counts>
  readonly cells: ReadonlyMap<string, Cell>
}

/** Groups that make up all students, as the plan says or their names: of these, the ones of which anything is entered. */
function sharing({ input, total, own }: Asked): readonly (readonly string[])[] {
  const names = namesOf(input.groups)
  const { groups, addsUp } = asFiguresAdd(input, names, own)
  const named = names.pools().flatMap(({ whole, parts }) => (whole === total.id ? [parts.filter(names.isOne)] : []))
  const said = [...addsUp].map((d) => groups.filter((g) => g.dimension === d).map((g) => g.id))
  return [...said, ...named]
    .map((ids) => ids.filter((id) => id !== total.id && (input.readings.has(id) || own.get(id)?.n != null)))
    .filter((ids) => ids.length > 2)
}

/**
 * Of how many children a public share is that stands alone without its number: what the other rows leave of all students,
 * where it agrees with how many of them did. Whoever has counted the group that is withheld finds it so, and often the
 * share's decimals alone say it.
 */
export function sharesAlone(asked: Asked): ReadonlyMap<string, Counts> {
  const { input, total, own, cells } = asked
  const isOpen = (id: string) => own.get(id)?.n == null && isShown(cells.get(id))
  const all = own.get(total.id) ?? unknown
  const found = new Map<string, Counts>()
  if (all.n === null || all.did === null || ![...cells.keys()].some((id) => id !== total.id && isOpen(id))) return found
  for (const ids of sharing(asked)) {
    const [id, ...more] = ids.filter((part) => own.get(part)?.n == null)
    if (id === undefined || more.length > 0 || !isOpen(id)) continue
    const left = less(all, [sum(ids.flatMap((part) => (part === id ? [] : (own.get(part) ?? unknown))))])
    if (left.n === null || left.n < 1 || left.did === null) continue
    const counts = countsOf({ ...input.readings.get(id), n: left.n }, input.unit)
    if (counts.did !== null && Math.abs(counts.did - left.did) <= counts.slack + left.slack) found.set(id, counts)
  }
  return found
}

/**
 * Rows of which nobody said the number of children, each alone among those that make up all students, though the plan
 * does not say how many all are: a report card does. One of the others has to keep it company. What stands in a public
 * source whole gives nothing away that it has not.
 */
export function uncountedAlone(asked: Asked): readonly (readonly string[])[] {
  const { input, total, own, cells } = asked
  const isSilent = (id: string) => {
    const cell = cells.get(id)
    return own.get(id)?.n == null && (isWithheld(cell) || input.readings.get(id)?.state === 'notReported')
  }
  if (own.get(total.id)?.n != null || ![...cells.keys()].some((id) => id !== total.id && isSilent(id))) return []
  return sharing(asked).flatMap((ids) => {
    const others = ids.filter((id) => !isSilent(id))
    const counted = others.every((id) => isShown(cells.get(id)) && own.get(id)?.n != null)
    const isPublic = others.every((id) => input.readings.get(id)?.public === true)
    return others.length === ids.length - 1 && counted && !isPublic ? [others] : []
  })
}
