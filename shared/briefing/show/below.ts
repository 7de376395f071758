import { capital, countInWords, firstSentence, plural } from '../../words/index.ts'
import type { Block, Cell, Row, Table } from '../document.ts'
import type { Flat, Room, SlideBody } from './slide.ts'

/** Letters in the cells of a table that is short enough for a slide, and its columns. */
const shortTable = { columns: 5, letters: 440 }
/** For a text that is cut: the letters after which it is cut further if it is still too full. */
const cutLetters = 640

export const captionOf = ([shows]: readonly Block[]): string =>
  shows?.t === 'table' || shows?.t === 'figure' ? (shows.caption ?? '') : ''

type Hung = Extract<Flat, { t: 'hung' }>

/** A row as an entry: its first sentence; of a numbered list, its entries without their numbers. */
export const entryOf = ({ label, paragraphs, list }: Hung): string =>
  `${label}: ${list === 'numbered' ? paragraphs.join(' ') : firstSentence(paragraphs[0] ?? '')}`

/**
 * Under headings each is one entry, with its name and the row that tells most of it, else the first: a row alone would not
 * say whose it is.
 */
function entriesOf(blocks: readonly Flat[]): string[] {
  const under: { readonly head: string; readonly rows: Hung[] }[] = []
  for (const b of blocks) {
    if (b.t === 'heading') under.push({ head: b.text, rows: [] })
    else if (b.t === 'hung') under.at(-1)?.rows.push(b)
  }
  const named = under.filter((u) => u.rows.length > 0)
  if (named.length < 2) return blocks.flatMap((b) => (b.t === 'hung' ? [entryOf(b)] : []))
  return named.flatMap(({ head, rows }) => {
    const row = rows.find((r) => r.leads === 'telling') ?? rows[0]
    return row === undefined ? [] : [`${head.replace(/[^.!?…]$/, '$&.')} ${entryOf(row)}`]
  })
}

interface Found {
  readonly body: SlideBody
  readonly of: readonly Block[]
  /** Rows or numbered entries for which there is no room. */
  readonly left?: number
  /** Further tables with the same heads, as a year has one for each month. */
  readonly alike?: number
}

/**
 * The first block below a sentence that can be read from the back of a room. After a table that can't, only a
 * picture: blocks further below are about a part of it.
 */
export function bodyOf(blocks: readonly Flat[], { rows, entries }: Room): Found | null {
  let passed = false
  for (const block of blocks) {
    if (block.t === 'keys') return { body: { t: 'keys', items: block.items }, of: [block] }
    if (block.t === 'figure' && block.large !== undefined) return { body: { t: 'picture', figure: block }, of: [block] }
    if (block.t === 'table' && !isShort(block, rows)) passed = true
    if (passed) continue
    if (block.t === 'table') return { body: { t: 'table', table: block }, of: [block], alike: alikeIn(blocks, block) }
    if (block.t === 'text') {
      if (block.list !== 'numbered')
        return { body: { t: 'list', kind: 'plain', entries: few(block.paragraphs, entries) }, of: [block] }
      // "Three more" would be given a number, too.
      const left = block.paragraphs.length - entries
      const first = block.paragraphs.slice(0, entries)
      return { body: { t: 'list', kind: 'numbered', entries: first }, of: [block], ...(left > 0 && { left }) }
    }
    if (block.t === 'hung') {
      const hung = blocks.filter((b) => b.t === 'hung')
      return { body: { t: 'list', kind: 'plain', entries: few(entriesOf(blocks), entries) }, of: hung }
    }
  }
  return null
}

const alikeIn = (blocks: readonly Flat[], table: Table): number => {
  const heads = (t: Table) => t.columns.map((c) => c.head).join('\n')
  return blocks.filter((b) => b.t === 'table' && b !== table && heads(b) === heads(table)).length
}

/** What of a slide's table or list is in the paper alone: the month of July would be taken for the whole year. */
export const moreIn = (found: Found | null): string[] => {
  const { left = 0, alike = 0 } = found ?? {}
  const more = (n: number, what: string) =>
    n === 0 ? [] : [`${capital(countInWords(n))} more ${what}${plural(n, 'is', 'are')} in the paper.`]
  return [...more(left, ''), ...more(alike, `${plural(alike, 'table', 'tables')} like this one `)]
}

/** The first rows of a part that is one long table, if they are narrow enough and at least a fifth of it. */
export function firstRows(blocks: readonly Flat[], { rows }: Room): Found | null {
  const table = blocks.find((b) => b.t === 'table')
  if (table?.t !== 'table') return null
  const all = table.rows.length
  for (let most = Math.min(rows, all) - 1; most >= Math.max(3, all / 5); most--) {
    const cut: Table = { ...table, rows: table.rows.slice(0, most) }
    // A goal's name says nothing without the rows under it, and what is left is counted as the reader counts.
    if (table.rows[most]?.under === true) continue
    const left = table.rows.slice(most).filter((r) => r.under !== true).length
    if (isShort(cut, rows, cutLetters))
      return { body: { t: 'table', table: cut }, of: [cut], left, alike: alikeIn(blocks, table) }
  }
  return null
}

/** The most slides that one table takes. */
const mostSlides = 4

/**
 * A table that answers something of every goal, on as many slides as its rows need; the last says how many have none. Only the first
 * of several years has room.
 */
export function wholeTable(blocks: readonly Flat[], { rows }: Room): Found[] {
  const table = blocks.find((b) => b.t === 'table')
  if (table?.t !== 'table') return []
  const columns = table.columns.length > shortTable.columns ? 3 : table.columns.length
  const narrow = (of: readonly Row[]): Table => ({
    ...table,
    columns: table.columns.slice(0, columns),
    rows: of.map((r) => ({ ...r, cells: r.cells.slice(0, columns) })),
  })
  const parts: Found[] = []
  for (let at = 0; at < table.rows.length && parts.length < mostSlides; ) {
    const rest = table.rows.slice(at)
    const most = [...rest.keys()].findLast((n) => isShort(narrow(rest.slice(0, n + 1)), rows, cutLetters))
    const cut = narrow(rest.slice(0, (most ?? 0) + 1))
    parts.push({ body: { t: 'table', table: cut }, of: [cut] })
    at += cut.rows.length
  }
  const left =
    table.rows.length - parts.reduce((sum, { of }) => sum + (of[0]?.t === 'table' ? of[0].rows.length : 0), 0)
  return parts.map((p, i) => (i === parts.length - 1 && left > 0 ? { ...p, left } : p))
}

/** The first few, and how many more the paper has. */
export const few = (all: readonly string[], room: number): readonly string[] =>
  all.length <= room
    ? all
    : [...all.slice(0, room - 1), `${capital(countInWords(all.length - room + 1))} more in the paper.`]

const isShort = ({ rows, columns }: Table, room: number, letters = shortTable.letters): boolean =>
  rows.length <= room &&
  columns.length <= shortTable.columns &&
  rows.reduce((sum, r: Row) => sum + r.cells.reduce((n, c: Cell) => n + c.text.length, 0), 0) <= letters
