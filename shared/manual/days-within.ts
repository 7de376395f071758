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

const isHeading = (said: string): boolean =>
  /\p{Lu}{5}/u.test(said) &&
  said === said.toUpperCase() &&
  !refs.test(said) &&
  !citation.test(said) &&
  !/\bref|:/i.test(said)

const ofBoard = /adopt|approv|revis|amend|effective/i
/** Lines by which a policy says it itself, wherever they are: “Adopted May 5, 2015”, “Revised: June 6, 2020”. */
const ownLine =
  /^\W*(?:(?:policy|date|first|original(?:ly)?|board|last|this|was|of|the)\W+)*(?:re-?)?(?:(?:adopt|approv)|(?:revised|amended|revisions?)[^:\n]{0,20}:)/im

interface Found {
  readonly 0: string
  readonly index: number
}

/** A line that names what is on it, and no policy: “FORM AD-E”, “Resolution 24-17”, “Data Privacy Agreement”. */
export const another =
  /^(?:form|exhibit|appendix|attachment|resolution|minutes|mou|memorandum|notice|bylaws)\b|\b(?:agreement|resolution|goals|minutes|form|handbook|schedule|code|contract|plan)(?: were| was)?$/i

/**
 * Those of the days that are between two sentences of the text, where others are not; and those of another text that begins
 * below the days of the first, with its first line.
 */
export function daysWithin<T extends Found>(
  text: string,
  found: readonly T[],
): { readonly within: ReadonlySet<unknown>; readonly other?: string } {
  if (found.length < 2) return { within: new Set() }
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
  if (last < first || !found.some((of) => !isWithin(of) && ofBoard.test(of[0]))) return { within: new Set() }
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
  const within = new Set(found.filter((of) => isWithin(of) && !ownLine.test(blockOf(of))))
  // Below the days of its adoption another text with such days is another's: a form, a calendar, a policy whose heading is not known.
  const isTextBetween = (from: number, to: number): boolean =>
    lines.some((l) => l.from > from && l.from < to && (isProse(l.said) || isHeading(l.said)))
  const lineOf = (of: T): number => lines.findLastIndex((l) => l.from <= placeOf(of))
  const adoptions = found.filter(
    (of) => !within.has(of) && adopted.test(blockOf(of)) && !another.test(lines[lineOf(of) - 1]?.said ?? ''),
  )
  const foot = adoptions.find((of) => placeOf(of) > first)
  // At the foot of each page of a policy is the day again.
  const sayOf = (of: T): string => of[0].replace(/\W+/g, ' ').trim()
  const next = foot && adoptions.find((of) => sayOf(of) !== sayOf(foot) && isTextBetween(placeOf(foot), placeOf(of)))
  if (foot === undefined || next === undefined) return { within }
  let end = lineOf(foot)
  while (hasDay(lines[end]?.said ?? '')) end++
  for (const of of found) if (lineOf(of) >= end) within.add(of)
  const other = lines.slice(end).find((l) => l.said !== '')?.said
  return { within, ...(other !== undefined && { other }) }
}
const adopted = /^\W*(?:(?:policy|date|first|original(?:ly)?|board)\W+)*adopt/im
