import { createHash } from 'node:crypto'
import { documentKind, paperName, type Reader, readerOf } from '../../shared/briefing/documents.ts'
import { formKinds, notInForm, type OtherForm } from '../../shared/briefing/forms.ts'
import { forumReader, gatheringFor } from '../../shared/briefing/of-gathering.ts'
import { subjectIn } from '../../shared/briefing/which.ts'
import type { RecordOf } from '../../shared/domain/kinds/index.ts'
import { planOf } from '../../shared/domain/plan.ts'
import type { Committed } from '../../shared/domain/state.ts'
import type { BriefingRequest } from '../../shared/ipc/contract.ts'
import type { VersionVector } from '../../shared/merge/change.ts'
import { appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { nameOfPlan, safeName } from '../door/plan-names.ts'
import { noPlanIsOpen } from '../plan/none-open.ts'
import type { BriefingVerbs, DocumentInput, DocumentMade, Given, KeptDocument } from '../plan/verbs.ts'

/** The open plan and the day, for anything that leaves the laptop and is recorded in the plan. */
export interface PlanDesk {
  readonly plan: {
    documentInput(input: { forDay: string }): Given<DocumentInput>
    keepDocument(document: KeptDocument): Given<Committed>
  }
  /** The file of the open plan; undefined if none is open. */
  readonly path: () => string | undefined
  /** This laptop's calendar day, ISO. */
  readonly today: () => string
}

/**
 * What a document is made with, by the window and the command line alike. Either way it is made, checked and written
 * whole, and the plan records what left the laptop.
 */
export interface PaperDesk extends PlanDesk {
  readonly briefing: Pick<BriefingVerbs, 'make'>
}

/** A document that was made and has not been written yet. */
export interface Paper extends DocumentMade {
  readonly request: BriefingRequest
  readonly reader: Reader
  /** The meeting that it is the agenda or the minutes of. */
  readonly meeting?: string
  /** Left out for a PDF of its pages. */
  readonly form?: OtherForm
  /** The type of document that its record names. */
  readonly kept: NonNullable<RecordOf<'briefingSent'>['document']>
  readonly point: VersionVector
  /** The plan's file, and why nothing can be saved in it. */
  readonly plan: string
  readonly cantSave: string | null
  /** A sentence if the plan is so large that it will soon keep no more documents. */
  readonly grown: string | null
  /** The name of its file without an ending: plan, document, edition, day. */
  readonly name: string
}

/** Something that was written outside the plan, and how to take it back if that is possible. */
export interface WrittenPaper<T> {
  readonly told: T
  readonly takeBack: (() => Promise<unknown>) | null
}

/** What was sent, and what the plan recorded of it. */
export interface SentPaper<T> {
  readonly told: T
  readonly sha256: string
  /** The commit that recorded it; null if there was nothing new to record, or it could not be recorded. */
  readonly kept: Committed | null
  /** A sentence if the plan could not record what went out, or will soon have no room for more. */
  readonly said: string | null
}

const otherPlan = 'Another plan was opened in the meantime.'

/** A file to send, a preview, or another form. */
type PaperForm = 'pdf' | 'preview' | OtherForm

/** Makes a document. A reader for whom the document has no edition is refused. */
export async function makePaper(
  desk: PaperDesk,
  request: BriefingRequest,
  form: PaperForm = 'pdf',
): Promise<Result<Paper>> {
  const edition = readerOf(request.document, request.readBy)
  if (!edition.ok) return edition
  const plan = desk.path()
  if (plan === undefined) return err(noPlanIsOpen)
  const input = await desk.plan.documentInput({ forDay: request.date })
  if (!input.ok) return input
  const { records, before, logo, gone, point, cantSave, grown } = input.value
  // The reader of minutes and of an agenda is decided by who is in the room, no matter what was asked for.
  const whole = planOf(records)
  const { ofGathering } = documentKind(request.document)
  const met = ofGathering ? gatheringFor(whole, request) : undefined
  const reader = ofGathering ? forumReader(whole, request, request.readBy, form === 'preview') : edition
  if (!reader.ok) return reader
  const refused = form === 'pdf' || form === 'preview' ? null : notInForm(form, request, reader.value)
  if (refused !== null) return err(refused)
  const there = subjectIn(whole, request.document, request.of)
  if (!there.ok) return there
  const made = await desk.briefing.make({
    records,
    request,
    before,
    logo,
    gone,
    ...(form === 'preview' ? { preview: true } : form !== 'pdf' && { as: form }),
  })
  if (!made.ok) return made
  return ok({
    ...made.value,
    request,
    ...(met?.kind === 'meeting' && { meeting: met.id }),
    reader: reader.value,
    point,
    plan,
    cantSave,
    grown,
    name: nameOf(plan, request, reader.value, form),
    ...(form !== 'pdf' && form !== 'preview' && { form }),
    kept: documentKind(request.document).kept,
  })
}

function nameOf(
  plan: string,
  { document, language, date, draft }: BriefingRequest,
  reader: Reader,
  form: PaperForm,
): string {
  const named = form === 'pdf' || form === 'preview' ? undefined : formKinds[form].named
  const name = paperName(nameOfPlan(plan), { document, language, reader, date, draft })
  return safeName(named === undefined ? name : `${name}, ${named}`)
}

/** A final document is kept whole; for a draft and for a page for the web, only the figures are recorded. */
const isKept = ({ request, form }: Paper): boolean => !request.draft && (form === undefined || formKinds[form].whole)

/** Why a final document can't be sent, before anything is written; null if it can. */
const mayNotSend = (paper: Paper) =>
  !isKept(paper) || paper.cantSave === null
    ? null
    : appError(
        'read-only',
        'The plan has to keep a final document as it was sent, but this plan is in a read-only place. Nothing was saved. Make it as a draft, or copy the plan to the laptop’s own disk.',
      )

/**
 * Sends a document: `write` writes it, then the plan records what left. A final document is kept whole, so that it can
 * be opened again and no later one gives away what it withheld; for a draft and for a page for the web, the figures are
 * recorded. Null if the person canceled.
 */
export async function sendPaper<T>(
  desk: PlanDesk,
  paper: Paper,
  write: (paper: Paper) => Promise<Result<WrittenPaper<T> | null>>,
): Promise<Result<SentPaper<T> | null>> {
  const refused = mayNotSend(paper)
  if (refused !== null) return err(refused)
  const written = await write(paper)
  if (!written.ok || written.value === null) return written as Result<null>
  const { told, takeBack } = written.value
  const sha256 = createHash('sha256').update(paper.bytes).digest('hex')
  const { draft } = paper.request
  const whole = isKept(paper)
  const kept = await keep(desk, paper, whole ? paper.bytes : null, {
    ...(paper.pages > 0 && { pages: paper.pages }),
    ...(draft && { draft: true, sha256 }),
  })
  if (kept.ok) return ok({ told, sha256, kept: news(kept.value), said: whole ? paper.grown : null })
  if (!whole) return ok({ told, sha256, kept: null, said: notRemembered(kept.error.says) })
  if (takeBack === null) return err(notInPlan(kept.error.says))
  await takeBack()
  return err(
    appError(kept.error.kind, `The plan could not keep this document, so it was not saved. ${kept.error.says}`),
  )
}

/**
 * Sends part of a document in another form: the tables on its pages, or its dates. The plan records the figures, which
 * are as public as those of a document.
 */
export async function sendOther<T>(
  form: 'csv' | 'ics',
  desk: PlanDesk,
  paper: Paper,
  write: (paper: Paper) => Promise<Result<T | null>>,
  more: Readonly<Record<string, unknown>> = {},
): Promise<Result<Omit<SentPaper<T>, 'sha256'> | null>> {
  const written = await write(paper)
  if (!written.ok || written.value === null) return written as Result<null>
  const kept = await keep(desk, paper, null, { form, ...(paper.request.draft && { draft: true }), ...more })
  const told = written.value
  return ok(
    kept.ok ? { told, kept: news(kept.value), said: null } : { told, kept: null, said: notRemembered(kept.error.says) },
  )
}

/** Records what was sent in the plan it was made from. */
async function keep(
  desk: PlanDesk,
  { plan, request, reader, kept, form, title, printed, point, meeting }: Paper,
  bytes: Uint8Array | null,
  more: Readonly<Record<string, unknown>>,
): Promise<Result<Committed>> {
  if (desk.path() !== plan) return err(appError('not-allowed', otherPlan))
  const values = {
    document: kept,
    title,
    readBy: reader,
    exportedOn: desk.today(),
    forDay: request.date,
    ...(meeting !== undefined && { meeting }),
    printed,
    ...(form !== undefined && { form: formKinds[form].kept }),
    ...more,
  }
  const type = form === undefined ? 'application/pdf' : formKinds[form].type
  return desk.plan.keepDocument({ bytes, type, point, values })
}

const news = (committed: Committed): Committed | null => (committed.records.length === 0 ? null : committed)

const notRemembered = (why: string): string =>
  `It was saved, but the plan could not keep track of which figures went out with it, so a later document may give away what this one withheld. ${why}`
const notInPlan = (why: string) =>
  appError(
    'stopped',
    `The document was saved, but the plan could not keep a copy of it. ${why} Print it again so that the plan keeps it.`,
  )
