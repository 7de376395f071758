import { createHash, randomBytes } from 'node:crypto'
import path from 'node:path'
import { mostParts, type PacketRequest } from '../../../shared/briefing/packet/request.ts'
import { appError } from '../../../shared/result/errors.ts'
import { ok } from '../../../shared/result/result.ts'
import { readThroughLater } from '../../door/door.ts'
import type { OutsideFile } from '../../plan/verbs.ts'
import { inTime } from '../../process/in-time.ts'
import { makePacket, OUTSIDE_PDF } from '../../use-cases/packet.ts'
import { sendPaper } from '../../use-cases/paper.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../gateway.ts'
import { paperWriter } from './paper-writer.ts'

/** How long a PDF from outside may be read, in milliseconds. */
const READING = 60_000
const tookLong = appError(
  'bad-input',
  'Reading this PDF took longer than a minute, so Groundwork stopped. It is not in the packet. Print it as a new PDF, and choose that one.',
)

/**
 * Packets: PDFs from outside stay in this process, under names that can't be guessed; the page sends neither paths nor
 * bytes.
 */
export const packetHandlers = (c: Context) => {
  const files = new Map<string, Uint8Array>()
  const { desk, write, reports } = paperWriter(c)
  const outsideOf = ({ parts }: PacketRequest): OutsideFile[] =>
    parts.flatMap((part) => {
      const bytes = 'outside' in part ? files.get(part.outside) : undefined
      return 'outside' in part && bytes ? [{ token: part.outside, bytes }] : []
    })
  return {
    'packet.addPdf': async () => {
      const file = await c.dialogs.openPdf('Choose a PDF for the packet')
      if (file === null) return ok(null)
      const bytes = await readThroughLater(file, OUTSIDE_PDF)
      if (!bytes.ok) return bytes
      const ask = () => c.briefing.readOutside({ bytes: bytes.value })
      const read = await inTime({ stop: c.stopBriefing }, READING, tookLong, ask)
      if (!read.ok) return read
      const token = randomBytes(16).toString('hex')
      files.set(token, bytes.value)
      for (const old of [...files.keys()].slice(0, -mostParts)) files.delete(old)
      const name = path
        .basename(file)
        .replace(/\.pdf$/i, '')
        .slice(0, 300)
      const sha256 = createHash('sha256').update(bytes.value).digest('hex')
      return ok({ token, sha256, name, pages: read.value.pages, notes: [...read.value.notes] })
    },
    'packet.preview': async (request) => {
      const made = await makePacket(desk, request, outsideOf(request), true)
      if (!made.ok) return made
      const { bytes, pages, notes } = made.value
      return ok({ token: c.documents.keep(bytes), pages, bytes: bytes.length, notes: [...notes] })
    },
    'packet.export': async (request) => {
      const made = await makePacket(desk, request, outsideOf(request))
      if (!made.ok) return made
      const done = await sendPaper(desk, made.value, (paper) => write('Print to PDF: Packet', paper.name, paper.bytes))
      if (!done.ok || done.value === null) return done.ok ? ok(null) : done
      const { told, ...sent } = done.value
      const report = made.value.report ?? ''
      reports.set(sent.sha256, { name: made.value.name, report })
      return ok({ file: told, pages: made.value.pages, report, ...sent })
    },
  } satisfies Partial<Handlers>
}
