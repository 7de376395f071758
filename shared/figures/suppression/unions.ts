import { listOf } from '../../domain/lists-of-groups.ts'
import { ofColor } from '../../domain/usual-group-names.ts'
import { cutsOf, fold, groupsAmong, otherEnd, saysGroup, waysSaid, wordsOf } from '../../domain/usual-groups.ts'
import { memo } from '../../words/index.ts'
import { type Counts, less, possible, printable, sum, unknown } from './counts.ts'
import { apartWays, highNeeds, umbrella } from './cuts.ts'
import { eachGrade, mayMeanGrades, overlapOfGrades } from './grade-names.ts'
import { namesOf } from './named.ts'
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
  const { name } = group
  const found = [
    ...[...joined(name, others), ...named(name, others), ...byLaw(name, others), ...ofGrades(name, others)],
    ...wider(name, others),
  ]
  return [
    ...new Map(
      found.map((union) => [JSON.stringify([union.parts.toSorted(), union.none, union.open]), union]),
    ).values(),
  ]
}

/**
 * A row whose name has the words of two groups or more, however it joins them: “Any: EL, SWD”, “Not EL/SWD”. Those who are in
 * both are in no more than the smaller of the two, so that numbers tell such a row from these.
 */
function named(name: string, others: readonly Named[]): readonly Union[] {
  const among = new Set([...groupsAmong(name)].filter((group) => group !== 'all'))
  if (among.size < 2) return []
  const said = new Map<string, { readonly way: string; readonly of: string; readonly id: string }>()
  for (const { id, name: row } of others) {
    const [[way, of] = ['', null], ...more] = cutsOf(row) ?? []
    if (of === null || more.length > 0 || apartWays.has(way) || isWithout(of) || said.has(way)) continue
    if (among.has(of) || among.has(otherEnd(way, of) ?? of)) said.set(way, { way, of, id })
  }
  const ends = [...said.values()].flatMap(({ way, of }) => [of, otherEnd(way, of)])
  const parts = [...said.values()].map(({ id }) => id)
  const all = parts.length > 1 && [...among].every((group) => ends.includes(group))
  const none = negative.test(fold(name))
  return parts.length === 0 ? [] : [{ parts, all, ...(none && { none }) }]
}

/**
 * “Ever English learners” holds all English learners; and those at the other end of a row are held as a row of theirs would be:
 * those with free lunch, beside “Not free lunch”, by “Free or reduced lunch”.
 */
function wider(name: string, others: readonly Named[]): readonly Union[] {
  if (negative.test(fold(name))) return []
  const among = cutsOf(name) === null ? groupsAmong(name) : new Set<string>()
  const isHeld = ({ id, name: row }: Named) => {
    if (rowBehind(id) !== undefined) return !isSame(name, row) && holdsByName(name, row)
    const [[way, of] = [], ...more] = cutsOf(row) ?? []
    return (
      way !== undefined && of != null && more.length === 0 && !apartWays.has(way) && among.size === 1 && among.has(of)
    )
  }
  return others.flatMap((g) => (isHeld(g) ? [{ parts: [g.id], all: false }] : []))
}

/** A row as far as its name says what it is. */
export const rowNamed = ({ id, name }: Named): CellGroup => ({
  id,
  oneOf: listOf(name, undefined),
  cuts: cutsOf(name),
  about: waysSaid(name),
  words: wordsOf(name),
  matters: 0,
  ...withPieces(piecesOf(name)),
})
export const withPieces = (pieces: CellGroup['pieces'] | null) => (pieces ? { pieces } : {})

/** Whether a row may be a part of another one, as their names say. */
export const holdsByName = (whole: string, part: string): boolean => heldByName(`${whole}\n${part}`)
const heldByName = memo((names): boolean => {
  const rows = names.split('\n').map((name, at) => rowNamed({ id: String(at), name }))
  return namesOf(rows).inside('0', '1')
})

/** Children who are all others of a row, and have none: that row tells about them as well as one of their own would. */
const OTHERS = 'all others of '
export const rowBehind = (id: string): string | undefined =>
  id.startsWith(OTHERS) ? id.slice(OTHERS.length) : undefined

