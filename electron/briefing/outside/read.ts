import { PDFArray, PDFDict, PDFDocument, type PDFObject } from '@cantoo/pdf-lib'
import { appError } from '../../../shared/result/errors.ts'
import { err, ok, type Result } from '../../../shared/result/result.ts'
import { commas, counted, listed } from '../../../shared/words/index.ts'
import { look, name, nameIn } from './look.ts'
import { type Form, harmless, type OutsidePage, readPage } from './page.ts'
import { weigh } from './weigh.ts'

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
