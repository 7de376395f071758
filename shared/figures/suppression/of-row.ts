import { rememberedIn, workedOut } from '../../domain/plan.ts'
import { fold, otherEnd } from '../../domain/usual-groups.ts'
import { namesOfMeasure, nameTexts } from '../names-out.ts'
import type { TablesPlan as Plan } from '../parts.ts'
import { listOf } from './as-heads.ts'
import { type Counts, countsOf, type Key, keys } from './counts.ts'
import { saysGrades } from './grade-names.ts'
import { groupIn, groupsNamed } from './groups-named.ts'
import { stemsOf } from './part-of.ts'
import { shapeOf } from './shape.ts'
import { byTable, type Counted, countedIn, type Readings, type Table, timeOf, unitOf } from './tables.ts'
import type { CellGroup } from './types.ts'

/**
 * Measures whose name, or who is counted in them, says a student group, and whose children are as many as another measure
 * says of that group: how many it has, how many did, or how many did not. “Pass an advanced course, boys” is of the boys who
 * take one, “Days absent, boys” of the boys of “Reading”, and “Reading at Adams, boys” with “Reading at Lincoln, boys” of
 * all of them. Whatever the measure is called else, its number of children is what that row withholds.
 */
export interface OfRow {
  /** The table of the measure of the group. */
  readonly part: string
  /** Others that hold the rest of the row. */
  readonly beside: readonly string[]
  /** The table that has the row, the row, and which count of it they are. */
  readonly whole: string
  readonly id: string
  readonly count: Key
}

/**
 * The most words of a name that are read together as a group; and the most measures of one group that are combined in
 * any subset.
 */
const MOST_WORDS = 5
const MOST_PARTS = 7
/** A share of so many children says little of how many did. */
const MOST_SLACK = 3

/** A student group of the plan that a measure is of; or all children but those, as “without disabilities” says. */
interface Said {
  readonly id: string
  readonly others: boolean
}

/** The student groups of the plan that the names of a measure say. */
const groupsSaid = (plan: Plan, measure: string): readonly Said[] =>
  workedOut(plan, 'groups said', measure, ['studentGroup', 'measure', 'briefingSent'], (p) => {
    const shape = shapeOf(p)
    const read = readBy(listOf(shape))
    return [...new Set(nameTexts(p, measure).flatMap((name) => read(name, () => groupsIn(name, shape.groups))))]
  }).map((text) => ({ id: text.slice(1), others: text.startsWith('-') }))

let latest = { list: '', known: new Map<string, readonly string[]>() }

/** The meaning of names in one list of groups: each is read once, until the list changes. */
function readBy(list: string): (name: string, read: () => readonly string[]) => readonly string[] {
  if (latest.list !== list) latest = { list, known: new Map() }
  const { known } = latest
  return (name, read) => {
    const ids = known.get(name) ?? read()
    known.set(name, ids)
    return ids
  }
}

/** Their ids, each after a sign that says whether it is they or all others. */
function groupsIn(name: string, groups: readonly CellGroup[]): readonly string[] {
  const words = fold(name).split(' ')
  const named = words.flatMap((_, from) =>
    words
      .slice(from, from + MOST_WORDS)
      .flatMap((_, more) => groupsNamed(words.slice(from, from + more + 1).join(' '), groups)),
  )
  return named.flatMap(({ id, cuts }) => {
    const [[way, group] = [], ...more] = cuts ?? []
    const end = way && group && more.length === 0 ? otherEnd(way, group) : undefined
    const others = groups.filter((g) => g.cuts?.size === 1 && g.cuts.get(way ?? '') === (end ?? ''))
    return [...(groups.some((g) => g.id === id) ? [`+${id}`] : []), ...others.map((g) => `-${g.id}`)]
  })
}

/** In which rows of other tables a table's children are, and which tables' children are in its rows. */
export const ofRows = byTable<OfRow>('of rows', foundIn)

