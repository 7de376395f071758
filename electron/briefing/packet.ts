import { createHash } from 'node:crypto'
import { type PrintedTable, printedTables } from '../../shared/briefing/csv.ts'
import type { DocumentModel, Drawn } from '../../shared/briefing/document.ts'
import { documentKind } from '../../shared/briefing/documents.ts'
import { logoSize } from '../../shared/briefing/logo.ts'
import { coverOf, type PartTold, packetWords, requestOfPart } from '../../shared/briefing/packet/packet.ts'
import type { PacketRequest } from '../../shared/briefing/packet/request.ts'
import type { BriefingRequest } from '../../shared/briefing/request.ts'
import { type Coverage, shortened, writer } from '../../shared/briefing/text.ts'
import { needsSimpleBreaks } from '../../shared/briefing/text-budget.ts'
import { type Plan, planOf } from '../../shared/domain/plan.ts'
import { plainRecord, type RecordState } from '../../shared/domain/state.ts'
import { type AppError, appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import type { DocumentMade, OutsideFile } from '../plan/verbs.ts'
import { check } from './check.ts'
import { layClosed, sparesOf } from './close.ts'
import { finish } from './finish.ts'
import { turnAfter } from './let-go.ts'
import { graft, type Sheet } from './outside/graft.ts'
import { type OutsidePdf, readOutside } from './outside/read.ts'
import type { Picture } from './picture.ts'
import { packetReport } from './report.ts'
import { notMade, type Typesetter } from './typst.ts'

/** What a packet is made with; the briefing process has all of it. */
interface PacketTools {
  readonly setter: Typesetter
  readonly covers: Coverage
  readonly picture: Picture | null
  readonly logoName: string
  /** Draws and checks one document; refused if it can't be printed. */
  readonly draw: (plan: Plan, request: BriefingRequest) => Promise<Result<Drawn>>
}

interface Input {
  readonly records: readonly RecordState[]
  readonly packet: PacketRequest
  readonly outside: readonly OutsideFile[]
  readonly preview: boolean
}

type Part =
  | { readonly t: 'paper'; readonly drawn: Drawn; readonly request: BriefingRequest }
  | { readonly t: 'outside'; readonly title: string; readonly pdf: OutsidePdf }

/**
 * A packet: its own documents laid out in one run with a cover, contents, tabs and running page numbers, then the pages
 * of PDFs from outside put on their sheets. Each document is drawn as if those before it had already gone out:
 * suppression judges the packet as one, since a reader who has one page of it has them all.
 */
export async function makePacket(tools: PacketTools, input: Input): Promise<Result<DocumentMade>> {
  const { packet, records } = input
  const read = await partsOf(tools, input)
  if (!read.ok) return read
  const parts = read.value
  const told = (pages: readonly number[]): PartTold[] =>
    parts.map((p, i) => ({
      title: p.t === 'paper' ? p.drawn.model.title : p.title,
      pages: pages[i] ?? 0,
      outside: p.t === 'outside',
      notes: p.t === 'outside' ? p.pdf.notes : [],
    }))
  const cover = coverOf(planOf(records), packet, told([]), tools.covers)
  const models = [cover.model, ...parts.flatMap((p) => (p.t === 'paper' ? [p.drawn.model] : []))]
  const logo = logoOf(tools, cover.model)
  const laid = await layClosed(tools.setter, {
    main: 'packet.typ',
    paper: packet.base.paper,
    date: packet.base.date,
    files: logo.files,
    preview: false,
    measures: false,
    blocks: [...models.map((m) => m.blocks), cover.after],
    spares: [[], ...models.slice(1).map(sparesOf), []],
    data: (blocks) => dataOf(packet, cover.model, parts, blocks, logo.data),
  })
  // Both steps are needed: without a turn of the event loop, the compiler's memory grows with each document.
  await turnAfter(laid.ok ? laid.value.pages : 0)
  tools.setter.rest()
  if (!laid.ok) return laid
  const { sheets: where, lengths } = laid.value.where as { sheets: [number, number, number][]; lengths: number[] }
  const tables = parts.flatMap((p, i) => (p.t === 'paper' ? tablesOf(p.drawn, i + 1) : []))
  const own = input.preview ? laid.value.bytes : finish(laid.value.bytes, tables, { packet: true }).bytes
  await turnAfter(laid.value.pages)
  const wanted = { title: cover.model.title, lang: cover.model.lang, pages: laid.value.pages }
  const found = input.preview ? undefined : check(own, wanted)
  if (found && found.wrong.length > 0)
    return err(notMade(`the packet did not pass its check, ${found.wrong.join(', ')}`))
  const sheets = sheetsOf(parts, where)
  const whole = grafted(own, sheets)
  if (!whole.ok) return whole
  const said = told(lengths)
  return ok({
    bytes: whole.value,
    pages: laid.value.pages,
    title: cover.model.title,
    notes: notesOf(parts),
    printed: parts.flatMap((p) => (p.t === 'paper' ? p.drawn.printed : [])),
    tables,
    ...(found && {
      report: packetReport(cover.model, found, said, createHash('sha256').update(whole.value).digest('hex')),
    }),
  })
}

/** What the template lays out: the cover, the parts with the blocks that were measured for them, and what comes after. */
function dataOf(
  { readBy, base, backs }: PacketRequest,
  cover: DocumentModel,
  parts: readonly Part[],
  [first, ...blocks]: readonly unknown[],
  logo: unknown,
) {
  const dressed = (model: DocumentModel, own: unknown) => ({
    ...model,
    blocks: own,
    logo: model.logo === null ? null : logo,
    simple: needsSimpleBreaks(model),
  })
  return {
    title: cover.title,
    author: cover.author,
    paper: base.paper,
    words: cover.words,
    name: packetWords[readBy],
    backs,
    cover: dressed(cover, first),
    after: blocks.at(-1),
    parts: parts.map((p, i) => {
      if (p.t === 'outside')
        return {
          t: 'outside',
          title: p.title,
          foot: `${packetWords[readBy]}, from outside`,
          pages: p.pdf.pages.map(({ width, height }) => ({ flipped: width > height })),
        }
      const at = parts.slice(0, i).filter((o) => o.t === 'paper').length
      return { t: 'paper', at: at + 1, model: dressed(p.drawn.model, blocks[at]) }
    }),
  }
}

/** Where the pages from outside are put: the sheets that were left for them, as part, page and number. */
const sheetsOf = (parts: readonly Part[], where: readonly (readonly [number, number, number])[]): Sheet[] =>
  where.flatMap(([part, k, no]): Sheet[] => {
    const p = parts[part - 1]
    const page = p?.t === 'outside' ? p.pdf.pages[k] : undefined
    return p?.t === 'outside' && page ? [{ no, pdf: p.pdf, page }] : []
  })

/** Reads or draws each part; the first part that fails refuses the whole packet, by its name. */
async function partsOf(tools: PacketTools, { records, packet, outside }: Input): Promise<Result<Part[]>> {
  const files = new Map(outside.map((f) => [f.token, f.bytes]))
  const write = writer(tools.covers)
  const parts: Part[] = []
  let known = records
  for (const [i, part] of packet.parts.entries()) {
    if ('outside' in part) {
      const bytes = files.get(part.outside)
      const title = write.line(part.title, 'Title of a PDF') || 'A PDF from outside'
      if (bytes === undefined) return err(gone(title))
      const pdf = await readOutside(bytes)
      if (!pdf.ok) return err({ ...pdf.error, says: `Part ${i + 1}, “${shortened(title, 60)}”: ${pdf.error.says}` })
      parts.push({ t: 'outside', title, pdf: pdf.value })
      continue
    }
    const plan = planOf(known)
    const request = requestOfPart(plan, packet, part)
    if (!request.ok) return request
    const drawn = await tools.draw(plan, request.value)
    if (!drawn.ok) return drawn
    parts.push({ t: 'paper', drawn: drawn.value, request: request.value })
    known = [...known, asSent(drawn.value, request.value, i)]
  }
  return ok(parts)
}

/** A document of this packet as the next one has to know it: what it prints goes out with the packet. */
const asSent = ({ model, printed }: Drawn, { document, readBy, date }: BriefingRequest, i: number): RecordState =>
  plainRecord('briefingSent', `packet-part-${i}`, {
    document: documentKind(document).kept,
    title: model.title,
    readBy,
    exportedOn: date,
    forDay: date,
    // Not marked as a final document: no document reports what changed since another page of its own packet.
    draft: true,
    printed,
  })

const gone = (title: string): AppError =>
  appError('missing', `“${shortened(title, 60)}” is no longer at hand. Nothing was saved. Add the PDF again.`)

function logoOf({ picture, logoName }: PacketTools, model: DocumentModel) {
  if (model.logo === null || picture === null) return { data: null, files: new Map<string, Uint8Array>() }
  return {
    data: { alt: model.logo.alt, file: `/${logoName}`, ...logoSize(picture.width, picture.height) },
    files: new Map([[logoName, picture.bytes]]),
  }
}

const tablesOf = ({ model }: Drawn, no: number): readonly PrintedTable[] =>
  printedTables(model).map(({ caption, text }) => ({ caption: `Part ${no}, ${caption}`, text }))

function grafted(bytes: Uint8Array, sheets: readonly Sheet[]): Result<Uint8Array> {
  if (sheets.length === 0) return ok(bytes)
  try {
    return ok(graft(bytes, sheets))
  } catch {
    return err(
      appError(
        'bad-input',
        'A page of a PDF from outside can’t be put into the packet: something in it is damaged or too large. Nothing was saved. Open that PDF in another program, save it as a new one, and add that.',
      ),
    )
  }
}

const notesOf = (parts: readonly Part[]): string[] => [
  ...parts.flatMap((p, i) =>
    (p.t === 'paper' ? p.drawn.notes : [...p.pdf.notes, 'Not checked for reading aloud; the cover says so.']).map(
      (note) => `Part ${i + 1}, ${shortened(p.t === 'paper' ? p.drawn.model.kind : p.title, 40)}: ${note}`,
    ),
  ),
  ...(parts.some((p) => p.t === 'outside')
    ? ['The file does not claim to be accessible, since it has pages from outside.']
    : []),
]
