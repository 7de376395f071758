import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Something that is read aloud: its role, and its words with those of all that stands in it. */
export interface Said {
  readonly role: string
  readonly text: string
  readonly lang?: string
  readonly alt?: string
}

/** A document as it is heard: each thing in reading order, page after page. */
export interface Heard {
  readonly flat: readonly Said[]
  /** Entries of each list. */
  readonly lists: readonly (readonly string[])[]
  /** Entries of the contents. */
  readonly contents: readonly string[]
}

interface Node {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly lang?: string
  readonly alt?: string
  readonly children?: readonly Node[]
}

/** Reads a document with pdf.js by its structure alone: what is in no element is not heard. */
export async function heard(bytes: Uint8Array): Promise<Heard> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
  const pdf = await task.promise
  const flat: Said[] = []
  const lists: string[][] = []
  const contents: string[] = []
  for (let no = 1; no <= pdf.numPages; no++) {
    const page = await pdf.getPage(no)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const words = new Map<string, string>()
    const open: string[] = []
    for (const item of items) {
      if ('str' in item) {
        const id = open.findLast((o) => o !== '')
        if (id !== undefined) words.set(id, `${words.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`)
      } else if (item.type === 'endMarkedContent') open.pop()
      else open.push(item.id ?? '')
    }
    const textOf = (node: Node): string =>
      node.id !== undefined ? (words.get(node.id) ?? '') : (node.children ?? []).map(textOf).join(' ')
    const clean = (node: Node) => textOf(node).replace(/\s+/g, ' ').trim()
    const walk = (node: Node, lang: string | undefined): void => {
      if (node.role === undefined) return
      const own = node.lang ?? lang
      const text = clean(node)
      if (text !== '' || node.alt)
        flat.push({ role: node.role, text, ...(own && { lang: own }), ...(node.alt && { alt: node.alt }) })
      const entries = (node.children ?? []).filter((c) => c.role === 'LI').map(clean)
      if (node.role === 'L' && entries.some((e) => e !== '')) lists.push(entries.filter((e) => e !== ''))
      if (node.role === 'TOCI' && text !== '') contents.push(text)
      for (const child of node.children ?? []) walk(child, own)
    }
    const tree = (await page.getStructTree()) as Node | null
    if (tree !== null) walk(tree, undefined)
  }
  await task.destroy()
  return { flat, lists, contents }
}
