import { otherEnd } from '../../domain/usual-groups.ts'
import { type Counts, less, possible, printable, sum, unknown } from './counts.ts'
import { apartWays, isWithout, MOST_SHARING } from './cuts.ts'
import { othersOf } from './others-of.ts'
import { fewOfPieces } from './pieces.ts'
import { sharing } from './pieces-named.ts'
import type { CellGroup } from './types.ts'
import { rowBehind } from './unions.ts'

/** What rows that join groups tell together, by their numbers: a few who are in two of them, or in one alone. */

/** The grade between preschool and kindergarten, that few districts have. */
const transitional = '-1'

/** Rows that together give a few children away, since they overlap: those that tell it, the one of most children first. */
export function fewInPieces(
  groups: readonly CellGroup[],
  own: ReadonlyMap<string, Counts>,
  floor: number,
): readonly (readonly string[])[] {
  const pieced = groups.flatMap(({ id, pieces }) => {
    const counts = own.get(id)
    return pieces && counts && counts.n !== null ? [{ id, ...pieces, counts }] : []
  })
  return [...Map.groupBy(pieced, (row) => row.of)].flatMap(([of, rows]) => {
    if (!rows.some((row) => row.each.length > 1)) return []
    const each = [...new Set(rows.flatMap((row) => row.each))].sort((a, b) => Number(a) - Number(b) || (a < b ? -1 : 1))
    // “Pre-K to 1” holds nobody between preschool and kindergarten where no row begins or ends there.
    const isSaid = (piece: string) => rows.some((row) => [row.each[0], row.each.at(-1)].includes(piece))
    if (of.startsWith('grade') && each.includes(transitional) && !isSaid(transitional))
      each.splice(each.indexOf(transitional), 1)
    const at = (row: (typeof rows)[number]) => row.each.map((piece) => each.indexOf(piece)).filter((i) => i >= 0)
    if (of !== sharing)
      return fewOfPieces(
        rows.map((row) => ({ id: row.id, holds: at(row), counts: row.counts })),
        each.length,
        floor,
      )
    if (each.length > MOST_SHARING) return []
    // A child may be in two of these, or in all: the pieces are those who are in just these.
    const regions = Array.from({ length: 2 ** each.length - 1 }, (_, i) => i + 1)
    const within = (is: (bits: number) => boolean) => regions.flatMap((bits, i) => (is(bits) ? [i] : []))
    const counted = rows.map((row) => ({
      id: row.id,
      holds: within((bits) => at(row).some((i) => bits & (1 << i))),
      counts: row.counts,
    }))
    const inAll = regions.map((set) => within((bits) => (bits & set) === set))
    return fewOfPieces(counted, regions.length, floor, [...inAll, ...regions.map((_, i) => [i])])
  })
}

/**
 * Rows that together give a few children away: those who are in two groups at once, or in one of them alone. The row of
 * both is named first.
 */
export function fewInUnions(
  groups: readonly CellGroup[],
  own: ReadonlyMap<string, Counts>,
  floor: number,
  isTold: (id: string) => boolean,
): readonly (readonly string[])[] {
  const total = groups.find((g) => g.isTotal)
  const othersThan = (id: string) => (total ? less(own.get(total.id) ?? unknown, [own.get(id) ?? unknown]) : unknown)
  // Where a table lacks the row of English learners that the plan has, “Not English learners” tells about them.
  const rowOfOthers = (id: string): string | undefined => {
    const group = own.get(id)?.n == null ? groups.find((g) => g.id === id) : undefined
    return group && groups.find((g) => own.get(g.id)?.n != null && areEnds(g, group))?.id
  }
  const countsIn = (id: string): Counts => {
    const row = rowBehind(id) ?? rowOfOthers(id)
    if (row === undefined) return own.get(id) ?? unknown
    return isTold(row) ? othersThan(row) : unknown
  }
  const isFew = (left: Counts) => left.n !== null && left.n > 0 && possible(left) && !printable(left, floor)
  const rows = groups.flatMap(({ id, unions = [], ...group }) =>
    [...unions, ...othersOf({ id, ...group }, groups)].flatMap(({ parts, all, none, open }) => {
      const whole = none ? othersThan(id) : countsIn(id)
      const isFewTwice = (of: readonly string[]) => isFew(less(sum(of.map(countsIn)), [whole]))
      const inTwo = all && isFewTwice(parts)
      // One of its groups is told in other words than its row, which the numbers tell.
      const beside = open ? groups.filter((g) => mayBeMeant(g) && g.id !== id && !parts.includes(g.id)) : []
      const meant = beside.find((g) => isFewTwice([...parts, g.id]))
      const alone = parts.filter(
        (part) => isTold(rowBehind(part) ?? rowOfOthers(part) ?? part) && isFew(less(whole, [countsIn(part)])),
      )
      if (inTwo) return [[id, ...parts]]
      if (meant) return [[id, ...parts, meant.id]]
      // With the other races “Asian or Pacific Islander” is all students, and “Asian” is what tells of Pacific Islanders.
      const isOfRaces = apartWays.has(group.pieces?.of ?? '')
      const isRow = (part: string) => rowBehind(part) === undefined && rowOfOthers(part) === undefined
      return alone.map((part) => (isOfRaces && isRow(part) ? [part, id] : [id, part]))
    }),
  )
  return rows.map((ids) => ids.map((id) => rowBehind(id) ?? rowOfOthers(id) ?? id))
}

/** Rows whose groups, by their numbers of children, share none: then they add up to the row like parts of it. */
export function unionsThatAddUp(
  groups: readonly CellGroup[],
  base: ReadonlyMap<string, Counts>,
): readonly {
  readonly whole: string
  readonly parts: readonly string[]
  readonly exact: true
  readonly declared: false
}[] {
  const size = (id: string) => base.get(id)?.n ?? Number.NaN
  return groups.flatMap(({ id, unions = [] }) =>
    unions.flatMap(({ parts, all, none }) =>
      all && !none && parts.reduce((n, part) => n + size(part), 0) === size(id)
        ? [{ whole: id, parts, exact: true, declared: false } as const]
        : [],
    ),
  )
}

/** Whether a row may be one that another names in its own words: no race, no gender, and not all students. */
const mayBeMeant = ({ isTotal, gone, cuts }: CellGroup): boolean =>
  !isTotal && !gone && ![...(cuts?.keys() ?? [])].some((way) => apartWays.has(way))

/** Whether a group is all others of another, by the two ends of a usual way, or by a word such as “not” before its name. */
function areEnds(others: CellGroup, group: CellGroup): boolean {
  const [[way, of] = ['', null], ...more] = others.cuts ?? []
  const end = of === null || more.length > 0 ? undefined : otherEnd(way, of)
  if (end !== undefined) return group.cuts?.size === 1 && group.cuts.get(way) === end
  const [first = '', ...rest] = others.words ?? []
  return isWithout(first) && rest.length > 0 && rest.join(' ') === group.words?.join(' ')
}
