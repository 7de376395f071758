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

const mark = /([*†‡§¶#¹²³⁴⁵⁶⁷⁸⁹]+|\((?:\d|[a-z])\))\s*$/
/** What a note tells of what anybody knows: where figures come from, and how they were rounded; or what a group is. */
const harmless = /\b(round\w*|sources?|see|visit|includes?|including|final|revised|definitions?)\b|https?:/i

/** Rows of which a note speaks: a mark stands behind the group or the year, and the note begins with it. */
export function markedRows(
  rows: readonly { readonly row: number; readonly group: string; readonly year: string | number }[],
  notes: readonly string[],
): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  for (const { row, group, year } of rows)
    for (const text of [group, String(year)]) {
      const sign = mark.exec(text.trim())?.[1]
      const note = sign === undefined ? undefined : notes.find((n) => n.trim().startsWith(sign))
      if (note !== undefined && !harmless.test(note))
        found.set(row, `The file says of it “${note.trim().slice(0, 120)}”.`)
    }
  return found
}
