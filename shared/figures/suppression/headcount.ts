import type { PrintedCell } from '../printed.ts'
import type { Cell, CellGroup, Reading, SuppressInput } from './types.ts'
import { isShown } from './types.ts'

/** Children of the largest group, and how many times the floor that is, from which on a table is taken for a headcount. */
const LARGE = 100
const TIMES = 10

/** Fewer rows than this may have one number by accident. */
const SOME = 3

/**
 * A table that counts children, and nothing that they did: “Enrollment”, where each figure is its row's own number of
 * children; or how those who did are made up, “Share of students in advanced courses”, where each row is of all of them.
 * There a row's figure says how many children are in it, and those who did are all of them: so it is asked what the list
 * of groups is asked. Undefined for any other table.
 */
export function asHeadcount(input: SuppressInput): SuppressInput | undefined {
  const { unit, readings, groups } = input
  if (unit !== 'percent' && unit !== 'count') return undefined
  const rows = groups.flatMap((g) => {
    const own = counted(readings.get(g.id))
    return own === undefined ? [] : [{ ...own, g }]
  })
  const parts = rows.filter(({ g }) => !g.isTotal)
  if (parts.length < SOME) return undefined
  const all = rows.find(({ g }) => g.isTotal)
  const isShare = ({ figure, n }: Figure) => all !== undefined && Math.abs(figure - (100 * n) / all.n) < 0.1
  const isOwn = rows.every(unit === 'count' ? ({ figure, n }) => figure === n : isShare)
  const whole = isOwn ? undefined : sharedNumber(rows, unit)
  if (!isOwn && whole === undefined) return undefined
  // In a small table each number is asked what those who did are asked, too: it may be that all of them did.
  if (Math.max(...parts.map(({ n }) => n)) < Math.max(LARGE, TIMES * input.floor)) return undefined
  const heads = ({ figure, numerator }: Figure): number =>
    numerator ?? (unit === 'count' ? figure : Math.round((figure * (whole ?? 0)) / 100))
  const asHeads = <T extends Reading | PrintedCell>(one: T): T => {
    const own = counted(one)
    return own === undefined ? one : { ...one, n: isOwn ? own.n : heads(own), numerator: undefined }
  }
  return {
    ...input,
    unit: 'score',
    readings: new Map([...readings].map(([id, r]) => [id, asHeads(r)])),
    ...(input.printed && { printed: new Map([...input.printed].map(([id, list]) => [id, list.map(asHeads)])) }),
  }
}

/** The cells of such a table with their own figures again. */
export const withFigures = (cells: ReadonlyMap<string, Cell>, input: SuppressInput): ReadonlyMap<string, Cell> =>
  new Map(
    [...cells].map(([id, cell]) => {
      const { n, numerator } = input.readings.get(id) ?? {}
      return [id, isShown(cell) ? { ...cell, n: n ?? null, numerator: numerator ?? null } : cell]
    }),
  )

interface Figure {
  readonly figure: number
  readonly n: number
  readonly numerator?: number | undefined
}
const counted = (one: Reading | PrintedCell | undefined): Figure | undefined => {
  const { figure, n, numerator } = one ?? {}
  if (typeof figure !== 'number' || typeof n !== 'number' || n === 0) return undefined
  return { figure, n, numerator: numerator ?? undefined }
}

/**
 * The one number of children that all rows are shares of. No part is as large as its whole, so that all students beside
 * them settle it; without those, the rows of one category come to all of them, but for rounding.
 */
function sharedNumber(
  rows: readonly (Figure & { readonly g: CellGroup })[],
  unit: 'percent' | 'count',
): number | undefined {
  const all = unit === 'percent' ? 100 : rows[0]?.n
  const n = rows[0]?.n
  if (n === undefined || all === undefined || rows.some((r) => r.n !== n)) return undefined
  const total = rows.find(({ g }) => g.isTotal)
  if (total) return total.figure === all ? n : undefined
  const sums = Map.groupBy(rows, ({ g }) => g.dimension)
  const isWhole = [...sums.values()].some(
    (of) =>
      of.length >= SOME && Math.abs(of.reduce((s, { figure }) => s + figure, 0) - all) <= (unit === 'percent' ? 1 : 0),
  )
  return isWhole ? n : undefined
}
