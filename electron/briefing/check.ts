import { type PdfFile, readPdf } from './pdf/file.ts'
import { Tree } from './pdf/tree.ts'
import { type Dict, isArray, type Value, wordsOf } from './pdf/values.ts'

/** What the bytes of a document were found to hold. */
export interface Checked {
  readonly pages: number
  readonly tables: number
  readonly figures: number
  /** Attached files. */
  readonly files: number
}

export interface Wanted {
  readonly title: string
  readonly lang: string
  readonly pages: number
}

/**
 * Reads a finished file again and checks what the compiler does not insist on: tags, language, title and its display,
 * the PDF/UA-1 mark, the page count, a name and a header for every table and a name for every row, and a description of every
 * picture. Gives a short phrase for each fault; empty if there are none.
 */
export function check(bytes: Uint8Array, wanted: Wanted): Checked & { wrong: string[] } {
  const wrong: string[] = []
  const file = readPdf(bytes)
  const { catalog } = file
  const tree = new Tree(file)
  const { root } = tree
  const marked = file.dict(catalog.get('/MarkInfo'))?.get('/Marked')
  if (root === undefined || marked !== 'true') wrong.push('it has no tags')

  const lang = wordsOf(file.follow(catalog.get('/Lang')))
  if (lang === undefined || !lang.toLowerCase().startsWith(wanted.lang)) wrong.push('its language is not set')
  const title = wordsOf(file.follow(file.dict(file.trailer.get('/Info'))?.get('/Title')))
  if (title !== wanted.title) wrong.push('its title is not the document’s')
  if (file.dict(catalog.get('/ViewerPreferences'))?.get('/DisplayDocTitle') !== 'true')
    wrong.push('its title is not shown')
  const meta = file.streamOf(catalog.get('/Metadata'))
  const xmp = meta === undefined ? '' : new TextDecoder().decode(meta)
  if (!/<pdfuaid:part>1<\/pdfuaid:part>|pdfuaid:part="1"/.test(xmp)) wrong.push('it does not carry the PDF/UA-1 mark')
  if (!/<pdfaid:part>3<\/pdfaid:part><pdfaid:conformance>A</.test(xmp) || !catalog.has('/OutputIntents'))
    wrong.push('it does not carry the PDF/A-3 mark')
  const files = file.follow(catalog.get('/AF'))
  if (isArray(files) && files.some((f) => file.dict(f)?.get('/AFRelationship') !== '/Data'))
    wrong.push('a file inside it does not say what it is')
  const pages = pagesUnder(file, catalog.get('/Pages'))
  if (pages !== wanted.pages || wanted.pages === 0) wrong.push('its number of pages is not what was laid out')

  let tables = 0
  let figures = 0
  const elements = root === undefined ? [] : [...tree.under(root)]
  wrong.push(...headingFaults(elements.flatMap((e) => /^H(\d)$/.exec(tree.kind(e) ?? '')?.[1] ?? [])))
  if (file.dict(catalog.get('/Outlines')) === undefined && elements.some((e) => tree.kind(e) === 'H2'))
    wrong.push('it has no bookmarks')
  for (const element of elements) {
    const kind = tree.kind(element)
    wrong.push(...listFaults(tree, element))
    if (kind === 'Table') {
      tables++
      wrong.push(...tableFaults(tree, element))
    }
    if (kind === 'Figure') {
      figures++
      if (!wordsOf(file.follow(element.get('/Alt')))?.trim()) wrong.push('a picture has no text description')
    }
  }
  return { pages, tables, figures, files: isArray(files) ? files.length : 0, wrong: [...new Set(wrong)] }
}

/** The title must be the first heading and the only one of its level; no level below it may be skipped. */
function headingFaults(levels: readonly string[]): string[] {
  const faults: string[] = []
  if (levels[0] !== '1' || levels.filter((l) => l === '1').length !== 1)
    faults.push('its title is not its first heading')
  if (levels.some((l, i) => i > 0 && Number(l) > Number(levels[i - 1]) + 1)) faults.push('a heading leaves out a level')
  return faults
}

/** Checks which elements are direct children of a list, of contents, and of a table. */
function listFaults(tree: Tree, element: Dict): string[] {
  const kinds = tree.children(element).map((c) => tree.kind(c))
  const only = (...allowed: readonly string[]) => kinds.length > 0 && kinds.every((k) => allowed.includes(k ?? ''))
  const kind = tree.kind(element)
  if (kind === 'L' && !only('LI', 'Caption')) return ['a list has something in it that is no entry']
  if (kind === 'TOC' && !only('TOCI', 'TOC', 'Caption')) return ['its contents have something in them that is no entry']
  if (kind !== 'Table' && kinds.includes('Caption') && kinds.includes('Table'))
    return ['the caption of a table is beside it']
  return []
}

/** The number of pages, counted one by one: the count that the file states is not believed. */
function pagesUnder(file: PdfFile, node: Value | undefined): number {
  const found = file.dict(node)
  if (found?.get('/Type') !== '/Pages') return found === undefined ? 0 : 1
  const kids = file.follow(found.get('/Kids'))
  return isArray(kids) ? kids.reduce((sum, kid) => sum + pagesUnder(file, kid), 0) : 0
}

function tableFaults(tree: Tree, table: Dict): string[] {
  const sections = tree.children(table)
  const faults: string[] = []
  const head = sections.find((s) => tree.kind(s) === 'THead')
  if (head === undefined || !tree.children(head).some((row) => tree.children(row).some((c) => tree.kind(c) === 'TH')))
    faults.push('a table has no head')
  const isNamed =
    sections.some((s) => tree.kind(s) === 'Caption') || tree.tableAttributes(table).some((a) => a.has('/Summary'))
  if (!isNamed) faults.push('a table has no name')
  const rows = sections.filter((s) => tree.kind(s) === 'TBody').flatMap((s) => tree.children(s))
  const unnamed = rows.some((row) => {
    const first = tree.children(row)[0]
    return first === undefined || !tree.tableAttributes(first).some((a) => a.get('/Scope') === '/Row')
  })
  if (unnamed) faults.push('a row of a table has no name')
  return faults
}
