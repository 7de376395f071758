import { readSync } from 'node:fs'
import { PAPERS } from '../../door/budgets.ts'
import type { Door } from '../../door/door.ts'

/**
 * Reads rows out of a SQLite file page by page, without SQLite: a damaged page loses only its own rows, and nothing in
 * the file (a trigger, a view) can run. A row is believed only after its hash was recomputed (salvage.ts). The layout
 * is described at sqlite.org/fileformat2.html, “B-tree Pages”.
 */

export type Cell = null | number | string | Buffer

export interface Row {
  readonly cells: readonly Cell[]
  /** Its row id, which gives the order of arrival; null in a table without row ids. */
  readonly rowid: number | null
}

/** The longest row of a plan, in bytes: a kept file and its name. A longer one is not a row. */
const LONGEST_ROW = PAPERS.one + 4096
const MOST_COLUMNS = 200

const TABLE_LEAF = 13
const INDEX_LEAF = 10
const INDEX_INNER = 2
const TABLE_INNER = 5

interface Source {
  readonly pageSize: number
  readonly pages: number
  page(number: number): Buffer | undefined
}

/** Every row that can be recognized in an open file. */
export function rowsIn({ fd, size }: Door, pageSize: number | null): Row[] {
  const length = pageSize ?? pageSizeOf(fd)
  const pages = Math.ceil(size / length)
  const source: Source = {
    pageSize: length,
    pages,
    page: (number) => {
      if (number < 1 || number > pages) return undefined
      // A page that was cut off, or is on an unreadable sector, counts as empty.
      const bytes = Buffer.alloc(length)
      try {
        readSync(fd, bytes, 0, length, (number - 1) * length)
      } catch {
        return undefined
      }
      return bytes
    },
  }
  const rows: Row[] = []
  for (let number = 1; number <= pages; number++) {
    const page = source.page(number)
    if (page !== undefined) readPage(source, page, number === 1 ? 100 : 0, rows)
  }
  return rows
}

/** The page size of Groundwork's plans, used if the header is not believed. */
export const USUAL_PAGE = 4096

function pageSizeOf(fd: number): number {
  const head = Buffer.alloc(18)
  if (readSync(fd, head, 0, 18, 0) < 18) return USUAL_PAGE
  const said = head.readUInt16BE(16) === 1 ? 65536 : head.readUInt16BE(16)
  return said >= 512 && (said & (said - 1)) === 0 ? said : USUAL_PAGE
}

function readPage(source: Source, page: Buffer, start: number, rows: Row[]): void {
  const type = page[start]
  if (type === TABLE_INNER) return
  const known = type === TABLE_LEAF || type === INDEX_LEAF || type === INDEX_INNER
  const head = start + (type === INDEX_INNER ? 12 : 8)
  const count = page.readUInt16BE(start + 3)
  let whole = known && head + 2 * count <= page.length
  if (whole)
    for (let i = 0; i < count; i++) {
      const row = readCell(source, page, page.readUInt16BE(head + 2 * i), type as number)
      if (row === undefined) whole = false
      else rows.push(row)
    }
  // The page's own list of rows is damaged: look for a row at every offset. Wrong finds fail their hash. A page that
  // begins with the number of another page is the middle of a long row, and was followed from its start.
  const middle = page.readUInt32BE(0) <= source.pages
  if (!whole && !middle && page.some((byte) => byte !== 0))
    for (let at = start; at < page.length - 4; at++)
      for (const guess of known ? [type as number] : [TABLE_LEAF, INDEX_LEAF]) {
        const row = readCell(source, page, at, guess)
        if (row !== undefined && row.cells.length > 1) rows.push(row)
      }
}

