import type { TablesPlan as Plan } from '../parts.ts'
import { alike } from './alike.ts'
import { type Counts, countsOf, saysExactly } from './counts.ts'
import { type Crossed, crossedSums } from './crossed-sums.ts'
import { familyOf } from './family.ts'
import { eachGrade } from './grade-names.ts'
import { isGroupName } from './group-beside.ts'
import type { Known, Place, Sum } from './joint.ts'
import { isList, listKey, printedAt, readingsAt, unitAt } from './listed.ts'
import { pairsAt, widened, withinOf } from './of-group.ts'
import { floorOf, shapeOf } from './shape.ts'
import { sumsAt } from './sums.ts'
import { isOnlyCounted, joinedBy, type Left, sumsByGrades } from './sums-by-grades.ts'
import { type FamilyTable, keyOf, type Readings, type Table, tableOf } from './tables.ts'
import type { Cell, Reading } from './types.ts'
import { allStudentsOf, withTotal } from './whole.ts'

type Cells = ReadonlyMap<string, Cell>

/**
 * A table, a list of groups, or students without either: those of grade 4 alone, or of schools that the plan has not.
 */
export interface Sheet {
  readonly key: string
  /** As the plan has it; nothing of children who have no table. */
  readonly own: ReadonlyMap<string, Counts>
  /** Those counts with as much room as any rounding leaves, for figures that contradict each other else. */
  readonly roughly: ReadonlyMap<string, Counts>
  readonly cells: Cells
  /** Rows with a known number of students, from other tables of the same students. */
  readonly counted: ReadonlyMap<string, Known>
  /** Rows that documents have printed as they are today. */
  readonly out: ReadonlySet<string>
  /**
   * Rows that measures of one group make in it, and that it doesn't list, with the keys of these, which go with them; or without,
   * where they go for nobody, as all students of a school.
   */
  readonly lent: ReadonlyMap<string, string | undefined>
  /** One of its rows may be withheld. */
  readonly isOpen: boolean
  /** It is a measure of one group, and not of a school or grade: no report card has how many all of its children are. */
  readonly isOfGroup: boolean
  /** How many all students are is taken from the groups that make them up, if nothing speaks against it. */
  readonly isGuessed?: boolean
  /** Nobody is said to have done anything. */
  readonly onlyCounts: boolean
  /** Nobody asks who is in it, and it may be empty. */
  readonly isLoose: boolean
  /** The rows of measures that say how many all of its children are, where it is what two of these have in common. */
  readonly rows?: readonly Place[]
}

export interface Laid {
  readonly sheets: readonly Sheet[]
  readonly sums: readonly Sum[]
}

type Made = Left & Partial<Pick<Sheet, 'own' | 'roughly' | 'cells' | 'isOfGroup' | 'rows'>>

/** Tables that take part in sums, grouped by connection. */
export function laidOut(plan: Plan, decided: ReadonlyMap<string, Cells>, total: string): readonly Laid[] {
  const made = new Map<string, Made>()
  const sums = new Map<string, Sum>()
  const put = (sum: Sum): void => {
    const name = `${sum.whole} of ${sum.parts.toSorted().join('\n\n')}`
    if (!sum.heads || !sums.has(name)) sums.set(name, sum)
  }
  for (const key of decided.keys()) {
    for (const text of sumsAt(plan, key, total)) {
      const way = text.slice(0, 4)
      const [whole = '', ...parts] = JSON.parse(text.slice(5)) as string[]
      const heads = way === 'head' || [whole, ...parts].some((k) => isOnlyCounted(plan, k))
      if (way === 'full' || way === 'time' || way === 'head') {
        put({ whole, parts, heads })
        continue
      }
      const left = `left of ${[whole, ...parts.toSorted()].join('\n\n')}`
      made.set(left, { onlyCounts: heads, isLoose: way !== 'some' && made.get(left)?.isLoose !== false })
      put({ whole, parts: [...parts, left], heads })
    }
  }
  for (const sum of sumsByGrades(plan, [...decided.keys()], total, made)) put(sum)
  for (const key of new Set([...sums.values()].flatMap((s) => [s.whole, ...s.parts])))
    if (decided.has(key) && key !== listKey) for (const sum of ofSame(plan, key, total)) put(sum)
  const crossed = crossedSums(plan, [...sums.values()], decided)
  for (const sum of crossed.sums) put(sum)
  for (const [key, set] of crossed.sets) made.set(key, setOf(set, total))
  return connected([...sums.values()]).map((of) => {
    const used = new Set(of.flatMap((s) => [s.whole, ...s.parts]))
    return { sums: of, sheets: [...used].sort().map((key) => sheetOf(plan, key, made.get(key), decided, total)) }
  })
}

/** Children of two measures at once, with how many they are. */
function setOf({ all }: Crossed, total: string): Made {
  const own = new Map(all ? [[total, all.counts]] : [])
  const cells = new Map(all ? [[total, all.cell]] : [])
  return { own, roughly: own, cells, isOfGroup: true, rows: all?.rows ?? [], onlyCounts: false, isLoose: true }
}

export const connected = (sums: readonly Sum[]): readonly (readonly Sum[])[] =>
  joinedBy(sums, (s) => [s.whole, ...s.parts])

