import { fold, groupIn, isSubject, usualGroup, wordsOf } from '../../domain/usual-groups.ts'
import { asTitle, folded } from '../../words/index.ts'

/** Names as files and people write them, compared: groups of students, and districts. */

/** The key of a name; a name without a letter or a digit, as it is. */
export const keyOf = (title: string): string => asTitle(title) || title.trim()

/**
 * The plan's group that a name in a file most likely means; null where it is not clear. Never a group that
 * brings several together: "Asian" is not "Asian, Pacific Islander and two or more races".
 */
export function guessGroup<G extends { readonly id: string; readonly name?: string; readonly isTotal?: boolean }>(
  inFile: string,
  groups: readonly G[],
): G | null {
  return guessByName(withoutNumber(inFile), groups) ?? guessByName(inFile, groups)
}

/** “White (n=440)”, “English Learners (2)”: how many there are, or the number of a note. “(504)” is a law and another group. */
export const withoutNumber = (inFile: string): string =>
  inFile.replace(/\s*\(\s*(?:n\s*=\s*[\d,]+|(?!504\s*\))[\d,]+)\s*\)\s*$/i, '')

function guessByName<G extends { readonly id: string; readonly name?: string; readonly isTotal?: boolean }>(
  inFile: string,
  groups: readonly G[],
): G | null {
  const wanted = wordsOf(inFile)
  const own = fold(inFile)
  const exact = groups.find((g) => fold(g.name ?? '') === own)
  if (exact) return exact
  const same = isSubject(inFile) ? [] : groups.filter((g) => wordsOf(g.name ?? '').join(' ') === wanted.join(' '))
  if (same.length === 1) return same[0] ?? null
  // “Latinas” are the girls of a group, and no name of all of it.
  if (/^latinas?$/.test(own)) return null
  const means = usualGroup(inFile.replace(/^\s*(race|ethnicity|race\/ethnicity|gender|sex)\s*[:–-]\s+/i, ''))
  if (means === null) return null
  if (means.way === 'all') {
    const totals = groups.filter((g) => g.isTotal)
    if (totals.length === 1) return totals[0] ?? null
  }
  const found = groups.filter((g) => usualGroup(g.name ?? '') === means)
  // Beside “Black, including Hispanic” the plan’s “Black, not Hispanic” is not what every “African American” means.
  const wider = groups.some(
    ({ name = '' }) => isWider.test(name) && usualGroup(groupIn(name.replace(isWider, ' ')) ?? '') === means,
  )
  return found.length === 1 && !wider ? (found[0] ?? null) : null
}
const isWider = /\b(including|incl\.?|inclusive of|alone or|in combination|any part)\b.*/i

/** Two groups that are one in most plans, and have rows of their own in some files. */
const parts: readonly (readonly [RegExp, RegExp])[] = [
  [/^(american|am|amer) indians?$|^native americans?$/, /^alaskan? natives?$|^native alaskans?$/],
  [/^(other )?pacific islanders?$/, /^(native )?hawaiians?$/],
]
/** Names that mean only a part of the plan’s group, since the other part has a name of its own in the file. */
export const halvesIn = (texts: readonly string[]): readonly string[] => [
  ...districtRun(texts),
  ...parts.flatMap((both) => {
    const found = both.map((part) => texts.filter((text) => part.test(fold(withoutNumber(text)))))
    return found.every((named) => named.length > 0) ? found.flat() : []
  }),
]
/** “District” beside “Charter” and “Contract”: the schools that the district runs, and not all of them. */
const districtRun = (texts: readonly string[]): readonly string[] =>
  texts.some((text) => /^(charter|contract|private|parochial|nonpublic)( schools?)?$/.test(fold(text)))
    ? texts.filter((text) => /^(district|public|traditional)( schools?)?$/.test(fold(text)))
    : []

/** Words that only say that a place is a district; a county, a city or a school is another thing. */
const common =
  /\b(public|unified|community|comm|cmty|consolidated|independent|no|number|the|of|schools|school (district|dist|system)|districts?|sch dist|dist|[a-z]{0,3}sd|lea)\b/g

/** The words of a district’s name that are its own, as they are compared. */
export const placeKey = (text: string): string => fold(text).replace(common, ' ').replace(/\s+/g, ' ').trim()

/** The place in a file that is most likely this district; null where none, or more than one, is. */
export function guessPlace(district: string | undefined, places: readonly string[]): string | null {
  const own = fold(district ?? '')
  if (own === '') return null
  const exact = places.filter((p) => fold(p) === own)
  if (exact.length === 1) return exact[0] ?? null
  const wanted = placeKey(own)
  const found = wanted === '' ? [] : places.filter((p) => placeKey(p) === wanted)
  // Beside “Ridge Unified” the district may as well be “Ridge Elementary School District”.
  const others = places.filter((p) => fold(p).startsWith(`${wanted} `) && !found.includes(p) && otherKind.test(fold(p)))
  return found.length === 1 && others.length === 0 ? (found[0] ?? null) : null
}
const otherKind =
  /^(?!.*\b(excluding|without|except|including)\b).*\b(school district|unified|union|[a-z]{0,3}sd|r ?[ivx]+|re? ?\d+\w?)\b/

/** The places that have every typed word, at most `most`; exact matches come before partial ones. */
export function placesLike(places: readonly string[], typed: string, most: number): readonly string[] {
  const whole = folded(typed).trim()
  if (whole === '') return places.slice(0, most)
  const words = whole.split(/\s+/)
  const ranks: string[][] = [[], [], []]
  for (const place of places) {
    const text = folded(place).trim()
    if (words.every((w) => text.includes(w))) ranks[text === whole ? 0 : text.startsWith(whole) ? 1 : 2]?.push(place)
  }
  return ranks.flat().slice(0, most)
}

/** A file's name without what changes each year: "math-proficiency 2017.csv" is "math proficiency". */
export function nameOfFile(file: string): string {
  const stem = file
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/(^|[^0-9])(19|20)\d{2}([-–_/ ]?(\d{4}|\d{2}))?(?![0-9])/g, '$1 ')
    .replace(/\(\s*\d*\s*\)/g, ' ')
    .replace(/[-_\s]+/g, ' ')
    .trim()
  return stem === '' ? 'Outcomes' : stem.slice(0, 200)
}
