import { type Cell, cellText, isBlank, type Rows } from '../cells/cells.ts'

/**
 * A share and its number of students in one cell: “305 of 500 (61%)”, “61% (n = 500)”. If the two agree by
 * arithmetic, the share is the figure, and the number gets a separate column; a cell in which they don't is left as
 * it is, and reported.
 */

interface Pair {
  readonly share: string
  readonly of: number
  /** How many did it, where the cell says so. */
  readonly did: number | null
  /** The cell itself says that the number is of all who were counted. */
  readonly says: boolean
}

const number = (text: string): number => Number(text.replaceAll(',', ''))
const didFirst = /^(\d[\d,]*)\s*(?:\/|of|out of)\s*(\d[\d,]*)\s*[(:=–—-]\s*(\d+(?:\.\d+)?)\s*%\)?$/i
const shareFirst = /^(\d+(?:\.\d+)?)\s*%\s*[(:=–—-]\s*(\d[\d,]*)\s*(?:\/|of|out of)\s*(\d[\d,]*)\)?$/i
const shareOf = /^(\d+(?:\.\d+)?)\s*%\s*\(\s*(n\s*=\s*|of\s+)?(\d[\d,]*)\s*\)$/i

function pairIn(cell: Cell): Pair | null {
  const text = cellText(cell).trim()
  const [, a, b, c = ''] = didFirst.exec(text) ?? []
  if (a !== undefined && b !== undefined) return { share: c, of: number(b), did: number(a), says: true }
  const [, share, did, of] = shareFirst.exec(text) ?? []
  if (share !== undefined && did !== undefined && of !== undefined)
    return { share, of: number(of), did: number(did), says: true }
  const [, alone, says, many] = shareOf.exec(text) ?? []
  return alone === undefined || many === undefined
    ? null
    : { share: alone, of: number(many), did: null, says: says !== undefined }
}

/** The half of the last digit that a share is written with, in percent. */
const rounding = (share: string): number => 0.5 / 10 ** (share.split('.')[1]?.length ?? 0) + 1e-9
/** True if the share is possible for a whole number of these students, or for the number that the cell gives. */
function agrees({ share, of, did }: Pair): boolean {
  const many = did ?? Math.round((Number(share) / 100) * of)
  return of > 0 && many <= of && Math.abs((many / of) * 100 - Number(share)) <= rounding(share)
}
/** How likely a share agrees with a number that has nothing to do with it: of 800 students nearly every one does. */
const chance = ({ share, of }: Pair): number => Math.min(1, ((of + 1) * 2 * rounding(share)) / 100)
const RARE = 0.05

/** The pairs of a column, by their rows; null where it has few, or where chance would do as well. */
function pairsIn(rows: Rows, from: number, column: number): ReadonlyMap<number, Pair> | null {
  const found = new Map<number, Pair>()
  let filled = 0
  for (let k = from; k < rows.length; k++) {
    const cell = rows[k]?.[column] ?? ''
    if (isBlank(cell) || !/\d/.test(cellText(cell))) continue
    filled++
    const pair = pairIn(cell)
    if (pair !== null) found.set(k, pair)
    // A large table is seen through at once.
    else if (found.size === 0 && filled > 20) return null
  }
  const right = [...found].filter(([, pair]) => agrees(pair))
  if (right.length < 2 || right.length < filled / 2) return null
  const unsaid = [...found.values()].filter((p) => !p.says)
  const proven = unsaid.every(agrees) && unsaid.reduce((all, p) => all * chance(p), 1) < RARE
  return unsaid.length > 0 && !proven ? null : new Map(right)
}

/** A table with such cells taken apart. */
export function withPairsApart(
  rows: Rows,
  header: number | null,
  headings: readonly string[],
): { readonly rows: Rows; readonly parted: readonly number[] } {
  if (header === null || headings.some((h) => /^n$/i.test(h.trim()))) return { rows, parted: [] }
  const found = headings.flatMap((heading, i) => {
    const pairs = pairsIn(rows, header + 1, i)
    return pairs === null ? [] : [{ i, heading, pairs }]
  })
  if (found.length === 0) return { rows, parted: [] }
  const width = Math.max(headings.length, ...rows.map((row) => row.length))
  const parted = rows.map((row, k): readonly Cell[] => {
    const whole: Cell[] = [...row, ...Array.from({ length: row.length === 0 ? 0 : width - row.length }, () => '')]
    if (k < header || row.length === 0) return whole
    const more = found.map(
      ({ heading, pairs }): Cell =>
        k === header ? (found.length === 1 ? 'N' : `${heading} N`) : (pairs.get(k)?.of ?? ''),
    )
    for (const { i, pairs } of found) {
      const pair = pairs.get(k)
      if (pair !== undefined) whole[i] = `${pair.share}%`
    }
    return [...whole, ...more]
  })
  return { rows: parted, parted: found.map((f) => f.i) }
}
