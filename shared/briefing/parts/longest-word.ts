import { wideIn } from '../charts/names.ts'
import type { Cell, Column, Row } from '../document.ts'

/** A page's table in points: how wide it is, and how large its words are. */
const WIDE = 482
const SIZE = 9.25

/**
 * Another setting of a table than our own pages: the size of its words and the room on both sides of a cell, in
 * points.
 */
export interface Setting {
  readonly size: number
  readonly sides: number
}
/** Regular letters beside the semibold ones that `wideIn` knows. */
const REGULAR = 0.96
/** From so many letters on the page breaks a word between them. */
const BROKEN = 36
const latin = /^[ -\u024f\u2010-\u2027]+$/
/** It breaks at its own signs. */
const address = /@|:\/\/|^www\./

/** “Goal 14”, all that is in a cell: on two lines it would make each row twice as high. */
const withItsNumber = /^(\p{L}+) (\d{1,3})$/u
/** Where a line may end. */
const spaces = /[^\S\u00a0]+/

/** The widest piece of a text that no line breaks, in points. */
const longestIn = (text: string, size: number, parted: RegExp): number =>
  Math.max(
    0,
    ...text
      .replace(withItsNumber, '$1\u00a0$2')
      .split(spaces)
      .filter((w) => !address.test(w))
      .flatMap((w) => w.split(parted))
      .filter((w) => w.length < BROKEN && latin.test(w))
      .map((w) => wideIn(w) * size),
  )
/** Behind which signs a line may end within a word. */
const onPage = /(?<=[-–/])/
/** Where a word may break if the layout is not ours: a year is not broken. */
const elsewhere = /(?<=[-–/])(?!\d)/

/**
 * Makes columns wide enough for their longest words: one that is wider than its column prints over the next. The room
 * comes from columns that have more than they need; if none has, all stay as they are. In another setting, a program
 * with its own layout, columns of figures get their room as well.
 */
export function roomForWords(columns: readonly Column[], rows: readonly Row[], other?: Setting): readonly Column[] {
  const all = columns.reduce((sum, c) => sum + c.width, 0)
  const pad = columns.length > 7 ? 2.5 : 4
  const needs = columns.map((c, at) => {
    if (c.align === 'right' && other === undefined) return c.width
    const size = other?.size ?? SIZE
    const parted = other === undefined ? onPage : elsewhere
    const longest = Math.max(
      longestIn(c.head, size, parted),
      ...rows.map((r) => longestIn(r.cells[at]?.text ?? '', size * (r.strong ? 1 : REGULAR), parted)),
    )
    const sides = other?.sides ?? (at === 0 ? 0 : c.roomy ? 12 : pad) + (at === columns.length - 1 ? 0 : pad)
    return ((longest + sides) / WIDE) * all
  })
  const lacks = columns.map((c, at) => Math.max(0, (needs[at] ?? 0) - c.width))
  const spares = columns.map((c, at) => Math.max(0, c.width - (needs[at] ?? 0)))
  const [lack, spare] = [lacks, spares].map((of) => of.reduce((sum, n) => sum + n, 0)) as [number, number]
  if (lack === 0 || spare < lack) return columns
  const round = (n: number) => Math.round(n * 1000) / 1000
  return columns.map((c, at) => ({
    ...c,
    width: round(c.width + (lacks[at] ?? 0) - ((spares[at] ?? 0) * lack) / spare),
  }))
}

/** Words as wide as they are set, and the space between them. */
interface Line {
  readonly words: readonly number[]
  readonly space: number
}
const lineOf = (text: string, size: number): Line => ({
  words: text === '' ? [] : text.split(spaces).map((w) => wideIn(w) * size),
  space: wideIn(' ') * size,
})

/** How many lines words take in a room. */
function linesIn({ words, space }: Line, room: number): number {
  let lines = 1
  let at = 0
  for (const word of words) {
    if (at > 0 && at + space + word > room) {
      lines++
      at = word
    } else at += at > 0 ? space + word : word
    if (at > room) {
      lines += Math.ceil(at / room) - 1
      at %= room
    }
  }
  return lines
}

