import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A page as it closes. */
export interface PageFill {
  /** Share of the room for text, from its top to the lowest line or picture. */
  readonly fill: number
  /** Points from the sheet's upper edge to its first line. */
  readonly head: number
  /** Tables in reading order, with the rows of each that stand on this page; one without a head came from the page before. */
  readonly tables: readonly { readonly headed: boolean; readonly rows: number }[]
  /** Lines of small print before anything else, and whether the page ends with some: a note away from what it is about. */
  readonly note: number
  readonly noteAtFoot: boolean
  /** Roles of what stands on it in reading order, the outermost that say something. */
  readonly roles: readonly string[]
}

/** Points that head and foot take of a page. */
const [top, foot] = [60, 56]
/** The size of a note, and nothing else that begins a page is as small. */
const smallPrint = 8.8
const saying = new Set(['H1', 'H2', 'H3', 'H4', 'P', 'Table', 'Figure', 'L', 'TOC'])

/** What each page of a document holds, as a reader other than ours finds it. */
export async function pageFills(bytes: Uint8Array): Promise<PageFill[]> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
  const pdf = await task.promise
  const found: PageFill[] = []
  for (let no = 1; no <= pdf.numPages; no++) {
    const page = await pdf.getPage(no)
    const { height } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const here = new Set(items.flatMap((item) => ('id' in item && item.id ? [item.id] : [])))
    const ys = items.flatMap((item) =>
      'str' in item && item.str.trim() !== '' ? [height - (item.transform[5] as number)] : [],
    )
    const lowest = Math.max(top, ...ys.filter((y) => y > top - 10 && y < height - foot + 10))
    const lines = items
      .flatMap((item) =>
        'str' in item && item.str.trim() !== ''
          ? [
              {
                y: Math.round(height - (item.transform[5] as number)),
                size: Math.hypot(item.transform[2], item.transform[3]),
              },
            ]
          : [],
      )
      .filter(({ y }) => y > top - 10 && y < height - foot + 10)
      .sort((a, b) => a.y - b.y)
    const under = lines.findIndex(({ size }) => size > smallPrint)
    const note = new Set(lines.slice(0, under === -1 ? lines.length : under).map(({ y }) => y)).size
    const noteAtFoot = (lines.at(-1)?.size ?? 0) <= smallPrint
    const tables: { headed: boolean; rows: number }[] = []
    const roles: string[] = []
    walk((await page.getStructTree()) as Node | null, { here, tables, roles })
    found.push({
      fill: (lowest - top) / (height - top - foot),
      head: Math.min(height, ...ys),
      tables,
      note,
      noteAtFoot,
      roles,
    })
  }
  await task.destroy()
  return found
}

interface Node {
  readonly role?: string
  readonly id?: string
  readonly children?: readonly Node[]
}

interface Sheet {
  /** What was drawn on this page; the tree of a page names the whole of what is partly on it. */
  readonly here: ReadonlySet<string>
  readonly tables: { headed: boolean; rows: number }[]
  readonly roles: string[]
}

const isHere = (node: Node, { here }: Sheet): boolean =>
  (node.id !== undefined && here.has(node.id)) ||
  (node.children ?? []).some((child) => isHere(child, { here } as Sheet))

function walk(node: Node | null, sheet: Sheet): void {
  if (node?.role === undefined || (node.role !== 'Root' && !isHere(node, sheet))) return
  if (saying.has(node.role)) sheet.roles.push(node.role)
  const children = node.children ?? []
  if (node.role === 'Table') {
    const rowsOf = (...kinds: string[]) =>
      children
        .filter((c) => kinds.includes(c.role ?? ''))
        .flatMap((s) => (s.children ?? []).filter((r) => r.role === 'TR' && isHere(r, sheet))).length
    sheet.tables.push({ headed: rowsOf('THead') > 0, rows: rowsOf('TBody', 'TFoot') })
    return
  }
  if (node.role === 'Figure') return
  for (const child of children) walk(child, sheet)
}

/** What is wrong with how the pages of a document close: a phrase each, with its page. The last page is as full as it is. */
export function badlyClosed(pages: readonly PageFill[], cover: boolean): string[] {
  return pages.flatMap((page, i) => {
    const next = pages[i + 1]
    if (next === undefined) return []
    const wrong: string[] = []
    const at = `page ${i + 1} of ${pages.length}`
    if (page.fill < 0.4 && !(cover && i === 0)) wrong.push(`${at} is ${Math.round(page.fill * 100)} % filled`)
    // A long one goes on where the page before ends with it.
    if (next.note > 0 && next.note < 4 && !page.noteAtFoot)
      wrong.push(`the page after ${at} begins with a note of ${next.note} lines`)
    if (/^H\d$/.test(page.roles.at(-1) ?? '')) wrong.push(`${at} ends with a heading`)
    const [before, after] = [page.tables.at(-1), next.tables[0]]
    if (before !== undefined && after !== undefined && !after.headed) {
      if (before.rows < 3) wrong.push(`${at} ends with ${before.rows} rows of a table`)
      // In the middle of a long table a page holds what it holds.
      if (after.rows < 3) wrong.push(`the page after ${at} begins with ${after.rows} rows of a table`)
    }
    return wrong
  })
}
