import type { Aside } from '../cells/cells.ts'
import type { FileReading } from '../figures/readings.ts'
import { doubtKey } from './neighbors.ts'

/** Statisticians write 9, 99, 999 or their negatives where nothing is known. */
const nines = /^-?9+(\.0+)?$/

/** Figures of nines alone, in a file that has such numbers where no figure can be one; by the key of a doubt. */
export function nothingKnown(
  readings: readonly FileReading[],
  aside: readonly Aside[],
  groups: ReadonlyMap<string, string>,
): readonly (readonly [string, string])[] {
  const code = aside.find(({ cell }) => nines.test(cell.trim()))?.cell.trim()
  if (code === undefined) return []
  return readings.flatMap((r): (readonly [string, string])[] =>
    r.figure !== null && nines.test(String(r.figure))
      ? [
          [
            doubtKey(groups.get(r.group) ?? '', r.year),
            `“${r.figure}” may mean “not known”, as “${code}” does in another row.`,
          ],
        ]
      : [],
  )
}
