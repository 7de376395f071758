import { folded, memo } from '../words/index.ts'
import {
  besideOthers,
  between,
  byName,
  filler,
  longest,
  type Meant,
  modifiers,
  ofOtherThings,
  severalRaces,
  usual,
  wider,
} from './usual-group-names.ts'

/** Reads which student groups a name means, by the names of `usual-group-names.ts`. */

/** Superscript and subscript characters after a name: a footnote mark, not part of the name. */
const footnote = /(?<=\p{L})[¹²³\u2070-\u208e,]*[¹²³\u2070-\u208e](?!\p{L})|(?<=\p{Ll})[ᵃ-ᵉᶜ](?!\p{L})/gu

/** A name without accents, punctuation and case, for comparing. */
export const fold = memo((text): string =>
  folded(text.replace(footnote, ''))
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim(),
)

/** The words of a name that tell it from others. “English only” is one of them, and “English learners only” is not. */
export const wordsOf = memo((text): readonly string[] => {
  const words = fold(text)
    .replace(/\benglish only\b/, 'englishonly')
    .split(' ')
    .filter((w) => w !== '' && !filler.has(w))
  return words.length > 0 ? words : fold(text).split(' ')
})

/**
 * The other group, if a way of dividing children has exactly two: students without a disability beside those with one. If
 * rows name girls and boys, a reader assumes that there are no others.
 */
export function otherEnd(way: string, group: string): string | undefined {
  const ends = (usual[way] ?? []).filter(([first]) => first !== 'nonbinary')
  return ends.length === 2 ? ends.find((names) => names[0] !== group)?.[0] : undefined
}

/** The usual group that a whole name stands for, and its way of dividing children; null for any other name. */
export function usualGroup(name: string): Meant | null {
  if (isSubject(name)) return null
  return byName.get(wordsOf(name).join(' ')) ?? null
}

/** True for the name of a language or subject, which is not a group, though “English learners” are. */
export const isSubject = (name: string): boolean => /^english( language)?$/.test(fold(name))

/** The first group of children, except all of them, that a sentence or heading names; null if it names none. */
export function groupIn(text: string): string | null {
  // “nonEL” is written as one word just as often.
  const words = fold(text)
    .split(' ')
    .flatMap((w) =>
      w.startsWith('non') && !byName.has(w) && byName.has(`non ${w.slice(3)}`) ? ['non', w.slice(3)] : w,
    )
  for (let at = 0; at < words.length; at++)
    for (let n = Math.min(longest + 2, words.length - at); n > 0; n--) {
      const name = words.slice(at, at + n).join(' ')
      const meant = filler.has(words[at] as string) || ofOtherThings.has(name) ? undefined : usualGroup(name)
      if (meant && meant.way !== 'all') return name
    }
  return null
}

/** The usual groups that some words of a name mean, regardless of the other words: “Ever English learners”. */
export const groupsAmong = memo((name): ReadonlySet<string> => {
  const words = wordsOf(name)
  const found: (readonly [at: number, to: number, group: string, perhaps: boolean])[] = []
  for (let at = 0; at < words.length; at++)
    for (let to = at + 1; to <= Math.min(words.length, at + longest); to++) {
      const text = words.slice(at, to).join(' ')
      const group = wider.get(text) ?? byName.get(text)?.group
      if (group) found.push([at, to, group, ofOtherThings.has(text)])
    }
  // “Native” in “Native Hawaiian” is no group of its own.
  const isWithin = ([at, to]: (typeof found)[number]) =>
    found.some(([from, end]) => from <= at && to <= end && end - from > to - at)
  return new Set(found.flatMap((own) => (own[3] && isWithin(own) ? [] : [own[2]])))
})

/** Whether words mean some children of a usual group, or more than those: “newcomers”, “ever English learners”, “IEP or 504”. */
export const saysGroup = memo((name): boolean => {
  const words = fold(name).split(' ')
  const isGroup = (text: string): boolean => {
    const own = wordsOf(text).join(' ')
    return (wider.has(own) || byName.has(own)) && !ofOtherThings.has(text) && !filler.has(text)
  }
  let met = false
  for (let at = 0; at < words.length; ) {
    const lengths = Array.from({ length: Math.min(longest + 2, words.length - at) }, (_, n) => n + 1)
    const took = lengths.findLast((n) => isGroup(words.slice(at, at + n).join(' ')))
    const word = words[at] as string
    if (took === undefined && !modifiers.has(word) && !filler.has(word)) return false
    met ||= took !== undefined
    at += took ?? 1
  }
  return met && !isSubject(name)
})

/** The ways of telling children apart that such words are about: by language for “Ever English learners”. */
export const waysSaid = memo((name): readonly string[] => {
  const ways = [...(saysGroup(name) ? groupsAmong(name) : [])].flatMap((group) => byName.get(group)?.way ?? [])
  return [...new Set(ways)].filter((way) => way !== 'all')
})

/**
 * The ways in which a group's name divides all students: “Black, Male” by race and by gender. Null if a word of the
 * name is not a usual one.
 */
export const cutsOf = memo((name): ReadonlyMap<string, string | null> | null => {
  const joined = name.split(/\s+(?:and\/or|or|and|&)\s+|\s*\/\s*/i)
  if (joined.length === 1) return wordsCut(name)
  const ways = joined.map((part) => new Set(wordsCut(part)?.keys()))
  // “Homeless or foster” is the union of both; “Black or African American girls” is not one.
  const isUnion = ways.some((own, i) => {
    const next = ways[i + 1]
    return own.size > 0 && next !== undefined && next.size > 0 && [...own].every((way) => !next.has(way))
  })
  return isUnion ? null : wordsCut(name)
})

/** “Hispanic (F)”: a letter after other words, or before them, is a gender. */
const letters: Readonly<Record<string, string>> = { f: 'female', m: 'male' }
const withGender = (words: readonly string[]): readonly string[] =>
  words.map((w, i) => (words.length > 1 && (i === 0 || i === words.length - 1) ? (letters[w] ?? w) : w))

function wordsCut(name: string): ReadonlyMap<string, string | null> | null {
  const whole = usualGroup(name)
  if (whole) return whole.way === 'all' ? null : new Map([[whole.way, whole.group]])
  const words = withGender(wordsOf(name))
  // “Other Asian” are some of the Asian children, beside Hmong and Chinese ones.
  if (words[0] === 'other' && byName.get(words.slice(1).join(' '))?.way === 'race') return null
  if (severalRaces.has(words.join(' '))) return new Map([['race', null]])
  const cuts = new Map<string, string | null>()
  let several = false
  for (let at = 0; at < words.length; ) {
    let took = 0
    for (let n = Math.min(longest, words.length - at); n > 0 && took === 0; n--) {
      const name = words.slice(at, at + n).join(' ')
      const meant = byName.get(name) ?? (words.length > 1 ? besideOthers.get(name) : undefined)
      if (meant === undefined || meant.way === 'all') continue
      // “Hispanic or Latino” is one group, no matter how it is written.
      const other = cuts.has(meant.way) && cuts.get(meant.way) !== meant.group
      cuts.set(meant.way, several || other ? null : meant.group)
      several = false
      took = n
    }
    if (took === 0) {
      const word = words[at] as string
      if (!between.has(word)) return null
      // A child in that group alone is in the group.
      several ||= word !== 'only' && word !== 'alone'
      took = 1
    }
    at += took
  }
  return cuts.size > 0 ? cuts : null
}
