import { wholeWords } from './cut.ts'
import { unmarked } from './mark.ts'
import { onceAsked } from './once-asked.ts'

/**
 * Words as they are written in a sentence. English, and for the program's own words only: what somebody typed is not
 * changed.
 */

/** A text with a capital first letter, as at the beginning of a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Words that always have a capital: languages, and what groups of people call themselves. */
const names =
  /^(?:English|Spanish|Arabic|Somali|Black|White|Hispanic|Latin[aeox]s?|Asian|African|American|Alaska|Hawaiian|Indigenous|Native|Pacific|Title)$/

/** A label inside a sentence, with a small first letter; a name or an abbreviation (“IEP teams”) stays. */
export function small(label: string): string {
  // The page's own words for the levels of a plan have an invisible mark after their first letter (`levels.ts`).
  const first = unmarked(label.split(' ', 1)[0] ?? '')
  if (names.test(first)) return label
  return /^[A-Z][a-z’-]*[:,;]?$/.test(first) ? label.charAt(0).toLowerCase() + label.slice(1) : label
}

/** Typed words between sentences, with a period if they end without one; '' for none. */
export const sentence = (text: string): string => (text === '' || /[.!?…][)”"]?$/.test(text) ? text : `${text}.`)

/** Abbreviations after which a period does not end a sentence: “Dr. King”, “St. No. 4”, “J. B. Hunt”. */
const shortened =
  /(?:^|[\s(“"])(?:\p{Lu}|[Dd]r|[Mm]rs?|[Mm]s|[Mm]x|[Ss]t|[Nn]o|[Jj]r|[Ss]r|[Pp]rof|[Rr]ev|[Gg]ov|[Dd]ept|[Aa]ve|vs|approx)\.$/u

/**
 * Typed words without their final period, so that more can follow; the period of an abbreviation stays, and so does an
 * ellipsis.
 */
export const unstopped = (text: string): string =>
  /[^.]\.$/.test(text) && !shortened.test(text) && !/\p{L}\.\p{L}\.$/u.test(text) ? text.slice(0, -1) : text

/** The first sentence of a text: it ends at a period that a capital or a digit follows. */
export function firstSentence(text: string): string {
  for (const end of text.matchAll(/[.!?][”"’)]*(?=\s+[\p{Lu}\p{N}“"(])/gu)) {
    const first = text.slice(0, end.index + end[0].length)
    if (!shortened.test(first)) return first.trim()
  }
  return text.trim()
}

/** What a sentence has room for of a typed text: names of schools, audiences and goals are whole in it. */
const QUOTED = 100

/** One quotation from its first letter to its last: marks around it would be heard twice. */
const isQuotation = (text: string): boolean => /^“[^“”]*”$|^"[^"]*"$/.test(text)

/** Quotation marks within others are single ones; an odd one is a sign of inches, or belongs to nothing. */
function within(text: string): string {
  const curly = text.replace(/“([^“”]*)”/g, '‘$1’')
  return (curly.match(/"/g) ?? []).length % 2 === 0 ? curly.replace(/"([^"]*)"/g, '‘$1’') : curly
}

/** Typed words in quotation marks, whole. */
export const quotation = (text: string): string => (isQuotation(text) ? text : `“${within(text)}”`)

/** Typed text in quotation marks; one that is far too long ends between words. */
export const quoted = (text: string): string =>
  quotation(text.length > QUOTED ? `${wholeWords(text.slice(0, 2 * QUOTED), QUOTED).trimEnd()}…` : text)

const vowel = /^(?:[aeiouàáâäãåèéêëìíîïòóôöõøùúûü]|h(?:our|onest|onou?r|eir))/i
/** Words that begin with a vowel letter but not with a vowel sound. */
const consonant = /^(?:u(?:ni(?!n|m)|s[ae]|t[ei]|r[aeiou])|eu|one\b|once\b)/i
/** The article for a word, by how it is pronounced: “an hour”, “a unit”. */
export const article = (word: string): 'a' | 'an' => (vowel.test(word) && !consonant.test(word) ? 'an' : 'a')

const clusters = onceAsked(() => new Intl.Segmenter('en', { granularity: 'grapheme' }))

/** The characters that a reader sees: a letter together with its combining marks, which no font can draw alone. */
export const signsOf = (text: string): readonly string[] =>
  /^[\x20-\u02ff]*$/.test(text) ? [...text] : Array.from(clusters().segment(text), (s) => s.segment)

const parted = onceAsked(() => new Intl.Segmenter('en', { granularity: 'word' }))

/** The words of a text in a script that sets no spaces between them, as a reader knows them apart. */
export const wordsOf = (text: string): readonly string[] => Array.from(parted().segment(text), (s) => s.segment)
