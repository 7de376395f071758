import { PDFArray, PDFDict, PDFHexString, PDFNumber, type PDFObject, PDFRawStream, PDFString } from '@cantoo/pdf-lib'
import { type Box, boxOf, seenSize, type Turn } from './geometry.ts'
import { inherited, look, name, nameIn, numbersIn, textIn } from './look.ts'

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

export const harmless = new Set(['/URI', '/GoTo', '/Named', ''])

/** What is known of the answers in a form's fields. */
export interface Form {
  /** True if readers draw every answer themselves: the picture in the file may still show the empty field. */
  readonly redrawn: boolean
  /** True once an answer was found that the file does not draw. */
  unseen: boolean
}

export function readPage(dict: PDFDict, left: Set<string>, form: Form): OutsidePage | undefined {
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
