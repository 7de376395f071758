import { csvText, guarded } from '../domain/csv.ts'
import { type DocumentModel, flat, type Table } from './document.ts'

/** A table of a document as a file for a spreadsheet: the cells that its page shows, and no others. */
export interface PrintedTable {
  /** Its caption, else the heading above it; both where several have the same. */
  readonly caption: string
  /** The whole file. */
  readonly text: string
}

const figure = /^[+−]\d[\d,]*(\.\d+)?$/

/** As the page says it. A figure with its sign is no formula: it stays one that a spreadsheet can reckon with. */
const cellOf = (text: string): string => (figure.test(text) ? text.replace('−', '-') : guarded(text))

const textOf = ({ columns, rows }: Table): string =>
  csvText([columns.map((c) => cellOf(c.head)), ...rows.map((row) => row.cells.map((c) => cellOf(c.text)))])

/** The tables of a document in the order of its pages. Made of what is printed, never of the plan. */
export function printedTables(model: Pick<DocumentModel, 'blocks' | 'kind'>): readonly PrintedTable[] {
  const found: { readonly under: string; readonly caption: string; readonly table: Table }[] = []
  let under = model.kind
  for (const block of flat(model.blocks)) {
    if (block.t === 'heading') under = block.short ?? block.text
    else if (block.t === 'table') found.push({ under, caption: block.caption ?? under, table: block })
  }
  // "Actions under way" stands under each goal; apart from its page, it says under which.
  const again = (caption: string): boolean => found.filter((f) => f.caption === caption).length > 1
  return found.map(({ under, caption, table }) => ({
    caption: again(caption) && caption !== under ? `${caption}, ${under}` : caption,
    text: textOf(table),
  }))
}
