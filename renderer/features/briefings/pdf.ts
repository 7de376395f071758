import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import * as pdfjs from 'pdfjs-dist'

/**
 * Reads the very file that would be exported. The reader's worker is part of the page's own files: the port is
 * handed over, so that nothing is loaded by address or from a blob.
 */
function worker(): pdfjs.PDFWorker {
  const port = new Worker(new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url), { type: 'module' })
  return pdfjs.PDFWorker.create({ port })
}
let shared: pdfjs.PDFWorker | undefined

export interface Opened {
  readonly document: PDFDocumentProxy
  readonly close: () => void
}

/** Opens the pages that stand under a token. Throws where they can't be read: the caller says so in a sentence. */
export async function openPages(token: string): Promise<Opened> {
  const answer = await fetch(`/briefing/${encodeURIComponent(token)}.pdf`, { cache: 'no-store' })
  if (!answer.ok) throw new Error('The pages did not arrive')
  shared ??= worker()
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
