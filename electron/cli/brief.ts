import { promises as fs } from 'node:fs'
import { type DocumentId, documentIds, documentKind, readerOf } from '../../shared/briefing/documents.ts'
import { formKinds, type OtherForm, otherForms } from '../../shared/briefing/forms.ts'
import { boardFigures } from '../../shared/briefing/request.ts'
import { forgotten } from '../../shared/figures/printed.ts'
import { type BriefingRequest, briefingRequest } from '../../shared/ipc/contract.ts'
import { appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { fromKey } from '../../shared/retreat/gathering.ts'
import { counted } from '../../shared/words/index.ts'
import { createBriefingService } from '../briefing/make.ts'
import { takeBack } from '../plan/file/write-out.ts'
import { writeTables } from '../plan/file/write-tables.ts'
import { makePaper, type Paper, type PaperDesk, type SentPaper, sendPaper } from '../use-cases/paper.ts'
import { writePaper } from '../use-cases/paper-file.ts'
import { type Asked, deskOf, keptInWords, makes, notFinal, place, placePaper, placeReport } from './document.ts'
import type { CliVerb, Surroundings } from './verb.ts'

export const brief: CliVerb = {
  usage: `FILE --document ${documentIds.join('|')} --out OUT.pdf|FOLDER [--html OUT.html] [--word OUT.docx] [--slides OUT.pdf] [--csv DIR] [--report OUT.txt] [--for public|board|cabinet] [--of KIND/ID] [--language TAG] [--from-year YYYY-YY] [--show gap,lines,secured] [--fund KIND] [--draft] [--paper letter|a4|legal] [--date YYYY-MM-DD]`,
  says: 'Makes a document as an accessible PDF, the same as a web page, for Word or as slides if you name a file for it, and the tables on its pages as CSV if you name a new folder. A report says what was checked by machine and what a person still has to look at. If you name a folder that exists, the file’s name gives the document, edition and date. The plan keeps a final document as it was sent; for a draft, it keeps track of the figures. Minutes are for the retreat or meeting you name, or for the latest one that was started; an agenda is for the one you name, or for the next one that has an agenda; a document about one thing, such as a funding source, is about the one you name, or about the first one offered in the app. The community page is in English, or in the language you name, such as es, with the words that the plan has in it. “If this source stops” starts with the fiscal year you name, or when the source ends. An ask has those board figures that you name and no others, and asks for the kind of money you name, such as titleIA. On the date of a meeting, it uses the briefing being prepared for that meeting.',
  places: 1,
  options: {
    document: 'text',
    out: 'text',
    csv: 'text',
    html: 'text',
    word: 'text',
    slides: 'text',
    report: 'text',
    for: 'text',
    of: 'text',
    language: 'text',
    'from-year': 'text',
    show: 'text',
    fund: 'text',
    draft: 'flag',
    paper: 'text',
    date: 'text',
  },
  run: makes('A briefing', 'pdf', make),
}

async function make(asked: Asked): Promise<Result<number>> {
  const { around, held, file } = asked
  const request = requestFrom(asked)
  if (!request.ok) return request
  if (held !== null && !request.value.draft) return err(notFinal(held, 'document', file))
  const desk: PaperDesk = { ...deskOf(asked), briefing: createBriefingService() }
  const paper = await makePaper(desk, request.value)
  if (!paper.ok) return paper
  const sent = await sendPaper(desk, paper.value, () => writeAll(asked, desk, request.value, paper.value))
  if (!sent.ok || sent.value === null) return sent.ok ? ok(0) : sent
  for (const { form, file, paper: other } of sent.value.told.others) {
    // A page for the web is recorded separately if it shows figures that the PDF left out, as a document of fixed
    // length does.
    if (!formKinds[form].whole && forgotten([other], [paper.value]) === 0) continue
    const takeBack = () => fs.rm(file, { force: true })
    const kept = await sendPaper(desk, other, async () => ok({ told: null, takeBack }))
    if (!kept.ok) return kept
  }
  report(around.out, paper.value, sent.value)
  return ok(0)
}

/** Files that are written one after the other: if one can't be, those before it are taken back. */
function inOneGo() {
  const done: (() => unknown)[] = []
  const takeBack = async (): Promise<void> => {
    for (const takeAway of done) await takeAway()
  }
  return {
    takeBack,
    /** Writes one of them where it is wanted. */
    async write<T>(
      wanted: string | undefined,
      write: (place: string) => Promise<Result<T>>,
      undo: (to: T) => unknown,
    ): Promise<Result<T | null>> {
      if (wanted === undefined) return ok(null)
      const written = await write(wanted)
      if (written.ok) done.push(() => undo(written.value))
      else await takeBack()
      return written
    },
  }
}

/** Writes the tables, the other forms, the report and the document, or none of them. */
async function writeAll({ args, around, out }: Asked, desk: PaperDesk, request: BriefingRequest, paper: Paper) {
  const { write, takeBack } = inOneGo()
  const remove = (file: string) => fs.rm(file, { force: true })
  // The tables hold the paper's own figures: if the plan knows the one to be out, it knows the other.
  const tables = await write(
    args.options.get('csv'),
    (to) => placeTables(to, paper, around),
    (t) => t.takeBack(),
  )
  if (!tables.ok) return tables
  const others: OtherPlaced[] = []
  for (const form of otherForms) {
    const made = await write(
      args.options.get(optionOf[form]),
      (to) => placeOther(to, desk, request, form),
      (other) => remove(other.file),
    )
    if (!made.ok) return made
    if (made.value !== null) others.push(made.value)
  }
  const papers = others.map((o) => o.paper)
  const report = await write(args.options.get('report'), (to) => placeReport(to, paper, papers), remove)
  if (!report.ok) return report
  const placed = await write(out, (to) => placePaper(to, paper), remove)
  if (!placed.ok) return placed
  return ok({ told: { file: placed.value ?? out, tables: tables.value, others }, takeBack })
}

/**
 * The request for a document: the command's options, and for the rest what is prepared for that day, or the defaults.
 */
function requestFrom({ args, usual }: Asked): Result<BriefingRequest> {
  const document = args.options.get('document') ?? 'board'
  const known = documentIds.find((id): id is DocumentId => id === document)
  const reader = known === undefined ? ok(undefined) : readerOf(known, args.options.get('for'))
  if (!reader.ok) return err({ kind: reader.error.kind, says: reader.error.says, where: '--for' })
  const request = briefingRequest.safeParse({
    ...usual,
    document,
    // Minutes determine their own reader; a reader that was named is passed on, so that a wrong one is refused.
    readBy: known && documentKind(known).ofGathering ? args.options.get('for') : reader.value,
    ...(args.options.has('from-year') && { fromYear: args.options.get('from-year') }),
    ...(args.options.has('show') && { show: args.options.get('show')?.split(',') }),
    ...(args.options.has('fund') && { fundKind: args.options.get('fund') }),
    ...(args.options.has('language') && { language: args.options.get('language') }),
    // An invalid name is refused: the default in its place would make a document about something else.
    ...(args.options.has('of') && { of: fromKey(args.options.get('of')) ?? null }),
  })
  if (request.success) {
    const idle = optionsOf(request.data.document).find(([option, has]) => !has && args.options.has(option))
    if (idle === undefined) return ok(request.data)
    const says = `--${idle[0]} does nothing for this document. Nothing was saved. Leave it out.`
    return err(appError('bad-input', says, document))
  }
  const part = String(request.error.issues[0]?.path[0])
  return err(appError('bad-input', `${takes[part] ?? takes['document']} Nothing was saved.`, part))
}

/** The options that only some documents have, and whether this one has them. */
const optionsOf = (document: DocumentId): readonly (readonly [string, boolean])[] => {
  const { tellsOf, ofGathering, inLanguages } = documentKind(document)
  return [
    ['of', tellsOf !== undefined || ofGathering === true],
    ['language', inLanguages === true],
    ['from-year', document === 'ifStops' || document === 'calendar'],
    ['show', document === 'ask'],
    ['fund', document === 'ask'],
  ]
}

/** The allowed values of each part of a request, for a refusal. */
const takes: Readonly<Record<string, string>> = {
  document: `The documents are: ${documentIds.join(', ')}.`,
  readBy: 'A document is for public, board or cabinet.',
  of: 'What a document is about is named as KIND/ID.',
  fromYear: 'A fiscal year is named as 2027-28.',
  show: `What an ask shows is any of: ${boardFigures.join(', ')}.`,
  fundKind: 'A kind of money is named by its short name, such as titleIA.',
  language: 'A language is named by its tag, such as es.',
  paper: 'Paper is letter, a4 or legal.',
  date: 'A date is YYYY-MM-DD.',
}

/** The options that name a file for another form of the document, beside its PDF. */
const optionOf = { web: 'html', word: 'word', slides: 'slides' } as const satisfies Record<OtherForm, string>

/** Writes the document in another form; its figures are the same as in the PDF. */
async function placeOther(
  out: string,
  desk: PaperDesk,
  request: BriefingRequest,
  form: OtherForm,
): Promise<Result<OtherPlaced>> {
  const paper = await makePaper(desk, request, form)
  if (!paper.ok) return paper
  const { ends } = formKinds[form]
  const done = await place(out, paper.value.name, `.${ends}`, (to) => writePaper(to, paper.value.bytes))
  return done.ok ? ok({ file: done.value.place, form, paper: paper.value }) : done
}

interface OtherPlaced {
  readonly file: string
  readonly form: OtherForm
  readonly paper: Paper
}

interface Placed {
  readonly folder: string
  readonly files: number
  readonly takeBack: () => void
}

/** Writes the document's tables into a new folder. */
async function placeTables(csv: string, paper: Paper, around: Surroundings): Promise<Result<Placed>> {
  const write = (folder: string) => writeTables(folder, paper.tables, around.clockAndIds.newId())
  const done = await place(csv, `${paper.name}, tables`, '', write)
  if (!done.ok) return done
  const { place: folder, value: files } = done.value
  return ok({ folder, files: files.length, takeBack: () => takeBack(files, folder) })
}

type Sent = SentPaper<{
  readonly file: string
  readonly tables: Placed | null
  readonly others: readonly OtherPlaced[]
}>

function report(out: (line: string) => void, { pages, notes, request }: Paper, sent: Sent): void {
  const { file, tables, others } = sent.told
  out(`Wrote ${file}: ${counted(pages, 'page')}, SHA-256 ${sent.sha256}`)
  for (const other of others) out(`Wrote ${other.file}: ${formKinds[other.form].says}`)
  if (tables) out(`Wrote ${counted(tables.files, 'table')} to ${tables.folder}`)
  const kept = keptInWords(request.draft, sent)
  if (kept !== null) out(kept)
  for (const note of notes) out(`  ${note}`)
}
