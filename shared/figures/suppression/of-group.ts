import { byLists, workedOut } from '../../domain/plan.ts'
import { fold } from '../../domain/usual-groups.ts'
import { namesOfMeasure, namesOut, papersInOrder } from '../names-out.ts'
import { goalsFor, type TablesPlan as Plan } from '../parts.ts'
import { type PrintedCells, printedBefore } from '../printed.ts'
import { NEAR } from './alike.ts'
import { HANDFUL } from './counts.ts'
import { readingsKnown } from './gone.ts'
import { eachGrade } from './grade-names.ts'
import { stemOf } from './group-beside.ts'
import { groupIn, groupsNamed, type Named } from './groups-named.ts'
import { inOneOrder } from './one-order.ts'
import type { Outcome } from './outcomes.ts'
import { stemsOf } from './part-of.ts'
import { floorOf, groupsWith, shapeOf } from './shape.ts'
import { someRows } from './some-rows.ts'
import { areOfTwoSubjects } from './subjects.ts'
import { type FamilyTable, isBare, keyOf, type Table, tableOf, unitOf } from './tables.ts'
import type { CellGroup, Reading, Unit } from './types.ts'

/** “Reading, White students” is of the White children of “Reading”: its row of all students is a row of that one. */
interface OfGroup {
  readonly measure: string
  readonly of: string
  /** The group's row there, which the plan may list, or one that has the group's name alone. */
  readonly group: CellGroup
  /** The group as the measure calls it. */
  readonly name: string
  /** No name says the group: the measure's goal is for it, and so is a measure that has no rows of groups. */
  readonly byGoal: boolean
}

/** What is measured, however its words are ordered and inflected. */
const stemIn = (words: readonly string[]): string => inOneOrder(stemOf(words))

const named = byLists<ReadonlyMap<string, readonly string[]>>()

/**
 * Pairs of measures, one of which is about a group of the other, listed under either: what follows from names alone.
 */
function ofGroupsIn(plan: Plan, measure: string): readonly OfGroup[] {
  const texts = workedOut(plan, 'of groups', measure, ['studentGroup', 'measure', 'briefingSent', 'goal'], (p) => {
    const lists = [p.all('measure'), p.all('studentGroup'), goalsFor(p), papersInOrder(p), shapeOf(p).groups]
    return named(lists, () => byMeasure(namedIn(p))).get(measure) ?? []
  })
  if (texts.length === 0) return []
  const { groups } = shapeOf(plan)
  return texts.flatMap((text) => {
    const [own = '', of = '', name = '', how] = JSON.parse(text) as string[]
    return groupsNamed(name, groups).map((group) => ({ measure: own, of, group, name, byGoal: how === 'by goal' }))
  })
}

function byMeasure(pairs: readonly Pair[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const pair of pairs)
    for (const measure of [pair[0], pair[1]]) found.set(measure, [...(found.get(measure) ?? []), JSON.stringify(pair)])
  return found
}

type Pair = readonly [measure: string, of: string, name: string, how?: 'by goal']

/** Measures whose names are another one's, and a student group beside. */
function namedIn(plan: Plan): readonly Pair[] {
  const ids = new Set([...plan.all('measure').map((m) => m.id), ...namesOut(plan).measures.keys()])
  const named = [...ids].map((id) => {
    const names = namesOfMeasure(plan, id)
      .flatMap(({ short, phrase, people }) => [short, phrase, `${short} ${people}`])
      .filter((name) => name.trim() !== '')
    const folded = [...new Set(names.map((name) => fold(name)))].map((name) => name.split(' '))
    const counted = namesOfMeasure(plan, id).map(({ phrase }) => inOneOrder(phrase))
    return { id, names: folded, counted, graded: names.flatMap((name) => eachGrade(name) ?? []) }
  })
  const { groups } = shapeOf(plan)
  const byStem = new Map<string, Set<string>>()
  for (const one of named) {
    // What a group's children do says nothing of all who do: “Suspended, White students”, or “at Adams”, who “are suspended”.
    const group = groupIn(one, groups)
    const isOfAll = (words: readonly string[]) =>
      group === undefined
        ? !one.counted.includes(inOneOrder(words.join(' '))) || !saysMoreThan(one, words)
        : ` ${words.join(' ')} `.includes(` ${group} `)
    for (const words of one.names) {
      const stem = stemIn(words)
      if (stem !== '' && isOfAll(words)) byStem.set(stem, (byStem.get(stem) ?? new Set()).add(one.id))
    }
  }
  const found = new Map<string, Pair>()
  for (const { id, graded } of named)
    for (const { stem, grades } of graded) {
      const name = `grades ${grades[0]} to ${grades.at(-1)}`
      if (groupsNamed(name, groups).length === 0) continue
      for (const of of byStem.get(stemIn(stem.split(' '))) ?? [])
        if (of !== id) found.set(`${id}\n${of}`, [id, of, name])
    }
  for (const { id, names } of named)
    for (const words of names)
      for (let from = 0; from < words.length; from++)
        for (let to = words.length; to > from; to--) {
          const wide = byStem.get(stemIn(words.toSpliced(from, to - from)))
          const name = words.slice(from, to).join(' ')
          if (wide === undefined || groupsNamed(name, groups).length === 0) continue
          for (const of of wide) if (of !== id && !found.has(`${id}\n${of}`)) found.set(`${id}\n${of}`, [id, of, name])
        }
  for (const pair of byPhrase(plan, named)) {
    const key = pair.slice(0, 2).join('\n')
    if (!found.has(key)) found.set(key, pair)
  }
  return [...found.values()]
}

