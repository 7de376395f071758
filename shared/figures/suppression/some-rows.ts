import { usualWays } from '../../domain/usual-group-names.ts'
import { nameTexts } from '../names-out.ts'
import type { TablesPlan as Plan } from '../parts.ts'
import { type Counts, countsOf, printable } from './counts.ts'
import { stemsOf } from './part-of.ts'
import { floorOf, shapeOf } from './shape.ts'
import { byTable, type Counted, countedIn, timeOf, unitOf } from './tables.ts'

/** A measure of as many children as some rows of another one have together, and as many of them who did. */
interface OfSome {
  readonly whole: string
  readonly part: string
}

/** In a longer category any number is some sum of its rows, but for sums of a few: there are few high schools among many schools. */
const MOST_ROWS = 14
const MOST_OF_MANY = 24
const FEW_OF_MANY = 5

/**
 * “High school reading” beside “Reading” with a row of each school: its children are those of some of the rows, one of which is too
 * small to be told of, whatever its name says.
 */
export const someRows = byTable<OfSome>('some rows', foundIn)

function foundIn(plan: Plan): ReadonlyMap<string, readonly string[]> {
  const total = shapeOf(plan).groups.find((g) => g.isTotal)?.id
  const found = new Map<string, string[]>()
  if (total === undefined) return found
  for (const tables of Map.groupBy(countedIn(plan, total).values(), (t) => timeOf(t.of)).values())
    for (const whole of tables) {
      const sets = rowsOf(plan, whole)
      const its = sets.length === 0 ? new Set<string>() : wordsIn(plan, whole)
      const parts = sets.length === 0 ? [] : tables.filter((t) => mayBeOf(plan, t, whole, its))
      for (const part of parts.filter(({ all }) => sets.some((rows) => addUp(rows, all)))) {
        const text = JSON.stringify({ whole: whole.key, part: part.key } satisfies OfSome)
        for (const key of [whole.key, part.key]) found.set(key, [...(found.get(key) ?? []), text])
      }
    }
  return found
}

/** The rows of each category of a table, where one of them is too small: of schools, grades and programs, and of no usual groups. */
function rowsOf(plan: Plan, { of, readings }: Counted): readonly (readonly Counts[])[] {
  const unit = unitOf(plan, of)
  const floor = floorOf(plan)
  const groups = shapeOf(plan).groups.filter((g) => {
    const isUsual = [...(g.cuts?.keys() ?? [])].some((way) => usualWays.has(way))
    return !g.isTotal && !isUsual && g.dimension !== undefined && readings.get(g.id)?.n
  })
  return [...Map.groupBy(groups, (g) => g.dimension).values()].flatMap((list) => {
    const rows = list.map((g) => countsOf(readings.get(g.id), unit))
    const isAsked = rows.length > 2 && rows.length <= MOST_OF_MANY && rows.some((r) => !printable(r, floor))
    return isAsked ? [rows] : []
  })
}

function mayBeOf(plan: Plan, part: Counted, whole: Counted, its: ReadonlySet<string>): boolean {
  const [n, all] = [part.all.n, whole.all.n]
  if (n === null || all === null || n >= all || part.all.did === null || part.of.measure === whole.of.measure)
    return false
  if (unitOf(plan, part.of) !== unitOf(plan, whole.of)) return false
  return [...wordsIn(plan, part)].some((word) => its.has(word))
}

const words = new WeakMap<readonly string[], ReadonlySet<string>>()

/** The words of a measure's names, and not of who is counted. */
function wordsIn(plan: Plan, { of }: Counted): ReadonlySet<string> {
  const texts = nameTexts(plan, of.measure)
  const known = words.get(texts) ?? new Set(texts.flatMap((text, i) => (i % 3 === 2 ? [] : [...stemsOf(text)])))
  words.set(texts, known)
  return known
}

/** Whether some rows, two at the least, are as many children, and as many who did but for rounding. */
function addUp(rows: readonly Counts[], { n, did, slack }: Counts): boolean {
  const sorted = rows.toSorted((a, b) => (b.n ?? 0) - (a.n ?? 0))
  const most = rows.length > MOST_ROWS ? FEW_OF_MANY : rows.length
  const from = (at: number, left: number, who: number, off: number, took: number): boolean => {
    if (left === 0) return took > 1 && Math.abs(who) <= off
    const row = sorted[at]
    // The largest come first: as many more as may be have to be enough.
    if (row === undefined || left < 0 || left > (most - took) * (row.n ?? 0)) return false
    return (
      from(at + 1, left - (row.n ?? 0), who - (row.did ?? 0), off + row.slack, took + 1) ||
      from(at + 1, left, who, off, took)
    )
  }
  return n !== null && did !== null && from(0, n, did, slack, 0)
}
