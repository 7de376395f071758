import { namesOf } from './named.ts'
import type { CellGroup, Union } from './types.ts'
import { rowBehind } from './unions.ts'

/**
 * What a row of several groups together says of these, though children may be in two of them. It holds no more children than they
 * do, no more who did and no more who did not; and as many as each of them at the least. So these numbers, each so many times, are
 * together none or more.
 */
export interface Bound {
  /** The row of several groups, and those that it is of. */
  readonly whole: string
  readonly parts: readonly string[]
  readonly times: ReadonlyMap<string, number>
}

const known = new WeakMap<readonly CellGroup[], readonly Bound[]>()

/** What the names of rows of several groups together say so: read once per list. */
export function unionBounds(groups: readonly CellGroup[]): readonly Bound[] {
  const bounds = known.get(groups) ?? groups.flatMap((g) => boundsOf(g, groups))
  known.set(groups, bounds)
  return bounds
}

function boundsOf({ id, unions = [] }: CellGroup, groups: readonly CellGroup[]): readonly Bound[] {
  const total = groups.find((g) => g.isTotal)?.id
  const timesOf = (of: readonly (readonly [id: string, times: number])[]): ReadonlyMap<string, number> | undefined => {
    const times = new Map<string, number>()
    const put = (one: string, by: number) => times.set(one, (times.get(one) ?? 0) + by)
    for (const [one, by] of of) {
      const row = rowBehind(one)
      if (row === undefined) put(one, by)
      else if (total === undefined) return undefined
      // “Students without disabilities” stand for those with some: all students but these.
      else
        for (const [end, sign] of [
          [total, by],
          [row, -by],
        ] as const)
          put(end, sign)
    }
    return times
  }
  const whole = ({ none }: Union, times: number): readonly (readonly [string, number])[] =>
    none
      ? [
          [total ?? '', times],
          [id, -times],
        ]
      : [[id, times]]
  const made = (union: Union, parts: readonly string[], times: number): readonly Bound[] => {
    const all =
      union.none && total === undefined
        ? undefined
        : timesOf([...whole(union, times), ...parts.map((part) => [part, -times] as const)])
    return all === undefined ? [] : [{ whole: id, parts: parts.map((part) => rowBehind(part) ?? part), times: all }]
  }
  const most = unions.filter((u) => u.all && !unions.some((wide) => isWithin(u, wide, groups)))
  const least = new Map(unions.flatMap((u) => u.parts.map((part) => [`${u.none} ${part}`, { u, part }] as const)))
  return [
    ...most.flatMap((u) => [u.parts, apartFrom(u.parts, groups)].flatMap((parts) => made(u, parts, -1))),
    ...[...least.values()].flatMap(({ u, part }) => made(u, [part], 1)),
  ]
}

/** Whether all children of one row are the other's, as the names say. */
function isHeld(part: string, whole: string, groups: readonly CellGroup[]): boolean {
  if (part === whole || groups.some((g) => g.id === whole && g.unions?.some((u) => !u.none && u.parts.includes(part))))
    return true
  const names = namesOf(groups)
  return names.says(part) && names.says(whole) && names.inside(whole, part) && !names.same(whole, part)
}

/** Whether all groups of one set are in those of another, so that nothing is sure but what that one says: “Ever English learners” hold the present ones. */
function isWithin(few: Union, wide: Union, groups: readonly CellGroup[]): boolean {
  if (few === wide || few.none !== wide.none || !wide.all) return false
  const areIn = (some: Union, all: Union) => some.parts.every((a) => all.parts.some((b) => isHeld(a, b, groups)))
  return areIn(few, wide) && !areIn(wide, few)
}

/** Without those that are another one's: homeless children are among the poor, where the numbers do not say otherwise. */
const apartFrom = (parts: readonly string[], groups: readonly CellGroup[]): readonly string[] =>
  parts.filter((part) => !parts.some((whole) => whole !== part && isHeld(part, whole, groups)))
