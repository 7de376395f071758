import { nameOfPaper } from '../../shared/briefing/documents.ts'
import { editionIn } from '../../shared/briefing/packet/packet.ts'
import type { PacketRequest } from '../../shared/briefing/packet/request.ts'
import { appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { budget } from '../door/budgets.ts'
import { nameOfPlan, safeName } from '../door/plan-names.ts'
import { noPlanIsOpen } from '../plan/none-open.ts'
import type { BriefingVerbs, OutsideFile } from '../plan/verbs.ts'
import type { Paper, PaperDesk } from './paper.ts'

/** The largest PDF from outside: scanned minutes of a long evening have some ten megabytes. */
export const OUTSIDE_PDF = budget(
  100 * 1024 * 1024,
  'a PDF for a packet',
  'Save it at a lower resolution, or take out what the meeting does not need, and choose that file.',
)

/** What a packet is made with: the desk of documents; its process also makes packets. */
export interface PacketDesk extends PaperDesk {
  readonly briefing: Pick<BriefingVerbs, 'make' | 'makePacket'>
}

const nothingIn = appError(
  'bad-input',
  'Nothing is in this packet yet. Nothing was saved. Add a document or a PDF.',
  'parts',
)

/**
 * Makes a packet, which is then sent and kept like any document. A document that its reader may not have is refused
 * before anything is made.
 */
export async function makePacket(
  desk: PacketDesk,
  packet: PacketRequest,
  outside: readonly OutsideFile[],
  preview = false,
): Promise<Result<Paper>> {
  if (packet.parts.length === 0) return err(nothingIn)
  for (const part of packet.parts) {
    const edition = 'document' in part ? editionIn(part.document, packet.readBy) : ok(null)
    if (!edition.ok) return edition
  }
  const plan = desk.path()
  if (plan === undefined) return err(noPlanIsOpen)
  const { base, readBy } = packet
  const input = await desk.plan.documentInput({ forDay: base.date })
  if (!input.ok) return input
  const { records, before, logo, gone, point, cantSave, grown } = input.value
  const made = await desk.briefing.makePacket({ records, packet, outside, before, logo, gone, preview })
  if (!made.ok) return made
  const of = { reader: readBy, date: base.date, draft: base.draft }
  const name = safeName(nameOfPaper(nameOfPlan(plan), 'Packet', of))
  return ok({ ...made.value, request: base, reader: readBy, kept: 'packet', point, plan, cantSave, grown, name })
}