/** A status is read at once, with its mark: “Reported on track” stays on one line. */
const MARK = 14
const leastOf = (cell: Cell | undefined, size: number): number =>
  cell?.status === undefined
    ? longestIn(cell?.text ?? '', size, onPage)
    : wideIn(cell.text.split(/[,;(]/)[0] ?? '') * SIZE + MARK

/** What a line of a heap counts beside a line of a row, times the lines above it. */
const HEAP = 0.12

/** Points that are moved from one column to another at a time. */
const MOVED = 6

/**
 * Columns of words as wide as what they say asks for: room goes from a column to another as long as the rows of the whole table
 * get lower by it. Columns of figures keep theirs, and none gets narrower than its longest word, or, if it is among `whole` by
 * its place, than its longest text.
 */
export function lowestRows(
  columns: readonly Column[],
  rows: readonly Row[],
  whole: readonly number[] = [],
): readonly Column[] {
  const all = columns.reduce((sum, c) => sum + c.width, 0)
  const pad = columns.length > 7 ? 2.5 : 4
  const sides = columns.map((c, at) => (at === 0 ? 0 : c.roomy ? 12 : pad) + (at === columns.length - 1 ? 0 : pad))
  const free = columns.flatMap((c, at) => (c.align === 'left' ? [at] : []))
  const least = columns.map((c, at) =>
    Math.max(
      longestIn(c.head, SIZE, onPage),
      ...rows.map((r) => {
        const size = SIZE * (r.strong ? 1 : REGULAR)
        return whole.includes(at) ? wideIn(r.cells[at]?.text ?? '') * size : leastOf(r.cells[at], size)
      }),
    ),
  )
  const long = [
    columns.map((c) => lineOf(c.align === 'left' ? c.head : '', SIZE)),
    ...rows.map((r) => r.cells.map((c) => lineOf(c.text, SIZE * (r.strong ? 1 : REGULAR)))),
  ]
  const wide = columns.map((c, at) => (c.width / all) * WIDE - (sides[at] ?? 0))
  // A status that has no room takes it from the column with the most to spare.
  for (const at of free) {
    const lacks = (least[at] ?? 0) - (wide[at] ?? 0)
    const spare = (of: number) => (wide[of] ?? 0) - (least[of] ?? 0)
    const from = free.toSorted((a, b) => spare(b) - spare(a))[0] ?? at
    if (lacks <= 0 || from === at || spare(from) < lacks) continue
    wide.splice(at, 1, (wide[at] ?? 0) + lacks)
    wide.splice(from, 1, (wide[from] ?? 0) - lacks)
  }
  // Where rows are as high either way, no cell is a tall heap of short lines.
  const height = (own: readonly number[]) =>
    long.reduce((sum, row) => {
      const all = row.map((line, at) => linesIn(line, own[at] ?? WIDE))
      return sum + Math.max(...all) + all.reduce((heap, n) => heap + n * n, 0) * HEAP
    }, 0)
  let low = height(wide)
  for (let moved = true; moved; ) {
    moved = false
    for (const from of free)
      for (const to of free)
        for (const by of [MOVED, 3 * MOVED, 6 * MOVED]) {
          const left = (wide[from] ?? 0) - by
          if (from === to || left < (least[from] ?? 0)) continue
          const tried = wide.with(from, left).with(to, (wide[to] ?? 0) + by)
          const now = height(tried)
          if (now > low - 0.001) continue
          low = now
          moved = true
          wide.splice(0, wide.length, ...tried)
        }
  }
  const round = (n: number) => Math.round(n * 1000) / 1000
  return columns.map((c, at) => ({ ...c, width: round((((wide[at] ?? 0) + (sides[at] ?? 0)) / WIDE) * all) }))
}
