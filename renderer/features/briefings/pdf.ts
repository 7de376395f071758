import type { PDFDocumentProxy, PDFPageProxy, PDFWorker } from 'pdfjs-dist'

/** A fifth of all script, needed only to look at pages. */
const reader = () => import('pdfjs-dist')

/**
 * Reads the very file that would be exported. The reader's worker is part of the page's own files: the port is
 * handed over, so that nothing is loaded by address or from a blob.
 */
let shared: PDFWorker | undefined

export interface Opened {
  readonly document: PDFDocumentProxy
  readonly close: () => void
}

/** Opens the pages behind a token. Throws if they can't be read: the caller says so in a sentence. */
export async function openPages(token: string): Promise<Opened> {
  const answer = await fetch(`/briefing/${encodeURIComponent(token)}.pdf`, { cache: 'no-store' })
  if (!answer.ok) throw new Error('The pages did not arrive')
  const pdfjs = await reader()
  shared ??= pdfjs.PDFWorker.create({
    port: new Worker(new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url), { type: 'module' }),
  })
  const task = pdfjs.getDocument({
    data: new Uint8Array(await answer.arrayBuffer()),
    worker: shared,
    useWasm: false,
    useSystemFonts: false,
    isImageDecoderSupported: false,
  })
  const document = await task.promise
  return { document, close: () => void task.destroy() }
}

/** The words of a page, a line each, in the order in which they are read. */
export async function wordsOf(page: PDFPageProxy): Promise<string[]> {
  const { items } = await page.getTextContent()
  const lines: string[] = []
  let line = ''
  for (const item of items) {
    if (!('str' in item)) continue
    line += item.str
    if (item.hasEOL) {
      lines.push(line.trim())
      line = ''
    }
  }
  return [...lines, line.trim()].filter((l) => l !== '')
}

/**
 * All words of a document: what its pages read from first to last, then heads and feet, then the words in place of
 * pictures, its title and author. A sentence that continues on the next page is whole.
 */
export async function textOf(pdf: PDFDocumentProxy): Promise<string> {
  const [read, around, beside]: [string[], string[], string[]] = [[], [], []]
  for (let no = 1; no <= pdf.numPages; no++) {
    const page = await pdf.getPage(no)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const open: string[] = []
    for (const item of items) {
      if ('str' in item) (open.includes('Artifact') ? around : read).push(item.str, item.hasEOL ? ' ' : '')
      else if (item.type === 'endMarkedContent') open.pop()
      else open.push((item as { tag?: string }).tag ?? '')
    }
    read.push(' ')
    around.push(' ')
    altsOf((await page.getStructTree()) as Marked | null, beside)
    page.cleanup()
  }
  const { info } = await pdf.getMetadata()
  const { Title = '', Author = '' } = info as { Title?: string; Author?: string }
  return [read.join(''), around.join(''), ...beside, Title, Author].join('\n')
}

interface Marked {
  readonly alt?: string
  readonly children?: readonly Marked[]
}

function altsOf(node: Marked | null, found: string[]): void {
  if (node?.alt) found.push(node.alt)
  for (const child of node?.children ?? []) altsOf(child, found)
}
