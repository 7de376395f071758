import type { YearForm } from './years.ts'

/** A note on the meaning of a single year: the one that ends in it, or the one that begins. */
const ends =
  /\b(end(s|ing)?|spring|close[sd]?)\b[^.;]{0,30}\b(years?|spring)\b|\byears?\b[^.;]{0,40}\b(end(s|ing)?|spring)\b/i
const starts =
  /\b(start(s|ing)?|begin(s|ning)?|fall|autumn)\b[^.;]{0,30}\b(years?|fall)\b|\byears?\b[^.;]{0,40}\b(start(s|ing)?|begin(s|ning)?|fall|autumn)\b/i
/** “2022 = school year 2022-23”. */
const equals =
  /\b((?:19|20)\d{2})\s*(?:=|:|means?|is|stands for|refers to)\s*(?:the )?(?:school year |sy )?((?:19|20)\d{2})\s*[-–—/]\s*\d{2,4}(?!\d)/i

/** Which school year a note says that a single year names; null where it says neither, or both. */
export function yearFormTold(note: string): YearForm | null {
  if (note.length > 160) return null
  const [, single, first] = equals.exec(note) ?? []
  if (single !== undefined)
    return single === first ? 'starting' : Number(first) + 1 === Number(single) ? 'ending' : null
  const [end, start] = [ends.test(note), starts.test(note)]
  return !/\byears?\b/i.test(note) || end === start ? null : end ? 'ending' : 'starting'
}

/**
 * The school year that single years mean by the notes of a file: plainly, if one gives a year and its meaning;
 * otherwise as guessed, or asked if a note seems to say the contrary. “The school year begins in August” may say
 * nothing about that.
 */
export function formByNotes(guess: YearForm | null, notes: readonly string[]): YearForm | null {
  const told = notes.flatMap((note) => yearFormTold(note) ?? [])
  const plain = new Set(notes.flatMap((note) => (equals.test(note) ? (yearFormTold(note) ?? []) : [])))
  const [one, ...more] = plain
  if (guess === null || (one !== undefined && more.length === 0)) return guess === null ? null : (one ?? null)
  return told.some((form) => form !== guess) ? null : guess
}