function readCell(source: Source, page: Buffer, at: number, type: number): Row | undefined {
  let place = type === INDEX_INNER ? at + 4 : at
  const length = varint(page, place)
  if (length === undefined || length.value < 2 || length.value > LONGEST_ROW) return undefined
  place = length.next
  let rowid: number | null = null
  if (type === TABLE_LEAF) {
    const read = varint(page, place)
    if (read === undefined) return undefined
    rowid = read.value
    place = read.next
  }
  const payload = payloadOf(source, page, place, length.value, type === TABLE_LEAF)
  const cells = payload === undefined ? undefined : cellsOf(payload)
  return cells === undefined ? undefined : { cells, rowid }
}

/** A row's bytes, from its page and from its overflow pages. */
function payloadOf(source: Source, page: Buffer, at: number, length: number, table: boolean): Buffer | undefined {
  const usable = source.pageSize
  const most = table ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23
  const least = Math.floor(((usable - 12) * 32) / 255) - 23
  const over = least + ((length - least) % (usable - 4))
  const local = length <= most ? length : over <= most ? over : least
  if (at + local > page.length) return undefined
  const parts = [page.subarray(at, at + local)]
  if (local === length) return parts[0]
  // A row's header shows at once whether it can be a row, before overflow pages are followed.
  if (cellsFit(page.subarray(at, at + local), length) === undefined || at + local + 4 > page.length) return undefined
  let next = page.readUInt32BE(at + local)
  for (let left = length - local; left > 0; ) {
    const more = source.page(next)
    if (more === undefined) return undefined
    next = more.readUInt32BE(0)
    const taken = Math.min(left, usable - 4)
    parts.push(more.subarray(4, 4 + taken))
    left -= taken
  }
  return Buffer.concat(parts)
}

const widths = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0]

/** The bytes of a cell by its serial type: even ones from 12 on are blobs, odd ones texts. NaN for the reserved two. */
function widthOf(serial: number): number {
  if (serial < 12) return widths[serial] ?? Number.NaN
  return (serial - (serial % 2 === 0 ? 12 : 13)) / 2
}

/** The types of a row's cells, if they add up to its length. */
function cellsFit(bytes: Buffer, length: number): { serials: readonly number[]; body: number } | undefined {
  const head = varint(bytes, 0)
  if (head === undefined || head.value < 2 || head.value > bytes.length) return undefined
  const serials: number[] = []
  let sum = head.value
  for (let at = head.next; at < head.value; ) {
    const serial = varint(bytes, at)
    if (serial === undefined || serials.length >= MOST_COLUMNS) return undefined
    serials.push(serial.value)
    sum += widthOf(serial.value)
    at = serial.next
  }
  return sum === length ? { serials, body: head.value } : undefined
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function cellsOf(bytes: Buffer): readonly Cell[] | undefined {
  const fit = cellsFit(bytes, bytes.length)
  if (fit === undefined) return undefined
  const cells: Cell[] = []
  let at = fit.body
  for (const serial of fit.serials) {
    const width = widthOf(serial)
    const cell = bytes.subarray(at, at + width)
    at += width
    if (serial === 0) cells.push(null)
    else if (serial === 8 || serial === 9) cells.push(serial - 8)
    else if (serial === 7) cells.push(cell.readDoubleBE(0))
    else if (serial === 6) cells.push(Number(cell.readBigInt64BE(0)))
    else if (serial < 6) cells.push(cell.readIntBE(0, width))
    else if (serial % 2 === 0) cells.push(Buffer.from(cell))
    else
      try {
        cells.push(utf8.decode(cell))
      } catch {
        return undefined
      }
  }
  return cells
}

/** A variable-length integer of one to nine bytes, as SQLite writes lengths and row ids. */
function varint(bytes: Buffer, at: number): { value: number; next: number } | undefined {
  let value = 0
  for (let i = 0; i < 9; i++) {
    const byte = bytes[at + i]
    if (byte === undefined) return undefined
    if (i === 8) return { value: value * 256 + byte, next: at + 9 }
    value = value * 128 + (byte & 127)
    if (byte < 128) return { value, next: at + i + 1 }
  }
  return undefined
}
