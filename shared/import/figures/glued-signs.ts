import { type Cell, cellText } from '../cells/cells.ts'
import { signBehind } from '../cells/numbers.ts'
import type { FileReading } from './readings.ts'

/** A superscript note sign becomes a digit like any other in CSV: 61.51 for 61.5¹. */

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

const mark = /([*†‡§¶#^¹²³⁴⁵⁶⁷⁸⁹]+|\((?:\d|[a-z])\))\s*$/
/** Notes on common knowledge: where figures come from and how they were rounded, or what a group is. */
const harmless = /\b(round\w*|sources?|see|visit|includes?|including|final|revised|definitions?)\b|https?:/i

/** The note on a text that ends with its mark; undefined if there is none. */
export function noteOn(text: string, notes: readonly string[]): string | undefined {
  const sign = mark.exec(text.trim())?.[1]
  const note = sign === undefined ? undefined : noteOf(sign, notes)
  return note === undefined || harmless.test(note) ? undefined : note.slice(0, 120)
}

/**
 * The note that a sign is of; undefined if there is none. A letter’s may have it in brackets or not, and several may be in
 * one line: “(p) Preliminary”, “p = preliminary; r = revised”, “b. New test”.
 */
export function noteOf(sign: string, notes: readonly string[]): string | undefined {
  const letter = /^\W?([a-z])\W?$/i.exec(sign)?.[1]
  if (letter === undefined) return notes.find((n) => n.trim().startsWith(sign))?.trim()
  const own = new RegExp(`^\\W*${letter}(?:\\W*[\\])}.:=–—-]\\s*| )(?=\\S)`)
  return notes
    .flatMap((n) =>
      n.replace(/^\W*(foot)?(notes?|key|legend)\b\W*(?=\W?[a-z]\W)/i, '').split(/;\s+|\s\|\s|,\s+(?=[a-z]\s?[=:])/i),
    )
    .find((n) => own.test(n))
    ?.trim()
}

/** Beyond this share of the figures a sign says something of all of them, and is asked about once. */
const MOST = 0.5
export const ofMost = (signed: readonly unknown[], all: readonly unknown[]): boolean =>
  signed.length > all.length * MOST

/** Why a figure with the sign of a note may be none: the note says it, or there is no note that does; null where the note is harmless. */
function signedFor(figure: Cell, notes: readonly string[]): string | null {
  const sign = signBehind(figure)
  if (sign === null) return null
  const note = noteOf(sign, notes)
  if (note === undefined) return `It has “${sign}” behind it, and no note in the file says what that means.`
  return harmless.test(note) ? null : `The file says of it “${note.slice(0, 120)}”.`
}

/** True for a note that one of the letters behind figures is of: it is said of those figures alone, which are set aside with it. */
export const isOfLetter = (note: string, letters: readonly string[]): boolean =>
  letters.some((letter) => noteOf(letter, [note]) !== undefined)

/** Rows that a note is about, by their number and year: its mark follows the group, the year, or the figure. */
export function markedRows(
  rows: readonly {
    readonly row: number
    readonly group: string
    readonly year: string | number
    readonly figure?: Cell
  }[],
  notes: readonly string[],
  yearOf: (row: { readonly year: string | number }) => string | undefined,
): ReadonlyMap<string, string> {
  const figures = rows.filter((r) => /\d/.test(cellText(r.figure)))
  // What is said of most figures is asked about once, with the notes.
  const single = !ofMost(
    figures.filter((r) => signedFor(r.figure ?? '', notes) !== null),
    figures,
  )
  const unsaid = withoutNote(rows, notes)
  return new Map(
    rows.flatMap((row): (readonly [string, string])[] => {
      const note = noteOn(row.group, notes) ?? noteOn(String(row.year), notes)
      const why = (single ? signedFor(row.figure ?? '', notes) : null) ?? unsaid(row.group) ?? unsaid(String(row.year))
      const says = note === undefined ? why : `The file says of it “${note}”.`
      return says === null ? [] : [[`${row.row} ${yearOf(row)}`, says]]
    }),
  )
}

const loneMark = /[\p{L}\d)]\s*([*†‡§¶^])\1*\s*$/u

/** Tells that a group or a year has a mark, such as “White*”, and that the file has no note for it. Where most have it, it means nothing. */
function withoutNote(
  rows: readonly { readonly group: string; readonly year: string | number }[],
  notes: readonly string[],
): (text: string) => string | null {
  const unsaid = (texts: readonly string[]): ReadonlyMap<string, string> => {
    const all = new Set(texts)
    const found = [...all].flatMap((text) => {
      const sign = loneMark.exec(text)?.[1]
      return sign === undefined || noteOf(sign, notes) !== undefined ? [] : [[text, sign] as const]
    })
    return new Map(ofMost(found, [...all]) ? [] : found)
  }
  const signs = new Map([...unsaid(rows.map((r) => r.group)), ...unsaid(rows.map((r) => String(r.year)))])
  return (text) => {
    const sign = signs.get(text)
    return sign === undefined
      ? null
      : `“${text.trim().slice(0, 60)}” has “${sign}” behind it, and no note in the file says what that means.`
  }
}
