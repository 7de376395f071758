import { wholeOf } from '../../domain/plan.ts'
import { type TablesPlan as Plan, tablesPart } from '../parts.ts'
import { childrenPrinted, type PrintedCells, printedBefore } from '../printed.ts'
import { givenAwayAcross } from './across.ts'
import { alike, isAtOnce } from './alike.ts'
import { withAllOf } from './all-elsewhere.ts'
import { allWithheldBeside } from './all-of-parts.ts'
import { asViewed } from './as-viewed.ts'
import { connectedWith, reachedFrom } from './component.ts'
import { familyOf } from './family.ts'
import { withheldForLeft, withheldForOthers, withheldIn } from './for-others.ts'
import { comparedIn } from './goes-first.ts'
import { goneIn } from './gone.ts'
import { besideHeads } from './heads-of-some.ts'
import { heldElsewhere, toldElsewhere } from './held-elsewhere.ts'
import type { Place } from './joint.ts'
import { leftOut, withoutLeftOut } from './left-out.ts'
import { withheldForLent } from './lent-rows.ts'
import { countedOver, isOfMost, over, toldUnder } from './linked.ts'
import { enrolledBefore, enrolledIn } from './listed.ts'
import { wholesOf, widened } from './of-group.ts'
import { boundAt, type Outcome, outcomesOf } from './outcomes.ts'
import { withheldForGrades } from './overlapping-grades.ts'
import { withPublic } from './public-rows.ts'
import { rareBeside } from './rare-beside.ts'
import { asOtherRows, rememberedOf, withKnown } from './remembered.ts'
import { DEFAULT_FLOOR, floorOf, goneAs, shapeOf } from './shape.ts'
import { staysWithheld } from './stays.ts'
import { followsFor, leftBy } from './summed.ts'
import { isGivenAway, suppress } from './suppress.ts'
import { type FamilyTable, isBare, keyOf, type Readings, readingsOf, type Table, tableOf, unitOf } from './tables.ts'
import { type Cell, isShown, isWithheld, type SuppressInput } from './types.ts'
import { withWholes } from './with-wholes.ts'

export { DEFAULT_FLOOR, floorOf }

/** Whether the plan lets no figure through for its source being public. */
export const holdsPublicToFloor = (plan: Plan): boolean => plan.all('district')[0]?.neverPublicSmall === true

type Cells = ReadonlyMap<string, Cell>

const remembered = new WeakMap<Plan, Map<string, Cells>>()

/** The cells of one measure in one year of a plan, or at a point within it, by student group. */
export function cellsOf(view: Plan, measure: string, year: string, point?: string): Cells {
  const plan = tablesPart(wholeOf(view))
  const table = { measure, year, point }
  return asViewed(plan, table, decidedIn(plan, table), decidedIn)
}

function decidedIn(plan: Plan, table: Table): Cells {
  const whole = withWholes(plan)
  if (whole && reachedFrom(whole.plan, whole.others).has(keyOf(table))) return decidedIn(whole.plan, table)
  // Several rules look at the same table: what is withheld of it, and of those it has to do with, is decided once for all.
  if (plan.once !== undefined) {
    const keys = connectedWith(plan, table)
    // A table of nothing but all students goes with others that do not go with it: two sets may begin with one table.
    const decided = plan.once(`cells ${keys.join('\n\n')}`, (p) => decideAll(p, keys))
    return decided.get(keyOf(table)) as Cells
  }
  const ofPlan = remembered.get(plan) ?? new Map<string, Cells>()
  remembered.set(plan, ofPlan)
  const key = keyOf(table)
  if (!ofPlan.has(key)) for (const [of, cells] of decideAll(plan, connectedWith(plan, table))) ofPlan.set(of, cells)
  return ofPlan.get(key) as Cells
}

/** Rows that are withheld whatever their table says alone, by the table's key. */
interface Held {
  /** Since several tables together would give a small one away. */
  readonly forced: Map<string, Set<string>>
  /** Since they were before a paper printed others. */
  readonly stays: ReadonlyMap<string, ReadonlySet<string>>
}

/** The rules shared by all related tables. */
export type Law = Pick<SuppressInput, 'addsUp' | 'floor' | 'neverPublicSmall' | 'comparedWith'>
export const lawOf = (plan: Plan, keys: readonly string[]): Law => ({
  addsUp: shapeOf(plan).addsUp,
  floor: floorOf(plan),
  neverPublicSmall: holdsPublicToFloor(plan),
  comparedWith: comparedIn(plan, keys),
})

