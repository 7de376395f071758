import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib'
import { appError } from '../../../shared/result/errors.ts'
import { err, ok, type Result } from '../../../shared/result/result.ts'
import { commas, counted, listed } from '../../../shared/words/index.ts'
import { type Box, boxOf, type Matrix, seenSize, type Turn } from './geometry.ts'
import { weigh } from './weigh.ts'

/** A page of a PDF from outside: its drawn content, and where its links are. */
export interface OutsidePage {
  readonly box: Box
  readonly turn: Turn
  /** How many points one unit of its drawing has: more than one for large plans and some scans. */
  readonly unit: number
  /** Its size as it is seen, in points. */
  readonly width: number
  readonly height: number
  readonly dict: PDFDict
  /** Filled-in form fields, stamps and other marks, each with its appearance. */
  readonly drawn: readonly { readonly form: PDFObject; readonly stream: PDFRawStream; readonly rect: Box }[]
  readonly links: readonly { readonly rect: Box; readonly to: string }[]
}

/** A PDF from outside that can go into a packet. */
export interface OutsidePdf {
  readonly document: PDFDocument
  readonly pages: readonly OutsidePage[]
  /** What is left out, or does not work inside a packet, one sentence each. */
  readonly notes: readonly string[]
}

/** The most pages of a PDF from outside: a longer one is a book, not a paper for a meeting. */
const mostOutsidePages = 500

const refused = (says: string, next: string) => err(appError('bad-input', `${says} Nothing was changed. ${next}`))
const damaged = () =>
  refused(
    'This file is damaged or is not a PDF: its pages can’t be read.',
    'Open it in another program, save it as a new PDF, and choose that file.',
  )
const heavy = () =>
  refused(
    'This PDF holds more than any paper for a meeting does, and is not read.',
    'Print it to a new PDF in another program, and choose that file.',
  )

const name = (text: string) => PDFName.of(text)
/** A class of the library; its constructor is private. */
type Class<T> = { readonly prototype: T; [Symbol.hasInstance](value: unknown): boolean }
const look = <T extends PDFObject>(dict: PDFDict, key: string, of: Class<T>): T | undefined => {
  const found = dict.lookup(name(key))
  return found instanceof of ? (found as T) : undefined
}
const nameIn = (dict: PDFDict, key: string): string => look(dict, key, PDFName)?.toString() ?? ''
const textIn = (dict: PDFDict, key: string): string => {
  const found = dict.lookup(name(key))
  return found instanceof PDFString || found instanceof PDFHexString ? found.decodeText() : ''
}

/**
 * Reads a PDF from outside, to its last page. Refused with a sentence: a file that is damaged, locked or too long, has
 * hidden layers, or is a form that only one maker's program shows. Nothing in it is run: scripts, actions, comments and
 * attached files are reported and left behind.
 */
export async function readOutside(bytes: Uint8Array): Promise<Result<OutsidePdf>> {
  try {
    if (!Buffer.from(bytes.subarray(0, 1024)).toString('latin1').includes('%PDF-')) return damaged()
    const weight = weigh(bytes)
    if (weight === 'damaged') return damaged()
    if (weight === 'heavy') return heavy()
    const document = await PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false })
    if (document.isEncrypted)
      return refused(
        'This PDF is locked.',
        'Ask whoever made it for one without a password or limits, and choose that file.',
      )
    return read(document)
  } catch {
    // Anything that makes the reader throw here is a fault of the file.
    return damaged()
  }
}

function read(document: PDFDocument): Result<OutsidePdf> {
  const { catalog } = document
  const acro = look(catalog, 'AcroForm', PDFDict)
  if (acro?.has(name('XFA')))
    return refused(
      'This PDF is a form that only its maker’s own program can show.',
      'Print it there as a PDF, and choose that file.',
    )
  if (hidesLayers(catalog))
    return refused(
      'This PDF has layers that are hidden, which would show in the packet.',
      'Save it without layers, and choose that file.',
    )
  const leaves = leavesOf(catalog)
  if (leaves === undefined || leaves.length === 0) return damaged()
  if (leaves.length > mostOutsidePages)
    return refused(
      `This PDF has more than ${commas(mostOutsidePages)} pages, which is the most.`,
      'Take out what the meeting does not need, and choose that file.',
    )
  const left = new Set<string>()
  const form: Form = { redrawn: acro?.lookup(name('NeedAppearances'))?.toString() === 'true', unseen: false }
  if (hasScripts(catalog)) left.add('scripts')
  const names = look(catalog, 'Names', PDFDict)
  if (names?.has(name('EmbeddedFiles')) || catalog.has(name('AF'))) left.add('files inside it')
  const pages: OutsidePage[] = []
  for (const page of leaves) {
    const found = readPage(page, left, form)
    if (found === undefined) return damaged()
    pages.push(found)
  }
  if (form.unseen)
    return refused(
      'This PDF is a form whose answers are not drawn in it, so the packet would show it empty.',
      'Open it, print it as a PDF, and choose that file.',
    )
  return ok({
    document,
    pages,
    notes: [
      ...(left.size > 0 ? [`Left out: ${listed([...left].sort())}.`] : []),
      ...(isSigned(document)
        ? ['It is signed, and the signature does not hold in a packet. Hand out the signed file as well.']
        : []),
      ...(sizesOf(pages) > 1
        ? [`Its pages have ${counted(sizesOf(pages), 'size')}; each is made to fit the sheet.`]
        : []),
    ],
  })
}

