import { promises as fs } from 'node:fs'
import path from 'node:path'
import { type DocumentId, documentIds } from '../../shared/briefing/documents.ts'
import { type PacketPart, packetRequest } from '../../shared/briefing/packet/request.ts'
import { appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { fromKey } from '../../shared/retreat/gathering.ts'
import { counted } from '../../shared/words/index.ts'
import { createBriefingService } from '../briefing/make.ts'
import { readThrough } from '../door/door.ts'
import type { OutsideFile } from '../plan/verbs.ts'
import { makePacket, OUTSIDE_PDF, type PacketDesk } from '../use-cases/packet.ts'
import { sendPaper } from '../use-cases/paper.ts'
import { type Asked, deskOf, keptInWords, makes, notFinal, placePaper, placeReport } from './document.ts'
import type { CliVerb } from './verb.ts'

export const packet: CliVerb = {
  usage:
    'FILE PART… --out OUT.pdf|FOLDER [--for board|public] [--title TEXT] [--both-sides] [--report OUT.txt] [--draft] [--paper letter|a4|legal] [--date YYYY-MM-DD]',
  says: 'Makes one PDF of several parts in the order in which you name them, with a cover, contents and running page numbers. A part is a document (board, progress, policy=policy/ID) or the path of a PDF from outside (minutes.pdf). A packet is for the board or for the public, and takes only documents made for that reader. With --both-sides each part begins on the front of a sheet. PDFs from outside are not checked for reading aloud; the cover and the report say which they are.',
  places: 2,
  more: true,
  options: {
    out: 'text',
    for: 'text',
    title: 'text',
    'both-sides': 'flag',
    report: 'text',
    draft: 'flag',
    paper: 'text',
    date: 'text',
  },
  run: makes('A packet', 'pdf', make),
}

/** Parses a part of a packet: a document, with its subject after an equals sign; otherwise the path of a PDF. */
function partOf(named: string, i: number): Result<{ part: PacketPart; file?: OutsideFile }> {
  const [id = '', of] = named.split('=', 2)
  const document = documentIds.find((d): d is DocumentId => d === id)
  if (document !== undefined && of !== undefined && fromKey(of) === undefined)
    return err(
      appError('bad-input', 'What a part is about is named as KIND/ID, such as policy/ID. Nothing was saved.', named),
    )
  if (document !== undefined) return ok({ part: { document, ...(of !== undefined && { of: fromKey(of) as never }) } })
  if (!/\.pdf$/i.test(named))
    return err(
      appError(
        'bad-input',
        `There is no document of that name, and it is no PDF. The documents are: ${documentIds.join(', ')}. Nothing was saved.`,
        named,
      ),
    )
  const bytes = readThrough(named, OUTSIDE_PDF)
  if (!bytes.ok) return err({ ...bytes.error, where: named })
  const token = `part-${i + 1}`
  return ok({
    part: {
      outside: token,
      title: path
        .basename(named)
        .replace(/\.pdf$/i, '')
        .slice(0, 300),
    },
    file: { token, bytes: bytes.value },
  })
}

async function make(asked: Asked): Promise<Result<number>> {
  const { args, around, held, file, out, usual } = asked
  const parts: PacketPart[] = []
  const outside: OutsideFile[] = []
  for (const [i, named] of args.places.slice(1).entries()) {
    const read = partOf(named, i)
    if (!read.ok) return read
    parts.push(read.value.part)
    if (read.value.file) outside.push(read.value.file)
  }
  const request = packetRequest.safeParse({
    readBy: args.options.get('for') ?? 'board',
    ...(args.options.has('title') && { title: args.options.get('title') }),
    backs: args.options.has('both-sides'),
    parts,
    base: usual,
  })
  if (!request.success)
    return err(
      appError(
        'bad-input',
        'A packet is for board or public, and has thirty parts at most. Paper is letter, a4 or legal, and a date is YYYY-MM-DD. Nothing was saved.',
        request.error.issues[0]?.path.join('.'),
      ),
    )
  if (held !== null && !request.data.base.draft) return err(notFinal(held, 'packet', file))
  const briefing = createBriefingService()
  const desk: PacketDesk = { ...deskOf(asked), briefing }
  const made = await makePacket(desk, request.data, outside)
  if (!made.ok) return made
  const sent = await sendPaper(desk, made.value, async (paper) => {
    const report = args.options.get('report')
    const beside = report === undefined ? ok(null) : await placeReport(report, paper)
    if (!beside.ok) return beside
    const remove = (place: string | null) => (place === null ? null : fs.rm(place, { force: true }))
    const placed = await placePaper(out, paper)
    if (!placed.ok) {
      await remove(beside.value)
      return placed
    }
    const takeBack = async () => {
      for (const place of [placed.value, beside.value]) await remove(place)
    }
    return ok({ told: placed.value, takeBack })
  })
  if (!sent.ok) return sent
  if (sent.value !== null) {
    around.out(`Wrote ${sent.value.told}: ${counted(made.value.pages, 'page')}, SHA-256 ${sent.value.sha256}`)
    const kept = keptInWords(request.data.base.draft, sent.value)
    if (kept !== null) around.out(kept)
    for (const note of made.value.notes) around.out(`  ${note}`)
  }
  return ok(0)
}
