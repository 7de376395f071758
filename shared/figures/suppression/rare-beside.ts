import { namesOfMeasure } from '../names-out.ts'
import type { TablesPlan as Plan } from '../parts.ts'
import { type Counts, countsOf, isOfDays } from './counts.ts'
import { relationOf } from './outcome-names.ts'
import { type FamilyTable, unitOf } from './tables.ts'

/**
 * Measures of which hardly any child did, or hardly any did not, beside others of the same children. Where two of 763 were
 * suspended a table goes as a whole, or nearly: that is no reason to withhold who reads, which tells how many children there
 * are, and not who was suspended.
 */

/** Other outcomes that are laid side by side to see whether they tell a rare one, and tables of which such are sought. */
const MOST_TOGETHER = 3
const MOST_TABLES = 14

type CountsIn = ReadonlyMap<string, Counts>

/** One of so many children did, or did not, at the most. */
const SELDOM = 8

/** Whether few did, or did not: fewer than twice the floor, as many as leave a small group no more, or one of so many. */
function isFew({ n, did, didNot }: Counts, floor: number): boolean {
  if (did === null || didNot === null) return false
  const few = Math.min(did, didNot)
  return few < 2 * floor || few * SELDOM < (n as number)
}

/** Tables of something rare, by their keys. */
interface Rare {
  /** Those that no others of the same children tell, among some of what is not rare. */
  readonly alone: ReadonlySet<string>
  /** Those that others make up in each row: who is often absent, and who is so a little, tell who is so most of the time. */
  readonly madeUp: ReadonlySet<string>
}

/** Which tables of the same children are of something rare. */
export function rareBeside(plan: Plan, family: readonly FamilyTable[], total: string | undefined, floor: number): Rare {
  const nothing = { alone: new Set<string>(), madeUp: new Set<string>() }
  if (family.length < 2 || total === undefined) return nothing
  const tables = family.map(({ key, of, readings }) => {
    const unit = unitOf(plan, of)
    return { key, of, unit, counts: new Map([...readings].map(([id, r]) => [id, countsOf(r, unit)])) }
  })
  const rare = tables.filter(
    ({ unit, counts }) => unit !== 'score' && !isOfDays(unit) && isFew(counts.get(total) ?? none, floor),
  )
  if (rare.length === 0 || tables.length > MOST_TABLES) return nothing
  const isRare = (key: string) => rare.some((t) => t.key === key)
  // Who was suspended more than once was suspended: what the wider one tells of a row is the most of the narrower one.
  const isRelated = ({ key, of }: (typeof tables)[number]) =>
    tables.some(
      (t) => t.key !== key && !isRare(t.key) && (t.of.measure === of.measure || relate(plan, of.measure, t.of.measure)),
    )
  const isTold = ({ key, counts }: (typeof tables)[number]) =>
    makeUp(
      counts,
      tables.flatMap((t) => (t.key === key ? [] : [t.counts])),
      total,
    )
  const madeUp = new Set(rare.filter(isTold).map(({ key }) => key))
  const alone = rare.filter((t) => rare.length < tables.length && !madeUp.has(t.key) && !isRelated(t))
  return { alone: new Set(alone.map(({ key }) => key)), madeUp }
}

/** Whether the names of two measures say that one outcome is inside the other, or that nobody reached both. */
function relate(plan: Plan, one: string, other: string): boolean {
  const [own, others] = [one, other].map((of) => namesOfMeasure(plan, of).map(({ short, phrase }) => [short, phrase]))
  return (own ?? []).some((a) =>
    (others ?? []).some((b) => [relationOf(a, b), relationOf(b, a)].some(({ inside, apart }) => inside || apart)),
  )
}

const none: Counts = { n: null, did: null, didNot: null, slack: 0 }

/** Whether who did here follows from who did in some others, in each row: all but those who met each lower level. */
function makeUp(counts: CountsIn, others: readonly CountsIn[], total: string): boolean {
  const own = counts.get(total) ?? none
  const from = (at: number, set: readonly (readonly [CountsIn, 1 | -1])[]): boolean => {
    if (set.length > 0 && [-1, 0, 1, 2].some((all) => agrees([counts, set, all], total))) return true
    if (set.length === MOST_TOGETHER) return false
    for (let i = at; i < others.length; i++)
      for (const sign of [1, -1] as const) if (from(i + 1, [...set, [others[i] as CountsIn, sign]])) return true
    return false
  }
  return own.did !== null && (from(0, []) || areTheRest(counts, others, total))
}

/**
 * Whether those who did are all that many others leave: of five outcomes each child has one, be it that they finished, are still
 * here, earned another diploma or the GED, or left.
 */
function areTheRest(counts: CountsIn, others: readonly CountsIn[], total: string): boolean {
  const { n, did } = counts.get(total) ?? none
  const told = others.flatMap((of) => {
    const { did, slack } = of.get(total) ?? none
    return did === null ? [] : [{ of, did, slack }]
  })
  const after = told.map((_, at) => told.slice(at).reduce((s, o) => s + o.did + o.slack, 0))
  const from = (at: number, set: readonly (readonly [CountsIn, -1])[], more: number): boolean => {
    if (set.length > MOST_TOGETHER && agrees([counts, set, 1], total)) return true
    for (let i = at; i < told.length && more <= (after[i] as number); i++) {
      const { of, did, slack } = told[i] as (typeof told)[number]
      if (did <= more + slack && from(i + 1, [...set, [of, -1]], more - did)) return true
    }
    return false
  }
  return n !== null && did !== null && from(0, [], n - did)
}

/** Whether those who did are the others, added and taken away, and so many times all students: in all, and in each row. */
function agrees(
  [counts, set, all]: readonly [CountsIn, readonly (readonly [CountsIn, 1 | -1])[], number],
  total: string,
): boolean {
  const isSo = (id: string): boolean | undefined => {
    const own = counts.get(id) ?? none
    const others = set.map(([of]) => of.get(id) ?? none)
    if (own.n === null || own.did === null || others.some((o) => o.did === null)) return undefined
    const sum = set.reduce((s, [, sign], i) => s + sign * (others[i]?.did as number), all * own.n)
    return Math.abs(sum - own.did) <= others.reduce((s, o) => s + o.slack, own.slack)
  }
  return isSo(total) === true && [...counts.keys()].every((id) => isSo(id) !== false)
}
