import type { Facts } from '../columns/facts.ts'

/** What a file's own note says about a mark in place of a figure: “- means fewer than 10 students”. */

export const hides =
  /suppress|withh[eo]ld|fewer|less than|too few|small|mask|redact|protect|not (shown|displayed|published)|privacy|n ?<|n-?size/i

/** “* | fewer than 10 students”: a sheet of notes may have the mark in a separate cell. */
const sentences = (text: string): readonly string[] => [text.replace(' | ', ': '), ...text.split(/(?<=[.;])\s+/)]

/** Marks by their names: “A dash means …”, “Asterisks indicate …”. */
const called: readonly (readonly [RegExp, RegExp])[] = [
  [/^[-–—]+$/, /^(?:an? |the )?(?:single |double )?(?:dash(?:es)?|hyphens?)\b/i],
  [/^\*+$/, /^(?:an? |the )?(?:single |double )?(?:asterisks?|stars?)\b/i],
  [/^\.+$/, /^(?:an? |the )?(?:periods?|dots?)\b/i],
  [/^$/, /^(?:an? |the )?(?:blanks?|empty)(?: cells?| fields?)?\b/i],
]
/** At its beginning: “* Does not include students not tested” says it of others. */
const hasNone =
  /^\W*(?:(?:means?|indicates?|denotes?|represents?|stands? for|that|there|the|is|are|was|were|has|have|had|data|figures?|values?|results?|numbers?|rates?|groups?) )*(?:no (?:data|students?|figures?|results?)|not (?:applicable|available|reported|tested|collected|offered)|missing|n\/a|none)\b/i
const isZero = /^\W*(?:(?:means?|indicates?|denotes?|represents?|stands? for|is|are)\s+)?(?:0|zero)(?![\d.,%]*\d)/i

/** What a note says of a mark behind its sign or name; undefined if the note is of something else. */
function restFor(mark: string, note: string): string | undefined {
  const text = note.trim().replace(/^["“'(]+/, '')
  const named = called.find(([own]) => own.test(mark))?.[1].exec(text)?.[0]
  const rest =
    named !== undefined
      ? text.slice(named.length)
      : mark !== '' && text.toLowerCase().startsWith(mark.toLowerCase())
        ? text.slice(mark.length)
        : ''
  return /^[\s"”'=:)–—-].*\S/.test(rest) ? rest : undefined
}

/** What the notes of a file say of a mark in place of a figure, or of an empty cell (''); null where they say nothing of it. */
export function noteSays(mark: string, notes: readonly string[]): 'withheld' | 'notReported' | 'zero' | null {
  for (const note of notes.flatMap(sentences)) {
    const rest = restFor(mark, note)
    if (rest === undefined || /\bnot (suppress|withh)/i.test(rest)) continue
    if (hides.test(rest)) return 'withheld'
    if (isZero.test(rest)) return 'zero'
    if (hasNone.test(rest)) return 'notReported'
  }
  return null
}

/** All that may be a note of a file before its rows are chosen. */
export const mayBeNotes = ({
  above,
  beside,
  columns,
}: Pick<Facts, 'above' | 'beside' | 'columns'>): readonly string[] => [
  ...above.split(' | '),
  ...beside.map((b) => b.text),
  ...columns.flatMap((c) => c.distinct.map((d) => d.text)),
]

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
/** “50% is shown where the group is too small.” */
const isShown =
  /(?:^|[\s("“'])(\d+(?:\.\d+)?) ?(?:%|percent)? (?:is|are|was|were) (?:shown|reported|displayed|entered|used|listed|given|printed)\b/gi
/** Numbers that are codes, by a note: “99 means not tested”, “values above 95 are shown as 100”. */
export const codesIn = (note: string): readonly number[] => [
  ...[...note.matchAll(standsFor)].map(([, n]) => Number(n)),
  ...(beyond.test(note) || hides.test(note)
    ? [...note.matchAll(shownAs), ...note.matchAll(isShown)].map(([, n]) => Number(n))
    : []),
  ...(zero.test(note) && hides.test(note) ? [0] : []),
]
