import { cutsOf, fold, wordsOf } from '../../domain/usual-groups.ts'
import { type Counts, less, possible, printable, sum, unknown } from './counts.ts'
import { highNeeds } from './cuts.ts'
import { eachGrade, mayMeanGrades, overlapOfGrades } from './grade-names.ts'
import { fewOfPieces } from './pieces.ts'
import type { CellGroup, Union } from './types.ts'

interface Named {
  readonly id: string
  readonly name: string
}

const neither = /^neither (.+) nor (.+)$/i
const joint = /\s+(?:and\/or|or|and|plus|&)\s+|\s*[/,+]\s*/i
/** Words that say no more than that groups are one row together. */
const asOne = /^(?:either|any)(?:\s+of)?\s+|[,\s]*\(?\b(?:combined|together)\)?$/gi

/** What a row combines, by its name and the names of the other rows. */
export function unionsOf(group: Named, groups: readonly Named[]): readonly Union[] {
  const others = groups.filter((g) => g.id !== group.id)
  return [...joined(group.name, others), ...byLaw(group.name, others), ...ofGrades(group.name, others)]
}

function joined(name: string, others: readonly Named[]): readonly Union[] {
  const { pieces, none } = said(name)
  // "Black or African American" are two names of one.
  if (new Set(pieces.map((piece) => JSON.stringify([...(cutsOf(piece) ?? [piece])]))).size < 2) return []
  const known = pieces.map((piece) => others.find((g) => isSame(piece, g.name))?.id)
  const parts = [...new Set(known.filter((part) => part !== undefined))]
  const all = !known.includes(undefined) && parts.length > 1
  return parts.length === 0 ? [] : [{ parts, all, ...(none && { none: true }) }]
}

const inBrackets = /\(([^()]+ (?:or|and|and\/or) [^()]+|[^()]+,[^()]+|[^()]+\/[^()]+)\)\s*$/i
const noneOf = /^(?:students\s+)?(?:without|in no|not in|no)\s+(?=.+(?:\bor\b|\/))/i
const eachNot = /^(?:(?:and|or)\s+)?(?:not|non)[\s-]+/i

/**
 * The groups that a name joins, and whether it means the students in none of them: “EL, SWD or both”, “Not EL, not
 * SWD”.
 */
function said(name: string): { readonly pieces: readonly string[]; readonly none: boolean } {
  const whole = (inBrackets.exec(name.trim())?.[1] ?? name).trim().replace(/-(or|and)-/gi, ' $1 ')
  const both = neither.exec(whole)
  if (both) return { pieces: both.slice(1), none: true }
  const isNone = noneOf.test(whole)
  const pieces = whole
    .replace(noneOf, '')
    .replace(/,?\s+or both$/i, '')
    .replace(asOne, '')
    .replace(/^students (?:receiving|in|with)\s+|\s+(?:services|status|programs)$/gi, '')
    .split(joint)
    .map((piece) => piece.trim().replace(/^(?:students )?(?:receiving|in) /i, ''))
    .filter((piece) => piece !== '')
  const areNot = pieces.length > 1 && pieces.every((piece) => eachNot.test(piece))
  return { pieces: areNot ? pieces.map((piece) => piece.replace(eachNot, '')) : pieces, none: isNone || areNot }
}

function byLaw(name: string, others: readonly Named[]): readonly Union[] {
  const said = /^(?:(not|non) )?high needs$/.exec(wordsOf(name).join(' '))
  if (said === null) return []
  const isHeld = (g: Named) => [...(cutsOf(g.name)?.values() ?? [])].some((of) => of !== null && highNeeds.has(of))
  const parts = others.filter(isHeld).map((g) => g.id)
  return parts.length > 1 ? [{ parts, all: true, ...(said[1] !== undefined && { none: true }) }] : []
}

function ofGrades(name: string, others: readonly Named[]): readonly Union[] {
  const grades = mayMeanGrades(name) ? others.filter((g) => mayMeanGrades(g.name)) : []
  return grades.flatMap((a) =>
    grades.flatMap((b) => (overlapOfGrades(a.name, b.name, name) ? [{ parts: [a.id, b.id], all: true }] : [])),
  )
}

/** Dimensions in which a student is in one group alone. */
const apartWays = new Set(['race', 'gender'])
/** Groups that share children, so many of them with each other at the most. */
const MOST_SHARING = 4

/** “All other students”, “Everyone else”, “In none of these programs”, whatever the rows beside them are. */
const everyoneElse =
  /^(?:(?:all )?others?|(?:everyone|everybody|all) else|(?:the )?(?:rest|remaining|remainder)|(?:in )?neither(?: group| program)?|(?:in )?none(?: these)?(?: groups?| programs?)?|(?:not in|in no|receiving no|no) (?:an?y? )?(?:special )?(?:services?|programs?|groups?)|no (?:identified|special) needs?|mainstream|unclassified|(?:general|regular) (?:population|education)(?: only)?)$/

/** A group that may share children with others, by the one way in which it is cut: no race, no gender, and no “without”. */
function sharingWay({ cuts }: CellGroup): string | undefined {
  const [[way, of] = ['', null], ...more] = cuts ?? []
  const isSome = of !== null && !apartWays.has(way) && !/^(?:not|non|no|without)\b/.test(of)
  return isSome && more.length === 0 ? way : undefined
}

/**
 * What a row is all others of: its name says so, or it is the only other one in a category of groups that share children,
 * “General education” beside “English learners” and “Students with disabilities”.
 */
