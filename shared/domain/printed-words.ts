import { folded } from '../words/index.ts'

/**
 * Whether a document prints a typed text: judged by letters and digits only, since a page breaks lines where it likes.
 */

/** Letters and digits only, so that line ends and page marks inside a word don't matter. */
const letters = (text: string): string => folded(text).replace(/[^\p{L}\p{N}]+/gu, '')
/** A text as words, each with a space around it. */
const words = (text: string): string =>
  ` ${folded(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `

/** The fewest letters that are searched for: shorter text occurs in many others by chance. */
const FEWEST_LETTERS = 3
/** A text with fewer letters counts only as whole words: “Ana” is not in “management”. */
const LETTERS_INSIDE_WORDS = 16
/** The fewest letters of a part of a longer text that counts on its own. */
const LETTERS_OF_A_PART = 12

/** A text and each of its sentences: a document may print only the first, or break off between two. */
function partsOf(text: string): readonly string[] {
  const parts = text.split(/[.!?;:…。؟।]+(?=\s|$)|[\r\n]+/u).filter((p) => letters(p).length >= LETTERS_OF_A_PART)
  return [text, ...parts]
}

/** Tells whether a document with the text `printed` on its pages shows a typed text, whole or one sentence of it. */
export function printsOf(printed: string): (typed: string) => boolean {
  const run = letters(printed)
  const spaced = words(printed)
  return (typed) =>
    partsOf(typed).some((part) => {
      const own = letters(part)
      if (own.length < FEWEST_LETTERS) return false
      return own.length < LETTERS_INSIDE_WORDS ? spaced.includes(words(part)) : run.includes(own)
    })
}
