import { memo, signsOf, wordsOf } from '../../words/index.ts'
import { wideIn } from '../charts/names.ts'
import { type Block, type Cell, type Column, cellsShown, flat, type Row, type Table } from '../document.ts'
import { unspaced } from '../scripts.ts'

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
/** Words of any script: how wide those of others are is roughly known, and never too little. */
const any = /^/
/** It breaks at its own signs. */
const address = /@|:\/\/|^www\./

/** “Goal 14”, all that is in a cell: on two lines it would make each row twice as high. */
const withItsNumber = /^(\p{L}+) (\d{1,3})$/u
/** Where a line may end. */
const spaces = /[^\S\u00a0]+/

/** What a line holds whole: the words between spaces, and in a script without spaces each of its words. */
export const unbrokenIn = (text: string): readonly string[] =>
  text.split(spaces).flatMap((w) => (unspaced.test(w) ? wordsOf(w) : [w]))

/** The widest piece of a text that no line breaks, in points. */
const longestIn = (text: string, size: number, parted: RegExp, known = latin): number => {
  const asked = longest.get(parted)?.get(known)
  if (asked === undefined) throw new Error('A table is measured in a setting that nobody named.')
  return asked(text) * size
}
const longestOf = (parted: RegExp, known: RegExp) =>
  memo((text: string): number =>
    Math.max(
      0,
      ...unbrokenIn(text.replace(withItsNumber, '$1\u00a0$2'))
        .filter((w) => !address.test(w))
        .flatMap((w) => w.split(parted))
        .filter((w) => signsOf(w).length < BROKEN && known.test(w))
        .map((w) => wideIn(w)),
    ),
  )
/** Behind which signs a line may end within a word. */
const onPage = /(?<=[-–/])/
/** Where a word may break if the layout is not ours: a year is not broken. */
const elsewhere = /(?<=[-–/])(?!\d)/
/** Cells say the same in many rows, and each is measured several times. */
const longest = new Map(
  [onPage, elsewhere].map((parted) => [
    parted,
    new Map([any, latin].map((known) => [known, longestOf(parted, known)])),
  ]),
)

/**
 * Makes columns wide enough for their longest words: one that is wider than its column prints over the next. The room
 * comes from columns that have more than they need; if none has, all stay as they are. In another setting, a program
 * with its own layout, columns of figures get their room as well.
 */
export function roomForWords(columns: readonly Column[], rows: readonly Row[], other?: Setting): readonly Column[] {
  return roomFor(any, columns, rows, other) ?? roomFor(latin, columns, rows, other) ?? columns
}

/** True for a cell that has the room of those behind it, too. */
const isOver = (row: Row, at: number): boolean => {
  const { cells, last } = cellsShown(row)
  return last > 1 && at === cells.length - 1
}

