import { deflateSync } from 'node:zlib'
import { PDFDocument, PDFHexString, PDFName, type PDFPage, PDFString, StandardFonts } from '@cantoo/pdf-lib'

/** PDFs as a clerk sends them, and some that nobody should send. */

const text = async (pdf: PDFDocument, page: PDFPage, words: string) => {
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  page.drawText(words, { x: 72, y: page.getHeight() - 90, size: 16, font })
}
const bytes = (pdf: PDFDocument) => pdf.save({ useObjectStreams: false })

export async function minutes(pages = 2): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  for (let i = 0; i < pages; i++) await text(pdf, pdf.addPage([612, 792]), `Minutes, leaf ${i + 1}`)
  return bytes(pdf)
}

/** A4, a landscape sheet, one turned on its side, a poster; and a page that begins away from 0. */
export async function mixedSizes(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  await text(pdf, pdf.addPage([595, 842]), 'A4 leaf')
  await text(pdf, pdf.addPage([1008, 612]), 'Landscape leaf')
  const turned = pdf.addPage([612, 792])
  await text(pdf, turned, 'Turned leaf')
  turned.node.set(PDFName.of('Rotate'), pdf.context.obj(90))
  await text(pdf, pdf.addPage([2400, 3600]), 'Poster leaf')
  const away = pdf.addPage([612, 792])
  away.node.set(PDFName.of('MediaBox'), pdf.context.obj([-100, -200, 512, 592]))
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  away.drawText('Far leaf', { x: -28, y: 500, size: 16, font })
  return bytes(pdf)
}

/** Scripts wherever they can hide, a launch behind a link, a comment, a file, and an address that may stay. */
export async function withScripts(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage([612, 792])
  await text(pdf, page, 'Draft policy')
  const { context } = pdf
  const script = { Type: 'Action', S: 'JavaScript', JS: PDFString.of('app.alert("CanaryScript")') }
  pdf.catalog.set(PDFName.of('OpenAction'), context.obj(script))
  pdf.catalog.set(PDFName.of('AA'), context.obj({ WC: script }))
  page.node.set(PDFName.of('AA'), context.obj({ O: script }))
  const annotation = (values: object) =>
    context.register(context.obj({ Type: 'Annot', Rect: [72, 600, 200, 620], F: 4, ...values }))
  page.node.set(
    PDFName.of('Annots'),
    context.obj([
      annotation({ Subtype: 'Link', A: { S: 'Launch', F: PDFString.of('CanaryProgram.exe') } }),
      annotation({ Subtype: 'Link', A: { S: 'URI', URI: PDFString.of('javascript:CanaryAddress') } }),
      annotation({ Subtype: 'Link', A: { S: 'URI', URI: PDFString.of('https://example.org/agenda') } }),
      annotation({ Subtype: 'Text', Contents: PDFHexString.fromText('CanaryComment') }),
    ]),
  )
  await pdf.attach(new TextEncoder().encode('CanaryFile'), 'notes.txt', { mimeType: 'text/plain' })
  return bytes(pdf)
}

/** A form that was filled in: what stands in its field has to be seen. */
export async function filledForm(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage([612, 792])
  await text(pdf, page, 'Request for leave')
  const field = pdf.getForm().createTextField('reason')
  field.setText('Filled by hand')
  field.addToPage(page, { x: 72, y: 500, width: 200, height: 24 })
  return bytes(pdf)
}

/** A chart as plotting programs draw it: its letters are small drawings, each called by its letter, as are its pictures. */
export async function namedByLetters(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage([612, 792])
  const { context } = pdf
  const glyph = () => context.register(context.stream('800 0 0 0 800 700 d1 0 0 700 700 re f'))
  const letters = ['P', 'A', 'OC']
  const drawn = context.obj({
    ...{ Type: 'Font', Subtype: 'Type3', FontBBox: [0, 0, 1000, 1000], FontMatrix: [0.001, 0, 0, 0.001, 0, 0] },
    CharProcs: Object.fromEntries(letters.map((l) => [l, glyph()])),
    Encoding: { Type: 'Encoding', Differences: [65, ...letters.map((l) => PDFName.of(l))] },
    ...{ FirstChar: 65, LastChar: 67, Widths: [800, 800, 800], Resources: {} },
  })
  const plain = context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' })
  const picture = context.register(
    context.stream('0 0 1 1 re f', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 1, 1] }),
  )
  const fonts = { F1: context.register(drawn), P: context.register(plain) }
  page.node.set(PDFName.of('Resources'), context.obj({ Font: fonts, XObject: { A: picture } }))
  const says =
    'BT /F1 24 Tf 72 700 Td (ABC) Tj ET BT /P 24 Tf 72 640 Td (Said in a font called P) Tj ET q 9 0 0 9 72 500 cm /A Do Q'
  page.node.set(PDFName.of('Contents'), context.register(context.stream(says)))
  const to = PDFString.of('https://district.example/goto?file=a%2Fb&to=https%3A%2F%2Fx.example/Cañon')
  page.node.set(
    PDFName.of('Annots'),
    context.obj([{ Type: 'Annot', Subtype: 'Link', Rect: [72, 600, 200, 620], A: { S: 'URI', URI: to } }]),
  )
  return bytes(pdf)
}