/** Each table by its own rule; then, as long as all of them together still give a small group away, one row more. */
function decideAll(plan: Plan, keys: readonly string[]): ReadonlyMap<string, Cells> {
  const forced: Held['forced'] = new Map()
  const stays = staysWithheld(plan, keys, decidedIn)
  const law = lawOf(plan, keys)
  for (;;) {
    const decided = new Map<string, Cells>()
    const busy = new Set<string>()
    const cellsAt = (key: string): Cells | undefined => {
      // Numbers that contradict each other may make each of two the part of the other.
      if (!decided.has(key) && !busy.has(key)) {
        busy.add(key)
        for (const [of, cells] of decideTogether(plan, tableOf(key), cellsAt, { forced, stays }, law))
          decided.set(of, cells)
        busy.delete(key)
      }
      return decided.get(key)
    }
    for (const key of keys) cellsAt(key)
    const isNew = ({ key, id }: Place) => !forced.get(key)?.has(id)
    const given = [...heldElsewhere(plan, decided), ...allWithheldBeside(plan, decided)].filter(isNew)
    // All of them at once last, since what one school withholds beside another may be enough.
    const across = given.length > 0 ? given : givenAwayAcross(plan, decided).filter(isNew)
    const more =
      across.length > 0
        ? across
        : [...withheldForGrades(plan, decided), ...withheldForLent(plan, decided, law)].filter(isNew)
    if (more.length === 0) return decided
    for (const { key, id } of more) forced.set(key, (forced.get(key) ?? new Set()).add(id))
  }
}

/** A table as the rule is asked of it, in print or not; `out`: what papers have printed of it. */
interface Asked extends Pick<SuppressInput, 'readings' | 'unit' | 'told'> {
  readonly out: PrintedCells
  /** Left out: the plan's own student groups. */
  readonly groups?: SuppressInput['groups']
  /** Rows that this one withholds beside those that all do, and how many children others tell of those. */
  readonly beside?: { readonly held: ReadonlySet<string>; readonly counted: ReadonlyMap<string, number> }
  /** Children of rows that are not the plan's, as another measure tells them. */
  readonly heads?: ReadonlyMap<string, number> | undefined
}

const nothing = { held: new Set<string>(), counted: new Map<string, number>() }

