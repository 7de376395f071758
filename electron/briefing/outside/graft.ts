import { inflateSync } from 'node:zlib'
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import { zlibSync } from 'fflate'
import { type PdfFile, readPdf, writePdf } from '../pdf/file.ts'
import { type Dict, isArray, isDict, numberOf, stringOf, type Value } from '../pdf/values.ts'
import { type Box, chained, fitted, into, type Matrix, moved, upright } from './geometry.ts'
import { formOf, inherited, name } from './look.ts'
import type { OutsidePage } from './page.ts'
import type { OutsidePdf } from './read.ts'

/** A sheet of the packet that a page from outside is put on. */
export interface Sheet {
  /** Its page number in the packet, from 1. */
  readonly no: number
  readonly pdf: OutsidePdf
  readonly page: OutsidePage
}

/** The margins of a sheet, in points, which leave room for its title, its footer and the tab. */
const edges = { left: 24, right: 30, top: 40, foot: 50 }

/**
 * Puts pages from outside on their sheets. They are drawn unchanged, so that their text can still be read, found and
 * copied; their tags are left behind, and the file no longer claims to be accessible or fit for an archive. Only drawn
 * content and links to the web are taken along.
 */
export function graft(bytes: Uint8Array, sheets: readonly Sheet[]): Uint8Array {
  const file = readPdf(bytes)
  const pages = pagesOf(file, file.catalog.get('/Pages'))
  const copiers = new Map<OutsidePdf, Copier>()
  for (const { no, pdf, page } of sheets) {
    const target = pages[no - 1]
    if (target === undefined) throw new Error('A page from outside has no sheet')
    const copier = copiers.get(pdf) ?? new Copier(file, pdf)
    copiers.set(pdf, copier)
    put(file, target, page, copier)
  }
  unmark(file)
  return writePdf(file)
}

function pagesOf(file: PdfFile, node: Value | undefined): Dict[] {
  const found = file.dict(node)
  if (found === undefined) return []
  if (found.get('/Type') !== '/Pages') return [found]
  const kids = file.follow(found.get('/Kids'))
  return isArray(kids) ? kids.flatMap((k) => pagesOf(file, k)) : []
}

const number = (n: number): string => String(Math.round(n * 1e4) / 1e4)
const placed = (m: Matrix, form: string): string => `q ${m.map(number).join(' ')} cm /${form} Do Q`

function put(file: PdfFile, target: Dict, page: OutsidePage, copier: Copier): void {
  const media = file.follow(target.get('/MediaBox'))
  const [, , wide = 612, high = 792] = isArray(media) ? media.map(Number) : []
  const room: Box = {
    x: edges.left,
    y: edges.foot,
    w: wide - edges.left - edges.right,
    h: high - edges.top - edges.foot,
  }
  const way = chained(
    chained(upright(page.box, page.turn), [page.unit, 0, 0, page.unit, 0, 0]),
    fitted(page.width, page.height, room),
  )
  const forms: [string, string][] = []
  const draw: string[] = []
  const add = (ref: string, m: Matrix) => {
    const called = `Outside${forms.length}`
    forms.push([`/${called}`, ref])
    draw.push(placed(m, called))
  }
  add(copier.form(page), way)
  for (const { form, stream, rect } of page.drawn) {
    const own = formOf(stream)
    const ref = own && copier.value(form)
    if (own === undefined || typeof ref !== 'string') continue
    add(ref, chained(into(moved(own.matrix, own.box), rect), way))
  }
  const resources: Dict = new Map(file.dict(target.get('/Resources')) ?? [])
  const known = file.dict(resources.get('/XObject')) ?? new Map<string, Value>()
  resources.set('/XObject', new Map([...known, ...forms]))
  target.set('/Resources', resources)
  const before = target.get('/Contents')
  const contents = file.follow(before)
  const list = isArray(contents) ? contents : before === undefined ? [] : [before]
  // What the typesetter drew is enclosed in q … Q, so that its last graphics state does not affect what follows.
  const open = streamOf(file, 'q')
  const close = streamOf(file, `Q ${draw.join(' ')}`)
  target.set('/Contents', [open, ...list, close])
  const links = page.links.map(({ rect, to }) => file.add(link(moved(way, rect), to)))
  if (links.length > 0) {
    const others = file.follow(target.get('/Annots'))
    target.set('/Annots', [...(isArray(others) ? others : []), ...links])
  }
}

const streamOf = (file: PdfFile, text: string): string =>
  file.add(new Map([['/Filter', '/FlateDecode']]), zlibSync(Buffer.from(text, 'latin1')))

const link = ({ x, y, w, h }: Box, to: string): Dict =>
  new Map<string, Value>([
    ['/Type', '/Annot'],
    ['/Subtype', '/Link'],
    ['/Rect', [x, y, x + w, y + h].map(number)],
    ['/Border', ['0', '0', '0']],
    ['/F', '4'],
    ['/Contents', stringOf(to)],
    [
      '/A',
      new Map<string, Value>([
        ['/S', '/URI'],
        ['/URI', stringOf(addressOf(to))],
      ]),
    ],
  ])

/** Link addresses are ASCII. What is escaped already stays as it is: a second escape would make another address. */
const addressOf = (to: string): string =>
  to.toWellFormed().replace(/[^\x21-\x7e]|%(?![0-9a-f]{2})/giu, encodeURIComponent)

/**
 * Entries that are never taken from outside: those that run something, link elsewhere, or depend on the file's own
 * tags.
 */
