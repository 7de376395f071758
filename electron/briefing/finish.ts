import { PDFArray, type PDFContext, PDFDict, PDFDocument, PDFName, type PDFObject, PDFRef } from '@cantoo/pdf-lib'

const name = (text: string) => PDFName.of(text)

/** Walks the structure tree of a tagged file. */
export class Tree {
  readonly #context: PDFContext
  constructor(context: PDFContext) {
    this.#context = context
  }

  #follow(value: PDFObject | undefined): PDFObject | undefined {
    return value instanceof PDFRef ? this.#context.lookup(value) : value
  }

  dict(value: PDFObject | undefined): PDFDict | undefined {
    const found = this.#follow(value)
    return found instanceof PDFDict ? found : undefined
  }

  /** What stands under an element: elements, and numbers of marked content. */
  contents(element: PDFDict): readonly PDFObject[] {
    const found = this.#follow(element.get(name('K')))
    return found === undefined ? [] : found instanceof PDFArray ? found.asArray() : [found]
  }

  /** The elements directly under an element. */
  children(element: PDFDict): PDFDict[] {
    return this.contents(element).flatMap((k) => this.dict(k) ?? [])
  }

  kind(element: PDFDict): string | undefined {
    return element.get(name('S'))?.toString().slice(1)
  }

  /** The attribute dictionaries of an element, as they stand: direct or by reference. */
  attributes(element: PDFDict): readonly PDFObject[] {
    const own = element.get(name('A'))
    const found = this.#follow(own)
    if (own === undefined || found === undefined) return []
    return found instanceof PDFArray ? found.asArray() : [own]
  }

  tableAttributes(element: PDFDict): PDFDict[] {
    return this.attributes(element).flatMap((a) => {
      const found = this.dict(a)
      return found?.get(name('O')) === name('Table') ? [found] : []
    })
  }

  /** Every element under one, itself left out. */
  *under(element: PDFDict): Generator<PDFDict> {
    for (const child of this.children(element)) {
      yield child
      yield* this.under(child)
    }
  }
}

/** Names the row: TH with Scope Row. Scope says it in both directions, so lists of header ids go. */
function nameRow(tree: Tree, context: PDFContext, row: PDFDict): boolean {
  const cells = tree.children(row)
  for (const cell of cells) for (const own of tree.tableAttributes(cell)) own.delete(name('Headers'))
  const first = cells[0]
  if (first === undefined || tree.kind(first) !== 'TD' || tree.contents(first).length === 0) return false
  first.set(name('S'), name('TH'))
  const own = tree.tableAttributes(first)[0]
  if (own !== undefined) own.set(name('Scope'), name('Row'))
  else first.set(name('A'), context.obj([...tree.attributes(first), context.obj({ O: 'Table', Scope: 'Row' })]))
  return true
}

/**
 * Two repairs after the export, which the compiler can't make: in every table that has a head, the first cell
 * of each body row becomes a row header; and objects are packed into streams, which takes two thirds of the
 * weight out of a tagged file. The same bytes give the same bytes.
 */
export async function finish(bytes: Uint8Array): Promise<{ bytes: Uint8Array; tables: number; rowHeaders: number }> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const tree = new Tree(pdf.context)
  const root = tree.dict(pdf.catalog.get(name('StructTreeRoot')))
  let tables = 0
  let rowHeaders = 0
  if (root !== undefined) {
    for (const element of [...tree.under(root)]) {
      if (tree.kind(element) !== 'Table') continue
      const sections = tree.children(element)
      if (!sections.some((s) => tree.kind(s) === 'THead')) continue
      tables++
      for (const section of sections.filter((s) => tree.kind(s) === 'TBody' || tree.kind(s) === 'TFoot'))
        for (const row of tree.children(section)) if (nameRow(tree, pdf.context, row)) rowHeaders++
    }
  }
  const packed = await pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false })
  return { bytes: packed, tables, rowHeaders }
}
