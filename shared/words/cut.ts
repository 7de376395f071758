/** The beginning of a text, at most so many letters, and no word of it in half where one ends near: for the names of files. */
export function wholeWords(text: string, most: number): string {
  const letters = [...text]
  if (letters.length <= most) return text
  const space = letters.lastIndexOf(' ', most)
  return letters.slice(0, space > most * 0.6 ? space : most).join('')
}

/** A sentence with long names in it shortened, each in its own marks, so that in little room its end is still read: what is the matter. */
export const shortNames = (sentence: string, most: number): string =>
  sentence.replace(/“([^“”]+)”/g, (whole, name: string) =>
    name.length <= most ? whole : `“${wholeWords(name, most).trimEnd()}…”`,
  )
