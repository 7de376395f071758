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
  const whole = wholeOfHeads(input)
  if (whole === undefined) return undefined
  // In a small table each number is asked what those who did are asked, too: it may be that all of them did.
  const parts = input.groups.flatMap((g) => (g.isTotal ? [] : (counted(input.readings.get(g.id))?.n ?? [])))
  if (Math.max(...parts) < Math.max(LARGE, TIMES * input.floor)) return undefined
  const asHeads = <T extends Reading | PrintedCell>(one: T): T => inHeads(one, input.unit, whole)
  return {
    ...input,
    unit: 'score',
    readings: new Map([...input.readings].map(([id, r]) => [id, asHeads(r)])),
    ...(input.printed && { printed: new Map([...input.printed].map(([id, list]) => [id, list.map(asHeads)])) }),
  }
}

type Headed = Pick<SuppressInput, 'unit' | 'readings' | 'groups'>

/** What a row of such a table says, or of any other: how many children are in it. */
export const headsOf = (input: Headed): (<T extends Reading | PrintedCell>(one: T) => T) => {
  const whole = wholeOfHeads(input)
  return (one) => (whole === undefined ? one : inHeads(one, input.unit, whole))
}

/** Of what number of children each row is a share; `own`: each of its own; undefined where it is no headcount. */
function wholeOfHeads({ unit, readings, groups }: Headed): number | 'own' | undefined {
  if (unit !== 'percent' && unit !== 'count') return undefined
  const rows = groups.flatMap((g) => {
    const own = counted(readings.get(g.id))
    return own === undefined ? [] : [{ ...own, g }]
  })
  if (rows.filter(({ g }) => !g.isTotal).length < SOME) return undefined
  const all = rows.find(({ g }) => g.isTotal)
  const isShare = ({ figure, n }: Figure) => all !== undefined && Math.abs(figure - (100 * n) / all.n) < 0.1
  const isOwn = rows.every(unit === 'count' ? ({ figure, n }) => figure === n : isShare)
  return isOwn ? 'own' : sharedNumber(rows, unit)
}

function inHeads<T extends Reading | PrintedCell>(one: T, unit: SuppressInput['unit'], whole: number | 'own'): T {
  const own = counted(one)
  if (own === undefined) return one
  if (whole === 'own') return { ...one, n: own.n, numerator: undefined }
  const heads = own.numerator ?? (unit === 'count' ? own.figure : Math.round((own.figure * whole) / 100))
  return { ...one, n: heads, numerator: undefined }
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