/** Those at the other end of rows, where these have no row: “Students without disabilities” tells about those with one. */
export function otherEnds(groups: readonly Named[]): readonly Named[] {
  return groups.flatMap(({ id, name }) => {
    const end = endBeside(name)
    return end === undefined || groups.some((g) => isSame(end, g.name)) ? [] : [{ id: `${OTHERS}${id}`, name: end }]
  })
}

function endBeside(name: string): string | undefined {
  const [[way, of] = ['', null], ...more] = cutsOf(name) ?? []
  if (more.length > 0) return undefined
  if (way === 'race' && of === ofColor) return 'White'
  if (of !== null) return otherEnd(way, of)
  const [first = '', ...rest] = wordsOf(name)
  return /^(?:not|non|no|without)$/.test(first) && !/[,/]/.test(name) ? rest.join(' ') || undefined : undefined
}

const negative = /\b(?:neither|nor|not|non\w*|no|none|without|never)\b/
const isWithout = (group: string): boolean => /^(?:not|non|no|without)\b/.test(group)

function joined(name: string, others: readonly Named[]): readonly Union[] {
  const { pieces, none } = said(name)
  // "Black or African American" are two names of one.
  if (new Set(pieces.map((piece) => JSON.stringify([...(cutsOf(piece) ?? [piece])]))).size < 2) return []
  const known = pieces.map((piece) => others.find((g) => isSame(piece, g.name))?.id)
  const parts = [...new Set(known.filter((part) => part !== undefined))]
  if (parts.length === 0) return []
  const all = !known.includes(undefined) && parts.length > 1
  const [strange, ...more] = pieces.filter((_, i) => known[i] === undefined)
  const open = strange !== undefined && more.length === 0 && says.test(name) && cutsOf(strange) === null
  return [{ parts, all, ...(none && { none: true }), ...(open && { open }) }]
}

/** Words by which a name says that children of either group are in the row. */
const says = /\b(?:or|either|any)\b|\//i

/** The groups that a name joins, and whether it means the students in none of them. */
function said(name: string): { readonly pieces: readonly string[]; readonly none: boolean } {
  const both = neither.exec(name.trim())
  // “Any plan (IEP or 504)” says which in brackets.
  const inner = /\(([^()]+)\)\s*$/.exec(name)?.[1]?.split(joint) ?? []
  const pieces = both?.slice(1) ?? (inner.length > 1 ? inner : name.trim().replace(asOne, '').split(joint))
  return { pieces: pieces.map((piece) => piece.trim()).filter((piece) => piece !== ''), none: both !== null }
}

/** “Highly mobile”, “Students in transition”: children who change schools often, by whichever of these. */
const mobile = new Set(['homeless', 'foster', 'migrant', 'military connected'])

/** “High needs” means all of these groups that are listed; “Unduplicated pupils” may mean any of them, as states differ. */
function byLaw(name: string, others: readonly Named[]): readonly Union[] {
  const [, not, words = ''] = /^(not |non )?(.*)$/.exec(wordsOf(name).join(' ')) ?? []
  const isMobile = /^(?:(?:highly )?mobile|in transition)$/.test(words)
  if (!isMobile && !umbrella.test(words)) return []
  const held = isMobile ? mobile : highNeeds
  const isHeld = (g: Named) => [...(cutsOf(g.name)?.values() ?? [])].some((of) => of !== null && held.has(of))
  const own = others.filter(isHeld)
  const parts = own.map((g) => g.id)
  const isSaid = isMobile || words.startsWith('high need')
  const some = isSaid || parts.length > MOST_SHARING ? [parts] : setsOfSome(parts)
  const races = isSaid || /^(?:unduplicated|upc|lcff)/.test(words) ? [] : racesHeld(others)
  const usual = races.length === 0 ? some : [...some, [...parts, ...races]]
  // “Ever English learners” may be meant in place of those who are learning English now.
  const wide = others.flatMap((g) => {
    const [among, ...more] = cutsOf(g.name) === null && saysGroup(g.name) ? groupsAmong(g.name) : []
    if (among === undefined || more.length > 0 || !held.has(among)) return []
    return [{ id: g.id, within: own.filter((o) => groupsAmong(o.name).has(among)).map((o) => o.id) }]
  })
  const sets = [
    ...usual,
    ...wide.flatMap(({ id, within }) => usual.map((of) => [...of.filter((part) => !within.includes(part)), id])),
  ]
  const whole = not ? { none: true as const } : {}
  return [
    ...sets.flatMap((of) => (of.length > 1 ? [{ parts: of, all: true, ...whole }] : [])),
    ...parts.flatMap((id) => (rowBehind(id) === undefined ? [] : [{ parts: [id], all: false, ...whole }])),
  ]
}

