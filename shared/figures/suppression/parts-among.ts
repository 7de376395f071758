import type { Counts } from './counts.ts'
import { groupsBeside, widerBeside } from './group-beside.ts'
import { type Entry, fits } from './makes-up.ts'
import { isPartByName, isPartByWords, sayingsOf, saysWhat, thingOf, type Words } from './part-of.ts'

/** Two outcomes of nearly the same children agree in all rows more seldom than this by accident. */
const SELDOM = 0.001
/** By such a part of those who did, or did not, two outcomes differ easily. */
const USUAL = 0.2

/** A table with its rows as lists, so that those of two tables are read side by side: most tables have the same rows in one order. */
interface Rows {
  readonly of: Entry
  readonly ids: readonly string[]
  readonly counts: readonly Counts[]
}

const rowsOf = (of: Entry): Rows => ({ of, ids: [...of.counts().keys()], counts: [...of.counts().values()] })

/**
 * Whether a measure is of nearly all of another one's children, by its figures: in each row that both have it counts no
 * more children, and no more who did or who did not, and that is no accident. Reading and mathematics of nearly the same
 * children differ more than by those who are missing.
 */
function isPartByFigures(e: Rows, whole: Rows): boolean {
  if (e.of.n >= whole.of.n || e.of.n < (1 - USUAL) * whole.of.n) return false
  let chance = 1
  let rows = 0
  for (let i = 0; i < whole.ids.length; i++) {
    const id = whole.ids[i] as string
    const all = whole.counts[i] as Counts
    const own = e.ids[i] === id ? e.counts[i] : e.of.counts().get(id)
    if (own === undefined) continue
    if (all.n === null || all.did === null || all.didNot === null) continue
    if (own.n === null || own.did === null || own.didNot === null) continue
    const slack = all.slack + own.slack
    // As `possible` says, without a thing made for each row of each two tables.
    if (all.n < own.n || all.did - own.did < -slack || all.didNot - own.didNot < -slack) return false
    chance *= Math.min(1, (all.n - own.n + 1 + 2 * slack) / (1 + USUAL * Math.min(all.did, all.didNot)))
    rows++
  }
  return rows > 2 && chance < SELDOM
}

/** Tables by each word of their names, and those of a group, of grades or of a place by what they are said to have done. */
interface ByName {
  readonly all: readonly Entry[]
  readonly words: ReadonlyMap<string, readonly Entry[]>
  readonly things: ReadonlyMap<string, readonly Entry[]>
  /** By what their names say besides words that may be a group's name. */
  readonly stems: ReadonlyMap<string, readonly Entry[]>
}

function byName(entries: readonly Entry[]): ByName {
  const words = new Map<string, Entry[]>()
  const things = new Map<string, Entry[]>()
  const stems = new Map<string, Entry[]>()
  const put = (map: Map<string, Entry[]>, key: string, e: Entry): void => {
    const had = map.get(key)
    if (had === undefined) map.set(key, [e])
    else if (had.at(-1) !== e) had.push(e)
  }
  for (const e of entries) {
    for (const { words: said, stem, said: name } of sayingsOf(e)) {
      for (const stem of groupsBeside(name.join(' ')).keys()) put(stems, stem, e)
      for (const { all } of [said, stem]) for (const w of all) put(words, w, e)
    }
    const { counted, isOfSome } = thingOf(e)
    for (const thing of isOfSome || !saysWhat(e) ? counted : []) put(things, thing, e)
  }
  return { all: entries, words, things, stems }
}

/**
 * The tables whose names may say that they are of some of another one's children: they have the rarest of its words. A
 * large plan has hundreds of measures, and comparing the names of each two took longer than all else that is asked of them.
 */
function mayBePartByName({ all, words, things, stems }: ByName, whole: Entry): Iterable<Entry> {
  const rarest = (of: Words): readonly Entry[] => {
    let fewest: readonly Entry[] | undefined
    for (const word of of.all) {
      const having = words.get(word) ?? []
      if (fewest === undefined || having.length < fewest.length) fewest = having
    }
    return fewest ?? all
  }
  const found = new Set<Entry>()
  for (const { words: said, core, said: name } of sayingsOf(whole)) {
    for (const of of widerBeside(name.join(' ')).keys()) for (const e of stems.get(of) ?? []) found.add(e)
    for (const e of rarest(said)) found.add(e)
    for (const e of core.all.size > 0 ? rarest(core) : []) found.add(e)
  }
  for (const thing of thingOf(whole).counted) for (const e of things.get(thing) ?? []) found.add(e)
  return found
}

/**
 * The tables among these that are about some of another one's students, by their names or by their figures; two schools
 * by their names are not.
 */
export function partsAmong(entries: readonly Entry[]): (whole: Entry) => readonly Entry[] {
  const named = byName(entries)
  const rows = new Map(entries.map((e) => [e, rowsOf(e)] as const))
  const all = [...rows.values()]
  return (whole) => {
    const byTheirNames = new Set<Entry>()
    for (const e of mayBePartByName(named, whole)) if (isPartByName(e, whole)) byTheirNames.add(e)
    let overByName: readonly Entry[] | undefined
    const over = () => (overByName ??= entries.filter((all) => isPartByName(whole, all)))
    const areBeside = (e: Entry) => over().some((all) => isPartByName(e, all))
    const own = rows.get(whole) ?? rowsOf(whole)
    const hasNamed = byTheirNames.size > 0
    const parts: Entry[] = []
    for (const other of all) {
      const e = other.of
      if (e.n >= whole.n) continue
      // What children did who are called “Reading, White students” is of no single school where it is of a measure of all.
      const isNamed = () =>
        hasNamed && byTheirNames.has(e) && fits(e, whole) && (isPartByWords(e, whole) || !areBeside(e))
      if (isNamed() || (isPartByFigures(other, own) && !areBeside(e))) parts.push(e)
    }
    return parts
  }
}
