import type { PrintedTable } from '../../shared/briefing/csv.ts'
import { makeArchival } from './archive.ts'
import { readPdf, writePdf } from './pdf/file.ts'
import { readFromRight } from './pdf/read-from-right.ts'
import { Tree } from './pdf/tree.ts'
import { type Dict, written } from './pdf/values.ts'

/** Names the row: TH with Scope Row. Scope says it in both directions, so lists of header ids go. */
function nameRow(tree: Tree, row: Dict): boolean {
  const cells = tree.children(row)
  for (const cell of cells) for (const own of tree.tableAttributes(cell)) own.delete('/Headers')
  const first = cells[0]
  if (first === undefined || tree.kind(first) !== 'TD' || tree.contents(first).length === 0) return false
  first.set('/S', '/TH')
  const own = tree.tableAttributes(first)[0]
  const scope: Dict = new Map([
    ['/O', '/Table'],
    ['/Scope', '/Row'],
  ])
  if (own !== undefined) own.set('/Scope', '/Row')
  else first.set('/A', [...tree.attributes(first), scope])
  return true
}

/**
 * Takes the last column out of a table's structure where it has neither a head nor a word: the templates hold rows
 * together with it, and a listener would hear of an empty column.
 */
function dropHolding(tree: Tree, head: Dict, rows: readonly Dict[]): void {
  const last = (row: Dict) => tree.children(row).at(-1)
  const heads = tree.children(head)
  const holding = heads.map(last)
  if (!holding.every((th) => th !== undefined && tree.contents(th).length === 0)) return
  const ids = new Set(holding.map((th) => `[${th?.get('/ID')}]`))
  const isHeld = (cell: Dict) =>
    tree.contents(cell).length === 0 &&
    tree.tableAttributes(cell).some((a) => ids.has(written(a.get('/Headers') ?? '')))
  for (const row of heads) tree.drop(row, last(row))
  for (const row of rows) {
    const cell = last(row)
    if (cell !== undefined && isHeld(cell)) tree.drop(row, cell)
  }
}

/** An entry with nothing before it has no label either. */
const isEmptyLabel = (tree: Tree, element: Dict): boolean =>
  tree.kind(element) === 'Lbl' && tree.contents(element).length === 0

/** A list of contents inside a list of contents, for want of entries above it, is one list. */
function liftContents(tree: Tree, toc: Dict): void {
  const [only, ...more] = tree.children(toc)
  if (only === undefined || more.length > 0 || tree.kind(only) !== 'TOC') return
  tree.lift(toc, only)
}

/** The caption is the table's own, wherever the compiler put it: a listener hears it with the table. */
function takeCaption(tree: Tree, parent: Dict): void {
  const [caption, table, ...more] = tree.children(parent)
  if (caption === undefined || table === undefined || more.length > 0) return
  if (tree.kind(caption) === 'Caption' && tree.kind(table) === 'Table') tree.move(parent, caption, table)
}

/** The title of a packet is its cover's; those of its papers stand one level under it, with all that is under them. */
function putUnderCover(tree: Tree, root: Dict): void {
  let cover = true
  for (const element of [...tree.under(root)]) {
    const level = Number(/^H(\d)$/.exec(tree.kind(element) ?? '')?.[1])
    if (level === 1 && cover) cover = false
    else if (level >= 1 && !cover && level < 6) element.set('/S', `/H${level + 1}`)
  }
}

/**
 * Repairs after the export, which the compiler can't make: in every table that has a head, the first cell of each body
 * row becomes a row header, and the column that only holds rows together goes; and objects are packed into streams,
 * which takes two thirds of the weight out of a tagged file. `csv` are the tables of its pages, which go inside as files.
 * Of a packet (`packet`) the titles of its papers go under its own. The same bytes give the same bytes.
 */
export function finish(
  bytes: Uint8Array,
  csv: readonly PrintedTable[],
  packet = false,
): { bytes: Uint8Array; tables: number; rowHeaders: number } {
  const file = readPdf(bytes)
  const tree = new Tree(file)
  const { root } = tree
  let tables = 0
  let rowHeaders = 0
  for (const element of root === undefined ? [] : [...tree.under(root)]) {
    const kind = tree.kind(element)
    if (kind === 'TOC') liftContents(tree, element)
    if (kind === 'Div' || kind === 'Sect') takeCaption(tree, element)
    if (kind === 'LI')
      for (const label of tree.children(element)) if (isEmptyLabel(tree, label)) tree.drop(element, label)
    if (kind !== 'Table') continue
    const sections = tree.children(element)
    const head = sections.find((s) => tree.kind(s) === 'THead')
    if (head === undefined) continue
    tables++
    const rows = sections
      .filter((s) => tree.kind(s) === 'TBody' || tree.kind(s) === 'TFoot')
      .flatMap((s) => tree.children(s))
    dropHolding(tree, head, rows)
    for (const row of rows) if (nameRow(tree, row)) rowHeaders++
    for (const row of tree.children(head)) for (const cell of tree.children(row)) cell.delete('/ID')
  }
  if (packet && root !== undefined) putUnderCover(tree, root)
  readFromRight(file, tree)
  root?.delete('/IDTree')
  makeArchival(file, csv)
  return { bytes: writePdf(file), tables, rowHeaders }
}
