import { cutsOf, fold, wordsOf } from '../../domain/usual-groups.ts'
import { type Counts, less, possible, printable, sum, unknown } from './counts.ts'
import { overlapOfGrades, saysGrades } from './grade-names.ts'
import { highNeeds } from './named.ts'
import type { CellGroup, Union } from './types.ts'

interface Named {
  readonly id: string
  readonly name: string
}

const neither = /^neither (.+) nor (.+)$/i
const joint = /\s+(?:and\/or|or|and|&)\s+|\s*[/,+]\s*/i

/** What a row holds together, as its name and the names of the other rows say. */
export function unionsOf(group: Named, groups: readonly Named[]): readonly Union[] {
  const others = groups.filter((g) => g.id !== group.id)
  return [...joined(group.name, others), ...byLaw(group.name, others), ...ofGrades(group.name, others)]
}

function joined(name: string, others: readonly Named[]): readonly Union[] {
  const none = neither.exec(name.trim())
  const pieces = none ? none.slice(1) : name.split(joint).filter((piece) => piece.trim() !== '')
  // "Black or African American" are two names of one.
  if (new Set(pieces.map((piece) => JSON.stringify([...(cutsOf(piece) ?? [piece])]))).size < 2) return []
  const known = pieces.map((piece) => others.find((g) => isSame(piece, g.name))?.id)
  const parts = [...new Set(known.filter((part) => part !== undefined))]
  const all = !known.includes(undefined) && parts.length > 1
  return parts.length === 0 ? [] : [{ parts, all, ...(none && { none: true }) }]
}

function byLaw(name: string, others: readonly Named[]): readonly Union[] {
  if (wordsOf(name).join(' ') !== 'high needs') return []
  const isHeld = (g: Named) => [...(cutsOf(g.name)?.values() ?? [])].some((of) => of !== null && highNeeds.has(of))
  const parts = others.filter(isHeld).map((g) => g.id)
  return parts.length > 1 ? [{ parts, all: true }] : []
}

function ofGrades(name: string, others: readonly Named[]): readonly Union[] {
  const grades = saysGrades(name) ? others.filter((g) => saysGrades(g.name)) : []
  return grades.flatMap((a) =>
    grades.flatMap((b) => (overlapOfGrades(a.name, b.name, name) ? [{ parts: [a.id, b.id], all: true }] : [])),
  )
}

function isSame(one: string, other: string): boolean {
  if (fold(one) === fold(other) || wordsOf(one).join(' ') === wordsOf(other).join(' ')) return true
  const [a, b] = [cutsOf(one), cutsOf(other)]
  return a !== null && b !== null && a.size === b.size && [...a].every(([way, of]) => of !== null && b.get(way) === of)
}

/**
 * Rows that together give a few children away: those who are in two groups at once, or in one of them alone. The row of
 * both is named first.
 */
export function fewInUnions(
  groups: readonly CellGroup[],
  own: ReadonlyMap<string, Counts>,
  floor: number,
): readonly (readonly string[])[] {
  const countsIn = (id: string) => own.get(id) ?? unknown
  const total = groups.find((g) => g.isTotal)
  const isFew = (left: Counts) => left.n !== null && left.n > 0 && possible(left) && !printable(left, floor)
  return groups.flatMap(({ id, unions = [] }) =>
    unions.flatMap(({ parts, all, none }) => {
      const whole = none ? (total ? less(countsIn(total.id), [countsIn(id)]) : unknown) : countsIn(id)
      const inTwo = all && isFew(less(sum(parts.map(countsIn)), [whole]))
      const alone = parts.filter((part) => isFew(less(whole, [countsIn(part)])))
      if (inTwo) return [[id, ...parts]]
      return alone.map((part) => [id, part])
    }),
  )
}
