import {
  decodePDFRawStream,
  type PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib'
import { Tree } from './finish.ts'

const name = (text: string) => PDFName.of(text)
const textOf = (value: unknown) =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined

/** What the bytes of a document are found to hold. */
export interface Checked {
  readonly pages: number
  readonly tables: number
  readonly figures: number
}

export interface Wanted {
  readonly title: string
  readonly lang: string
  readonly pages: number
}

/**
 * Reads a finished file again and looks for what the compiler does not insist on: tags, language, title and
 * its display, the PDF/UA-1 mark, the page count, a head in every table with a name for every row, words for
 * every picture. Gives what is wrong, a short phrase each; empty when all is well.
 */
export async function check(bytes: Uint8Array, wanted: Wanted): Promise<Checked & { wrong: string[] }> {
  const wrong: string[] = []
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const { catalog } = pdf
  const tree = new Tree(pdf.context)
  const root = tree.dict(catalog.get(name('StructTreeRoot')))
  const marked = tree
    .dict(catalog.get(name('MarkInfo')))
    ?.get(name('Marked'))
    ?.toString()
  if (root === undefined || marked !== 'true') wrong.push('it has no tags')

  const lang = textOf(catalog.lookup(name('Lang')))
  if (lang === undefined || !lang.toLowerCase().startsWith(wanted.lang)) wrong.push('its language is not set')
  if (pdf.getTitle() !== wanted.title) wrong.push('its title is not the document’s')
  const display = tree
    .dict(catalog.get(name('ViewerPreferences')))
    ?.get(name('DisplayDocTitle'))
    ?.toString()
  if (display !== 'true') wrong.push('its title is not shown')
  const meta = catalog.lookup(name('Metadata'))
  const xmp = meta instanceof PDFRawStream ? new TextDecoder().decode(decodePDFRawStream(meta).decode()) : ''
  if (!/<pdfuaid:part>1<\/pdfuaid:part>|pdfuaid:part="1"/.test(xmp)) wrong.push('it does not carry the PDF/UA-1 mark')
  if (pdf.getPageCount() !== wanted.pages || wanted.pages === 0)
    wrong.push('its number of pages is not what was laid out')

  let tables = 0
  let figures = 0
  for (const element of root === undefined ? [] : tree.under(root)) {
    const kind = tree.kind(element)
    if (kind === 'Table') {
      tables++
      wrong.push(...tableFaults(tree, element))
    }
    if (kind === 'Figure') {
      figures++
      if (!textOf(element.get(name('Alt')))?.trim()) wrong.push('a picture has no text in its place')
    }
  }
  return { pages: pdf.getPageCount(), tables, figures, wrong: [...new Set(wrong)] }
}

function tableFaults(tree: Tree, table: PDFDict): string[] {
  const sections = tree.children(table)
  const faults: string[] = []
  const head = sections.find((s) => tree.kind(s) === 'THead')
  if (head === undefined || !tree.children(head).some((row) => tree.children(row).some((c) => tree.kind(c) === 'TH')))
    faults.push('a table has no head')
  const rows = sections.filter((s) => tree.kind(s) === 'TBody').flatMap((s) => tree.children(s))
  const unnamed = rows.some((row) => {
    const first = tree.children(row)[0]
    return first === undefined || !tree.tableAttributes(first).some((a) => a.get(name('Scope')) === name('Row'))
  })
  if (unnamed) faults.push('a row of a table has no name')
  return faults
}