/** Whether a measure is called by words and more of them. */
const saysMoreThan = ({ names: [short = []] }: Named, words: readonly string[]): boolean =>
  saysMore(stemsOf(stemOf(short)), stemsOf(stemOf(words)))

interface Told extends Named {
  readonly id: string
}
/** “Literacy, Black students” beside “Reading”, where both say in the same words what is counted; not beside “Reading at Adams”. */
function byPhrase(plan: Plan, named: readonly Told[]): readonly Pair[] {
  const { groups } = shapeOf(plan)
  const told = named.flatMap((one) => one.counted.map((phrase) => ({ phrase, one })))
  return [...Map.groupBy(told, (of) => of.phrase)].flatMap(([phrase, of]) => {
    const same = [...new Set(of.map(({ one }) => one))]
    if (phrase === '' || same.length < 2) return []
    const said = same.map((one) => {
      const name = groupIn(one, groups)
      const words = (one.names[0] ?? [])
        .join(' ')
        .replace(name ?? '', '')
        .split(' ')
      const stem = stemsOf(stemOf(words))
      return { id: one.id, name, stem, focus: name === undefined ? focusOf(plan, one.id) : undefined }
    })
    const wholes = said.filter(({ id, name, stem }) => {
      const isSome = said.some((o) => o.id !== id && o.name === undefined && saysMore(stem, o.stem))
      return name === undefined && !isSome
    })
    return said.flatMap(({ id, name, stem, focus }) => {
      const of = wholes.filter((whole) => !saysMore(stem, whole.stem) && !areOfTwoSubjects(plan, id, whole.id))
      if (name !== undefined) return of.map((whole): Pair => [id, whole.id, name])
      if (focus === undefined) return []
      return of.flatMap((whole): Pair[] => (whole.id === id ? [] : [[id, whole.id, focus, 'by goal']]))
    })
  })
}

/** The group that a measure's goal is for, by its name, or all groups that it is for together. */
function focusOf(plan: Plan, measure: string): string | undefined {
  const groups = plan.get('goal', plan.get('measure', measure)?.goal)?.focusGroups ?? []
  const names = groups.flatMap((group) => plan.get('studentGroup', group)?.name ?? [])
  return names.length > 0 && names.length === groups.length ? names.join(OR) : undefined
}
const OR = ' or '

const saysMore = (words: ReadonlySet<string>, few: ReadonlySet<string>): boolean =>
  words.size > few.size && [...few].every((word) => words.has(word))

/** A table with the rows that measures of one group make in it. */
interface Widened extends Outcome {
  readonly groups: readonly CellGroup[]
  readonly unit: Unit
  /** By the key of each such measure's table: its row here. */
  readonly rows: ReadonlyMap<string, string>
}

const isSchool = (group: CellGroup): boolean => group.oneOf?.within?.size === 0

const idOf = (part: string): string => `all of ${part}`

const inOrder = new WeakMap<readonly CellGroup[], readonly CellGroup[]>()

const ofSchools = new WeakMap<readonly CellGroup[], Map<string, readonly CellGroup[]>>()

/** Rows that are all students of a school, as its own measure has them. */
function withSchools(groups: readonly CellGroup[], ids: ReadonlySet<string>): readonly CellGroup[] {
  if (ids.size === 0) return groups
  const known = ofSchools.get(groups) ?? new Map<string, readonly CellGroup[]>()
  ofSchools.set(groups, known)
  const key = [...ids].sort().join('\n')
  const made = known.get(key) ?? groups.map((g) => (ids.has(g.id) ? { ...g, isOfSchool: true } : g))
  known.set(key, made)
  return made
}

/** A row of a table goes before all children of a measure that lists groups. */
function lastToGo(groups: readonly CellGroup[], ids: ReadonlySet<string>): readonly CellGroup[] {
  if (ids.size === 0) return groups
  const made = inOrder.get(groups) ?? groups.map((g) => (ids.has(g.id) ? { ...g, matters: 1 } : g))
  inOrder.set(groups, made)
  return made
}

