import { folded } from '../words/index.ts'

/** Whether a paper prints what somebody typed: told by its letters and digits, since a page breaks lines where it likes. */

/** Letters and digits alone: neither a line's end nor a sign of a page in the middle of a word counts. */
const letters = (text: string): string => folded(text).replace(/[^\p{L}\p{N}]+/gu, '')
/** A text as words, each with a space around it. */
const words = (text: string): string =>
  ` ${folded(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `

/** With fewer letters a text stands by chance in many others. */
const FEWEST = 3
/** A text of fewer letters counts only as whole words: "Ana" does not stand in "management". */
const SHORT = 16
/** A part of a longer text counts by itself from so many letters on. */
const PART = 12

/** A text and each of its sentences: a paper may print only the first, or break off between two. */
function partsOf(text: string): readonly string[] {
  const parts = text.split(/[.!?;:…。؟।]+(?=\s|$)|[\r\n]+/u).filter((p) => letters(p).length >= PART)
  return [text, ...parts]
}

/** Says of a text as it was typed whether a paper with `printed` on its pages shows it, whole or a sentence of it. */
export function printsOf(printed: string): (typed: string) => boolean {
  const [run, spaced] = [letters(printed), words(printed)]
  return (typed) =>
    partsOf(typed).some((part) => {
      const own = letters(part)
      if (own.length < FEWEST) return false
      return own.length < SHORT ? spaced.includes(words(part)) : run.includes(own)
    })
}
