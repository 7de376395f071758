import type { Facts } from './columns.ts'

/** What a file's own note says of a mark in place of a figure: “- means fewer than 10 students”. */

export const hides =
  /suppress|withh[eo]ld|fewer|less than|too few|small|mask|redact|protect|not (shown|displayed|published)|privacy|n ?<|n-?size/i

/** True where a note that begins with the mark says that what it stands for is withheld. */
export function noteHides(mark: string, { above, columns }: Pick<Facts, 'above' | 'columns'>): boolean {
  const notes = [...above.split(' | '), ...columns.flatMap((c) => c.distinct.map((d) => d.text))]
  return notes.some((note) => {
    const text = note.trim().replace(/^["“'*(]+/, '')
    const rest = text.slice(mark.length)
    return (
      text.length > 10 &&
      text.toLowerCase().startsWith(mark.toLowerCase()) &&
      /^[\s"”'=:–—-]/.test(rest) &&
      hides.test(rest)
    )
  })
}

/** True where a note says of empty cells that what they stand for is withheld. */
export const blankHides = (notes: readonly string[]): boolean =>
  notes.some(
    (text) => /\b(blanks?|empty( cells?)?)\b/i.test(text) && hides.test(text) && !/\bnot (suppress|withh)/i.test(text),
  )