const dropped = new Set(
  [
    'AA',
    'A',
    'JS',
    'OpenAction',
    'StructParent',
    'StructParents',
    'Parent',
    'P',
    'Metadata',
    'PieceInfo',
    'LastModified',
    'OC',
    'Annots',
    'Dest',
    'AF',
    'EF',
    'Popup',
    'Thumb',
    'Ref',
  ].map((k) => `/${k}`),
)
/**
 * Dictionaries whose keys are names that the file's maker chose, for fonts, pictures and letters: a font may be called
 * “P”, and the letter A of a drawn font is called “A”. Nothing of them is dropped by its key.
 */
const ofNames = new Set(
  ['Font', 'XObject', 'ExtGState', 'ColorSpace', 'Pattern', 'Shading', 'Properties', 'CharProcs', 'Colorants'].map(
    (k) => `/${k}`,
  ),
)
/** The most objects that are taken from one file, and the most bytes that its pages may unpack to. */
const mostObjects = 300_000
const mostUnpacked = 128 * 1024 * 1024

/** Copies the objects that pages need from one file into another, each once. */
class Copier {
  readonly #to: PdfFile
  readonly #from: OutsidePdf
  readonly #known = new Map<string, string>()
  constructor(to: PdfFile, from: OutsidePdf) {
    this.#to = to
    this.#from = from
  }

  /** `named`: the keys of the object are names that the file's maker chose. */
  value(object: PDFObject | undefined, named = false): Value {
    if (object === undefined) return 'null'
    if (object instanceof PDFRef) return this.#reference(object, named)
    if (object instanceof PDFRawStream) throw new Error('A stream in a PDF has no number')
    if (object instanceof PDFDict) return this.#dict(object, named)
    if (object instanceof PDFArray) return object.asArray().map((o) => this.value(o))
    if (object instanceof PDFString || object instanceof PDFHexString || object instanceof PDFName)
      return object.toString()
    return object.toString()
  }

  #dict(dict: PDFDict, named = false): Dict {
    return new Map(
      dict
        .entries()
        .map(([key, value]) => [key.toString(), value] as const)
        .filter(([key]) => named || !dropped.has(key))
        .map(([key, value]) => [key, this.value(value, !named && ofNames.has(key))]),
    )
  }

  #reference(ref: PDFRef, named: boolean): string {
    const known = this.#known.get(ref.tag)
    if (known !== undefined) return known
    if (this.#known.size >= mostObjects) throw new Error('A PDF from outside has too many parts')
    const to = this.#to.add('null')
    this.#known.set(ref.tag, to)
    const object = this.#from.document.context.lookup(ref)
    const no = numberOf(to) as number
    if (object instanceof PDFRawStream) {
      const dict = this.#dict(object.dict)
      dict.delete('/Length')
      this.#to.objects.set(no, { value: dict, bytes: object.contents })
    } else this.#to.objects.set(no, { value: this.value(object, named) })
    return to
  }

  /** A page as a form that can be drawn. */
  form(page: OutsidePage): string {
    const { x, y, w, h } = page.box
    const resources = inherited(page.dict, 'Resources')
    const dict: Dict = new Map<string, Value>([
      ['/Type', '/XObject'],
      ['/Subtype', '/Form'],
      ['/BBox', [x, y, x + w, y + h].map(number)],
      ['/Resources', resources instanceof PDFDict ? this.#dict(resources) : new Map()],
    ])
    const group = page.dict.lookup(name('Group'))
    if (group instanceof PDFDict) dict.set('/Group', this.#dict(group))
    const contents = page.dict.lookup(name('Contents'))
    if (contents instanceof PDFRawStream) {
      for (const key of ['Filter', 'DecodeParms']) {
        const said = contents.dict.get(name(key))
        if (said !== undefined) dict.set(`/${key}`, this.value(said))
      }
      return this.#to.add(dict, contents.contents)
    }
    // Several content streams are one stream that was split anywhere: they are joined.
    const parts: Buffer[] = []
    let size = 0
    if (contents instanceof PDFArray)
      for (let i = 0; i < contents.size(); i++) {
        const part = contents.lookup(i)
        if (!(part instanceof PDFRawStream)) continue
        const bytes = unpacked(part)
        size += bytes.length + 1
        if (size > mostUnpacked) throw new Error('A page from outside is too large')
        parts.push(bytes, Buffer.from('\n'))
      }
    dict.set('/Filter', '/FlateDecode')
    return this.#to.add(dict, zlibSync(Buffer.concat(parts)))
  }
}

function unpacked(stream: PDFRawStream): Buffer {
  const plain = stream.dict.get(name('Filter'))
  if (plain instanceof PDFName && plain.toString() === '/FlateDecode' && !stream.dict.has(name('DecodeParms')))
    return inflateSync(stream.contents, { maxOutputLength: mostUnpacked })
  return Buffer.from(decodePDFRawStream(stream).decode())
}

/**
 * Removes the marks: the file has unchecked parts, so it may not claim that all of it is accessible or fit for an
 * archive.
 */
function unmark(file: PdfFile): void {
  const own = file.catalog.get('/Metadata')
  const read = file.streamOf(own)
  const found = file.dict(own)
  if (read === undefined || !isDict(found)) throw new Error('A packet without metadata')
  const said = new TextDecoder()
    .decode(read)
    .replace(/<pdfaid:(part|conformance)>[^<]*<\/pdfaid:\1>/g, '')
    .replace(/<pdfuaid:part>[^<]*<\/pdfuaid:part>/g, '')
    .replace(/ pdfuaid:part="[^"]*"/g, '')
    .replace(/<pdfaExtension:schemas>.*?<\/pdfaExtension:schemas>/gs, '')
  file.replaceStream(
    own,
    new Map<string, Value>([
      ['/Type', '/Metadata'],
      ['/Subtype', '/XML'],
    ]),
    new TextEncoder().encode(said),
  )
}