function foundIn(plan: Plan): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  const total = shapeOf(plan).groups.find((g) => g.isTotal)?.id
  if (total === undefined) return found
  for (const { tables, parts: named } of namedTables(plan, total))
    for (const [id, parts] of Map.groupBy(
      named.filter((p) => !p.others),
      (p) => p.id,
    ))
      for (const whole of tables) {
        const row = whole.readings.get(id)?.n
        if (!row || row === whole.all.n) continue
        const others = parts.filter((p) => p.t !== whole)
        for (const set of setsOf(plan, whole, others))
          for (const count of keys)
            if (isRow(plan, set, whole, id, count, total)) {
              const own = set.map((p) => p.t.key)
              for (const part of own)
                put(found, { part, beside: own.filter((k) => k !== part), whole: whole.key, id, count })
            }
      }
  for (const { tables } of namedTables(plan, total)) for (const one of byFigures(plan, tables, total)) put(found, one)
  return found
}

function put(found: Map<string, string[]>, one: OfRow): void {
  const text = JSON.stringify(one)
  for (const key of [one.part, one.whole])
    if (!found.get(key)?.includes(text)) found.set(key, [...(found.get(key) ?? []), text])
}

/**
 * “Reading, AA students”, whose words say no group of the plan, or “Literacy” of the goal's focus group: its children are as
 * many as one row of “Reading” has, and as many of them did.
 */
function byFigures(plan: Plan, tables: readonly Counted[], total: string): readonly OfRow[] {
  const bySize = Map.groupBy(tables, (t) => t.all.n)
  return tables.flatMap((whole) => {
    const unit = unitOf(plan, whole.of)
    // Few tables have as many children as a row of another one.
    const own = [...whole.readings].filter(([id, r]) => id !== total && r.n)
    if (!own.some(([, r]) => bySize.has(r.n as number))) return []
    const rows = own.map(([id, r]) => ({ id, ...countsOf(r, unit) }))
    return rows.flatMap(({ id, n, did, slack }) =>
      (bySize.get(n) ?? []).flatMap((t): OfRow[] => {
        if (t === whole || did === null || slack > 0 || t.all.slack > 0 || t.all.did !== did) return []
        if (whole.all.n === n || rows.some((r) => r.id !== id && r.n === n && r.did === did)) return []
        if (saysOthers(plan, t, id)) return []
        const part: Part = { t, id, others: false, n: n as number, counts: t.all }
        const isOne = shareWord(plan, whole, t, true) && isRow(plan, [part], whole, id, 'n', total)
        return isOne ? [{ part: t.key, beside: [], whole: whole.key, id, count: 'n' }] : []
      }),
    )
  })
}

/**
 * Whether a measure says of which children it is, and a row is cut otherwise: “Grade 3 reading”, or “Reading at Adams”, is not of the
 * Asian children, be they as many. Were it taken for theirs, that it goes with a row would tell who of them did.
 */
function saysOthers(plan: Plan, { of }: Counted, id: string): boolean {
  const { groups } = shapeOf(plan)
  const cuts = groups.find((g) => g.id === id)?.cuts
  if (!cuts?.size) return false
  const names = namesOfMeasure(plan, of.measure).map(({ short }) => short)
  if (names.some((name) => saysGrades(name) || / at /.test(` ${fold(name)} `))) return true
  const said = groupIn({ names: names.map((name) => fold(name).split(' ')), counted: [] }, groups)
  const meant = said === undefined ? [] : groupsNamed(said, groups)
  const isOther = (g: CellGroup) => [...(g.cuts ?? [])].some(([way, group]) => (cuts.get(way) ?? null) !== group)
  return meant.length > 0 && meant.every((g) => g.id !== id && g.cuts?.size === 1 && isOther(g))
}

/** The tables of one time each, and those of them that are of one group alone, as their names say. */
export const namedTables = (plan: Plan, total: string) =>
  rememberedIn(plan, `tables of groups beside ${total}`, () => tablesNamed(plan, total))

function tablesNamed(plan: Plan, total: string) {
  const all = [...countedIn(plan, total).values()]
  const said = new Map(all.map((t) => [t.of.measure, groupsSaid(plan, t.of.measure)] as const))
  return [...Map.groupBy(all, (t) => timeOf(t.of)).values()].map((tables) => ({
    tables,
    parts: tables.flatMap((t) => (said.get(t.of.measure) ?? []).flatMap((of) => partOf(plan, t, of) ?? [])),
  }))
}

