import { composed, literal } from '../words/index.ts'
/** A term to search for: its own words, other forms of it, and phrases that contain it and do not count. */
export interface Watched {
  readonly term: string
  readonly aliases: readonly string[]
  readonly notInside: readonly string[]
}

const inside = '[\\p{L}\\p{N}\\p{M}]'
const gap = '[\\s\\u2010-\\u2015-]+'

/** One phrase as a pattern: spaces and hyphens between its words are equal. */
const phrase = (text: string, last: (word: string) => string): string => {
  const words = composed(text)
    .trim()
    .split(/[\s‐-―-]+/u)
    .filter(Boolean)
  return words.map((w, i) => (i === words.length - 1 ? last(w) : literal(w))).join(gap)
}

/** The last word in its usual forms: plural, possessive, past, “-ing”, “-ly”, “-ness”; equity and equities. */
function forms(word: string): string {
  const plain = `${literal(word)}(?:s|es|ed|ing|ly|ness)?`
  const y = /[^aeiou]y$/i.test(word) ? `|${literal(word.slice(0, -1))}(?:ies|ied)` : ''
  const e = /e$/i.test(word) ? `|${literal(word.slice(0, -1))}(?:ed|ing)` : ''
  return `(?:${plain}${y}${e})(?:['’]s?)?`
}

const alternatives = (list: readonly string[], last: (word: string) => string): string =>
  list
    .map((text) => phrase(text, last))
    .filter(Boolean)
    .sort((a, b) => b.length - a.length)
    .join('|')

/**
 * Finds a term in text: as a whole word in any of its forms, in any case; never inside a longer word, and not as part
 * of a phrase that means something else.
 */
export function finder(watched: Watched): (text: string) => boolean {
  const found = alternatives([watched.term, ...watched.aliases], forms)
  if (found === '') return () => false
  const whole = new RegExp(`(?<!${inside})(?:${found})(?!${inside})`, 'iu')
  const others = alternatives(watched.notInside, forms)
  const set = others === '' ? undefined : new RegExp(`(?<!${inside})(?:${others})(?!${inside})`, 'giu')
  return (text) => {
    if (!whole.test(text)) return false
    return set === undefined || whole.test(text.replace(set, ' · '))
  }
}

/**
 * What a lowercase text must contain before it is searched for the term: the beginning of each of its forms. The last
 * letter is left off, since it changes: equity, equities.
 */
export function beginnings({ term, aliases }: Watched): readonly string[] {
  return [term, ...aliases].flatMap((text) => {
    const [first = '', ...more] = composed(text)
      .trim()
      .toLowerCase()
      .split(/[\s‐-―-]+/u)
    return first === '' ? [] : [more.length === 0 && first.length > 2 ? first.slice(0, -1) : first]
  })
}
