import type { PrintedTable } from '../../shared/briefing/csv.ts'
import { makeArchival } from './archive.ts'
import { readPdf, writePdf } from './pdf/file.ts'
import { readFromRight } from './pdf/read-from-right.ts'
import { sayOnce } from './pdf/said-once.ts'
import { Tree } from './pdf/tree.ts'
import { type Dict, isArray, isDict, type Value, written } from './pdf/values.ts'

/**
 * Makes the first cell of a row a row header: TH with Scope Row. Scope covers both directions, so lists of header ids
 * are removed.
 */
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
 * Removes the last column from a table's structure if it has neither a heading nor a word: it is a layout column, with
 * which the templates hold rows together, and a screen reader would announce an empty column.
 */
function dropLayoutColumn(tree: Tree, head: Dict, rows: readonly Dict[]): void {
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

/**
 * Takes out how thick and of what color the lines around a cell are, which the compiler writes for each cell: no screen
 * reader says it, and in a long paper it is most of the structure.
 */
function withoutLines(value: Value): void {
  const own = isDict(value) ? value.get('/A') : undefined
  if (!isDict(value) || own === undefined) return
  const isLines = (a: Value) => isDict(a) && a.get('/O') === '/Layout' && a.has('/BorderStyle')
  const left = (isArray(own) ? own : [own]).filter((a) => !isLines(a))
  if (left.length === 0) value.delete('/A')
  else value.set('/A', left)
}

/** True for the label of an entry with nothing printed before it. */
const isEmptyLabel = (tree: Tree, element: Dict): boolean =>
  tree.kind(element) === 'Lbl' && tree.contents(element).length === 0

/** Merges a table of contents with the one nested inside it, which the compiler writes where no entry is above it. */
function liftContents(tree: Tree, toc: Dict): void {
  const [only, ...more] = tree.children(toc)
  if (only === undefined || more.length > 0 || tree.kind(only) !== 'TOC') return
  tree.lift(toc, only)
}

/** Moves a caption into its table, so that a screen reader reads it with the table, wherever the compiler put it. */
function takeCaption(tree: Tree, parent: Dict): void {
  const [caption, table, ...more] = tree.children(parent)
  if (caption === undefined || table === undefined || more.length > 0) return
  if (tree.kind(caption) === 'Caption' && tree.kind(table) === 'Table') tree.move(parent, caption, table)
}

/**
 * A table without a caption is under a heading that says what it is: a reader who goes from table to table hears
 * that as its name.
 */
function nameTable(tree: Tree, table: Dict, heading: Value | undefined): void {
  if (heading === undefined || tree.children(table).some((c) => tree.kind(c) === 'Caption')) return
  const summary: Dict = new Map([
    ['/O', '/Table'],
    ['/Summary', heading],
  ])
  table.set('/A', [...tree.attributes(table), summary])
}

/** Only a packet's cover has the title; the headings of its papers move down one level, with all that is under them. */
function putUnderCover(tree: Tree, root: Dict): void {
  let titles = 0
  for (const element of [...tree.under(root)]) {
    const level = Number(/^H(\d)$/.exec(tree.kind(element) ?? '')?.[1])
    if (level === 1) titles++
    // What the cover has under the title is there already.
    if (titles > 1 && level >= 1 && level < 6) element.set('/S', `/H${level + 1}`)
  }
}

/**
 * Repairs after the export, which the compiler can't make: in every table with a header, the first cell of each body
 * row becomes a row header, the layout column is removed, and one without a caption is named by its heading; and objects are packed into object streams, which takes
 * two thirds off the size of a tagged file. `csv` are the tables on its pages, which are attached as files. In a packet
 * (`packet`), the titles of its papers move under its own. The same bytes give the same bytes.
 */
export function finish(
  bytes: Uint8Array,
  csv: readonly PrintedTable[],
  { packet = false }: { readonly packet?: boolean } = {},
): { bytes: Uint8Array; tables: number; rowHeaders: number } {
  const file = readPdf(bytes, withoutLines)
  const tree = new Tree(file)
  const { root } = tree
  let tables = 0
  let rowHeaders = 0
  let heading: Value | undefined
  for (const element of root === undefined ? [] : [...tree.under(root)]) {
    const kind = tree.kind(element)
    if (kind === 'Div' && tree.contents(element).length === 0) tree.drop(file.dict(element.get('/P')), element)
    // The typesetter gives each heading its own words as a title.
    if (/^H\d$/.test(kind ?? '')) heading = element.get('/T') ?? heading
    if (kind === 'TOC') liftContents(tree, element)
    if (kind === 'Div' || kind === 'Sect') takeCaption(tree, element)
    if (kind === 'LI')
      for (const label of tree.children(element)) if (isEmptyLabel(tree, label)) tree.drop(element, label)
    if (kind !== 'Table') continue
    const sections = tree.children(element)
    const head = sections.find((s) => tree.kind(s) === 'THead')
    if (head === undefined) continue
    tables++
    nameTable(tree, element, heading)
    const rows = sections
      .filter((s) => tree.kind(s) === 'TBody' || tree.kind(s) === 'TFoot')
      .flatMap((s) => tree.children(s))
    dropLayoutColumn(tree, head, rows)
    for (const row of rows) if (nameRow(tree, row)) rowHeaders++
    for (const row of tree.children(head)) for (const cell of tree.children(row)) cell.delete('/ID')
  }
  if (packet && root !== undefined) putUnderCover(tree, root)
  readFromRight(file, tree)
  sayOnce(file)
  root?.delete('/IDTree')
  makeArchival(file, csv)
  return { bytes: writePdf(file), tables, rowHeaders }
}