function othersOf(group: CellGroup, groups: readonly CellGroup[]): readonly Union[] {
  if (group.isTotal || group.gone || sharingWay(group) !== undefined) return []
  const rows = groups.filter((g) => g.id !== group.id && !g.isTotal && !g.gone)
  const beside = rows.filter((g) => g.dimension !== undefined && g.dimension === group.dimension)
  const own = beside.filter((g) => sharingWay(g) !== undefined)
  const isSaid = everyoneElse.test(group.words?.join(' ') ?? '')
  const parts = own.length > 1 ? own : isSaid ? rows.filter((g) => sharingWay(g) !== undefined) : []
  const ways = new Set(parts.map(sharingWay))
  if (parts.length < 2 || parts.length > MOST_SHARING || ways.size < parts.length) return []
  return isSaid || own.length === beside.length ? [{ parts: parts.map((g) => g.id), all: true, none: true }] : []
}

/** “Levels 1–3”, “Ages 5 to 10”, “Up to 3 years in the US”, and how many steps they may have. */
const onScale =
  /\b(levels?|ages?|aged|tiers?|steps?|stages?|bands?|phases?) (\d{1,2})(?: (?:to |through |and |or |level )?(\d{1,2}))?\b|\b(?:(up to)|(\d{1,2})(?: (?:to|through|or))?) (\d{1,2}) (years?|months?)\b/
const MOST_STEPS = 15

/** The steps of a scale that a name says, by their numbers. */
function stepsIn(name: string): CellGroup['pieces'] | null {
  const whole = fold(name)
  const met = onScale.exec(whole)
  if (met === null) return null
  const [found, word = met[7] ?? '', one, two = one, upTo, first, last] = met
  const [from, to] = one === undefined ? [upTo ? 0 : Number(first), Number(last)] : [Number(one), Number(two)]
  if (to < from || to - from >= MOST_STEPS) return null
  const stem = `${whole.replace(found, '')} ${word.replace(/s$/, '')}`.trim()
  return { of: `scale ${stem}`, each: Array.from({ length: to - from + 1 }, (_, i) => String(from + i)) }
}

/** The pieces that a name holds: grades, races, or groups that share children; null where it says none of these. */
export function piecesOf(name: string): CellGroup['pieces'] | null {
  const grades = eachGrade(name)
  if (grades) return { of: `grade ${grades.stem}`, each: grades.grades.map(String) }
  if (neither.test(name.trim())) return null
  const steps = stepsIn(name)
  if (steps) return steps
  const said = name.split(joint).filter((piece) => piece.trim() !== '')
  const cuts = said.map((piece) => cutsOf(piece))
  // “Adams or Lincoln” is two schools, whatever they are called.
  if (said.length > 0 && cuts.every((c) => c === null))
    return { of: 'named', each: [...new Set(said.map((piece) => wordsOf(piece).join(' ')))].sort() }
  if (cuts.length === 0 || cuts.some((c) => c === null || c.size !== 1)) return null
  const each = new Map(
    cuts.flatMap((c) => [...(c as ReadonlyMap<string, string | null>)]).map((of) => [of.join(' '), of]),
  )
  const ways = new Set([...each.values()].map(([way]) => way))
  if ([...each.values()].some(([, group]) => group === null)) return null
  const [way = ''] = ways
  return { of: ways.size === 1 && apartWays.has(way) ? way : sharing, each: [...each.keys()].sort() }
}
const sharing = 'sharing'

/** Rows that together give a few children away, since they overlap: those that tell it, the one of most children first. */
export function fewInPieces(
  groups: readonly CellGroup[],
  own: ReadonlyMap<string, Counts>,
  floor: number,
): readonly (readonly string[])[] {
  const pieced = groups.filter((g) => g.pieces && own.get(g.id)?.n != null)
  return [...Map.groupBy(pieced, (g) => g.pieces?.of ?? '')].flatMap(([of, rows]) => {
    if (!rows.some((g) => (g.pieces?.each.length ?? 0) > 1)) return []
    const each = [...new Set(rows.flatMap((g) => g.pieces?.each ?? []))].sort(
      (a, b) => Number(a) - Number(b) || (a < b ? -1 : 1),
    )
    const at = (g: CellGroup) => (g.pieces?.each ?? []).map((piece) => each.indexOf(piece))
    if (of !== sharing)
      return fewOfPieces(
        rows.map((g) => ({ id: g.id, holds: at(g), counts: own.get(g.id) ?? unknown })),
        each.length,
        floor,
      )
    if (each.length > MOST_SHARING) return []
    // A child may be in two of these, or in all: the pieces are those who are in just these.
    const regions = Array.from({ length: 2 ** each.length - 1 }, (_, i) => i + 1)
    const within = (is: (bits: number) => boolean) => regions.flatMap((bits, i) => (is(bits) ? [i] : []))
    const counted = rows.map((g) => ({
      id: g.id,
      holds: within((bits) => at(g).some((i) => bits & (1 << i))),
      counts: own.get(g.id) ?? unknown,
    }))
    const inAll = regions.map((set) => within((bits) => (bits & set) === set))
    return fewOfPieces(counted, regions.length, floor, [...inAll, ...regions.map((_, i) => [i])])
  })
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
  return groups.flatMap(({ id, unions = [], ...group }) =>
    [...unions, ...othersOf({ id, ...group }, groups)].flatMap(({ parts, all, none }) => {
      const whole = none ? (total ? less(countsIn(total.id), [countsIn(id)]) : unknown) : countsIn(id)
      const inTwo = all && isFew(less(sum(parts.map(countsIn)), [whole]))
      const alone = parts.filter((part) => isFew(less(whole, [countsIn(part)])))
      if (inTwo) return [[id, ...parts]]
      return alone.map((part) => [id, part])
    }),
  )
}
