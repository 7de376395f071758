import { apartIn, offBy } from './one-number.ts'
import type { Reading, SuppressInput } from './types.ts'

interface Row {
  readonly id: string
  readonly group: SuppressInput['groups'][number]
  readonly heads: number
  /** By how many children it may be off; none where the children were counted, and not only their share given. */
  readonly off: number
}

/**
 * The numbers of students that shares of one number leave open: two percent of 518 are eight to twelve. A number that
 * may be below the floor is treated like one that is; and numbers that add up to all only within rounding are
 * adjusted until they do, or else nobody would see what the others leave of one.
 */
export function rounded(asked: SuppressInput, given: SuppressInput, of: number): SuppressInput {
  const { floor, groups } = asked
  const all = [...given.readings.values()].filter((r): r is Reading & { figure: number } => r.figure !== undefined)
  const half = offBy(given.unit, all, of)
  const rows = groups.flatMap((group): Row[] => {
    const [heads, numerator] = [asked.readings.get(group.id)?.n, given.readings.get(group.id)?.numerator]
    const off = numerator == null ? half : 0
    // No percent of 372 may be one child.
    return typeof heads === 'number' ? [{ id: group.id, group, heads: heads === 0 && off >= 1 ? 1 : heads, off }] : []
  })
  const total = rows.find(({ group }) => group.isTotal)
  const most = total?.heads ?? of
  const isFew = (n: number, off: number) => n >= floor && n - off < floor
  const few = rows.filter((r) => r.heads - r.off < floor || (r !== total && isFew(most - r.heads, r.off)))
  const readings = new Map(asked.readings)
  for (const { id, heads } of rows) readings.set(id, { ...readings.get(id), n: heads } as Reading)
  const parts = rows.filter((r) => r !== total)
  for (const list of apartIn(given, parts)) {
    const off = list.reduce((s, r) => s + r.off, 0)
    const left = most - list.reduce((s, r) => s + r.heads, 0)
    // All of them, but for rounding; or too few beside them, as far as rounding tells.
    const by = Math.abs(left) <= off + list.length / 2 ? left : isFew(left, off) ? left - floor + 1 : 0
    for (const [id, n] of spread(list, by)) readings.set(id, { ...readings.get(id), n } as Reading)
  }
  return { ...asked, readings, also: new Set([...(asked.also ?? []), ...few.map((r) => r.id)]) }
}

/**
 * Spreads a number of students, more or fewer, over rows in the plan's order, on each as far as its rounding allows.
 */
function spread(list: readonly Row[], by: number): readonly (readonly [id: string, n: number])[] {
  let left = by
  const room = list.map((r) => (r.off > 0 ? Math.max(1, Math.floor(r.off)) : 0))
  const put = list.map(() => 0)
  for (let round = 0; left !== 0 && room.some((most) => most > round); round++)
    for (const [i, r] of list.entries()) {
      const next = (put[i] as number) + Math.sign(left)
      if (left === 0 || Math.abs(next) > (room[i] as number) || r.heads + next < 1) continue
      put[i] = next
      left -= Math.sign(left)
    }
  return list.map((r, i) => [r.id, r.heads + (put[i] as number)] as const)
}
