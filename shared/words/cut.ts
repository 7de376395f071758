/** The beginning of a text, at most so many letters, and no word of it in half where one ends near: for the names of files. */
export function wholeWords(text: string, most: number): string {
  const letters = [...text]
  if (letters.length <= most) return text
  const space = letters.lastIndexOf(' ', most)
  return letters.slice(0, space > most * 0.6 ? space : most).join('')
}
