import type { Facts } from '../table/facts.ts'

/** What a file's own note says about a mark in place of a figure: “- means fewer than 10 students”. */

export const hides =
  /suppress|withh[eo]ld|fewer|less than|too few|small|mask|redact|protect|not (shown|displayed|published)|privacy|n ?<|n-?size/i

/** “* | fewer than 10 students”: a sheet of notes may have the mark in a separate cell. */
const sentences = (text: string): readonly string[] => [text.replace(' | ', ': '), ...text.split(/(?<=[.;])\s+/)]

/** True if a note that begins with the mark says that it means withheld. */
export function noteHides(
  mark: string,
  { above, beside, columns }: Pick<Facts, 'above' | 'beside' | 'columns'>,
): boolean {
  const notes = [
    ...above.split(' | '),
    ...beside.flatMap((b) => sentences(b.text)),
    ...columns.flatMap((c) => c.distinct.map((d) => d.text)),
  ]
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

/** True if a note says that empty cells are withheld. */
export const blankHides = (notes: readonly string[]): boolean =>
  notes.some(
    (text) => /\b(blanks?|empty( cells?)?)\b/i.test(text) && hides.test(text) && !/\bnot (suppress|withh)/i.test(text),
  )

const zero = /(^|[^\d.,])(0|zeros?|zeroes)(?![\d.,])/i
const standsFor =
  /(?:^|[\s("“'])(\d+(?:\.\d+)?) ?(?:%|percent)? ?(?:=|means?\b|indicates?\b|denotes?\b|stands? for\b|represents?\b|signif(?:y|ies)\b)/gi
const shownAs =
  /\b(?:shown|reported|displayed|coded|recorded|listed|given|set|capped|rounded|expressed|replaced|represented|entered|marked|changed|converted|appears?)(?: \w+){0,2}? (?:as|to|at|with|by) (?:an? )?(\d+(?:\.\d+)?)(?! ?(?:decimals?|digits?|(?:decimal )?places?)\b)/gi
const beyond =
  /\b(above|over|greater|more|higher|at least|below|under|less|lower|fewer|between|missing|unknown|not (available|reported|tested))\b|[<>≤≥]/i
/** Numbers that are codes, by a note: “99 means not tested”, “values above 95 are shown as 100”. */
export const codesIn = (note: string): readonly number[] => [
  ...[...note.matchAll(standsFor)].map(([, n]) => Number(n)),
  ...(beyond.test(note) || hides.test(note) ? [...note.matchAll(shownAs)].map(([, n]) => Number(n)) : []),
  ...(zero.test(note) && hides.test(note) ? [0] : []),
]
