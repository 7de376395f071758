import { asFiguresAdd } from './adding.ts'
import { type Counts, countsOf, less, possible, printable, sum, unknown } from './counts.ts'
import { namesOf } from './named.ts'
import type { Partition } from './search.ts'
import { type CellGroup, noTotal, type SuppressInput } from './types.ts'

const completed = new WeakMap<readonly CellGroup[], readonly CellGroup[]>()

/** The groups, with all students among them where the plan lists no row of these. */
export function withTotal(groups: readonly CellGroup[]): readonly CellGroup[] {
  if (groups.some((g) => g.isTotal)) return groups
  const made = completed.get(groups) ?? [{ id: noTotal, isTotal: true }, ...groups]
  completed.set(groups, made)
  return made
}

/**
 * All students without a number of their own: it follows as soon as the groups are counted that make them up, by the
 * plan or by their names; or, if neither says anything, or all but a few, by the lists they are in.
 */
export function allStudentsOf(
  { groups: said, addsUp: ticked, readings, unit, printed, floor }: SuppressInput,
  all: CellGroup,
  counts: ReadonlyMap<string, Counts>,
) {
  const own = counts.get(all.id)
  const n = own?.n ?? null
  if (own !== undefined && n !== null && own.did !== null) return own
  const names = namesOf(said)
  const { groups, addsUp } = asFiguresAdd({ groups: said, addsUp: ticked }, names, counts)
  const together = (ids: readonly string[]) => {
    const members = ids.filter((id) => id !== all.id && (readings.has(id) || counts.get(id)?.n != null))
    const counted = sum(members.map((id) => counts.get(id) ?? unknown))
    return counted.n === null || counted.n === 0 ? [] : [{ ...counted, n: counted.n }]
  }
  const listed = Map.groupBy(groups, (g) => g.dimension)
  const idsOf = (dimension: string | undefined) => (listed.get(dimension) ?? []).map((g) => g.id)
  const named = names.pools().filter(({ whole, parts }) => whole === all.id && parts.length > 1)
  // Several races together are no race beside them.
  const sizeOf = (id: string) => counts.get(id)?.n ?? 0
  // “Never” and “not English learners” may mean the same, so that one of them alone is beside English learners.
  const isWidest = (id: string, at: number, of: readonly string[]) =>
    of.every((o, i) => o === id || !names.same(o, id) || sizeOf(o) < sizeOf(id) || (sizeOf(o) === sizeOf(id) && at < i))
  const single = named.map(({ parts }) => parts.filter(names.isOne).filter(isWidest))
  const ends = [...listed.keys()].flatMap((of) => (of !== undefined && names.areEnds(idsOf(of)) ? [idsOf(of)] : []))
  const known = [...[...addsUp].map(idsOf), ...single, ...ends].flatMap(together)
  const strange = [...listed.keys()].map((dimension) =>
    idsOf(dimension).filter((id) => id !== all.id && !names.says(id)),
  )
  const sums = (of: readonly (readonly string[])[]) => of.filter((ids) => ids.length > 1).flatMap(together)
  // Two schools that have hardly more children than all races have all: a reader who adds up either finds who is in no race.
  const leavesFew = (of: Counts): boolean => {
    const left = known.map((own) => less(of, [own]))
    const isSome = left.every((l) => (l.n as number) > 0 && (l.n as number) < 2 * floor && possible(l))
    return isSome && !left.every((l) => printable(l, floor))
  }
  const counted = known.length > 0 ? [...known, ...sums(strange).filter(leavesFew)] : sums(strange)
  // Those with the most children: of others some were left out.
  const most = counted.toSorted((a, b) => b.n - a.n || Number(b.did !== null) - Number(a.did !== null))[0]
  // Where the list of groups says how many all are, those who make them up say how many of them did.
  if (most === undefined || n !== null) return counted.find((c) => c.n === n) ?? own
  const reading = readings.get(all.id) ?? printed?.get(all.id)?.at(-1)
  return reading?.figure === undefined ? most : countsOf({ ...reading, n: most.n }, unit)
}

/**
 * All students as two dimensions have them that hold as many, and as many who did, if the number of all students
 * contradicts both: counted on another day, or mistyped. Printed girls and boys give it to a reader who adds them up.
 * Undefined if nothing contradicts, or no two dimensions agree.
 */
export function agreedTotal(groups: readonly CellGroup[], counts: ReadonlyMap<string, Counts>): Counts | undefined {
  const total = groups.find((g) => g.isTotal)
  const all = total && counts.get(total.id)
  if (total === undefined || all === undefined || all.n === null) return undefined
  const names = namesOf(groups)
  const listed = Map.groupBy(groups, (g) => g.dimension)
  const ways = [
    ...[...listed].flatMap(([dimension, of]) => (dimension === undefined ? [] : [of.map((g) => g.id)])),
    ...names.pools().flatMap(({ whole, parts }) => (whole === total.id ? [parts] : [])),
  ]
  const sums = ways.flatMap((way) => {
    const ids = way.filter((id) => counts.get(id)?.n != null && (names.isOne(id) || !names.says(id)))
    const of = sum(ids.flatMap((id) => counts.get(id) ?? []))
    return ids.length > 1 && of.n ? [{ ids, of }] : []
  })
  const agree = (a: Counts, b: Counts) =>
    a.n === b.n && (a.did === null || b.did === null || Math.abs(a.did - b.did) <= a.slack + b.slack)
  return sums.find(
    ({ ids, of }) =>
      !possible(less(all, [of])) && sums.some((o) => agree(o.of, of) && o.ids.every((id) => !ids.includes(id))),
  )?.of
}

/**
 * All students where the share of those who did is rounded: as many did as in the groups that make them up, if that can be
 * so. Undefined where these don't say so with one voice. What the plan says adds up is believed before sums that rounding
 * alone lets agree.
 */
export function summedTotal(
  total: string,
  partitions: readonly Partition[],
  counts: ReadonlyMap<string, Counts>,
): Counts | undefined {
  const all = counts.get(total)
  const sums = partitions.flatMap(({ whole, parts, exact, declared }) => {
    const together = sum(parts.map((id) => counts.get(id) ?? unknown))
    const holdsAll = exact || (declared && together.n === all?.n)
    return whole === total && holdsAll ? [{ declared, did: together.did }] : []
  })
  const said = sums.filter(({ declared }) => declared)
  const [did, ...more] = new Set((said.length > 0 ? said : sums).map((s) => s.did))
  if (did == null || more.length > 0 || all === undefined) return undefined
  if (all.n === null || all.did === null || all.didNot === null || Math.abs(did - all.did) > all.slack) return undefined
  return { ...all, did, didNot: all.n - did }
}