/** A table as a reader can complete it who also has the measures of its groups; undefined if there are none. */
export function widened(plan: Plan, { key, of, readings }: FamilyTable, printed: PrintedCells): Widened | undefined {
  const { groups } = shapeOf(plan)
  const total = groups.find((g) => g.isTotal)?.id
  const all = total === undefined ? undefined : readings.get(total)?.n
  const rows = new Map<string, string>()
  const wide = new Map<string, Reading>(readings)
  const out = new Map(printed)
  const more = new Map<string, string>()
  const lists = new Set<string>()
  const schools = new Set<string>()
  for (const { measure, group, name } of total === undefined
    ? []
    : pairsAt(plan, of).filter((o) => o.of === of.measure)) {
    const table: Table = { ...of, measure }
    // It may call them all students, or by their own name.
    const there = readingsKnown(plan, table)
    const at = there.has(total as string) ? (total as string) : group.id
    const own = there.get(at)
    const n = readings.get(group.id)?.n
    if (own?.n === undefined || (all !== undefined && own.n > all) || unitOf(plan, table) !== unitOf(plan, of)) continue
    if (n !== undefined && Math.abs(n - own.n) >= NEAR) continue
    rows.set(keyOf(table), group.id)
    if (n === undefined) wide.set(group.id, own)
    // A report card may have nothing of few.
    if (n === undefined && isSchool(group) && own.n > Math.max(2 * floorOf(plan), HANDFUL)) schools.add(group.id)
    const before = printedBefore(plan, measure, of.year, of.point).get(at)
    if (before) out.set(group.id, [...(out.get(group.id) ?? []), ...before])
    if (!groups.some((g) => g.id === group.id)) more.set(group.id, name)
  }
  for (const { whole, part } of someRows(plan, key)) {
    const there = tableOf(part)
    const own = readingsKnown(plan, there).get(total ?? '')
    if (whole !== key || rows.has(part) || own === undefined) continue
    const id = idOf(part)
    rows.set(part, id)
    wide.set(id, own)
    more.set(id, `some ${more.size + 1}`)
    if (!isBare(readingsKnown(plan, there), total)) lists.add(id)
    const before = printedBefore(plan, there.measure, there.year, there.point).get(total ?? '')
    if (before) out.set(id, before)
  }
  if (rows.size === 0) return undefined
  const unit = unitOf(plan, of)
  return {
    key: `groups of ${key}`,
    groups: withSchools(lastToGo(groupsWith(plan, more), lists), schools),
    unit,
    readings: wide,
    printed: out,
    rows,
  }
}

/** Whether a table whose name says no group is of its goal's alone: it has no rows of groups, and many children fewer. */
function isOfGoal(plan: Plan, at: Table, { measure, of, name }: OfGroup): boolean {
  const { groups } = shapeOf(plan)
  const total = groups.find((g) => g.isTotal)?.id
  const [own, whole] = [measure, of].map((id) => readingsKnown(plan, { ...at, measure: id }))
  const [n, all] = [own, whole].map((readings) => readings?.get(total ?? '')?.n)
  // Several groups together have as many children as each of them at least.
  const each = name.includes(OR) ? name.split(OR).flatMap((one) => groupsNamed(one, groups)) : []
  const most = Math.max(0, ...each.map((g) => whole?.get(g.id)?.n ?? 0))
  return own !== undefined && isBare(own, total) && n !== undefined && n >= most && all !== undefined && n + NEAR <= all
}

/** The tables of measures of one group of these children, at the same time. */
export const withinOf = (plan: Plan, { of }: FamilyTable): readonly FamilyTable[] =>
  tablesOf(plan, of, 'part', (o) => (o.of === of.measure ? [o.measure] : []))

/** The tables in which a measure of one group has its row, at the same time. */
export const wholesOf = (plan: Plan, { of }: FamilyTable): readonly FamilyTable[] =>
  tablesOf(plan, of, 'whole', (o) => (o.measure === of.measure ? [o.of] : []))

/** Pairs of a table's measure, as far as they hold for its time. */
export const pairsAt = (plan: Plan, at: Table): readonly OfGroup[] =>
  ofGroupsIn(plan, at.measure).filter((pair) => !pair.byGoal || isOfGoal(plan, at, pair))

function tablesOf(
  plan: Plan,
  at: Table,
  side: 'whole' | 'part',
  take: (pair: OfGroup) => readonly string[],
): readonly FamilyTable[] {
  const measures = pairsAt(plan, at).flatMap(take)
  const some = someRows(plan, keyOf(at)).map((s) => tableOf(s[side]))
  return [...new Set([...measures, ...some.flatMap((t) => (t.measure === at.measure ? [] : [t.measure]))])].flatMap(
    (measure) => {
      const of: Table = { ...at, measure }
      const readings = readingsKnown(plan, of)
      return readings.size > 0 ? [{ key: keyOf(of), of, readings }] : []
    },
  )
}