/**
 * The pages in order, walking no further than one past the most. Undefined if a page is missing, or if a branch of the
 * page tree occurs in two places: forty such branches make a million million pages.
 */
function leavesOf(catalog: PDFDict): readonly PDFDict[] | undefined {
  const leaves: PDFDict[] = []
  const branches = new Set<PDFDict>()
  const open: (PDFObject | undefined)[] = [catalog.lookup(name('Pages'))]
  while (open.length > 0 && leaves.length <= mostOutsidePages) {
    const node = open.pop()
    // A page that is listed but missing was cut off: the rest would pass for the whole.
    if (!(node instanceof PDFDict)) return undefined
    const kids = look(node, 'Kids', PDFArray)
    if (kids === undefined) {
      leaves.push(node)
      continue
    }
    if (branches.has(node)) return undefined
    branches.add(node)
    for (let i = kids.size() - 1; i >= 0; i--) open.push(kids.lookup(i))
  }
  return leaves
}

const sizesOf = (pages: readonly OutsidePage[]): number =>
  new Set(pages.map((p) => `${Math.round(p.width / 4)} ${Math.round(p.height / 4)}`)).size

/** True for layers that are switched off: on the sheet they would be drawn, and no one could switch them. */
function hidesLayers(catalog: PDFDict): boolean {
  const layers = look(catalog, 'OCProperties', PDFDict)
  const usual = layers && look(layers, 'D', PDFDict)
  const off = usual && look(usual, 'OFF', PDFArray)
  return (off?.size() ?? 0) > 0 || (usual !== undefined && nameIn(usual, 'BaseState') === '/OFF')
}

const harmless = new Set(['/URI', '/GoTo', '/Named', ''])

function hasScripts(catalog: PDFDict): boolean {
  const names = look(catalog, 'Names', PDFDict)
  const open = catalog.lookup(name('OpenAction'))
  return (
    catalog.has(name('AA')) ||
    names?.has(name('JavaScript')) === true ||
    (open instanceof PDFDict && !harmless.has(nameIn(open, 'S')))
  )
}

function isSigned(document: PDFDocument): boolean {
  for (const [, object] of document.context.enumerateIndirectObjects())
    if (object instanceof PDFDict && nameIn(object, 'FT') === '/Sig' && object.has(name('V'))) return true
  return false
}

const numbersIn = (array: PDFArray | undefined): readonly number[] =>
  array?.asArray().map((_, i) => {
    const found = array.lookup(i)
    return found instanceof PDFNumber ? found.asNumber() : Number.NaN
  }) ?? []

/** An attribute of a page that it may inherit from the nodes above it. */
function inherited(page: PDFDict, key: string): PDFObject | undefined {
  let at: PDFDict | undefined = page
  for (let steps = 0; at !== undefined && steps < 50; steps++) {
    const found = at.lookup(name(key))
    if (found !== undefined) return found
    at = look(at, 'Parent', PDFDict)
  }
  return undefined
}

/** What is known of the answers in a form's fields. */
interface Form {
  /** True if readers draw every answer themselves: the picture in the file may still show the empty field. */
  readonly redrawn: boolean
  /** True once an answer was found that the file does not draw. */
  unseen: boolean
}

function readPage(dict: PDFDict, left: Set<string>, form: Form): OutsidePage | undefined {
  const media = boxOf(numbersIn(inherited(dict, 'MediaBox') as PDFArray | undefined))
  const crop = boxOf(numbersIn(inherited(dict, 'CropBox') as PDFArray | undefined))
  const box = crop ?? media
  const rotate = inherited(dict, 'Rotate')
  const turn = ((((rotate instanceof PDFNumber ? rotate.asNumber() : 0) % 360) + 360) % 360) as Turn
  if (box === undefined || ![0, 90, 180, 270].includes(turn) || !hasContents(dict)) return undefined
  if (dict.has(name('AA'))) left.add('scripts')
  const annotations = look(dict, 'Annots', PDFArray)
  const drawn: OutsidePage['drawn'][number][] = []
  const links: OutsidePage['links'][number][] = []
  for (let i = 0; i < (annotations?.size() ?? 0); i++) {
    const annotation = annotations?.lookup(i)
    if (annotation instanceof PDFDict) readAnnotation(annotation, left, form, { drawn, links })
  }
  const said = look(dict, 'UserUnit', PDFNumber)?.asNumber() ?? 1
  const unit = said > 0 && said <= 100 ? said : 1
  const { width, height } = seenSize(box, turn)
  return { box, turn, unit, width: width * unit, height: height * unit, dict, drawn, links }
}

