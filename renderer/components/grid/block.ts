/** Blocks of cells as spreadsheets exchange them: text, a tab between cells, a line for each row. Pure. */

/** A place in a grid by row and column, counted from 0. */
export interface Spot {
  readonly r: number
  readonly c: number
}

/** The place of a row or column; the first where the list has none of that id. */
export const placeIn = (list: readonly { readonly id: string }[], id: string): number =>
  Math.max(
    0,
    list.findIndex((x) => x.id === id),
  )

/** The cells between two corners, both of them in it. */
export interface Block {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export const blockOf = (a: Spot, b: Spot): Block => ({
  top: Math.min(a.r, b.r),
  left: Math.min(a.c, b.c),
  bottom: Math.max(a.r, b.r),
  right: Math.max(a.c, b.c),
})

export const holds = (block: Block, { r, c }: Spot): boolean =>
  r >= block.top && r <= block.bottom && c >= block.left && c <= block.right

export function spotsOf(block: Block): readonly Spot[] {
  const spots: Spot[] = []
  for (let r = block.top; r <= block.bottom; r++) for (let c = block.left; c <= block.right; c++) spots.push({ r, c })
  return spots
}

/** A block as text that a spreadsheet takes: a cell with a tab, a line end or a quotation mark is quoted. */
export const blockText = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) => row.map((text) => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join('\t'))
    .join('\n')

/**
 * Reads a block as a spreadsheet puts it on the clipboard. A quotation mark that does not open a cell, or is never
 * closed, is a character like others, so that no text is swallowed.
 */
export function readBlock(text: string): readonly (readonly string[])[] {
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  const rows: string[][] = [[]]
  let at = 0
  for (;;) {
    const quoted = source[at] === '"' ? /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(source.slice(at)) : null
    const plain = quoted ? null : /^[^\t\n]*/.exec(source.slice(at))
    rows.at(-1)?.push(quoted ? (quoted[1] ?? '').replaceAll('""', '"') : (plain?.[0] ?? ''))
    at += (quoted ?? plain)?.[0].length ?? 0
    if (at >= source.length) return rows
    if (source[at] === '\n') rows.push([])
    at++
  }
}

/** One pasted cell: its text, where it goes, and its place in the pasted block. */
export interface Landing {
  readonly text: string
  readonly to: Spot
  readonly from: Spot
}

/**
 * The destination of each cell of a pasted block. One cell fills the whole selection, as in a spreadsheet; a block
 * begins at the selection's first cell, whatever is selected.
 */
export function lay(rows: readonly (readonly string[])[], onto: Block): readonly Landing[] {
  const only = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined
  if (only !== undefined) return spotsOf(onto).map((to) => ({ text: only, to, from: { r: 0, c: 0 } }))
  return rows.flatMap((row, r) =>
    row.map((text, c) => ({ text, to: { r: onto.top + r, c: onto.left + c }, from: { r, c } })),
  )
}

/** The nearest place inside a grid whose last cell is `last`. */
export const within = ({ r, c }: Spot, last: Spot): Spot => ({
  r: Math.min(Math.max(r, 0), last.r),
  c: Math.min(Math.max(c, 0), last.c),
})

const PAGE = 10

/** The destination of a key from a place, with Control the edge; null for a key that does not move. */
export function moved(key: string, far: boolean, { r, c }: Spot, last: Spot): Spot | null {
  const to: Readonly<Record<string, Spot>> = {
    ArrowUp: { r: far ? 0 : r - 1, c },
    ArrowDown: { r: far ? last.r : r + 1, c },
    ArrowLeft: { r, c: far ? 0 : c - 1 },
    ArrowRight: { r, c: far ? last.c : c + 1 },
    PageUp: { r: r - PAGE, c },
    PageDown: { r: r + PAGE, c },
    Home: { r: far ? 0 : r, c: 0 },
    End: { r: far ? last.r : r, c: last.c },
  }
  return to[key] ?? null
}

interface TabPressed {
  /** The person works in the grid: has clicked, moved or typed there. Who only comes past with Tab does not. */
  readonly held: boolean
  readonly back: boolean
  readonly at: Spot
  readonly last: Spot
}
interface TabLeads {
  /** The cell that Tab goes to, where it stays in the grid; null where it goes on with the page. */
  readonly to: Spot | null
  readonly held: boolean
  readonly says: string
}

/**
 * Tab in a grid moves from cell to cell as in a spreadsheet, over empty and full cells alike: typing must not land in
 * a field outside. At the end it stops once and says so. In a grid where nobody is working, Tab passes by.
 */
export function tabbed({ held, back, at, last }: TabPressed): TabLeads {
  if (!held) return { to: null, held, says: '' }
  const wide = last.c + 1
  const place = at.r * wide + at.c + (back ? -1 : 1)
  if (place < 0 || place >= (last.r + 1) * wide)
    return { to: at, held: false, says: `This is the ${back ? 'first' : 'last'} cell. Tab again leaves the table.` }
  return { to: { r: Math.floor(place / wide), c: place % wide }, held, says: '' }
}
