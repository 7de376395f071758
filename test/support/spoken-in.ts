import type { PdfFile } from '../../electron/briefing/pdf/file.ts'
import { type Dict, isDict, type Value, wordsOf } from '../../electron/briefing/pdf/values.ts'

/** The letters that each glyph of a page's faces stands for, by face. */
export function lettersOn(file: PdfFile, page: Dict): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const faces = file.dict(file.dict(page.get('/Resources'))?.get('/Font')) ?? new Map<string, Value>()
  return new Map(
    [...faces].map(([name, of]) => {
      const map = Buffer.from(file.streamOf(file.dict(of)?.get('/ToUnicode')) ?? []).toString('latin1')
      const pairs = [...map.matchAll(/^<([0-9A-F]{4})> <((?:[0-9A-F]{4})+)>$/gim)]
      return [name.slice(1), new Map(pairs.map(([, g = '', u = '']) => [g.toLowerCase(), wordsOf(`<FEFF${u}>`) ?? '']))]
    }),
  )
}

/** The letters that drawn glyphs stand for. */
export const lettersOf = (glyphs: string, letters: ReadonlyMap<string, string> | undefined): string =>
  (
    Buffer.from(wordsOf(`(${glyphs})`) ?? '', 'latin1')
      .toString('hex')
      .match(/.{4}/g) ?? []
  )
    .map((glyph) => letters?.get(glyph) ?? '?')
    .join('')

/** Some drawn letters, the language in which a reader says them, and the role of what they belong to. */
interface Piece {
  readonly letters: string
  readonly lang: string
  readonly role: string
}

/** What a file draws, and how each piece of it is said; decoration is not said. */
export const spokenIn = (file: PdfFile): readonly Piece[] => {
  const elements = elementsIn(file)
  return [...file.objects].flatMap(([no, { value }]) =>
    isDict(value) && value.get('/Type') === '/Page'
      ? piecesOn(file, value, (mcid) => elements.get(`${no}/${mcid}`))
      : [],
  )
}

type Element = Pick<Piece, 'lang' | 'role'>

const pageOf = (value: Value | undefined): string | undefined => /^(\d+) 0 R$/.exec(String(value))?.[1]

/** The language and role of each marked piece, by its page and number. */
function elementsIn(file: PdfFile): ReadonlyMap<string, Element> {
  const found = new Map<string, Element>()
  const walk = (value: Value, of: Element, page: string | undefined): void => {
    const element = file.dict(value)
    if (element === undefined) {
      if (/^\d+$/.test(String(value))) found.set(`${page}/${String(value)}`, of)
      return
    }
    const on = pageOf(element.get('/Pg')) ?? page
    if (element.get('/Type') === '/MCR') {
      found.set(`${on}/${String(element.get('/MCID'))}`, of)
      return
    }
    const own = { lang: wordsOf(element.get('/Lang')) ?? of.lang, role: String(element.get('/S') ?? of.role) }
    const kids = file.follow(element.get('/K'))
    for (const kid of Array.isArray(kids) ? kids : [element.get('/K')]) if (kid !== undefined) walk(kid, own, on)
  }
  const root = file.catalog.get('/StructTreeRoot')
  if (root !== undefined) walk(root, { lang: wordsOf(file.catalog.get('/Lang')) ?? '', role: '' }, undefined)
  return found
}

const step =
  /(\/\S+)\s*<<((?:[^<>]|<[^<>]*>)*)>>\s*BDC|(\/\S+)\s+BMC|\bEMC\b|\/(\S+) \S+ Tf|\(((?:[^()\\]|\\[\s\S])*)\)/g

function piecesOn(file: PdfFile, page: Dict, element: (mcid: string) => Element | undefined): Piece[] {
  const faces = lettersOn(file, page)
  const open: { readonly tag: string; readonly lang?: string | undefined; readonly mcid?: string | undefined }[] = []
  const out: Piece[] = []
  let face = ''
  const content = Buffer.from(file.streamOf(page.get('/Contents')) ?? []).toString('latin1')
  for (const [all, tag, how = '', bare, name, glyphs] of content.matchAll(step)) {
    if (tag !== undefined)
      open.push({ tag, lang: /\/Lang \(([^)]*)\)/.exec(how)?.[1], mcid: /\/MCID (\d+)/.exec(how)?.[1] })
    else if (bare !== undefined) open.push({ tag: bare })
    else if (all === 'EMC') open.pop()
    else if (name !== undefined) face = name
    else if (glyphs !== undefined && !open.some((o) => o.tag === '/Artifact')) {
      const of = element(open.findLast((o) => o.mcid !== undefined)?.mcid ?? '')
      const lang = open.findLast((o) => o.lang !== undefined)?.lang ?? of?.lang ?? ''
      out.push({ letters: lettersOf(glyphs, faces.get(face)), lang, role: of?.role ?? '' })
    }
  }
  return out
}
