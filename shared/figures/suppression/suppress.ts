import { Decision } from './decide.ts'
import type { Cell, CellGroup, SuppressInput } from './types.ts'

type Cells = ReadonlyMap<string, Cell>

/** So many tables are kept, the last ones asked for: more than the largest plan has, a few megabytes. */
const MOST = 4000
const kept = new Map<string, Cells>()

/**
 * Decides every cell of one measure in one year. Groups without a reading come back as `none`. The same question has the
 * same answer, whatever plan it is asked of: a word that changed somewhere else decides no table anew.
 */
export function suppress(input: SuppressInput): Cells {
  const key = contentOf(input)
  const cells = kept.get(key) ?? new Decision(input).run()
  // Asked for last: it goes last.
  kept.delete(key)
  kept.set(key, cells)
  for (const oldest of kept.size > MOST ? kept.keys() : []) {
    kept.delete(oldest)
    break
  }
  return cells
}

/** All that a decision rests on, in its order: what is left out of this would be taken from another table. */
function contentOf(input: SuppressInput): string {
  const { groups, addsUp, readings, floor, unit, neverPublicSmall, printed, counted, countedBefore, also } = input
  const complete = { groups, addsUp, readings, floor, unit, neverPublicSmall, printed, counted, countedBefore, also }
  return JSON.stringify(complete satisfies Record<keyof SuppressInput, unknown>, plainly)
}

const groupLists = new WeakMap<readonly CellGroup[], string>()

function plainly(name: string, value: unknown): unknown {
  // The groups of a plan are the same list for each of its tables.
  if (name === 'groups') {
    const list = value as readonly CellGroup[]
    const known = groupLists.get(list) ?? JSON.stringify(list, plainly)
    groupLists.set(list, known)
    return known
  }
  return value instanceof Map || value instanceof Set ? [...value] : value
}
