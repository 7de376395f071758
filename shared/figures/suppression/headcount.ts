import type { PrintedCell } from '../printed.ts'
import { LARGE, type OneNumber, oneNumberOf, SOME } from './one-number.ts'
import { rounded } from './rounded.ts'
import type { Cell, Reading, SuppressInput } from './types.ts'
import { isShown } from './types.ts'
import { withTotal } from './whole.ts'

/** Children of the largest group (`LARGE`), and how many times the floor that is, from which on each with its own number is a headcount. */
const TIMES = 10
/** Children of the largest group, and how many times the floor, where figures are numbers. */
const SOME_DOZENS = 30
const NUMBER_TIMES = 3

/**
 * A table that counts children, and nothing that they did: “Enrollment”, where each figure is its row's own number of
 * children; or how those who did are made up, “Share of students in advanced courses”, where each row is of all of them.
 * There a row's figure says how many children are in it, and those who did are all of them: so it is asked what the list
 * of groups is asked. Undefined for any other table.
 */
export function asHeadcount(input: SuppressInput): AsHeads | undefined {
  const whole = wholeOfHeads(input)
  if (whole === undefined) return undefined
  // In a small table each number is asked what those who did are asked, too: it may be that all of them did. Hardly so where
  // figures are numbers: 66 White and 31 Black students in AP courses, with as many beside each as the number of children.
  const parts = input.groups.flatMap((g) => (g.isTotal ? [] : (counted(input.readings.get(g.id))?.n ?? [])))
  const [large, times] = input.unit === 'count' ? [SOME_DOZENS, NUMBER_TIMES] : [LARGE, TIMES]
  const least = Math.max(large, times * input.floor)
  if (whole === 'own' && Math.max(...parts) < least) return undefined
  if (whole !== 'own' && !whole.heads) return { asked: uncounted(input, whole), alone: true }
  const asHeads = <T extends Reading | PrintedCell>(one: T): T => inHeads(one, input.unit, whole)
  const asked: SuppressInput = {
    ...input,
    unit: 'score',
    readings: new Map([...input.readings].map(([id, r]) => [id, asHeads(r)])),
    ...(input.printed && { printed: new Map([...input.printed].map(([id, list]) => [id, list.map(asHeads)])) }),
  }
  if (whole === 'own') return { asked, alone: true }
  return { asked: withAll(rounded(asked, input, whole.of), whole), alone: !whole.mayBeOwn }
}

/**
 * All students, who are as many as the shares are of: where they have no row, each row says so. A row of theirs keeps what it
 * has: a figure without its number, or that nobody reported one.
 */
function withAll(asked: SuppressInput, { of, mayBeOwn }: OneNumber): SuppressInput {
  const groups = withTotal(asked.groups)
  const total = groups.find((g) => g.isTotal)
  if (mayBeOwn || total === undefined || asked.readings.has(total.id)) return asked
  return { ...asked, groups, readings: new Map([...asked.readings, [total.id, { figure: of, n: of }]]) }
}

interface AsHeads {
  readonly asked: SuppressInput
  /** False where it may be no headcount, so that it is asked what any table is asked besides. */
  readonly alone: boolean
}

/** One number in every line, which is no row's own: then the number of students is not entered for any. */
function uncounted(input: SuppressInput, { of, rows }: OneNumber): SuppressInput {
  const without = <T extends Reading | PrintedCell>(one: T): T =>
    one.n === of ? { ...one, n: undefined, numerator: undefined } : one
  const ofRow = <T>(id: string, one: T, as: (one: T) => T): T => (rows.has(id) ? as(one) : one)
  return {
    ...input,
    readings: new Map([...input.readings].map(([id, r]) => [id, ofRow(id, r, without)])),
    ...(input.printed && {
      printed: new Map([...input.printed].map(([id, list]) => [id, ofRow(id, list, (l) => l.map(without))])),
    }),
  }
}

type Headed = Pick<SuppressInput, 'unit' | 'readings' | 'groups' | 'addsUp'>

/** The number of students in a row of such a table, or of any other. */
export const headsOf = (input: Headed): (<T extends Reading | PrintedCell>(one: T) => T) => {
  const whole = wholeOfHeads(input)
  const heads = whole === 'own' || whole?.heads ? whole : undefined
  return (one) => (heads === undefined ? one : inHeads(one, input.unit, heads))
}

/**
 * The number of students that each row is a share of; `own`: each of its own; undefined if each may be a group of
 * that size.
 */
function wholeOfHeads({ unit, readings, groups, addsUp }: Headed): OneNumber | 'own' | undefined {
  const rows = groups.flatMap((g) => {
    const own = counted(readings.get(g.id))
    return own === undefined ? [] : [{ ...own, id: g.id, group: g }]
  })
  const all = rows.find(({ group }) => group.isTotal)
  const isShare = ({ figure, n }: Figure) => all !== undefined && Math.abs(figure - (100 * n) / all.n) < 0.1
  const isCounted = unit === 'count' ? ({ figure, n }: Figure) => figure === n : unit === 'percent' && isShare
  const isSome = rows.filter((r) => r !== all).length >= SOME
  return isSome && isCounted !== false && rows.every(isCounted) ? 'own' : oneNumberOf({ unit, groups, addsUp }, rows)
}

function inHeads<T extends Reading | PrintedCell>(one: T, unit: SuppressInput['unit'], whole: OneNumber | 'own'): T {
  const own = counted(one)
  if (own === undefined) return one
  if (whole === 'own') return { ...one, n: own.n, numerator: undefined }
  const heads = own.numerator ?? (unit === 'count' ? own.figure : Math.round((own.figure * own.n) / 100))
  return { ...one, n: heads, numerator: undefined }
}

/** The cells of such a table with their own figures again. */
export const withFigures = (cells: ReadonlyMap<string, Cell>, input: SuppressInput): ReadonlyMap<string, Cell> =>
  new Map(
    [...cells].flatMap(([id, cell]): [string, Cell][] => {
      if (!input.readings.has(id)) return input.groups.some((g) => g.id === id) ? [[id, { none: 'empty' }]] : []
      const { n, numerator, figure } = input.readings.get(id) ?? {}
      // Nobody is a figure, too, and no row without one.
      if ('none' in cell && cell.none === 'empty' && figure !== undefined && n) return [[id, { withheld: 'small' }]]
      return [[id, isShown(cell) ? { ...cell, n: n ?? null, numerator: numerator ?? null } : cell]]
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
