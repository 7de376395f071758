import { listOf } from '../../domain/lists-of-groups.ts'
import { ofColor } from '../../domain/usual-group-names.ts'
import { cutsOf, fold, groupsAmong, otherEnd, saysGroup, waysSaid, wordsOf } from '../../domain/usual-groups.ts'
import { memo } from '../../words/index.ts'
import { apartWays, highNeeds, isWithout, MOST_SHARING, umbrella } from './cuts.ts'
import { mayMeanGrades, overlapOfGrades } from './grade-names.ts'
import { namesOf } from './named.ts'
import { joint, neither, piecesOf } from './pieces-named.ts'
import { isSame } from './same-names.ts'
import type { CellGroup, Union } from './types.ts'
import { initials, wordedUnions } from './worded-unions.ts'

interface Named {
  readonly id: string
  readonly name: string
}

/** Words that say no more than that groups are one row together. */
const asOne = /^(?:either|any)(?:\s+of)?\s+|[,\s]*\(?\b(?:combined|together)\)?$/gi

/** What a row combines, by its name and the names of the other rows. */
export function unionsOf(group: Named, groups: readonly Named[]): readonly Union[] {
  const others = groups.filter((g) => g.id !== group.id)
  const { name } = group
  const found = [
    ...[...joined(name, others), ...named(name, others), ...byLaw(name, others), ...ofGrades(name, others)],
    ...[...wider(name, others), ...wordedUnions(name, others)],
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
  return /[,/]/.test(name) ? undefined : /^(?:not|non|no|without)[\s-]+(.+)$/i.exec(name.trim())?.[1]
}

const negative = /\b(?:neither|nor|not|non\w*|no|none|without|never)\b/

function joined(name: string, others: readonly Named[]): readonly Union[] {
  const { pieces, none } = said(name)
  // "Black or African American" are two names of one.
  if (new Set(pieces.map((piece) => JSON.stringify([...(cutsOf(piece) ?? [piece])]))).size < 2) return []
  const isMeant = (piece: string, row: string) => isSame(piece, row) || initials(row).includes(fold(piece))
  const known = pieces.map((piece) => others.find((g) => isMeant(piece, g.name))?.id)
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
  const own = pieces.map((piece) => piece.trim()).filter((piece) => piece !== '')
  // “Non-EDS/Non-SWD”, “Not EDS, not SWD”: those in neither.
  const each = own.flatMap((piece) => notIn(piece) ?? [])
  const isNeither = own.length > 1 && each.length === own.length
  return { pieces: isNeither ? each : own, none: both !== null || isNeither }
}

function notIn(piece: string): string | undefined {
  const [[way = '', of] = ['', null], ...more] = cutsOf(piece) ?? []
  return of != null && isWithout(of) && more.length === 0
    ? otherEnd(way, of)
    : /^(?:not|non|no|without)[\s-]+(.+)$/i.exec(piece)?.[1]
}

/** “Highly mobile”, “Students in transition”: children who change schools often, by whichever of these. */
const mobile = new Set(['homeless', 'foster', 'migrant', 'military connected'])
/** “Exceptional children”, where a row of those with disabilities is beside it: these, and the gifted. */
const exceptional = new Set(['disabilities', 'gifted'])

/** “High needs” means all of these groups that are listed; “Unduplicated pupils” may mean any of them, as states differ. */
function byLaw(name: string, others: readonly Named[]): readonly Union[] {
  const [, not, words = ''] = /^(not |non )?(.*)$/.exec(wordsOf(name).join(' ')) ?? []
  const isMobile = /^(?:(?:highly )?mobile|in transition)$/.test(words)
  const isExceptional = /^(?:all )?(?:exceptional(?: education)?|ese)(?: all)?$/.test(words)
  if (!isMobile && !isExceptional && !umbrella.test(words)) return []
  const held = isMobile ? mobile : isExceptional ? exceptional : highNeeds
  const isHeld = (g: Named) => [...(cutsOf(g.name)?.values() ?? [])].some((of) => of !== null && held.has(of))
  const own = others.filter(isHeld)
  const parts = own.map((g) => g.id)
  const isSaid = isMobile || isExceptional || /^(?:high need|high focus|hn)/.test(words)
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
