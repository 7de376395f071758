import { apartWays, isWithout, MOST_SHARING } from './cuts.ts'
import type { CellGroup, Union } from './types.ts'

/** Rows that are all others of those beside them, or all of these together, as their names or their categories say. */

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

/** “Ever English learners”, “Section 504”: a group that may share children with others, in a name of more words. */
const isAbout = ({ cuts, about = [] }: CellGroup): boolean =>
  !cuts && about.length > 0 && !about.some((way) => apartWays.has(way))

/** All others of these, or all of them together: the numbers tell which. */
const bothWays = (groups: readonly CellGroup[]): readonly Union[] => {
  const of = { parts: groups.map((g) => g.id), all: true }
  return [{ ...of, none: true }, of]
}

/**
 * What a row is all others of, or all together: its name says so, or it is the only other one in a category of groups that share
 * children, “General education” or “Students with accommodations” beside “English learners” and “Students with disabilities”.
 */
export function othersOf(group: CellGroup, groups: readonly CellGroup[]): readonly Union[] {
  if (group.isTotal || group.gone || sharingWay(group) !== undefined) return []
  const rows = groups.filter((g) => g.id !== group.id && !g.isTotal && !g.gone)
  const beside = rows.filter((g) => g.dimension !== undefined && g.dimension === group.dimension)
  const own = beside.filter((g) => sharingWay(g) !== undefined)
  const rest = isRest(group.words ?? [])
  const isSaid = rest !== undefined
  const parts = own.length > 1 ? own : isSaid ? rows.filter((g) => sharingWay(g) !== undefined) : []
  const ways = new Set(parts.map(sharingWay))
  const isNone = parts.length < 2 || parts.length > MOST_SHARING || ways.size < parts.length
  const of = { parts: parts.map((g) => g.id), all: true }
  if (isSaid) return isNone ? [] : [{ ...of, ...(rest && { none: rest }) }]
  // “Section 504” may share children with “Special education”, and is told apart in the same way.
  const both = beside.filter((g) => sharingWay(g) !== undefined || isAbout(g))
  if (beside.length === 2 && both.length === 2) return bothWays(both)
  return isNone || own.length < beside.length ? [] : bothWays(own)
}
