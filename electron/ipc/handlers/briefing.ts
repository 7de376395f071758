import { documentIds, documentKind, editionWords, paperName, type Reader } from '../../../shared/briefing/documents.ts'
import { formKinds, otherForms } from '../../../shared/briefing/forms.ts'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { appError } from '../../../shared/result/errors.ts'
import { err, ok, type Result } from '../../../shared/result/result.ts'
import { small } from '../../../shared/words/index.ts'
import { isThereLater } from '../../door/door.ts'
import { nameOfPlan, safeName } from '../../door/plan-names.ts'
import { noPlanIsOpen } from '../../plan/none-open.ts'
import { makePaper, sendOther, sendPaper } from '../../use-cases/paper.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../gateway.ts'
import { saveTables } from './briefing-tables.ts'
import { paperWriter } from './paper-writer.ts'

/** Documents: records from the plan process, through the briefing process, to the page, to a file, and back to the plan. */
export const briefingHandlers = (c: Context) => {
  const { desk, write, reports, places } = paperWriter(c)
  /** The bytes of a sent document, found by its record, even if it was taken off the list. */
  const sent = async (id: string) => {
    if (c.plan.path === undefined) return err(noPlanIsOpen)
    const records = await c.plan.verbs.records()
    if (!records.ok) return records
    const record = records.value.find((r) => r.kind === 'briefingSent' && r.id === id)?.values as Sent | undefined
    if (record?.file === undefined) return err(notKept)
    const kept = await c.plan.verbs.keptDocument({ hash: record.file })
    return kept.ok ? ok({ record, bytes: kept.value.bytes }) : kept
  }
  return {
    'briefing.preview': async (request) => {
      const made = await makePaper(desk, request, 'preview')
      if (!made.ok) return made
      const { bytes, pages, notes } = made.value
      return ok({ token: c.documents.keep(bytes), pages, bytes: bytes.length, notes: [...notes] })
    },
    'briefing.stop': async () => {
      await c.stopBriefing()
      return ok(null)
    },
    'briefing.export': async (request) => {
      const made = await makePaper(desk, request)
      if (!made.ok) return made
      const { name } = documentKind(request.document)
      const done = await sendPaper(desk, made.value, (paper) => write(`Print to PDF: ${name}`, paper.name, paper.bytes))
      if (!done.ok || done.value === null) return done as Result<null>
      const { told, ...sent } = done.value
      const report = made.value.report ?? ''
      reports.set(sent.sha256, { name: made.value.name, report })
      return ok({ file: told, pages: made.value.pages, report, ...sent })
    },
    'briefing.report': async ({ sha256 }) => {
      const kept = reports.get(sha256)
      if (kept === undefined) return err(noReport)
      const bytes = new TextEncoder().encode(kept.report)
      const file = await write('Save the report on the file', `${kept.name}, checks`, bytes, text)
      return file.ok ? ok(file.value && { file: file.value.told }) : file
    },
    'briefing.showFile': async ({ sha256 }) => {
      const place = places.get(sha256)
      if (place === undefined || !(await isThereLater(place))) return err(notThere)
      c.dialogs.show(place)
      return ok(null)
    },
    'briefing.tables': async (request) => {
      const made = await makePaper(desk, request, 'preview')
      if (!made.ok) return made
      const done = await sendOther('csv', desk, made.value, (paper) => saveTables(c.dialogs, paper.name, paper.tables))
      if (!done.ok || done.value === null) return done as Result<null>
      const { told, ...sent } = done.value
      return ok({ ...told, ...sent })
    },
    'briefing.other': async ({ as, request }) => {
      const made = await makePaper(desk, request, as)
      if (!made.ok) return made
      const { ends, name: kind, as: how } = formKinds[as]
      const title = `Save ${how}: ${documentKind(request.document).name}`
      const done = await sendPaper(desk, made.value, (paper) =>
        write(title, paper.name, paper.bytes, { ending: ends, kind }),
      )
      if (!done.ok || done.value === null) return done as Result<null>
      const { told, ...sent } = done.value
      const { report = '', name: paper } = made.value
      // The report on another form needs its own name: the PDF's report has the plain one.
      reports.set(sent.sha256, { name: formKinds[as].named ? paper : `${paper}, ${small(kind)}`, report })
      return ok({ file: told, report, ...sent })
    },
    'briefing.openSent': async ({ id }) => {
      const found = await sent(id)
      return found.ok ? ok({ token: c.documents.keep(found.value.bytes) }) : found
    },
    'briefing.saveSent': async ({ id }) => {
      const found = await sent(id)
      if (!found.ok) return found
      const { record, bytes } = found.value
      const form = otherForms.map((f) => formKinds[f]).find((f) => f.kept === record.form)
      const own = nameOfSent(c.plan.path ?? '', record)
      const name = form?.named === undefined ? own : `${own}, ${form.named}`
      const as = form && { ending: form.ends, kind: form.name }
      const file = await write('Save a copy of the document', name, bytes, as)
      if (!file.ok) return file
      return ok(file.value === null ? null : { file: file.value.told })
    },
  } satisfies Partial<Handlers>
}

const text = { ending: 'txt', kind: 'Text' }

const noReport = appError('missing', 'That file was not made in this session. Make it again to have its report.')

const notThere = appError(
  'missing',
  'That file is no longer where it was saved. If it was moved or renamed, look for it there, or make it again.',
)

type Sent = Omit<RecordOf<'briefingSent'>, 'id'>

const notKept = appError('missing', 'The plan does not have that document’s file. Nothing was changed.')

/** The name that a sent document's file had when it was made. */
function nameOfSent(plan: string, sent: Sent): string {
  const document = documentIds.find((id) => documentKind(id).kept === sent.document)
  const reader: Reader = sent.readBy ?? 'board'
  const date = sent.exportedOn ?? ''
  const own = nameOfPlan(plan)
  return safeName(
    document === undefined
      ? `${own}, ${sent.document === 'packet' ? 'packet' : 'document'}, ${editionWords[reader]}, ${date}`
      : paperName(own, { document, reader, date, draft: false }),
  )
}
