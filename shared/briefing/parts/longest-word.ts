import { wideIn } from '../charts/names.ts'
import type { Column, Row } from '../document.ts'

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
