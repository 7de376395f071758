import { asFiguresAdd } from './adding.ts'
import { type Counts, countsOf, halfStep, less, possible, printable, sum, unknown } from './counts.ts'
import { namesOf } from './named.ts'
import { type Cell, type CellGroup, isShown, isWithheld, type SuppressInput } from './types.ts'

interface Asked {
  readonly input: SuppressInput
  readonly total: CellGroup
  readonly own: ReadonlyMap<string, Counts>
  readonly cells: ReadonlyMap<string, Cell>
}

/**
 * Groups that make up all students, by the plan or by their names, three of them or two ends of one dimension: those
 * of them with an entry.
 */
function sharing({ input, total, own }: Asked): readonly (readonly string[])[] {
  const names = namesOf(input.groups)
  const { groups, addsUp } = asFiguresAdd(input, names, own)
  const named = names.pools().flatMap(({ whole, parts }) => (whole === total.id ? [parts.filter(names.isOne)] : []))
  const said = [...addsUp].map((d) => groups.filter((g) => g.dimension === d).map((g) => g.id))
  const two = [...Map.groupBy(groups, (g) => g.dimension)].flatMap(([dimension, of]) =>
    dimension !== undefined && of.length === 2 ? [of.map((g) => g.id)] : [],
  )
  return [...said, ...named, ...two]
    .map((ids) => ids.filter((id) => id !== total.id && (input.readings.has(id) || own.get(id)?.n != null)))
    .filter((ids) => ids.length > 2 || names.areEnds(ids))
}

/**
 * The number of students behind a single public share without its number: what the other rows leave of all students,
 * if it agrees with how many of them did. A reader who has counted the withheld group finds it that way, and often
 * the share's decimals alone give it.
 */
export function sharesAlone(asked: Asked): ReadonlyMap<string, Counts> {
  const { input, total, own, cells } = asked
  const isOpen = (id: string) => own.get(id)?.n == null && isShown(cells.get(id))
  const all = own.get(total.id) ?? unknown
  const found = new Map<string, Counts>()
  if (all.n === null || all.did === null || ![...cells.keys()].some((id) => id !== total.id && isOpen(id))) return found
  for (const ids of sharing(asked).filter((of) => of.length > 2)) {
    const id = ids.find((part) => own.get(part)?.n == null)
    if (id === undefined || !isOpen(id)) continue
    const left = less(all, [sum(ids.flatMap((part) => (part === id ? [] : (own.get(part) ?? unknown))))])
    if (left.n === null || left.n < 1 || left.did === null) continue
    const counts = countsOf({ ...input.readings.get(id), n: left.n }, input.unit)
    // If these are too few to print, one of the others is withheld, and nobody finds them. If one is withheld already, or a
    // sent document has some of them, that would not help, and the share counts as what it is.
    const areShown = ids.every((part) => part === id || isShown(cells.get(part)))
    if (!printable(counts, input.floor) && areShown && (input.printed?.size ?? 0) === 0) continue
    if (counts.did !== null && Math.abs(counts.did - left.did) <= counts.slack + left.slack) found.set(id, counts)
  }
  return found
}

/** A share without a number, one of two rows that by the plan are all students: its number follows once the other is withheld. */
export interface OfTwo {
  readonly counts: Counts
  readonly beside: string
}

/**
 * What one of two rows leaves is the other. Where that one goes for somebody else's sake, a reader finds both: of twelve children
 * one did, and 16.7 percent of one row are one of six.
 */
export function sharesOfTwo({ input, total, own, cells }: Asked): ReadonlyMap<string, OfTwo> {
  const all = own.get(total.id) ?? unknown
  const two = [...input.addsUp].map((d) => input.groups.filter((g) => g.dimension === d && input.readings.has(g.id)))
  return new Map(
    two.flatMap((of) => {
      const share = of.find(({ id }) => own.get(id)?.n == null && isShown(cells.get(id)))
      const beside = of.find((g) => g !== share)?.id
      if (share === undefined || beside === undefined || of.length !== 2) return []
      const left = less(all, [own.get(beside) ?? unknown])
      const counts = countsOf({ ...input.readings.get(share.id), n: left.n ?? undefined }, input.unit)
      const isIt = counts.did !== null && Math.abs(counts.did - (left.did ?? Infinity)) <= counts.slack + left.slack
      return isIt && left.n ? [[share.id, { counts, beside }]] : []
    }),
  )
}

/**
 * Rows of which one must be withheld because public shares beside them without a number would give their numbers of
 * students: 32.0 and 50.0 percent of 27 together, nine of whom did, are 25 students, and two. A table that is whole
 * in a public source gives nothing away. More than two shares are not searched: they leave more.
 */
export function sharesTold(asked: Asked): readonly string[] | undefined {
  const { input, total, own, cells } = asked
  const all = own.get(total.id) ?? unknown
  if (all.n === null || all.did === null || input.unit !== 'percent') return undefined
  const isCounted = (id: string) => own.get(id)?.n != null && isShown(cells.get(id))
  for (const ids of sharing(asked)) {
    const [counted, open] = [ids.filter(isCounted), ids.filter((id) => !isCounted(id))]
    const shares = open.map((id) => (isShown(cells.get(id)) ? input.readings.get(id)?.figure : undefined))
    if (open.length === 0 || open.length > 2 || shares.includes(undefined)) continue
    const left = less(all, [sum(counted.map((id) => own.get(id) ?? unknown))])
    if (
      possible(left) &&
      sizesOf(shares as number[], left, input.floor).some(({ of, few }) => few && of.size < input.floor)
    )
      return counted.filter((id) => input.readings.get(id)?.public !== true)
  }
  return undefined
}

/** How many children may be behind a share, and whether some of these numbers are too few to be told of. */
interface Sizes {
  readonly of: Set<number>
  few: boolean
}

/** The possible sizes behind each of one or two shares with a known sum of students and of those who did. */
function sizesOf(shares: readonly number[], left: Counts, floor: number): readonly Sizes[] {
  const [first, second] = shares as readonly [number, number?]
  const [n, did] = [left.n as number, left.did as number]
  const off = Math.min(halfStep(first), halfStep(second ?? first))
  /** The range of those who did among so many; 0 for the second share if there is none. */
  const didOf = (figure: number | undefined, of: number): readonly [number, number] =>
    figure === undefined
      ? [0, 0]
      : [
          Math.max(0, Math.ceil((of * (figure - off)) / 100 - 1e-9)),
          Math.min(of, Math.floor((of * (figure + off)) / 100 + 1e-9)),
        ]
  const sizes: readonly [Sizes, Sizes] = [
    { of: new Set(), few: false },
    { of: new Set(), few: false },
  ]
  const [least, most] = second === undefined ? [n, n] : [1, n - 1]
  for (let one = least; one <= most; one++) {
    const both = [[one, didOf(first, one)] as const, [n - one, didOf(second, n - one)] as const]
    const [low, high] = both.reduce(([l, h], [, [a, b]]) => [l + a, h + b], [0, 0])
    if (both.some(([, [a, b]]) => a > b) || low > did + left.slack || high < did - left.slack) continue
    for (const [at, [size, ends]] of both.entries()) {
      sizes[at]?.of.add(size)
      for (const d of ends) if (!printable({ n: size, did: d, didNot: size - d }, floor)) sizes[at as 0 | 1].few = true
    }
  }
  return second === undefined ? [sizes[0]] : sizes
}

/**
 * Rows without a number of students, each the only such row among those that make up all students, though the plan
 * does not give the number of all: a report card does. One of the others has to keep it company. A table that is
 * whole in a public source gives nothing away.
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
