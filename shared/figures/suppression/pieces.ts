import { type Counts, possible, printable } from './counts.ts'

/**
 * Rows that overlap: grades 3 to 5 and 5 to 6, “Hispanic or Black” and “Black or Asian”, three groups with students
 * in two. Each holds some of the same pieces, and a reader who adds and subtracts reaches sets that no row names.
 */
export interface Pieced {
  readonly id: string
  /** Its pieces, by their places in the list of all pieces. */
  readonly holds: readonly number[]
  readonly counts: Counts
}

/** The most pieces whose every set up to a size is tried; beyond it, single pieces and neighbors. */
const MOST_PIECES = 15
const EVERY = 8

const isZero = (n: number): boolean => Math.abs(n) < 1e-9

interface Reduced {
  readonly at: number
  readonly values: readonly number[]
  /** How often each row is taken to come to this. */
  readonly by: readonly number[]
}

/** What is left of a set after removing everything that rows say, and by which rows. */
function reduced(basis: readonly Reduced[], values: readonly number[], by: readonly number[]) {
  let [own, used] = [values, by]
  for (const b of basis) {
    const times = own[b.at] as number
    if (isZero(times)) continue
    own = own.map((v, i) => v - times * (b.values[i] as number))
    used = used.map((v, i) => v - times * (b.by[i] as number))
  }
  return { own, used }
}

function basisOf(rows: readonly Pieced[], pieces: number): readonly Reduced[] {
  const basis: Reduced[] = []
  for (const [r, { holds }] of rows.entries()) {
    const one = Array.from({ length: pieces }, (_, i) => (holds.includes(i) ? 1 : 0))
    const { own, used } = reduced(
      basis,
      one,
      rows.map((_, i) => (i === r ? 1 : 0)),
    )
    const at = own.findIndex((v) => !isZero(v))
    if (at < 0) continue
    const by = own[at] as number
    basis.push({ at, values: own.map((v) => v / by), by: used.map((v) => v / by) })
  }
  return basis
}

/** Sets of pieces that somebody may ask about. */
function setsOf(pieces: number): readonly (readonly number[])[] {
  if (pieces <= EVERY)
    return Array.from({ length: 2 ** pieces - 1 }, (_, bits) =>
      Array.from({ length: pieces }, (_, i) => i).filter((i) => (bits + 1) & (1 << i)),
    )
  return Array.from({ length: pieces }, (_, from) =>
    Array.from({ length: pieces - from }, (_, n) => Array.from({ length: n + 1 }, (_, i) => from + i)),
  ).flat()
}

/**
 * Sets of too few children that follow from rows that overlap, since one is taken away from others: by the rows that tell
 * it, the one of most children first. Each is found as often as there are ways to it that share no such row.
 */
export function fewOfPieces(
  rows: readonly Pieced[],
  pieces: number,
  floor: number,
  sets: readonly (readonly number[])[] = pieces > MOST_PIECES ? [] : setsOf(pieces),
): readonly (readonly string[])[] {
  const found: (readonly string[])[] = []
  const counted = rows.filter((r) => r.counts.n !== null)
  if (!counted.some((a) => counted.some((b) => overlap(a, b)))) return found
  for (const set of sets) {
    let left = counted.filter(({ holds }) => holds.length !== set.length || !set.every((i) => holds.includes(i)))
    for (;;) {
      const told = tellingOf(left, pieces, set)
      if (told === undefined || !isFew(told, floor)) break
      const ids = told
        .toSorted((a, b) => (b.row.counts.n as number) - (a.row.counts.n as number))
        .map(({ row }) => row.id)
      found.push(ids)
      left = left.filter(({ id }) => id !== ids[0])
    }
  }
  return found
}

/** Whether two rows share some pieces, and each has some that the other has not. */
export const overlap = (a: Pick<Pieced, 'holds'>, b: Pick<Pieced, 'holds'>): boolean =>
  a.holds.some((i) => b.holds.includes(i)) &&
  a.holds.some((i) => !b.holds.includes(i)) &&
  b.holds.some((i) => !a.holds.includes(i))

interface Times {
  readonly row: Pieced
  readonly times: number
}

/**
 * The rows that make up a set by adding and subtracting; undefined if nothing is subtracted, or they do not give it.
 */
function tellingOf(rows: readonly Pieced[], pieces: number, set: readonly number[]): readonly Times[] | undefined {
  const wanted = Array.from({ length: pieces }, (_, i) => (set.includes(i) ? 1 : 0))
  const { own, used } = reduced(
    basisOf(rows, pieces),
    wanted,
    rows.map(() => 0),
  )
  if (!own.every(isZero)) return undefined
  const told = rows.flatMap((row, i) => (isZero(used[i] as number) ? [] : [{ row, times: -(used[i] as number) }]))
  return told.some(({ times }) => times < 0) ? told : undefined
}

function isFew(told: readonly Times[], floor: number): boolean {
  const add = (key: 'n' | 'did' | 'didNot') =>
    told.some(({ row }) => row.counts[key] === null)
      ? null
      : Math.round(told.reduce((s, { row, times }) => s + times * (row.counts[key] as number), 0))
  const slack = told.reduce((s, { row, times }) => s + Math.abs(times) * row.counts.slack, 0)
  const left = { n: add('n'), did: add('did'), didNot: add('didNot'), slack }
  return left.n !== null && left.n > 0 && possible(left) && !printable(left, floor)
}
