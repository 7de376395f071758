import { dayInWords } from '../../days/index.ts'
import { forAudience } from '../../domain/audience.ts'
import type { Plan } from '../../domain/plan.ts'
import { appError } from '../../result/errors.ts'
import { err, ok, type Result } from '../../result/result.ts'
import { capital, counted, countInWords, listed, plural, quotation } from '../../words/index.ts'
import { inShort } from '../board/cover.ts'
import { contextOf } from '../context.ts'
import type { Block, DocumentModel } from '../document.ts'
import { type DocumentId, documentKind, type Reader, readerWords } from '../documents.ts'
import { frame } from '../frame.ts'
import { forumReader } from '../of-gathering.ts'
import type { BriefingRequest } from '../request.ts'
import type { Coverage } from '../text.ts'
import { subjectIn } from '../which.ts'
import type { OwnPart, PacketRequest } from './request.ts'

/** How a packet names itself at the foot of every page. */
export const packetWords: Readonly<Record<PacketRequest['readBy'], string>> = {
  board: 'Board packet',
  public: 'Public packet',
}

/**
 * Which edition of a document goes into a packet: the packet's own reader's, else for the board the public's, which the
 * board may read as well. A paper of the cabinet goes into none.
 */
export function editionIn(document: DocumentId, readBy: PacketRequest['readBy']): Result<Reader> {
  const { name, readers } = documentKind(document)
  const has: readonly Reader[] = readers
  if (has.includes(readBy)) return ok(readBy)
  if (readBy === 'board' && has.includes('public')) return ok('public')
  const whom = listed(has.map((r) => readerWords[r]))
  return err(
    appError(
      'bad-input',
      `${quotation(name)} is made for ${whom}, so it can’t go into a packet for ${readerWords[readBy]}. Nothing was saved. Take it out of the packet, or choose another packet.`,
      'readBy',
    ),
  )
}

/** True for a document that a packet of this reader may hold. */
export const mayGoInto = (document: DocumentId, readBy: PacketRequest['readBy']): boolean =>
  editionIn(document, readBy).ok

/** The request for one document of a packet; refused in a sentence if it may not go in, or if its subject is gone. */
export function requestOfPart(plan: Plan, packet: PacketRequest, part: OwnPart): Result<BriefingRequest> {
  const { document, of } = part
  const edition = editionIn(document, packet.readBy)
  if (!edition.ok) return edition
  // Minutes and agendas are for the people who meet: those of the cabinet go into no packet.
  if (documentKind(document).ofGathering) {
    const met = forumReader(plan, { document, date: packet.base.date, ...(of && { of }) }, packet.readBy)
    if (!met.ok) return met
  }
  const there = subjectIn(plan, document, of)
  if (!there.ok) return there
  const { of: _, ...base } = packet.base
  return ok({ ...base, document, readBy: edition.value, ...(of && { of }) })
}

/** What the cover says about a part. */
export interface PartTold {
  readonly title: string
  readonly pages: number
  readonly outside: boolean
  /** What was left out of an outside PDF, or does not work in it. */
  readonly notes: readonly string[]
}

interface Cover {
  readonly model: DocumentModel
  /** The blocks below the contents. */
  readonly after: readonly Block[]
}

/** The cover of a packet: whose it is, for which day, and, once its contents are told, what of it was not checked. */
export function coverOf(plan: Plan, packet: PacketRequest, parts: readonly PartTold[], covers?: Coverage): Cover {
  const ctx = contextOf(forAudience(plan, packet.readBy), packet.base, covers, packet.readBy)
  const { base } = packet
  const typed = ctx.write.line(packet.title, 'Title of the packet')
  const outside = parts.filter((p) => p.outside)
  const papers = parts.length - outside.length
  const says = [
    ...(papers > 0 ? [`${countInWords(papers)} ${plural(papers, 'document', 'documents')} of the plan`] : []),
    ...(outside.length > 0
      ? [`${countInWords(outside.length)} ${plural(outside.length, 'PDF', 'PDFs')} from outside`]
      : []),
  ]
  // Only what a part prints, too: the motion is of the board's own briefing.
  const item = packet.parts.some((p) => 'document' in p && p.document === 'board') ? inShort(ctx) : []
  // Below the motion is what is in the packet; a count is of use for what is from elsewhere.
  const counts = parts.length === 0 || item.length === 0 || outside.length > 0
  const model = frame(ctx, {
    document: 'packet',
    kind: packetWords[packet.readBy],
    title: () => typed || `${packetWords[packet.readBy]}, ${dayInWords(base.date)}`,
    blocks: [
      ...item,
      ...(counts
        ? [
            {
              t: 'reading',
              text: says.length === 0 ? 'Nothing is in this packet yet.' : `${capital(listed(says))}.`,
            } as const,
          ]
        : []),
      ...(parts.length === 0 ? [] : [{ t: 'heading', level: 1, text: 'In this packet', unlisted: true } as const]),
    ],
  })
  return { model, after: outside.length === 0 ? [] : [{ t: 'note', text: uncheckedWords(parts) }] }
}

/** Parts that were not checked for reading aloud: the file then does not claim to be accessible. */
function uncheckedWords(parts: readonly PartTold[]): string {
  const named = parts.flatMap((p, i) => (p.outside ? [`part ${i + 1}`] : []))
  const them = named.length === 1 ? 'It comes' : 'They come'
  const rest = parts.length > named.length ? ' All other parts were checked.' : ''
  return `Not checked for reading aloud: ${listed(named)}. ${them} from outside as ${named.length === 1 ? 'it is' : 'they are'}; ask for ${named.length === 1 ? 'it' : 'them'} in a form that you can use.${rest}`
}

/** "Contents: 3 parts, 41 pages": for the report beside the file. */
export const countWords = (parts: readonly PartTold[], pages: number): string =>
  `${counted(parts.length, 'part')}, ${counted(pages, 'page')}`