/** Tables of the same children withhold the same rows: what one shows of them would be taken from the other. */
function decideTogether(
  plan: Plan,
  asked: Table,
  cellsOfKey: (key: string) => Cells | undefined,
  { forced, stays }: Held,
  law: Law,
) {
  const { groups } = shapeOf(plan)
  const { floor } = law
  const total = groups.find((g) => g.isTotal)?.id
  const family = familyOf(plan, asked, total)
  const own = readingsOf(plan, asked)
  // The number of children in a group, which the list of groups prints, is known beside these.
  const enrolled = [enrolledIn(plan), enrolledBefore(plan)].filter((e) =>
    family.some(({ readings }) => alike(readings, e, total)),
  )
  const also = new Set(family.flatMap(({ key }) => [...(forced.get(key) ?? [])]))
  // The number who passed among those who took a course: what the course's table withholds, the numbers of students
  // in this one gave away.
  const wider = family.flatMap((table) => over(plan, table, total))
  const countedThere = wider.flatMap((link) => {
    const cells = cellsOfKey(link.of.key)
    if (cells === undefined) return []
    // If nearly everybody took the test, its own results only withhold small rows.
    const held = isOfMost(plan, link, total) ? withheldForOthers(cells, total) : withheldIn(cells)
    for (const id of held) also.add(id)
    return countedOver(plan, link, (id) => isShown(cells.get(id)))
  })
  // What the tables that make up one of these withhold, it withholds too; and it knows what follows from all that
  // they show.
  const cellsAt = ({ key }: FamilyTable) => cellsOfKey(key)
  const follows = new Map(family.map(({ key }) => [key, followsFor(plan, key, total, floor, cellsAt)]))
  for (const { hidden } of follows.values()) for (const id of hidden) also.add(id)
  for (const table of family) for (const id of boundAt(plan, table, floor)) also.add(id)
  for (const table of family) for (const id of hiddenAsRow(plan, table, cellsAt, law)) also.add(id)
  // Students of rows that one of these measures has not and another one may print; computed once, since many may be
  // alike.
  const gone = goneIn(plan).filter((out) =>
    family.some((t) => alike(t.readings, out.readings, total, isAtOnce(t.of, out.of) ? 1 : 2)),
  )
  const tables = [...[...family, ...gone].map((t) => t.readings), ...enrolled]
  const allIn = (readings: Readings) => (total === undefined ? undefined : readings.get(total)?.n)
  const knownBeside = (all: number | undefined) =>
    new Map(
      tables.flatMap((readings) =>
        // If one of two tables was corrected, its numbers are not quite the other's.
        all !== undefined && (allIn(readings) ?? all) !== all
          ? []
          : [...readings].flatMap(([id, { n }]) => (n ? [[id, n] as const] : [])),
      ),
    )
  const knownTo = new Map([...new Set(tables.map(allIn))].map((all) => [all, knownBeside(all)] as const))
  const printedOf = new Map(
    [...family, ...gone].map(({ key, of: { measure, year, point }, readings }) => [
      key,
      rememberedOf(plan, measure, year, point, readings, floor),
    ]),
  )
  const countedBefore = new Map(
    [...printedOf.values(), ...(enrolled.length > 0 ? [childrenPrinted(plan)] : [])].flatMap((printed) =>
      [...printed].flatMap(([id, list]) => list.flatMap(({ n }) => (n ? [[id, n] as const] : []))),
    ),
  )
  for (const [id, n] of [countedThere, ...[...follows.values()].map(({ counted }) => [...counted])].flat())
    countedBefore.set(id, n)
  const elsewhere = new Map(
    family.map((table) => [table.key, toldElsewhere(plan, table, toldUnder(plan, table, total))] as const),
  )
  for (const { counted } of elsewhere.values()) for (const [id, n] of counted) countedBefore.set(id, n)
  const decide = ({ readings: own, unit, out, told, groups: listed = groups, beside, heads }: Asked): Cells => {
    const left = leftOut({ readings: own, unit }, tables, listed, floor)
    const readings = left.size === 0 ? own : new Map([...own, ...left])
    const printed = asOtherRows(out, readings, floor, total)
    const gone = [...printed.keys()]
      .filter((id) => !listed.some((g) => g.id === id))
      .map((id) => goneAs(plan, id, id.split(': ')[0] as string))
    const shared = { ...law, groups: gone.length === 0 ? listed : [...listed, ...gone] }
    // Too few to be told of are printed nowhere, and so not known; but all students, whom a report card counts, hold them.
    const least = allIn(readings) === undefined ? 1 : floor
    const counted = new Map(
      [
        ...[...(knownTo.get(allIn(readings)) ?? knownBeside(allIn(readings)))].filter(
          ([id, n]) => n >= least && !also.has(id),
        ),
        ...countedThere,
        ...(heads ?? []),
      ].filter(([id]) => typeof readings.get(id)?.n !== 'number'),
    )
    // The number of students of a row without a figure may be in the list of groups, or in another measure.
    const pending = [...readings].flatMap(([id, { n, figure }]) =>
      // Too few to be told of are printed nowhere, and so not known.
      n &&
      n >= floor &&
      figure === undefined &&
      !also.has(id) &&
      tables.some((t) => t !== readings && t.get(id)?.n === n)
        ? [[id, n] as const]
        : [],
    )
    const known = [...pending, ...(beside?.counted ?? [])]
    const before = known.length > 0 ? new Map([...countedBefore, ...known]) : countedBefore
    const held = beside ? new Set([...also, ...beside.held]) : also
    const asked = withPublic(readings, tables)
    const cells = suppress({
      ...shared,
      readings: asked,
      unit,
      printed,
      also: held,
      counted,
      countedBefore: before,
      told,
    })
    return left.size === 0 ? cells : withoutLeftOut(cells, left)
  }
  const decideTable = (table: FamilyTable, { held, counted }: NonNullable<Asked['beside']> = nothing) =>
    decide({
      readings: table.readings,
      unit: unitOf(plan, table.of),
      out: withKnown(printedOf.get(table.key) ?? new Map(), table.readings, follows.get(table.key)?.known),
      told: elsewhere.get(table.key)?.told ?? toldUnder(plan, table, total),
      beside: { held: new Set([...held, ...(stays.get(table.key) ?? [])]), counted },
    })
  const { alone, madeUp } = rareBeside(plan, family, total, floor)
  const rare = new Set(alone)
  /** What is withheld for the few of something rare alone, in tables of such. */
  const besideRare = new Set<string>()
  /** Others of the same children go on telling how many there are; where that leaves too little, they withhold it as well. */
  const decideRare = (table: FamilyTable): ReadonlyMap<string, Cell> => {
    const open = family.filter(({ key }) => !rare.has(key)).flatMap(({ readings }) => [...readings])
    const counted = new Map(open.flatMap(([id, { n }]) => (n && !also.has(id) ? [[id, n] as const] : [])))
    const cells = decideTable(table, { held: besideRare, counted })
    if (isGivenAway(cells)) {
      rare.delete(table.key)
      return decideTable(table)
    }
    for (const [id, c] of cells) if (isWithheld(c)) (c.withheld === 'complement' ? besideRare : also).add(id)
    return cells
  }
  // With the rows that measures of one of its groups print; and, for a measure of a group, with all of that group.
  const heads = family.map((table) =>
    besideHeads(plan, table, printedOf.get(table.key) ?? new Map()).map((of) => ({
      ...of,
      unit: unitOf(plan, table.of),
    })),
  )
  const withRows = family.flatMap((table, at) => {
    const out = printedOf.get(table.key) ?? new Map()
    return [widened(plan, table, out) ?? [], withAllOf(plan, table, out), heads[at] ?? []].flat()
  })
  // One that has nothing but a figure for all students withholds what the others do, and makes none of them withhold more.
  if (isBare(own, total)) {
    const key = keyOf(asked)
    for (const outcome of [...leftBy(plan, key, total, cellsAt), ...withRows])
      for (const [id, c] of decide(asAsked(outcome))) if (isWithheld(c) && outcome.asks?.(id) !== false) also.add(id)
    for (const { key: other } of family)
      if (other !== key) for (const [id, c] of cellsOfKey(other) ?? []) if (isWithheld(c)) also.add(id)
    return [[key, decideTable({ key, of: asked, readings: own })] as const]
  }
  // One after the other, so that of two measures that could give up a row for each other only one does; and repeated
  // until each knows everything that is withheld.
  const outcomes: readonly Outcome[] = [
    ...withRows,
    ...(family.length + gone.length > 1 ? outcomesOf(plan, [...family, ...gone], printedOf, total) : []),
    ...family.flatMap(({ key }) => leftBy(plan, key, total, cellsAt)),
  ]
  const inOrder = [...family.filter(({ key }) => !rare.has(key)), ...family.filter(({ key }) => rare.has(key))]
  const heldIn = (of: readonly Outcome[]) => {
    for (const outcome of of) {
      const { asks } = outcome
      const cells = decide(asAsked(outcome))
      const held = asks ? withheldForLeft(cells, total).filter(asks) : withheldForOthers(cells, total)
      for (const id of held) also.add(id)
    }
  }
  // Beside “AAPI math” Asian children keep Pacific Islanders company: what goes there is enough, where it is asked first.
  heldIn(heads.flat())
  for (;;) {
    const before = also.size + besideRare.size
    const decided = inOrder.map((table) => {
      const cells = rare.has(table.key) ? decideRare(table) : decideTable(table)
      const rows = () => withheldIn(cells).filter((id) => id !== total)
      for (const id of rare.has(table.key) ? [] : madeUp.has(table.key) ? rows() : withheldForOthers(cells, total))
        also.add(id)
      return [table.key, cells] as const
    })
    heldIn(outcomes)
    if (also.size + besideRare.size === before || (family.length === 1 && outcomes.length === 0)) return decided
  }
}

