import { unmarked } from './mark.ts'
import { onceAsked } from './once-asked.ts'

/** Words as they stand in a sentence. English, and furniture only: what somebody typed is not changed. */

/** With a capital at its head, as a sentence begins. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Words that have a capital wherever they stand: languages, and what groups of people call themselves. */
const names =
  /^(?:English|Spanish|Arabic|Somali|Black|White|Hispanic|Latin[aeox]s?|Asian|African|American|Alaska|Hawaiian|Indigenous|Native|Pacific|Title)$/

/** A label as it stands inside a sentence, alone or before its words; a name or a short form ("IEP teams") stays. */
export function small(label: string): string {
  // The page's own words for the levels of a plan carry a sign behind their first letter (`levels.ts`).
  const first = unmarked(label.split(' ', 1)[0] ?? '')
  if (names.test(first)) return label
  return /^[A-Z][a-z’-]*[:,;]?$/.test(first) ? label.charAt(0).toLowerCase() + label.slice(1) : label
}

/** Typed words that stand among sentences, with the stop that they lack; '' for none. */
export const sentence = (text: string): string => (text === '' || /[.!?…][)”"]?$/.test(text) ? text : `${text}.`)

/** Behind these a full stop ends no sentence: "Dr. King", "St. No. 4", "J. B. Hunt". */
const shortened =
  /(?:^|[\s(“"])(?:\p{Lu}|[Dd]r|[Mm]rs?|[Mm]s|[Mm]x|[Ss]t|[Nn]o|[Jj]r|[Ss]r|[Pp]rof|[Rr]ev|[Gg]ov|[Dd]ept|[Aa]ve|vs|approx)\.$/u

/** Typed words without the stop that ends them, for what is put behind them; that of a short form stays, and a row of dots. */
export const unstopped = (text: string): string =>
  /[^.]\.$/.test(text) && !shortened.test(text) && !/\p{L}\.\p{L}\.$/u.test(text) ? text.slice(0, -1) : text

/** The first sentence of a text: a full stop ends it where a capital or a figure follows. */
export function firstSentence(text: string): string {
  for (const end of text.matchAll(/[.!?][”"’)]*(?=\s+[\p{Lu}\p{N}“"(])/gu)) {
    const first = text.slice(0, end.index + end[0].length)
    if (!shortened.test(first)) return first.trim()
  }
  return text.trim()
}

/** What somebody typed, as a sentence quotes it: in marks, its first letters where it is long. */
export const quoted = (text: string): string => `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`

const vowel = /^(?:[aeiouàáâäãåèéêëìíîïòóôöõøùúûü]|h(?:our|onest|onou?r|eir))/i
/** Sounds that begin with no vowel, though they are written so. */
const consonant = /^(?:u(?:ni(?!n|m)|s[ae]|t[ei]|r[aeiou])|eu|one\b|once\b)/i
/** The article before a word, by how it is spoken: “an hour”, “a unit”. */
export const article = (word: string): 'a' | 'an' => (vowel.test(word) && !consonant.test(word) ? 'an' : 'a')

const clusters = onceAsked(() => new Intl.Segmenter('en', { granularity: 'grapheme' }))

/** What a reader takes for letters: a letter goes with its marks, which no face can draw alone. */
export const signsOf = (text: string): readonly string[] =>
  /^[\x20-\u02ff]*$/.test(text) ? [...text] : Array.from(clusters().segment(text), (s) => s.segment)
