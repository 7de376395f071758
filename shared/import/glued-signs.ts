import type { FileReading } from './readings.ts'

/** The sign of a note that stands raised in a document is a digit like any other in CSV: 61.51 for 61.5¹. */

const decimalsOf = (figure: number): number => String(figure).split('.')[1]?.length ?? 0

/** The digits with which the file’s notes begin. */
const signsOf = (notes: readonly string[]): ReadonlySet<string> =>
  new Set(notes.flatMap((text) => /^\s*[[(]?([1-9])(?:[\])]|[.:]?\s)\s*\p{L}/u.exec(text)?.[1] ?? []))

/** Figures of one digit more than all others, which is the sign of a note of the file. */
export function gluedSigns(
  readings: readonly FileReading[],
  notes: readonly string[],
): readonly (readonly [FileReading, string])[] {
  const signs = signsOf(notes)
  const given = readings.flatMap((r) => (r.figure === null ? [] : [{ r, text: String(r.figure), figure: r.figure }]))
  const most = Math.max(0, ...given.map((g) => decimalsOf(g.figure)))
  const longer = given.filter((g) => decimalsOf(g.figure) === most)
  const usual = Math.max(0, ...given.filter((g) => !longer.includes(g)).map((g) => decimalsOf(g.figure)))
  const signed = longer.every((g) => signs.has(g.text.at(-1) ?? ''))
  if (most < 2 || usual !== most - 1 || !signed || longer.length > given.length / 2) return []
  return longer.map(({ r, text }) => [
    r,
    `It has a digit more than the others, and the file has a note ${text.at(-1)}: this may be ${text.slice(0, -1)} with the sign of that note.`,
  ])
}