/** Other tables of the same children, whose heads are these, and the list of groups where it is of them. */
function ofSame(plan: Plan, key: string, total: string): readonly Sum[] {
  const own = readingsAt(plan, tableOf(key))
  const agrees = (other: Readings) =>
    [...own].every(([id, { n }]) => (other.get(id)?.n ?? n) === (n ?? other.get(id)?.n))
  const list = readingsAt(plan, tableOf(listKey))
  return [
    ...familyOf(plan, tableOf(key), total),
    ...(alike(own, list, total) ? [{ key: listKey, readings: list }] : []),
  ].flatMap((t) => {
    const [whole = '', part = ''] = [key, t.key].toSorted()
    return t.key !== key && agrees(t.readings) ? [{ whole, parts: [part], heads: true }] : []
  })
}

function sheetOf(
  plan: Plan,
  key: string,
  made: Made | undefined,
  decided: ReadonlyMap<string, Cells>,
  total: string,
): Sheet {
  const none = {
    own: new Map(),
    roughly: new Map(),
    cells: new Map(),
    counted: new Map(),
    out: new Set<string>(),
    lent: new Map<string, undefined>(),
    isOpen: false,
    isOfGroup: false,
  }
  if (made) return { key, ...none, ...made }
  const of = tableOf(key)
  const readings = readingsAt(plan, of)
  const unit = unitAt(plan, of)
  const roughly = new Map([...readings].map(([id, r]) => [id, countsOf(r, unit)] as const))
  const shape = shapeOf(plan)
  const groups = withTotal(shape.groups)
  const all = groups.find((g) => g.id === total)
  // If another table of the same students gives the number of all, it is believed.
  const isSaid = familyOf(plan, of, total).some((t) => t.readings.get(total)?.n !== undefined)
  const counts =
    all && !isSaid && allStudentsOf({ ...shape, groups, readings, unit, floor: floorOf(plan) }, all, roughly)
  const isGuessed = counts && !roughly.has(total)
  if (counts) roughly.set(total, counts)
  const own = new Map(
    [...roughly].map(([id, c]) => [id, saysExactly(readings.get(id), c) ? { ...c, slack: 0 } : c] as const),
  )
  const onlyCounts = isOnlyCounted(plan, key)
  const lent = isList(of) ? new Map<string, Lent>() : lentTo(plan, { key, of, readings }, decided, total)
  for (const [id, { counts }] of lent) {
    own.set(id, counts)
    roughly.set(id, counts)
  }
  const cells = decided.get(key) ?? new Map<string, Cell>()
  const counted = new Map<string, Known>()
  for (const [id, { n, public: isPublic }] of readings)
    if (isPublic && n) counted.set(id, { n, did: null, didNot: null, slack: 0 })
  const out = new Set<string>()
  for (const [id, list] of printedAt(plan, of)) {
    const last = list.at(-1)
    const today = readings.get(id)
    if (last?.n !== undefined && last.n === today?.n && last.figure === today.figure) out.add(id)
  }
  return {
    key,
    own,
    roughly,
    cells: lent.size === 0 ? cells : new Map([...cells, ...[...lent].map(([id, { cell }]) => [id, cell] as const)]),
    counted,
    out,
    lent: new Map([...lent].map(([id, { from }]) => [id, from] as const)),
    isOpen: decided.has(listKey) === isList(of),
    isOfGroup: isOfGroup(plan, of),
    onlyCounts,
    ...(isGuessed && { isGuessed }),
    isLoose: isList(of) && !decided.has(key),
  }
}

/** Whether a measure's name says a group, and no school, nor a grade. */
const isOfGroup = (plan: Plan, of: Table): boolean =>
  !isList(of) &&
  pairsAt(plan, of).some((p) => p.measure === of.measure && isGroupName(p.name) && eachGrade(p.name) === null)

interface Lent {
  readonly from: string | undefined
  readonly counts: Counts
  readonly cell: Cell
}

/** The measure that goes for a row that it makes in another one; in itself it is all that it has. */
const goesFor = (plan: Plan, key: string, at: string): string | undefined =>
  key !== at && isOfGroup(plan, tableOf(key)) ? key : undefined

/**
 * The rows that measures of one group make in a table that lists none of that group, as far as these are decided; and in such a
 * measure itself the row of its group, which is all that it has.
 */
function lentTo(
  plan: Plan,
  table: FamilyTable,
  decided: ReadonlyMap<string, Cells>,
  total: string,
): ReadonlyMap<string, Lent> {
  const wide = withinOf(plan, table).some((t) => decided.has(t.key)) ? widened(plan, table, new Map()) : undefined
  const unit = unitAt(plan, table.of)
  const lent = (key: string, id: string, reading: Reading | undefined): readonly [string, Lent][] => {
    const cells = decided.get(key)
    const cell = cells?.get(total) ?? cells?.get(id)
    const isListed = table.readings.get(id)?.n !== undefined
    return isListed || cell === undefined || reading?.n == null
      ? []
      : [[id, { from: goesFor(plan, key, table.key), counts: countsOf(reading, unit), cell }]]
  }
  const isOf = ({ measure, of, byGoal }: ReturnType<typeof pairsAt>[number]) =>
    measure === table.of.measure && !byGoal && decided.has(keyOf({ ...table.of, measure: of }))
  return new Map([
    ...[...(wide?.rows ?? [])].flatMap(([key, id]) => lent(key, id, wide?.readings.get(id))),
    ...pairsAt(plan, table.of)
      .filter(isOf)
      .flatMap(({ group }) => lent(table.key, group.id, table.readings.get(total))),
  ])
}