/** Whom states call underserved by their race, and how a row of all of them is called. */
const underserved = new Set(['black', 'hispanic', 'native american', 'alaska native', 'hawaiian pacific islander'])
const underservedRaces = /\bunder ?(?:served|represented)\b.*\b(?:race|ethnic)/

/** The races that “Combined disadvantaged” and “Gap group” hold in some states: the row of all of them, or each. */
function racesHeld(others: readonly Named[]): readonly string[] {
  const together = others.filter((g) => underservedRaces.test(fold(g.name)))
  const single = others.filter((g) => {
    const [[way, of] = [], ...more] = cutsOf(g.name) ?? []
    return way === 'race' && more.length === 0 && of != null && underserved.has(of)
  })
  return (together.length > 0 ? together : single).map((g) => g.id)
}

const setsOfSome = <T>(of: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: 2 ** of.length }, (_, bits) => of.filter((_, i) => bits & (1 << i)))

function ofGrades(name: string, others: readonly Named[]): readonly Union[] {
  const grades = mayMeanGrades(name) ? others.filter((g) => mayMeanGrades(g.name)) : []
  return grades.flatMap((a) =>
    grades.flatMap((b) => (overlapOfGrades(a.name, b.name, name) ? [{ parts: [a.id, b.id], all: true }] : [])),
  )
}

/** Groups that share children, so many of them with each other at the most. */
const MOST_SHARING = 4

/** Words that say of a row that it is all others, or all that the rows beside it are; and words that say nothing more. */
const others =
  'no none not non neither nor without else other others rest remaining remainder mainstream unclassified general regular'
const either =
  'any either both unduplicated combined one more least program programs service services population populations flags supplemental special support needs'
const wordsAmong = (...words: readonly string[]) => new Set(words.join(' ').split(' '))
const isElse = wordsAmong(others)
const isEither = wordsAmong(either)
const saysNoMore = wordsAmong(
  others,
  either,
  'all everyone everybody in these this a an at is are who need group groups category education population only identified receiving count status pupils',
)

/**
 * Whether a row is all others, whatever the rows beside it are: “Everyone else”, “No flags”; or all of these together, “Students
 * in special programs”. Undefined if its name says something of its own.
 */
function isRest(words: readonly string[]): boolean | undefined {
  if (words.length === 0 || !words.every((word) => saysNoMore.has(word))) return undefined
  return words.some((word) => isElse.has(word)) || (words.some((word) => isEither.has(word)) ? false : undefined)
}

/** A group that may share children with others, by the one way in which it is cut: no race, no gender, and no “without”. */
function sharingWay({ cuts }: CellGroup): string | undefined {
  const [[way, of] = ['', null], ...more] = cuts ?? []
  const isSome = of !== null && !apartWays.has(way) && !isWithout(of)
  return isSome && more.length === 0 ? way : undefined
}

/**
 * What a row is all others of, or all together: its name says so, or it is the only other one in a category of groups that share children,
 * “General education” beside “English learners” and “Students with disabilities”.
 */
