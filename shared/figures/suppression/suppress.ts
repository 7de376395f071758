import { Decision } from './decide.ts'
import { asHeadcount, withFigures } from './headcount.ts'
import { withoutTwins } from './twins.ts'
import { type Cell, type CellGroup, isWithheld, type Reading, type SuppressInput } from './types.ts'

type Cells = ReadonlyMap<string, Cell>

/**
 * The most tables that are kept, the last ones asked for: more than the largest plan has, each as it is today, as if no paper
 * had told of it, and both again as papers told them; some 30 MB then.
 */
const MOST = 10_000
const kept = new Map<string, Cells>()

/**
 * Decides every cell of one measure in one year. Groups without a reading come back as `none`. The same question has
 * the same answer, whatever plan asks it: a changed word elsewhere decides no table again.
 */
export function suppress(input: SuppressInput): Cells {
  const key = contentOf(input)
  const cells = kept.get(key) ?? decideOnce(input)
  // Asked for last: it goes last.
  kept.delete(key)
  kept.set(key, cells)
  for (const oldest of kept.size > MOST ? kept.keys() : []) {
    kept.delete(oldest)
    break
  }
  return cells
}

const givenAway = new WeakSet<Cells>()
const rare = new WeakSet<Cells>()

function decideOnce(input: SuppressInput): Cells {
  const { asked, withTwins } = withoutTwins(input)
  const decided = decide(asked)
  return marked(withTwins(decided), decided)
}

/** Cells that are laid out in another way: few in them are as rare as before, and known as much. */
export function marked(cells: Cells, as: Cells): Cells {
  if (givenAway.has(as)) givenAway.add(cells)
  if (rare.has(as)) rare.add(cells)
  return cells
}

/** Rows that have their number of children and no figure yet are asked like those that a source withholds, and counts. */
function decide(input: SuppressInput): Cells {
  const isTotal = new Set(input.groups.flatMap((g) => (g.isTotal ? [g.id] : [])))
  const counted = [...input.readings].flatMap(([id, { figure, n, state, ...rest }]): [string, Reading][] =>
    figure === undefined && n && state !== 'withheld' && state !== 'notReported' && !isTotal.has(id)
      ? [[id, { ...rest, n, state: 'withheld' }]]
      : [],
  )
  if (counted.length === 0) return decideAll(input)
  const pending = new Set(counted.map(([id]) => id))
  const cells = decideAll({ ...input, readings: new Map([...input.readings, ...counted]) }, pending)
  return marked(new Map([...cells, ...counted.map(([id]) => [id, { none: 'empty' } as const] as const)]), cells)
}

function decideAll(input: SuppressInput, pending?: ReadonlySet<string>): Cells {
  const heads = asHeadcount(input)
  const counted = heads && !heads.alone ? new Decision(heads.asked, pending).run() : new Map<string, Cell>()
  // Numbers that may be shares, or the size of each group, are tested as both.
  const held = [...counted].flatMap(([id, c]) => (isWithheld(c) ? [id] : []))
  const also = held.length > 0 ? new Set([...(input.also ?? []), ...held]) : input.also
  const decision = new Decision(heads?.alone ? heads.asked : { ...input, ...(also && { also }) }, pending)
  const cells = heads?.alone ? withFigures(decision.run(), input) : decision.run()
  if (decision.givesAway) givenAway.add(cells)
  if (decision.isRare) rare.add(cells)
  return cells
}

/** Whether these cells, as they were decided, leave a small number that nothing keeps any more: it is out. */
export const isGivenAway = (cells: Cells): boolean => givenAway.has(cells)

/** All that a decision rests on, in its order: what is left out of this would be taken from another table. */
function contentOf(input: SuppressInput): string {
  const { groups, addsUp, comparedWith, readings, floor, unit, neverPublicSmall } = input
  const { printed, counted, countedBefore, told, also } = input
  // Written out as plain lists, since a large plan asks this some thousand times at once.
  const rest = {
    ...{ floor, unit, neverPublicSmall, addsUp: [...addsUp], readings: [...readings] },
    comparedWith: comparedWith && [...comparedWith],
    ...{ printed: printed && [...printed], counted: counted && [...counted], also: also && [...also] },
    countedBefore: countedBefore && [...countedBefore],
    told: told && [...told].map(([id, of]) => [id, [...of]]),
  } satisfies Record<Exclude<keyof SuppressInput, 'groups'>, unknown>
  return `${listOf(groups)}${JSON.stringify(rest)}`
}

const lists = new WeakMap<readonly CellGroup[], number>()
/** Lists that say the same have one number; of no more of them than this is it known. */
const numbers = new Map<string, number>()
const MOST_LISTS = 1000
let numbered = 0

/** The groups of a plan are the same list for each of its tables. */
function listOf(groups: readonly CellGroup[]): number {
  const known = lists.get(groups)
  if (known !== undefined) return known
  const text = JSON.stringify(groups.map((g) => ({ ...g, cuts: g.cuts && [...g.cuts] })))
  if (numbers.size > MOST_LISTS) numbers.clear()
  const number = numbers.get(text) ?? numbered++
  numbers.set(text, number)
  lists.set(groups, number)
  return number
}

/** Whether these are of something that hardly any child did, or hardly any did not. */
export const isRare = (cells: Cells): boolean => rare.has(cells)
