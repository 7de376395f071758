import { csvText, guarded } from '../domain/csv.ts'
import { type DocumentModel, flat, type Table } from './document.ts'

/** A table of a document as a file for a spreadsheet: the cells that its page shows, and what the page says once of them. */
export interface PrintedTable {
  /** Its caption, else the heading above it; both where several have the same. */
  readonly caption: string
  /** The whole file. */
  readonly text: string
}

const figure = /^[+−]\d[\d,]*(\.\d+)?$/

/**
 * As the page says it; where its lines end is nothing to a spreadsheet, which finds “applied for” by its space. A figure with
 * its sign is no formula: it stays one that a spreadsheet can reckon with.
 */
const cellOf = (text: string): string =>
  figure.test(text) ? text.replace('−', '-') : guarded(text.replaceAll('\u00a0', ' '))

const textOf = ({ columns, rows, inSheet }: Table): string => {
  const more = inSheet?.columns ?? []
  return csvText([
    [...columns, ...more].map((c) => cellOf(c.head)),
    ...rows.map(({ cells, sheetName }, at) =>
      [...cells.map((c, i) => (i === 0 && sheetName) || c.text), ...more.map((c) => c.cells[at] ?? '')].map(cellOf),
    ),
  ])
}

/** The tables of a document in the order of its pages. Made of what is printed, never of the plan. */
export function printedTables(model: Pick<DocumentModel, 'blocks' | 'kind'>): readonly PrintedTable[] {
  const found: { readonly part: string; readonly under: string; readonly caption: string; readonly table: Table }[] = []
  let [part, under] = [model.kind, model.kind]
  for (const block of flat(model.blocks)) {
    if (block.t === 'heading') {
      under = block.short ?? block.text
      if (block.level === 1) part = under
    } else if (block.t === 'table') {
      const { caption } = block.inSheet ?? block
      found.push({ part, under, caption: caption ?? under, table: block })
    }
  }
  // A table may have the caption of another; away from its page, it says of which part it is. The heading right
  // above it may be that of a measure, which has nothing to do with it.
  const again = (caption: string): boolean => found.filter((f) => f.caption === caption).length > 1
  const twice = (of: (typeof found)[number]) =>
    found.filter((f) => f.caption === of.caption && f.part === of.part).length > 1
  return found.map((of) => {
    const whose = twice(of) || of.caption === of.part ? of.under : of.part
    const named = again(of.caption) && of.caption !== whose
    return { caption: named ? `${of.caption}, ${whose}` : of.caption, text: textOf(of.table) }
  })
}
