import { firstSentence } from '../words/index.ts'

/** Letters of some four lines: more of them in bold type are read by nobody. */
const mostBold = 320

/**
 * The beginning of a sentence that reads a picture or a table, and is set bold: all of it where it is short, else its first
 * sentence. Nothing where that alone is as long.
 */
export function boldIn(text: string): string {
  if (text.length <= mostBold) return text
  const first = firstSentence(text)
  return first.length <= mostBold ? first : ''
}