/** A table of a group's children alone, or of all others, with all that it says of them. */
export interface Part extends Said {
  readonly t: Counted
  readonly n: number
  readonly counts: Counts
}

/** It has no row of them, or one of all that it has; it may call them all students, or by their own name. */
function partOf(plan: Plan, t: Counted, said: Said): Part | undefined {
  const own = said.others ? undefined : t.readings.get(said.id)
  const n = t.all.n ?? own?.n
  if (!n || (own?.n ?? n) !== n) return undefined
  return { t, ...said, n, counts: t.all.n ? t.all : countsOf(own, unitOf(plan, t.of)) }
}

/** How many children another table has of those whom a part is of: its row of them, or what that leaves of all. */
export function sizeIn({ readings, all }: Counted, { id, others }: Said): number | undefined {
  const n = readings.get(id)?.n
  if (!others || n === undefined) return n
  return all.n === null ? undefined : all.n - n
}

/** Each of these alone; and some together whose names are related to the whole's. */
function setsOf(plan: Plan, whole: Counted, parts: readonly Part[]): readonly (readonly Part[])[] {
  const alike = parts.filter(({ t }) => shareWord(plan, whole, t)).slice(0, MOST_PARTS)
  const sets: (readonly Part[])[] = parts.map((p) => [p])
  for (let bits = 3; bits < 1 << alike.length; bits++) {
    const set = alike.filter((_, i) => bits & (1 << i))
    if (set.length > 1) sets.push(set)
  }
  return sets
}

/** Words by which two measures may be about one thing: those of their names that say what is measured, and of what is counted. */
const wordsIn = (plan: Plan, { of }: Counted, ...said: readonly ('short' | 'phrase')[]): ReadonlySet<string> =>
  new Set(namesOfMeasure(plan, of.measure).flatMap((name) => said.flatMap((of) => [...stemsOf(name[of])])))

/** Whether two measures' names share a word; or what is counted in them does as well. */
export function shareWord(plan: Plan, a: Counted, b: Counted, counted = false): boolean {
  const said = counted ? (['short', 'phrase'] as const) : (['short'] as const)
  const its = wordsIn(plan, b, ...said)
  return [...wordsIn(plan, a, ...said)].some((word) => its.has(word))
}

/** Whether these are as many together as a count of the row, and of no group, nor of those who did, more than the whole has. */
function isRow(plan: Plan, set: readonly Part[], whole: Counted, id: string, count: Key, total: string): boolean {
  const unit = unitOf(plan, whole.of)
  const row = countsOf(whole.readings.get(id), unit)
  const is = row[count]
  const n = set.reduce((s, p) => s + p.n, 0)
  const off = count === 'n' ? 0 : row.slack
  if (is === null || off > MOST_SLACK || Math.abs(is - n) > off) return false
  const isFew = (of: string) => {
    const most = countsOf(whole.readings.get(of), unit)
    const own = set.reduce((s, p) => s + (p.t.readings.get(of)?.n ?? 0), 0)
    return of === total || of === id || most[count] === null || own <= (most[count] as number) + most.slack
  }
  if (![...new Set(set.flatMap((p) => [...p.t.readings.keys()]))].every(isFew)) return false
  // Several are a row by accident more easily, and are asked who did as well.
  const did = set.reduce((s, p) => s + (p.counts.did ?? Number.NaN), 0)
  return (
    set.length === 1 ||
    count !== 'n' ||
    Math.abs(did - (row.did ?? 0)) <= row.slack + set.reduce((s, p) => s + p.counts.slack, 0)
  )
}

/**
 * The groups of the list that a measure is about, by its name and its number of students, with that measure's table.
 */
export function ofListed(
  plan: Plan,
  listed: Readings,
  total: string,
): readonly { readonly id: string; readonly of: Table }[] {
  const parts = [...countedIn(plan, total).values()].flatMap((t) =>
    groupsSaid(plan, t.of.measure).flatMap((of) => (of.others ? [] : (partOf(plan, t, of) ?? []))),
  )
  return parts.flatMap(({ t, id, n }) => (id !== total && listed.get(id)?.n === n ? [{ id, of: t.of }] : []))
}
