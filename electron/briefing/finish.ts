import { readPdf, writePdf } from './pdf/file.ts'
import { Tree } from './pdf/tree.ts'
import type { Dict } from './pdf/values.ts'

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
 * Two repairs after the export, which the compiler can't make: in every table that has a head, the first cell
 * of each body row becomes a row header; and objects are packed into streams, which takes two thirds of the
 * weight out of a tagged file. The same bytes give the same bytes.
 */
export function finish(bytes: Uint8Array): { bytes: Uint8Array; tables: number; rowHeaders: number } {
  const file = readPdf(bytes)
  const tree = new Tree(file)
  let tables = 0
  let rowHeaders = 0
  for (const element of tree.root === undefined ? [] : tree.under(tree.root)) {
    if (tree.kind(element) !== 'Table') continue
    const sections = tree.children(element)
    if (!sections.some((s) => tree.kind(s) === 'THead')) continue
    tables++
    for (const section of sections.filter((s) => tree.kind(s) === 'TBody' || tree.kind(s) === 'TFoot'))
      for (const row of tree.children(section)) if (nameRow(tree, row)) rowHeaders++
  }
  return { bytes: writePdf(file), tables, rowHeaders }
}
