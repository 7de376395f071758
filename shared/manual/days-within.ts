import { day } from './status-of.ts'

/** Days within the text of a policy that has its own at its beginning or end: “(Revised July 1, 2025)”, “Last updated: 6/30/2025”. */

const aDay = new RegExp(`(?:${day})`, 'iu')
const hasDay = (said: string): boolean => /\d/.test(said) && aDay.test(said)
const refs = /^\W*(?:(?:legal|cross|state|federal|statutory|policy)\b.*\bref|(?:source|history|note)s?\b.*:)/i
const citation = /\b(?:U\.?S\.?C|C\.?F\.?R|Stat|P\.?L)\b|§|\bet seq\b/
const isProse = (said: string): boolean =>
  said.length > 15 &&
  /[.;]$/.test(said) &&
  /\p{Ll}.*\s\S/u.test(said) &&
  !refs.test(said) &&
  !citation.test(said) &&
  !hasDay(said)

const ofBoard = /adopt|approv|revis|amend|effective/i
/** Lines by which a policy says it itself, wherever they are: “Adopted May 5, 2015”, “Revised: June 6, 2020”. */
const ownLine =
  /^\W*(?:(?:policy|date|first|original(?:ly)?|board|last|this|was|of|the)\W+)*(?:re-?)?(?:(?:adopt|approv)|(?:revised|amended|revisions?)[^:\n]{0,20}:)/im

interface Found {
  readonly 0: string
  readonly index: number
}

/** Those of the days that are between two sentences of the text, where others are not. */
export function daysWithin<T extends Found>(text: string, found: readonly T[]): ReadonlySet<T> {
  if (found.length < 2) return new Set()
  let at = 0
  const lines = text.split('\n').map((line) => {
    const from = at
    at += line.length + 1
    return { from, said: line.trim() }
  })
  const first = lines.find((l, i) => i > 0 && isProse(l.said))?.from ?? 0
  const last = lines.findLast((l) => isProse(l.said))?.from ?? 0
  const placeOf = (of: T): number => of.index + Math.max(0, of[0].search(/[\p{L}\d]/u))
  const isWithin = (of: T): boolean => placeOf(of) > first && placeOf(of) < last
  if (last <= first || !found.some((of) => !isWithin(of) && ofBoard.test(of[0]))) return new Set()
  /** The lines with days right above and below one. */
  const blockOf = (of: T): string => {
    const own = lines.findLastIndex((l) => l.from <= placeOf(of))
    let [begin, end] = [own, own]
    while (hasDay(lines[begin - 1]?.said ?? '') && !isProse(lines[begin - 1]?.said ?? '')) begin--
    while (hasDay(lines[end + 1]?.said ?? '') && !isProse(lines[end + 1]?.said ?? '')) end++
    return lines
      .slice(begin, end + 1)
      .map((l) => l.said)
      .join('\n')
  }
  return new Set(found.filter((of) => isWithin(of) && !ownLine.test(blockOf(of))))
}
