import type { PDFDocumentProxy } from 'pdfjs-dist'
import { PAGE_END } from '../../../shared/manual/places.ts'
import { ok, type Result } from '../../../shared/result/result.ts'
import { commas } from '../../../shared/words/index.ts'
import { notBroughtIn } from '../refusal.ts'
import type { TextReading } from './reading.ts'

/** The most pages that are read of one manual. */
const mostPages = 5000

const damaged = (where?: string) =>
  notBroughtIn(
    'This PDF is damaged, so its pages can’t be read.',
    'Ask for a fresh copy, or print it as a new PDF.',
    where,
  )
const scanned = () =>
  notBroughtIn(
    'This PDF holds pictures of pages and no text: it was scanned.',
    'Ask for the file that was printed, or have the text recognized (OCR) first, and choose that file.',
  )

/** Loads the reader of PDFs, which is half of all this process would load, only when a PDF is chosen. */
async function reader() {
  const worker: unknown = await import('pdfjs-dist/legacy/build/pdf.worker.mjs' as string)
  // Given the worker here, the reader runs in this process, which can be ended; otherwise it would look for a file
  // beside ours.
  Object.assign(globalThis, { pdfjsWorker: worker })
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

/** The fewest letters and digits of a page with text: a page number on a picture is not enough. */
const fewest = 12
const pagesAtOnce = 25

/**
 * Opens a PDF; its pages are read step by step. Refused: a file that is locked, damaged, longer than a manual, or only
 * pictures.
 */
export async function openPdf(bytes: Uint8Array): Promise<Result<TextReading>> {
  if (!endsWhole(bytes)) return damaged()
  let pdf: PDFDocumentProxy
  try {
    const { getDocument } = await reader()
    pdf = await getDocument({
      data: bytes,
      useSystemFonts: false,
      useWorkerFetch: false,
      useWasm: false,
      disableFontFace: true,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      stopAtErrors: false,
      verbosity: 0,
    }).promise
  } catch (e) {
    const locked = e instanceof Error && e.name === 'PasswordException'
    return locked
      ? notBroughtIn(
          'This PDF is locked with a password.',
          'Ask whoever made it for one without, and choose that file.',
        )
      : damaged()
  }
  const total = pdf.numPages
  if (total > mostPages)
    return notBroughtIn(
      `This PDF has ${commas(total)} pages; ${commas(mostPages)} is the most.`,
      'Read the manual in one chapter at a time.',
    )
  const pages: string[] = []
  const empty: number[] = []
  const mixed: number[] = []
  return ok({
    total,
    get done() {
      return pages.length
    },
    step: async () => {
      for (let n = 0; n < pagesAtOnce && pages.length < total; n++) {
        const no = pages.length + 1
        try {
          const page = await pdf.getPage(no)
          const items = fromAbove((await page.getTextContent()).items as readonly Item[])
          const text = linesOf(items)
          if (mixesColumns(items)) mixed.push(no)
          page.cleanup()
          if ((text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < fewest) empty.push(no)
          pages.push(text)
        } catch {
          return damaged(`page ${no}`)
        }
      }
      if (pages.length < total) return ok(false)
      if (empty.length === total) return scanned()
      return ok(true)
    },
    text: () => pages.join(PAGE_END),
    paged: true,
    notes: () => [
      ...(empty.length === 0
        ? []
        : [
            `${pagesOf(empty)} ${empty.length === 1 ? 'has' : 'have'} no text: empty, or scanned. Words there can’t be found or quoted.`,
          ]),
      ...(mixed.length === 0
        ? []
        : [
            `${pagesOf(mixed)} ${mixed.length === 1 ? 'has' : 'have'} columns that are mixed line by line in the PDF: sentences there are not in order, and policies side by side are kept as one. Save the manual with one column, or as Word.`,
          ]),
    ],
    close: () => void pdf.loadingTask.destroy(),
  })
}

/** True for a PDF with its end mark. One that was cut off has none, and a reader would make do with the rest. */
const endsWhole = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(Math.max(0, bytes.length - 2048)))
    .toString('latin1')
    .includes('%%EOF')

interface Item {
  readonly str?: string
  readonly hasEOL?: boolean
  readonly height?: number
  readonly width?: number
  readonly transform?: readonly number[]
}

/** How many more lines of a page go up than down where it is drawn from its foot, and how many it has at least. */
const [UPWARD, SEVERAL] = [4, 4]
/** The words of a page from its head on, where a program has drawn its lines from the foot. */
export function fromAbove(items: readonly Item[]): readonly Item[] {
  const lines: Item[][] = [[]]
  for (const item of items) {
    lines.at(-1)?.push(item)
    if (item.hasEOL) lines.push([])
  }
  const heights = lines.flatMap((line) => line.find((item) => item.str?.trim())?.transform?.[5] ?? [])
  const steps = heights.slice(1).map((y, i) => y - (heights[i] ?? 0))
  const [up, down] = [steps.filter((by) => by > 1).length, steps.filter((by) => by < -1).length]
  if (up < SEVERAL || up < down * UPWARD) return items
  return lines.toReversed().flatMap((line) => {
    const last = line.at(-1)
    return last === undefined || last.hasEOL ? line : [...line, { ...last, str: '', hasEOL: true }]
  })
}

/** The lines of a page; an empty line where a gap is as high as one. */
export function linesOf(items: readonly Item[]): string {
  let text = ''
  let line = ''
  let last: number | undefined
  let y: number | undefined
  const end = () => {
    const gap = last === undefined || y === undefined ? 0 : last - y
    if (text !== '' && gap > 1.7 * high && line.trim() !== '') text += '\n'
    text += `${line.trimEnd()}\n`
    if (line.trim() !== '') last = y
    line = ''
    y = undefined
  }
  let high = 11
  let drawn: Item | undefined
  for (const item of items) {
    if (item.str === undefined) continue
    if (isAgain(item, drawn)) continue
    if (item.str.trim() !== '') drawn = item
    if (item.str.trim() !== '') {
      y ??= item.transform?.[5]
      high = item.height || high
    }
    line += item.str
    if (item.hasEOL) end()
  }
  if (line !== '') end()
  return text.replace(/\s+$/, '')
}

/** How far apart the same words are drawn twice to look bold, in points. */
const BOLD = 1.5
/** True for words that are drawn once more over themselves, as programs without a bold face do. */
function isAgain(item: Item, last: Item | undefined): boolean {
  if (last === undefined || item.hasEOL || item.str !== last.str || item.str?.trim() === '') return false
  const [dx, dy] = [4, 5].map((i) => Math.abs((item.transform?.[i] ?? 0) - (last.transform?.[i] ?? Number.MAX_VALUE)))
  return (dx ?? BOLD) < BOLD && (dy ?? BOLD) < BOLD
}

/** Lines of two columns by which a page counts as having them, and the letters of each side that make it words. */
const columns = { lines: 5, share: 0.5, letters: 12 }

/** True for a page whose lines go on in a second column, so that sentences of both are mixed. */
export function mixesColumns(items: readonly Item[]): boolean {
  let lines = 0
  const gaps: { readonly from: number; readonly to: number; readonly left: number; readonly right: number }[] = []
  let before: { readonly y: number; readonly end: number; readonly letters: number } | undefined
  for (const { str = '', width = 0, height = 0, transform = [] } of items) {
    if (str.trim() === '') continue
    const [x = 0, y = 0] = transform.slice(4)
    const letters = str.match(/\p{L}/gu)?.length ?? 0
    const same = before !== undefined && Math.abs(before.y - y) < 2 ? before : undefined
    if (same === undefined) lines++
    else if (x - same.end > 1.2 * (height || 11))
      gaps.push({ from: same.end, to: x, left: same.letters, right: letters })
    before = { y, end: x + width, letters: letters + (same?.letters ?? 0) }
  }
  const at = gaps.map((g) => g.to).toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0
  const both = gaps.filter(
    (g) => g.from < at && Math.abs(g.to - at) < 30 && g.left >= columns.letters && g.right >= columns.letters,
  )
  return both.length >= columns.lines && both.length >= lines * columns.share
}

const pagesOf = (numbers: readonly number[]): string => `${numbers.length === 1 ? 'Page' : 'Pages'} ${ranges(numbers)}`

/** “3 to 9, 12”: the first ten ranges. */
function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = []
  for (const n of numbers) {
    const last = runs.at(-1)
    if (last && last[1] === n - 1) last[1] = n
    else runs.push([n, n])
  }
  const said = runs.slice(0, 10).map(([a, b]) => (a === b ? String(a) : `${a} to ${b}`))
  return said.join(', ') + (runs.length > 10 ? ' and more' : '')
}