/** A form that a program filled in: its answer is in the file as words, and no picture of it. */
export async function undrawnForm(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage([612, 792])
  await text(pdf, page, 'Amount requested:')
  const { context } = pdf
  const field = context.register(
    context.obj({
      ...{ Type: 'Annot', Subtype: 'Widget', FT: 'Tx', T: PDFString.of('amount'), V: PDFString.of('$250,000') },
      ...{ F: 4, Rect: [180, 690, 320, 712] },
    }),
  )
  page.node.set(PDFName.of('Annots'), context.obj([field]))
  pdf.catalog.set(PDFName.of('AcroForm'), context.obj({ NeedAppearances: true, Fields: [field] }))
  return bytes(pdf)
}

export async function locked(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  await text(pdf, pdf.addPage([612, 792]), 'Nobody may read this')
  pdf.encrypt({ userPassword: 'secret', ownerPassword: 'owner' })
  return bytes(pdf)
}

export async function signed(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  await text(pdf, pdf.addPage([612, 792]), 'Contract')
  const { context } = pdf
  const value = context.register(context.obj({ Type: 'Sig', Filter: 'Adobe.PPKLite' }))
  const field = context.register(context.obj({ FT: 'Sig', T: PDFString.of('chair'), V: value }))
  pdf.catalog.set(PDFName.of('AcroForm'), context.obj({ Fields: [field], SigFlags: 3 }))
  return bytes(pdf)
}

/** A layer that is switched off, and would be drawn where nobody switches it. */
export async function hiddenLayer(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  await text(pdf, pdf.addPage([612, 792]), 'Map')
  const { context } = pdf
  const layer = context.register(context.obj({ Type: 'OCG', Name: PDFString.of('Names of children') }))
  pdf.catalog.set(PDFName.of('OCProperties'), context.obj({ OCGs: [layer], D: { OFF: [layer] } }))
  return bytes(pdf)
}

const bare = (parts: readonly (string | Uint8Array)[]): Uint8Array =>
  Buffer.concat(
    ['%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n', ...parts, 'trailer<</Root 1 0 R>>\n%%EOF\n'].map((p) =>
      Buffer.from(p as string),
    ),
  )
const onePage =
  '2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>endobj\n'

/** Forty branches, each named twice by the one above it: a million million pages in three kilobytes. */
export const doublingPages = (): Uint8Array =>
  bare([
    ...Array.from({ length: 40 }, (_, i) => `${i + 2} 0 obj<</Type/Pages/Kids[${i + 3} 0 R ${i + 3} 0 R]>>endobj\n`),
    '42 0 obj<</Type/Page/MediaBox[0 0 612 792]>>endobj\n',
  ])

/** A list of objects that is packed to two hundred kilobytes, and is fifty megabytes. Its name is written around. */
export function unfolding(): Uint8Array {
  const packed = deflateSync(Buffer.alloc(50 << 20, '1 0 '))
  const head = `9 0 obj<</Type/Obj#53tm/N 9000000/First 20/Filter/FlateDecode/Length ${packed.length}>>stream\n`
  return bare([onePage, head, packed, '\nendstream endobj\n'])
}

export const manyParts = (): Uint8Array =>
  bare([onePage, ...Array.from({ length: 210_000 }, (_, i) => `${i + 4} 0 obj 1 endobj\n`)])

/** Objects that never end, for each of which a reader looks through the rest of the file. */
export const openParts = (): Uint8Array => bare([onePage, '4 0 obj ( '.repeat(60_000)])