/** True unless the contents are named but missing: a page may be empty, but such a page was cut off. */
function hasContents(page: PDFDict): boolean {
  const named = page.get(name('Contents'))
  if (named === undefined) return true
  const found = page.lookup(name('Contents'))
  if (found instanceof PDFArray) return found.asArray().every((_, i) => found.lookup(i) instanceof PDFRawStream)
  return found instanceof PDFRawStream
}

/** Annotations that show on paper; all others are windows, sounds, movies and comments. */
const seen = new Set(
  [
    'Widget',
    'FreeText',
    'Stamp',
    'Ink',
    'Line',
    'Square',
    'Circle',
    'Polygon',
    'PolyLine',
    'Highlight',
    'Underline',
    'StrikeOut',
    'Caret',
  ].map((n) => `/${n}`),
)
/** Annotation flags: hidden, and not to view; printed. */
const HIDDEN = 0b100010
const PRINTED = 0b100
/** Field flag: a button to press, which has no answer. */
const PRESSED = 1 << 16

function readAnnotation(
  annotation: PDFDict,
  left: Set<string>,
  answers: Form,
  { drawn, links }: { drawn: OutsidePage['drawn'][number][]; links: OutsidePage['links'][number][] },
): void {
  const kind = nameIn(annotation, 'Subtype')
  const rect = boxOf(numbersIn(look(annotation, 'Rect', PDFArray)))
  const action = look(annotation, 'A', PDFDict)
  if (annotation.has(name('AA')) || (action !== undefined && !harmless.has(nameIn(action, 'S')))) left.add('scripts')
  if (kind === '/Link') {
    const to = action === undefined ? '' : textIn(action, 'URI')
    if (rect !== undefined && /^(https?:\/\/|mailto:)/i.test(to)) links.push({ rect, to })
    return
  }
  if (kind === '/Text' || kind === '/Popup') {
    if (kind === '/Text') left.add('comments')
    return
  }
  if (kind === '/FileAttachment') left.add('files inside it')
  else if (!seen.has(kind)) left.add('sounds, films or other things that do not print')
  const flags = look(annotation, 'F', PDFNumber)
  const flagged = flags?.asNumber() ?? 0
  const pressed = kind === '/Widget' && isPressed(annotation)
  const hidden = (flagged & HIDDEN) !== 0 || (pressed && (flagged & PRINTED) === 0)
  if (!seen.has(kind) || rect === undefined || hidden) return
  const looks = look(annotation, 'AP', PDFDict)
  const usual = looks?.get(name('N'))
  let form: PDFObject | undefined = usual
  let stream = looks?.lookup(name('N'))
  // A checkbox has one appearance for each of its states.
  if (stream instanceof PDFDict && !(stream instanceof PDFRawStream)) {
    const state = name(nameIn(annotation, 'AS').slice(1))
    form = stream.get(state)
    stream = stream.lookup(state)
  }
  const isDrawn = form !== undefined && stream instanceof PDFRawStream
  if (kind === '/Widget' && isAnswered(annotation) && (answers.redrawn || !isDrawn)) answers.unseen = true
  if (form !== undefined && stream instanceof PDFRawStream) drawn.push({ form, stream, rect })
}

const fieldType = (field: PDFDict): string => inherited(field, 'FT')?.toString() ?? ''

/** True for a button such as “Reset form”. */
function isPressed(field: PDFDict): boolean {
  const flags = inherited(field, 'Ff')
  return fieldType(field) === '/Btn' && flags instanceof PDFNumber && (flags.asNumber() & PRESSED) !== 0
}

/** True for a field of words or of a choice that somebody filled in. A box that is checked is drawn by its state. */
function isAnswered(field: PDFDict): boolean {
  if (!['/Tx', '/Ch'].includes(fieldType(field))) return false
  const value = inherited(field, 'V')
  if (value instanceof PDFString || value instanceof PDFHexString) return value.decodeText().trim() !== ''
  return value instanceof PDFArray ? value.size() > 0 : value instanceof PDFRawStream
}

/** The box and the matrix that place a form's drawing. */
export function formOf(stream: PDFRawStream): { readonly box: Box; readonly matrix: Matrix } | undefined {
  const box = boxOf(numbersIn(look(stream.dict, 'BBox', PDFArray)))
  const m = numbersIn(look(stream.dict, 'Matrix', PDFArray))
  if (box === undefined) return undefined
  return { box, matrix: m.length === 6 && m.every(Number.isFinite) ? (m as unknown as Matrix) : [1, 0, 0, 1, 0, 0] }
}

export { inherited, name }
