import { cutsOf, usualGroup, wordsOf } from '../../domain/usual-groups.ts'
import { eachGrade } from './grade-names.ts'
import { isGroupName, plain } from './group-beside.ts'
import { inOneOrder } from './one-order.ts'
import type { CellGroup } from './types.ts'
import { rowNamed } from './unions.ts'

/** Which student group the words of a measure's name mean. */

/** Words that the name of a school or program has at one time, and not at another. */
const kindly = new Set('school schools elementary middle high academy es ms hs program programs'.split(' '))
const bareOf = (words: readonly string[]): string => words.filter((w) => !kindly.has(w)).join(' ')

/** A school's name as it may be written shortest: “Lincoln Elementary” is “lincoln”. */
export const schoolOf = (name: string): string => bareOf(wordsOf(name)) || wordsOf(name).join(' ')

export interface Named {
  readonly names: readonly (readonly string[])[]
  /** What a child is counted for. */
  readonly counted: readonly string[]
}

const said = new WeakMap<readonly CellGroup[], Map<string, string | undefined>>()

/** The longest words of a measure's names that are a group's. */
export function groupIn(one: Named, groups: readonly CellGroup[]): string | undefined {
  const known = said.get(groups) ?? new Map<string, string | undefined>()
  said.set(groups, known)
  const key = [...one.counted, '', ...one.names.map((words) => words.join(' '))].join('\n')
  if (!known.has(key)) known.set(key, findGroup(one, groups))
  return known.get(key)
}

function findGroup({ names, counted }: Named, groups: readonly CellGroup[]): string | undefined {
  const ranges = names
    .filter((words) => !counted.includes(inOneOrder(words.join(' '))))
    .flatMap((words) => {
      const said = eachGrade(words.join(' '))?.grades.join()
      const all = words.flatMap((_, from) => words.slice(from).map((_, n) => words.slice(from, from + n + 1)))
      // “Grades 4” of “grades 4 to 5” is not what the name says.
      return all.filter((of) => said === undefined || (eachGrade(of.join(' '))?.grades.join() ?? said) === said)
    })
  const sorted = ranges.toSorted((a, b) => b.length - a.length).map((words) => words.join(' '))
  return sorted.find((name) => groupsNamed(name, groups).length > 0)
}

/** The groups of a list by their words, and by those that say which school they are; and what names mean among them. */
interface Meanings {
  readonly called: ReadonlyMap<string, readonly CellGroup[]>
  readonly bare: ReadonlyMap<string, readonly CellGroup[]>
  readonly known: Map<string, readonly CellGroup[]>
}
const meanings = new WeakMap<readonly CellGroup[], Meanings>()
/** A large plan asks for some thousand pieces of names, and for most of them several times. */
const MOST_KNOWN = 20_000

function meaningsIn(groups: readonly CellGroup[]): Meanings {
  const said = groups.filter((g) => !g.isTotal)
  const worded = said.filter((g) => g.words !== undefined)
  const made: Meanings = {
    called: Map.groupBy(worded, (g) => inOneOrder((g.words ?? []).join(' '))),
    bare: Map.groupBy(said, (g) => bareOf(g.words ?? [])),
    known: new Map(),
  }
  meanings.set(groups, made)
  return made
}

/** The student groups that words of a name mean: those of the plan, or one of those that are usual. */
export function groupsNamed(name: string, groups: readonly CellGroup[]): readonly CellGroup[] {
  const of = meanings.get(groups) ?? meaningsIn(groups)
  const found = of.known.get(name) ?? findNamed(name, groups, of)
  if (of.known.size >= MOST_KNOWN) of.known.clear()
  of.known.set(name, found)
  return found
}

function findNamed(name: string, groups: readonly CellGroup[], { called, bare }: Meanings): readonly CellGroup[] {
  if (usualGroup(name)?.way === 'all' || plain.has(name)) return []
  const grades = eachGrade(name)
  if (grades?.stem === '') {
    const each = grades.grades.map(String).join()
    return groups.filter((g) => !g.isTotal && g.pieces?.of === 'grade ' && g.pieces.each.join() === each)
  }
  const words = wordsOf(name)
  const same = called.get(inOneOrder(words.join(' '))) ?? []
  const cuts = cutsOf(name)
  const isCutSo = (g: CellGroup) =>
    cuts !== null &&
    g.cuts?.size === cuts.size &&
    [...cuts].every(([way, of]) => of !== null && g.cuts?.get(way) === of)
  const exact = cuts === null ? same : groups.filter((g) => !g.isTotal && (same.includes(g) || isCutSo(g)))
  // “Lincoln Elementary” is “Lincoln”, where no other school is called so.
  const which = exact.length > 0 ? '' : bareOf(words)
  const alike = which === '' ? [] : (bare.get(which) ?? [])
  const own = alike.length === 1 ? alike : exact
  return own.length > 0 || !isGroupName(name) ? own : [rowNamed({ id: `named ${words.join(' ')}`, name })]
}