function othersOf(group: CellGroup, groups: readonly CellGroup[]): readonly Union[] {
  if (group.isTotal || group.gone || sharingWay(group) !== undefined) return []
  const rows = groups.filter((g) => g.id !== group.id && !g.isTotal && !g.gone)
  const beside = rows.filter((g) => g.dimension !== undefined && g.dimension === group.dimension)
  const own = beside.filter((g) => sharingWay(g) !== undefined)
  const rest = isRest(group.words ?? [])
  const isSaid = rest !== undefined
  const parts = own.length > 1 ? own : isSaid ? rows.filter((g) => sharingWay(g) !== undefined) : []
  const ways = new Set(parts.map(sharingWay))
  if (parts.length < 2 || parts.length > MOST_SHARING || ways.size < parts.length) return []
  const none = rest !== false
  return isSaid || own.length === beside.length
    ? [{ parts: parts.map((g) => g.id), all: true, ...(none && { none }) }]
    : []
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

/** “Section 504”, “504 plan” and “504” are one group. */
const barely = (name: string): string => {
  const words = wordsOf(name)
  return (
    words.includes('504') ? words.filter((w) => !/^(?:sections?|plans?|accommodations?|an?|on|have)$/.test(w)) : words
  ).join(' ')
}

function isSame(one: string, other: string): boolean {
  if (fold(one) === fold(other) || barely(one) === barely(other)) return true
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
  isTold: (id: string) => boolean,
): readonly (readonly string[])[] {
  const total = groups.find((g) => g.isTotal)
  const othersThan = (id: string) => (total ? less(own.get(total.id) ?? unknown, [own.get(id) ?? unknown]) : unknown)
  // Where a table lacks the row of English learners that the plan has, “Not English learners” tells about them.
  const rowOfOthers = (id: string): string | undefined => {
    const group = own.get(id)?.n == null ? groups.find((g) => g.id === id) : undefined
    return group && groups.find((g) => own.get(g.id)?.n != null && areEnds(g, group))?.id
  }
  const countsIn = (id: string): Counts => {
    const row = rowBehind(id) ?? rowOfOthers(id)
    if (row === undefined) return own.get(id) ?? unknown
    return isTold(row) ? othersThan(row) : unknown
  }
  const isFew = (left: Counts) => left.n !== null && left.n > 0 && possible(left) && !printable(left, floor)
  const rows = groups.flatMap(({ id, unions = [], ...group }) =>
    [...unions, ...othersOf({ id, ...group }, groups)].flatMap(({ parts, all, none, open }) => {
      const whole = none ? othersThan(id) : countsIn(id)
      const isFewTwice = (of: readonly string[]) => isFew(less(sum(of.map(countsIn)), [whole]))
      const inTwo = all && isFewTwice(parts)
      // One of its groups is told in other words than its row, which the numbers tell.
      const beside = open ? groups.filter((g) => mayBeMeant(g) && g.id !== id && !parts.includes(g.id)) : []
      const meant = beside.find((g) => isFewTwice([...parts, g.id]))
      const alone = parts.filter(
        (part) => isTold(rowBehind(part) ?? rowOfOthers(part) ?? part) && isFew(less(whole, [countsIn(part)])),
      )
      if (inTwo) return [[id, ...parts]]
      if (meant) return [[id, ...parts, meant.id]]
      return alone.map((part) => [id, part])
    }),
  )
  return rows.map((ids) => ids.map((id) => rowBehind(id) ?? rowOfOthers(id) ?? id))
}

/** Rows whose groups, by their numbers of children, share none: then they add up to the row like parts of it. */
export function unionsThatAddUp(
  groups: readonly CellGroup[],
  base: ReadonlyMap<string, Counts>,
): readonly {
  readonly whole: string
  readonly parts: readonly string[]
  readonly exact: true
  readonly declared: false
}[] {
  const size = (id: string) => base.get(id)?.n ?? Number.NaN
  return groups.flatMap(({ id, unions = [] }) =>
    unions.flatMap(({ parts, all, none }) =>
      all && !none && parts.every((part) => base.has(part)) && parts.reduce((n, part) => n + size(part), 0) === size(id)
        ? [{ whole: id, parts, exact: true, declared: false } as const]
        : [],
    ),
  )
}

/** Whether a row may be one that another names in its own words: no race, no gender, and not all students. */
const mayBeMeant = ({ isTotal, gone, cuts }: CellGroup): boolean =>
  !isTotal && !gone && ![...(cuts?.keys() ?? [])].some((way) => apartWays.has(way))

/** Whether a group is all others of another, by the two ends of a usual way, or by a word such as “not” before its name. */
function areEnds(others: CellGroup, group: CellGroup): boolean {
  const [[way, of] = ['', null], ...more] = others.cuts ?? []
  const end = of === null || more.length > 0 ? undefined : otherEnd(way, of)
  if (end !== undefined) return group.cuts?.size === 1 && group.cuts.get(way) === end
  const [first = '', ...rest] = others.words ?? []
  return isWithout(first) && rest.length > 0 && rest.join(' ') === group.words?.join(' ')
}
