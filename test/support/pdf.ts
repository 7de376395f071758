import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { folderToLookAt } from './kept.ts'

/** What a reader other than ours finds in a document. */
export interface Found {
  readonly pages: readonly string[]
  readonly text: string
  readonly lang: string | null
  readonly title: string
  readonly width: number
  readonly height: number
  /** Roles of the structure tree in reading order, all pages. */
  readonly roles: readonly string[]
  readonly alts: readonly string[]
}

/** Reads a document with pdf.js. Set SHOTS to a folder to keep the file for looking at. */
export async function readPdf(bytes: Uint8Array, name?: string): Promise<Found> {
  const folder = folderToLookAt()
  if (folder !== undefined && name) writeFileSync(join(folder, `${name}.pdf`), bytes)
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
  const pdf = await task.promise
  const info = (await pdf.getMetadata()).info as { Title?: string; Language?: string | null }
  const pages: string[] = []
  const roles: string[] = []
  const alts: string[] = []
  let size = [0, 0]
  for (let no = 1; no <= pdf.numPages; no++) {
    const page = await pdf.getPage(no)
    const box = page.getViewport({ scale: 1 })
    size = [box.width, box.height]
    const { items } = await page.getTextContent()
    pages.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join(''))
    walk((await page.getStructTree()) as Node | null, roles, alts)
  }
  await task.destroy()
  return {
    pages,
    text: pages.join('\n'),
    lang: info.Language ?? null,
    title: info.Title ?? '',
    width: size[0] ?? 0,
    height: size[1] ?? 0,
    roles,
    alts,
  }
}

/** The lines of a document as they end on its pages. */
export async function linesIn(bytes: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
  const pdf = await task.promise
  const text: string[] = []
  for (let no = 1; no <= pdf.numPages; no++) {
    const { items } = await (await pdf.getPage(no)).getTextContent()
    text.push(...items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')), '\n')
  }
  await task.destroy()
  return text
    .join('')
    .split('\n')
    .map((line) => line.trim())
}

interface Node {
  readonly role?: string
  readonly alt?: string
  readonly children?: readonly Node[]
}

function walk(node: Node | null, roles: string[], alts: string[]): void {
  if (node === null || node.role === undefined) return
  roles.push(node.role)
  if (node.alt) alts.push(node.alt)
  for (const child of node.children ?? []) walk(child, roles, alts)
}
