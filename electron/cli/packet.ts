import { promises as fs } from 'node:fs'
import path from 'node:path'
import { type DocumentId, documentIds } from '../../shared/briefing/documents.ts'
import { type PacketPart, packetRequest } from '../../shared/briefing/packet/request.ts'
import { localDay } from '../../shared/days/index.ts'
import { planOf } from '../../shared/domain/plan.ts'
import { type AppError, appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { fromKey } from '../../shared/retreat/gathering.ts'
import { counted } from '../../shared/words/index.ts'
import { createBriefingService } from '../briefing/make.ts'
import { readThrough } from '../door/door.ts'
import type { OutsideFile, PlanVerbs } from '../plan/verbs.ts'
import { makePacket, OUTSIDE_PDF, type PacketDesk } from '../use-cases/packet.ts'
import { sendPaper } from '../use-cases/paper.ts'
import type { Args } from './args.ts'
import { placePaper, placeReport, usualRequest } from './brief.ts'
import { withPlanOrCopy } from './open.ts'
import type { CliVerb, Surroundings } from './verb.ts'

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
  run: async (args, around) => {
    const out = args.options.get('out')
    if (out === undefined) return err(appError('bad-input', 'A packet needs --out OUT.pdf.'))
    const file = args.places[0] as string
    return withPlanOrCopy(file, around, (plan, held) => make(args, around, { plan, held, file, out }))
  },
}

interface Given {
  readonly plan: PlanVerbs
  /** Why nothing can be saved in the plan; null where it is held here. */
  readonly held: AppError | null
  readonly file: string
  readonly out: string
}

/** A part as it was named: a document, with what it tells of behind a sign of equality; else the path of a PDF. */
function partOf(named: string, i: number): Result<{ part: PacketPart; file?: OutsideFile }> {
  const [id = '', of] = named.split('=', 2)
  const document = documentIds.find((d): d is DocumentId => d === id)
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

async function make(args: Args, around: Surroundings, { plan, held, file, out }: Given): Promise<Result<number>> {
  const today = localDay(around.clockAndIds.now())
  const records = plan.records()
  if (!records.ok) return records
  const parts: PacketPart[] = []
  const outside: OutsideFile[] = []
  for (const [i, named] of args.places.slice(1).entries()) {
    const read = partOf(named, i)
    if (!read.ok) return read
    parts.push(read.value.part)
    if (read.value.file) outside.push(read.value.file)
  }
  const usual = usualRequest(args, planOf(records.value), today)
  const request = packetRequest.safeParse({
    readBy: args.options.get('for') ?? 'board',
    ...(args.options.has('title') && { title: args.options.get('title') }),
    backs: args.options.has('both-sides'),
    parts,
    base: {
      ...usual,
      paper: args.options.get('paper') ?? usual.paper,
      draft: args.options.has('draft') || usual.draft,
    },
  })
  if (!request.success)
    return err(
      appError(
        'bad-input',
        'A packet is for board or public, and has thirty parts at most. Paper is letter, a4 or legal, and a date is YYYY-MM-DD. Nothing was saved.',
        request.error.issues[0]?.path.join('.'),
      ),
    )
  if (held !== null && !request.data.base.draft)
    return err(
      appError(
        held.kind,
        `${held.says} The plan has to keep a final packet as it was sent, so none was made and nothing was saved. Close the plan there, or make a draft with --draft.`,
        file,
      ),
    )
  const briefing = createBriefingService()
  const desk: PacketDesk = {
    plan: held === null ? plan : { documentInput: plan.documentInput, keepDocument: () => err(held) },
    ...{ briefing, packets: briefing, path: () => file, today: () => today },
  }
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
    if (sent.value.said !== null) around.out(sent.value.said)
    else if (!request.data.base.draft) around.out('The plan keeps it as you sent it.')
    for (const note of made.value.notes) around.out(`  ${note}`)
  }
  return ok(0)
}
