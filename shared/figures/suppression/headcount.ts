import type { PrintedCell } from '../printed.ts'
import { countsOf } from './counts.ts'
import type { Cell, Reading, SuppressInput } from './types.ts'
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
  if (whole === 'own' && Math.max(...parts) < Math.max(LARGE, TIMES * input.floor)) return undefined
  const asHeads = <T extends Reading | PrintedCell>(one: T): T => inHeads(one, input.unit, whole)
  // Of two percent of 518, in whole percents, there are eight at the least: too few to be told of, whatever they are.
  const few = [...input.readings].flatMap(([id, r]) =>
    whole !== 'own' && isFewAtLeast(r, input.unit, whole, input.floor) ? [id] : [],
  )
  return {
    ...input,
    unit: 'score',
    also: new Set([...(input.also ?? []), ...few]),
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
  if (unit !== 'percent' && unit !== 'count' && unit !== 'rate') return undefined
  const rows = groups.flatMap((g) => {
    const own = counted(readings.get(g.id))
    return own === undefined ? [] : [{ ...own, g }]
  })
  const all = rows.find(({ g }) => g.isTotal)
  const parts = rows.filter(({ g }) => !g.isTotal)
  const isShare = ({ figure, n }: Figure) => all !== undefined && Math.abs(figure - (100 * n) / all.n) < 0.1
  const isOwn = unit !== 'rate' && rows.every(unit === 'count' ? ({ figure, n }) => figure === n : isShare)
  if (isOwn) return parts.length < SOME ? undefined : 'own'
  // No part is as large as its whole, and several large groups are not as large as each other: that is what they are shares of.
  const n = parts[0]?.n
  const isCertain = all !== undefined ? parts.length > 1 : parts.length >= SOME && n !== undefined && n >= LARGE
  return isCertain && rows.every((r) => r.n === n) ? n : undefined
}

/** Whether a share that was rounded may be of fewer children than the floor. */
function isFewAtLeast(one: Reading, unit: SuppressInput['unit'], whole: number, floor: number): boolean {
  const { did, slack } = countsOf(one, unit === 'count' ? 'count' : 'percent')
  return counted(one) !== undefined && whole > 0 && did !== null && did >= floor && did - slack < floor
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
