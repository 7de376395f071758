/** The beginning of a text with a limit of letters, cut between words if a word ends near: for names of files. */
export function wholeWords(text: string, most: number): string {
  const letters = [...text]
  if (letters.length <= most) return text
  // “career-credit” ends at its hyphen rather than in the middle of a word.
  const end = Math.max(letters.lastIndexOf(' ', most), letters.lastIndexOf('-', most))
  return letters.slice(0, end > most * 0.6 ? end : most).join('')
}

/**
 * Shortens long names in a sentence, each inside its quotation marks, so that even in a narrow place the end of the
 * sentence is read: what is wrong.
 */
export const shortNames = (sentence: string, most: number): string =>
  sentence.replace(/“([^“”]+)”/g, (whole, name: string) =>
    name.length <= most ? whole : `“${wholeWords(name, most).trimEnd()}…”`,
  )