const asAsked = ({ readings, printed, unit = 'percent', groups, counted }: Outcome): Asked => ({
  ...{ readings, unit, out: printed, told: undefined, heads: counted },
  ...(groups && { groups }),
})

/**
 * All rows of a measure of one group, if that group's row in the measure of all is withheld, or would be if it
 * existed.
 */
function hiddenAsRow(
  plan: Plan,
  table: FamilyTable,
  cellsAt: (whole: FamilyTable) => ReadonlyMap<string, Cell> | undefined,
  law: Law,
): readonly string[] {
  return wholesOf(plan, table).flatMap((whole) => {
    const wide = widened(plan, whole, printedBefore(plan, whole.of.measure, whole.of.year, whole.of.point))
    const row = wide?.rows.get(table.key)
    if (wide === undefined || row === undefined || wide.printed.has(row)) return []
    const there = [...(cellsAt(whole) ?? [])].flatMap(([id, c]) => (isWithheld(c) ? [id] : []))
    const also = new Set(there.filter((id) => id !== row || whole.readings.get(id)?.n !== undefined))
    const { groups, readings, unit } = wide
    const printed = new Map([...wide.printed].filter(([id]) => groups.some((g) => g.id === id)))
    const cell = suppress({ ...law, groups, readings, unit, printed, also }).get(row)
    return isWithheld(cell) ? [...table.readings.keys()] : []
  })
}