/** Room for words of these scripts; undefined where no column has it to give. */
function roomFor(
  known: RegExp,
  columns: readonly Column[],
  rows: readonly Row[],
  other: Setting | undefined,
): readonly Column[] | undefined {
  const all = columns.reduce((sum, c) => sum + c.width, 0)
  const pad = columns.length > 7 ? 2.5 : 4
  const needs = columns.map((c, at) => {
    if (c.align === 'right' && other === undefined) return c.width
    const size = other?.size ?? SIZE
    const parted = other === undefined ? onPage : elsewhere
    const longest = Math.max(
      longestIn(c.head, size, parted, known),
      ...rows.map((r) =>
        isOver(r, at) ? 0 : longestIn(r.cells[at]?.text ?? '', size * (r.strong ? 1 : REGULAR), parted, known),
      ),
    )
    const sides = other?.sides ?? (at === 0 ? 0 : c.roomy ? 12 : pad) + (at === columns.length - 1 ? 0 : pad)
    return ((longest + sides) / WIDE) * all
  })
  const lacks = columns.map((c, at) => Math.max(0, (needs[at] ?? 0) - c.width))
  const spares = columns.map((c, at) => Math.max(0, c.width - (needs[at] ?? 0)))
  const [lack, spare] = [lacks, spares].map((of) => of.reduce((sum, n) => sum + n, 0)) as [number, number]
  if (lack === 0) return columns
  if (spare < lack) return undefined
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
/** The lines of a cell, each with its words. */
const linesOf = (text: string, size: number): readonly Line[] =>
  text.split('\n').map((line) => ({
    words: line === '' ? [] : line.split(spaces).map((w) => wideIn(w) * size),
    space: wideIn(' ') * size,
  }))

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

/** How wide words are on one line. */
const wholeOf = ({ words, space }: Line): number => words.reduce((sum, w) => sum + w + space, 0)

/** Room for a column from all those that have more than their longest text takes; undefined where they have too little. */
function givenBySeveral(
  wide: readonly number[],
  whole: readonly number[],
  free: readonly number[],
  to: number,
  by: number,
): readonly number[] | undefined {
  let left = by
  const own = [...wide]
  for (const from of free) {
    const given = from === to ? 0 : Math.min(left, Math.max(0, Math.floor((wide[from] ?? 0) - (whole[from] ?? 0))))
    left -= given
    own.splice(from, 1, (own[from] ?? 0) - given)
  }
  return left > 0 ? undefined : own.with(to, (own[to] ?? 0) + by)
}

/** A status is read at once, with its mark: “Reported on track” stays on one line. So do a word or two. */
const MARK = 14
const leastOf = (cell: Cell | undefined, size: number): number =>
  cell?.status === undefined
    ? (cell?.text ?? '').length <= ONE_LINE && latin.test(cell?.text ?? '')
      ? wideIn(cell?.text ?? '') * size
      : longestIn(cell?.text ?? '', size, onPage)
    : wideIn(cell.text.split(/[,;(]/)[0] ?? '') * SIZE + MARK

/** Letters of words that are read at once and have a line, where another column has the room: “In progress”, “Not started”. */
const ONE_LINE = 12

/** What a line of a heap counts beside a line of a row, times the lines above it. */
const HEAP = 0.12

/** Points that are moved from one column to another at a time. */
const MOVED = 6

/** Letters of a text that is not broken where it had a line: “11:00 to 11:15 am”, “Was due May 4, 2026”. */
const SHORT = 24

/** Rows that are looked at, evenly over a long table: its other rows are like them. */
const LOOKED_AT = 60

/** What a row or a head has in each column, and whether it is set in bold. */
interface Cells {
  readonly cells: readonly (Cell | undefined)[]
  readonly size: number
}

/**
 * Columns of words as wide as what they say asks for: room goes from a column to another as long as the rows of the whole table
 * get lower by it. Columns of figures keep theirs, and none gets narrower than its longest word. What no row gets lower by is
 * left as it was.
 */
export function lowestRows(columns: readonly Column[], rows: readonly Row[]): readonly Column[] {
  const all = columns.reduce((sum, c) => sum + c.width, 0)
  const pad = columns.length > 7 ? 2.5 : 4
  const sides = columns.map((c, at) => (at === 0 ? 0 : c.roomy ? 12 : pad) + (at === columns.length - 1 ? 0 : pad))
  const free = columns.flatMap((c, at) => (c.align === 'left' ? [at] : []))
  if (free.length < 2) return columns
  const sized = rows.map((r): Cells => ({ cells: r.cells, size: SIZE * (r.strong ? 1 : REGULAR) }))
  const least = columns.map((c, at) => {
    const said = new Map(sized.map(({ cells, size }) => [`${size} ${cells[at]?.text}`, leastOf(cells[at], size)]))
    return Math.max(longestIn(c.head, SIZE, onPage), ...said.values())
  })
  const wide = columns.map((c, at) => (c.width / all) * WIDE - (sides[at] ?? 0))
  // How wide words of another script are is not known: such a column gives nothing.
  const unknown = columns.map((_, at) => rows.some((r) => !latin.test(r.cells[at]?.text || ' ')))
  for (const at of free) if (unknown[at]) least.splice(at, 1, Math.max(least[at] ?? 0, wide[at] ?? 0))
  // A day, a time or a name that has its line keeps it.
  for (const at of free) {
    const short = sized.flatMap(({ cells, size }) => {
      const text = cells[at]?.text ?? ''
      return text.length > SHORT || text.includes('\n') ? [] : linesOf(text, size).map(wholeOf)
    })
    const kept = short.filter((of) => of <= (wide[at] ?? 0))
    least.splice(at, 1, Math.max(least[at] ?? 0, ...kept))
  }
  // A status that has no room takes it from the column with the most to spare.
  let taken = false
  for (const at of free) {
    const lacks = (least[at] ?? 0) - (wide[at] ?? 0)
    const spare = (of: number) => (wide[of] ?? 0) - (least[of] ?? 0)
    const from = free.toSorted((a, b) => spare(b) - spare(a))[0] ?? at
    if (lacks <= 0 || from === at || spare(from) < lacks) continue
    taken = true
    wide.splice(at, 1, (wide[at] ?? 0) + lacks)
    wide.splice(from, 1, (wide[from] ?? 0) - lacks)
  }
  const every = Math.max(1, Math.ceil(rows.length / LOOKED_AT))
  const head = columns.map((c) => linesOf(c.align === 'left' ? c.head : '', SIZE))
  const looked = [
    head,
    ...sized
      .filter((_, at) => at % every === 0)
      .map(({ cells, size }) => columns.map((_, at) => linesOf(cells[at]?.text ?? '', size))),
  ]
  const known = columns.map(() => new Map<number, readonly number[]>())
  const heights = (at: number, room: number): readonly number[] => {
    const of = known[at]?.get(room)
    if (of !== undefined) return of
    const made = looked.map((row) => (row[at] ?? []).reduce((sum, line) => sum + linesIn(line, room), 0))
    known[at]?.set(room, made)
    return made
  }
  // Where rows are as high either way, no cell is a tall heap of short lines.
  const height = (own: readonly number[]) => {
    const lines = own.map((room, at) => heights(at, room))
    return looked.reduce((sum, _, row) => {
      const inRow = lines.map((column) => column[row] ?? 1)
      return sum + Math.max(...inRow) + inRow.reduce((heap, n) => heap + n * n, 0) * HEAP
    }, 0)
  }
  const first = height(wide)
  let low = first
  if (!taken && columns.every((_, at) => heights(at, wide[at] ?? WIDE).every((lines) => lines === 1))) return columns
  const isLower = (tried: readonly number[] | undefined): boolean => {
    const now = tried === undefined ? low : height(tried)
    if (tried === undefined || now > low - 0.001) return false
    low = now
    wide.splice(0, wide.length, ...tried)
    return true
  }
  const whole = columns.map((_, at) =>
    // A status has its mark before its words.
    Math.max(least[at] ?? 0, ...looked.flatMap((row) => (row[at] ?? []).map(wholeOf))),
  )
  for (let moved = true; moved; ) {
    moved = false
    for (const to of free)
      for (const by of [1, 3, 6, 12].map((n) => n * MOVED)) {
        for (const from of free)
          if (from !== to && (wide[from] ?? 0) - by >= (least[from] ?? 0))
            moved = isLower(wide.with(from, (wide[from] ?? 0) - by).with(to, (wide[to] ?? 0) + by)) || moved
        // What one alone can't give, several can that have more than all they say.
        moved = isLower(givenBySeveral(wide, whole, free, to, by)) || moved
      }
  }
  if (!taken && low > first - 1) return columns
  const round = (n: number) => Math.round(n * 1000) / 1000
  return columns.map((c, at) => ({ ...c, width: round((((wide[at] ?? 0) + (sides[at] ?? 0)) / WIDE) * all) }))
}

/** Tables with the same columns, wherever they are in a paper: a reader finds what was above at the same place. */
const kindOf = ({ columns }: Table): string => JSON.stringify(columns.map((c) => [c.head, c.align, c.roomy === true]))

/** True for a table whose columns are as they are for more than its words: room to write by hand, or figures under a name. */
export const isSet = ({ write, rows }: Table): boolean => write !== undefined || rows.some((r) => r.under === true)

/**
 * The tables of a paper with the lowest rows, by the one way in which widths are worked out: what a table declares is where it
 * begins.
 */
export function tablesInLowRows(blocks: readonly Block[]): readonly Block[] {
  const tables = [...flat(blocks)].filter((b) => b.t === 'table').filter((b) => !isSet(b))
  const fitted = new Map<Table, readonly Column[]>()
  for (const alike of Map.groupBy(tables, kindOf).values()) {
    const [first] = alike
    if (first === undefined) continue
    const rows = alike.flatMap((b) => b.rows)
    const before = alike.length === 1 ? first.columns : roomForWords(first.columns, rows)
    const columns = lowestRows(before, rows)
    if (columns !== before) for (const b of alike) fitted.set(b, columns)
  }
  const made = (b: Block): Block => {
    if (b.t === 'keep') return { ...b, blocks: b.blocks.map(made) }
    const columns = b.t === 'table' ? fitted.get(b) : undefined
    return b.t === 'table' && columns !== undefined ? { ...b, columns } : b
  }
  return fitted.size === 0 ? blocks : blocks.map(made)
}
